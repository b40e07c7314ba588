"""Which hits of an article are shown first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jpties.search.locating import Located
from jpties.search.passages import passages
from jpties.search.results import SHOWN

FAR = 1_000
"""Between hits that never share a line."""


def hits(words: str) -> Located:
    """A hit for each word; its letters are the conditions that it fulfils."""
    typed = words.split()
    return Located(
        tuple((at * FAR, at * FAR + 5) for at in range(len(typed))),
        conditions=tuple(frozenset(map(ord, word)) for word in typed),
    )


def shown(words: str, most: int | None) -> str:
    found, left = passages(hits(words), 80, most)
    typed = words.split()
    assert left == len(typed) - len(found)
    return " ".join(typed[group[0][0] // FAR] for group in found)


def test_a_frequent_name_does_not_hide_the_rare_word() -> None:
    assert shown("v v v v v v o v v o v", 5) == "v v v o o"


def test_passages_with_more_of_the_words_come_first() -> None:
    assert shown("v v o v ov v v ov o", 3) == "o ov ov"


def test_each_word_is_shown_before_a_pair_again() -> None:
    assert shown("bc bc bc a bc", 2) == "bc a"


def test_all_are_shown_where_all_are_wanted() -> None:
    assert shown("v v o v v v v", None) == "v v o v v v v"
    assert shown("v o", SHOWN) == "v o"
    assert shown("v o", 0) == ""


@given(st.lists(st.sampled_from(["a", "b", "c", "ab", "bc"]), max_size=30), st.integers(0, 8))
def test_as_many_as_wanted_in_order_of_the_text(words: list[str], most: int) -> None:
    found, left = passages(hits(" ".join(words)), 80, most)
    assert len(found) == min(most, len(words))
    assert left == len(words) - len(found)
    assert found == sorted(found)
    if most >= 3:
        assert {sign for group in found for sign in words[group[0][0] // FAR]} == set("".join(words))
