"""Quantities in running text: a number, what it counts or measures, and how exact it is said to be.

A mention runs from the number to its noun; words such as "about" stay outside and become the qualifier.
Ordinals, places in an order and "the two countries" are found as well, and marked `soft`.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.extract.values.context import Context
from jpties.extract.values.exclusions import address_ranges, closed_end
from jpties.extract.values.found import FoundQuantity, plain
from jpties.extract.values.number_words import number_words
from jpties.extract.values.ordinals import ordinal_at, ordinal_words
from jpties.extract.values.reading import read_number
from jpties.extract.values.view import View, view_of
from jpties.model.fact import Quantity
from jpties.text.covered import Covered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.document import Document
    from jpties.extract.values.context import Reading
    from jpties.extract.values.expressions import DateExpression, SettledDate

__all__ = ["FoundQuantity", "quantities_in", "quantities_of"]


def quantities_in(document: Document, dates: Sequence[SettledDate | DateExpression]) -> list[FoundQuantity]:
    """The quantities of an article, in order, none overlapping another or a date."""
    return quantities_of(document.text, document.lang, dates)


def quantities_of(text: str, lang: str, dates: Sequence[SettledDate | DateExpression]) -> list[FoundQuantity]:
    """The same for a text without blocks."""
    view = view_of(text, lang)
    ranges = [(view.flat_index(date.start), view.flat_index(date.end)) for date in dates if date.kind != "weekday"]
    closed = Covered([*ranges, *address_ranges(view.flat)])
    if view.lang == "ja":
        from jpties.extract.values.japanese_quantities import japanese_quantities  # loaded for such texts alone

        return japanese_quantities(view, closed)
    return _Reader(view, closed).all()


@dataclass(slots=True)
class _Reader:
    """Goes through the tokens of a text once."""

    view: View
    closed: Covered

    def all(self) -> list[FoundQuantity]:
        """Every quantity, in order."""
        found: list[FoundQuantity] = []
        context = Context(self.view)
        behind = 0
        for token in sorted({*self.view.numbers(), *self.view.where(_anchors(self.view.lang))}):
            if token < behind:
                continue
            end = self.closed.end_at(self.view.starts[token])
            if end is None and self.view.words[token].isdecimal():
                end = closed_end(self.view, token)
            behind = self._take(token, context, found) if end is None else self.view.first_at(end)
        return found

    def _take(self, token: int, context: Context, found: list[FoundQuantity]) -> int:
        """Read what starts at the token; the token behind it."""
        ordinal = ordinal_at(self.view, token)
        if ordinal is not None:
            start, end = self.view.span(self.view.starts[ordinal.token], self.view.ends[ordinal.behind - 1])
            quantity = Quantity(str(ordinal.value), ordinal.unit)
            if not found or found[-1].end <= start:
                found.append(
                    FoundQuantity(start, end, quantity, "", end, end, ordinal=True, soft=True, rule="quantity/ordinal")
                )
            return ordinal.behind
        reading = read_number(self.view, token, context, self.closed)
        if reading is None:
            return token + 1
        quantity_ = self._found(reading)
        if quantity_ is not None and (not found or found[-1].end <= quantity_.start):
            found.append(quantity_)
        return reading.behind

    def _found(self, reading: Reading) -> FoundQuantity | None:
        if not reading.unit:
            return None
        view = self.view
        first, last = view.starts[reading.first], view.ends[reading.behind - 1]
        if self.closed.touches(first, last):
            return None
        start, end = view.span(first, last)
        noun_start, noun_end = end, end
        if reading.noun is not None:
            noun_start, noun_end = view.span(view.starts[reading.noun[0]], view.ends[reading.noun[1] - 1])
        value_max = None if reading.value_max is None else plain(reading.value_max)
        quantity = Quantity(plain(reading.value), reading.unit, value_max, reading.qualifier)
        noun = view.text[noun_start:noun_end]
        return FoundQuantity(
            start, end, quantity, noun, noun_start, noun_end, ordinal=False, soft=reading.soft, rule=reading.rule
        )


@functools.cache
def _anchors(lang: str) -> frozenset[str]:
    """Words that may begin a quantity."""
    tables = number_words(lang)
    return frozenset(
        [*tables.words, *tables.groups, *tables.fractions, *tables.phrases, *tables.fused, *ordinal_words(lang)]
    )
