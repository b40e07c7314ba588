"""What the facts need to know of quantities and dates found by others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from jpties.model.fact import Quantity


class FoundNumber(Protocol):
    """A quantity in the text."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """End, exclusive."""

    @property
    def quantity(self) -> Quantity:
        """As normalised."""

    @property
    def soft(self) -> bool:
        """Doubtful: an anaphoric count, an ordinal, a rank."""


class FoundDate(Protocol):
    """A date in the text, settled."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """End, exclusive."""

    @property
    def edtf(self) -> str:
        """As completed by the article."""

    @property
    def soft(self) -> bool:
        """Doubtful: a weekday, `last month`."""
