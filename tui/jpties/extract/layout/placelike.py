"""Whether a short piece of text is the name of a place, so that no byline is made of it."""

from __future__ import annotations

from jpties.names.gazetteer import gazetteer, place_key


def is_place(text: str) -> bool:
    """Whether the gazetteer knows the whole text as the name of a place."""
    key = place_key(text)
    return bool(key) and key in gazetteer().look_up([key])
