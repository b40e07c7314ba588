"""Words that stand for what an article named before: adjectives of countries, "the prefecture", "the chamber"."""

from __future__ import annotations

import functools
from typing import NamedTuple

from jpties.names.lexicon import lexicon
from jpties.text.folding import fold

_INDEFINITE = frozenset({"a", "an", "un", "une", "een", "ein", "eine", "una"})
_BODY_WORDS = (
    "organizations/heads", "organizations/departments", "organizations/missions", "organizations/societies",
    "organizations/lower_heads", "organizations/company_nouns", "organizations/head_endings",
    "organizations/society_endings", "organizations/media_words",
)  # fmt: skip


@functools.cache
def standing_words(lang: str, *, spaced: bool) -> tuple[dict[str, str], dict[str, str]]:
    """Adjectives of countries with the place, and nouns that stand for a place with its level."""
    words = lexicon(lang)
    demonyms = words.table("demonyms/countries").items()
    nouns = words.groups("facts/place_nouns").items()
    return (
        {word.lower() if spaced else word: f"place:{code.lower()}" for word, code in demonyms},
        {fold(noun): level for level, found in nouns for noun in found},
    )


@functools.cache
def body_words(lang: str) -> frozenset[str]:
    """Nouns that name a sort of body ("chamber", "ministry", "vereniging"): they take its name up, other words do not."""
    words = lexicon(lang)
    phrases = [phrase for path in _BODY_WORDS for phrase in words.words(path)]
    return frozenset(fold(word) for phrase in phrases for word in phrase.split()[:1] + phrase.split()[-1:])


class Words(NamedTuple):
    """Words of a language that stand for what was named, and those beside them."""

    demonyms: dict[str, str]
    """Adjectives of countries with the place."""
    nouns: dict[str, str]
    """Nouns for places with their level."""
    generic: frozenset[str]
    """Nouns for any gathering."""
    languages: frozenset[str]
    """Words beside which the adjective of a country means its language."""
    companies: frozenset[str]
    """Nouns for delegations and teams."""
    articles: frozenset[str]
    """Definite ones."""
    joins: frozenset[str]
    """Words between a noun and a name that belongs to it."""


@functools.cache
def words_of(lang: str, *, spaced: bool) -> Words:
    """The words of a language."""
    words = lexicon(lang)
    demonyms, nouns = standing_words(lang, spaced=spaced)
    articles = frozenset(words.words("roles/articles")) - _INDEFINITE
    return Words(
        demonyms=demonyms,
        nouns=nouns,
        generic=frozenset(map(fold, words.words("facts/generic_events"))),
        languages=frozenset(map(fold, words.words("facts/language_words"))),
        companies=frozenset(map(fold, words.words("facts/companies"))),
        articles=articles,
        joins=frozenset(words.words("roles/joins")) - articles,
    )
