"""Names of entities by their ids, as the corpus calls them, else the gazetteer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.model.atlas import Atlas
    from jpties.model.model import Model


class Naming:
    """Gives the name of an id; remembered, since tables ask for the same ones again and again."""

    def __init__(self, model: Model, atlas: Atlas) -> None:
        self._model = model
        self._atlas = atlas
        self._known: dict[str, str] = {}

    def __call__(self, entity_id: str) -> str:
        """The name; the id itself, without its type, where nobody knows it."""
        name = self._known.get(entity_id)
        if name is None:
            name = self._known[entity_id] = self._looked_up(entity_id)
        return name

    def _looked_up(self, entity_id: str) -> str:
        if entity_id.startswith("place:"):
            try:
                return self._atlas.place(entity_id).name
            except KeyError:
                pass
        row = self._model.entity(entity_id)
        if row is not None:
            return row.name
        return entity_id.partition(":")[2] or entity_id

    def of_code(self, code: str) -> str:
        """The name of a place by its code of the contract."""
        return self(f"place:{code.lower()}")

    def all_of(self, ids: tuple[str, ...]) -> str:
        """Several names in a row."""
        return ", ".join(dict.fromkeys(self(one) for one in ids))
