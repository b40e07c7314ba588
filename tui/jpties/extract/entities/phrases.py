"""The words and phrases of a lexicon that the finders look for, by their first token."""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.tokens import Tokens, first_word
from jpties.names.lexicon import lexicon
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

LISTS = {
    "people": (
        "titles", "honorifics", "speech_verbs", "acting_verbs", "agents", "name_breakers", "role_fillers",
        "family_names", "copulas", "plurals", "meeting_verbs", "relatives", "age_words",
    ),
    "organizations": (
        "heads", "missions", "societies", "company_nouns", "legal_forms", "media_words", "media_cues",
        "company_verbs", "acronyms_not_names", "adjectives", "company_words", "lower_heads", "linkers",
        "determiners", "coordinators", "within", "bodies", "topics", "verb_topics", "verbs", "name_words", "offices",
        "company_forms", "departments", "own_heads", "generic_heads", "company_openers", "named_after",
        "after_place", "topic_linkers", "company_only", "company_tails", "not_national",
    ),
    "places": (
        "class_before", "class_after", "prepositions", "inside", "buildings", "natural", "not_places",
        "buildings_before", "landmarks", "signs",
    ),
    "events": ("heads", "ordinals", "nouns", "year_words", "generic", "names", "numbered"),
    "language": ("function_words",),
    "companies": ("names", "ambiguous", "capitals"),
    "leftovers": ("no_names", "owned", "articles", "members", "business_offices", "body_verbs"),
}  # fmt: skip
"""Lists of the lexicons that the finders use, by subject; the category is `subject/list`."""
TABLES = {"organizations": ("concepts",), "places": ("class_levels",), "demonyms": ("countries",)}
"""Tables of the same: the value goes with the phrase."""


class Phrase(NamedTuple):
    """A phrase of a lexicon, found by its first token."""

    rest: tuple[str, ...]
    """The tokens after the first."""
    categories: tuple[tuple[str, str], ...]
    """Its categories (`subject/list`) with what the table says of it; empty for lists."""
    bits: int
    """The categories as bits."""
    lang: str
    """Language of the lexicon."""


class Opening(NamedTuple):
    """The phrases that begin with a word."""

    bits: int
    """The categories of the word alone."""
    alone: tuple[Phrase, ...]
    """The word alone, if it is a phrase."""
    longer: Mapping[str, tuple[Phrase, ...]]
    """Phrases of several words by their second, longest first."""


class _Bits(dict[str, int]):
    """A bit for each category, given when first asked for."""

    def __missing__(self, category: str) -> int:
        self[category] = 1 << len(self)
        return self[category]


BITS = _Bits()
"""The bit of each category."""


@functools.cache
def bits_of(categories: tuple[str, ...]) -> int:
    """The bits of several categories."""
    bits = 0
    for category in categories:
        bits |= BITS[category]
    return bits


def _entries(lang: str) -> Iterable[tuple[str, str, str]]:
    """Phrase, category, value of everything the finders look for in a language."""
    words = lexicon(lang)
    for subject, names in LISTS.items():
        for name in names:
            for phrase in words.words(f"{subject}/{name}"):
                yield phrase, f"{subject}/{name}", ""
    for roles in words.groups("roles/roles").values():
        for role in roles:
            yield role, "people/titles", ""
    for subject, names in TABLES.items():
        for name in names:
            for phrase, value in words.table(f"{subject}/{name}").items():
                yield phrase, f"{subject}/{name}", value


_TONES = str.maketrans({"\u0300": "", "\u0301": "", "\u0303": "", "\u0309": "", "\u0323": ""})
_TONE = frozenset("\u0300\u0301\u0303\u0309\u0323")


@functools.lru_cache(maxsize=20_000)
def toned(word: str) -> str:
    """A Vietnamese word as it is matched: lower case, its tone apart from its letters (`Uỷ` and `Ủy` are equal).

    Folding would make `Nguyễn`, a family name, of `nguyên`, "former".
    """
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFD", word.lower())
    tone = "".join(part for part in parts if part in _TONE)
    return unicodedata.normalize("NFC", parts.translate(_TONES)) + tone


def match_forms(words: list[str], folded: list[str], lang: str) -> list[str]:
    """The words as phrases of a language are matched."""
    return [toned(word) for word in words] if lang == "vi" else folded


class Phrases:
    """Phrases of a language by their first token; made when that is asked for, since an article has few of them."""

    def __init__(self, lang: str, categories: Container[str] | None = None) -> None:
        """`categories` says which of them to take; all when None."""
        self._lang = lang
        self._made: dict[str, tuple[Phrase, ...]] = {}
        self._entries: dict[str, list[tuple[str, str, str]]] = {}
        """What stands behind the first token, category and value."""
        found = [entry for entry in _entries(lang) if categories is None or entry[1] in categories]
        words = [first_word(phrase) for phrase, _, _ in found]
        firsts = match_forms(words, list(map(fold, words)), lang)
        for word, first, (phrase, category, value) in zip(words, firsts, found, strict=True):
            self._entries.setdefault(first, []).append((phrase[len(word) :], category, value))
        self._opened: dict[str, Opening] = {}
        self._closed = set(self._entries)

    def __contains__(self, first: str) -> bool:
        return first in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def beginning(self, first: str) -> tuple[Phrase, ...]:
        """The phrases that begin with a token, longest first."""
        made = self._made.get(first)
        if made is None:
            entries = self._entries.get(first)
            if entries is None:
                return ()
            made = self._made[first] = self._phrases(entries)
        return made

    def _phrases(self, entries: Iterable[tuple[str, str, str]]) -> tuple[Phrase, ...]:
        found: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        for behind, category, value in entries:
            tokens = Tokens(behind) if behind else None
            rest = tuple(match_forms(tokens.words, tokens.folded, self._lang)) if tokens else ()
            found.setdefault(rest, []).append((category, value))
        made = [
            Phrase(rest, tuple(kept), bits_of(tuple([category for category, _ in kept])), self._lang)
            for rest, kept in found.items()
        ]
        return tuple(sorted(made, key=lambda phrase: -len(phrase.rest)))

    def openings(self, forms: Iterable[str]) -> Mapping[str, Opening]:
        """What first tokens open: of those of some tokens all, of others what was made before."""
        for first in self._closed.intersection(forms):
            self._opened[first] = _opening(self.beginning(first))
            self._closed.discard(first)  # not before: another thread would take the token for one that opens nothing
        return self._opened


def _opening(phrases: tuple[Phrase, ...]) -> Opening:
    alone = tuple(phrase for phrase in phrases if not phrase.rest)
    longer: dict[str, tuple[Phrase, ...]] = {}
    for phrase in phrases:
        if phrase.rest:
            longer[phrase.rest[0]] = (*longer.get(phrase.rest[0], ()), phrase)
    return Opening(alone[0].bits if alone else 0, alone, longer)


@functools.cache
def phrases(lang: str, categories: frozenset[str] | None = None) -> Phrases:
    """Phrases of a language, of some categories only or of all."""
    return Phrases(lang, categories)
