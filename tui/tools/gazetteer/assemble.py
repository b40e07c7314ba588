"""From sources to file, in one order: countries, subdivisions, Japan, groups, towns, forms by hand, weak names."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from gazetteer import store
from gazetteer.cities import Cities, with_slugs
from gazetteer.countries import country_entries
from gazetteer.entry import slug_of
from gazetteer.groups import add_forms, japan_groups, merged_units
from gazetteer.japan import add_prefecture_forms, municipality_entries
from gazetteer.sources import handmade, versions
from gazetteer.subdivisions import subdivision_entries
from gazetteer.suffixes import add_class_words
from gazetteer.variants import add_variants
from gazetteer.weak import WeakNames
from gazetteer.weights import set_ranks
from gazetteer.zones import add_zone_cities
from jpties.names.placekey import place_key

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
    entries += foreign_towns(entries, used)
    add_forms_by_hand(entries)
    add_variants(entries)
    WeakNames().mark(entries)
    set_ranks(entries)
    return entries, members


def foreign_towns(entries: list[Entry], used: set[int]) -> list[Entry]:
    """Entries of GeoNames' towns that have none yet, with their slugs."""
    found = Cities(entries).entries(used)
    set_ranks([*entries, *found])
    ranks: dict[tuple[str, str], int] = defaultdict(int)
    for entry in entries:
        if entry.level == "subdivision":
            key = entry.country, slug_of(entry.name)
            ranks[key] = max(ranks[key], entry.rank)
    return with_slugs(found, {entry.slug for entry in entries}, ranks)


def add_forms_by_hand(entries: list[Entry]) -> None:
    """The hand-written forms of places that have their slugs now."""
    by_slug = {entry.slug: entry for entry in entries}
    for slug, forms in handmade("japan")["forms"].items():
        add_forms(by_slug[slug.lower()], forms)
    add_town_forms(entries, by_slug)
    for slug, names in handmade("japan")["historic"].items():
        for name in names:
            by_slug[slug.lower()].add(name, "historic")


def add_town_forms(entries: list[Entry], by_slug: dict[str, Entry]) -> None:
    """The hand-written forms of towns."""
    by_hand = handmade("towns")
    by_name: dict[tuple[str, str], Entry] = {}
    listed = sorted((entry for entry in entries if entry.iso != entry.country), key=lambda entry: entry.population)
    for kinds in (("alternate",), ("official", "short")):
        for entry in listed:
            for form in entry.forms:
                if form.kind in kinds:
                    by_name[entry.country, place_key(form.text)] = entry
    add_zone_cities(by_name)
    for country, towns in by_hand["japanese"].items():
        for name, forms in towns.items():
            add_forms(by_name[country, place_key(name)], {"ja": forms})
    for slug, forms in by_hand["forms"].items():
        add_forms(by_slug[slug], forms)


def build(path: Path) -> int:
    """Write the file; the number of places."""
    entries, members = all_entries()
    store.write(path, entries, members, versions())
    return len(entries)
