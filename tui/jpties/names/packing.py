"""How the gazetteer's file holds candidates and places: written by the maker, read at run time.

`name` rows: a hash of the key; one byte (words of the longest name that begins with this key, 0 where the key is
not one word or begins none) and the candidates, best first. A candidate is 48 bits, then, where country and key do
not spell its slug, one byte of length and the slug's end or whole. `chunk` rows: 256 places each, zlib over a line
a place.
"""

from __future__ import annotations

import math
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.place import PlaceLevel

FormKind = Literal["official", "alternate", "short", "historic", "code"]
"""What a form is: the current full name, another spelling or language, a shortening, a former name, an acronym."""

KINDS: tuple[FormKind, ...] = ("official", "alternate", "short", "historic", "code")
LEVELS: tuple[PlaceLevel, ...] = ("country", "group", "subdivision", "municipality", "area")
PLACES_IN_CHUNK = 256
FIELDS = (
    "slug",
    "name",
    "level",
    "country",
    "parent",
    "iso",
    "population",
    "valid_to",
    "merged",
    "first",
    "count",
    "names",
)
"""Columns of a place's line; parent, merged, first (child) and count are numbers of places."""

_WIDTHS = (18, 8, 3, 3, 1, 6, 2, 7)
"""Bits of number, country, kind, level, weak, language, how the slug is given, population; 48 in all."""
_SHIFTS = tuple(sum(_WIDTHS[at + 1 :]) for at in range(len(_WIDTHS)))
_MASKS = tuple((1 << width) - 1 for width in _WIDTHS)
_SPELLED, _WITH_END, _WRITTEN = range(3)
_STEP = 1.2
"""Populations are kept to the nearest power of this, which is enough to weigh one town against another."""


def key_hash(key: str) -> int:
    """48 bits that stand for a key in the file; the maker makes sure that no two keys share them."""
    return int.from_bytes(blake2b(key.encode("utf-8", "replace"), digest_size=6).digest())


class Candidate(NamedTuple):
    """A place that a name may mean."""

    place_id: str
    """Id of the place, `place:` included."""
    kind: FormKind
    """What the matched form is for the place."""
    lang: str
    """Language of the form, empty where no source names one."""
    level: PlaceLevel
    """Where the place stands."""
    country: str
    """ISO 3166-1 alpha-2, empty for what lies in several countries."""
    population: int
    """Inhabitants to within a tenth, 0 where unknown; the exact number is in the place."""
    weak: bool
    """The form is also a word, a person's name or a tiny place: it needs context."""


def packed_population(population: int) -> int:
    """Nearest power of 1.2, one higher; 0 for 0."""
    return round(math.log(population, _STEP)) + 1 if population else 0


@cache
def unpacked_population(packed: int) -> int:
    """Inhabitants, two figures of them."""
    if not packed:
        return 0
    exact = _STEP ** (packed - 1)
    return int(round(exact, 1 - int(math.log10(exact))))


def spelled_slug(country: str, key: str) -> str:
    """The slug that country and key give where nothing else is stated."""
    return f"{country.lower()}-{key.replace(' ', '-')}"


def packed_candidate(key: str, number: int, candidate: Candidate, country: int, lang: int) -> bytes:
    """One candidate of a row; `country` and `lang` are places in the file's lists."""
    slug = candidate.place_id.removeprefix("place:")
    spelled = spelled_slug(candidate.country, key)
    how, rest = _WRITTEN, slug
    if slug == spelled:
        how, rest = _SPELLED, ""
    elif slug.startswith(f"{spelled}-"):
        how, rest = _WITH_END, slug.removeprefix(f"{spelled}-")
    kind, level = KINDS.index(candidate.kind), LEVELS.index(candidate.level)
    values = (number, country, kind, level, candidate.weak, lang, how, packed_population(candidate.population))
    bits = 0
    for value, width in zip(values, _WIDTHS, strict=True):
        if value >> width:
            raise ValueError(f"{slug}: {value} does not fit into {width} bits")
        bits = bits << width | value
    tail = rest.encode()
    return bits.to_bytes(6) + (bytes([len(tail)]) + tail if how else b"")


def unpacked_candidates(
    key: str, data: bytes, countries: Sequence[str], langs: Sequence[str]
) -> tuple[tuple[Candidate, ...], tuple[int, ...]]:
    """The candidates of a row, best first, and the numbers of their places."""
    found = []
    numbers = []
    at = 1
    while at < len(data):
        bits = int.from_bytes(data[at : at + 6])
        number, country, kind, level, weak, lang, how, population = (
            bits >> shift & mask for shift, mask in zip(_SHIFTS, _MASKS, strict=True)
        )
        at += 6
        code = countries[country]
        slug = "" if how == _WRITTEN else spelled_slug(code, key)
        if how:
            end = at + 1 + data[at]
            slug += ("-" if how == _WITH_END else "") + data[at + 1 : end].decode()
            at = end
        people = unpacked_population(population)
        found.append(Candidate(f"place:{slug}", KINDS[kind], langs[lang], LEVELS[level], code, people, bool(weak)))
        numbers.append(number)
    return tuple(found), tuple(numbers)
