"""Where a place is after an edit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.text.moving import moved


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("Title\n\nThe governor met.", "New title\n\nThe governor met.", "governor"),
        ("One. Two. Three.", "One. Two. And a half. Three.", "Two"),
        ("One. Two. Three.", "One. Two. And a half. Three.", "Three"),
        ("aaaa", "aaaaaa", "aaaa"),
        ("same", "same", "me"),
    ],
)
def test_words_outside_the_edit_are_followed(before: str, after: str, words: str) -> None:
    at = moved(before, after, before.index(words))
    assert after[at : at + len(words)] == words


def test_a_place_inside_the_edit_goes_to_where_the_edit_begins() -> None:
    assert moved("One two three.", "One 2 three.", 5) == 4


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40), st.text(max_size=40), st.data())
def test_every_place_lands_inside_and_ends_are_followed(
    head: str, old: str, new: str, tail: str, data: st.DataObject
) -> None:
    before, after = head + old + tail, head + new + tail
    offset = data.draw(st.integers(0, len(before)))
    assert 0 <= moved(before, after, offset) <= len(after)
    if offset < len(head):
        assert moved(before, after, offset) == offset
