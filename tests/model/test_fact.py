"""What a quantity's number may be: people write them in sidecars, notebooks and forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.model.fact import LONGEST_NUMBER, is_number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("950000000", True),
        ("-48.18", True),
        ("0", True),
        ("9" * LONGEST_NUMBER, True),
        ("9" * (LONGEST_NUMBER + 1), False),
        ("", False),
        ("-", False),
        ("--1", False),
        ("+1", False),
        (".5", False),
        ("5.", False),
        ("1.2.3", False),
        ("1,000", False),
        ("1e9", False),
        ("²", False),
        ("٣", False),  # a digit, but not one that we write
        ("1\n", False),
        ("nan", False),
    ],
)
def test_a_number_is_digits_and_a_point(text: str, expected: bool) -> None:
    assert is_number(text) is expected


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**20), max_value=10**20))
def test_decimals_are_numbers(value: object) -> None:
    assert is_number(f"{value:f}")
