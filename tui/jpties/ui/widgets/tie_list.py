"""The pane of one tie: what the ledger says, the articles, and the facts of those that are opened."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.text.clean import display_line
from jpties.text.linebreak import lines_of
from jpties.text.width import cells, cut
from jpties.ui.signs import CLOSED, CUT, OPEN
from jpties.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.state.keymap import Keyboard
    from jpties.state.tie_items import TieItem
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform

FACT_LINES = 3
"""Lines of a fact: when, and two of what it says; a fixed number, so that the place of each is known."""


class TieList(ListPane):
    """Headings, facts and articles; the cursor passes over headings."""

    WHERE = "tie"

    def __init__(self, keyboard: Keyboard, look: Look, perform: Perform) -> None:
        super().__init__(keyboard, look, perform)
        self.title = ""
        """What the tie is called."""
        self.right = ""
        """How much shows it."""
        self.items: Sequence[TieItem] = ()
        """What is listed."""
        self.opened: set[str] = set()
        """Names of the articles whose facts are listed."""
        self._tops: list[int] = [0]

    def show_items(self, title: str, right: str, items: Sequence[TieItem], *, keep: bool = False) -> None:
        """List another tie, the cursor on the first line that leads somewhere; with `keep` it stays where it is."""
        self.title, self.right, self.items = title, right, items
        self._tops = [0]
        for number, item in enumerate(items):
            size = FACT_LINES if item.fact is not None and item.text else 1
            self._tops.append(self._tops[-1] + size + (1 if item.heading and number else 0))
        if not keep:
            self.cursor = self._past_headings(0, 1)
            self.first = 0
        self.cursor = max(0, min(self.cursor, len(items) - 1))
        self.forget()
        self.scroll_by(0)

    @property
    def item(self) -> TieItem | None:
        """What the cursor stands on."""
        return self.items[self.cursor] if self.cursor < len(self.items) else None

    def select(self, before: TieItem | None) -> None:
        """Put the cursor on the same line of another list, if it is there."""
        if before in self.items:
            self.move_to(self.items.index(before), tell=False)

    # Items

    def item_count(self) -> int:
        """Headings, facts, articles."""
        return len(self.items)

    def line_count(self) -> int:
        """Lines of all items."""
        return self._tops[-1]

    def lines_of(self, item: int) -> range:
        """Three lines a fact, one an article, one a heading and an empty one before it."""
        return range(self._tops[item], self._tops[item + 1]) if item < len(self.items) else range(0)

    def item_at(self, number: int) -> int:
        """The item of a line."""
        return max(0, bisect_right(self._tops, number, 0, len(self.items)) - 1)

    def _past_headings(self, item: int, step: int) -> int:
        while 0 <= item < len(self.items) and self.items[item].heading:
            item += step
        return item

    def move_to(self, item: int, *, margin: int = 2, tell: bool = True) -> None:
        """Put the cursor on an item, never on a heading."""
        found = self._past_headings(max(0, min(item, len(self.items) - 1)), 1 if item >= self.cursor else -1)
        if 0 <= found < len(self.items):
            super().move_to(found, margin=margin, tell=tell)

    def do_up(self) -> None:
        """The line above; above the first one its heading."""
        above = self._past_headings(self.cursor - 1, -1)
        if above < 0:
            self.scroll_by(-self.first)
        else:
            self.move_to(above)

    def do_top(self) -> None:
        """To the first one, its heading in sight."""
        self.scroll_by(-self.first)
        if self.items:
            super().move_to(max(0, self._past_headings(0, 1)))
            self.scroll_by(-self.first)

    # Drawing

    def heading(self) -> tuple[str, str]:
        """The two sides, and how much shows the tie."""
        return display_line(self.title), self.right

    def draw(self, number: int, width: int) -> list[Segment]:
        """A line of an item."""
        index = self.item_at(number)
        item = self.items[index]
        part = number - self._tops[index]
        if item.heading:
            segments = self._heading_line(item, width) if part == len(self.lines_of(index)) - 1 else []
        elif item.fact is None:
            segments = self._article_line(item, width)
        else:
            segments = self._fact_line(item, part, width)
        if index != self.cursor:
            return segments
        over = self.cursor_style()
        return [Segment(text, (style or self.look.side) + over) for text, style, _control in segments]

    def _heading_line(self, item: TieItem, width: int) -> list[Segment]:
        gap = " " * max(1, width - cells(item.text) - cells(item.detail) - 2)
        side = self.look.side
        return [
            Segment(f" {item.text}", side + self.look.strong),
            Segment(f"{gap}{item.detail} ", side + self.look.dim),
        ]

    def _article_line(self, item: TieItem, width: int) -> list[Segment]:
        sign = OPEN if item.row is not None and item.row.name in self.opened else CLOSED
        detail = display_line(item.detail)
        text = cut(display_line(item.text), max(8, width - cells(detail) - 5), CUT)
        gap = " " * max(1, width - cells(text) - cells(detail) - 4)
        side = self.look.side
        return [
            Segment(f" {sign} ", side + self.look.dim),
            Segment(text, side),
            Segment(f"{gap}{detail} ", side + self.look.dim),
        ]

    def _fact_line(self, item: TieItem, part: int, width: int) -> list[Segment]:
        """When it was, then what it says on two lines."""
        side = self.look.side
        if part == 0:
            style = side + (self.look.warning if item.warns else self.look.accent)
            return [Segment(f"   {cut(display_line(item.detail), width - 4, CUT)}", style)]
        text = display_line(item.text)
        room = max(1, width - 4)
        found = list(islice(lines_of(text, room), FACT_LINES))
        if part > len(found):
            return []
        start, end = found[part - 1]
        if part == FACT_LINES - 1 and len(found) > part:
            return [Segment(f"   {cut(text[start : start + 2 * room], room, CUT)}", side)]
        return [Segment(f"   {text[start:end]}", side)]

    def pressed(self, x: int, number: int) -> None:
        """A press puts the cursor there, one on the line under the cursor opens it."""
        if not 0 <= number < self.line_count():
            return
        index = self.item_at(number)
        if index == self.cursor:
            self._perform("open")
        elif not self.items[index].heading:
            super().pressed(x, number)
