"""Names of the cities that stand for time zones: CLDR has them in every language (Europe/Rome is Rom, Roma, ローマ)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.sources import LANGS
from jpties.names.placekey import place_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gazetteer.entry import Entry


def add_zone_cities(by_name: Mapping[tuple[str, str], Entry]) -> None:
    """Add the names to the cities found by country and key of the English name."""
    from babel import Locale
    from babel.core import get_global

    territories = get_global("zone_territories")
    names = {lang: Locale.parse(lang).time_zones for lang in LANGS}
    for zone in sorted(territories):
        english = names["en"].get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        entry = by_name.get((territories[zone], place_key(english)))
        if entry is None:
            continue
        for lang in LANGS:
            entry.add(names[lang].get(zone, {}).get("city", ""), "official", lang)
