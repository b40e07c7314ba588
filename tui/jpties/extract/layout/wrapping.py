"""Texts that were wrapped by hand (mail, old wires): their lines are joined to paragraphs again.

A greedy wrapper breaks a line only where the next word does not fit. So a text is wrapped when
nearly every line that is followed by another could not have taken the next line's first word.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from jpties.extract.layout.lines import Line, made, wide_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDEST = 100
"""No wrapped text has longer lines, in cells."""
NARROWEST = 40
"""Nor a shorter longest line."""
_SLACK = 8
"""Cells by which wrappers differ (hyphenation, kinsoku, a ragged width)."""


def _first_word(line: Line) -> int:
    """Cells that the first word of the line would have taken."""
    if wide_count(line.text[:1]):
        return 2
    word = line.text.split(maxsplit=1)[0]
    return len(word) + wide_count(word)


def _full(line: Line, after: Line, width: int) -> bool:
    """Whether the next line's first word did not fit."""
    return line.size + 1 + _first_word(after) > width


def _runs(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Lines with no blank line between them."""
    first = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or lines[index].gap:
            yield lines[first:index]
            first = index


def wrapped_width(lines: Sequence[Line]) -> int | None:
    """The width at which a text was wrapped, or None where it was not."""
    sizes = sorted(line.size for line in lines)
    if len(sizes) < 5:
        return None
    width = sizes[-1]
    if not NARROWEST <= width <= WIDEST or sizes[len(sizes) // 2] < width * 0.6:
        return None
    pairs = full = open_ends = 0
    for run in _runs(lines):
        for line, after in itertools.pairwise(run):
            pairs += 1
            full += _full(line, after, width - _SLACK // 2)
            open_ends += not line.closed
    return width if pairs >= 4 and full >= pairs * 0.7 and open_ends >= pairs * 0.5 else None


def joined(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines of a plain text with hand-wrapped ones joined to one line a paragraph."""
    width = wrapped_width(lines)
    if width is None:
        return list(lines)
    found: list[Line] = []
    for run in _runs(lines):
        first = 0
        for index in range(len(run)):
            last = index == len(run) - 1
            if (
                last
                or not _full(run[index], run[index + 1], width - _SLACK)
                or (run[index + 1].indent and not run[index].indent)
            ):
                found.append(made(text, run[first].start, run[index].end, run[first].gap, run[first].indent))
                first = index + 1
    return found
