"""The lines of the timeline as segments: the axis above, headings, and points on the axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.model.axis import Zoom, density, drawn, ticks
from jpties.model.date_words import shown_date
from jpties.text.clean import display_line
from jpties.text.width import cells, cut, padded
from jpties.ui.signs import CUT
from jpties.ui.strips import with_typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.timeline import Period, Point
    from jpties.ui.look import Look

WIDE, MIDDLE = 100, 60
"""Cells from which dates stand in words beside the axis, and from which in short."""
SHARE = 0.42
"""Share of the axis in what the date leaves."""
TOLD_IN = {"title": "headline", "lead": "lead", "caption": "caption", "heading": "heading"}
"""Where a telling stands; elsewhere it is the text."""
ROOMY = 44
"""Cells of a statement from which the number of its tellings stands in words."""
KEYS = ("A agreement  E event  F figure", "= lasts  ~ some time within  ? doubted", "a dot for each that begins there")
"""What the signs of the axis mean, beside its lines."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """The part of time that is on the screen, and where."""

    zoom: Zoom
    """What a cell stands for."""
    start: int
    """Number of its first cell."""
    date_cells: int
    """Cells of the date in words before it; none where there is little room."""
    axis_cells: int
    """Its own cells."""

    @property
    def lead(self) -> int:
        """Cells before the axis."""
        return 1 + self.date_cells + (1 if self.date_cells else 0)


def ruler_of(width: int, zoom: Zoom, start: int) -> Ruler:
    """The axis in a pane of so many cells."""
    date_cells = 21 if width >= WIDE else 13 if width >= MIDDLE else 0
    return Ruler(zoom, start, date_cells, max(8, min(60, int((width - date_cells - 4) * SHARE))))


def head_lines(ruler: Ruler, title: tuple[str, str], right: str, width: int, look: Look) -> list[list[Segment]]:
    """What the timeline is about and what is typed behind it, the names and marks of the axis, what its signs mean."""
    upper, lower = ticks(ruler.zoom, ruler.start, ruler.axis_cells)
    side, dim = look.side, look.side + look.dim
    shown = with_typed(*title, width - cells(right) - 3)
    gap = " " * (width - cells(shown) - cells(right) - 3)
    return [
        [Segment(f" {shown}", side + look.accent + look.strong), Segment(f"{gap}{right}", dim)],
        [Segment(" " * ruler.lead, side), Segment(upper, side + look.strong), _key(ruler, 0, width, look)],
        [Segment(" " * ruler.lead, side), Segment(lower, dim), _key(ruler, 1, width, look)],
    ]


def _key(ruler: Ruler, line: int, width: int, look: Look) -> Segment:
    """What signs mean, behind the axis."""
    room = width - ruler.lead - ruler.axis_cells - 3
    return Segment(f"  {cut(KEYS[line], room, CUT)}", look.side + look.dim)


def counts_line(ruler: Ruler, anchors: Sequence[int], width: int, look: Look) -> list[Segment]:
    """How many dates begin in each cell."""
    counts = density(anchors, ruler.start, ruler.axis_cells)
    return [Segment(" " * ruler.lead, look.side), Segment(counts, look.side + look.accent), _key(ruler, 2, width, look)]


def names_line(ruler: Ruler, look: Look) -> list[Segment]:
    """The names of the axis alone, for a low screen."""
    upper = ticks(ruler.zoom, ruler.start, ruler.axis_cells)[0]
    lead = Segment(" " * ruler.lead, look.side)
    return [lead, Segment(upper, look.side + look.strong), Segment(f"  by {ruler.zoom}", look.side + look.dim)]


def period_line(item: Period, width: int, look: Look) -> list[Segment]:
    """A heading with its count, or a gap."""
    side, dim = look.side, look.side + look.dim
    if item.kind == "gap":
        return [Segment(cut(f"   {item.label}", width, CUT), dim)]
    return [Segment(f" {cut(item.label, width - 8, CUT)}", side + look.strong), Segment(f"  {item.count:,}", dim)]


def point_line(ruler: Ruler, point: Point, width: int, look: Look) -> list[Segment]:
    """Date, axis, statement, and how often it is told else; of one of several tellings where it stands."""
    side, dim = look.side, look.side + look.dim
    segments = [Segment(" ", side)]
    told_in = TOLD_IN.get(point.fact.block, "text") if point.of else ""
    if ruler.date_cells:
        date = shown_date(point.fact.as_of) if point.fact.as_of else "no date"
        words = f"  {told_in}" if told_in else display_line(date)
        segments.append(Segment(f"{padded(cut(words, ruler.date_cells, CUT), ruler.date_cells)} ", dim))
    segments += [Segment(" " * ruler.axis_cells, side)] if told_in else _signs(ruler, point, look)
    room = width - sum(cells(segment.text) for segment in segments) - 2
    more = _more(len(point.others), room) if point.others else ""
    said = display_line(point.fact.statement)
    lead = f"{told_in}: " if told_in and not ruler.date_cells else ""
    shown = cut(f"{lead}{said}", room - cells(more), CUT)
    return [*segments, Segment(f"  {shown}", dim if told_in else side), Segment(more, side + look.accent)]


def _more(others: int, room: int) -> str:
    """How many more tellings there are."""
    if room < ROOMY:
        return f" +{others}"
    return f"  +{others} telling{'s' if others > 1 else ''}"


def _signs(ruler: Ruler, point: Point, look: Look) -> list[Segment]:
    """The place on the axis, its letter brought out; the letter alone where no year is known."""
    side, dim = look.side, look.side + look.dim
    strong = side + look.accent + look.strong
    if point.when is None:  # nothing below the axis, where each column is a time
        return [Segment(point.letter, strong)]
    signs = drawn(point.when, point.letter, ruler.zoom, ruler.start, ruler.axis_cells)
    at = signs.find(point.letter)
    if at < 0:
        return [Segment(signs, dim)]
    return [Segment(signs[:at], dim), Segment(signs[at], strong), Segment(signs[at + 1 :], dim)]
