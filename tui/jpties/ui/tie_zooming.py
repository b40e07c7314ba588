"""What the matrix and the map of the ties show: the zoom, what is counted, how it is sorted, the chosen partner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.model.matrix import MEASURES, SORTINGS, Ties, Zoom
from jpties.model.tilemap import TILES
from jpties.text.clean import display_line
from jpties.text.width import cells, cut
from jpties.ui.signs import CUT

if TYPE_CHECKING:
    from jpties.model.atlas import Atlas
    from jpties.model.matrix import Head, Matrix, Measure, Sorting
    from jpties.model.model import Model
    from jpties.model.place import Place
    from jpties.ui.screens.ties import TiesScreen

BETWEEN = " > "
"""Between the places of a zoom, from the top down."""


class TieZooming:
    """Asks the ties for the matrix and the map, and fills the panes."""

    def __init__(self, screen: TiesScreen) -> None:
        self._screen = screen
        self.ties: Ties | None = None
        """The ties of the corpus, None while it is read."""
        self.zoom = Zoom()
        """What is told apart."""
        self.measure: Measure = "articles"
        """What is counted."""
        self.sorting: Sorting = "count"
        """How it is sorted."""
        self._names: dict[str, str] = {}

    def begin(self, model: Model) -> None:
        """Take a corpus; the zoom stays where it has ties."""
        atlas = self._screen.jpties.atlas
        self.ties = Ties(model.rows, atlas)
        self._names = {tile.code: _name(atlas, tile.code) for tile in TILES}
        if not self.matrix.rows:
            self.zoom = Zoom()
        self.show()

    @property
    def matrix(self) -> Matrix:
        """The matrix in force."""
        assert self.ties is not None
        return self.ties.matrix(self.zoom, self.sorting, self.measure)

    def show(self) -> None:
        """Fill the panes, the cursor on the same places as before."""
        if self.ties is None:
            return
        screen = self._screen
        row, column = screen.matrix.row_head, screen.matrix.column_head
        screen.matrix.show_matrix(
            self.matrix, self.measure, (row.place.id if row else "", column.place.id if column else "")
        )
        heads = self.ties.matrix(Zoom(self.zoom.partner), self.sorting, self.measure).rows
        screen.partners.show_heads(heads, self.measure)
        screen.head.refresh()
        self.show_map()
        screen.fit()
        screen.showing.follow()

    @property
    def partner(self) -> Place | None:
        """The partner chosen in the bars, else the one that is zoomed into."""
        head = self._screen.partners.head
        if head is not None:
            return head.place
        above = self.matrix.above[0] if self.ties is not None else ()
        return above[-1] if above else None

    def show_map(self) -> None:
        """Fill the map."""
        if self.ties is None:
            return
        partner = self.partner
        place_id = partner.id if partner is not None else ""
        at_large = self.ties.at_large(place_id)
        screen = self._screen
        screen.map.title = f"{partner.name if partner else 'All partners'} in Japan by {self.measure}"
        screen.map.show_counts(
            self._names,
            self.ties.prefectures(),
            self.ties.prefectures(place_id) if partner is not None else None,
            [f"{place.name} {cell.count(self.measure):,}" for place, cell in at_large],
            self.measure,
        )
        screen.map.refresh_heading()

    def choose_partner(self) -> None:
        """The partner of the bars: its row in the matrix, its prefectures on the map."""
        head = self._screen.partners.head
        if head is not None:
            self._screen.matrix.select_row(head.place.id)
        self.show_map()
        if head is not None:
            self._screen.map.to_tied()

    # Actions

    def do_partner_in(self) -> None:
        """Tell the parts of the partner apart."""
        self._in(self._screen.matrix.row_head, is_partner=True)

    def do_region_in(self) -> None:
        """Tell the parts of the region apart."""
        self._in(self._screen.matrix.column_head, is_partner=False)

    def do_partner_out(self) -> None:
        """The partners one step up."""
        self._out(is_partner=True)

    def do_region_out(self) -> None:
        """The regions one step up."""
        self._out(is_partner=False)

    def _in(self, head: Head | None, *, is_partner: bool) -> None:
        if head is None:
            return
        if not head.below or head.whole:
            self._screen.announce(f"There is nothing below {head.name}")
            return
        self._to(head.place.id, is_partner=is_partner)

    def _out(self, *, is_partner: bool) -> bool:
        """One step up; whether there was one. The cursor stands on what was left."""
        above = self.matrix.above[0 if is_partner else 1] if self.ties is not None else ()
        if not above:
            return False
        self._to(above[-2].id if len(above) > 1 else "", is_partner=is_partner)
        left = above[-1].id
        matrix = self._screen.matrix
        if is_partner:
            matrix.select_row(left)
        else:
            columns = [head.place.id for head in self.matrix.columns]
            matrix.move_across(columns.index(left) if left in columns else 0)
        self._screen.showing.follow()
        return True

    def out(self) -> bool:
        """One step up on the side of the regions, else of the partners; whether there was one."""
        return self._out(is_partner=False) or self._out(is_partner=True)

    def _to(self, place_id: str, *, is_partner: bool) -> None:
        partner = place_id if is_partner else self.zoom.partner
        self.zoom = Zoom(partner, self.zoom.region if is_partner else place_id)
        self.show()

    def do_count_by(self) -> None:
        """Count articles or facts."""
        self.measure = MEASURES[1 - MEASURES.index(self.measure)]
        self.show()
        self._screen.announce(f"Counting {self.measure}")

    def do_sort_ties(self) -> None:
        """Most first, or by name."""
        self.sorting = SORTINGS[1 - SORTINGS.index(self.sorting)]
        self.show()
        self._screen.announce(f"Most {self.measure} first" if self.sorting == "count" else "By name")

    # The line above the matrix

    def head_lines(self, width: int) -> list[list[Segment]]:
        """Where the matrix stands on both sides, and what it counts."""
        side = self._screen.head.look.side
        look = self._screen.head.look
        if self.ties is None:
            return [[]]
        partners, regions = (self._path(at) for at in (0, 1))
        right = f"{self.measure}, {'most first' if self.sorting == 'count' else 'by name'}"
        shown = cut(f"{partners} in {regions}", max(0, width - cells(right) - 3), CUT)
        gap = " " * max(0, width - cells(shown) - cells(right) - 2)
        return [[Segment(f" {shown}", side + look.accent + look.strong), Segment(f"{gap}{right} ", side + look.dim)]]

    def _path(self, side: int) -> str:
        names = (("Partners", "Japan")[side], *(place.name for place in self.matrix.above[side]))
        return display_line(BETWEEN.join(names[1:] or names))

    def head_pressed(self, _x: int, _line: int) -> None:
        """A press on the line zooms out."""
        self.out()


def _name(atlas: Atlas, code: str) -> str:
    """The name of a prefecture; its code where the atlas does not know it."""
    try:
        return atlas.place(f"place:{code.lower()}").name
    except KeyError:
        return code
