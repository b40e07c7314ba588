"""Class words inside compounds: what ends in an office, body or gathering is one (`Museumsdirektor`)."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from jpties.names.lexicon import lexicon
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LISTS = {
    "people/title_endings": "people/titles",
    "organizations/head_endings": "organizations/heads",
    "organizations/society_endings": "organizations/societies",
    "organizations/mission_endings": "organizations/missions",
    "places/class_endings": "places/class_before",
    "places/building_endings": "places/buildings",
    "events/head_endings": "events/heads",
}
"""Lists of endings of a lexicon, and the list of whole words that each stands for."""


@functools.cache
def _endings(lang: str) -> dict[str, str]:
    words = lexicon(lang)
    found = {fold(ending): category for name, category in _LISTS.items() for ending in words.words(name)}
    genitives = {
        ending + suffix: category
        for ending, category in found.items()
        for suffix in ("s", "es")
        if category != "people/titles"
    }
    return genitives | found


@functools.cache
def _longest(lang: str) -> int:
    return max(map(len, _endings(lang)), default=0)


@functools.lru_cache(maxsize=20_000)
def compound_category(folded: str, lang: str) -> str:
    """The list that a compound belongs to by its longest known ending; empty where it has none."""
    endings = _endings(lang)
    for size in range(min(_longest(lang), len(folded)), 2, -1):
        category = endings.get(folded[-size:])
        if category is not None:
            return category
    return ""


def compounds_in(folded: Sequence[str], capitals: Iterable[int], lang: str) -> dict[int, str]:
    """Categories of the capitalised compounds in tokens, by token; empty for languages without lists of endings."""
    if not _endings(lang):
        return {}
    return {
        index: category
        for index in capitals
        if len(folded[index]) > 3 and (category := compound_category(folded[index], lang))
    }
