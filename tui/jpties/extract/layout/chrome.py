"""Chrome: lines that belong to the page and not to the article, told by the words of menus and buttons.

The words of all languages are read together, since a page often has its buttons in another language
than its articles.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from jpties.extract.layout.lines import Line, key_of
from jpties.names.lexicon import languages, lexicon
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WHOLE_GROUPS = (
    "related", "tags", "share", "comments", "menu", "sections", "image", "placeholders", "author_box", "counters", "reading_time",
)  # fmt: skip
"""Groups whose words stand alone, in the order in which a word of several groups counts."""
HEADINGS = frozenset({"related", "tags", "comments", "author_box"})
"""Groups that may head a list."""
HEADED = HEADINGS - {"author_box"} | {"share", "reading_time", "counters"}
"""Groups that may stand at the head of a line, before a colon or a bar."""
PHRASE_LIMIT = 420
"""Cells of a line in which sentences to the reader are looked for."""
SEGMENT_LIMIT = 34
"""Cells of one entry of a menu."""

_DIGITS = re.compile(r"\d+")
_SEPARATOR = re.compile(r"[ \t]*[|·•»›＞>▸▶｜‖¦][ \t\u3000]*|[ \t]+[/／–—][ \t]+|[ ]{2,}|[\t\u3000]+")
_HEAD = re.compile(r"[^\w(（【\[]*[(（【\[]?\s*([^:：|｜»>】\]]{2,60}?)\s*[:：|｜»>】\]]\s*")
_SHAPES = (
    ("placeholders", "file name of an image", r"\S{1,120}\.(?:jpe?g|png|gif|webp|svg|avif)\W*"),
    ("tags", "hashtags", r"(?:[#＃][^\s#＃]{2,40}[\s,、]*(?:[^\s#＃]{1,20}[\s,]*){0,3}){1,30}"),
    ("menu", "weather", r".{0,40}\d{1,2}\s?(?:°\s?[CF]?|℃|º[CF]).{0,40}"),
    ("placeholders", "digits alone", r"[\W_]*\d{1,6}[\W_]*"),
    ("comments", "field of a form", r".{1,30}[^\W\d_]\s?\*"),
    ("placeholders", "image without text", r"!\[[^\]]{0,80}\]\([^)]{0,300}\)\W*"),
)
_TOKEN = re.compile(r"\S+")
_EAST = 0x2E80
_NOT_WORD = re.compile(r"[^\w€$%©+]+")


@functools.cache
def words() -> Mapping[str, str]:
    """Group of each word or phrase that may stand alone, by its key without digits."""
    found: dict[str, str] = {}
    for group in reversed(WHOLE_GROUPS):
        for lang in languages():
            for phrase in lexicon(lang).words(f"chrome/{group}"):
                found[key_of(phrase)] = group
    return found


@functools.cache
def _phrases() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """Parts of sentences to the reader: of spaced scripts by their first word, of others by their first two signs."""
    spaced: dict[str, list[str]] = {}
    dense: dict[str, list[str]] = {}
    for phrase in {fold(phrase).strip() for lang in languages() for phrase in _phrases_of(lang)}:
        bare = _bare(phrase)
        if ord(phrase[0]) < _EAST:
            spaced.setdefault(bare.split()[0], []).append(f"{bare} ")
        else:
            dense.setdefault(phrase[:2], []).append(phrase)
    return {word: tuple(found) for word, found in spaced.items()}, {head: tuple(found) for head, found in dense.items()}


def _phrases_of(lang: str) -> tuple[str, ...]:
    return lexicon(lang).words("chrome/phrases") + lexicon(lang).words("chrome/copyright")


def _bare(folded: str) -> str:
    return " ".join(_NOT_WORD.sub(" ", folded).split())


def group_of(text: str) -> str | None:
    """Group of a line or a part of one that is wholly a known word, numbers and marks aside."""
    if len(text) > 80:
        return None
    return words().get(key_of(text)) or words().get(key_of(_DIGITS.sub(" ", text)))


def segments(text: str) -> list[str]:
    """The entries of a line that is set like a menu."""
    return [part for part in (piece.strip() for piece in _SEPARATOR.split(text)) if part]


def phrase_hits(line: Line) -> int:
    """How many sentences to the reader (newsletter, cookies, paywall, rights) the line contains."""
    if line.size > PHRASE_LIMIT:
        return 0
    folded = fold(line.text)
    spaced, dense = _phrases()
    found: set[str] = set()
    bare = f"{_bare(folded)} "
    for match in _TOKEN.finditer(bare):
        for phrase in spaced.get(match[0], ()):
            if bare.startswith(phrase, match.start()):
                found.add(phrase)
    if line.size > len(line.text):
        for at in range(len(folded) - 1):
            for phrase in dense.get(folded[at : at + 2], ()):
                if folded.startswith(phrase, at):
                    found.add(phrase)
    return len(found)


def prefix_group(text: str) -> tuple[str, str] | None:
    """Group and rest of a line such as `Lire aussi : …`, `Tags: …`, `【関連記事】…`."""
    match = _HEAD.match(text)
    if match is not None:
        group = group_of(match[1])
        if group not in HEADED and key_of(match[1]) in _prefixes() and match.end() < len(text):
            group = "related"
        if group is not None:
            return group, text[match.end() :].strip(" )）")
    return None


@functools.cache
def _prefixes() -> frozenset[str]:
    return frozenset(key_of(word) for lang in languages() for word in lexicon(lang).words("chrome/related_prefix"))


def _covered(text: str) -> tuple[int, int]:
    """How many of a line's words are parts of known phrases, and how many words there are."""
    tokens = [token for token in _bare(fold(text)).split() if not token.isdigit()]
    known = words()
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
    parts = segments(line.text)
    if len(parts) >= 2:
        short = all(len(part) <= SEGMENT_LIMIT for part in parts)
        known = sum(group_of(part.split(":")[-1]) is not None or group_of(part) is not None for part in parts)
        if short and known == len(parts):
            return "menu of known words"
        if short and len(parts) >= 3 and known and not line.closed:
            return f"menu, {known} of {len(parts)} words known"
        if len(parts) >= 5 and all(len(part) <= 24 for part in parts) and not line.closed:
            return f"menu by its shape, {len(parts)} short entries"
    if line.size <= 200 and (not line.closed or line.size <= 60):
        covered, total = _covered(line.text)
        if covered == total and total >= 2 and line.size <= 60:
            return "words of menus and buttons"
        if not line.closed and total >= 3 and covered >= total * 0.8:
            return "words of menus and buttons"
    return None


def chrome_reason(line: Line) -> tuple[str, str] | None:
    """Group and evidence for a line that is chrome wherever it stands, or None."""
    if line.size > PHRASE_LIMIT:
        return None
    if not line.key:
        return "rule", "no letters"
    shape = _by_shape(line)
    if shape is not None:
        return shape
    group = group_of(line.text)
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
    hits = phrase_hits(line)
    if hits >= 2 or (hits and line.size <= 110):
        return "phrases", "speaks to the reader of the site"
    return None


@functools.cache
def _shapes() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((group, reason, re.compile(pattern, re.IGNORECASE)) for group, reason, pattern in _SHAPES)


def _by_shape(line: Line) -> tuple[str, str] | None:
    """Lines that no article has: file names, hashtags, the weather, a number alone, fields of a form."""
    if line.size > 200:
        return None
    for group, reason, pattern in _shapes():
        if line.size > 90 and line.text[0] not in "#＃!":
            continue
        if pattern.fullmatch(line.text) and not (group == "menu" and line.closed):
            return group, reason
    return None


def is_reading_time(text: str) -> bool:
    """Whether a short piece of text is a number and words for the time that the reading takes, or a counter."""
    if len(text) > 50 or not any(map(str.isdigit, text)):
        return False
    key = key_of(_DIGITS.sub(" ", text))
    return any(words().get(part) in ("reading_time", "counters") for part in _ends(key))


def _ends(key: str) -> Iterator[str]:
    """The key without its first or last word."""
    yield key
    if " " in key:
        yield key.rsplit(" ", 1)[0]
        yield key.split(" ", 1)[1]


def site_word(text: str) -> bool:
    """Whether a short line has a word of the names of papers and sites, or looks like a domain."""
    if _domain().search(text):
        return True
    spaced, phrases, dense = _site_words()
    folded = fold(text)
    bare = _bare(folded).replace("+", " ")
    if not spaced.isdisjoint(bare.split()) or any(phrase in f" {bare} " for phrase in phrases):
        return True
    return not folded.isascii() and any(word in folded for word in dense)


@functools.cache
def _domain() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w@.])(?:[a-z0-9-]{1,40}\.){1,4}(?:com|org|net|info|news|gov|edu|asia|[a-z]{2})\b",
        re.IGNORECASE | re.ASCII,
    )


@functools.cache
def _site_words() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Single words, phrases, and words of scripts without spaces."""
    words = {fold(word) for lang in languages() for word in lexicon(lang).words("chrome/site_words")}
    dense = tuple(sorted(word for word in words if ord(word[0]) >= _EAST))
    spaced = words.difference(dense)
    single = frozenset(word for word in spaced if " " not in word)
    return single, tuple(sorted(f" {word} " for word in spaced if " " in word)), dense
