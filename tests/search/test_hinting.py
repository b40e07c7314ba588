"""What a query that finds little might have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jpties.corpus.building import read_corpus
from jpties.search.answering import answered
from jpties.search.hinting import hint
from jpties.search.names import NO_SETS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jpties.model.model import Model

TEXTS = {
    "one": "The mayors signed a memorandum in Kyushu.",
    "two": "Two memorandums were signed in Hanoi.",
    "three": "The memorandum's text was read in Hanoi.",
    "four": "ベトナムのホーチミン市の代表団が高知県を訪れ、知事と会った。",
}

NAMED = "without quotes it is words, with them a name in any language"


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Model]:
    folder: Path = tmp_path_factory.mktemp("few")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(f"A title\n\n{text}\n", encoding="utf-8")
    with read_corpus([str(folder)], cache=None) as model:
        yield model


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("memorandums", ""),  # nothing begins so beside it
        ("memorandum*", ""),  # asked already
        ('"memorandum"', ""),  # meant as it stands
        ("-memorandum", ""),  # more of it would find less
        ("hanoi", ""),
        ("Kyusho", "Kyusho~ would find 1 article: kyushu"),
        ("hanoi OR Kyusho", ""),  # something is found, and no beginning finds more
        ("signed Memorand", "Memorand* would find 2 articles"),
        ("title:memorand", ""),
        ("kochi", f'"kochi" would find 1 article: {NAMED}'),  # written 高知 there
        ("Ho Chi Minh", f'"Ho Chi Minh" would find 1 article: {NAMED}'),  # all words are one name
        ("Kochi Prefecture", f'"Kochi Prefecture" would find 1 article: {NAMED}'),
        ("signed kochi", ""),  # no article has both
        ("kochi OR hanoi", f'"kochi" would find 1 more article: {NAMED}'),
        ("title:kochi", ""),  # names of the title are words there
        ("xyzzyx", ""),
        ("abc", ""),
    ],
)
def test_a_hint_is_given_where_it_finds_more(few: Model, query: str, wanted: str) -> None:
    assert hint(few, answered(few, query), NO_SETS) == wanted


def test_other_endings_of_a_word_are_counted_and_not_found(few: Model) -> None:
    answer = answered(few, "memorandum")
    more = answered(few, "memorandum*")
    assert set(answer.articles) < set(more.articles)
    left = len(more.articles) - len(answer.articles)
    assert hint(few, answer, NO_SETS) == f"memorandum* would find {left} more article{'s' if left > 1 else ''}"
