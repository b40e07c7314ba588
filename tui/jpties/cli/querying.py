"""`--query` of the lists: the articles and facts that fulfil a query, and wrong queries shown with a caret."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from jpties.cli.notes import notebook_sets
from jpties.text.clean import display_line
from jpties.text.width import cells

if TYPE_CHECKING:
    import argparse
    from collections.abc import Collection, Iterator

    from jpties.errors import QueryError
    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow, Model

CARET_WIDTH = 76
"""Cells of the part of a long query that is shown."""


def narrowed(model: Model, options: argparse.Namespace) -> Model:
    """The corpus with the articles that fulfil `--query` alone; all of it without.

    Raises:
        QueryError: the query cannot be read.
    """
    if not getattr(options, "query", None):
        return model
    from jpties.search.answering import articles_matching  # deferred: lark

    return model.narrowed(articles_matching(model, options.query, notebook_sets(model), "date"))


def facts_asked(model: Model, options: argparse.Namespace) -> Iterator[tuple[ArticleRow, Fact]]:
    """The facts of the articles proper that fulfil `--query` and are not before `--since`; all of them without.

    Raises:
        QueryError: the query cannot be read.
        UsageError: the day cannot be read.
    """
    if not getattr(options, "query", None):
        found = model.facts()
    else:
        from jpties.search.facts import facts_matching  # deferred: lark

        found = facts_matching(model, options.query, notebook_sets(model))
    if not getattr(options, "since", None):
        return found
    from jpties.cli.tie_sides import day_of  # deferred with the next: for those who give a day
    from jpties.model.ledger import is_since

    day = day_of(options.since, "--since")
    return ((row, fact) for row, fact in found if day is None or is_since(row, fact, day))


def tell_of_articles(model: Model, options: argparse.Namespace) -> None:
    """Have it said, where no fact says all that a query asks, how many articles do: words of a fact are its own."""
    found = narrowed(model, options).rows if getattr(options, "query", None) else ()
    if found:
        do = "1 article does" if len(found) == 1 else f"{len(found):,} articles do"
        options.nothing = f"no fact says all of this by itself; {do}: `jpties search {shlex.quote(options.query)}`"


def chosen_facts(model: Model, options: argparse.Namespace) -> tuple[Model, Collection[str] | None]:
    """The corpus with the articles of the facts that `facts_asked` gives, and the ids of these; all and None without.

    Raises:
        QueryError: the query cannot be read.
    """
    if not getattr(options, "query", None) and not getattr(options, "since", None):
        return model, None
    articles, ids = set(), set()
    for row, fact in facts_asked(model, options):
        articles.add(row.name)
        ids.add(fact.id)
    return model.narrowed(articles), ids


def caret_lines(error: QueryError) -> list[str]:
    """The query with a caret under what is wrong; of a long one the part around it."""
    first = max(0, error.start - CARET_WIDTH // 2)
    shown = error.query[first : first + CARET_WIDTH]
    before = display_line(error.query[first : error.start])
    wrong = display_line(error.query[error.start : min(error.end, first + CARET_WIDTH)])
    return [f"  {display_line(shown)}", f"  {' ' * cells(before)}{'^' * max(1, cells(wrong))}"]
