"""A pane's rows as strips, which Textual paints: the heading, and a line with fence and bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

from jpties.text.width import cells, cut, cut_before
from jpties.ui.signs import CUT, FENCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.style import Style

    from jpties.ui.look import Look


def line_strip(
    drawn: Iterable[Segment], width: int, base: Style, look: Look, *, is_fenced: bool, is_thumb: bool
) -> Strip:
    """One strip a row, with fence and bar: a strip costs more to make than what it holds.

    Args:
        drawn: the segments of the line.
        width: cells of the row without the bar.
        base: style of what the segments leave open.
        look: the styles in force.
        is_fenced: whether a line parts the pane from the one on its left.
        is_thumb: whether the bar's thumb is on this row.
    """
    segments = [Segment(FENCE, base + look.dim)] if is_fenced else []
    free = width - len(segments)
    style = base
    for segment in drawn:
        text, given, _control = segment
        style = given or base
        free -= cells(text)
        if text:
            segments.append(segment)
    if free < 0:
        segments = list(Strip(segments).adjust_cell_length(width, style))
    elif free:
        segments.append(Segment(" " * free, style))
    segments.append(Segment(" ", base + (look.thumb if is_thumb else look.track)))
    return Strip(segments, width + 1)


def with_typed(words: str, typed: str, room: int) -> str:
    """Words and what was typed behind them in so many cells; where these are too few, the end of what was typed."""
    shown = cut(words, max(2 * room // 3, room - cells(typed)), CUT)
    return shown + cut_before(typed, room - cells(shown), CUT)


def heading_strip(
    left: str, right: str, width: int, base: Style, look: Look, *, has_focus: bool, typed: str = ""
) -> Strip:
    """The heading of a pane: its words at the left, cut where there is no room, and at the right.

    Args:
        left: words at the left.
        right: words at the right; they give way to what is typed.
        width: cells of the row.
        base: style of the pane.
        look: the styles in force.
        has_focus: whether the pane has the focus, which its heading tells.
        typed: what is typed behind the words at the left.
    """
    style = base + (look.accent + look.strong if has_focus else look.dim)
    if typed and cells(left) + cells(typed) + cells(right) + 4 > width:
        right = ""
    right_cells = cells(right)
    room = max(0, width - 3 - (right_cells + 1 if right else 0))
    shown = with_typed(left, typed, room)
    gap = " " * max(0, width - 2 - cells(shown) - right_cells)
    segments = [Segment(f" {shown}", style), Segment(gap, base), Segment(f"{right} ", base + look.dim)]
    return Strip(segments).adjust_cell_length(width, base)
