"""Sentences of the site to its reader: newsletters, cookies, paywalls, rights; pointers to other articles."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from jpties.extract.layout.flat import EAST, bare, flat, words_of
from jpties.names.lexicon import languages, lexicon
from jpties.text.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jpties.extract.layout.lines import Line

PHRASE_LIMIT = 420
"""Cells of a line in which sentences to the reader are looked for."""
POINTER_LIMIT = 200
"""Code points at the end of a paragraph in which a pointer to another article may stand."""
_STOPS = '.!?…»”"。'
_HEADLINE = r"\s?[^.!?。]{8,140}[?!]?\W*$"


@functools.cache
def _phrases() -> tuple[Mapping[str, tuple[str, ...]], re.Pattern[str]]:
    """Parts of sentences to the reader: of spaced scripts by their longest word, of others as one pattern."""
    spaced: dict[str, list[str]] = {}
    dense: set[str] = set()
    for phrase in {flat(phrase).strip() for lang in languages() for phrase in _phrases_of(lang)}:
        if ord(phrase[0]) < EAST:
            words = bare(phrase)
            spaced.setdefault(max(words.split(), key=len), []).append(f" {words} ")
        else:
            dense.add(re.escape(phrase))
    pattern = "|".join(sorted(dense, key=len, reverse=True)) or "(?!)"
    return {word: tuple(found) for word, found in spaced.items()}, re.compile(pattern)


def _phrases_of(lang: str) -> tuple[str, ...]:
    return lexicon(lang).words("chrome/phrases") + lexicon(lang).words("chrome/copyright")


def phrase_hits(line: Line) -> int:
    """How many sentences to the reader (newsletter, cookies, paywall, rights) the line contains."""
    if line.size > PHRASE_LIMIT:
        return 0
    spaced, dense = _phrases()
    hits = 0
    known = spaced.keys() & words_of(line.flat)
    if known:
        words = f" {bare(line.flat)} "
        hits = sum(phrase in words for word in known for phrase in spaced[word])
    return hits + len(set(dense.findall(line.flat))) if line.size > len(line.text) else hits


def pointer_start(line: Line) -> int | None:
    """Where `Lire aussi : …` and a headline begin behind the last sentence of a paragraph, or None."""
    text = line.flat
    low = max(0, len(text) - POINTER_LIMIT)
    colon = text.find(":", low)
    while colon >= 0:
        start = _heading_before(text, colon, low)
        if start is not None and compiled(_HEADLINE).match(text, colon + 1):
            return start
        colon = text.find(":", colon + 1)
    return None


def _heading_before(text: str, colon: int, low: int) -> int | None:
    """Where a heading over other articles begins that ends at a colon and stands behind a full stop, or None."""
    end = colon - 1 if text[colon - 1 : colon].isspace() else colon
    if not text.endswith(_headings(), low, end):
        return None
    for heading in _headings():
        start = end - len(heading)
        if start > low and text.startswith(heading, start):
            start -= text[start - 1] in "[("
            stop = start - 1 if text[start - 1].isspace() else start
            if stop > low and text[stop - 1] in _STOPS:
                return start
    return None


@functools.cache
def _headings() -> tuple[str, ...]:
    """Headings of two words or more over other articles, the longest first."""
    phrases = {flat(word) for lang in languages() for word in lexicon(lang).words("chrome/related")}
    return tuple(sorted((word for word in phrases if " " in word or ord(word[0]) >= EAST), key=len, reverse=True))
