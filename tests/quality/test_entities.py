"""Floors under names and linking over the annotated articles: by the scorer's own logic, from the text alone.

The bars are the project's for articles never seen; the articles here were seen, so the floors stand higher.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import pytest

from jpties.extract.analyse import analyse
from jpties.extract.entities.linking import link
from jpties.text.canonical import decode
from quality.gold_document import GOLD, ROOT, score

FOLDERS = (*GOLD, ROOT / "tests/quality/gold/more")
F1 = {"person": 0.96, "place": 0.95, "organization": 0.92}
PRECISION = 0.95
LANGUAGE_F1 = {"en": 0.92, "fr": 0.92, "nl": 0.92, "de": 0.88, "es": 0.88, "vi": 0.88, "ja": 0.88}


@functools.cache
def figures() -> dict[str, Any]:
    """Exact counts by language and type, mentions found in noise, and linking."""
    articles = score.read_gold(FOLDERS, [ROOT / "seeds"])
    analyses = {}
    for name, article in articles.items():
        analyses[name], _ = analyse(name, str(Path(name)), decode(article.text.encode()))
    ids = link((name, analysis.entities) for name, analysis in analyses.items())
    counts: dict[tuple[str, str], Any] = {}
    pairs, noise = [], 0
    for name, article in articles.items():
        system = [
            score.Mention(name, score.Span(m.start, m.end), m.type, ids.get((name, m.id), m.id), m.name)
            for m in analyses[name].mentions
            if m.block != "noise"
        ]
        result = score.score_mentions(article, system)
        pairs += result.pairs
        noise += sum(result.noise_hits.values())
        for kind, count in result.exact.items():
            counts.setdefault((article.lang, kind), score.Counts()).__iadd__(count)
    langs = {name: article.lang for name, article in articles.items()}
    return {"counts": counts, "noise": noise, "linking": score.linking_scores(pairs, langs)}


def total(kinds: tuple[str, ...], lang: str | None = None) -> dict[str, float]:
    """Scores summed over kinds, of one language or of all."""
    summed = score.Counts()
    for (language, kind), count in figures()["counts"].items():
        if kind in kinds and lang in (None, language):
            summed += count
    scores: dict[str, float] = summed.scores()
    return scores


@pytest.mark.parametrize(("kind", "floor"), F1.items())
def test_names_are_found_exactly(kind: str, floor: float) -> None:
    assert total((kind,))["f1"] >= floor


@pytest.mark.parametrize("kind", F1)
def test_names_are_precise(kind: str) -> None:
    """One wrong highlight costs more trust than a missing one earns."""
    assert total((kind,))["precision"] >= PRECISION


@pytest.mark.parametrize(("lang", "floor"), LANGUAGE_F1.items())
def test_every_language_is_read_well(lang: str, floor: float) -> None:
    assert total(tuple(F1), lang)["f1"] >= floor


def test_things_have_one_id_over_articles_and_languages() -> None:
    linking = figures()["linking"]
    assert linking["b_cubed"]["f1"] >= 0.98
    assert linking["across_languages"]["f1"] >= 0.95


def test_nothing_is_found_in_noise() -> None:
    """Teasers and the site's chrome name nothing that the article speaks of."""
    assert figures()["noise"] <= 3
