"""Facts gathered by article, so that several facts of one article share one citation."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from jpties.cite.cleaning import copyable
from jpties.cite.record import Citation, UniqueKeys, citation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jpties.model.article import Article
    from jpties.model.fact import Fact


@dataclass(frozen=True, slots=True)
class Options:
    """How copied text is made."""

    marks: bool = False
    """Keep invisible marks (soft hyphens, zero-width and direction marks)."""
    raw: bool = False
    """Leave spreadsheet cells as they are, even where one would be taken for a formula."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Entity id to name, for formats that name the subjects of a fact."""
    template: str = ""
    """The pattern of the format `template`."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A fact and its quote, cleaned."""

    fact: Fact
    """The fact."""
    text: str
    """Its quote without control characters and, unless asked for, invisible marks."""


@dataclass(frozen=True, slots=True)
class Cited:
    """An article with the facts that are quoted from it; no facts where the article itself is cited."""

    record: Citation
    """Its citation."""
    article: Article
    """The article."""
    quotes: tuple[Quote, ...]
    """Its facts in the order given."""


def is_shortened(fact: Fact) -> bool:
    """Whether a fact's statement is no English line, but words of the quote itself."""
    return fact.statement.rstrip("… .") in fact.quote


def grouped(facts: Iterable[tuple[Fact, Article]], options: Options) -> Iterator[Cited]:
    """Facts of one article that follow each other as one group each; an export holds one article at a time."""
    keys = UniqueKeys()
    for _name, run in groupby(facts, key=lambda pair: pair[1].name):
        pairs = list(run)
        article = pairs[0][1]
        quotes = tuple(Quote(fact, copyable(fact.quote, marks=options.marks)) for fact, _article in pairs)
        yield Cited(keys.given(citation(article, marks=options.marks)), article, quotes)


def alone(articles: Iterable[Article], options: Options) -> Iterator[Cited]:
    """Articles that are cited themselves."""
    keys = UniqueKeys()
    for article in articles:
        yield Cited(keys.given(citation(article, marks=options.marks)), article, ())


def side_by_side(facts: Iterable[tuple[Fact, Article]]) -> list[tuple[Fact, Article]]:
    """The facts with those of one article together, in the order in which the articles first occur."""
    by_article: dict[str, list[tuple[Fact, Article]]] = {}
    for pair in facts:
        by_article.setdefault(pair[1].name, []).append(pair)
    return [pair for pairs in by_article.values() for pair in pairs]
