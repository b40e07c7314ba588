"""Export: which facts are written."""

from __future__ import annotations

from jpties.ui.exporting import _facts
from ui.gold_model import gold_analyses, gold_model


def test_an_export_of_articles_leaves_noise_out() -> None:
    """A teaser of the site is no fact of the article, in no format."""
    analysis, *others = gold_analyses()
    teaser, *facts = analysis.facts
    noisy = analysis._replace(facts=(teaser._replace(block="noise"), *facts))
    model = gold_model((noisy, *others))
    names = [row.name for row in model.rows]
    told: list[str] = []
    found = [(article.name, fact) for fact, article in _facts(names, model, lambda words, **_how: told.append(words))]
    expected = [(one.article.name, fact) for one in (noisy, *others) for fact in one.facts if fact.block != "noise"]
    assert found == expected
    assert (analysis.article.name, teaser.id) not in [(name, fact.id) for name, fact in found]
    assert told == []  # five articles are soon written
