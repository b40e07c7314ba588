"""From sources to file, in one order: countries, subdivisions, Japan, groups, towns, forms by hand, weak names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer import store
from gazetteer.cities import Cities, with_slugs
from gazetteer.countries import country_entries
from gazetteer.groups import add_forms, japan_groups, merged_units
from gazetteer.japan import add_prefecture_forms, municipality_entries
from gazetteer.sources import handmade, versions
from gazetteer.subdivisions import subdivision_entries
from gazetteer.suffixes import add_class_words
from gazetteer.weak import WeakNames
from gazetteer.weights import set_ranks

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.entry import Entry


def all_entries() -> tuple[list[Entry], dict[str, list[str]]]:
    """Every place, and the members of Japan's groups."""
    entries = [*country_entries(), *subdivision_entries()]
    by_iso = {entry.iso: entry for entry in entries}
    add_prefecture_forms(entries)
    grouped, members = japan_groups(by_iso)
    entries += [*grouped, *merged_units(by_iso)]
    prefectures = {entry.slug: entry.name for entry in entries if entry.iso.startswith("JP-")}
    japanese, used = municipality_entries(prefectures, {entry.slug for entry in entries})
    entries += japanese
    for code, forms in handmade("subdivisions")["forms"].items():
        add_forms(by_iso[code], forms)
    add_class_words(entries)
    cities = Cities(entries)
    found = cities.entries(used)
    entries += with_slugs(found, {entry.slug for entry in entries}, cities.names)
    by_slug = {entry.slug: entry for entry in entries}
    for slug, forms in handmade("japan")["forms"].items():
        add_forms(by_slug[slug.lower()], forms)
    for slug, forms in handmade("subdivisions")["towns"].items():
        add_forms(by_slug[slug], forms)
    for slug, names in handmade("japan")["historic"].items():
        for name in names:
            by_slug[slug.lower()].add(name, "historic")
    WeakNames().mark(entries)
    set_ranks(entries)
    return entries, members


def build(path: Path) -> int:
    """Write the file; the number of places."""
    entries, members = all_entries()
    store.write(path, entries, members, versions())
    return len(entries)
