"""Figures as a table: the words of each cell, and what a filter looks through. No screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.date_words import shown_date
from jpties.state.fact_items import grouped, normalised
from jpties.text.folding import fold

if TYPE_CHECKING:
    from jpties.model.fact import Fact, Quantity
    from jpties.model.figures import Figure
    from jpties.model.naming import Naming


def amount(quantity: Quantity) -> str:
    """The number with its qualifier and without its unit: `more than 100,000`, `3 to 5`."""
    number = grouped(quantity.value)
    if quantity.value_max is not None:
        number += f" to {grouped(quantity.value_max)}"
    return f"{quantity.qualifier} {number}" if quantity.qualifier else number


def what_of(fact: Fact) -> str:
    """The line of a fact without the number in front, which has a cell of its own."""
    if fact.quantity is None:
        return fact.statement
    lead = f"{normalised(fact.quantity)}: "
    return fact.statement.removeprefix(lead)


def searched(figure: Figure, naming: Naming) -> str:
    """The folded words by which a figure is found."""
    fact = figure.fact
    names = naming.all_of(fact.subjects)
    date = shown_date(fact.as_of) if fact.as_of else ""
    parts = (fact.quote, fact.statement, names, normalised(figure.quantity), date, figure.row.title, figure.row.name)
    return fold("\n".join(parts))
