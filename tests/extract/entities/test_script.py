"""Japanese writing: where words end in a text, and Latin letters in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jpties.extract.entities.script import by_first_sign, ends_of

_SIGNS = st.text("大学院生会議長ー・A", max_size=30)
_WORDS = st.lists(st.text("大学院生会議長", min_size=1, max_size=4), max_size=8).map(tuple)


def test_the_longest_word_that_ends_at_a_place_counts() -> None:
    """Of 院 and 大学院 the longer is told; 大学 ends inside it."""
    assert ends_of("県立大学院に", ("院", "大学", "大学院")) == {4: 2, 5: 3}


@given(text=_SIGNS, words=_WORDS)
def test_no_word_is_passed_over(text: str, words: tuple[str, ...]) -> None:
    """Only words whose first two signs stand in the text are looked for, and all of them are found."""
    expected: dict[int, int] = {}
    for end in range(1, len(text) + 1):
        widths = [len(word) for word in words if text[:end].endswith(word)]
        if widths:
            expected[end] = max(widths)
    assert ends_of(text, words) == expected


def test_words_keep_their_order_under_a_sign() -> None:
    """The longest comes first where it did."""
    assert by_first_sign(["市議会", "県", "市"]) == {"市": ("市議会", "市"), "県": ("県",)}
