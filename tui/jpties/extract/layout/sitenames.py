"""Names of sites: a short line with a word of papers and stations, a domain, or the name of a public body."""

from __future__ import annotations

import functools
import re

from jpties.extract.layout.flat import EAST, bare, flat
from jpties.names.lexicon import languages, lexicon

BODY_LIMIT = 40
"""Cells of the longest name of a public body that stands for its site."""
OFFICIAL_LIMIT = 80
"""Code points of the longest line with which an official site names itself."""
_BODY_WORDS = 5


def site_name(text: str) -> bool:
    """Whether a short line is the name of a site: of a paper, or of a public body; a word of menus alone is none."""
    return (site_word(text) and not generic(text)) or site_body(text)


def generic(text: str) -> bool:
    """Whether a line is nothing but words that names of sites have: `Radio`, `Online news`."""
    spaced, _phrases, dense = _site_words()
    words = bare(flat(text)).split()
    return all(word in spaced or word in dense for word in words)


def site_body(text: str) -> bool:
    """Whether a short line reads like the name of a public body: `Stadt Brake`, `Wellbrook City Council`, `栃木県`."""
    if len(text) > BODY_LIMIT:
        return False
    words = bare(flat(text)).split()
    if not 1 <= len(words) <= _BODY_WORDS:
        return False
    spaced, dense = _body_words()
    if len(words) == 1 and ord(words[0][0]) >= EAST:
        return 2 <= len(words[0]) <= 8 and words[0].endswith(dense)
    line = f" {' '.join(words)} "
    return len(words) >= 2 and (line.startswith(spaced) or line.endswith(spaced)) and line != text


def official_site(text: str) -> bool:
    """Whether a line is what a site calls itself: `Site officiel de la commune de X`, `X official website`."""
    if len(text) > OFFICIAL_LIMIT:
        return False
    spaced, dense = _official_words()
    line = f"{bare(flat(text))} "
    return line.startswith(spaced) or f" {line}".endswith(spaced) or (not line.isascii() and line[:-1].endswith(dense))


@functools.cache
def _official_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words for an official site with a blank behind them, and those of scripts without spaces."""
    words = sorted({flat(word) for lang in languages() for word in lexicon(lang).words("chrome/official_sites")})
    dense = tuple(word for word in words if ord(word[0]) >= EAST)
    return tuple(f"{word} " for word in words if ord(word[0]) < EAST), dense


@functools.cache
def _body_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words of public bodies with blanks around them, and endings in scripts without spaces."""
    words = {flat(word) for lang in languages() for word in lexicon(lang).words("chrome/site_bodies")}
    dense = tuple(sorted(word for word in words if ord(word[0]) >= EAST))
    return tuple(sorted(f" {word} " for word in words.difference(dense))), dense


@functools.lru_cache(maxsize=200)
def site_word(text: str) -> bool:
    """Whether a short line has a word of the names of papers and sites, or looks like a domain."""
    if _domain().search(text):
        return True
    spaced, phrases, dense = _site_words()
    folded = flat(text)
    parts = f" {bare(folded).replace('+', ' ')} "
    if not spaced.isdisjoint(parts.split()) or any(map(parts.__contains__, phrases)):
        return True
    return not folded.isascii() and any(map(folded.__contains__, dense))


@functools.cache
def _domain() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w@.])(?:[a-z0-9-]{1,40}\.){1,4}(?:com|org|net|info|news|gov|edu|asia|[a-z]{2})\b",
        re.IGNORECASE | re.ASCII,
    )


@functools.cache
def _site_words() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Single words, phrases, and words of scripts without spaces."""
    words = {flat(word) for lang in languages() for word in lexicon(lang).words("chrome/site_words")}
    dense = tuple(sorted(word for word in words if ord(word[0]) >= EAST))
    spaced = words.difference(dense)
    single = frozenset(word for word in spaced if " " not in word)
    return single, tuple(sorted(f" {word} " for word in spaced if " " in word)), dense
