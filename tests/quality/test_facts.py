"""Floors under what is reached over the annotated articles: a change that loses facts or precision fails here."""

from __future__ import annotations

import functools
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from jpties.extract.analyse import analyse
from jpties.text.canonical import decode
from quality.fact_measures import as_scored, measured
from quality.gold_document import GOLD, ROOT, gold_articles, raw_gold, score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.fact import Fact


@functools.cache
def scores() -> dict[str, Any]:
    """The scorer's figures over all articles, facts and participants, from the text alone."""
    total = score.FactResult()
    partners, regions = score.Counts(), score.Counts()
    right: Counter[bool] = Counter()
    for name, article in gold_articles().items():
        path = next(folder / f"{name}.txt" for folder in (*GOLD, ROOT / "seeds") if (folder / f"{name}.txt").exists())
        found, _ = analyse(name, str(path), decode(path.read_bytes()))
        facts = [fact for fact in found.facts if fact.block != "noise"]
        assert all(fact.quote == found.article.text[fact.start : fact.end] for fact in facts)
        total += score.score_facts(article, [as_scored(name, fact) for fact in facts])
        qualifiers(right, name, article, facts)
        partners += score.score_codes(article.meta.get("partners"), found.partners)
        regions += score.score_codes(article.meta.get("japan_places"), found.regions)
    share = right[True] / sum(right.values())
    return {**total.scores(), "qualifier": share, "partners": partners.scores(), "regions": regions.scores()}


def qualifiers(right: Counter[bool], name: str, article: Any, facts: Sequence[Fact]) -> None:
    """Count how many matched values have the gold's qualifier."""
    raw = [fact for fact in raw_gold(name)["facts"] if not fact.get("soft") and not fact.get("noise")]
    gold = [fact for fact in article.facts if not fact.soft and not fact.noise]
    for i, j in score.assigned(article, gold, [as_scored(name, fact) for fact in facts]).items():
        quantity = facts[j].quantity
        if quantity is not None and raw[i].get("value") is not None and float(quantity.value) == float(raw[i]["value"]):
            right[quantity.qualifier == raw[i].get("qualifier")] += 1


def test_qualifiers() -> None:
    assert scores()["qualifier"] >= 0.98


def test_facts_found() -> None:
    found = scores()
    assert found["recall"] >= 0.95
    assert found["recall_same_kind"] >= 0.86
    assert found["supported"] >= 0.91
    assert found["noise_hits"] == 0


def test_figures() -> None:
    figures = scores()["figures"]
    assert figures["recall"] >= 0.99
    assert figures["value_and_unit_accuracy"] >= 0.96
    assert figures["precision"] >= 0.99


@pytest.mark.parametrize("side", ["partners", "regions"])
def test_participants(side: str) -> None:
    assert scores()[side]["f1"] >= 0.98


@pytest.mark.parametrize(
    ("name", "floor"),
    [("role", 0.97), ("office", 0.87), ("main", 0.88), ("date", 0.86), ("speaker", 0.91)],
)
def test_what_is_known_of_a_fact(name: str, floor: float) -> None:
    assert measured().share(name) >= floor


def test_subjects() -> None:
    assert measured().subject_f1 >= 0.85
