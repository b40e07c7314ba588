"""The place that a user means: by code, slug or a name in any language; what is not known gets near names."""

from __future__ import annotations

import contextlib
import difflib
import functools
from typing import TYPE_CHECKING

from jpties.errors import UsageError
from jpties.names.lexicon import languages, lexicon
from jpties.names.placekey import place_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.model.place import Place, PlaceLevel
    from jpties.names.gazetteer import Gazetteer

NEAR = 5
"""Near names that a message gives."""
LONGEST = 120
"""Signs of a name that are looked at."""
LONGEST_CLASS = 3
"""Words that a class word has at most, such as `port city of`."""
_SHORT = 2
"""Letters of a name up to which only a code can be meant."""
_LEVELS: dict[str, PlaceLevel] = {"prefecture": "subdivision", "city": "municipality"}
"""What a class word says of a place, where it says one thing."""


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
    yield from sorted(places_called(words, places), key=lambda place: place.id not in here)


def places_called(words: str, places: Gazetteer) -> list[Place]:
    """The places that bear a name in any language, a class word with it or not: `福岡`, `Fukuoka Prefecture`."""
    key = place_key(words)
    found = places.look_up([key]).get(key, ())
    if found:
        return [places.place(candidate.place_id) for candidate in found]
    for name, word in _without_ends(key):
        means = _class_words().get(word)
        if means is not None:
            level = _LEVELS.get(means)
            bearers = [places.place(one.place_id) for one in places.look_up([name]).get(name, ())]
            meant = [place for place in bearers if level in (None, place.level)]
            if meant:
                return meant
    return []


def _without_ends(key: str) -> Iterator[tuple[str, str]]:
    """A name without its first or last words, and these: as many as a class word has."""
    words = key.split()
    for at in range(min(LONGEST_CLASS, len(words) - 1), 0, -1):
        yield " ".join(words[at:]), " ".join(words[:at])
        yield " ".join(words[:-at]), " ".join(words[-at:])


@functools.cache
def _class_words() -> dict[str, str]:
    """Words of all languages that say what a place is, as they are looked up: `prefecture`, `city of`, `tỉnh`.

    What says who governs it, as `governor of` does, is a class word of the rules too, and names no place.
    """
    found: dict[str, str] = {}
    for words in map(lexicon, languages()):
        before, levels = words.words("places/class_before"), words.table("places/class_levels")
        alone = {*before, *words.words("places/class_after")} & levels.keys()
        found |= {place_key(word): levels[word] for word in alone if " " not in word}
        found |= {place_key(word): levels[first] for word in before if (first := word.split()[0]) in alone}
    return found


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
