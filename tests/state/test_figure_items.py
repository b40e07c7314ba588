"""Amounts in little room: a qualifier may become a sign, digits are never left out."""

from __future__ import annotations

import pytest

from jpties.model.fact import Qualifier, Quantity
from jpties.state.figure_items import amount, date_in, scaled


@pytest.mark.parametrize(
    ("value", "value_max", "qualifier", "room", "shown"),
    [
        ("100000", None, "more than", None, "more than 100,000"),
        ("100000", None, "more than", 12, ">100,000"),
        ("800000000000", None, "about", 15, "~800 billion"),
        ("48180000000", None, None, 13, "48.18 billion"),
        ("123456789012", None, None, 8, "123.456789012 billion"),  # no digit is lost, the table says that it goes on
        ("3", "5", None, None, "3 to 5"),
        ("3", None, "one of", 4, "1 of 3"),
        ("-12500000", None, None, 5, "-12.5 million"),
        ("31000", None, None, 3, "31,000"),
    ],
)
def test_amounts(value: str, value_max: str | None, qualifier: Qualifier | None, room: int | None, shown: str) -> None:
    assert amount(Quantity(value, "USD", value_max, qualifier), room) == shown


@pytest.mark.parametrize(
    ("number", "shown"), [("1000000", "1 million"), ("999999", "999,999"), ("1.5", "1.5"), ("0", "0"), ("", "")]
)
def test_scales(number: str, shown: str) -> None:
    assert scaled(number) == shown


@pytest.mark.parametrize(
    ("edtf", "room", "shown"),
    [
        ("2013-01/2013-06", 15, "Jan to Jun 2013"),
        ("2013-01/2013-06", 12, "2013"),  # not `Jan to Jun`, which would hide the year
        ("2013-06/2014-03", 12, "2013 to 2014"),
        ("XXXX-11-04", 4, "4 Nov, year not stated"),
    ],
)
def test_dates(edtf: str, room: int, shown: str) -> None:
    assert date_in(edtf, room) == shown
