"""Chrome: lines that belong to the page and not to the article, told by the words of menus and buttons.

The words of all languages are read together, since a page often has its buttons in another language
than its articles.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from jpties.extract.layout.flat import bare, words_of
from jpties.extract.layout.lines import Line, key_of
from jpties.extract.layout.phrases import PHRASE_LIMIT, phrase_hits
from jpties.names.lexicon import languages, lexicon
from jpties.text.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WHOLE_GROUPS = (
    *("related", "tags", "share", "comments", "menu", "sections"),
    *("image", "placeholders", "author_box", "counters", "reading_time"),
)
"""Groups whose words stand alone, in the order in which a word of several groups counts."""
HEADINGS = frozenset({"related", "tags", "comments", "author_box"})
"""Groups that may head a list."""
HEADED = HEADINGS - {"author_box"} | {"share", "reading_time", "counters"}
"""Groups that may stand at the head of a line, before a colon or a bar."""
RIGHTS = "rights of the site"
"""Reason of a line with the holder of the rights."""
KNOWN_MENU = "menu of known words"
"""Reason of a menu of which every entry is known."""
SEGMENT_LIMIT = 34
"""Cells of one entry of a menu."""

_ENTRIES = 5
"""Words of a menu that has no bars between its entries."""
_DIGITS = r"\d+"
_SEPARATOR = r"[ \t]*[|·•»›＞>▸▶｜‖¦][ \t\u3000]*|[ \t]+[/／–—][ \t]+|[ ]{2,}|[\t\u3000]+"
_HEAD = r"[^\w(（【\[]*[(（【\[]?\s*([^:：|｜»›>】\]]{2,60}?)(?:\s*[:：|｜»›>】\]]|\s(?P<dash>[-–—])\s)\s*"
_SHAPES = (
    ("placeholders", "file name of an image", ".", r"\S{1,120}\.(?:jpe?g|png|gif|webp|svg|avif)\W*"),
    ("placeholders", "number of a photo", "0123456789", r"\W*\d{1,3}\s?(?:/|of|de|sur|von|van|trên)\s?\d{1,3}\W*"),
    (
        "phrases",
        RIGHTS,
        "©cCｃＣ",
        r"\W*(?:copyright|©|\([cC]\)|（[cCＣ]）)\W*(?:©|\([cC]\))?\W*(?:19|20)\d\d.*",
    ),
    ("phrases", RIGHTS, "©", r"(?:copyright|(?:19|20)\d\d)\W*©.*"),
    ("menu", "weather", "°℃º", r".{0,40}\d{1,2}\s?(?:°\s?[CF]?|℃|º[CF]).{0,40}"),
    ("comments", "field of a form", "*", r"[^*].{0,29}[^\W\d_]\s?\*"),
    ("placeholders", "image without text", "!", r"!\[[^\]]{0,80}\]\([^)]{0,300}\)\W*"),
)
"""Group, reason, signs of which one must occur, pattern of the whole line."""
_QUOTES = frozenset('"“„«‘「『‹')
"""A line that begins with one is somebody's words, not the site's."""
_BARS = frozenset("|·•»›＞>▸▶｜‖¦/／–—\t\u3000")
_HEAD_ENDS = frozenset(":：|｜»›>】]-–—")


@functools.cache
def words() -> Mapping[str, str]:
    """Group of each word or phrase that may stand alone, by its key without digits."""
    found: dict[str, str] = {}
    for group in reversed(WHOLE_GROUPS):
        for lang in languages():
            for phrase in lexicon(lang).words(f"chrome/{group}"):
                found[key_of(phrase)] = group
    return found


def group_of(text: str) -> str | None:
    """Group of a line or a part of one that is wholly a known word, numbers and marks aside."""
    if len(text) > 80:
        return None
    return _group(key_of(text))


def _group(key: str) -> str | None:
    """Group of a key; numbers in it do not matter."""
    found = words().get(key)
    return (
        words().get(key_of(compiled(_DIGITS).sub(" ", key)))
        if found is None and compiled(_DIGITS).search(key)
        else found
    )


def segments(text: str) -> list[str]:
    """The entries of a line that is set like a menu."""
    return [part for part in (piece.strip() for piece in compiled(_SEPARATOR).split(text)) if part]


def prefix_group(text: str) -> tuple[str, str] | None:
    """Group and rest of a line such as `Lire aussi : …`, `Tags: …`, `【関連記事】…`."""
    match = compiled(_HEAD).match(text) if not _HEAD_ENDS.isdisjoint(text[:70]) else None
    if match is not None:
        group = group_of(match[1])
        headline = text.rstrip(" ”»」』）)\"'")[-1:] not in ".。"  # a sentence may begin with such a word
        if group not in HEADED and headline and key_of(match[1]) in _prefixes() and match.end() < len(text):
            group = "related"
        if group is not None and (match["dash"] is None or group == "related"):
            return group, text[match.end() :].strip(" )）")
    return None


@functools.cache
def _prefixes() -> frozenset[str]:
    return frozenset(key_of(word) for lang in languages() for word in lexicon(lang).words("chrome/related_prefix"))


@functools.cache
def _vocabulary() -> frozenset[str]:
    """Every word of the words and phrases that may stand alone."""
    return frozenset(words_of(" ".join(words())))


def _covered(flattened: str) -> tuple[int, int]:
    """How many of a line's words are parts of known phrases, and how many words there are."""
    tokens = [token for token in bare(flattened).split() if not token.isdigit()]
    known = words()
    if sum(token in _vocabulary() for token in tokens) < 0.6 * len(tokens):
        return 0, len(tokens)
    at = covered = 0
    while at < len(tokens):
        for length in range(min(5, len(tokens) - at), 0, -1):
            if known.get(" ".join(tokens[at : at + length])) is not None:
                covered += length
                at += length
                break
        else:
            at += 1
    return covered, len(tokens)


def _menu(line: Line) -> str | None:
    """Why a line is a menu, or None."""
    barred = "  " in line.text or not _BARS.isdisjoint(line.text)
    parts = segments(line.text) if barred else []
    if len(parts) >= 2:
        short = all(len(part) <= SEGMENT_LIMIT for part in parts)
        known = sum(
            group_of(part) is not None or (":" in part and group_of(part.split(":")[-1]) is not None) for part in parts
        )
        if short and known == len(parts):
            return KNOWN_MENU
        if short and len(parts) >= 3 and known and not line.closed:
            return f"menu, {known} of {len(parts)} words known"
        if len(parts) >= 5 and all(len(part) <= 24 for part in parts) and not line.closed:
            return f"menu by its shape, {len(parts)} short entries"
    if line.size <= 200 and (not line.closed or line.size <= 60):
        covered, total = _covered(line.flat)
        if covered == total and total >= 2 and line.size <= 60:
            return "words of menus and buttons"
        if not line.closed and total >= 3 and covered >= total * 0.8:
            return "words of menus and buttons"
        enough = 0.6 if total >= _ENTRIES else 0.75
        if total >= _ENTRIES - 1 and covered >= total * enough and _all_capital(line):
            return "words of menus in capitals"
    return None


def _all_capital(line: Line) -> bool:
    """Whether a line that ends with no stop has a capital at every second word or more, as names of sections have."""
    tokens = line.text.split()
    capital = sum(token[0].isupper() for token in tokens)
    return not line.closed and "," not in line.text and ":" not in line.text and capital * 4 >= len(tokens) * 3


@functools.lru_cache(maxsize=500)
def chrome_reason(line: Line) -> tuple[str, str] | None:
    """Group and evidence for a line that is chrome wherever it stands, or None; kept, since a site says it on each page."""
    if line.size > PHRASE_LIMIT:
        return None
    if not line.key:
        return "rule", "no letters"
    shape = _by_shape(line)
    if shape is not None:
        return shape
    group = _group(line.key) if len(line.key) <= 80 else None
    if group is not None:
        return group, f"known words: {group.replace('_', ' ')}"
    if line.size <= 200:
        headed = prefix_group(line.text)
        if headed is not None and headed[0] in HEADED:
            return ("list" if headed[1] else headed[0]), f"headed by words for {headed[0].replace('_', ' ')}"
        menu = _menu(line)
        if menu is not None:
            return "menu", menu
        if is_reading_time(line.text):
            return "reading_time", "reading time"
    hits = 0 if line.text[0] in _QUOTES else phrase_hits(line)
    if hits >= 2 or (hits and line.size <= 110):
        return "phrases", "speaks to the reader of the site"
    return None


@functools.cache
def _shapes() -> tuple[tuple[str, str, frozenset[str], re.Pattern[str]], ...]:
    return tuple(
        (group, reason, frozenset(signs), re.compile(pattern, re.IGNORECASE))
        for group, reason, signs, pattern in _SHAPES
    )


def _by_shape(line: Line) -> tuple[str, str] | None:
    """Lines that no article has: file names, hashtags, the weather, a number alone, fields of a form."""
    if line.size > 200:
        return None
    if line.key.isdigit() and len(line.key) <= 6:
        return "placeholders", "digits alone"
    if line.text[0] in "#＃" and _hashtags(line.text):
        return "list", "hashtags"
    if line.size > 90 and line.text[0] != "!":
        return None
    own = set(line.text)
    for group, reason, signs, pattern in _shapes():
        if not signs.isdisjoint(own) and pattern.fullmatch(line.text) and not (group == "menu" and line.closed):
            return group, reason
    return None


def _hashtags(text: str) -> bool:
    """Whether at least every third word is a hashtag (`#Dông Thap #Wakayama`), and none ends a sentence."""
    found = text.replace("＃", "#").split()
    tags = sum(word.startswith("#") and len(word) > 2 for word in found)
    return tags * 3 >= len(found) and text[-1] not in ".!?。"


def is_reading_time(text: str) -> bool:
    """Whether a short piece of text is a number and words for the time that the reading takes, or a counter."""
    if len(text) > 50 or not any(map(str.isdigit, text)):
        return False
    key = key_of(compiled(_DIGITS).sub(" ", text))
    return any(words().get(part) in ("reading_time", "counters") for part in _ends(key))


def _ends(key: str) -> Iterator[str]:
    """The key without its first or last word."""
    yield key
    if " " in key:
        yield key.rsplit(" ", 1)[0]
        yield key.split(" ", 1)[1]
