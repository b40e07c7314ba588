"""Segments of a line of text with styles laid over ranges of it; and which sign stands under a cell."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.text.clean import display_line
from jpties.text.linebreak import sign_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rich.style import Style

Layer = tuple[int, int, "Style"]
"""A range of the text (start, end) and the style over it."""


def painted(
    text: str,
    start: int,
    end: int,
    style: Style,
    layers: Iterable[Layer] = (),
    behind: Mapping[int, tuple[str, Style]] | None = None,
) -> list[Segment]:
    """The segments of `text[start:end]`, cleaned for display.

    Args:
        text: canonical text.
        start: first code point.
        end: end, exclusive.
        style: style of the whole line.
        layers: styles over ranges, the later ones over the earlier ones.
        behind: a sign of our own and its style, shown behind the code point before an offset.
    """
    over = [(max(first, start), min(last, end), one) for first, last, one in layers if first < end and last > start]
    cuts = {start, end}
    for first, last, _one in over:
        cuts.update((first, last))
    signs = {at: sign for at, sign in (behind or {}).items() if start < at <= end}
    cuts.update(signs)
    segments = []
    edges = sorted(cuts)
    for first, last in pairwise(edges):
        whole = style
        for over_first, over_last, one in over:
            if over_first <= first and last <= over_last:
                whole += one
        shown = display_line(text[first:last])
        if shown:
            segments.append(Segment(shown, whole))
        if last in signs:
            sign, sign_style = signs[last]
            segments.append(Segment(sign, whole + sign_style))
    return segments


def offset_under(text: str, start: int, end: int, cell: int, extra: Mapping[int, int] | None = None) -> int:
    """The code point whose sign covers a cell of a line; `end` behind the last one, `start` before the first."""
    used = 0
    for index in range(start, end):
        used += sign_cells(text, index) + (extra.get(index + 1, 0) if extra else 0)
        if cell < used:
            return index
    return end


def touching(places: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Those of sorted places, which do not overlap, that touch a range."""
    first = bisect_left(places, (start, start))
    if first and places[first - 1][1] > start:
        first -= 1
    return list(takewhile(lambda place: place[0] < end, islice(places, first, None)))
