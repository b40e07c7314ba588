"""Persons and places in sentences of seven languages about partners on every continent.

`marked/LANG.txt` has a sentence a line, written for this test: `[p:NAME]` is a person, `[l:NAME|ID]` a place; what
is not marked is neither, however it is written (companies, papers, nationalities, offices, events).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.entities.finding import found, unmarked

FOLDER = Path(__file__).parent / "marked"
SENTENCES = [
    pytest.param(path.stem, line, id=f"{path.stem}-{number}")
    for path in sorted(FOLDER.glob("*.txt"))
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
]


@pytest.mark.parametrize(("lang", "sentence"), SENTENCES)
def test_persons_and_places_are_found_and_coded(lang: str, sentence: str) -> None:
    """Exactly the marked spans, with the marked ids."""
    text, marks = unmarked(sentence)
    mentions, _ = found(text, lang)
    names = [mention for mention in mentions if mention.type in ("person", "place")]
    assert [text[m.start : m.end] for m in names] == [text[start:end] for start, end, _, _ in marks]
    assert [(m.start, m.end, m.type) for m in names] == [mark[:3] for mark in marks]
    wanted = [(mark[0], mark[3]) for mark in marks if mark[3]]
    assert [(m.start, m.id) for m in names if m.start in {start for start, _ in wanted}] == wanted
