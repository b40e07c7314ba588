"""The plain view: text as a reader sees it, with a map back to canonical offsets.

What has no sign of its own is left out (soft hyphens, zero-width and direction marks, control
characters, whole terminal escape sequences), every kind of no-break or narrow space is a space and
every kind of line break a line feed. Case and accents stay. An article with such marks therefore
reads like its clean twin.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right

_ESCAPES = (
    "\x1b\\][^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)?"  # operating system command, ended or not
    "|\x1b[PX^_][^\x1b\x9c\n]*(?:\x1b\\\\|\x9c)?"  # device control and other strings
    "|(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"  # control sequence
    "|\x1b[ -/]*[0-~]?"
)
_UNSEEN = (
    "\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\uffff\U000e0000-\U000e0fff"
)
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
_BREAKS = "\x0b\x0c\x85\u2028\u2029"


@functools.cache
def _dropped() -> re.Pattern[str]:
    return re.compile(f"{_ESCAPES}|[{_UNSEEN}]+")


@functools.cache
def _marked() -> re.Pattern[str]:
    return re.compile(f"[\x1b{_UNSEEN}{_SPACES}{_BREAKS}]")


@functools.cache
def _blanks() -> dict[int, str]:
    spaces = [0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F]
    return {**dict.fromkeys(spaces, " "), **dict.fromkeys(map(ord, _BREAKS), "\n")}


class Plain:
    """Plain text that knows where each of its code points stands in the canonical text.

    Attributes:
        text: the plain string.
    """

    __slots__ = ("_length", "_shifts", "_starts", "text")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._starts = [0]
        self._shifts = [0]
        if _marked().search(text) is None:
            self.text = text
            return
        pieces: list[str] = []
        size = at = 0
        for match in _dropped().finditer(text):
            pieces.append(text[at : match.start()])
            size += match.start() - at
            at = match.end()
            if self._starts[-1] == size:
                self._shifts[-1] = at - size
            else:
                self._starts.append(size)
                self._shifts.append(at - size)
        pieces.append(text[at:])
        self.text = "".join(pieces).translate(_blanks())

    def origin(self, index: int) -> int:
        """Canonical offset of the plain code point at `index`; the text's length at the end."""
        if index >= len(self.text):
            return self._length
        return index + self._shifts[bisect_right(self._starts, index) - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Canonical range of a plain range that is not empty, tight at both ends."""
        return self.origin(start), self.origin(end - 1) + 1

    def index(self, offset: int) -> int:
        """Plain index of the first code point that stands at canonical `offset` or later."""
        return bisect_left(range(len(self.text)), offset, key=self.origin)


@functools.lru_cache(maxsize=2)
def plain_of(text: str) -> Plain:
    """The plain view of a whole article, kept while its blocks, metadata and sentences are read."""
    return Plain(text)


def plain(text: str) -> str:
    """Text as a reader sees it; see the module."""
    return Plain(text).text


def readable(text: str) -> str:
    """One line as a value: plain, without blank space at its ends, runs of spaces and line breaks a single space."""
    return re.sub("[ \t\n]+", " ", plain(text)).strip()
