"""Asking a corpus: which articles and facts fulfil a query, and where."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from jpties.model.edtf import bounds
from jpties.search.compiling import RANKED, articles_sql, rank_sql
from jpties.search.indexed import IndexedNames
from jpties.search.names import NO_SETS, Plan, planned
from jpties.search.parsing import parsed
from jpties.search.query import is_factual, leaves

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jpties.model.model import ArticleRow, Model
    from jpties.search.names import NameBook, Sets
    from jpties.search.query import Query

Found: TypeAlias = tuple[int, str]
"""Number in the index and name of an article."""
Order = Literal["relevance", "date"]
"""What articles may be sorted by."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query finds in a corpus."""

    plan: Plan
    """The query with what its names mean."""
    articles: tuple[str, ...]
    """Names of the articles, in order."""
    order: Order
    """How they are sorted: by date where relevance was wanted and too many were found, or no words were asked for."""


def plan_of(model: Model, query: Query | str, sets: Sets = NO_SETS) -> Plan:
    """A query with what its names mean in a corpus.

    Raises:
        QueryError: it cannot be read, or a place or set in it is not known.
    """
    return planned(parsed(query) if isinstance(query, str) else query, names_of(model), sets)


def names_of(model: Model) -> NameBook:
    """The names and words of a corpus."""
    if model.has_index():
        return IndexedNames(model)
    from jpties.search.scanning import ScannedNames  # deferred: there is an index as a rule

    return ScannedNames(model)


def answered(model: Model, query: Query | str, sets: Sets = NO_SETS, order: Order = "relevance") -> Answer:
    """The articles that fulfil a query.

    Args:
        model: the corpus.
        query: as typed, or as read.
        sets: what the notebook says.
        order: what they are sorted by.

    Raises:
        QueryError: the query cannot be read, or a place or set in it is not known.
    """
    plan = plan_of(model, query, sets)
    if not model.has_index():
        return Answer(plan, _scanned(model, plan), "date")
    asked = articles_sql(plan)
    rows = _with_noted(model, plan, [row for row in model.select(asked.text, asked.values) if row[1] in model])
    if order == "relevance" and 1 < len(rows) <= RANKED:
        ranked = rank_sql(plan, [number for number, _name in rows])
        if ranked is not None:
            places = {number: at for at, (number,) in enumerate(model.select(ranked.text, ranked.values))}
            rows.sort(key=lambda row: places.get(row[0], len(places)))
            return Answer(plan, tuple(name for _number, name in rows), "relevance")
    return Answer(plan, tuple(name for _number, name in rows), "date")


def _with_noted(model: Model, plan: Plan, rows: list[Found]) -> list[Found]:
    """What the index found, but for articles whose facts the notebook changes: these are read where facts matter."""
    noted = model.outside_index()
    if not noted or not any(is_factual(leaf) for leaf in leaves(plan.query.node)):
        return rows
    kept = [row for row in rows if row[1] not in noted]
    kept += _numbered(model, _scanned(model, plan, noted))
    return sorted(kept, key=lambda row: _newest_first(model.row(row[1])))


def _numbered(model: Model, names: Sequence[str]) -> list[Found]:
    """Articles with their numbers in the index, by which they are ranked; its words are theirs, if not its facts."""
    asked = "SELECT article, id FROM document WHERE article IN (SELECT value FROM json_each(?))"
    numbers = dict(model.select(asked, (json.dumps(names),)))
    return [(numbers.get(name, 0), name) for name in names]


def _scanned(model: Model, plan: Plan, names: Collection[str] | None = None) -> tuple[str, ...]:
    from jpties.search.scanning import Scanned, holds

    rows = model.rows if names is None else [model.row(name) for name in names if name in model]
    found = [row for row in rows if holds(plan, plan.query.node, Scanned(model.analysis(row.name), row))]
    return tuple(row.name for row in sorted(found, key=_newest_first))


def _newest_first(row: ArticleRow) -> tuple[int, str]:
    dates = bounds(row.published) if row.published else None
    return -dates[0].toordinal() if dates else 0, row.name


def articles_matching(
    model: Model, query: Query | str, sets: Sets = NO_SETS, order: Order = "relevance"
) -> tuple[str, ...]:
    """Names of the articles that fulfil a query, in order; arguments and errors as of `answered`."""
    return answered(model, query, sets, order).articles
