"""Words and phrases of a lexicon, looked up in the tokens of a view."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jpties.extract.values.view import View, matched
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Phrases as tokens with their value, by their first (or last) token, longest first."""


def tokens_of(phrase: str, lang: str) -> tuple[str, ...]:
    """A phrase of a lexicon as tokens."""
    form = matched(phrase, lang)
    return (form,) if form.isalpha() else tuple(_TOKEN.findall(form))


def phrase_table(pairs: Iterable[tuple[str, str]], lang: str, *, by_last: bool = False) -> Phrases:
    """Phrases by their first or last token, longest first."""
    table: dict[str, dict[tuple[str, ...], str]] = {}
    for phrase, value in pairs:
        tokens = tokens_of(phrase, lang)
        if tokens:
            table.setdefault(tokens[-1 if by_last else 0], {})[tokens] = value
    return {key: tuple(sorted(found.items(), key=lambda pair: -len(pair[0]))) for key, found in table.items()}


def phrase_at(view: View, token: int, phrases: Phrases) -> tuple[int, str] | None:
    """The longest phrase that starts at the token: the token behind it and its value."""
    words = view.words
    if not 0 <= token < len(words):
        return None
    for tokens, value in phrases.get(words[token], ()):
        end = token + len(tokens)
        if tuple(words[token:end]) == tokens:
            return end, value
    return None


def phrase_before(view: View, token: int, phrases: Phrases) -> tuple[int, str] | None:
    """The longest phrase that ends right before the token: its first token and its value."""
    words = view.words
    if not 0 < token <= len(words):
        return None
    for tokens, value in phrases.get(words[token - 1], ()):
        start = token - len(tokens)
        if start >= 0 and tuple(words[start:token]) == tokens:
            return start, value
    return None


def ends_in_phrase(words: list[str], phrases: Phrases) -> bool:
    """Whether a row of tokens ends in one of the phrases, which are kept by their last token."""
    found = phrases.get(words[-1], ()) if words else ()
    return any(tuple(words[-len(tokens) :]) == tokens for tokens, _ in found)


class Tables:
    """One subject of a language's lexicon, in the form in which its words are matched."""

    __slots__ = ("_subject", "lang", "lexical")

    def __init__(self, subject: str, lang: str) -> None:
        self._subject = subject
        self.lang = lang
        self.lexical = lexicon(lang)

    def words(self, name: str) -> frozenset[str]:
        """A list of single words."""
        return frozenset(matched(word, self.lang) for word in self.lexical.words(f"{self._subject}/{name}"))

    def raw(self, name: str) -> tuple[str, ...]:
        """A list as written."""
        return self.lexical.words(f"{self._subject}/{name}")

    def plain(self, name: str) -> dict[str, str]:
        """A table of single words."""
        table = self.lexical.table(f"{self._subject}/{name}")
        return {matched(word, self.lang): value for word, value in table.items()}

    def listed(self, *names: str, by_last: bool = False) -> Phrases:
        """Lists of phrases, each with its list's name as value."""
        pairs = ((word, name) for name in names for word in self.raw(name))
        return phrase_table(pairs, self.lang, by_last=by_last)

    def table(self, name: str, *, by_last: bool = False) -> Phrases:
        """A table of phrases."""
        return phrase_table(self.lexical.table(f"{self._subject}/{name}").items(), self.lang, by_last=by_last)
