"""Words and phrases of a lexicon found in tokens: one pass, one dictionary look-up a token."""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.extract.tokens import Tokens
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Phrase = tuple[tuple[str, ...], tuple[tuple[str, str], ...]]
"""The tokens after the first, and the categories with a value each."""

LISTS = {
    "people": ("titles", "honorifics", "speech_verbs", "name_breakers", "role_fillers", "family_names"),
    "organizations": (
        "heads", "missions", "societies", "company_nouns", "legal_forms", "media_words", "media_cues",
        "company_verbs", "acronyms_not_names", "adjectives", "company_words", "lower_heads", "linkers",
        "determiners", "coordinators", "within", "bodies", "topics", "verb_topics", "verbs", "name_words", "offices",
        "company_forms", "named_after", "after_place",
    ),
    "places": ("class_before", "class_after", "prepositions", "buildings", "natural", "not_places", "buildings_before"),
    "events": ("heads", "ordinals", "year_words", "generic"),
    "language": ("function_words",),
    "companies": ("names", "ambiguous"),
}  # fmt: skip
"""Lists of the lexicons that the finders use, by subject; the category is `subject/list`."""
TABLES = {"organizations": ("concepts",), "places": ("class_levels",), "demonyms": ("countries",)}
"""Tables of the same: the value goes with the phrase."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A lexicon phrase in a text."""

    start: int
    """First token."""
    end: int
    """End, exclusive."""
    category: str
    """`subject/list`."""
    value: str
    """What the table says of it; empty for lists."""
    lang: str
    """Language of the lexicon."""


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
    """A Vietnamese word as it is matched: lower case, its tone told apart from its letters (`Uỷ` and `Ủy` are equal).

    Folding would make `Nguyễn`, a family name, of `nguyên`, "former".
    """
    parts = unicodedata.normalize("NFD", word.lower())
    tone = "".join(part for part in parts if part in _TONE)
    return unicodedata.normalize("NFC", parts.translate(_TONES)) + tone


def match_forms(words: list[str], folded: list[str], lang: str) -> list[str]:
    """The words as phrases of a language are matched."""
    return [toned(word) for word in words] if lang == "vi" else folded


@functools.cache
def phrases(lang: str) -> Mapping[str, tuple[Phrase, ...]]:
    """Phrases of a language by their first token, longest first."""
    found: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for phrase, category, value in _entries(lang):
        tokens = Tokens(phrase)
        found.setdefault(tuple(match_forms(tokens.words, tokens.folded, lang)), []).append((category, value))
    by_first: dict[str, list[Phrase]] = {}
    for words, categories in found.items():
        by_first.setdefault(words[0], []).append((words[1:], tuple(categories)))
    return {first: tuple(sorted(rest, key=lambda item: -len(item[0]))) for first, rest in by_first.items()}


def marks_in(folded: list[str], lang: str) -> dict[int, list[Mark]]:
    """Marks of a language's lexicon by their first token; of each category the longest at a token."""
    found: dict[int, list[Mark]] = {}
    table = phrases(lang)
    for index, word in enumerate(folded):
        entries = table.get(word)
        if entries is None:
            continue
        here: list[Mark] = []
        seen: set[str] = set()
        for rest, categories in entries:
            end = index + 1 + len(rest)
            if rest and tuple(folded[index + 1 : end]) != rest:
                continue
            for category, value in categories:
                if category not in seen:
                    seen.add(category)
                    here.append(Mark(index, end, category, value, lang))
        if here:
            found[index] = here
    return found
