"""The language of a text: told by its script, else by the function words of the lexicons.

Nothing is guessed: a text in a language without a lexicon is `und`. Dutch and German, Spanish and
Portuguese share words, so a language must both be frequent and be ahead of the others.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from jpties.model.article import Stated
from jpties.names.lexicon import languages, lexicon
from jpties.text.folding import beyond_ascii
from jpties.text.patterns import LATIN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

UNKNOWN = "und"
"""BCP 47 for an undetermined language."""
SAMPLE = 8_000
"""Code points that are read; a language does not show later."""

_SCRIPTS = (
    ("ja", ((0x3041, 0x30FA), (0xFF66, 0xFF9D))),
    ("ko", ((0x1100, 0x11FF), (0xAC00, 0xD7A3))),
    ("zh", ((0x3400, 0x9FFF), (0xF900, 0xFAFF))),
    ("th", ((0x0E00, 0x0E7F),)),
    ("he", ((0x0590, 0x05FF),)),
    ("el", ((0x0370, 0x03FF),)),
    (UNKNOWN, ((0x0400, 0x052F), (0x0600, 0x06FF), (0x0900, 0x097F))),
)
"""Languages that their script tells, and its code points; of Cyrillic, Arabic and Devanagari several languages."""
_NAMES = {"ko": "Hangul", "zh": "Han signs without kana", "th": "Thai", "he": "Hebrew", "el": "Greek"}
_ENOUGH = 0.17
"""Least share of function words among the words of a text."""
_AHEAD = 1.12
"""How far the first language must be ahead of the second."""


@functools.cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"[{LATIN}]+(?:[^\W\d_]+)?|[^\W\d_]+")  # what most words are made of is tried first


class _Script(dict[str, str]):
    """Language of each sign's script, empty for Latin letters and what is no letter; fills itself."""

    def __missing__(self, sign: str) -> str:
        code = ord(sign)
        found = (lang for lang, ranges in _SCRIPTS for low, high in ranges if low <= code <= high)
        self[sign] = next(found, "")
        return self[sign]


_SCRIPT = _Script()


@functools.cache
def _function_words() -> tuple[Mapping[str, int], tuple[tuple[str, ...], ...]]:
    """For each function word the number of its set of languages, from 1, and the sets."""
    found: dict[str, list[str]] = {}
    for lang in languages():
        for word in dict.fromkeys(lexicon(lang).words("language/function_words")):
            found.setdefault(word, []).append(lang)
    sets = ((), *dict.fromkeys(map(tuple, found.values())))
    numbers = {langs: number for number, langs in enumerate(sets)}
    return {word: numbers[tuple(langs)] for word, langs in found.items()}, sets


@functools.cache
def _own_letters() -> Mapping[str, str]:
    """Letters that tell a language by themselves."""
    return {sign: lang for lang in languages() for sign in lexicon(lang).value("language/letters")}


def _by_script(text: str) -> tuple[str, str] | None:
    if text.isascii() or not any(map(_SCRIPT.__getitem__, beyond_ascii(text))):
        return None if _word().search(text) else (UNKNOWN, "no letters")
    counts = Counter(map(_SCRIPT.__getitem__, text))
    letters = sum(map(str.isalpha, text))
    if letters == 0:
        return UNKNOWN, "no letters"
    east = counts["ja"] + counts["zh"]
    if counts["ja"] * 12 > east and east * 3 > letters:
        return "ja", f"Japanese kana among {letters} letters"
    for lang, _ in _SCRIPTS[1:]:
        if counts[lang] * 2 > letters:
            return lang, f"{_NAMES.get(lang, 'a script of several languages')}, {counts[lang]} of {letters} letters"
    return None


def _shares(text: str) -> tuple[int, list[tuple[float, str]]]:
    """Number of words, and the share of each language's function words, best first."""
    return _ranked([_tally(text)])


@functools.lru_cache(maxsize=200)
def _tally(line: str) -> tuple[int, tuple[int, ...]]:
    """Number of words, and the sets of languages of those known; kept, as an article's lines are asked about twice."""
    words = _word().findall(line.lower())
    return len(words), tuple(filter(None, map(_function_words()[0].get, words)))


def _ranked(tallies: Sequence[tuple[int, tuple[int, ...]]]) -> tuple[int, list[tuple[float, str]]]:
    """Number of words, and the shares of the languages, of several tallies together."""
    sets = _function_words()[1]
    total = sum(words for words, _ in tallies)
    points: dict[str, int] = {}
    for number, count in Counter(chain.from_iterable([known for _, known in tallies])).items():
        for lang in sets[number]:
            points[lang] = points.get(lang, 0) + count
    return total, sorted(((value / total, lang) for lang, value in points.items()), reverse=True)


def language_of_lines(lines: Sequence[str]) -> Stated:
    """BCP 47 tag of the lines of a text and the evidence for it; `und` where it cannot be told."""
    if sum(map(len, lines)) + len(lines) - 1 > SAMPLE:
        lines = "\n".join(lines)[:SAMPLE].split("\n")
    return _told(tuple(lines))


@functools.lru_cache(maxsize=4)
def _told(lines: tuple[str, ...]) -> Stated:
    """The same; kept, since blocks and metadata ask about one text."""
    script = _by_script("\n".join(lines))
    if script is not None:
        return Stated(*script)
    total, shares = _ranked([_tally(line) for line in lines])
    if not shares or shares[0][0] < _ENOUGH or total < 3:
        if (lettered := _by_letters("\n".join(lines))) is not None:
            return Stated(lettered, f"letters that only {lettered} has, few function words")
        return Stated(UNKNOWN, "too few function words of any known language")
    share, lang = shares[0]
    if len(shares) > 1 and share < shares[1][0] * _AHEAD:
        return Stated(UNKNOWN, f"function words of {lang} and {shares[1][1]} alike")
    return Stated(lang, f"{share:.0%} of {total} words are {lang} function words")


def _by_letters(text: str) -> str | None:
    """The language whose own letters stand all over a text: more than the names of a language bring into another."""
    own = _own_letters()
    if own.keys().isdisjoint(text.lower()):
        return None
    lang, count = Counter(own[sign] for sign in text.lower() if sign in own).most_common(1)[0]
    return lang if count >= 3 and count * 12 >= len(text) else None


def line_language(text: str) -> str | None:
    """Language of a single line where it is plain, else None; for telling leftovers of another language."""
    script = _by_script(text)
    if script is not None:
        return None if script[0] == UNKNOWN else script[0]
    if (lettered := _by_letters(text)) is not None:
        return lettered
    total, shares = _shares(text)
    if total < 5 or not shares or shares[0][0] * total < 3:
        return None
    if shares[0][0] < 0.25 or (len(shares) > 1 and shares[0][0] < shares[1][0] * 1.6):
        return None
    return shares[0][1]
