"""What the gazetteer knows of an article's places, asked once for each."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from jpties.names.gazetteer import gazetteer

if TYPE_CHECKING:
    from jpties.model.place import Place


@functools.lru_cache(maxsize=20_000)
def place_of(place_id: str) -> Place | None:
    """The place with this id; None where the gazetteer has none (a building, a name of the article's own)."""
    try:
        return gazetteer().place(place_id)
    except KeyError:
        return None


@functools.lru_cache(maxsize=20_000)
def parents_of(place_id: str) -> tuple[Place, ...]:
    """The places above, nearest first; empty where the gazetteer does not know it."""
    try:
        return gazetteer().parents(place_id)
    except KeyError:
        return ()


def english_name(place_id: str, fallback: str) -> str:
    """English name of a place, else the article's."""
    place = place_of(place_id)
    return place.name if place is not None else fallback
