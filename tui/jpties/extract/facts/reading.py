"""What a clause reports, as told by a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jpties.extract.facts.cues import Cue
    from jpties.model.fact import FactKind


class Reading(NamedTuple):
    """The kind of a clause and the word that decided; a tuple, since every clause has one."""

    kind: FactKind
    """What sort of fact."""
    rule: str
    """Name of the rule."""
    cue: Cue | None = None
    """The deciding word."""
    noun: Cue | None = None
    """The document, tie or gathering."""
    planned: bool = False
    """Whether it is still to come."""
