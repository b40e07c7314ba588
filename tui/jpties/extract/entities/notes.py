"""What one finder notes: names by token range, the better evidence for a range first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import Found

if TYPE_CHECKING:
    from jpties.extract.entities.found import Names, NameType
    from jpties.extract.entities.view import View


class Notes:
    """Names that a finder has found in one article."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.names: Names = {}
        """By token range."""

    def add(
        self,
        first: int,
        end: int,
        kind: NameType,
        strength: int,
        rule: str,
        *,
        place_id: str = "",
        same_as: str = "",
    ) -> int:
        """Note a name, unless as good evidence for the range is known.

        Args:
            first: first token.
            end: end token, exclusive.
            kind: what it names.
            strength: SURE, LIKELY or WEAK.
            rule: name of the rule, without the kind.
            place_id: of a place.
            same_as: the full name that it is a short form of.

        Returns:
            The end token, for finders that go on there.
        """
        before = self.names.get((first, end))
        if before is None or before.strength < strength:
            view = self._view
            start, stop = view.starts[first], view.ends[end - 1]
            self.names[first, end] = Found(start, stop, kind, strength, f"{kind}/{rule}", place_id, same_as)
        return end
