"""One happening told several times: what is joined, and above all what is not."""

from __future__ import annotations

from typing import Any

import pytest

from jpties.model.fact import Fact, Quantity
from jpties.model.tellings import tellings
from jpties.model.timeline import Period, Point, items_of, joined, points_of
from ui.gold_model import gold_model

DAY = "2024-05-03"
MANY = "2024-05-03/2024-05-08"
ROW = gold_model().rows[0]


def told(quote: str, block: Any, start: int, subjects: str, as_of: str | None = DAY, **more: Any) -> Fact:
    names = tuple(subjects.split())
    more = {"kind": "event", "rule": "made", **more}
    return Fact(
        id=f"f{start}",
        start=start,
        end=start + len(quote),
        quote=quote,
        statement=quote,
        subjects=names,
        block=block,
        as_of=as_of,
        **more,
    )


def six(**more: Any) -> Fact:
    return told("signed six accords", "paragraph", 900, "org:a place:jp", quantity=Quantity("6", "accords"), **more)


HEAD = told("Mayor welcomes delegation of engineers", "title", 0, "place:jp place:fr")
LEAD = told("The mayor received the delegation of engineers from Lyon", "lead", 100, "person:mayor place:fr-lyon")
TEXT = told("On Friday the mayor received engineers from Lyon in the hall", "paragraph", 400, "person:mayor place:fr")

CASES: dict[str, tuple[list[Fact], list[str]]] = {
    "headline, lead and text are one": ([HEAD, LEAD, TEXT], ["f400 f100 f0"]),
    "two sentences of the text are never one": (
        [TEXT, told("On Friday the mayor received engineers again", "paragraph", 600, "person:mayor place:fr")],
        ["f400", "f600"],
    ),
    "another day": ([HEAD, told(TEXT.quote, "paragraph", 400, "person:mayor place:fr", "2024-05-04")], ["f0", "f400"]),
    "another person": ([LEAD, told(TEXT.quote, "paragraph", 400, "person:aide place:fr")], ["f100", "f400"]),
    "another place": ([LEAD, told(TEXT.quote, "paragraph", 400, "person:mayor place:de")], ["f100", "f400"]),
    "countries alone, and days in which much may happen": (
        [
            told("Delegation of engineers visits Japan", "title", 0, "place:jp place:fr", MANY),
            told("The delegation of engineers visited a school", "paragraph", 400, "org:school place:jp", MANY),
        ],
        ["f0", "f400"],
    ),
    "countries alone, and hardly a word in common": (
        [HEAD, told("A ship left for the island", "paragraph", 400, "org:line place:fr")],
        ["f0", "f400"],
    ),
    "other figures": (
        [told("signed four accords", "title", 0, "org:a place:jp", quantity=Quantity("4", "accords")), six()],
        ["f0", "f900"],
    ),
    "other figures that are only in the words": (
        [told("Mayor signed 4 accords", "title", 0, "org:a place:jp"), told("signed 6 accords", "lead", 90, "org:a")],
        ["f0", "f90"],
    ),
    "a figure that the headline leaves out": (
        [told("Mayor signed accords", "title", 0, "org:a place:jp"), six()],
        ["f900 f0"],
    ),
    "days of the date are no figures": (
        [
            told("On 3 May the mayor signed accords", "lead", 90, "org:a place:jp"),
            told("Mayor signed 2 accords", "title", 0, "org:a place:jp"),
        ],
        ["f90 f0"],
    ),
    "the words of a rule and of a person": (
        [
            told("the mayor signed accords with Lyon", "paragraph", 400, "org:a", None),
            told("signed accords with Lyon", "paragraph", 410, "org:a", DAY, origin="curated"),
        ],
        ["f410 f400"],
    ),
    "overlapping words with dates of their own": (
        [
            told("signed in May and again in June", "paragraph", 400, "org:a", "2024-05"),
            told("again in June", "paragraph", 418, "org:a", "2024-06"),
        ],
        ["f400", "f418"],
    ),
    "a headline tells of one thing only": (
        [
            HEAD,
            told("The mayor of the delegation of engineers sang", "paragraph", 400, "person:mayor place:fr"),
            told("The delegation of engineers saw a bridge", "paragraph", 600, "person:mayor place:fr"),
        ],
        ["f400 f0", "f600"],
    ),
    "no figure comes in by a third one": (
        [
            told("Mayor signed accords", "title", 0, "org:a place:jp"),
            told("The mayor signed 4 accords", "lead", 90, "org:a place:jp"),
            told("signed 6 accords", "paragraph", 400, "org:a place:jp"),
        ],
        ["f90 f0", "f400"],
    ),
    "no figure comes in by one that has none": (
        [
            told("Mayor signed accords at the fair", "title", 0, "org:a place:jp"),
            told("The mayor signed 4 accords", "lead", 90, "org:a"),
            told("signed 6 accords at the fair", "paragraph", 400, "org:a place:jp"),
        ],
        ["f400 f0", "f90"],
    ),
    "no two days come together by one without a date": (
        [
            told("On Monday the mayor met the envoy, on Tuesday he left", "paragraph", 400, "person:mayor", None),
            told("the mayor met the envoy", "paragraph", 410, "person:mayor", DAY, origin="curated"),
            told("on Tuesday he left", "paragraph", 435, "person:mayor", "2024-05-04", origin="curated"),
        ],
        ["f410 f400", "f435"],
    ),
    "Japanese has no blanks": (
        [
            told("知事が訪問団と会談", "title", 0, "place:jp place:vn"),
            told("知事は三日、訪問団と会談した", "paragraph", 90, "person:x place:jp"),
        ],
        ["f90 f0"],
    ),
}


@pytest.mark.parametrize(("facts", "wanted"), CASES.values(), ids=CASES)
def test_what_is_told_twice(facts: list[Fact], wanted: list[str]) -> None:
    for order in (facts, facts[::-1]):
        assert sorted(" ".join(fact.id for fact in group) for group in tellings(order)) == sorted(wanted)


def test_every_fact_is_told_once_and_a_hostile_article_takes_no_longer() -> None:
    many = [told("Mayor welcomes delegation of engineers 7", "title", at, "place:jp", DAY) for at in range(5_000)]
    assert sorted(fact.id for group in tellings(many) for fact in group) == sorted(fact.id for fact in many)


def test_what_gives_many_different_figures_is_not_one_happening() -> None:
    """A list of captions, each with a figure more than the one before."""
    shown = [f"Mayor welcomes delegation {' '.join(map(str, range(21, 21 + more)))}" for more in range(12)]
    groups = tellings([told(words, "caption", 100 * at, "place:jp place:fr") for at, words in enumerate(shown)])
    assert len(groups) > 1
    assert max(len({fact.quote for fact in group}) for group in groups) <= 8


def test_points_are_joined_within_an_article_and_a_kind() -> None:
    other = gold_model().rows[1]
    agreed = told(LEAD.quote, "lead", 101, "person:mayor place:fr", kind="agreement")
    found = joined(points_of([(ROW, HEAD), (ROW, LEAD), (ROW, agreed), (other, TEXT)]))
    assert sorted((point.row.name, *(fact.id for fact in point.facts)) for point in found) == sorted(
        [(ROW.name, "f100", "f0"), (ROW.name, "f101"), (other.name, "f400")]
    )


def test_tellings_are_listed_below_in_the_order_of_the_article_and_not_counted() -> None:
    found = joined(points_of([(ROW, HEAD), (ROW, LEAD), (ROW, TEXT)]))
    items = items_of(found, "year", {"f400"})
    assert isinstance(items[0], Period)
    assert items[0].count == 1
    assert [(item.fact.id, item.of) for item in items if isinstance(item, Point)] == [
        ("f400", ""),
        ("f0", "f400"),
        ("f100", "f400"),
        ("f400", "f400"),
    ]
