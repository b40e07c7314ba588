"""Make the lists of personal names from public sources: `names/data/people/*.txt`.

    python tui/tools/build_people.py [--check]

Needs the extra `build-data`. Sources:

* Faker (MIT), its person providers: given names and family names of some seventy countries.
* japanese-personal-name-dataset (MIT): Japanese given and family names with readings.
* `names/people/family_names.yaml`: family names of Vietnam, China and Korea.

`latin.txt`: a line a class of names, `FLAGS<tab>name name ...`, names folded; flags `g` given, `s`
family, `G` Japanese given, `H` rare Japanese given, `S` Japanese family, `v` `c` `k` Vietnamese, Chinese, Korean
family.
`kanji.txt`: `S` or `G`, a tab, the reading in Latin letters, a tab, its spellings.
"""

from __future__ import annotations

import csv
import importlib
import importlib.resources
import pkgutil
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any, cast

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from jpties.files.yaml import load_yaml
from jpties.names.personal import plain_romaji
from jpties.text.folding import fold

NAMES = Path(__file__).resolve().parents[1] / "jpties" / "names"
TARGET = NAMES / "data" / "people"
MANY = 40_000
"""Bearers of a family name that is more than a rarity."""
USUAL = 4
"""Spellings of a given name that is more than a rarity."""
FAMILY_FLAGS = {"vietnamese": "v", "chinese": "c", "korean": "k"}


def faker_names() -> dict[str, set[str]]:
    """Folded Latin names of Faker's providers, by flag."""
    package = importlib.import_module("faker.providers.person")
    found: dict[str, set[str]] = {"g": set(), "s": set()}
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            flag = "g" if "first_name" in attribute else "s" if "last_name" in attribute else ""
            values: Any = getattr(provider, attribute)
            if not flag or "format" in attribute or not isinstance(values, list | tuple | dict):
                continue
            for value in values:
                name = fold(value if isinstance(value, str) else value[0])
                if name.isascii() and name.isalpha() and len(name) > 1:
                    found[flag].add(name)
    return found


def japanese_rows(file_name: str) -> list[list[str]]:
    """Rows of one table of the data set of Japanese names."""
    table = importlib.resources.files("japanese_personal_name_dataset") / "dataset" / file_name
    return list(csv.reader(table.read_text(encoding="utf-8").splitlines()))


def japanese_names() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Family and given names: reading to spellings, most frequent first."""
    family: dict[str, list[str]] = defaultdict(list)
    for kanji, _population, _kana, reading in japanese_rows("last_name_org.csv"):
        family[plain_romaji(reading)].append(kanji)
    given: dict[str, list[str]] = defaultdict(list)
    for file_name in ("first_name_man_org.csv", "first_name_woman_org.csv"):
        for _kana, reading, *spellings in japanese_rows(file_name):
            given[plain_romaji(reading)].extend(spellings)
    return family, given


def common_japanese() -> tuple[set[str], set[str]]:
    """Readings that are mostly given names, and those that are mostly family names.

    A reading on both lists counts as a given name only where it is on the list of popular ones, and as a family name
    only where many bear it.
    """
    popular = {
        plain_romaji(row[1])
        for file_name in ("first_name_man_opti.csv", "first_name_woman_opti.csv")
        for row in japanese_rows(file_name)
    }
    many = {plain_romaji(row[3]) for row in japanese_rows("last_name_org.csv") if int(row[1]) >= MANY}
    return popular - many, many


def compiled() -> dict[str, str]:
    """The files, by name."""
    flags: dict[str, set[str]] = defaultdict(set)
    for flag, names in faker_names().items():
        for name in names:
            flags[name].add(flag)
    family, given = japanese_names()
    common_given, common_family = common_japanese()
    for reading in family:
        if reading in common_family or reading not in common_given:
            flags[reading].add("S")
    for reading in given:
        if reading in common_given or reading not in common_family:
            usual = reading in common_given or len(set(given[reading])) >= USUAL
            flags[reading].add("G" if usual else "H")
    sources = NAMES / "people" / "family_names.yaml"
    for country, listed in cast("dict[str, list[str]]", load_yaml(sources.read_bytes(), str(sources)).value).items():
        for name in listed:
            flags[fold(name)].add(FAMILY_FLAGS[country])
    classes: dict[str, list[str]] = defaultdict(list)
    for name, found in flags.items():
        classes["".join(sorted(found))].append(name)
    latin = "".join(f"{key}\t{' '.join(sorted(names))}\n" for key, names in sorted(classes.items()))
    lines = [
        f"{flag}\t{reading}\t{' '.join(dict.fromkeys(s for s in spellings if not s.isascii()))}\n"
        for flag, readings in (("S", family), ("G", given))
        for reading, spellings in sorted(readings.items())
        if spellings
    ]
    return {"latin.txt": latin, "kanji.txt": "".join(lines)}


def main() -> int:
    """Write or check both files."""
    check = "--check" in sys.argv[1:]
    stale = []
    for name, content in compiled().items():
        path = TARGET / name
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            stale.append(name)
            if not check:
                path.write_text(content, encoding="utf-8")
    for name in stale:
        print(("stale: " if check else "written: ") + name)
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
