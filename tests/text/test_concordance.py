"""The keyword stands in one column, whatever the script around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.text.clean import is_clean
from jpties.text.concordance import REACH, after, before
from jpties.text.width import cells
from text.strategies import texts

LINE = "Kyushu の福岡県知事 met the governor"


@pytest.mark.parametrize(
    ("at", "width", "shown"),
    [
        (7, 10, "   Kyushu "),  # filled at the left
        (0, 4, "    "),  # nothing before it
        (11, 10, "… の福岡県"),  # a wide sign is never cut in two
        (7, 4, "…hu "),
    ],
)
def test_before_ends_where_the_keyword_begins(at: int, width: int, shown: str) -> None:
    found = before(LINE, 0, at, width)
    assert cells(found) == width
    assert found == shown


def test_after_is_cut_with_a_sign() -> None:
    assert after(LINE, 0, len(LINE), 9) == "Kyushu…"
    assert after("abc", 0, 3, 9) == "abc"
    assert after("a" * 2 * REACH, 0, 2 * REACH, 4 * REACH) == "a" * REACH + "…"


@given(texts, st.integers(0, 300), st.integers(1, 120))
def test_widths_hold_and_controls_do_not(text: str, at: int, width: int) -> None:
    at = min(at, len(text))
    left, right = before(text, 0, at, width), after(text, at, len(text), width)
    assert cells(left) == width
    assert cells(right) <= width
    assert is_clean(left + right)
    assert "\n" not in left + right
