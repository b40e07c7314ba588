"""What the shape of words tells: where a capitalised run ends, and how much it looks like a person."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from jpties.extract.entities.view import APOSTROPHES, HYPHENS, INITIAL, LOWER, UPPER
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from jpties.extract.entities.view import View

PARTICLES = frozenset([
    "de", "da", "do", "dos", "das", "di", "del", "della", "der", "den", "des", "du", "van", "von", "zu", "ter",
    "ten", "te", "la", "le", "el", "al", "bin", "ibn", "ben", "abu", "y", "e", "i", "af", "av", "zum", "zur", "lo",
    "san", "los", "las",
])  # fmt: skip
"""Lower-case words inside personal names."""
_ROMAJI = re.compile(r"(?:(?:[kgsztdnhbpmyrwfj]|ch|sh|ts|[kgsztdnhbpmrj]y|tch|kk|ss|tt|pp|ssh)?[aiueo]|n(?![aiueoy]))+")
_VIETNAMESE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|nh|ng|ngh|p|ph|q|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?"
)
_PINYIN = re.compile(r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh|hs|ts|tz)?(?:[aeiou]{1,3}|y[aeiou])(?:n|ng|r|h|m|k|p|t|l)?")
_MAX_NAME = 5
_MAX_RUN = 16


@functools.lru_cache(maxsize=20_000)
def is_romaji(folded: str) -> bool:
    """Whether a folded word can be a romanised Japanese one."""
    return len(folded) > 1 and _ROMAJI.fullmatch(folded) is not None


@functools.lru_cache(maxsize=20_000)
def is_vietnamese(folded: str) -> bool:
    """Whether a folded word can be one Vietnamese syllable."""
    return len(folded) < 8 and _VIETNAMESE.fullmatch(folded) is not None


def is_syllable(folded: str) -> bool:
    """Whether a folded word can be one syllable of a romanised Chinese or Korean name."""
    return len(folded) < 7 and _PINYIN.fullmatch(folded) is not None


def word_end(view: View, index: int, end: int) -> int:
    """End of the word that begins at a token, with what hyphens and apostrophes join to it (`Mei-hua`, `O'Brien`)."""
    at = index + 1
    gaps = view.gaps
    if at + 1 >= end or gaps[at] or gaps[at + 1]:
        return at
    end = min(end, index + _MAX_RUN)
    while at + 1 < end and not gaps[at] and not gaps[at + 1]:
        sign, after = view.words[at], view.words[at + 1]
        if (sign in HYPHENS and after[0].isalpha()) or (
            sign in APOSTROPHES and view.names[at + 1] and len(view.words[at - 1]) <= 2 and not _elided(view, at - 1)
        ):
            at += 2
        else:
            break
    return at


def _elided(view: View, index: int) -> bool:
    """Whether a word before an apostrophe is a French article or preposition (`L'OMS`, `D'Osaka` at the beginning)."""
    word = view.folded[index]
    return view.grammar.elision and (word == "l" or (word in ("d", "qu") and index in view.initial))


def run_end(view: View, index: int, end: int) -> int:
    """End of the capitalised words that stand next to each other from a token on."""
    end = min(end, index + _MAX_RUN)
    at = word_end(view, index, end)
    names, words, gaps = view.names, view.words, view.gaps
    while at < end:
        if names[at]:
            if gaps[at] <= 0 and (gaps[at] or words[at - 1] != "."):
                break
            at = word_end(view, at, end)
        elif at + 1 >= end or not names[at + 1]:
            break
        elif words[at] == "." and not gaps[at] and _abbreviates(view, at - 1):
            at += 1
        elif words[at] == "&":
            at = word_end(view, at + 1, end)
        else:
            break
    return at


def _abbreviates(view: View, index: int) -> bool:
    """Whether the full stop after a token belongs to it (`J.`, `Ph.`, `St.`)."""
    return view.shapes[index] == INITIAL or (len(view.words[index]) <= 2 and view.names[index])


def words_of(view: View, first: int, end: int) -> list[str]:
    """Folded words of a name; what hyphens join is one word without them (`weiche`)."""
    gaps = view.gaps
    found: list[str] = []
    for index, word in enumerate(view.folded[first:end], first):
        if not word[0].isalnum():
            continue
        if gaps[index] or not found or view.words[index - 1] not in HYPHENS:
            found.append(word)
        else:
            found[-1] += word
    return found


def is_hyphenated(view: View, first: int, end: int) -> bool:
    """Whether a hyphen joins words in the range."""
    return not HYPHENS.isdisjoint(view.words[first:end])


def person_score(view: View, first: int, end: int) -> int:
    """How much a sequence looks like a full personal name, by public lists and shape alone: 0 not at all, 3 surely."""
    if end - first < 2:
        return 0
    score = view.scores.get((first, end))
    if score is None:
        score = view.scores[first, end] = _score(view, first, end)
    return score


def _score(view: View, first: int, end: int) -> int:
    words = words_of(view, first, end)
    if not 2 <= len(words) <= _MAX_NAME:
        return 0
    for word in words:
        if word[0].isdigit():
            return 0
    shapes = view.shapes
    if shapes[first] == UPPER and len(view.words[first]) > 3 and shapes[end - 1] != UPPER:
        return 0
    hyphenated = len(words) < end - first and is_hyphenated(view, first, end)
    if LOWER in shapes[first:end]:
        lower = {view.folded[index] for index in range(first, end) if shapes[index] == LOWER and view.gaps[index]}
        words = [word for word in words if word not in PARTICLES or word not in lower]
    flags = list(map(name_flags, words))
    if hyphenated and not all(flags):
        parts = _hyphen_parts(view, first, end)
        flags = [flag or ("g" if "g" in parts.get(word, "") else "") for word, flag in zip(words, flags, strict=True)]
    if not any(flags):
        return 0
    return max(
        _japanese(words, flags),
        _vietnamese(words, flags),
        _chinese(view, first, end, words, flags, hyphenated=hyphenated),
        _western(words, flags),
    )


def _hyphen_parts(view: View, first: int, end: int) -> dict[str, str]:
    """For each word that hyphens join, the flags of its first part (`Jean-Luc`)."""
    return {
        view.folded[at - 1] + view.folded[at + 1]: name_flags(view.folded[at - 1])
        for at in range(first + 1, end - 1)
        if view.words[at] in HYPHENS
    }


def _japanese(words: list[str], flags: list[str]) -> int:
    if len(words) != 2 or not all(map(is_romaji, words)):
        return 0
    one, two = flags
    if ("S" in one and "G" in two) or ("G" in one and "S" in two):
        return 3
    if "G" in one or "G" in two or ("S" in one and "H" in two) or ("H" in one and "S" in two):
        return 2
    return 1 if any(flag in one + two for flag in "SH") else 0


def _vietnamese(words: list[str], flags: list[str]) -> int:
    if "v" not in flags[0] or not all(map(is_vietnamese, words)):
        return 0
    return {2: 1, 3: 3, 4: 3, 5: 2}.get(len(words), 0)


def _chinese(view: View, first: int, end: int, words: list[str], flags: list[str], *, hyphenated: bool) -> int:
    """Family name and a hyphenated given name, in either order, or two to three syllables."""
    if len(words) == 2 and hyphenated:
        family = 0 if "c" in flags[0] or "k" in flags[0] else 1 if "c" in flags[1] or "k" in flags[1] else None
        hyphen = next((i for i in range(first, end) if view.words[i] in HYPHENS), first)
        parts = (view.folded[hyphen - 1], view.folded[hyphen + 1])
        return 3 if family is not None and all(map(is_syllable, parts)) else 0
    if "c" not in flags[0] and "k" not in flags[0]:
        return 0
    return 1 if len(words) <= 3 and all(is_syllable(word) or len(word) < 9 for word in words[1:]) else 0


def _western(words: list[str], flags: list[str]) -> int:
    if len(words) > 4:
        return 2 if "g" in flags[0] and "s" in flags[-1] else 0
    if "g" in flags[0]:
        return 3 if any("s" in flag for flag in flags[1:]) else 2
    if len(words[0]) == 1 and len(words[-1]) > 1 and ("s" in flags[-1] or "S" in flags[-1]):
        return 2
    return 0


def is_lower(view: View, index: int) -> bool:
    """Whether a token is a word in lower case."""
    return view.shapes[index] == LOWER
