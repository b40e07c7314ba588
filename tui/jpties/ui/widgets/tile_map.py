"""The pane of the map: 47 tiles in their places, shaded by a count that stands in each; a list where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.model.matrix import NO_TIE, shade
from jpties.model.tilemap import COLUMNS, NEIGHBOURS, ROWS, TILE, TILES, neighbour, short_name
from jpties.text.clean import display_line
from jpties.text.folding import fold
from jpties.text.linebreak import lines_of
from jpties.text.width import cells, cut, padded
from jpties.ui.signs import CUT, MARKED
from jpties.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rich.style import Style

    from jpties.model.matrix import Cell, Measure
    from jpties.model.tilemap import Direction
    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform

SMALLEST_TILE, LARGEST_TILE = 6, 11
"""Cells of a tile, its gap included; where not even the smallest ones fit, the prefectures are listed."""
BESIDE = 46
"""Cells of what is told of the prefecture under the cursor beside the northern tiles."""
LINES = 2
"""Lines of a tile: name and count."""
FIRST = "JP-13"
"""Where the cursor stands where no prefecture has a tie."""
BY_NUMBER = tuple(sorted(TILE))
"""The prefectures as they are listed, from the north to the south."""


class TileMap(Pane):
    """Japan's prefectures with a cursor on one of them."""

    WHERE = "map"

    def __init__(self, keyboard: Keyboard, look: Look, perform: Perform, moved: Callable[[], None]) -> None:
        super().__init__(keyboard, look, perform)
        self._moved = moved
        self.at = FIRST
        """Code of the prefecture with the cursor."""
        self.measure: Measure = "articles"
        """What is counted."""
        self.title = ""
        """What the map shows."""
        self._names: Mapping[str, str] = {}
        self._all: Mapping[str, Cell] = {}
        self._lit: Mapping[str, Cell] | None = None
        self._large: Sequence[str] = ()
        self._most = 0
        self._written: list[str] | None = None

    def show_counts(
        self,
        names: Mapping[str, str],
        counted: Mapping[str, Cell],
        lit: Mapping[str, Cell] | None,
        large: Sequence[str],
        measure: Measure,
    ) -> None:
        """Show other counts.

        Args:
            names: by code.
            counted: of all partners, by code.
            lit: of the chosen partner; None where all are meant.
            large: what is tied as a whole, in words.
            measure: what is counted.
        """
        first = not self._names
        self._names, self._all, self._lit, self._large, self.measure = names, counted, lit, large, measure
        self._most = max((cell.count(measure) for cell in counted.values()), default=0)
        if first and counted:
            self.at = max(counted, key=lambda code: (counted[code].count(measure), code))
            self.see()
        self._written = None
        self.forget()

    @property
    def cell(self) -> Cell:
        """What ties the prefecture under the cursor, to the chosen partner or to all."""
        return (self._all if self._lit is None else self._lit).get(self.at, NO_TIE)

    # Layout

    @property
    def is_list(self) -> bool:
        """Whether the prefectures are listed, since the tiles have no room."""
        return self._width // COLUMNS < SMALLEST_TILE

    @property
    def _tile_cells(self) -> int:
        return min(LARGEST_TILE, self._width // COLUMNS)

    @property
    def _tile_lines(self) -> int:
        """Name and count, and an empty line where all tiles have room for one."""
        return LINES + 1 if self.view_height >= ROWS * (LINES + 1) else LINES

    def line_count(self) -> int:
        """Lines of the tiles or of the list."""
        return len(BY_NUMBER) if self.is_list else ROWS * self._tile_lines

    def laid_out(self, _width: int) -> None:
        """The cursor stays in sight."""
        self.see()

    def see(self) -> None:
        """Bring the tile with the cursor in sight."""
        if self.is_list:
            line = BY_NUMBER.index(self.at)
            self.show_lines(line, line + 1, 1)
        else:
            line = TILE[self.at].row * self._tile_lines
            self.show_lines(line, line + LINES, 1)

    # Moving

    def do_up(self) -> None:
        """The neighbour above."""
        self._step("up", -1)

    def do_down(self) -> None:
        """The neighbour below."""
        self._step("down", 1)

    def do_left(self) -> None:
        """The neighbour on the left."""
        self._step("left", 0)

    def do_right(self) -> None:
        """The neighbour on the right."""
        self._step("right", 0)

    def _step(self, direction: Direction, line: int) -> None:
        if self.is_list:
            at = BY_NUMBER.index(self.at) + line
            self.move_to(BY_NUMBER[max(0, min(at, len(BY_NUMBER) - 1))])
            return
        found = neighbour(self.at, direction)
        if found is not None:
            self.move_to(found)

    def do_top(self) -> None:
        """To Hokkaido."""
        self.move_to(BY_NUMBER[0])

    def do_bottom(self) -> None:
        """To Okinawa."""
        self.move_to(BY_NUMBER[-1])

    def do_list_down(self) -> None:
        """Down by a page."""
        self.scroll_by(self.view_height - 1)

    def do_list_up(self) -> None:
        """Up by a page."""
        self.scroll_by(1 - self.view_height)

    def to_tied(self) -> None:
        """Where nothing ties the prefecture under the cursor to the chosen partner, go to the one with its largest tie."""
        lit = self._lit
        if lit and self.at not in lit:
            self.move_to(max(lit, key=lambda code: (lit[code].count(self.measure), code)))

    def move_to(self, code: str) -> None:
        """Put the cursor on a prefecture."""
        if code != self.at:
            self.at = code
            self._written = None
            self.forget()
            self.see()
            self._moved()

    def focus_changed(self) -> None:
        """The cursor looks different without the focus."""
        super().focus_changed()
        self.forget()

    # Drawing

    def heading(self) -> tuple[str, str]:
        """What the map shows."""
        lit = len(self._lit or ())
        return display_line(self.title), f"{MARKED} {lit} {'prefecture' if lit == 1 else 'prefectures'}" if lit else ""

    def draw(self, number: int, width: int) -> list[Segment]:
        """A line of tiles or of the list."""
        if self.is_list:
            return self._list_line(BY_NUMBER[number], width)
        row, part = divmod(number, self._tile_lines)
        size = self._tile_cells
        here = {tile.column: tile.code for tile in TILES if tile.row == row}
        left = min(here)
        segments = [self._beside(number, 1 + left * size)]
        for column in range(left, COLUMNS):
            code = here.get(column) if part < LINES else None
            segments.append(self._part(code, part, size - 1) if code else Segment(" " * (size - 1), self.look.side))
            segments.append(Segment(" ", self.look.side))
        return segments

    def _beside(self, number: int, width: int) -> Segment:
        """In the empty north-west: the prefecture under the cursor in full, its neighbours, what stands on none."""
        text = self._about[number] if number < len(self._about) else ""
        style = self.look.side + (self.look.strong if number == 0 else self.look.dim)
        return Segment(padded(f" {text}", max(0, width - 1)) + " ", style)

    @property
    def _about(self) -> list[str]:
        if self._written is None:
            name = self._names.get(self.at, self.at)
            near = sorted((self._names.get(code, code) for code in NEIGHBOURS[self.at]), key=fold)
            lines = [f"{name}  {self.at}", f"{_many(self.cell)}", ""]
            for words in (f"Neighbours: {', '.join(near)}", f"As a whole: {', '.join(self._large) or 'nothing'}"):
                clean = display_line(words)
                lines += [clean[start:end] for start, end in lines_of(clean, BESIDE)]
                lines.append("")
            self._written = lines
        return self._written

    def _part(self, code: str, part: int, size: int) -> Segment:
        """The name or the count of a tile."""
        if part == 0:
            text = short_name(code, self._names.get(code, code), size)
        else:
            text = self._count(code, size)
        return Segment(text + " " * (size - cells(text)), self._style(code))

    def _count(self, code: str, size: int) -> str:
        """The count of all; where a partner is chosen its own with a mark, before that of all if both fit."""
        count = self._all.get(code, NO_TIE).count(self.measure)
        lit = self._lit.get(code, NO_TIE).count(self.measure) if self._lit is not None else 0
        if not lit:
            return _fitting(count, size) if count else "\u2219"
        both = f"{MARKED}{lit}/{count}"
        return both if cells(both) <= size else f"{MARKED}{_fitting(lit, size - 1)}"

    def _style(self, code: str) -> Style:
        """Shaded by the count of all; where a partner is chosen only its prefectures are, the others stay plain."""
        count = self._all.get(code, NO_TIE).count(self.measure)
        is_plain = self._lit is not None and code not in self._lit
        if not count or is_plain:
            style = self.look.bar if count else self.look.bar + self.look.dim
        else:
            style = self.look.side + self.look.shades[shade(count, self._most)]
        if self._lit is not None and not is_plain:
            style += self.look.strong
        if code == self.at:
            return style + (self.look.mention_here if self.has_focus else self.look.cursor_idle)
        return style

    def _list_line(self, code: str, width: int) -> list[Segment]:
        count = self._count(code, 12)
        name = cut(self._names.get(code, code), width - cells(count) - 3, CUT)
        gap = " " * max(1, width - cells(name) - cells(count) - 2)
        return [Segment(f" {name}{gap}{count} ", self._style(code))]

    # Mouse

    def pressed(self, x: int, number: int) -> None:
        """A press puts the cursor on a tile, one on the tile under the cursor opens it."""
        code = self.code_at(x, number)
        if code == self.at:
            self._perform("open")
        elif code is not None:
            self.move_to(code)

    def code_at(self, x: int, number: int) -> str | None:
        """The prefecture at a cell of a line, None beside the tiles."""
        if self.is_list:
            return BY_NUMBER[number] if 0 <= number < len(BY_NUMBER) else None
        row, column = number // self._tile_lines, (x - 1) // self._tile_cells
        return next((tile.code for tile in TILES if (tile.row, tile.column) == (row, column)), None)


def _fitting(count: int, size: int) -> str:
    """A count in so many cells: with too many digits in thousands, so that it does not run into the next tile."""
    exact = str(count)
    return exact if len(exact) <= size else f"{count // 1000}k"


def _many(cell: Cell) -> str:
    """`1 article, 12 facts`."""
    articles = len(cell.articles)
    if not articles:
        return "no article"
    return f"{articles:,} {'article' if articles == 1 else 'articles'}, {cell.facts:,} facts"
