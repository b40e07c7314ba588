"""Personal names from public lists: what a word may be in a name, and the readings of Japanese names.

The lists are made by `tools/build_people.py`, which names their sources.
"""

from __future__ import annotations

import functools
import re
from importlib.resources import files

_LONG_VOWELS = str.maketrans({"ā": "a", "ī": "i", "ū": "u", "ē": "e", "ō": "o"})
_EAST = "\u3005"
"""The first sign of names in kanji and kana; the list of these is read when one is asked for."""
_LONG = re.compile(r"ou|oo|uu|oh(?![aeiouy])")


def plain_romaji(name: str) -> str:
    """A romanised Japanese name as it is compared: lower case, long vowels short (`Ōtani`, `Ohtani`, `Ootani`)."""
    return _LONG.sub(lambda match: match[0][0], name.lower().translate(_LONG_VOWELS))


@functools.cache
def _latin() -> dict[str, str]:
    lines = (files("jpties.names") / "data" / "people" / "latin.txt").read_text(encoding="utf-8").splitlines()
    flags: dict[str, str] = {}
    for line in lines:
        key, _, names = line.partition("\t")
        flags.update(dict.fromkeys(names.split(" "), key))
    return flags


@functools.lru_cache(maxsize=20_000)
def name_flags(folded: str) -> str:
    """What a folded word may be in a personal name.

    Returns:
        Letters: `g` given name, `s` family name, `G` and `S` the same in Japan, `H` a rare given name there, `v`, `c`,
        `k` family name in Vietnam, China, Korea; empty for a word that no list has.
    """
    latin = _latin()
    found = latin.get(folded, "")
    plain = plain_romaji(folded)
    if plain != folded:
        other = latin.get(plain, "")
        found += "".join(flag for flag in other if flag in "GHS" and flag not in found)
    return found


@functools.cache
def _kanji() -> tuple[dict[str, str], dict[str, str]]:
    """Readings of family and of given names, with blanks between them: one string for all spellings of most of them."""
    lines = (files("jpties.names") / "data" / "people" / "kanji.txt").read_text(encoding="utf-8").splitlines()
    family: dict[str, str] = {}
    given: dict[str, str] = {}
    for line in lines:
        kind, reading, spellings = line.split("\t")
        table = family if kind == "S" else given
        for spelling in spellings.split(" "):
            known = table.setdefault(spelling, reading)
            if known is not reading:
                table[spelling] = f"{known} {reading}"
    return family, given


def family_readings(kanji: str) -> list[str]:
    """Readings of a Japanese family name, empty where the list does not have it."""
    return _kanji()[0].get(kanji, "").split() if kanji >= _EAST else []


def given_readings(kanji: str) -> list[str]:
    """Readings of a Japanese given name, empty where the list does not have it."""
    return _kanji()[1].get(kanji, "").split() if kanji >= _EAST else []
