"""Which names need context: words, people's names, short and generic names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gazetteer.sources import handmade
from jpties.names.placekey import place_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gazetteer.entry import Entry, Form

_HIRAGANA = re.compile(r"^[\u3041-\u309f]{2,3}$")
_LATIN = re.compile(r"^[a-z]+$")
_SHORT = 3
_LARGE_JAPANESE = 400_000
_LARGE = 1_000_000


class WeakNames:
    """Marks forms that need context."""

    def __init__(self) -> None:
        lists = handmade("weak")
        self._words = {*lists["words"], *lists["japanese"]}
        self._names = set(lists["names"])
        self._family_names = set(lists["family_names"])
        self._never = set(lists["never"])
        self._exonyms = set(lists["exonyms"])
        self._countries = set(lists["countries"])
        self._strong_short = set(lists["short"])
        self._generic = set(lists["generic"])

    def mark(self, entries: Iterable[Entry]) -> None:
        """Set `weak` on the forms of all entries that are not weak as a whole.

        GeoNames' alternates, which have no language, are taken away where they are weak: they come from languages
        that no article is in (Landen for London, Come for Como), or are known exonyms of `exonyms`.
        """
        for entry in entries:
            entry.forms = [form for form in entry.forms if place_key(form.text) not in self._never]
            if entry.level == "municipality" and entry.country != "JP":
                entry.forms = [form for form in entry.forms if not self._is_odd(entry, form)]
            for form in () if entry.weak else entry.forms:
                form.weak = form.weak or self._is_weak(entry, form)

    def _is_odd(self, entry: Entry, form: Form) -> bool:
        if form.kind != "alternate" or form.lang:
            return False
        return place_key(form.text) not in self._exonyms and self._is_weak(entry, form)

    def _is_weak(self, entry: Entry, form: Form) -> bool:
        key = place_key(form.text)
        if entry.level == "country":
            return key in self._countries
        if _HIRAGANA.match(key):
            return True
        if entry.level == "municipality" and self._is_person(entry, key):
            return True
        if _LATIN.match(key) and len(key) <= _SHORT and key not in self._strong_short:
            return True
        return key in self._words or all(word in self._generic for word in key.split(" "))

    def _is_person(self, entry: Entry, key: str) -> bool:
        if entry.country == "JP":
            return entry.population < _LARGE_JAPANESE and key in self._family_names
        return entry.population < _LARGE and key in self._names
