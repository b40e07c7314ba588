"""A small corpus in seven languages, analysed once: the seeds and the annotated articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jpties.corpus.building import read_corpus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.model.model import Model

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def corpus() -> Iterator[Model]:
    """Nineteen articles."""
    folders = [
        ROOT / "seeds",
        ROOT / "tests" / "quality" / "gold" / "dev",
        ROOT / "tests" / "quality" / "gold" / "more",
    ]
    with read_corpus([str(folder) for folder in folders]) as model:
        yield model


def short(name: str) -> str:
    """`004` of a seed, `d1_en` of another article."""
    folder, _, stem = name.partition("/")
    return stem.partition("_")[0] if folder == "seeds" else stem
