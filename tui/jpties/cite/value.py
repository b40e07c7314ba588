"""The value alone: a plain decimal number a line, for pasting into a calculation; of a range both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.cite.grouping import Cited, Options


def value(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """Values; facts without one are left out."""
    first = True
    for group in groups:
        for quote in group.quotes:
            quantity = quote.fact.quantity
            if quantity is None:
                continue
            number = f"{quantity.value}–{quantity.value_max}" if quantity.value_max else quantity.value
            yield number if first else f"\n{number}"
            first = False
