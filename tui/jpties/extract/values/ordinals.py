"""Ordinals and places in an order: "second", "7es", "derde grootste", "op twee na grootste", "thứ 4"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.values.number_words import number_words
from jpties.extract.values.phrases import Phrases, phrase_at, phrase_before, phrase_table
from jpties.extract.values.view import matched
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from jpties.extract.values.view import View


class Ordinal(NamedTuple):
    """An ordinal with the tokens that it fills."""

    token: int
    """First token."""
    behind: int
    """Token behind."""
    value: int
    """Its number."""
    unit: str
    """`rank`, `ordinal`, or `years` for an anniversary."""


class _Words(NamedTuple):
    ordinals: Phrases
    suffixes: frozenset[str]
    before: Phrases
    rank: frozenset[str]
    rank_before: frozenset[str]
    anniversaries: frozenset[str]
    rank_nouns: Phrases
    but: frozenset[str]


@functools.cache
def _words(lang: str) -> _Words:
    lexical = lexicon(lang)

    def words(name: str) -> frozenset[str]:
        """Words of one sort as they are matched."""
        return frozenset(matched(word, lang) for word in lexical.words(f"numbers/{name}"))

    before = [(word, "1") for word in lexical.words("numbers/ordinal_before")]
    return _Words(
        ordinals=phrase_table(lexical.table("numbers/ordinals").items(), lang),
        suffixes=words("ordinal_suffixes"),
        before=phrase_table(before, lang, by_last=True),
        rank=words("rank_words"),
        rank_before=words("rank_before"),
        rank_nouns=phrase_table([(w, "1") for w in lexical.words("numbers/rank_nouns")], lang, by_last=True),
        anniversaries=words("anniversaries"),
        but=words("but"),
    )


def ordinal_words(lang: str) -> frozenset[str]:
    """The words with which an ordinal may begin."""
    return frozenset(_words(lang).ordinals)


def ordinal_at(view: View, token: int) -> Ordinal | None:
    """The ordinal that starts at the token."""
    words = _words(view.lang)
    word = view.words[token]
    found = phrase_at(view, token, words.ordinals) if word in words.ordinals else None
    if found:
        if view.lang == "es" and view.word(found[0]) in {"parte", "partes"}:
            return None
        return _classed(view, token, found[0], int(found[1]), words)
    if word.isdecimal() and len(word) <= 4:
        return _in_figures(view, token, words)
    if words.but and view.word(token + 1) in words.but and view.word(token - 1) == "op":
        value = number_words(view.lang).words.get(word)
        if value is not None and value == int(value):  # "op twee na grootste" is third
            return Ordinal(token - 1, token + 2, int(value) + 1, "rank")
    return None


def _in_figures(view: View, token: int, words: _Words) -> Ordinal | None:
    value = int(view.words[token])
    suffix = view.word(token + 1)
    if suffix in words.suffixes and view.touching(token) and not (suffix == "e" and view.lang == "es"):
        behind = token + 2
        if view.word(behind) == "." and view.lang == "es":
            behind += 1
        return _classed(view, token, behind, value, words)
    dotted = suffix == "." and view.touching(token) and view.touching(token + 1)
    if dotted and view.lang == "es" and view.word(token + 2) in {"o", "a"}:
        return _classed(view, token, token + 3, value, words)
    placed = phrase_before(view, token, words.rank_nouns)
    if placed is not None and not (suffix.isalpha() and view.touching(token)):
        return Ordinal(placed[0], token + 1, value, "rank")
    spaced = suffix in {"e", "eme"} and view.lang == "fr" and view.word(token + 2) in words.anniversaries
    if suffix in words.anniversaries or spaced:
        return Ordinal(token, token + 1, value, "years")
    found = phrase_before(view, token, words.before)
    if found:
        return _classed(view, found[0], token + 1, value, words)
    if view.lang in {"de", "es"} and suffix in {".", "°"} and view.touching(token):
        before = view.word(token - 1)
        after = token + 2
        leading = {"zum", "der", "die", "das", "dem", "den", "beim", "ihr", "ihren", "seinen", "im", "vom"}
        if view.lang == "de" and before in leading and view.word(after).isalpha() and view.capital(after):
            return _classed(view, token, token + 2, value, words)
    return None


def _classed(view: View, token: int, behind: int, value: int, words: _Words) -> Ordinal:
    """Rank, anniversary or count of times, by the words around."""
    ahead = [view.word(at) for at in range(behind, behind + 4)]
    if any(word in words.anniversaries for word in ahead[:3]):
        return Ordinal(token, behind, value, "years")
    near = [word for word in ahead[:3] if word.isalpha()]
    before = {view.word(token - 1), view.word(token - 2)}
    joined = "-" in ahead[:1]
    own = view.words[token]
    rank = bool(words.rank.intersection(near[: 2 if joined else 3])) or bool(words.rank_before & before)
    rank = rank or own.endswith(("grosste", "grossten", "grosster", "wichtigste", "wichtigster"))
    return Ordinal(token, behind, value, "rank" if rank else "ordinal")
