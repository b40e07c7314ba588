"""What a capital says in German: whether a word is one of its nouns or adjectives, or else a name."""

from __future__ import annotations

import functools
import re

from jpties.names.lexicon import lexicon
from jpties.text.folding import fold

_INFLECTIONS = ("", "s", "es", "e", "en", "n", "er", "ern")
_SHORTEST_PART = 4
_LONGEST = 60
_ADJECTIVE = re.compile(r".{2,}(?:isch|lich|ig|al|ell|iv|haft|sam|ional)(?:e|en|er|es|em)")
_PLACE_ADJECTIVE = re.compile(r".{3,}er")


@functools.cache
def _nouns() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    words = lexicon("de")
    tails = frozenset(fold(word) for word in words.words("nouns/tails"))
    alone = frozenset(fold(word) for word in words.words("nouns/alone"))
    return tails, alone, tuple(fold(word) for word in words.words("nouns/endings"))


def _inflected(word: str, nouns: frozenset[str]) -> bool:
    """Whether a word is one of the nouns, or a form of one of more than three letters."""
    if word in nouns:
        return True
    return len(word) > _SHORTEST_PART and any(
        word.endswith(ending) and word[: len(word) - len(ending)] in nouns for ending in _INFLECTIONS
    )


@functools.lru_cache(maxsize=20_000)
def is_common(folded: str) -> bool:
    """Whether a folded word is a common noun, a form or a compound of one, as far as the lexicon tells."""
    tails, alone, endings = _nouns()
    if folded.rstrip("nrsm").endswith("ische"):
        return False
    if _inflected(folded, tails) or _inflected(folded, alone):
        return True
    if len(folded) > 5 and folded.endswith(endings):
        return True
    if len(folded) > _LONGEST:
        return True
    if any(_inflected(folded[at:], tails) for at in range(2, len(folded) - _SHORTEST_PART + 1)):
        return True
    for ending in ("s", "es", "e", "en"):
        stem = folded.removesuffix(ending)
        if stem != folded and stem[-3:] in tails and _inflected(stem[:-3], tails):
            return True
    return False


def is_plain(folded: str) -> bool:
    """Whether a folded word is a noun of the lexicon itself or has the ending of one, and no compound."""
    tails, alone, endings = _nouns()
    return _inflected(folded, tails) or _inflected(folded, alone) or folded.endswith(endings)


@functools.cache
def _adjectives() -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon("de").words("organizations/adjectives"))


def is_listed_adjective(folded: str) -> bool:
    """Whether a folded word is a form of an adjective that the lexicon has for names of bodies."""
    stem = folded[:-1] if folded[-1:] in "nrsm" else folded
    return stem in _adjectives() or folded in _adjectives()


def is_adjective(folded: str) -> bool:
    """Whether a folded word has the form of a declined adjective; with a capital it is part of a name."""
    return is_listed_adjective(folded) or _ADJECTIVE.fullmatch(folded) is not None


def is_place_adjective(folded: str) -> bool:
    """Whether a folded word may be made from a place by -er (`Kieler`)."""
    return _PLACE_ADJECTIVE.fullmatch(folded) is not None and not is_common(folded)
