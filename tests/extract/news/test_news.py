"""Passages and pages of invented news: what is found in them, held by floors a language and over all."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import pytest

from extract.layout.pagefile import load
from extract.news.passages import HERE, LANGUAGES, Score, passages, read, scored
from jpties.extract.analyse import analyse
from jpties.text.canonical import decode

if TYPE_CHECKING:
    from pathlib import Path

# Precision and recall of persons and of places, right countries; recall of facts, right kinds, supported.
FLOORS: dict[str, tuple[float, ...]] = {
    "en": (1.00, 1.00, 1.00, 0.96, 1.00, 0.98, 0.90, 0.94, 1.00),
    "fr": (1.00, 0.90, 0.97, 0.95, 1.00, 0.95, 0.89, 0.94, 0.87),
    "nl": (1.00, 1.00, 0.95, 0.97, 0.97, 0.96, 0.92, 0.98, 1.00),
    "de": (0.91, 0.95, 1.00, 0.93, 0.97, 0.96, 0.92, 0.92, 1.00),
    "es": (0.96, 1.00, 0.93, 0.95, 0.95, 0.93, 0.84, 0.94, 0.93),
    "vi": (0.95, 0.91, 1.00, 0.92, 0.95, 0.96, 0.94, 0.92, 1.00),
    "ja": (1.00, 1.00, 0.92, 1.00, 1.00, 0.98, 0.92, 0.96, 1.00),
}
PAGES = sorted((HERE / "pages").glob("*.page"))


@functools.cache
def score_of(lang: str) -> Score:
    """The score of a language's passages."""
    return scored(passages(lang))


def reached(score: Score) -> dict[str, float]:
    """The shares that the floors hold."""
    counts = score.counts
    return {
        "person precision": score.share("person", "person extra"),
        "person recall": score.share("person", "person missed"),
        "place precision": score.share("place", "place extra"),
        "place recall": score.share("place", "place missed"),
        "country": score.share("code", "code wrong"),
        "fact recall": score.share("fact", "fact missed"),
        "fact kind": counts["kind"] / (counts["fact"] + counts["fact missed"]),
        "supported": score.share("supported", "fact extra"),
        "figure": score.share("figure", "figure wrong"),
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_quality_reached_is_held(lang: str) -> None:
    found = reached(score_of(lang))
    below = {
        name: (round(share, 3), floor)
        for (name, share), floor in zip(found.items(), FLOORS[lang], strict=True)
        if share < floor
    }
    assert below == {}, "\n".join(sorted(score_of(lang).errors))


def test_over_all_languages_names_are_precise() -> None:
    whole = Score()
    for lang in LANGUAGES:
        whole.counts.update(score_of(lang).counts)
    found = reached(whole)
    assert found["person precision"] >= 0.96
    assert found["place precision"] >= 0.96


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_quote_is_verbatim_and_no_fact_begins_in_its_middle(lang: str) -> None:
    for passage in passages(lang):
        for fact in read(passage)[1]:
            assert fact.quote == passage.text[fact.start : fact.end]
            assert fact.start == 0 or not passage.text[fact.start - 1].isalpha() or lang == "ja", fact.quote


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_nothing_of_the_chrome_is_counted(path: Path) -> None:
    page = load(path)
    analysis, _ = analyse(page.name, page.name, decode(page.text.encode()))
    chrome = [(start, end) for start, end, letter in page.lines if letter == "N"]
    told = [(item.start, item.end, item.block) for item in analysis.mentions]
    told += [(item.start, item.end, item.block) for item in analysis.facts]
    inside = [
        page.text[start:end]
        for start, end, block in told
        if block not in ("noise", "meta") and any(low <= start < high for low, high in chrome)
    ]
    assert inside == []
