"""Sentences inside blocks, with the abbreviations, ordinals, quotes and lost spaces of each language.

A full stop ends a sentence unless something speaks against it: an abbreviation or an initial before
it, a decimal, a small letter after it. Japanese quotes are kept whole with the words that
introduce them. Every rule looks at a bounded neighbourhood, so the time is linear.
"""

from __future__ import annotations

import functools
import re
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.document import Sentence
from jpties.extract.layout.lines import without_marks
from jpties.names.lexicon import lexicon
from jpties.text.folding import fold
from jpties.text.plain import plain_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jpties.model.article import Block

REACH = 40
"""Code points to either side of a stop that are looked at."""
QUOTE_LIMIT = 400
"""Code points of the longest Japanese quote that is kept whole."""

_CLOSERS = "\"'”’»›)]}」』）】"
_OPENERS = "\"'“‘«‹„‚([{「『（【¿¡"
_PARTICLES = frozenset(
    {"de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "van", "von", "der", "den", "ter"}
    | {"ten", "el", "al", "bin", "las", "los"}
)
_NOT_AFTER_QUOTE = "とはがをにもでへやかのなら、，。をし"


@functools.cache
def _stops() -> re.Pattern[str]:
    return re.compile(r"[.!?…]+|[。！？｡]+")


@functools.cache
def _word_before() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W_]|[.’'-])+$")


@functools.cache
def _word_after() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+|\d+")


class _Words(NamedTuple):
    """What the lexicon says about full stops."""

    before_name: frozenset[str]
    before_number: frozenset[str]
    maybe: frozenset[str]
    after_ordinal: frozenset[str]
    before_ordinal: frozenset[str]
    starters: frozenset[str]


@functools.cache
def _words(lang: str) -> _Words:
    """Words of a language; English ones as well, since its abbreviations stand in all."""

    def group(name: str) -> frozenset[str]:
        """Abbreviations of one sort, folded."""
        return frozenset(fold(word) for tag in (lang, "en") for word in lexicon(tag).words(f"abbreviations/{name}"))

    starters = frozenset(fold(word) for word in lexicon(lang).words("language/function_words") if len(word) > 1)
    own = lexicon(lang)
    return _Words(
        group("before_name"),
        frozenset(fold(word) for tag in (lang, "en") for word in lexicon(tag).words("abbreviations/before_number")),
        group("maybe"),
        frozenset(fold(word) for word in own.words("abbreviations/after_ordinal")),
        frozenset(fold(word) for word in own.words("abbreviations/before_ordinal")),
        starters,
    )


_HEADED = frozenset({"title", "heading", "lead", "paragraph"})
"""Roles of lines that Markdown may mark as headings; a long heading reads like a paragraph."""


def sentences_of(text: str, blocks: Sequence[Block], lang: str) -> tuple[Sentence, ...]:
    """The sentences of every block, in order; offsets are those of the canonical text."""
    plain = plain_of(text)
    same = plain.text == text
    found: list[Sentence] = []
    for block in blocks:
        start, end = (block.start, block.end) if same else (plain.index(block.start), plain.index(block.end))
        if block.role in _HEADED:
            start, end = without_marks(plain.text, start, end)
        for first, last in split(plain.text[start:end], lang):
            span = (start + first, start + last) if same else plain.span(start + first, start + last)
            found.append(Sentence(*span, block.role))
    return tuple(found)


def split(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """Ranges of the sentences of a plain text, without the blank space between them."""
    words = _words(lang)
    start = 0
    for end in _ends(text, words):
        span = _trimmed(text, start, end)
        if span is not None:
            yield span
        start = end
    span = _trimmed(text, start, len(text))
    if span is not None:
        yield span


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _ends(text: str, words: _Words) -> Iterator[int]:
    """Where sentences end."""
    last = 0
    quotes = deque(_east_quotes(text))
    for match in _stops().finditer(text):
        if match.start() < last:
            continue
        end = _after_closers(text, match.end(), last)
        east = text[match.start()] in "。！？｡"
        if _ends_east(text, match, end, quotes) if east else _ends_here(text, match, end, words, last):
            last = end
            yield end


def _after_closers(text: str, at: int, last: int) -> int:
    """End of the closing quotes and brackets after a stop; a French one stands after a space."""
    end = at
    while end < len(text) and end - at < 4:
        if text[end] in _CLOSERS or (text[end] == "“" and "„" in text[max(last, at - QUOTE_LIMIT) : at]):
            end += 1
        elif text[end] == " " and text[end + 1 : end + 2] == "»":
            end += 2
        else:
            break
    return end


def _east_quotes(text: str) -> list[tuple[int, int]]:
    """Ranges of Japanese quotes that close again, outermost only."""
    found: list[tuple[int, int]] = []
    if "「" not in text and "『" not in text and "（" not in text:
        return found
    stack: list[int] = []
    for match in re.finditer("[「『（」』）]", text):
        if match[0] in "「『（":
            stack.append(match.start())
        elif stack:
            start = stack.pop()
            if not stack and match.start() - start <= QUOTE_LIMIT:
                found.append((start, match.start()))
    return found


def _ends_east(text: str, match: re.Match[str], end: int, quotes: deque[tuple[int, int]]) -> bool:
    """Whether a Japanese full stop ends a sentence."""
    closed = end > match.end()
    if not closed:
        while quotes and quotes[0][1] < match.start():
            quotes.popleft()
        if quotes and quotes[0][0] < match.start() < quotes[0][1]:
            return False
    if end < len(text) and text[end] in _NOT_AFTER_QUOTE and (closed or text[match.start()] in "！？"):
        return False
    return not (text[match.start()] in "！？" and end < len(text) and text[end] in "」』）、")


def _ends_here(text: str, match: re.Match[str], end: int, words: _Words, last: int) -> bool:
    """Whether a full stop, question or exclamation mark or ellipsis ends a sentence."""
    if end >= len(text):
        return True
    after = _after(text, end)
    if after is None:
        return True
    sign, spaced, token = after
    if sign.islower():
        return False
    stop = match.start()
    reach = max(last, stop - REACH)
    before = _word_before().search(text, max(reach, text.rfind(" ", reach, stop) + 1), stop)
    word = fold(before[0].lstrip(".'’-")) if before is not None else ""
    if not spaced:
        return _lost_space(text, match, end, word, sign, words)
    if match[0] != ".":
        return sign.isupper() or sign.isdigit() or not sign.isalnum() or ord(sign) > 0x2E80
    if end > match.end():
        return not sign.islower()
    return _full_stop(text, before.start() if before is not None else match.start(), word, sign, token, words, last)


def _after(text: str, end: int) -> tuple[str, bool, str] | None:
    """First sign of what follows, whether a space or an opening mark parts it, and its first word."""
    at = end
    while at < len(text) and text[at].isspace():
        at += 1
        if at - end > REACH:
            break
    spaced = at > end
    opened = at
    while opened < len(text) and text[opened] in _OPENERS + "-–—•*" and opened - at < 4:
        opened += 1
    while opened < len(text) and opened > at and text[opened] == " " and opened - at < 6:
        opened += 1
    if opened >= len(text):
        return None
    token = _word_after().match(text, opened, opened + REACH)
    return text[opened], spaced or text[at] in "“«„「『¿¡", fold(token[0]) if token is not None else ""


def _lost_space(text: str, match: re.Match[str], end: int, word: str, sign: str, words: _Words) -> bool:
    """`companies.The`: a capital glued to the stop of a word that is neither abbreviation, initial nor address."""
    if not sign.isupper() or len(word) < 2 or "." in word or not word[-1].isalnum():
        return end > match.end() and sign.isupper()
    if word in words.before_name or word in words.maybe or word in words.before_number:
        return False
    before = text[match.start() - 1 : match.start()]
    nextup = text[end + 1 : end + 2]
    return (before.islower() or (before.isdigit() and nextup.islower())) and (
        nextup.islower() or nextup in (" ", "'", "’", "")
    )


def _full_stop(text: str, at: int, word: str, sign: str, token: str, words: _Words, last: int) -> bool:
    """Whether a single full stop with a space after it ends a sentence."""
    bare = word.rsplit("-", 1)[-1]
    if word in words.before_name or (bare in words.before_name and len(bare) > 1):
        return False
    if sign.isdigit() and (word in words.before_number or bare in words.before_number):
        return False
    if word in words.maybe:
        return token in words.starters
    if len(bare) == 1 and bare.isalpha() and text[at + len(word) - 1 : at + len(word)].isupper():
        begins = token in words.starters and token not in _PARTICLES
        return begins and text[at - 1 : at] != "." and ord(bare) < 0x2E80
    if word.isdigit():
        return _number_ends(text, at, word, sign, token, words, last)
    if re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return token in words.starters
    return True


def _number_ends(text: str, at: int, word: str, sign: str, token: str, words: _Words, last: int) -> bool:
    """Whether a full stop after a number ends a sentence: not in an ordinal, nor after the number of a list's entry."""
    if last >= at - REACH and not text[last:at].strip():
        return False
    if not words.after_ordinal or len(word) > 3:
        return True
    if token in words.after_ordinal or (sign.isdigit() and len(word) <= 2):
        return False
    while at > last and text[at - 1].isspace():
        at -= 1
    before = _word_before().search(text, max(last, at - REACH), at)
    return before is None or fold(before[0]) not in words.before_ordinal or len(word) > 2
