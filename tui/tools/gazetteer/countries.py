"""Countries: CLDR's names in many languages, ISO's official ones, and short forms written by hand."""

from __future__ import annotations

from typing import Any

from gazetteer.entry import Entry
from gazetteer.sources import countries, country_populations, handmade

_MAIN = ("en", "fr", "nl", "de", "es", "vi", "ja")
_OTHERS = (
    "it",
    "pt",
    "ca",
    "gl",
    "da",
    "sv",
    "nb",
    "fi",
    "pl",
    "cs",
    "hu",
    "ro",
    "hr",
    "tr",
    "id",
    "ms",
    "fil",
    "ko",
    "zh",
    "zh_Hant",
)
"""Further languages of which an article may hold a word."""
_SMALL = 4
"""Names in capitals up to this length are acronyms (USA in Danish); they stand among the codes."""


def _cldr(lang: str) -> dict[str, str]:
    from babel import Locale

    return dict(Locale.parse(lang).territories)


def country_entries() -> list[Entry]:
    """One entry a country, plus areas larger than a country."""
    by_hand = handmade("countries")
    people = country_populations()
    names = {lang: _cldr(lang) for lang in (*_MAIN, *_OTHERS)}
    entries = []
    for row in countries():
        code = row["alpha_2"]
        usual = names["en"].get(code, row["name"])
        usual = by_hand["screen"].get(code, usual)
        entry = Entry(code.lower(), usual, "country", code, iso=code, population=people.get(code, 0))
        entry.add(usual, "official", "en")
        for lang in _MAIN:
            _add_names(entry, lang, names[lang].get(code, ""), by_hand["forms"].get(code, {}))
        for lang in _OTHERS:
            name = names[lang].get(code, "")
            if len(name) > _SMALL or not name.isupper():
                entry.add(name, "official", lang.split("_")[0])
        for key in ("common_name", "official_name"):
            entry.add(row.get(key, ""), "official", "en")
        if "," not in row["name"]:
            entry.add(row["name"], "official", "en")
        for form in by_hand["codes"].get(code, ()):
            entry.add(form, "code", "", weak=True)
        unwanted = by_hand["not_forms"].get(code, ())
        entry.forms = [form for form in entry.forms if form.text not in unwanted]
        entries.append(entry)
    return entries


def _add_names(entry: Entry, lang: str, name: str, forms: dict[str, Any]) -> None:
    entry.add(name, "official", lang)
    plain = name.partition(" (")[0]
    if plain != name and plain:
        entry.add(plain, "short", lang)
    for form in forms.get(lang, ()):
        entry.add(form, "short", lang)
    for form in forms.get(f"{lang}-historic", ()):
        entry.add(form, "historic", lang)
