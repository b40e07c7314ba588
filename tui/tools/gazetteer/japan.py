"""Japan: prefectures, regions and other groups, and every municipality and ward of Japan Post's list."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer import romaji
from gazetteer.entry import Entry, slug_of
from gazetteer.sources import geonames_divisions, post_towns, prefectures, town_divisions, towns

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gazetteer.sources import Town

_COUNTY = re.compile(r"^.{1,5}?郡(?=..)")
_CITY_WARD = re.compile(r"^(.+市)(.+区)$")
_SUFFIXES = {
    "市": ("shi", ("シ",)),
    "区": ("ku", ("ク",)),
    "町": ("", ("チョウ", "マチ")),
    "村": ("", ("ムラ", "ソン")),
}
_KEPT = {"上郡町", "郡山市", "郡上市", "大和郡山市", "蒲郡市", "小郡市"}


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality or ward, its reading split from its class word."""

    code: str
    """JIS X 0402."""
    kanji: str
    """Without county, with class word."""
    stem: str
    """Reading of the bare name in katakana."""
    suffix: str
    """Reading of the class word, romanised."""
    city: str
    """Code of the city that a ward belongs to."""


def _kana_after_county(kanji: str, kana: str) -> tuple[str, str]:
    county = _COUNTY.match(kanji)
    if county is None or kanji in _KEPT:
        return kanji, kana
    ends = [match.end() for match in re.finditer("グン", kana)]
    return kanji[county.end() :], kana[ends["群馬" in county[0]] :]


def municipalities() -> list[Municipality]:
    """All of them, by code; a designated city stands before its wards."""
    found: dict[str, Municipality] = {}
    for row in post_towns():
        kanji, kana = _kana_after_county(row.kanji, row.kana)
        ward = _CITY_WARD.match(kanji)
        city = ""
        if ward:
            at = _city_end(kana, ward[1])
            city = f"{row.code[:2]}:{ward[1]}"
            found.setdefault(city, _split(city, ward[1], kana[:at], ""))
            kanji, kana = ward[2], kana[at:]
        found[row.code] = _split(row.code, kanji, kana, city)
    return list(found.values())


def _city_end(kana: str, city: str) -> int:
    """Where the city's reading ends: the シ that all its wards share; the first one but for names that hold シ."""
    readings = [row.kana for row in post_towns() if row.kanji.startswith(city)]
    shared = 0
    while all(len(reading) > shared and reading[shared] == readings[0][shared] for reading in readings):
        shared += 1
    return kana.rfind("シ", 0, shared) + 1


def _split(code: str, kanji: str, kana: str, city: str) -> Municipality:
    suffix, endings = _SUFFIXES[kanji[-1]]
    for ending in endings:
        if kana.endswith(ending):
            return Municipality(code, kanji, kana.removesuffix(ending), suffix or romaji.plain(ending), city)
    raise ValueError(f"{code} {kanji} {kana}: no reading of the class word")


def _names(town: Town) -> set[str]:
    return {slug_of(town.name), *town.alternates}


def _towns_by_prefecture() -> dict[tuple[int, str], list[Town]]:
    """GeoNames' towns of Japan by prefecture number and each of their names."""
    divisions = geonames_divisions()
    found: dict[tuple[int, str], list[Town]] = defaultdict(list)
    for town in towns():
        lines = town_divisions().get(town.id, ()) if town.country == "JP" else ()
        iso = divisions[lines[0] - 1].iso if lines else ""
        if iso:
            for name in _names(town):
                found[int(iso[3:]), name].append(town)
    return found


def municipality_entries(prefectures: dict[str, str], taken: set[str]) -> tuple[list[Entry], set[int]]:
    """Entries of the municipalities and wards, and the GeoNames ids that they stand for.

    `prefectures` gives the screen name by slug (`jp-31`), `taken` the slugs that are not free.
    """
    known = _towns_by_prefecture()
    entries: dict[str, Entry] = {}
    used: set[int] = set()
    listed = municipalities()
    readings = Counter((place.code[:2], romaji.plain(place.stem)) for place in listed if not place.city)
    for place in listed:
        number = int(place.code[:2])
        plain = romaji.plain(place.stem)
        names = [place.kanji] if place.city else [place.kanji, place.kanji[:-1]]
        if not place.city and readings[place.code[:2], plain] == 1:
            names.append(plain)
        matches = [town for name in names for town in known.get((number, name), ())]
        population = max((town.population for town in matches), default=0)
        used.update(town.id for town in matches)
        entries[place.code] = _entry(place, plain, f"jp-{number:02}", population)
    municipal = {name for place in listed for name in (place.kanji, romaji.plain(place.stem))}
    used.update(town.id for town in towns() if town.country == "JP" and _names(town) & municipal)
    wards = [place for place in listed if place.city]
    for ward in wards:
        entries[ward.code].parent = ward.city  # replaced by the city's slug below
    return _with_slugs(entries, prefectures, taken), used


def _entry(place: Municipality, plain: str, parent: str, population: int) -> Entry:
    name = plain.capitalize()
    is_ward = place.kanji[-1] == "区"
    entry = Entry("", name, "municipality", "JP", parent, population=population)
    bare = place.kanji[:-1]
    entry.add(place.kanji, "official", "ja")
    entry.add(bare, "short", "ja", weak=len(bare) < 2 or is_ward or bool(place.city))
    weak_bare = is_ward
    entry.add(name, "official", "en", weak=weak_bare)
    for spelling in romaji.spellings(place.stem):
        entry.add(spelling.capitalize(), "alternate", "", weak=weak_bare)
        entry.add(f"{spelling.capitalize()}-{place.suffix}", "official", "")
    return entry


def _with_slugs(entries: dict[str, Entry], prefectures: dict[str, str], taken: set[str]) -> list[Entry]:
    """Slugs: the largest of one name has the plain one, others their prefecture's name, wards their city's."""
    prefecture_slugs = {slug_of(name): slug for slug, name in prefectures.items()}
    first = sorted(entries.items(), key=lambda item: (len(item[1].parent) > 5, -item[1].population, item[0]))
    for _, entry in first:
        base = slug_of(entry.name)
        if entry.parent in entries:
            city = entries[entry.parent]
            entry.parent = city.slug
            choices = [f"{city.slug.removesuffix('-city')}-{base}"]
        else:
            above = slug_of(prefectures[entry.parent])
            choices = [
                f"jp-{base}"
                if base not in prefecture_slugs
                else f"jp-{base}-city"
                if entry.forms[0].text.endswith("市")
                else f"jp-{base}-{above}"
            ]
            choices += [f"jp-{base}-{above}"]
        kanji_class = {"市": "shi", "町": "machi", "村": "mura", "区": "ku"}[entry.forms[0].text[-1]]
        choices += [f"{choices[-1]}-{kanji_class}", *(f"{choices[-1]}-{number}" for number in range(2, 20))]
        entry.slug = next(choice for choice in choices if choice not in taken)
        taken.add(entry.slug)
    return list(entries.values())


def add_prefecture_forms(entries: Iterable[Entry]) -> None:
    """Macrons, `-ken` and the like, and the kanji with and without its class word, for the 47 prefectures."""
    readings = prefectures()
    for entry in entries:
        if entry.country != "JP" or entry.level != "subdivision":
            continue
        kanji, reading = readings[entry.iso]
        entry.add(kanji, "official", "ja")
        ending, suffix = {"県": ("ケン", "ken"), "府": ("フ", "fu"), "都": ("ト", "to"), "道": ("", "")}[kanji[-1]]
        kana = reading.removesuffix(ending)
        if suffix:
            entry.add(kanji[:-1], "short", "ja")
        for spelling in romaji.spellings(kana):
            entry.add(spelling.capitalize())
            if suffix:
                entry.add(f"{spelling.capitalize()}-{suffix}")
