"""The pane of the matrix: partners down, regions across, a count in each cell; heads stay while it scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

from jpties.model.matrix import Matrix, shade
from jpties.text.clean import display_line
from jpties.text.width import cells, cut
from jpties.ui.signs import CUT, FENCE
from jpties.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.style import Style

    from jpties.model.matrix import Cell, Head, Measure
    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform

WIDEST_HEAD, NARROWEST_HEAD = 24, 9
"""Cells of the names of partners."""
WIDEST, NARROWEST = 11, 6
"""Cells of a column, its gap included."""
BESIDE_NAME = 5
"""Cells of a row's head besides name and total: blanks, and the line that parts the total from the counts."""
TOTALS = "all"
"""The head of the totals, which stand beside the names."""
NOTHING = "\u2219"
"""In a cell without a tie."""


class MatrixPane(ListPane):
    """Counts with a cursor on one of them."""

    WHERE = "matrix"

    def __init__(self, keyboard: Keyboard, look: Look, perform: Perform, moved: Callable[[], None]) -> None:
        super().__init__(keyboard, look, perform)
        self._moved = moved
        self.matrix: Matrix | None = None
        """What is shown."""
        self.measure: Measure = "articles"
        """What is counted."""
        self.column = 0
        """Index of the column with the cursor."""
        self.left = 0
        """Index of the first column that is seen."""
        self._most = 0
        self._head_cells = NARROWEST_HEAD
        self._column_cells = NARROWEST

    def show_matrix(self, matrix: Matrix, measure: Measure, at: tuple[str, str] = ("", "")) -> None:
        """Show other counts, the cursor on the places with these ids, else on the largest tie."""
        self.matrix, self.measure = matrix, measure
        self._most = matrix.most(measure)
        self.cursor, self.column = matrix.place_at(*at, measure)
        self.first = self.left = 0
        self._fit_columns()
        self.forget()
        self._see_column()
        if matrix.rows:
            self.show_lines(self.cursor, self.cursor + 1, 2)

    @property
    def row_head(self) -> Head | None:
        """The partner under the cursor."""
        rows = self.matrix.rows if self.matrix is not None else ()
        return rows[self.cursor] if self.cursor < len(rows) else None

    @property
    def column_head(self) -> Head | None:
        """The region under the cursor."""
        columns = self.matrix.columns if self.matrix is not None else ()
        return columns[self.column] if self.column < len(columns) else None

    @property
    def cell(self) -> Cell | None:
        """The cell under the cursor."""
        if self.matrix is None or self.row_head is None or self.column_head is None:
            return None
        return self.matrix.cell(self.cursor, self.column)

    def item_count(self) -> int:
        """A row a partner."""
        return len(self.matrix.rows) if self.matrix is not None else 0

    def line_count(self) -> int:
        """A line a partner."""
        return self.item_count()

    # Moving

    def cursor_moved(self) -> None:
        """Tell it; the heads light up the places of the cell."""
        self.refresh_heading()
        self._moved()

    def do_left(self) -> None:
        """The column on the left."""
        self.move_across(self.column - 1)

    def do_right(self) -> None:
        """The column on the right."""
        self.move_across(self.column + 1)

    def move_across(self, column: int) -> None:
        """Put the cursor into a column and bring it in sight."""
        count = len(self.matrix.columns) if self.matrix is not None else 0
        column = max(0, min(column, count - 1))
        if column == self.column:
            return
        self.column = column
        self._see_column()
        self.forget()  # the column is lit in every line
        self.cursor_moved()

    def select_row(self, place_id: str) -> None:
        """Put the cursor on a partner, if it is there; where nothing ties it to the region, on its largest tie."""
        matrix = self.matrix
        rows = matrix.rows if matrix is not None else ()
        found = next((index for index, head in enumerate(rows) if head.place.id == place_id), None)
        if matrix is None or found is None:
            return
        self.move_to(found, tell=False)
        if not matrix.cell(found, self.column).count(self.measure):
            self.column = matrix.place_at(place_id, "", self.measure)[1]
            self._see_column()
            self.forget()
        self.refresh_heading()

    def _see_column(self) -> None:
        """Scroll across as little as is needed."""
        if not self._width:
            return
        shown = self._columns_shown()
        if self.column < self.left:
            self.left = self.column
        elif self.column >= self.left + shown:
            self.left = self.column - shown + 1
        count = len(self.matrix.columns) if self.matrix is not None else 0
        self.left = max(0, min(self.left, count - shown))

    def laid_out(self, _width: int) -> None:
        """Keep the column in sight."""
        self._fit_columns()
        self._see_column()

    # Columns

    def _fit_columns(self) -> None:
        """Work out the cells of names and columns: when counts or width are others, not for every line."""
        rows = self.matrix.rows if self.matrix is not None else ()
        columns = self.matrix.columns if self.matrix is not None else ()
        names = max((cells(display_line(head.name)) for head in rows), default=0)
        most = max((head.total.count(self.measure) for head in rows), default=0)
        total = max(len(TOTALS), len(f"{most:,}"))
        room = max(NARROWEST_HEAD + total, min(WIDEST_HEAD, self._width // 3))
        self._head_cells = min(room, names + total + BESIDE_NAME)
        longest = max((cells(display_line(head.name)) for head in columns), default=0) + 1
        fair = (self._width - self._head_cells) // max(1, len(columns))
        self._column_cells = max(NARROWEST, len(f"{self._most:,}") + 3, min(WIDEST, longest, fair))

    def _columns_shown(self) -> int:
        return max(1, (self._width - self._head_cells) // self._column_cells)

    def _visible(self) -> range:
        count = len(self.matrix.columns) if self.matrix is not None else 0
        return range(self.left, min(count, self.left + self._columns_shown()))

    # Drawing

    def _heading_strip(self) -> Strip:
        """In place of a title, which stands above: the names of the regions."""
        side = self.look.side
        columns = self.matrix.columns if self.matrix is not None else ()
        visible = self._visible()
        more = f"{'<' if visible.start else ' '}{'>' if visible.stop < len(columns) else ' '}"
        lead = " " if self.fenced else ""
        gap = " " * max(0, self._head_cells - len(more) - len(TOTALS) - 3)
        segments = [
            Segment(f"{lead} {more}", side + self.look.accent),
            Segment(f"{gap}{TOTALS} {FENCE}", side + self.look.dim),
        ]
        size = self._column_cells
        for at in visible:
            name = cut(display_line(columns[at].name), size - 1, CUT)
            here = at == self.column
            style = side + (self.look.accent + self.look.strong if here else self.look.dim)
            segments.append(Segment(" " * (size - 1 - cells(name)) + name + " ", style))
        return Strip(segments).adjust_cell_length(self.size.width, side)

    def draw(self, number: int, _width: int) -> list[Segment]:
        """A partner with its counts."""
        if self.matrix is None or number >= len(self.matrix.rows):
            return []
        head = self.matrix.rows[number]
        here = number == self.cursor
        room, size = self._head_cells, self._column_cells
        total = f"{head.total.count(self.measure):,}"
        name = cut(display_line(head.name), room - len(total) - BESIDE_NAME + 1, CUT)
        side = self.look.side
        style = side + (self.look.accent + self.look.strong if here else side)
        gap = " " * max(1, room - 3 - cells(name) - len(total))
        segments = [Segment(f" {name}", style), Segment(f"{gap}{total} {FENCE}", side + self.look.dim)]
        for at in self._visible():
            count = self.matrix.cell(number, at).count(self.measure)
            segments.append(self._cell(count, size, here and at == self.column))
            segments.append(Segment(" ", side))
        return segments

    def _cell(self, count: int, size: int, here: bool) -> Segment:
        text = (f"{count:,}" if count else NOTHING).rjust(size - 2) + " "
        return Segment(text, self._shaded(count) + self.cursor_style() if here else self._shaded(count))

    def cursor_style(self) -> Style:
        """Turned round, since a background of its own would look like a shade."""
        return self.look.mention_here if self.has_focus else self.look.cursor_idle

    def _shaded(self, count: int) -> Style:
        return self.look.side + self.look.shades[shade(count, self._most)]

    # Mouse

    def column_at(self, x: int) -> int | None:
        """The column of a cell of the screen, None over the names."""
        if x < self._head_cells:
            return None
        at = self.left + (x - self._head_cells) // self._column_cells
        return at if at in self._visible() else None

    def pressed(self, x: int, number: int) -> None:
        """A press puts the cursor there, one on the cell under the cursor opens it, one on its name zooms in."""
        if not 0 <= number < self.line_count():
            return
        column = self.column_at(x)
        if number == self.cursor and column == self.column:
            self._perform("open")
        elif column is None and number == self.cursor:
            self._perform("partner-in")
        else:
            if column is not None:
                self.move_across(column)
            self.move_to(number, margin=0)

    def heading_pressed(self, x: int) -> None:
        """A press on the name of a region goes to its column, a second one zooms in."""
        column = self.column_at(x)
        if column == self.column:
            self._perform("region-in")
        elif column is not None:
            self.move_across(column)
