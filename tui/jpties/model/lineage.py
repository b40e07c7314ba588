"""For a place the places above it, as sets of ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.model.atlas import Atlas

MOST_KNOWN = 50_000
"""Entities whose places are remembered; then it begins anew."""


class Lineage:
    """For an entity the ids of itself and the places above it; remembered, since facts name the same ones."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._known: dict[str, frozenset[str]] = {}
        self._strange: set[str] = set()

    def of(self, entity_id: str) -> frozenset[str]:
        """The id itself and, of a place that is known, those of the places above."""
        found = self._known.get(entity_id)
        if found is None:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
                self._strange.clear()
            ids = {entity_id}
            if entity_id.startswith("place:"):
                try:
                    ids |= {place.id for place in self._atlas.parents(entity_id)}
                except KeyError:
                    ids.add(f"place:{entity_id[6:8]}")
                    self._strange.add(entity_id)
            found = self._known[entity_id] = frozenset(ids)
        return found

    def knows(self, entity_id: str) -> bool:
        """Whether the atlas knows where a place lies, not its country alone."""
        self.of(entity_id)
        return entity_id not in self._strange

    def of_code(self, code: str) -> frozenset[str]:
        """The same for a code of the contract."""
        return self.of(f"place:{code.lower()}")
