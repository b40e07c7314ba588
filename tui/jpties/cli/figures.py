"""`jpties figures`: every quantity as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jpties.cli.corpus import opened
from jpties.cli.output import deliver, written
from jpties.cli.scopes import scoped_facts
from jpties.model.figures import figures_of, sorted_by
from jpties.model.naming import Naming
from jpties.names.gazetteer import gazetteer
from jpties.state.fact_items import normalised
from jpties.state.figure_items import what_of

if TYPE_CHECKING:
    import argparse

    from jpties.model.figures import Column, Figure
    from jpties.model.model import Model

SHOWN = ("figure", "as_of", "published", "places", "article", "statement")
"""Columns of the table format."""


def figures(options: argparse.Namespace) -> int:
    """Write the figures; 1 where there are none.

    Raises:
        UsageError: the entity is not known.
        QueryError: the query cannot be read.
    """
    with opened(options) as model:
        naming = Naming(model, gazetteer())
        found = figures_of(scoped_facts(model, options))
        if options.unit:
            found = [one for one in found if one.quantity.unit.lower() == options.unit.lower()]
        column: Column = options.sort.replace("-", " ")
        if column != "article" or options.falling:
            found = sorted_by(found, column, naming, falling=options.falling)
        if options.format in ("tsv", "markdown"):
            deliver(_cited(model, found, options.format), options)
            return 0 if found else 1
        return written([_row(one, naming) for one in found], SHOWN, options)


def _row(figure: Figure, naming: Naming) -> dict[str, Any]:
    """A figure; `figure` is the number as it is read, the others are for machines."""
    fact, quantity = figure.fact, figure.quantity
    return {
        "value": quantity.value,
        "value_max": quantity.value_max,
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "figure": normalised(quantity, fact.quote),
        "statement": what_of(fact),
        "kind": fact.kind,
        "as_of": fact.as_of,
        "places": [naming(place) for place in figure.places],
        "article": figure.row.name,
        "published": figure.row.published,
        "quote": fact.quote,
        "start": fact.start,
        "end": fact.end,
        "note": fact.note,
        "origin": fact.origin,
        "id": fact.id,
    }


def _cited(model: Model, found: list[Figure], name: str) -> str:
    """The table in a format of `cite`, in the order given, each row with its citation."""
    from jpties.cite.registry import pieces

    facts = ((one.fact, model.analysis(one.row.name).article) for one in found)
    return "".join(pieces(facts, "markdown-table" if name == "markdown" else name))
