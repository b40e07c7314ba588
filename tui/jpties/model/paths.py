"""From a code to the places above it, read from the top down; each asked of the atlas once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.place import Place

if TYPE_CHECKING:
    from jpties.model.atlas import Atlas

JAPAN = "place:jp"
"""Id of the country."""


class Paths:
    """The paths of the codes of one corpus."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._known: dict[str, tuple[Place, ...]] = {}

    def of(self, code: str) -> tuple[Place, ...]:
        """Country, subdivision and what is below, down to the place itself; in Japan without the country.

        A code that the atlas does not know stands for itself.
        """
        known = self._known.get(code)
        if known is None:
            place_id = f"place:{code.lower()}"
            try:
                place = self._atlas.place(place_id)
                known = (*reversed(self._atlas.parents(place_id)), place)
            except KeyError:
                known = (Place(place_id, code, "area", code[:2].upper()),)
            if len(known) > 1 and known[0].id == JAPAN:
                known = known[1:]
            self._known[code] = known
        return known
