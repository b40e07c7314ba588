"""Finding: folded, on canonical offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.text.finding import holds_all, places_of
from jpties.text.folding import Folded, fold


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Yên Bái, YEN BAI", "yen bai", ["Yên Bái", "YEN BAI"]),  # accents and case
        ("co\u00adoperation", "cooperation", ["co\u00adoperation"]),  # a soft hyphen is no sign
        ("ＡＳＩＣＳ", "asics", ["ＡＳＩＣＳ"]),  # full width
        ("l’économie", "l'eco", ["l’éco"]),  # apostrophes
        ("aaaa", "aa", ["aa", "aa"]),  # not overlapping
        ("any", "  ", []),
        ("any", "x", []),
    ],
)
def test_places(text: str, words: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in places_of(words, Folded(text))] == found


@given(st.text(max_size=60), st.text(min_size=1, max_size=4))
def test_every_place_holds_the_words(text: str, words: str) -> None:
    for start, end in places_of(words, Folded(text)):
        assert fold(words.strip()) in fold(text[start:end])


@pytest.mark.parametrize(("words", "held"), [("kyu 九州", True), ("KYUSHU", True), ("", True), ("kyushu osaka", False)])
def test_holds_all(words: str, held: bool) -> None:
    assert holds_all(words, fold("Kyushu\n九州")) is held
