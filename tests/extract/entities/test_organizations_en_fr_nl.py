"""Organizations and events in news paragraphs written for this test, in English, French and Dutch.

`bodies/LANG.txt` has paragraphs with blank lines between.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extract.entities.counting import shares
from jpties.extract.document import Document
from jpties.extract.entities.names import names_in
from jpties.extract.layout.blocks import blocks_of
from jpties.extract.layout.metadata import metadata_of
from jpties.extract.layout.sentences import sentences_of

if TYPE_CHECKING:
    from jpties.model.mention import Mention

FOLDER = Path(__file__).parent / "bodies"


def found(text: str, lang: str) -> list[Mention]:
    """What the finders find in a paragraph that is an article of its own."""
    blocks, _ = blocks_of(text)
    document = Document(text, lang, blocks, sentences_of(text, blocks, lang))
    return names_in(document, metadata_of(text, blocks, lang))[0]


@pytest.mark.parametrize(
    ("lang", "kind", "precision", "recall"),
    [
        ("en", "organization", 0.97, 0.9),
        ("en", "event", 0.95, 0.95),
        ("fr", "organization", 0.96, 0.9),
        ("fr", "event", 0.95, 0.9),
        ("nl", "organization", 0.95, 0.91),
        ("nl", "event", 0.93, 0.93),
    ],
)
def test_the_quality_reached_is_held(lang: str, kind: str, precision: float, recall: float) -> None:
    """Floors a little below what was measured when they were set."""
    paragraphs = (FOLDER / f"{lang}.txt").read_text(encoding="utf-8").strip().split("\n\n")
    reached = shares(paragraphs, kind, lambda text: found(text, lang))
    assert reached.recall >= recall
    assert reached.precision >= precision
