"""Subdivisions: ISO 3166-2 with CLDR's names, names from GeoNames, and forms written by hand."""

from __future__ import annotations

import re
from typing import Any

from gazetteer.entry import Entry
from gazetteer.sources import cldr_subdivisions, geonames_divisions, handmade, subdivisions

_NOT_LATIN = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f\u1e00-\u1eff'’ʻ]")


class Shortener:
    """Takes class words (prefecture de, Province, tỉnh, 州) off the name of a subdivision."""

    def __init__(self) -> None:
        words = handmade("class_words")
        self._before = {lang: _alternatives(table.get("before", ()), "^(?:{})[\\s]?") for lang, table in words.items()}
        self._after = {lang: _alternatives(table.get("after", ()), "(?:{})$") for lang, table in words.items()}
        self._keep = {name for table in words.values() for name in table.get("keep", ())}

    def short(self, name: str, lang: str) -> str:
        """The bare name; the name itself where nothing is taken off."""
        if name in self._keep:
            return name
        bare = self._before[lang].sub("", self._after[lang].sub("", name)).strip(" -,")
        return bare if len(bare) >= 2 and (bare[0].isupper() or not bare[0].islower()) else name


def _alternatives(words: Any, pattern: str) -> re.Pattern[str]:
    escaped = sorted((re.escape(word).replace("_", " ") for word in words), key=len, reverse=True)
    return re.compile(pattern.format("|".join(escaped) or "(?!)"), re.IGNORECASE)


def _cleaned(iso_name: str) -> str:
    """ISO's own name without its remark in brackets or square brackets."""
    return re.sub(r"\s*[\[(].*?[\])]|[*†]", "", iso_name).strip()


def subdivision_entries() -> list[Entry]:
    """One entry a subdivision, except those that are countries in ISO 3166-1 as well."""
    by_hand = handmade("subdivisions")
    cldr = cldr_subdivisions()
    others = {division.iso: division.alternates for division in geonames_divisions() if division.iso}
    renamed = by_hand["renamed"]
    skipped = set(by_hand["also_countries"])
    shortener = Shortener()
    entries = []
    for row in subdivisions():
        code = row["code"]
        if code in skipped:
            continue
        country = code[:2]
        names = {lang: _plainly(name) for lang, name in cldr.get(renamed.get(code, code), {}).items()}
        iso = _cleaned(row["name"])
        usual = by_hand["screen"].get(code) or shortener.short(names.get("en", ""), "en") or iso
        parent = f"{country}-{row['parent']}" if "-" not in row.get("parent", "-") else row.get("parent", country)
        entry = Entry(code.lower(), usual, "subdivision", country, parent.lower(), iso=code)
        entry.add(usual, "official", "en")
        _add_names(entry, names, shortener)
        entry.add(shortener.short(iso, "iso"))
        for other in others.get(code, ()):
            if not _NOT_LATIN.search(other) and len(other) > 3:
                entry.add(shortener.short(other, "iso"))
        unwanted = set(by_hand["not_forms"].get(code, ()))
        entry.forms = [form for form in entry.forms if form.text not in unwanted]
        entries.append(entry)
    return entries


def _plainly(name: str) -> str:
    return re.sub(r"\s*\([^)]*\)$", "", name)


def _add_names(entry: Entry, names: dict[str, str], shortener: Shortener) -> None:
    """The bare names; with the class word only in Japanese, where it belongs to the name (福岡県)."""
    for lang, name in names.items():
        entry.add(shortener.short(name, lang), "official", lang)
        if lang == "ja":
            entry.add(name, "official", lang)
