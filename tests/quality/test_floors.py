"""Floors of quality: what the scorer gave on the annotated articles may not get worse.

The floors are the figures that were reached, cut to two digits. Articles that decide are others: these
guard against breaking what works, they do not prove that it works elsewhere.
"""

from __future__ import annotations

from typing import Any

import pytest

from quality import measure


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    """The scorer's figures over seeds and development articles, without sidecars."""
    return measure.report()


@pytest.mark.parametrize(
    ("kind", "precision", "f1"),
    [
        ("person", 0.99, 0.99),
        ("place", 0.98, 0.98),
        ("organization", 0.98, 0.97),
        ("event", 0.95, 0.85),
        ("date", 0.99, 0.99),
        ("quantity", 0.99, 0.99),
    ],
)
def test_mentions_have_exact_spans(report: dict[str, Any], kind: str, precision: float, f1: float) -> None:
    exact = report["mentions"]["all"]["types"][kind]["exact"]
    assert exact["precision"] >= precision
    assert exact["f1"] >= f1


@pytest.mark.parametrize(
    ("lang", "floor"),
    [("en", 0.98), ("fr", 0.98), ("nl", 0.98), ("de", 0.97), ("es", 0.98), ("vi", 0.98), ("ja", 0.98)],
)
def test_the_names_of_every_language_are_found(report: dict[str, Any], lang: str, floor: float) -> None:
    types = report["mentions"][lang]["types"]
    counts = [types[kind]["exact"] for kind in ("person", "place", "organization")]
    right, others, missed = (sum(count[share] for count in counts) for share in ("tp", "fp", "fn"))
    assert 2 * right >= floor * (2 * right + others + missed)


def test_nothing_comes_out_of_noise(report: dict[str, Any]) -> None:
    assert report["mentions"]["all"]["noise_hits"] == 0
    assert report["facts"]["all"]["noise_hits"] == 0


def test_one_thing_has_one_id_in_every_language(report: dict[str, Any]) -> None:
    linking = report["linking"]["all"]
    assert linking["b_cubed"]["f1"] >= 0.99
    assert linking["across_languages"]["f1"] >= 0.98


@pytest.mark.parametrize(("figure", "floor"), [("recall", 0.93), ("recall_same_kind", 0.81), ("supported", 0.90)])
def test_facts_are_found_with_their_kind_and_few_others(report: dict[str, Any], figure: str, floor: float) -> None:
    assert report["facts"]["all"][figure] >= floor


def test_figures_are_right(report: dict[str, Any]) -> None:
    figures = report["facts"]["all"]["figures"]
    assert figures["recall"] >= 0.98
    assert figures["precision"] >= 0.99
    assert figures["value_and_unit_accuracy"] >= 0.96


@pytest.mark.parametrize("field", ["title", "lang", "published", "byline", "source"])
def test_metadata_is_right_in_every_article(report: dict[str, Any], field: str) -> None:
    assert report["articles"]["all"][field] == 1.0


@pytest.mark.parametrize(("side", "floor"), [("partners", 0.97), ("regions", 0.99)])
def test_who_takes_part_is_told(report: dict[str, Any], side: str, floor: float) -> None:
    assert report["articles"]["all"][side]["f1"] >= floor


@pytest.fixture(scope="module")
def third() -> dict[str, Any]:
    """The scorer's figures over the third set."""
    return measure.report(measure.THIRD)


@pytest.mark.parametrize(
    ("kind", "precision", "f1"),
    [
        ("person", 0.99, 0.99),
        ("place", 0.95, 0.94),
        ("organization", 0.98, 0.96),
        ("event", 0.90, 0.89),
        ("date", 0.97, 0.97),
        ("quantity", 0.95, 0.95),
    ],
)
def test_mentions_of_the_third_set(third: dict[str, Any], kind: str, precision: float, f1: float) -> None:
    exact = third["mentions"]["all"]["types"][kind]["exact"]
    assert exact["precision"] >= precision
    assert exact["f1"] >= f1


@pytest.mark.parametrize(("figure", "floor"), [("recall", 0.93), ("recall_same_kind", 0.78), ("supported", 0.90)])
def test_facts_of_the_third_set(third: dict[str, Any], figure: str, floor: float) -> None:
    assert third["facts"]["all"][figure] >= floor


@pytest.mark.parametrize(
    ("field", "floor"), [("title", 1.0), ("lang", 1.0), ("published", 1.0), ("byline", 0.92), ("source", 1.0)]
)
def test_metadata_of_the_third_set(third: dict[str, Any], field: str, floor: float) -> None:
    assert third["articles"]["all"][field] >= floor
