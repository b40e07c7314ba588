"""What the tests of the gazetteer share: the candidates of a name as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.names.gazetteer import place_key

if TYPE_CHECKING:
    from jpties.names.gazetteer import Candidate, Gazetteer


def found(known: Gazetteer, name: str) -> tuple[Candidate, ...]:
    """The candidates, best first."""
    key = place_key(name)
    return known.look_up([key]).get(key, ())
