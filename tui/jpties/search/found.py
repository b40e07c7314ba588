"""An article that a query finds, with its hits in context and the facts by which it was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.search.context import CUT, context_of, shown_context
from jpties.search.facts import shown_facts
from jpties.search.locating import located

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.article import Article
    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow, Model
    from jpties.search.context import Context, Span
    from jpties.search.locating import Located
    from jpties.search.names import Plan


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article and where it fulfils a query."""

    row: ArticleRow
    """Its row."""
    article: Article
    """Its text and blocks."""
    located: Located
    """Its hits."""
    facts: tuple[Fact, ...]
    """The facts that the query asks for, none where it asks for no facts."""

    def context(self, hits: Sequence[Span], width: int, ellipsis: str = CUT) -> Context:
        """Ranges of the text with what stands around them, in so many cells."""
        return context_of(self.article, hits, width, ellipsis)

    def title_context(self, hits: Sequence[Span], width: int, ellipsis: str = CUT) -> Context:
        """Ranges of the title with what stands around them, in so many cells."""
        return shown_context(self.row.title, hits, width, ellipsis=ellipsis)


def found_in(model: Model, plan: Plan, name: str) -> FoundArticle:
    """Where an article fulfils a query.

    Raises:
        KeyError: there is no such article.
    """
    analysis = model.analysis(name)
    return FoundArticle(model.row(name), analysis.article, located(plan, analysis), shown_facts(plan, analysis.facts))
