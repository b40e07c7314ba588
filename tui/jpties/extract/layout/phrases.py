"""Sentences of the site to its reader: newsletters, cookies, paywalls, rights; pointers to other articles."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from jpties.extract.layout.flat import EAST, bare, flat, words_of
from jpties.names.lexicon import languages, lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jpties.extract.layout.lines import Line

PHRASE_LIMIT = 420
"""Cells of a line in which sentences to the reader are looked for."""
POINTER_LIMIT = 200
"""Code points at the end of a paragraph in which a pointer to another article may stand."""


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
    if ":" not in line.flat[-POINTER_LIMIT:]:
        return None
    match = _pointer().search(line.flat, max(0, len(line.flat) - POINTER_LIMIT))
    return None if match is None else match.start(1)


@functools.cache
def _pointer() -> re.Pattern[str]:
    """Headings of two words or more over other articles, with a colon, after a full stop."""
    phrases = {flat(word) for lang in languages() for word in lexicon(lang).words("chrome/related")}
    long = sorted((re.escape(word) for word in phrases if " " in word or ord(word[0]) >= EAST), key=len, reverse=True)
    return re.compile(rf"[.!?…»”\"。]\s?([\[(]?(?:{'|'.join(long)})\s?:\s?[^.!?。]{{8,140}}[?!]?\W*)$")
