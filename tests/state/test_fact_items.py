"""The facts as a list: groups in the order of use, the value as said."""

from __future__ import annotations

import pytest

from jpties.model.fact import Fact, Quantity
from jpties.state.fact_items import fact_items, grouped, name_of, normalised, value_of
from ui.gold_model import gold_analyses


def fact(kind: str, number: int, statement: str = "", quantity: Quantity | None = None) -> Fact:
    return Fact(f"{kind}-{number}", kind, number, number + 1, "q", statement, (), "r", "paragraph", quantity)  # type: ignore[arg-type]


FACTS = (fact("agreement", 5, "Yên Bái signed"), fact("figure", 1), fact("figure", 9), fact("background", 2))


def shape(folded: set[str], words: str = "") -> list[str]:
    return [item.fact.id if item.fact else f"{item.kind} {item.count}" for item in fact_items(FACTS, folded, words)]


def test_groups_with_counts_in_the_order_of_use() -> None:
    assert shape(set()) == [
        "agreement 1",
        "agreement-5",
        "figure 2",
        "figure-1",
        "figure-9",
        "background 1",
        "background-2",
    ]


def test_a_folded_group_keeps_its_heading_and_count() -> None:
    assert shape({"background", "figure"}) == ["agreement 1", "agreement-5", "figure 2", "background 1"]


def test_a_filter_folds_accents_and_opens_groups() -> None:
    assert shape({"agreement"}, "yen bai") == ["agreement 1", "agreement-5"]


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity("950000000", "USD"), "USD 950,000,000"),
        (Quantity("30", "people", None, "about"), "about 30 people"),
        (Quantity("11", "percent"), "11%"),
        (Quantity("2", "rank"), "rank 2"),
        (Quantity("3", "ordinal"), "3rd"),
        (Quantity("31000", "km2"), "31,000 km2"),
        (Quantity("4", "days", "8"), "4 to 8 days"),
    ],
)
def test_normalised(quantity: Quantity, words: str) -> None:
    assert normalised(quantity) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [("2014", "2014"), ("12345.5", "12,345.5"), ("-48180000000", "-48,180,000,000"), ("1e9", "1e9")],
)
def test_grouped(number: str, words: str) -> None:
    assert grouped(number) == words


def test_the_value_is_shown_as_the_article_says_it() -> None:
    """Every figure of the seeds is shown in the words of its own quote, or as normalised."""
    for analysis in gold_analyses():
        for one in analysis.facts:
            value = value_of(one, analysis)
            if one.quantity is None or one.quantity.unit == "ordinal":
                assert value == ""
            else:
                assert value


def test_names_of_subjects() -> None:
    analysis = gold_analyses()[4]
    assert name_of("place:jp", analysis) == "Japanese" or name_of("place:jp", analysis)
    assert name_of("org:nobody", analysis) == "org:nobody"
