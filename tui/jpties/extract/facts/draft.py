"""A fact in the making, before its subjects, date and English line are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jpties.extract.facts.cues import Cue
    from jpties.model.fact import FactKind, Quantity


class Draft(NamedTuple):
    """What a rule found; a tuple, since an article has dozens and copies of them."""

    kind: FactKind
    """What sort of fact."""
    start: int
    """First code point of the quote."""
    end: int
    """End, exclusive."""
    rule: str
    """The rule that made it."""
    cue: Cue | None = None
    """The word that decided."""
    quantity: Quantity | None = None
    """Its number."""
    number_at: tuple[int, int] | None = None
    """Where the number stands."""
    speaker: str | None = None
    """Who says so: an entity id or the words of the text."""
    source: str | None = None
    """The paper or survey that the clause names as its source."""
    person: str | None = None
    """For a role, whose: an entity id."""
    role: str = ""
    """For a role, the office in English."""
    body: tuple[str, str] | None = None
    """For a role, the place or body of the office: entity id and name."""
    note: str | None = None
    """A doubt worth showing."""
    past: tuple[tuple[int, int], ...] = ()
    """Ranges of older acts inside the quote: their dates are not its own."""
