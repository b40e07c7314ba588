"""The list of the timeline: headings, gaps, and a line a fact with its place on the axis."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

from jpties.model.axis import ZOOMS, cell_of
from jpties.model.date_words import shown_date
from jpties.model.timeline import Period, Point, anchors_of, items_of
from jpties.text.clean import display_line
from jpties.text.folding import fold
from jpties.ui.time_lines import Ruler, counts_line, head_lines, names_line, period_line, point_line, ruler_of
from jpties.ui.widgets.sifted_list import SiftedList

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.model.axis import Zoom
    from jpties.model.timeline import Item
    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform
    from jpties.ui.widgets.sifted_list import Match

AHEAD = 4
"""Part of the axis that lies before the date to which it is moved: one of so many."""


class TimeList(SiftedList):
    """Points in order of time; the cursor stands on points only."""

    WHERE = "timeline"

    def __init__(
        self, keyboard: Keyboard, look: Look, perform: Perform, moved: Callable[[], None], match: Match
    ) -> None:
        super().__init__(keyboard, look, perform, moved, match)
        self._points: list[Point] = []
        self.shown: list[Point] = []
        """The points that are listed."""
        self.items: list[Item] = []
        """What is listed."""
        self.zoom: Zoom = "year"
        """What a heading stands for."""
        self.headed = True
        """Whether the lines of `head_lines` stand above."""
        self.start = 0
        """Number of the first cell of the axis."""
        self._opened: set[str] = set()
        self._anchors: list[int] = []

    # What is listed

    def show_points(self, points: list[Point], title: str) -> None:
        """List other points, the cursor on the first one."""
        self._points, self.title = points, title
        self._words.clear()
        self.cursor = 0
        self._list(None)

    def _list(self, at: Point | None) -> None:
        """List what the filter leaves, the cursor on a point if it is still there."""
        self.shown = [
            point
            for point in self._points
            if self.is_left([fact.id for fact in point.facts], partial(_searched, point))
        ]
        self.items = items_of(self.shown, self.zoom, self._opened)
        self._anchors = anchors_of(self.shown, self.zoom)
        first = next((index for index, item in enumerate(self.items) if isinstance(item, Point)), 0)
        self.cursor = first
        if at is not None:
            found = self._index_of(at.fact.id, at.of)
            self.cursor = first if found is None else found
        self.first = 0
        self.forget()
        self._into_axis(recentre=True)
        self.show_cursor()
        self._moved()

    def list_same(self) -> None:
        """List anew, the cursor on the same fact."""
        self._list(self.point)

    @property
    def point(self) -> Point | None:
        """The point under the cursor."""
        item = self.items[self.cursor] if self.cursor < len(self.items) else None
        return item if isinstance(item, Point) else None

    @property
    def number(self) -> int:
        """Number of the point under the cursor, from 1."""
        return sum(1 for item in self.items[: self.cursor + 1] if isinstance(item, Point) and not item.of)

    def item_count(self) -> int:
        """Headings, gaps and points."""
        return len(self.items)

    def line_count(self) -> int:
        """One line an item."""
        return len(self.items)

    def select(self, fact_id: str) -> None:
        """Put the cursor on a fact, if it is listed; on what stands for it where it is one of several tellings."""
        found = self._index_of(fact_id)
        if found is not None:
            self.move_to(found)

    def _index_of(self, fact_id: str, of: str = "") -> int | None:
        """The item of a fact: by itself, else as a telling that is listed, else as one that is not."""
        ranked = (
            ((item.fact.id, item.of) != (fact_id, of), item.fact.id != fact_id, at)
            for at, item in enumerate(self.items)
            if isinstance(item, Point) and (item.fact.id == fact_id or any(one.id == fact_id for one in item.others))
        )
        return min(ranked, default=(True, True, None))[2]

    # Tellings

    def do_open(self) -> bool | None:
        """List what else tells the happening under the cursor; where that is listed, go to the quote."""
        point = self.point
        if point is None or not point.others or point.fact.id in self._opened:
            return False
        self._unfold({point.fact.id}, point)
        return None

    def do_fold(self) -> bool | None:
        """List the tellings of the happening under the cursor, or no more."""
        point = self.point
        if point is None or not (point.others or point.of):
            return False
        self._unfold({point.of or point.fact.id}, point)
        return None

    def _unfold(self, ids: set[str], at: Point) -> None:
        self._opened ^= ids
        first, start = self.first, self.start
        self._list(at)
        self.start = start
        self.scroll_by(first - self.first)
        self.show_cursor()

    # Moving

    def show_cursor(self) -> None:
        """Bring the cursor in sight, with the heading above it."""
        if self.items:
            self.show_lines(max(0, self.cursor - 1), self.cursor + 1, 2)

    def cursor_moved(self) -> None:
        """The axis follows."""
        self._into_axis()
        self.show_cursor()
        self._moved()

    def move_to(self, item: int, *, margin: int = 2, tell: bool = True) -> None:
        """Put the cursor on an item, or on the next point where it is a heading."""
        last = len(self.items) - 1
        item = max(0, min(item, last))
        step = 1 if item >= self.cursor else -1
        found = item
        while 0 <= found <= last and not isinstance(self.items[found], Point):
            found += step
        if not 0 <= found <= last:
            found = self.cursor
        super().move_to(found, margin=margin, tell=tell)

    def do_up(self) -> None:
        """The previous point; above the first one its heading."""
        if not any(isinstance(item, Point) for item in self.items[: self.cursor]):
            self.scroll_by(-self.first)
        else:
            self.move_to(self.cursor - 1)

    def do_top(self) -> None:
        """To the first point."""
        self.cursor = min(self.cursor, max(0, len(self.items) - 1))
        self.forget()
        first = next((index for index, item in enumerate(self.items) if isinstance(item, Point)), 0)
        self.move_to(first)
        self.scroll_by(-self.first)

    def do_right(self) -> None:
        """To the first point of the next part of time."""
        later = (index for index in range(self.cursor, len(self.items)) if isinstance(self.items[index], Period))
        found = next(later, None)
        if found is not None:
            self.move_to(found)

    def do_left(self) -> None:
        """To the first point of this part of time, or of the one before."""
        headings = [
            index
            for index in range(self.cursor)
            if isinstance(self.items[index], Period) and isinstance(self.items[index + 1], Point)
        ]
        if headings and headings[-1] == self.cursor - 1:
            headings.pop()
        if headings:
            self.move_to(self.cursor if not headings else headings[-1] + 1)

    def do_zoom_in(self) -> None:
        """From years to months, and so on."""
        self._zoom(1)

    def do_zoom_out(self) -> None:
        """From months to years, and so on."""
        self._zoom(-1)

    def _zoom(self, step: int) -> None:
        at = ZOOMS.index(self.zoom) + step
        if 0 <= at < len(ZOOMS):
            self.zoom = ZOOMS[at]
            self._list(self.point)

    # The axis

    def laid_out(self, _width: int) -> None:
        """Another width, another axis."""
        self._into_axis(recentre=True)

    @property
    def ruler(self) -> Ruler:
        """The part of time that is on the screen."""
        return ruler_of(self._width, self.zoom, self.start)

    def _into_axis(self, *, recentre: bool = False) -> None:
        """Move the axis so that the point under the cursor is on it."""
        point = self.point
        if point is None or point.when is None or not self._width:
            return
        cell = cell_of(self.zoom, point.when.anchor)
        if recentre or not self.start <= cell < self.start + self.ruler.axis_cells - 1:
            self.start = cell - self.ruler.axis_cells // AHEAD
            self.forget()

    def head_lines(self, width: int) -> list[list[Segment]]:
        """What it is about, then the axis."""
        right = f"{self.number} of {len(self.shown):,} by {self.zoom}"
        return head_lines(self.ruler, (self._title(), display_line(self.filter)), right, width, self.look)

    def _title(self) -> str:
        undated = sum(1 for point in self.shown if point.when is None)
        words = display_line(f"Timeline of {self.title}{f', {undated:,} of no known year' if undated else ''}")
        return f"{words} with " if self.filter else words

    def _heading_strip(self) -> Strip:
        """In place of a title, which stands above: how many dates begin in each cell; where that is hidden, the axis."""
        width = self.size.width
        counts = counts_line(self.ruler, self._anchors, width, self.look)
        line = counts if self.headed else names_line(self.ruler, self.look)
        return Strip(line).adjust_cell_length(width, self.look.side)

    # Drawing

    def draw(self, number: int, width: int) -> list[Segment]:
        """A line."""
        if number >= len(self.items):
            return []
        item = self.items[number]
        if isinstance(item, Period):
            return period_line(item, width, self.look)
        segments = point_line(self.ruler, item, width, self.look)
        if number != self.cursor:
            return segments
        over = self.cursor_style()
        return [Segment(text, (style or self.look.side) + over) for text, style, _control in segments]

    def pressed(self, x: int, number: int) -> None:
        """A press puts the cursor there, one on the point under the cursor opens it."""
        if number == self.cursor and self.point is not None:
            self._perform("open")
        elif 0 <= number < len(self.items) and isinstance(self.items[number], Point):
            super().pressed(x, number)

    def axis_pressed(self, x: int, _line: int) -> None:
        """A press on the axis goes to the first point that begins there or later."""
        at = x - self.ruler.lead
        if not 0 <= at < self.ruler.axis_cells:
            return
        for index, item in enumerate(self.items):
            if isinstance(item, Point) and item.when and cell_of(self.zoom, item.when.anchor) >= self.start + at:
                self.move_to(index)
                return


def _searched(point: Point) -> str:
    """What a filter of words looks through: all tellings, folded."""
    parts = [point.row.title, point.row.name]
    for fact in point.facts:
        parts += (fact.statement, fact.quote, shown_date(fact.as_of) if fact.as_of else "", *fact.subjects)
    return fold("\n".join(parts))
