"""The place that a user means: by code, slug or a name in any language; what is not known gets near names."""

from __future__ import annotations

import contextlib
import difflib
from typing import TYPE_CHECKING

from jpties.errors import UsageError
from jpties.names.placekey import place_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.model.place import Place
    from jpties.names.gazetteer import Gazetteer

NEAR = 5
"""Near names that a message gives."""
LONGEST = 120
"""Signs of a name that are looked at."""
_SHORT = 2
"""Letters of a name up to which only a code can be meant."""


def place_of(words: str, places: Gazetteer, known: Iterable[Place], *, in_japan: bool) -> Place:
    """The place of one side of a tie.

    Args:
        words: a code (`VN`, `jp-kyushu`), an id (`place:vn-06`) or a name (`Yên Bái`, `九州`).
        places: the gazetteer.
        known: places of the corpus; of several bearers of a name one of them is meant, and near names are theirs.
        in_japan: which side.

    Raises:
        UsageError: nothing on this side is called so; the message has near names.
    """
    words = words[:LONGEST]
    here = {place.id: place for place in known}
    for place in _candidates(words, places, set(here)):
        if (place.country == "JP") == in_japan:
            return place
    side = "region in Japan" if in_japan else "partner"
    near = _near(words, places, [place for place in here.values() if (place.country == "JP") == in_japan])
    hint = f"these articles have {', '.join(near)}" if near else "these articles have none"
    raise UsageError(f"there is no {side} called {words!r}; {hint}")


def _candidates(words: str, places: Gazetteer, here: set[str]) -> Iterator[Place]:
    """What the words may mean, the best first: by code, then by name, places of the corpus before others."""
    slug = words.strip().lower().removeprefix("place:")
    with contextlib.suppress(KeyError):
        yield places.place(f"place:{slug}")
    key = place_key(words)
    if len(key) <= _SHORT and key.isascii():
        return
    found = places.look_up([key]).get(key, ())
    for candidate in sorted(found, key=lambda one: one.place_id not in here):
        yield places.place(candidate.place_id)


def _near(words: str, places: Gazetteer, known: Iterable[Place]) -> list[str]:
    """English names of the places of the corpus whose names or codes are most alike; the first ones where none is."""
    bearers: dict[str, str] = {}
    names: dict[str, None] = {}
    for place in known:
        names[place.name] = None
        keys = [place.code.lower(), place_key(place.name)]
        try:
            keys += [place_key(name) for of_lang in places.names(place.id).values() for name in of_lang]
        except KeyError:
            continue  # a place that the gazetteer has no more
        for key in keys:
            bearers.setdefault(key, place.name)
    alike = difflib.get_close_matches(place_key(words), bearers, 3 * NEAR, 0.6)
    return list(dict.fromkeys(bearers[key] for key in alike))[:NEAR] or list(names)[:NEAR]
