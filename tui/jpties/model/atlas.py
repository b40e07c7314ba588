"""What the model asks of the gazetteer, which lies in a layer above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jpties.model.place import Place


class Atlas(Protocol):
    """What the tree asks of the gazetteer; both raise KeyError for an unknown id."""

    def place(self, place_id: str) -> Place:
        """The place with this id."""

    def parents(self, place_id: str) -> tuple[Place, ...]:
        """The places above, nearest first."""

    def names(self, place_id: str) -> Mapping[str, Sequence[str]]:
        """Names by language."""


class NoAtlas:
    """The atlas of an empty corpus: it knows no place."""

    def place(self, place_id: str) -> Place:
        """Nothing is known."""
        raise KeyError(place_id)

    def parents(self, place_id: str) -> tuple[Place, ...]:
        """Nothing is known."""
        raise KeyError(place_id)

    def names(self, place_id: str) -> Mapping[str, Sequence[str]]:
        """Nothing is known."""
        raise KeyError(place_id)
