"""What is known of an entity, line by line: names, roles, neighbours, ties, facts; a line may lead somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.text.clean import display_line
from jpties.text.finding import holds_all
from jpties.text.folding import fold
from jpties.text.width import cells, cut
from jpties.ui.signs import CUT
from jpties.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.state.entity_items import AboutItem
    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform

DETAIL_SHARE = 2
"""The detail beside a line takes at most one of so many parts of it."""


class AboutList(ListPane):
    """Headings and lines; the cursor stands on lines."""

    WHERE = "about"

    def __init__(self, keyboard: Keyboard, look: Look, perform: Perform, moved: Callable[[], None]) -> None:
        super().__init__(keyboard, look, perform)
        self._moved = moved
        self._items: list[AboutItem] = []
        self.items: list[AboutItem] = []
        """What is listed."""
        self.title = ""
        """The name of the entity, cleaned."""
        self.filter = ""
        """Words that the listed lines hold."""

    def show_items(self, items: list[AboutItem]) -> None:
        """List other lines; the cursor stays on the same one if it is still there."""
        at = self.item
        self._items = items
        self._list()
        found = next((index for index, item in enumerate(self.items) if item == at), None)
        self.move_to(found if found is not None else 1, tell=False)

    def _list(self) -> None:
        self.items = [
            item
            for item in self._items
            if not self.filter or (not item.heading and holds_all(self.filter, fold(f"{item.text}\n{item.detail}")))
        ]
        self.cursor = min(self.cursor, max(0, len(self.items) - 1))
        self.forget()

    def narrow(self, words: str) -> None:
        """Show only lines that hold the words, without headings."""
        self.filter = words.strip()
        self._list()
        self.to_first()

    def to_first(self) -> None:
        """To the first line."""
        self.scroll_by(-self.first)
        self.move_to(0 if self.filter else 1)
        self._moved()

    @property
    def item(self) -> AboutItem | None:
        """The line under the cursor."""
        return self.items[self.cursor] if self.cursor < len(self.items) else None

    def item_count(self) -> int:
        """Headings and lines."""
        return len(self.items)

    def line_count(self) -> int:
        """One line an item, and an empty one before each heading but the first."""
        return len(self.items)

    def cursor_moved(self) -> None:
        """Tell it."""
        self._moved()

    def move_to(self, item: int, *, margin: int = 2, tell: bool = True) -> None:
        """Put the cursor on an item, past a heading."""
        step = 1 if item >= self.cursor else -1
        while 0 <= item < len(self.items) and self.items[item].heading:
            item += step
        if 0 <= item < len(self.items):
            super().move_to(item, margin=margin, tell=tell)
        elif self.cursor == 1:
            self.scroll_by(-self.first)

    def do_top(self) -> None:
        """To the first line."""
        self.cursor = 0
        super().do_top()

    def heading(self) -> tuple[str, str]:
        """The name."""
        return (f"{self.title} with {self.filter}" if self.filter else self.title), ""

    def draw(self, number: int, width: int) -> list[Segment]:
        """A line with its detail at the right."""
        if number >= len(self.items):
            return []
        item = self.items[number]
        over = self.look.side + self.cursor_style() if number == self.cursor else self.look.side
        if item.heading:
            text = cut(display_line(item.text), width - 8, CUT)
            dim = self.look.side + self.look.dim
            return [Segment(f" {text}", self.look.side + self.look.strong), Segment(f"  {item.detail}", dim)]
        is_fact = item.target is not None and item.target.kind == "fact"
        share = DETAIL_SHARE + is_fact  # what a fact says matters more than its date
        detail = cut(display_line(item.detail), max(0, width // share - 2), CUT)
        room = width - 4 - (cells(detail) + 2 if detail else 0)
        text = cut(display_line(item.text), room, CUT)
        gap = " " * (width - 4 - cells(text) - cells(detail))
        lead = Segment("   ", over)
        return [
            lead,
            Segment(text, over),
            Segment(f"{gap}{detail} ", over if number == self.cursor else over + self.look.dim),
        ]

    def pressed(self, x: int, number: int) -> None:
        """A press puts the cursor there, one on the line under the cursor opens what it leads to."""
        if number == self.cursor and self.item is not None:
            self._perform("open")
        elif 0 <= number < len(self.items) and not self.items[number].heading:
            super().pressed(x, number)
