"""The table of figures: a line a figure, columns that can be sorted by, a bar within each unit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

from jpties.model.figures import alike, bar, largest_of, sorted_by
from jpties.state.figure_items import amount, date_in, searched, what_of
from jpties.text.clean import display_line
from jpties.text.width import cells, cut
from jpties.ui.signs import CUT, MARKED
from jpties.ui.strips import with_typed
from jpties.ui.widgets.sifted_list import SiftedList

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from textual import events

    from jpties.model.fact import Fact
    from jpties.model.figures import Column, Figure
    from jpties.model.naming import Naming
    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform
    from jpties.ui.widgets.sifted_list import Match

LARGEST_FIRST: frozenset[str] = frozenset({"value", "as of", "published"})
"""Columns that are sorted the largest or latest first, where not asked otherwise."""
RISING, FALLING = "\u25b4", "\u25be"
"""Beside the head of the column by which the table is sorted."""
ALL_UNITS = ""
"""No unit chosen."""
Widths = tuple[tuple["Column | None", int], ...]
"""Column and cells, from left to right; None is the bar."""
_LAYOUTS: tuple[tuple[int, Widths], ...] = (
    (
        140,
        (
            ("value", 22),
            ("unit", 12),
            (None, 10),
            ("as of", 16),
            ("published", 16),
            ("place", 16),
            ("article", 20),
            ("what", 0),
        ),
    ),
    (100, (("value", 21), ("unit", 11), (None, 4), ("as of", 15), ("published", 11), ("place", 12), ("what", 0))),
    (64, (("value", 18), ("unit", 9), ("as of", 11), ("published", 11), ("what", 0))),
    (0, (("value", 15), ("unit", 8), ("what", 0))),
)
"""Columns from a width of the pane on; 0 cells takes what is left."""


class FigureTable(SiftedList):
    """The figures that fit unit and filter, in the order of a column."""

    WHERE = "figures"

    def __init__(
        self, keyboard: Keyboard, look: Look, perform: Perform, moved: Callable[[], None], match: Match
    ) -> None:
        super().__init__(keyboard, look, perform, moved, match)
        self._figures: list[Figure] = []
        self._naming: Naming | None = None
        self._largest: dict[str, Decimal] = {}
        self.shown: list[Figure] = []
        """What is listed."""
        self.unit = ALL_UNITS
        """The one unit that is listed, empty for all."""
        self.like: Figure | None = None
        """The figure whose likes are listed, None where all are."""
        self.column: Column = "value"
        """The column that the cursor is in."""
        self.order: Column | None = None
        """The column by which it is sorted; None in the order of the articles."""
        self.falling = False
        """Whether the largest comes first."""
        self._columns: Widths = _LAYOUTS[-1][1]
        self.is_marked: Callable[[Fact], bool] = lambda _fact: False
        """Whether a fact is marked, which a sign before its line tells."""

    # What is listed

    def show_figures(self, figures: list[Figure], naming: Naming, title: str) -> None:
        """List other figures, the cursor on the one where it was if it is still there."""
        at = self.figure
        self._figures, self._naming, self.title = figures, naming, title
        self._words.clear()
        self.like = None
        self.list_again(at)

    def list_again(self, at: Figure | None = None) -> None:
        """List what unit and filter leave; the cursor on a figure if it is still there, else on the first."""
        found = self._figures if self.like is None else alike(self._figures, self.like)
        if self.unit:
            found = [figure for figure in found if figure.quantity.unit == self.unit]
        found = [figure for figure in found if self.is_left((figure.fact.id,), partial(self._searched, figure))]
        if self.order is not None:
            found = sorted_by(found, self.order, self._naming or str, falling=self.falling)
        self.shown = list(found)
        self._largest = largest_of(self.shown)
        same = (index for index, figure in enumerate(self.shown) if at is not None and _is_same(figure, at))
        self.cursor = next(same, 0)
        self.first = 0
        self.forget()
        if self.shown:
            self.show_lines(self.cursor, self.cursor + 1, 2)
        self._moved()

    def list_same(self) -> None:
        """List anew, the cursor on the same figure."""
        self.list_again(self.figure)

    def _searched(self, figure: Figure) -> str:
        return searched(figure, self._naming) if self._naming is not None else ""

    @property
    def every(self) -> list[Figure]:
        """What there is, listed or not."""
        return self._figures

    @property
    def figure(self) -> Figure | None:
        """The figure under the cursor."""
        return self.shown[self.cursor] if self.cursor < len(self.shown) else None

    def choose_unit(self, unit: str) -> None:
        """List one unit alone, or all again."""
        at = self.figure
        self.unit = unit
        self.list_again(at)

    def item_count(self) -> int:
        """A line a figure."""
        return len(self.shown)

    def line_count(self) -> int:
        """A line a figure."""
        return len(self.shown)

    # Columns

    def laid_out(self, width: int) -> None:
        """The columns that fit."""
        self._columns = next(layout for least, layout in _LAYOUTS if width >= least)
        if self.column not in self._sortable():
            self.column = "value"

    def _sortable(self) -> list[Column]:
        return [column for column, _width in self._columns if column is not None]

    def do_left(self) -> None:
        """The column on the left."""
        self._step(-1)

    def do_right(self) -> None:
        """The column on the right."""
        self._step(1)

    def _step(self, step: int) -> None:
        columns = self._sortable()
        self.column = columns[max(0, min(len(columns) - 1, columns.index(self.column) + step))]
        self.refresh_heading()

    def do_sort_column(self) -> None:
        """Sort by the column; by the same one again the other way round, then as the articles stand; the row stays."""
        if self.order != self.column:
            self.order, self.falling = self.column, self.column in LARGEST_FIRST
        elif self.falling == (self.column in LARGEST_FIRST):
            self.falling = not self.falling
        else:
            self.order = None
        self.list_again(self.figure)

    def do_compare(self) -> bool | None:
        """List the figures of the same kind of thing, over articles and years; or all again."""
        at = self.figure
        if self.like is None and at is None:
            return False
        back = self.like
        self.like = at if back is None else None
        self.order = None
        self.list_again(back or at)
        return None

    def _places(self, width: int) -> list[tuple[Column | None, int, int]]:
        """Column, first cell and cells of each."""
        fixed = sum(size + 1 for _column, size in self._columns)
        places, at = [], 1
        for column, size in self._columns:
            size = size or max(4, width - fixed - 2)
            places.append((column, at, size))
            at += size + 1
        return places

    # Drawing

    def head_lines(self, width: int) -> list[list[Segment]]:
        """What the table is about."""
        parts = [f"Figures of {self.title}", self.unit and f"in {self.unit}"]
        if self.like is not None:
            parts.append(f"like {amount(self.like.quantity)} {self.like.quantity.unit}")
        words = display_line(", ".join(part for part in parts if part))
        count = f"{self.cursor + 1 if self.shown else 0} of {len(self.shown):,}"
        room = width - cells(count) - 3
        title = with_typed(f"{words} with " if self.filter else words, display_line(self.filter), room)
        gap = " " * max(0, width - cells(title) - cells(count) - 3)
        side = self.look.side
        return [
            [
                Segment(f" {title}", side + self.look.accent + self.look.strong),
                Segment(f"{gap}{count}", side + self.look.dim),
            ]
        ]

    def _heading_strip(self) -> Strip:
        """In place of a title, which stands above: the heads of the columns."""
        side = self.look.side
        segments = [Segment(" ", side)]
        for column, _at, size in self._places(self.size.width - 1):
            name: str = column or ""
            if column is not None and column == self.order:
                name = f"{name} {FALLING if self.falling else RISING}"
            shown = cut(name, size, CUT)
            shown = shown.rjust(size) if column == "value" else shown.ljust(size)
            style = side + (self.look.cursor_idle + self.look.strong if column == self.column else self.look.dim)
            segments += [Segment(shown, style), Segment(" ", side)]
        return Strip(segments).adjust_cell_length(self.size.width, side)

    def draw(self, number: int, width: int) -> list[Segment]:
        """A line."""
        if number >= len(self.shown):
            return []
        figure = self.shown[number]
        side = self.look.side + self.cursor_style() if number == self.cursor else self.look.side
        dim = side if number == self.cursor else side + self.look.dim
        segments = [Segment(MARKED if self.is_marked(figure.fact) else " ", side + self.look.accent)]
        for column, _at, size in self._places(width):
            words = self._cell(figure, column, size)
            shown = cut(words, size, CUT)
            gap = " " * (size - cells(shown))
            style = side + self.look.strong if column == "value" else side if column in ("what", "unit") else dim
            segments += [Segment(gap + shown if column == "value" else shown + gap, style), Segment(" ", side)]
        return segments

    def _cell(self, figure: Figure, column: Column | None, size: int) -> str:
        """The words of a cell, cleaned."""
        fact = figure.fact
        if column is None:
            return bar(figure, self._largest, size)
        if column == "value":
            return display_line(amount(figure.quantity, size))
        if column == "unit":
            return display_line(figure.quantity.unit)
        if column == "as of":
            return display_line(date_in(fact.as_of, size)) if fact.as_of else ""
        if column == "published":
            published = figure.row.published
            return display_line(date_in(published, size)) if published else ""
        if column == "place":
            return display_line(self._naming.all_of(figure.places)) if self._naming is not None else ""
        return display_line(figure.row.title if column == "article" else what_of(fact))

    # Mouse

    def pressed(self, x: int, number: int) -> None:
        """A press puts the cursor there, one on the figure under the cursor opens it."""
        if number == self.cursor and self.figure is not None:
            self._perform("open")
        else:
            super().pressed(x, number)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A press on the head of a column sorts by it; those on lines are the pane's."""
        if event.button == 1 and event.y == 0:
            self._head_pressed(event.x)

    def _head_pressed(self, x: int) -> None:
        for column, at, size in self._places(self.size.width - 1):
            if column is not None and at <= x < at + size:
                self.column = column
                self._perform("sort-column")


def _is_same(one: Figure, other: Figure) -> bool:
    """Whether it is the same figure of the same fact, also where the corpus was read again."""
    return one.fact.id == other.fact.id and one.quantity == other.quantity
