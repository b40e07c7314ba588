"""What an organization's name means, part by part: the same in every language."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from jpties.extract.entities.phrases import match_forms, phrases
from jpties.extract.tokens import Tokens
from jpties.names.lexicon import lexicon
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jpties.names.gazetteer import Gazetteer

_SMALL_WORDS = frozenset([
    "in", "at", "to", "the", "of", "for", "and", "at", "s", "de", "du", "des", "la", "le", "les", "l", "d", "van",
    "het", "der", "die", "das", "den", "und", "et", "y", "e", "el", "los", "las", "del", "en", "für", "na", "do",
    "da", "a", "au", "aux", "à", "on",
])  # fmt: skip
_SMALL_KINDS = frozenset(
    [
        "places/class_before",
        "organizations/linkers",
        "organizations/determiners",
        "organizations/within",
        "organizations/coordinators",
    ]
)
_SMALL_ATOMS = frozenset({"of", "and", "the", "for", "with"})
_NATIONAL = frozenset({"ministry", "foreign", "embassy", "agency"})
"""Meanings of bodies that belong to a country even where their name does not say so."""
_SMALL_SIGNS = "・の在駐　 "
_WIDEST = 6


def organization_key(name: str, lang: str, known: Gazetteer, country: str) -> str:
    """The meaning of an organization's name; empty where a part is not understood, or where it tells too little.

    Args:
        name: the name as written.
        lang: language of the article.
        known: the gazetteer, for the places in the name.
        country: ISO code of the country at home in the article, for national bodies that name none; empty if unknown.
    """
    found = _japanese_parts(name, known) if lang == "ja" else _parts(name, lang, known)
    if found is None:
        return ""
    parts = [piece for part in found for piece in part.split()]
    atoms = {atom for part in parts if not part.startswith("place:") for atom in part.split("-")} - _SMALL_ATOMS
    places = [part for part in parts if part.startswith("place:")]
    if not atoms or (not places and (len(atoms) < 2 or not country or not atoms & _NATIONAL)):
        return ""
    if atoms & {"embassy", "consulate"}:
        if not places:
            return ""
        where = _mission(places, known, embassy="embassy" in atoms)
    else:
        where = " ".join(sorted(set(places or [f"place:{country.lower()}"])))
    return f"{' '.join(sorted(atoms))}|{where}"


def _mission(places: list[str], known: Gazetteer, *, embassy: bool) -> str:
    """Sender and host in order; an embassy's city stands for its country."""
    found = []
    for place in places:
        try:
            country = known.place(place).country.lower()
        except KeyError:
            country = place.removeprefix("place:")[:2]
        found.append(f"place:{country}" if embassy or place == places[0] else place)
    return ">".join(found)


@functools.cache
def _concepts(lang: str) -> Mapping[str, str]:
    """Phrases of organization names, as matched, and what they mean in one language."""
    table: dict[str, str] = {}
    for phrase, value in lexicon(lang).table("organizations/concepts").items():
        tokens = Tokens(phrase)
        forms = match_forms(tokens.words, tokens.folded, lang)
        table[" ".join(form for form, word in zip(forms, tokens.folded, strict=True) if word[0].isalnum())] = value
    return table


@functools.lru_cache(maxsize=4096)
def _parts(name: str, lang: str, known: Gazetteer) -> tuple[str, ...] | None:
    """Meanings and places of the parts of a name in a language with spaces; None where one is not understood."""
    cut = Tokens(name)
    words = [word for word in cut.folded if word[0].isalnum()]
    own = [form for form in match_forms(cut.words, cut.folded, lang) if form[0].isalnum()]
    parts: list[str] = []
    at = 0
    while at < len(words):
        width, meaning = _part(words, own, at, lang, known)
        if width == 0:
            return None
        if meaning:
            parts.append(meaning)
        at += width
    return tuple(parts)


def _part(words: list[str], own: list[str], at: int, lang: str, known: Gazetteer) -> tuple[int, str]:
    """Words of the next part and its meaning, empty for small words; no words where it is not understood."""
    rest = len(words) - at
    for language, forms in ((lang, own), ("en", words)):
        table = _concepts(language)
        for width in range(min(_WIDEST, rest), 0, -1):
            meaning = table.get(" ".join(forms[at : at + width]))
            if meaning is not None:
                return width, meaning
    places = [(end - at, found) for _, end, found in known.names_in_words(words, [at]) if end - at <= _WIDEST]
    if places and places[0][0] > 1:
        return places[0][0], places[0][1][0].place_id
    for language, forms in ((lang, own), ("en", words)):
        for tail, categories, _, _ in phrases(language).beginning(forms[at]):
            country = next((value for category, value in categories if category == "demonyms/countries"), "")
            if country and tuple(forms[at + 1 : at + 1 + len(tail)]) == tail:
                return 1 + len(tail), f"place:{country.lower()}"
    small = any(
        category in _SMALL_KINDS
        for _, categories, _, _ in phrases(lang).beginning(own[at])
        for category, _ in categories
    )
    if words[at] in _SMALL_WORDS or small:
        return 1, ""
    if places and not places[0][1][0].weak:
        return 1, places[0][1][0].place_id
    return 0, ""


@functools.lru_cache(maxsize=4096)
def _japanese_parts(name: str, known: Gazetteer) -> tuple[str, ...] | None:
    """The same for Japanese, where nothing separates the parts."""
    table = lexicon("ja").table("organizations/concepts")
    run = fold(name)
    if len(run) != len(name):
        return None
    spans: dict[int, tuple[int, str]] = {}
    for start, end, candidates in known.names_in_run(run):
        if start not in spans and (candidates[0].lang == "ja" or candidates[0].country == "JP"):
            spans[start] = (end, candidates[0].place_id)
    parts: list[str] = []
    at = 0
    while at < len(name):
        width = next((size for size in range(min(12, len(name) - at), 0, -1) if name[at : at + size] in table), 0)
        if width:
            parts.append(table[name[at : at + width]])
            at += width
        elif at in spans:
            at, place = spans[at]
            parts.append(place)
        elif name[at] in _SMALL_SIGNS:
            at += 1
        else:
            return None
    if name[0] in "在駐" and parts and parts[0].startswith("place:"):
        parts.append(parts.pop(0))
    return tuple(part for part in parts if part)
