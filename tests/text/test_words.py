"""Words, as double click and keys select them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.text.words import word_at, word_end_after, word_start_before


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("one two", 4, "two"),
        ("Yên Bái", 1, "Yên"),
        ("l’économie", 3, "économie"),
        ("鳥取県", 1, "取"),  # unspaced scripts: a sign
        ("a - b", 2, "-"),
        ("x", 0, "x"),
    ],
)
def test_word_at(text: str, offset: int, word: str) -> None:
    assert text[slice(*word_at(text, offset))] == word


def test_steps() -> None:
    text = "one, two"
    assert word_end_after(text, 0) == 3
    assert word_end_after(text, 3) == 8
    assert word_end_after(text, 8) == 8
    assert word_start_before(text, 8) == 5
    assert word_start_before(text, 5) == 0
    assert word_start_before(text, 0) == 0


@given(st.text(max_size=60), st.integers(0, 60))
def test_a_step_goes_on_and_stays_inside(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    assert min(offset + 1, len(text)) <= word_end_after(text, offset) <= len(text)
    assert 0 <= word_start_before(text, offset) <= max(0, offset - 1)
