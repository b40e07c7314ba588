"""Whether words name a place: itself, one in it, one above it below the country, or the people of a country.

Names are those of the gazetteer in every language; a weak one (also a word, a person's name, a hamlet) tells nothing.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING

from jpties.names.gazetteer import gazetteer, place_key
from jpties.names.lexicon import lexicon
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jpties.names.lexicon import Lexicon
    from jpties.names.packing import Candidate

LONGEST = 5_000
"""Signs of a quote that are looked at."""
_WORD = re.compile(r"[^\W_]+")


def names_place(quote: str, lang: str, place_id: str) -> bool:
    """Whether a quote names a place (`place:vn`), in whatever language.

    Args:
        quote: as it stands in a text.
        lang: BCP 47 tag of the text, for the adjectives of countries.
        place_id: id of the place.
    """
    named, countries = _named(unicodedata.normalize("NFC", quote[:LONGEST]), lang)
    if place_id.removeprefix("place:").upper() in countries:
        return True
    above = _above(place_id)
    return any(one == place_id or one in above or place_id in _chain(one) for one in named)


@functools.lru_cache(maxsize=1_000)
def _named(quote: str, lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """Ids of the places that a quote names, and codes of the countries whose people or adjective it has."""
    words: list[str] = []
    starts: list[int] = []
    for match in _WORD.finditer(quote):
        if not match[0][0].islower():
            starts.append(len(words))
        words += place_key(match[0]).split()
    found = [*_longest(gazetteer().names_in_words(words, [at for at in starts if at < len(words)]))]
    found += _longest(gazetteer().names_in_run(fold(quote)))
    places = frozenset(one.place_id for candidates in found for one in candidates if not one.weak)
    text = f" {' '.join(words)} "
    return places, frozenset(code for word, code in _people(lexicon(lang)).items() if word in text)


def _longest(found: list[tuple[int, int, tuple[Candidate, ...]]]) -> Iterator[tuple[Candidate, ...]]:
    """The candidates of the longest names, from left to right; what lies in another name is none (京都 in 東京都)."""
    behind = 0
    for start, end, candidates in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= behind:
            behind = end
            yield candidates


@functools.cache
def _people(words: Lexicon) -> Mapping[str, str]:
    """Words for the people of a country and its adjectives, a blank before and behind, to its code."""
    table = words.table("demonyms/countries")
    return {f" {place_key(word)} ": code for word, code in table.items()}


@functools.lru_cache(maxsize=10_000)
def _chain(place_id: str) -> frozenset[str]:
    """Ids of the places above a place and of the groups it belongs to."""
    places = gazetteer()
    try:
        return frozenset(place.id for place in (*places.parents(place_id), *places.groups_of(place_id)))
    except KeyError:
        return frozenset()


@functools.cache
def _above(place_id: str) -> frozenset[str]:
    """Ids of the places above a place, its country left out."""
    return frozenset(one for one in _chain(place_id) if len(one) > len("place:xx"))
