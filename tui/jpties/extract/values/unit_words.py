"""The nouns that each language counts and measures, ready to be looked up."""

from __future__ import annotations

import functools
from functools import cached_property

from jpties.extract.values.number_words import attributive_forms
from jpties.extract.values.phrases import Phrases, Tables, phrase_table
from jpties.extract.values.view import matched

_TIME = ("years", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "centuries")
_LENGTH = ("km", "metres", "centimetres", "millimetres", "miles", "feet", "degrees", "celsius")
_AREA = ("km2", "m2", "m3", "ha", "acres", "tsubo", "squaremiles", "squarefeet")
_WEIGHT = ("t", "kg", "grams", "litres", "kilolitres", "hectolitres", "barrels", "teu")
_POWER = ("kilowatts", "megawatts", "gigawatts", "kwh", "mwh", "gwh", "twh")
MEASURES = frozenset(("percent", "points", "times", *_TIME, *_LENGTH, *_AREA, *_WEIGHT, *_POWER))
"""Units after which nothing more belongs to the mention, and which stand in the singular as well."""
TIMES = frozenset(_TIME)
"""Lengths of time."""
_NOUN_FIRST = frozenset({"fr", "es", "vi"})
_SUFFIXING = frozenset({"de", "nl"})


def _singular_en(plural: str) -> str:
    """The singular of an English plural, as far as its spelling tells."""
    irregular = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot"}
    if plural in irregular:
        return irregular[plural]
    if plural.endswith("ies"):
        return plural[:-3] + "y"
    if plural.endswith(("ches", "shes", "sses", "xes")):
        return plural[:-2]
    return plural[:-1] if plural.endswith("s") and not plural.endswith("ss") else plural


def _plural(word: str, lang: str) -> str:
    """The plural of a French or Spanish word."""
    if lang == "fr":
        if word.endswith(("s", "x", "z")):
            return word
        if word.endswith("al"):
            return word[:-2] + "aux"
        return word + ("x" if word.endswith(("eau", "eu")) else "s")
    if word.endswith("z"):
        return word[:-1] + "ces"
    if word.endswith("s") and len(word) > 4 and not word.endswith("es"):
        return word
    return word + ("s" if word[-1:] in "aeiou" else "es")


def _plurals(phrase: str, lang: str) -> set[str]:
    """The plurals of a phrase: of its first word, and of all its words."""
    words = phrase.split(" ")
    if not words[0].isalpha():
        return {phrase}
    linked = {"d'", "de", "du", "d", "des", "la"}
    first = " ".join([_plural(words[0], lang), *words[1:]])
    every = " ".join(_plural(word, lang) if word.isalpha() and word not in linked else word for word in words)
    return {first, every}


def _forms(phrase: str, lang: str) -> tuple[set[str], set[str]]:
    """Plurals and singulars of an entry, matched."""
    form = matched(phrase, lang)
    if lang == "en":
        *rest, last = form.split(" ")
        return {form}, {" ".join([*rest, _singular_en(last)])}
    if lang in {"fr", "es"}:
        return _plurals(form, lang), {form}
    if lang == "de":
        dative = {form + "n"} if form.endswith(("e", "el", "er")) else set()
        return {form, *dative}, {form}
    return {form}, {form}


class UnitWords:
    """The tables of one language, each made when first asked for."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._tables = Tables("units", lang)

    @cached_property
    def _entries(self) -> list[tuple[set[str], set[str], str]]:
        """Plurals and singulars of every listed noun with its unit; those of `plain` are their own."""
        groups = self._tables.lexical.groups("units/nouns")
        pairs = [(entry, unit) for unit, entries in groups.items() for entry in entries]
        pairs += [(entry, entry) for entry in self._tables.raw("plain")]
        return [(*_forms(entry, self._lang), unit) for entry, unit in pairs]

    @cached_property
    def _many(self) -> list[tuple[str, str]]:
        """Plurals, and the singulars of measures."""
        pairs = []
        for plurals, singulars, unit in self._entries:
            pairs += [(form, unit) for form in (plurals | singulars if unit in MEASURES else plurals)]
        return pairs

    @cached_property
    def _single(self) -> list[tuple[str, str]]:
        return [(form, unit) for _, singulars, unit in self._entries for form in singulars]

    @cached_property
    def nouns(self) -> Phrases:
        """Counted nouns in the plural and measures, to their unit."""
        return phrase_table(self._many, self._lang)

    @cached_property
    def singulars(self) -> Phrases:
        """The same in the singular."""
        return phrase_table(self._single, self._lang)

    @cached_property
    def money(self) -> Phrases:
        """Names of money, to the ISO 4217 code (`peso` where the country is not said)."""
        pairs = [
            (form, code)
            for code, entries in self._tables.lexical.groups("units/money").items()
            for entry in entries
            for forms in _forms(entry, self._lang)
            for form in forms
        ]
        return phrase_table(pairs, self._lang)

    @cached_property
    def endings(self) -> dict[str, str]:
        """Nouns of one word, for compounds that end in them."""
        suffixing = self._lang in _SUFFIXING
        return {form: unit for form, unit in self._many if form.isalpha() and len(form) >= 4} if suffixing else {}

    @cached_property
    def attributive(self) -> dict[str, str]:
        """Forms joined to the number by a hyphen."""
        return attributive_forms(self._lang)

    @cached_property
    def stops(self) -> frozenset[str]:
        """Words that no count reaches over."""
        return self._tables.words("stops")

    @cached_property
    def links(self) -> frozenset[str]:
        """Words between a large number and its noun."""
        return self._tables.words("links")

    @cached_property
    def adjectives(self) -> frozenset[str]:
        """Adjectives in front of the noun, where it usually comes first."""
        words = self._tables.words("adjectives")
        return words | {_plural(word, self._lang) for word in words}

    @cached_property
    def adjective_endings(self) -> tuple[str, ...]:
        """Endings of adjectives behind the noun."""
        return tuple(sorted(self._tables.words("adjective_endings")))

    @cached_property
    def participle_endings(self) -> tuple[str, ...]:
        """Endings of participles, accents kept, which do not belong to the count."""
        return self._tables.raw("participle_endings")

    @cached_property
    def partitive(self) -> Phrases:
        """A case of "Of the", between a part and its whole."""
        return self._tables.listed("partitive")

    @cached_property
    def partitive_pronouns(self) -> Phrases:
        """A case of "Of them"."""
        return self._tables.listed("partitive_pronouns")

    @cached_property
    def parts(self) -> Phrases:
        """A case of "Of which"."""
        return self._tables.listed("parts", by_last=True)

    @cached_property
    def person_endings(self) -> tuple[str, ...]:
        """Endings of nouns for people."""
        return tuple(sorted(self._tables.words("person_endings")))

    @cached_property
    def no_persons(self) -> frozenset[str]:
        """Nouns that end so and are none."""
        return self._tables.words("no_persons")

    @cached_property
    def no_plurals(self) -> frozenset[str]:
        """Words in -s that are no plurals."""
        return self._tables.words("no_plurals")

    @cached_property
    def anaphoric(self) -> frozenset[str]:
        """Nouns with which "the two" points back."""
        return self._tables.words("anaphoric")

    @cached_property
    def determiners(self) -> frozenset[str]:
        """Words that make it point back."""
        return self._tables.words("determiners")

    @cached_property
    def labels(self) -> frozenset[str]:
        """Words that make a label of the number behind them."""
        return self._tables.words("labels")

    @cached_property
    def population(self) -> Phrases:
        """Words that say that a bare number counts people."""
        return self._tables.listed("population", by_last=True)

    @cached_property
    def clock(self) -> frozenset[str]:
        """Words that make a time of day of the number before them."""
        return self._tables.words("clock")

    @cached_property
    def clock_before(self) -> frozenset[str]:
        """Words before a time of day."""
        return self._tables.words("clock_before")


@functools.cache
def unit_words(lang: str) -> UnitWords:
    """The tables of a language; empty where it has none."""
    return UnitWords(lang)
