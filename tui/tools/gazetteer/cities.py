"""Towns of the world: GeoNames, with the subdivisions that ISO codes name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gazetteer.entry import Entry, slug_of
from gazetteer.sources import geonames_divisions, handmade, subdivisions, town_divisions, towns
from jpties.names.placekey import place_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gazetteer.sources import Town

_LATIN = re.compile(r"^[A-ZÀ-ÞĀ-ŽƠƯẠ-Ỹ'’][a-zA-ZÀ-ɏḀ-ỹ'’ʻ .,\-]*$")
_KANA = re.compile(r"^[\u30a1-\u30ff]{2,}$")
_EAST_ASIAN = re.compile(r"^[\u3041-\u30ff\u3400-\u9fff]{2,}$")
_CLASS_WORD = re.compile(
    r"(?:Ville de|City of|Citt[àa] di|Ciudad de|Stadt|Gemeente|Municipality of|Commune de|Kota|Cidade de|Ciutat de|"
    r"Th[àa]nh ph[ốo]|Th[ịi] x[ãa]|Landeshauptstadt|Hansestadt) "
)
_KANJI_COUNTRIES = frozenset({"JP", "CN", "TW", "KR", "KP", "HK", "MO"})
_CITY_TYPE = re.compile(
    r"city|municipality|metropolitan (district|administration)|unitary authority|council area|capital|urban|town",
    re.IGNORECASE,
)
_LARGER_THAN_CITIES = frozenset({"IT"})
"""Countries whose subdivisions named after a city (città metropolitana) are former provinces."""
WEAK_BELOW = 15_000
"""Inhabitants below which a name outside Japan needs context."""
_ALL_FORMS_FROM = 50_000
"""Inhabitants from which all Latin names are kept; below, GeoNames' own name, kana and (in East Asia) kanji."""
_UNCOUNTED = frozenset({"CN", "ID"})
"""Countries whose towns without inhabitants in GeoNames are villages and quarters by the thousand: left out."""
_CODE = 4
"""Names shorter than this may spell the code of a subdivision."""
_KOREAN_CLASS = re.compile(r"(-si|-gun| gun|-eup)$")
_CITY_STATES = {
    "SG": "Singapore",
    "HK": "Hong Kong",
    "MO": "Macau",
    "MC": "Monaco",
    "VA": "Vatican City",
    "GI": "Gibraltar",
}


class Cities:
    """Puts GeoNames' towns beside, or into, the entries that exist already."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.by_iso = {entry.iso: entry for entry in entries if entry.iso}
        by_hand = handmade("subdivisions")
        types = {row["code"]: row["type"] for row in subdivisions()}
        also, never = set(by_hand["city"]), set(by_hand["not_city"])
        self._city_like = {
            code: by_hand["city_names"].get(code, entry.name)
            for code, entry in self.by_iso.items()
            if entry.level == "subdivision"
            and code not in never
            and entry.country not in _LARGER_THAN_CITIES
            and (code in also or _CITY_TYPE.search(types.get(code, "")))
        }
        self._by_name = {(self.by_iso[code].country, place_key(name)): code for code, name in self._city_like.items()}
        self._divisions = geonames_divisions()
        self._renamed = handmade("towns")["renamed"]

    def parents(self, town: Town) -> list[Entry]:
        """Subdivisions that hold the town, highest first, then nothing: GeoNames knows them by its own codes."""
        lines = town_divisions().get(town.id, ())
        codes = [self._divisions[line - 1].iso for line in lines]
        return [self.by_iso[code] for code in codes if code in self.by_iso]

    def entries(self, used: set[int]) -> list[Entry]:
        """Entries of the towns that are not yet in the gazetteer; others lend their names and population."""
        found = []
        for town in sorted(towns(), key=lambda town: (-town.population, town.id)):
            uncounted = not town.population and town.country in _UNCOUNTED
            if town.id in used or town.country not in self.by_iso or uncounted:
                continue
            above = self.parents(town)
            same = self._same(town, above)
            if same is not None:
                self._lend(town, same)
                continue
            found.append(self._entry(town, above))
        return found

    def _same(self, town: Town, above: list[Entry]) -> Entry | None:
        if _CITY_STATES.get(town.country) == town.name:
            return self.by_iso[town.country]
        others = {place_key(name) for name in town.alternates}
        for entry in above:
            key = place_key(self._city_like.get(entry.iso, ""))
            if key and (key == place_key(town.name) or (key in others and not entry.population)):
                return entry
        elsewhere = self._by_name.get((town.country, place_key(town.name)), "")
        if elsewhere and not self.by_iso[elsewhere].population:
            return self.by_iso[elsewhere]  # GeoNames places it under a division without ISO code
        return None

    def _lend(self, town: Town, entry: Entry) -> None:
        if town.population >= entry.population:
            entry.population = town.population
            if entry.level != "country":
                _add_forms(entry, town)

    def _entry(self, town: Town, above: list[Entry]) -> Entry:
        parent = above[-1].slug if above else town.country.lower()
        name = self._renamed.get(town.country, {}).get(town.name, town.name)
        if town.country == "KR":
            name = _KOREAN_CLASS.sub("", name)
        entry = Entry("", name, "municipality", town.country, parent, population=town.population)
        entry.weak = town.population < WEAK_BELOW or town.country == "JP"
        entry.add(name, "official", "")
        entry.add(town.name, "official", "")
        _add_forms(entry, town)
        return entry


def _add_forms(entry: Entry, town: Town) -> None:
    known = {place_key(form.text) for form in entry.forms}
    for name in town.alternates:
        if not _useful(name, town) or (key := place_key(name)) in known:
            continue
        bare = _CLASS_WORD.sub("", name)
        if bare != name and place_key(bare) in known:
            continue
        known.add(key)
        lang = "ja" if _KANA.match(name.replace("・", "")) else ""
        entry.add(name, "alternate", lang)


def _useful(name: str, town: Town) -> bool:
    if _KANA.match(name.replace("・", "")):
        return True
    if _EAST_ASIAN.match(name):
        return town.country in _KANJI_COUNTRIES and (town.population >= WEAK_BELOW or town.country == "JP")
    if not _LATIN.match(name) or name.isupper():
        return False
    return town.population >= _ALL_FORMS_FROM


def with_slugs(found: list[Entry], taken: set[str], ranks: Mapping[tuple[str, str], int]) -> list[Entry]:
    """Slugs of towns, the largest first: plain, else with the subdivision's code or name, else with a number.

    A town is `-city` where its bare name means a subdivision first (`mx-guanajuato-city`, but `it-milan`); `ranks`
    are those of the subdivisions by country and slug of the name.
    """
    for entry in found:
        country = entry.country.lower()
        base = slug_of(entry.name) or "place"
        plain = f"{country}-{base}"
        if ranks.get((entry.country, base), -1) > entry.rank or (plain in taken and len(base) < _CODE):
            plain = f"{country}-{base}-city"
        code = entry.parent.removeprefix(f"{country}-") if entry.parent != country else ""
        choices = [plain, f"{plain}-{code}"] if code else [plain]
        entry.slug = next((choice for choice in choices if choice not in taken), "")
        number = 2
        while not entry.slug:
            choice = f"{choices[-1]}-{number}"
            entry.slug = choice if choice not in taken else ""
            number += 1
        taken.add(entry.slug)
    return found
