"""Which of several places of one name comes first.

Newspapers mean the country before anything, in Japan the region and the prefecture before the city, in Vietnam, China,
Korea and Taiwan the province, elsewhere the city unless the subdivision is very much larger (Quebec, Guanajuato).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from gazetteer.entry import slug_of
from gazetteer.sources import handmade

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gazetteer.entry import Entry

_COUNTRY, _AREA, _REGION, _PREFECTURE = 10**13, 10**12, 10**12, 10**11
_PROVINCES_FIRST = frozenset({"VN", "CN", "KR", "TW", "KP"})
_SHARE = 0.15
"""A city comes before the subdivision of its name when it holds this part of its people."""
_PROVINCE = 5_000_000
_STATE = 2_000_000
_STATES = frozenset({"US", "CA", "AU", "DE", "IN", "BR"})
"""Countries whose states are better known than any town of their name."""
_UNKNOWN = 20_000
"""Inhabitants assumed for a Japanese municipality of which GeoNames knows none."""


def set_ranks(entries: Iterable[Entry]) -> None:
    """Give every entry its rank."""
    listed = list(entries)
    by_slug = {entry.slug: entry for entry in listed}
    people: dict[str, int] = defaultdict(int)
    for entry in listed:
        if entry.level == "municipality":
            above = by_slug.get(entry.parent)
            while above is not None and above.level == "subdivision":
                people[above.slug] += entry.population
                above = by_slug.get(above.parent)
    prominent = {code.lower(): float(factor) for code, factor in handmade("subdivisions")["prominent"].items()}
    for entry in listed:
        entry.rank = int(_weight(entry, people[entry.slug]) * prominent.get(entry.slug, 1))
    for entry in listed:
        _put_after_city(entry, by_slug)


def _put_after_city(city: Entry, by_slug: dict[str, Entry]) -> None:
    """Let a subdivision that is less known than its city of the same name stand behind it in every language."""
    above = by_slug.get(city.parent) if city.level == "municipality" else None
    while above is not None and above.level == "subdivision":
        same = slug_of(city.name) in {slug_of(form.text) for form in above.forms}
        if same and city.rank > above.rank:
            above.rank = city.rank * 2 // 5
        above = by_slug.get(above.parent)


def _weight(entry: Entry, people: int) -> float:
    if entry.level == "country":
        return _COUNTRY + entry.population
    if entry.level == "area":
        return _AREA if not entry.country else 10**9
    if entry.level == "group":
        return _REGION
    if entry.level == "municipality":
        return entry.population or (_UNKNOWN if entry.country == "JP" and not entry.weak else 1)
    if entry.country == "JP":
        return _PREFECTURE
    first_level = entry.parent == entry.country.lower()
    most = people * _SHARE
    if first_level and entry.country in _STATES:
        most = max(most, _STATE)
    if entry.country in _PROVINCES_FIRST:
        most = max(10 * people, 10 * entry.population, _PROVINCE)
    return max(most, entry.population, 1) / (2 if entry.valid_to else 1)
