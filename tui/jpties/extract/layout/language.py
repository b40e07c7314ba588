"""The language of a text: told by its script, else by the function words of the lexicons.

Nothing is guessed: a text in a language without a lexicon is `und`. Dutch and German, Spanish and
Portuguese share words, so a language must both be frequent and be ahead of the others.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from typing import TYPE_CHECKING

from jpties.model.article import Stated
from jpties.names.lexicon import languages, lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

UNKNOWN = "und"
"""BCP 47 for an undetermined language."""
SAMPLE = 8_000
"""Code points that are read; a language does not show later."""

_SCRIPTS = (
    ("ja", "Japanese kana", "\u3041-\u30fa\uff66-\uff9d"),
    ("ko", "Hangul", "\u1100-\u11ff\uac00-\ud7a3"),
    ("zh", "Han signs without kana", "\u3400-\u9fff\uf900-\ufaff"),
    ("th", "Thai script", "\u0e00-\u0e7f"),
    ("he", "Hebrew script", "\u0590-\u05ff"),
    ("el", "Greek script", "\u0370-\u03ff"),
    (UNKNOWN, "a script of several languages", "\u0400-\u052f\u0600-\u06ff\u0900-\u097f"),
)
_ENOUGH = 0.17
"""Least share of function words among the words of a text."""
_AHEAD = 1.12
"""How far the first language must be ahead of the second."""


@functools.cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@functools.cache
def _other_script() -> re.Pattern[str]:
    """Signs of any script but the Latin one."""
    return re.compile(f"[{''.join(signs for _, _, signs in _SCRIPTS)}]")


@functools.cache
def _script_signs() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((lang, name, re.compile(f"[{signs}]")) for lang, name, signs in _SCRIPTS)


@functools.cache
def _function_words() -> Mapping[str, tuple[str, ...]]:
    """Languages of each function word."""
    found: dict[str, list[str]] = {}
    for lang in languages():
        for word in dict.fromkeys(lexicon(lang).words("language/function_words")):
            found.setdefault(word, []).append(lang)
    return {word: tuple(langs) for word, langs in found.items()}


@functools.cache
def _own_letters() -> Mapping[str, str]:
    """Letters that tell a language by themselves."""
    return {sign: lang for lang in languages() for sign in lexicon(lang).value("language/letters")}


def _by_script(text: str) -> tuple[str, str] | None:
    if _other_script().search(text) is None:
        return None if _word().search(text) else (UNKNOWN, "no letters")
    letters = sum(map(str.isalpha, text))
    counts = {lang: len(signs.findall(text)) for lang, _, signs in _script_signs()}
    east = counts["ja"] + counts["zh"]
    if counts["ja"] * 12 > east and east * 3 > letters:
        return "ja", f"Japanese kana among {letters} letters"
    for lang, name, _ in _script_signs():
        if lang != "ja" and counts[lang] * 2 > letters:
            return lang, f"{name}, {counts[lang]} of {letters} letters"
    return None


def _shares(text: str) -> tuple[int, list[tuple[float, str]]]:
    """Number of words, and the share of each language's function words, best first."""
    words = Counter(_word().findall(text.lower()))
    total = words.total()
    points: dict[str, float] = {}
    table = _function_words()
    for word, count in words.items():
        for lang in table.get(word, ()):
            points[lang] = points.get(lang, 0.0) + count
    return total, sorted(((value / total, lang) for lang, value in points.items()), reverse=True)


def language_of(text: str) -> Stated:
    """BCP 47 tag of a text and the evidence for it; `und` where it cannot be told."""
    sample = text[:SAMPLE]
    script = _by_script(sample)
    if script is not None:
        return Stated(*script)
    total, shares = _shares(sample)
    if not shares or shares[0][0] < _ENOUGH or total < 3:
        return Stated(UNKNOWN, "too few function words of any known language")
    share, lang = shares[0]
    if len(shares) > 1 and share < shares[1][0] * _AHEAD:
        return Stated(UNKNOWN, f"function words of {lang} and {shares[1][1]} alike")
    return Stated(lang, f"{share:.0%} of {total} words are {lang} function words")


def line_language(text: str) -> str | None:
    """Language of a single line where it is plain, else None; for telling leftovers of another language."""
    script = _by_script(text)
    if script is not None:
        return None if script[0] == UNKNOWN else script[0]
    own = _own_letters()
    marked = Counter(own[sign] for sign in text.lower() if sign in own)
    if marked:
        lang, count = marked.most_common(1)[0]
        if count >= 3 and count * 12 >= len(text):
            return lang
    total, shares = _shares(text)
    if total < 5 or not shares or shares[0][0] * total < 3:
        return None
    if shares[0][0] < 0.25 or (len(shares) > 1 and shares[0][0] < shares[1][0] * 1.6):
        return None
    return shares[0][1]
