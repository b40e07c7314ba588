"""Comparing a quote in a memo with a text: what typing and formats may change is made equal, the rest is a change."""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from jpties.text.plain import readable

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNSPACED_RANGES = "\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
_EQUAL = str.maketrans(
    {
        **dict.fromkeys('“”„‟«»‹›「」『』‘’‚‛"´`＂', "'"),
        **dict.fromkeys("–—‑‒―−", "-"),
        "…": "...",
        "\u3000": " ",
    }
)


def comparable(text: str) -> str:
    """Text on one line; quotation marks, dashes and blank space of any kind are equal, invisible marks gone."""
    return _loose_space().sub("", readable(text).translate(_EQUAL))


@functools.cache
def _loose_space() -> re.Pattern[str]:
    """A space beside a quotation mark or a sign of a script without spaces: as formats set it or not."""
    near = f"['{_UNSPACED_RANGES}]"
    return re.compile(f"(?<={near}) | (?={near})")


@functools.cache
def _token() -> re.Pattern[str]:
    unspaced = f"[{_UNSPACED_RANGES}]"
    return re.compile(rf"{unspaced}|[0-9]+(?:[.,][0-9]+)*|(?:(?!{unspaced})[^\W0-9_])+|[^\w\s]|_|\w")


def tokens(comparable_text: str) -> list[str]:
    """Words, numbers and signs; in scripts without spaces each sign."""
    return _token().findall(comparable_text)


def is_word(token: str) -> bool:
    """Whether a token is a word or number, not a punctuation sign."""
    return token[0].isalnum()


@dataclass(frozen=True, slots=True)
class Change:
    """A difference between a quote and the text."""

    said: str
    """What the memo has; empty where it leaves words out."""
    text: str
    """What the text has; empty where the memo adds words."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A quote laid along a text."""

    ratio: float
    """How much of both is equal, 0 to 1."""
    equal: int
    """Tokens that are equal."""
    changes: tuple[Change, ...]
    """The differences, in order."""


def aligned(said: Sequence[str], text: Sequence[str]) -> Alignment:
    """Lay the tokens of a quote along those of a text, which may go on at both ends.

    Words changed at an end of the quote stand for as many words of the text; a punctuation sign there counts for
    nothing, nor does the case of the first word.
    """
    keyed = [said[0].casefold(), *said[1:]] if said else []
    opening = {token for token in text if said and token.casefold() == keyed[0]}
    text_keys = [token.casefold() if token in opening else token for token in text]
    keyed = [token.casefold() if token in opening else token for token in keyed]
    matcher = SequenceMatcher(None, keyed, text_keys, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return Alignment(0.0, 0, ())
    first = max(0, blocks[0].b - blocks[0].a)
    last = min(len(text), blocks[-1].b + len(said) - blocks[-1].a)
    whole = _to_word_end(text, last) if last > blocks[-1].b + blocks[-1].size else last
    equal = sum(block.size for block in blocks)
    changes: list[Change] = []
    at_said, at_text = 0, first
    for block in blocks:
        more = _elided(said, text, block.a, block.b) if at_said < block.a and at_text < block.b else 0
        changes += _change(said[at_said : block.a + more], text[at_text : block.b + more], edge=at_said == 0)
        at_said, at_text = block.a + block.size, block.b + block.size
    changes += _change(said[at_said:], text[at_text:whole], edge=True)
    return Alignment(2 * equal / (len(said) + last - first), equal, tuple(changes))


def _to_word_end(text: Sequence[str], end: int) -> int:
    """Where the word ends that a stretch breaks off at an apostrophe (`l'` of `l'économie`)."""
    if end < len(text) and text[end] == "'" and _is_elision(text[end - 1]):
        end += 1
    if 1 < end < len(text) and text[end - 1] == "'" and _is_elision(text[end - 2]) and is_word(text[end]):
        end += 1
    return end


def _elided(said: Sequence[str], text: Sequence[str], at_said: int, at_text: int) -> int:
    """Tokens behind a change that belong to its last words: the apostrophe and the rest of `d'accord` for `l'accord`."""
    rest = said[at_said : at_said + 2]
    is_rest = len(rest) == 2 and rest[0] == "'" and is_word(rest[1]) and rest == text[at_text : at_text + 2]
    return 2 if is_rest and _is_elision(said[at_said - 1]) and _is_elision(text[at_text - 1]) else 0


def _is_elision(token: str) -> bool:
    """Whether a word before an apostrophe is bound to the next one; before a quotation mark stand longer ones."""
    return is_word(token) and (len(token) == 1 or token.casefold().endswith("qu"))


def _change(said: Sequence[str], text: Sequence[str], *, edge: bool) -> list[Change]:
    """The change between two stretches; none where both are empty or no more than signs at an end."""
    if (not said and not text) or (edge and not any(is_word(token) for token in said)):
        return []
    return [Change(joined(said), joined(text))]


def joined(parts: Sequence[str]) -> str:
    """Tokens as text, near enough for a report."""
    out: list[str] = []
    for part in parts:
        if out and is_word(part) and is_word(out[-1]) and part[0] < "\u2e80" and out[-1][0] < "\u2e80":
            out.append(" ")
        out.append(part)
    return "".join(out)


def runs(text: str, count: int) -> list[str]:
    """Every run of `count` tokens of a text in comparable form, as it stands there."""
    spans = [match.span() for match in _token().finditer(text)]
    return [text[spans[at][0] : spans[at + count - 1][1]] for at in range(len(spans) - count + 1)]


def stretch(said: Sequence[str], text: Sequence[str], count: int) -> Sequence[str]:
    """The part of a text's tokens that shares most runs of `count` tokens with a quote; empty where it shares none."""
    places: dict[tuple[str, ...], int] = {}
    for at in range(len(said) - count + 1):
        places.setdefault(tuple(said[at : at + count]), at)
    width = max(4, len(said) // 4)
    shifts: Counter[int] = Counter()
    for at in range(len(text) - count + 1):
        found = places.get(tuple(text[at : at + count]))
        if found is not None:
            shifts[(at - found) // width] += 1
    if not shifts:
        return ()
    start = max(shifts, key=lambda shift: (shifts[shift], -shift)) * width
    slack = width + max(6, len(said) // 3)
    return text[max(0, start - slack) : start + len(said) + slack]
