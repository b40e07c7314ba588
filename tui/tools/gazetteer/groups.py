"""Japan's regions and groups, islands and areas, and the units that were merged in Vietnam and France."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gazetteer.entry import Entry
from gazetteer.sources import LANGS, handmade

if TYPE_CHECKING:
    from jpties.model.place import PlaceLevel


def _entry(slug: str, forms: dict[str, Any], level: PlaceLevel, country: str, parent: str) -> Entry:
    entry = Entry(slug, forms.get("en", [""])[0], level, country, parent)
    add_forms(entry, forms, weak=forms.get("weak") == "yes")
    return entry


def add_forms(entry: Entry, forms: dict[str, Any], *, weak: bool = False) -> None:
    """Hand-written forms by language; `LANG-historic` for former ones."""
    for lang in LANGS:
        for form in forms.get(lang, ()):
            entry.add(form, "official", lang, weak=weak)
        for form in forms.get(f"{lang}-historic", ()):
            entry.add(form, "historic", lang)
    for form in forms.get("code", ()):
        entry.add(form, "code", "", weak=True)


def japan_groups(by_iso: dict[str, Entry]) -> tuple[list[Entry], dict[str, list[str]]]:
    """Regions (parents of their prefectures), other groups and areas; and the members of each group."""
    by_hand = handmade("japan")
    entries, members = [], {}
    for kind in ("regions", "groups"):
        for slug, forms in by_hand[kind].items():
            entries.append(_entry(slug, forms, "group", "JP", "jp"))
            members[slug] = [code.lower() for code in forms["members"]]
            if kind == "regions":
                for code in forms["members"]:
                    by_iso[code].parent = slug
    entries.extend(_entry(slug, forms, "area", "JP", "jp") for slug, forms in by_hand["areas"].items())
    entries.extend(_entry(slug, forms, "area", "", "") for slug, forms in handmade("countries")["areas"].items())
    return entries, members


def merged_units(by_iso: dict[str, Entry]) -> list[Entry]:
    """Marks Vietnam's units of before July 2025; returns France's regions of before 2016."""
    vietnam = handmade("vietnam-2025")
    for new, old_units in vietnam["merged"].items():
        for old in old_units:
            by_iso[old].valid_to = vietnam["valid_to"]
            by_iso[old].merged_into = new.lower()
    for code, forms in vietnam["forms"].items():
        add_forms(by_iso[code], forms)
    france = handmade("france-2016")
    entries = []
    for code, forms in france["regions"].items():
        entry = Entry(code.lower(), forms["name"], "subdivision", "FR", "fr", iso=code)
        entry.valid_to, entry.merged_into = france["valid_to"], forms["into"].lower()
        entry.add(forms["name"], "official", "fr")
        add_forms(entry, forms)
        entries.append(entry)
    return entries
