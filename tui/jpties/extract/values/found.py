"""A quantity as it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from jpties.model.fact import Quantity


class FoundQuantity(NamedTuple):
    """A quantity with its place in the text."""

    start: int
    """First code point."""
    end: int
    """End, exclusive."""
    quantity: Quantity
    """As normalised."""
    noun: str
    """What is counted, as said; empty for a bare number."""
    noun_start: int
    """Where the noun starts; the mention's end for a bare number."""
    noun_end: int
    """Where it ends, exclusive."""
    ordinal: bool
    """An ordinal or a place in an order (`unit` is `ordinal`, `rank`, or `years` for an anniversary)."""
    soft: bool
    """No mention of its own for certain: ordinals, ranks, "the two countries"."""
    rule: str
    """The rule that found it."""

    @property
    def id(self) -> str:
        """`quantity:NUMBER-UNIT`, `quantity:rank-N`, `quantity:ordinal-N`."""
        if self.quantity.unit in {"rank", "ordinal"}:
            return f"quantity:{self.quantity.unit}-{self.quantity.value}"
        return f"quantity:{self.quantity.value}-{self.quantity.unit.lower().replace(' ', '-')}"


def plain(value: Decimal) -> str:
    """A decimal in plain figures, without an exponent and without zeros that say nothing."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
