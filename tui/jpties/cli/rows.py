"""Rows of the contract: the keys of `articles`, `entities`, `facts` and `ties`, exactly so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jpties.cli.evidence import evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.model.analysis import Analysis
    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow, Model

Row = dict[str, Any]

SHOWN_COLUMNS: dict[str, tuple[str, ...]] = {
    "articles": ("article", "lang", "published", "title", "partners", "regions"),
    "entities": ("article", "start", "end", "type", "text", "id"),
    "facts": ("article", "kind", "value", "unit", "as_of", "statement"),
    "ties": ("partner", "region", "facts", "articles"),
}
"""Columns of the table format."""
EXPLAINED = ("article", "type", "id", "rule", "evidence")
"""Those of mentions with their evidence."""


def article_row(row: ArticleRow) -> Row:
    """An article."""
    return {
        "article": row.name,
        "title": row.title if row.has_title else None,
        "lang": row.lang,
        "published": row.published,
        "byline": row.byline,
        "source": row.source,
        "partners": list(row.partners),
        "regions": list(row.regions),
        "facts": row.facts,
        "path": row.path,
        "text_sha256": row.text_sha256,
    }


def entity_rows(analysis: Analysis, noise: bool) -> Iterator[Row]:
    """The mentions of an article."""
    text = analysis.article.text
    for mention in analysis.mentions:
        if noise or mention.block != "noise":
            yield {
                "article": analysis.article.name,
                "start": mention.start,
                "end": mention.end,
                "text": text[mention.start : mention.end],
                "type": mention.type,
                "id": mention.id,
                "name": mention.name,
                "block": mention.block,
                "rule": mention.rule,
            }


def explained_rows(analysis: Analysis, noise: bool) -> Iterator[Row]:
    """The mentions of an article, each with the rule that found it in words and the words around it."""
    shown = [mention for mention in analysis.mentions if noise or mention.block != "noise"]
    for row, mention in zip(entity_rows(analysis, noise), shown, strict=True):
        yield row | {"evidence": evidence(mention, analysis.article.text)}


def fact_row(article: str, fact: Fact) -> Row:
    """A fact."""
    quantity = fact.quantity
    return {
        "id": fact.id,
        "article": article,
        "start": fact.start,
        "end": fact.end,
        "quote": fact.quote,
        "kind": fact.kind,
        "statement": fact.statement,
        "value": quantity.value if quantity else None,
        "value_max": quantity.value_max if quantity else None,
        "unit": quantity.unit if quantity else None,
        "qualifier": quantity.qualifier if quantity else None,
        "as_of": fact.as_of,
        "subjects": list(fact.subjects),
        "attributed_to": fact.attributed_to,
        "origin": fact.origin,
        "rule": fact.rule,
        "block": fact.block,
        "plover": fact.plover,
        "note": fact.note,
    }


def fact_rows(analysis: Analysis, noise: bool) -> Iterator[Row]:
    """The facts of an article."""
    for fact in analysis.facts:
        if noise or fact.block != "noise":
            yield fact_row(analysis.article.name, fact)


def tie_rows(model: Model) -> Iterator[Row]:
    """The ties of the corpus."""
    for tie in model.ties:
        yield {"partner": tie.partner, "region": tie.region, "articles": list(tie.articles), "facts": tie.facts}
