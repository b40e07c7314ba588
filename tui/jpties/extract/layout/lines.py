"""Lines: what a page is made of, with the features that the rules weigh.

A line here is one line of the text without the blank space around it, or several where a text was
wrapped by hand (see `wrapping`). Offsets are those of the plain text.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass, field

from jpties.extract.layout.flat import flat
from jpties.text.folding import beyond_ascii
from jpties.text.patterns import compiled

_EDGE = " \t\u3000.,:;!?…\"'“”‘’«»„()[]{}<>|*•·・■□◆◇●○★☆▼▲▶►→—–-_=~#。、！？：；（）「」『』【】＞＜／/"
SENTENCE_END = ".!?…。！？｡"
_ENDS = frozenset(SENTENCE_END)
CLOSERS = "\"'”’»“)]}」』）】›*"


class _Wide(dict[str, int]):
    """For each sign 1 where it takes two cells, else 0; fills itself."""

    def __missing__(self, sign: str) -> int:
        self[sign] = int(unicodedata.east_asian_width(sign) in "WF")
        return self[sign]


_MARKDOWN_HEADING = r"(#{1,6})[ \t]+(?=[^\s#])"
_CLOSING_MARKS = r"[ \t]+#+[ \t]*$"
_WIDE = _Wide()


@functools.cache
def _signed() -> re.Pattern[str]:
    """A full stop and then a bracket with the author, or the sign of an agency."""
    return re.compile(
        r"[.!?…。！？][”\"’»」]?\s?(?:[(（][^()（）]{1,40}[)）]|[-–—/]{1,2}\s?[A-Z][A-Za-z/]{1,14}\.?[/.]*)$"
    )


def wide_count(text: str) -> int:
    """How many signs take two cells."""
    return 0 if text.isascii() else sum(map(_WIDE.__getitem__, beyond_ascii(text)))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page; lines are equal where their text is, which is what rules for single lines go by."""

    start: int = field(compare=False)
    """First code point, not blank."""
    end: int = field(compare=False)
    """End, exclusive."""
    text: str
    """The line; line feeds of a wrapped one are spaces, so that its length does not change."""
    size: int = field(compare=False)
    """Length in cells: an East Asian sign says about as much as two letters."""
    key: str = field(compare=False)
    """Flat, blank space joined, marks at the edges dropped: two lines with one key say the same."""
    flat: str = field(compare=False)
    """Flat text, of the same length."""
    gap: bool = field(compare=False)
    """Whether a blank line (or the head of the page) stands before it."""
    indent: bool = field(compare=False)
    """Whether it is set in, as the first line of a paragraph."""
    closed: bool = field(compare=False)
    """Whether it ends as a sentence does."""
    truncated: bool = field(compare=False)
    """Whether it breaks off with an ellipsis."""


def key_of(text: str) -> str:
    """Flat text with blank space joined and the marks at its edges dropped."""
    return _key(flat(text))


def _key(flattened: str) -> str:
    return " ".join(flattened.split()).strip(_EDGE)


def made(text: str, start: int, end: int, gap: bool, indent: bool = False, flattened: str | None = None) -> Line:
    """A line from a range of the plain text that is neither empty nor blank at its ends; `flattened` saves folding it."""
    own = text[start:end].replace("\n", " ")
    if flattened is None:
        flattened = flat(own)
    bare = own.rstrip(CLOSERS + " ")
    closed = bare[-1:] in _ENDS or _signed().search(own, max(0, len(own) - 48)) is not None
    truncated = bare.endswith(("...", "…", "[…]"))
    size = len(own) + wide_count(own)
    return Line(start, end, own, size, _key(flattened), flattened, gap, indent, closed, truncated)


def heading_level(text: str) -> int:
    """Level of a Markdown heading (`## …`), 0 where the line is none."""
    match = compiled(_MARKDOWN_HEADING).match(text)
    return 0 if match is None else len(match[1])


def without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Range of a heading without the marks of Markdown around it (`# … #`)."""
    match = compiled(_MARKDOWN_HEADING).match(text, start, end)
    if match is None:
        return start, end
    closing = compiled(_CLOSING_MARKS).search(text, match.end(), end)
    return match.end(), end if closing is None else closing.start()


def lines_of(text: str, at: int = 0) -> list[Line]:
    """The lines of a plain text that are not blank, from an offset on."""
    found: list[Line] = []
    gap = True
    flattened = flat(text)
    for raw in text[at:].split("\n"):
        stripped = raw.strip()
        if stripped:
            lead = len(raw) - len(raw.lstrip())
            start = at + lead
            end = start + len(stripped)
            found.append(made(text, start, end, gap, lead > 0, flattened[start:end]))
            gap = False
        else:
            gap = True
        at += len(raw) + 1
    return found
