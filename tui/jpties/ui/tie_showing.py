"""Fills the pane of the tie: what the cursor of partners, matrix or map stands on, worked out off the screen's thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from jpties.model.lineage import Lineage
from jpties.model.scope import Scope
from jpties.model.tie_ledger import ledger_of
from jpties.state.tie_items import facts_of_articles, newest_first, tie_items
from jpties.text.clean import display_line
from jpties.ui.gathering import gather
from jpties.ui.going import go_to_fact, go_to_range

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.model.fact import Fact
    from jpties.model.ledger import Ledger
    from jpties.model.model import ArticleRow, Model
    from jpties.model.place import Place
    from jpties.ui.screens.ties import TiesScreen

WEIGHT = 50
"""An article of a tie is read with all its facts: as much work as so many articles of other views."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the pane is about."""

    partner: Place | None = None
    """The partner, None for all."""
    region: Place | None = None
    """The region, None for all of Japan."""
    articles: tuple[int, ...] = ()
    """Indexes of the articles that show it."""
    facts: int | None = None
    """How many facts belong to it, as the matrix counts them; None for all partners."""

    @property
    def counted(self) -> str:
        """`2 articles, 57 facts`."""
        counts = [(len(self.articles), "article")] + ([(self.facts, "fact")] if self.facts is not None else [])
        return ", ".join(f"{count:,} {thing}{'' if count == 1 else 's'}" for count, thing in counts)


class TieShowing:
    """Follows the cursor."""

    def __init__(self, screen: TiesScreen) -> None:
        self._screen = screen
        self._model: Model | None = None
        self._lineage: Lineage | None = None
        self._shown = Shown()
        self._filled: Shown | None = None
        self._ledger: Ledger | None = None

    @property
    def articles(self) -> tuple[int, ...]:
        """Indexes of the articles of what the cursor stands on."""
        return self._shown.articles

    @property
    def sides(self) -> tuple[Place, Place] | None:
        """Partner and region of the tie, None where only one of them is chosen."""
        partner, region = self._shown.partner, self._shown.region
        return (partner, region) if partner is not None and region is not None else None

    @property
    def places(self) -> list[Place]:
        """What is chosen of partner and region."""
        return [place for place in (self._shown.partner, self._shown.region) if place is not None]

    def begin(self, model: Model) -> None:
        """Take a corpus."""
        self._model = model
        self._lineage = Lineage(self._screen.jpties.atlas)
        self._filled = None
        self.follow()

    def follow(self) -> None:
        """Show what the cursor of the pane with the focus stands on; the tie's own pane changes nothing."""
        screen = self._screen
        if self._model is None or (screen.pane is screen.tie and self._filled is not None):
            return
        self._shown = self._under_cursor()
        self._tell()
        if screen.tie.display:
            self.catch_up()

    def _under_cursor(self) -> Shown:
        screen = self._screen
        if screen.pane is screen.partners:
            head = screen.partners.head
            if head is not None:
                return Shown(head.place, None, head.total.articles, head.total.facts)
            rows = screen.zooming.matrix.rows
            found = dict.fromkeys(index for row in rows for index in row.total.articles)
            return Shown(None, None, tuple(found))
        if screen.is_map:
            atlas = screen.jpties.atlas
            try:
                region = atlas.place(f"place:{screen.map.at.lower()}")
            except KeyError:
                return Shown()
            return Shown(screen.zooming.partner, region, screen.map.cell.articles, screen.map.cell.facts)
        row, column, cell = screen.matrix.row_head, screen.matrix.column_head, screen.matrix.cell
        if row is None or column is None or cell is None:
            return Shown()
        return Shown(row.place, column.place, cell.articles, cell.facts)

    def catch_up(self) -> None:
        """Fill the pane, unless it shows this already."""
        model, lineage, shown = self._model, self._lineage, self._shown
        if model is None or lineage is None or self._filled == shown:
            return
        self._filled = shown
        self._screen.tie.opened.clear()
        self._ledger = None
        sides = self.sides
        if sides is None or not shown.articles:
            self._list(None)
            return
        scope = Scope(partner=sides[0].code, region=sides[1].code)
        names = [model.rows[index].name for index in shown.articles]

        def work(go_on: Callable[[], bool]) -> Ledger:
            """The ledger of the tie under the cursor."""
            from jpties.names.tie_words import tie_words

            return ledger_of(model, lineage, tie_words(), scope, date.today(), articles=names, go_on=go_on)

        if not gather(self._screen, WEIGHT * len(names), work, self._list):
            self._list(None)

    def _list(self, ledger: Ledger | None, *, keep: bool = False) -> None:
        self._ledger = ledger
        rows = self._rows()
        items = tie_items(ledger, rows, self._facts_of_opened())
        right = self._shown.counted if self._shown.partner or rows else ""
        self._screen.tie.show_items(self._title(), right, items if rows else (), keep=keep)

    def _rows(self) -> list[ArticleRow]:
        rows = self._model.rows if self._model is not None else ()
        return newest_first(rows[index] for index in self._shown.articles)

    def _title(self) -> str:
        partner, region = self._shown.partner, self._shown.region
        return f"{partner.name if partner else 'All partners'} and {region.name if region else 'Japan'}"

    def _tell(self) -> None:
        """Say in the status line what the cursor stands on."""
        words = self._shown.counted if self._shown.articles else "no article"
        self._screen.status.tell(display_line(f"{self._title()}: {words}"))

    # The facts of an article

    def _facts_of_opened(self) -> dict[str, list[Fact]]:
        opened = self._screen.tie.opened
        if self._model is None or not opened:
            return {}
        return facts_of_articles(self._model.facts((), sorted(opened)), opened)

    def do_fold(self) -> bool | None:
        """List the facts of the article under the cursor, or no more."""
        screen = self._screen
        item = screen.tie.item
        if screen.pane is not screen.tie or item is None or item.row is None:
            return False
        screen.tie.opened ^= {item.row.name}
        self._list(self._ledger, keep=True)
        return None

    def do_right(self) -> bool | None:
        """List the facts of the article under the cursor."""
        return self._open(is_open=True)

    def do_left(self) -> bool | None:
        """List them no more; where they are not listed, to the pane on the left."""
        if self._open(is_open=False) is False and self._screen.pane is self._screen.tie:
            self._screen.go_to_pane(self._screen.main)
        return None

    def _open(self, *, is_open: bool) -> bool | None:
        screen = self._screen
        item = screen.tie.item
        if screen.pane is not screen.tie or item is None or item.row is None or item.fact is not None:
            return False
        if (item.row.name in screen.tie.opened) == is_open:
            return False
        return self.do_fold()

    def go_to_item(self) -> None:
        """To the quote of the fact, or the article, in the browser."""
        item = self._screen.tie.item
        if item is None or item.row is None:
            return
        if item.fact is not None:
            go_to_fact(self._screen.jpties, item.row.name, item.fact.id)
        else:
            go_to_range(self._screen.jpties, item.row.name, 0, 0)
