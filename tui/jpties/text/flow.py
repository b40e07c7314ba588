"""The lines of a page, wrapped only as far as they are asked for.

A page is a row of pieces; each is a range of the canonical text or a text of its own, with its
indent and the empty lines before it. Lines that were found never change their number, so a reader may scroll
while the rest is still unknown; the height is an estimate until the end was reached.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from jpties.text.linebreak import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class Piece(NamedTuple):
    """A part of the page."""

    start: int
    """First code point of the range; 0 for a text of its own."""
    end: int
    """End of the range, exclusive."""
    words: str | None = None
    """A text of its own, None where the range of the page's text is shown."""
    indent: int = 0
    """Cells before each line."""
    space: int = 1
    """Empty lines before it, unless it is the first."""


class Line(NamedTuple):
    """A line of the screen: of which piece, and which range of its text."""

    piece: int
    """Index of the piece; -1 for an empty line between two."""
    start: int
    """First code point."""
    end: int
    """End, exclusive."""


_EMPTY = Line(-1, 0, 0)


class Flow:
    """Lines by number, and numbers by offset."""

    def __init__(self, text: str, pieces: Sequence[Piece], width: int, extra: Mapping[int, int] | None = None) -> None:
        self.text = text
        """Canonical text."""
        self.pieces = tuple(pieces)
        """Parts of the page, from top to bottom."""
        self.width = width
        """Cells of a line, indent included."""
        self.lines: list[Line] = []
        """The lines found so far."""
        self.complete = False
        """Whether the end was reached."""
        self._extra = extra
        self._first_line: list[int] = []
        self._source = self._found()
        self._size = sum(len(piece.words) if piece.words is not None else piece.end - piece.start for piece in pieces)
        self._seen = 0
        ranges = sorted((piece.start, index) for index, piece in enumerate(pieces) if piece.words is None)
        self._starts = [start for start, _index in ranges]
        self._pieces_by_start = [index for _start, index in ranges]

    def _found(self) -> Iterator[Line]:
        for index, piece in enumerate(self.pieces):
            if index:
                yield from [_EMPTY] * piece.space
            self._first_line.append(len(self.lines))
            width = max(1, self.width - piece.indent)
            if piece.words is not None:
                found = lines_of(piece.words, width)
            else:
                found = lines_of(self.text, width, piece.start, piece.end, self._extra)
            for start, end in found:
                self._seen += end - start + 1
                yield Line(index, start, end)

    def reach(self, number: int) -> bool:
        """Find lines up to that number; whether the page has it."""
        while len(self.lines) <= number and not self.complete:
            line = next(self._source, None)
            if line is None:
                self.complete = True
            else:
                self.lines.append(line)
        return number < len(self.lines)

    def line(self, number: int) -> Line | None:
        """The line of that number, None below the end."""
        return self.lines[number] if number >= 0 and self.reach(number) else None

    @property
    def height(self) -> int:
        """Number of lines; an estimate until the end was reached."""
        if self.complete or not self._seen:
            return len(self.lines)
        rest = max(0, self._size - self._seen)
        return len(self.lines) + max(1, rest * len(self.lines) // self._seen)

    def piece_at(self, offset: int) -> int | None:
        """Index of the piece that shows the offset of the text, or the next one behind it; None if there is none."""
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset < self.pieces[self._pieces_by_start[at]].end:
            return self._pieces_by_start[at]
        return self._pieces_by_start[at + 1] if at + 1 < len(self._starts) else None

    def number_of(self, offset: int) -> int:
        """Number of the line that shows an offset of the text, or the nearest one behind it."""
        piece = self.piece_at(offset)
        if piece is None:
            while not self.complete:
                self.reach(len(self.lines) + 999)
            return max(0, len(self.lines) - 1)
        while len(self._first_line) <= piece and self.reach(len(self.lines)):
            pass
        first = self._first_line[piece]
        while not self.complete and self.lines[-1].piece <= piece and self.lines[-1].start <= offset:
            self.reach(len(self.lines))
        behind = len(self.lines)
        if len(self._first_line) > piece + 1:
            behind = self._first_line[piece + 1] - self.pieces[piece + 1].space
        return max(first, bisect_right(self.lines, offset, first, behind, key=lambda line: line.start) - 1)

    def numbers_of(self, start: int, end: int) -> range:
        """Numbers of the lines that show a range of the text."""
        return range(self.number_of(start), self.number_of(max(start, end - 1)) + 1)
