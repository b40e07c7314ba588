"""Figures are compared as decimals within their unit, never summed, never converted."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jpties.model.fact import Fact, Quantity
from jpties.model.figures import COLUMNS, Figure, alike, bar, figures_of, largest_of, sorted_by, units_of
from ui.gold_model import gold_model

ROW = gold_model().rows[0]


def figures(*quantities: tuple[str, str] | tuple[str, str, str], subjects: tuple[str, ...] = ()) -> list[Figure]:
    facts = [
        Fact(
            f"f{number}", "figure", number, number + 1, "q", f"s{number}", subjects, "made", "paragraph",
            Quantity(one[0], one[1], one[2] if len(one) == 3 else None),
        )
        for number, one in enumerate(quantities)
    ]  # fmt: skip
    return figures_of((ROW, fact) for fact in facts)


def values(found: list[Figure]) -> list[str]:
    return [f"{one.quantity.value} {one.quantity.unit}" for one in found]


def test_by_value_goes_unit_for_unit_and_by_number_not_by_letters() -> None:
    found = figures(("9", "USD"), ("48180000000", "USD"), ("100", "EUR"), ("10.5", "USD"))
    assert values(sorted_by(found, "value", str)) == ["9 USD", "10.5 USD", "48180000000 USD", "100 EUR"]
    assert values(sorted_by(found, "value", str, falling=True)) == ["48180000000 USD", "10.5 USD", "9 USD", "100 EUR"]


def test_decimals_are_exact() -> None:
    found = figures(("0.1", "percent"), ("0.10000000000000000001", "percent"))
    assert values(sorted_by(found, "value", str, falling=True))[0] == "0.10000000000000000001 percent"


def test_what_is_no_plain_decimal_is_listed_last_and_has_no_bar() -> None:
    found = figures(("1e9999", "USD"), ("9" * 5000, "USD"), ("NaN", "USD"), ("5", "USD"))
    assert values(sorted_by(found, "value", str, falling=True))[0] == "5 USD"
    assert [one.low for one in found] == [None, None, None, Decimal(5)]
    largest = largest_of(found)
    assert [bar(one, largest, 8) for one in found] == ["", "", "", "########"]


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (("100", "USD"), "##########"),
        (("50", "USD"), "#####"),
        (("1", "USD"), "#"),  # a trace is seen
        (("0", "USD"), ""),
        (("20", "USD", "60"), "##----"),  # a range
        (("25", "percent"), "###"),  # of a hundred, though it is the largest
        (("3", "rank"), ""),  # more is not more
    ],
)
def test_bars_are_shares_of_the_largest_of_the_unit(
    quantity: tuple[str, str] | tuple[str, str, str], shown: str
) -> None:
    found = figures(("100", "USD"), ("100000", "JPY"), quantity)
    assert bar(found[-1], largest_of(found), 10) == shown


def test_alike_means_the_same_unit_and_a_subject_in_common() -> None:
    trade = figures(("954", "USD"), subjects=("place:il", "place:jp"))
    other = figures(("48", "USD"), ("11", "percent"), subjects=("place:vn", "place:jp"))
    assert alike([*trade, *other], trade[0]) == trade
    everywhere = figures(("7", "USD"), subjects=("place:jp",))
    assert alike([*trade, *everywhere], everywhere[0]) == everywhere


def test_units_are_counted() -> None:
    assert units_of(figures(("1", "USD"), ("1", "people"), ("2", "USD"))) == [("USD", 2), ("people", 1)]


def test_by_the_date_of_the_article_and_those_without_a_year_last() -> None:
    days = {"a": "2023-10-11", "b": None, "c": "2025", "d": "XXXX-11-04", "e": "2024-02"}
    [figure] = figures(("1", "USD"))
    found = figures_of((ROW._replace(name=name, published=day), figure.fact) for name, day in days.items())
    assert [one.row.name for one in sorted_by(found, "published", str)] == ["a", "e", "c", "d", "b"]
    assert [one.row.name for one in sorted_by(found, "published", str, falling=True)] == ["c", "e", "a", "d", "b"]


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("falling", [False, True])
def test_every_column_sorts_without_losing_any(column: str, falling: bool) -> None:
    found = figures_of(gold_model().facts())
    again = sorted_by(found, column, str, falling=falling)  # type: ignore[arg-type]
    assert len(found) > 20
    assert sorted(map(id, again)) == sorted(map(id, found))
