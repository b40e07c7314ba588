"""Figures as a table: the words of each cell, and what a filter looks through. No screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.date_words import shown_date
from jpties.model.edtf import bounds
from jpties.state.fact_items import grouped, normalised
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.model.fact import Fact, Qualifier, Quantity
    from jpties.model.figures import Figure
    from jpties.model.naming import Naming


QUALIFIER_SIGNS: dict[Qualifier, str] = {
    "more than": ">",
    "less than": "<",
    "about": "~",
    "nearly": "~<",
    "at least": ">=",
    "up to": "<=",
    "one of": "1 of ",
}
"""Short forms where there is little room."""
SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
"""Powers of ten with their English (short scale) names."""


def amount(quantity: Quantity, room: int | None = None) -> str:
    """The number with its qualifier and without its unit: `more than 100,000`, `3 to 5`.

    Args:
        quantity: the number as normalised.
        room: cells that there are: where they are too few the qualifier becomes a sign, then the number a
            decimal of millions or more. Digits are never left out.
    """
    words = _amount(quantity, grouped, f"{quantity.qualifier} " if quantity.qualifier else "")
    if room is None or len(words) <= room:
        return words
    sign = QUALIFIER_SIGNS[quantity.qualifier] if quantity.qualifier else ""
    words = _amount(quantity, grouped, sign)
    return words if len(words) <= room else _amount(quantity, scaled, sign)


def _amount(quantity: Quantity, written: Callable[[str], str], qualifier: str) -> str:
    number = written(quantity.value)
    if quantity.value_max is not None:
        number += f" to {written(quantity.value_max)}"
    return qualifier + number


def scaled(number: str) -> str:
    """A plain decimal number of millions or more in words, exactly: `48.18 billion`; others in groups."""
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    if digits.isdigit():
        for power, name in SCALES:
            whole, rest = digits[:-power], digits[-power:].rstrip("0")
            if whole.strip("0"):
                return f"{sign}{grouped(whole)}{f'.{rest}' if rest else ''} {name}"
    return grouped(number)


def date_in(edtf: str, room: int) -> str:
    """A date in words, or where these do not fit the year or years that it is in, which tell most."""
    words = shown_date(edtf)
    days = bounds(edtf)
    if len(words) <= room or days is None:
        return words
    first, last = days[0].year, days[1].year
    years = str(first) if first == last else f"{first} to {last}"
    return years if len(years) <= room else words


def what_of(fact: Fact) -> str:
    """The line of a fact without the number in front, which has a cell of its own."""
    if fact.quantity is None:
        return fact.statement
    lead = f"{normalised(fact.quantity, fact.quote)}: "
    return fact.statement.removeprefix(lead)


def searched(figure: Figure, naming: Naming) -> str:
    """The folded words by which a figure is found."""
    fact = figure.fact
    names = naming.all_of(fact.subjects)
    date = shown_date(fact.as_of) if fact.as_of else ""
    parts = (
        fact.quote,
        fact.statement,
        names,
        normalised(figure.quantity, fact.quote),
        date,
        figure.row.title,
        figure.row.name,
    )
    return fold("\n".join(parts))
