"""The ties: partners as bars, a matrix or a map of Japan, and the tie under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container, Vertical

from jpties.ui.briefing import Briefing
from jpties.ui.scoping import open_entity
from jpties.ui.screens.view import ViewScreen
from jpties.ui.tie_showing import TieShowing
from jpties.ui.tie_zooming import TieZooming
from jpties.ui.widgets.head import Head
from jpties.ui.widgets.matrix import MatrixPane
from jpties.ui.widgets.partner_bars import PartnerBars
from jpties.ui.widgets.tie_list import TieList
from jpties.ui.widgets.tile_map import TileMap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from jpties.model.model import Model
    from jpties.model.tree import Tree
    from jpties.ui.copying import Cited
    from jpties.ui.desk import Desk
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Pane

THREE_FROM, TWO_FROM, TWO_LINES_FROM = 110, 60, 18
"""Columns from which three panes stand side by side; columns and lines from which the tie stands below the matrix."""
HEADS = 3
"""Lines above the matrix, and an empty one below it."""
MAP_CELLS = 79
"""Cells that the map takes at least, where it fits."""
PARTNERS_CELLS, TIE_CELLS = 27, 41
"""Cells of the panes at the sides."""


class TiesScreen(ViewScreen):
    """Wires the four panes; which are seen follows from the size and the focus."""

    VIEW = "ties"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.partners = PartnerBars(desk.keyboard, desk.look, self.perform, self._partner_moved)
        """The partners as bars."""
        self.matrix = MatrixPane(desk.keyboard, desk.look, self.perform, self._cell_moved)
        """Partners by regions."""
        self.map = TileMap(desk.keyboard, desk.look, self.perform, self._cell_moved)
        """The prefectures."""
        self.tie = TieList(desk.keyboard, desk.look, self.perform)
        """The tie under the cursor."""
        self.zooming = TieZooming(self)
        """What is told apart, counted, sorted."""
        self.showing = TieShowing(self)
        """Fills the pane of the tie."""
        self.briefing = Briefing(self)
        """Shows the brief."""
        self.head = Head(desk.look, self.zooming.head_lines, self.zooming.head_pressed)
        """Where the matrix stands."""
        self.is_map = False
        """Whether the map stands in the place of the matrix."""

    @property
    def main(self) -> Pane:
        """The matrix or the map."""
        return self.map if self.is_map else self.matrix

    def panes(self) -> Sequence[Pane]:
        """All of them, the main one first where the view begins."""
        return (self.matrix, self.map, self.tie, self.partners)

    def body(self) -> ComposeResult:
        """Side by side, or the tie below."""
        with Container(id="ties"):
            yield self.partners
            with Vertical(id="ties-main"):
                yield self.head
                yield self.matrix
                yield self.map
            yield self.tie

    def helpers(self) -> Sequence[object]:
        """Those who help this screen."""
        return (self.zooming, self.showing, self.briefing, *super().helpers())

    # Layout

    def fit(self) -> None:
        """Show the panes that have room; the one with the focus always."""
        super().fit()
        width, height = self.app.size
        shown = self._shown(width, height)
        stacked = width < THREE_FROM
        body = self.query_one("#ties")
        body.styles.layout = "vertical" if stacked else "horizontal"
        self.partners.display, self.tie.display = self.partners in shown, self.tie in shown
        self.query_one("#ties-main").display = self.main in shown
        self.matrix.display, self.map.display = not self.is_map, self.is_map
        self.head.display = not self.is_map and height >= TWO_LINES_FROM
        self.partners.styles.width = "1fr" if stacked else PARTNERS_CELLS
        self.tie.styles.width = "1fr" if stacked else TIE_CELLS
        rows = self.matrix.item_count() + HEADS
        below = stacked and self.main in shown and self.tie in shown
        self.query_one("#ties-main").styles.height = min(max(rows, HEADS + 2), height // 2 - 1) if below else "1fr"
        seen = [pane for pane in (self.partners, self.main, self.tie) if pane in shown]
        for pane in seen:
            pane.border_left(not stacked and pane is not seen[0])
        if self.tie.display:
            self.showing.catch_up()

    def _shown(self, width: int, height: int) -> list[Pane]:
        pane: Pane = self.main if self.pane in (self.matrix, self.map) else self.pane
        if width < TWO_FROM or height < TWO_LINES_FROM:
            return [pane]
        if width < THREE_FROM:
            return [self.matrix, self.tie] if pane in (self.matrix, self.tie) and not self.is_map else [pane]
        if not self.is_map:
            return [self.partners, self.matrix, self.tie]
        if width - PARTNERS_CELLS - TIE_CELLS >= MAP_CELLS:
            return [self.partners, self.map, self.tie]
        return [self.map, self.tie] if pane is self.tie else [self.partners, self.map]

    def ring(self) -> Sequence[Pane]:
        """From the left to the right."""
        return (self.partners, self.main, self.tie)

    def do_next_pane(self) -> None:
        """Partners, matrix or map, tie; also those that have no room beside the others."""
        self._round(1)

    def do_previous_pane(self) -> None:
        """The other way round."""
        self._round(-1)

    def _round(self, step: int) -> None:
        order = self.ring()
        pane = self.main if self.pane in (self.matrix, self.map) else self.pane
        self.go_to_pane(order[(order.index(pane) + step) % len(order)])

    def go_to_pane(self, pane: Pane) -> None:
        """Give a pane the focus; one without room is shown first."""
        self._last_pane = pane
        self.set_focus(None)
        self.fit()
        self.focus_pane(pane)

    def do_switch_map(self) -> None:
        """The map in the place of the matrix, or the matrix again."""
        self.is_map = not self.is_map
        self.zooming.show_map()
        self.go_to_pane(self.main)
        self.showing.follow()

    # What is shown

    def show_model(self, model: Model, _tree: Tree) -> None:
        """Show a corpus."""
        self.zooming.begin(model)
        self.showing.begin(model)

    def _partner_moved(self) -> None:
        """Another partner: its row, its prefectures, its tie."""
        self.zooming.choose_partner()
        self.showing.follow()

    def _cell_moved(self) -> None:
        """Another cell or tile."""
        self.showing.follow()

    def on_descendant_focus(self) -> None:
        """The tie shown is that of the pane with the focus."""
        super().on_descendant_focus()
        if self.focused is not None:
            self.showing.follow()

    # Doing

    def chosen(self) -> list[Cited]:
        """The fact under the cursor of the tie."""
        item, model = self.tie.item, self.travel.model
        if self.pane is not self.tie or item is None or item.fact is None or item.row is None or model is None:
            return []
        return [(item.fact, model.analysis(item.row.name).article)]

    def do_open(self) -> None:
        """From a cell, tile or partner to its articles and facts; from these to the browser."""
        if self.pane is self.tie:
            self.showing.go_to_item()
        elif self.showing.articles:
            self.go_to_pane(self.tie)
        else:
            self.announce("No article ties these two")

    def do_filter(self) -> bool:
        """The partners are what can be filtered, wherever the focus is."""
        if self.pane is not self.partners:
            self.go_to_pane(self.partners)
        return False

    def do_entity(self) -> None:
        """The page of who or what the fact is about; elsewhere of the partner or the region."""
        item = self.tie.item
        if self.pane is self.tie and item is not None and item.fact is not None:
            open_entity(self, item.fact.subjects)
        else:
            open_entity(self, [place.id for place in self.showing.places])

    def do_cancel(self) -> None:
        """Take the filter away, else back to the matrix or map, else zoom out, else back to the browser."""
        if self.filtering.clear():
            return
        if self.pane is self.tie:
            self.go_to_pane(self.main)
        elif not self.zooming.out():
            super().do_cancel()

    def dress(self, look: Look) -> None:
        """Take on other styles."""
        super().dress(look)
        self.head.dress(look)
