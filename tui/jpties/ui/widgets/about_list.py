"""What is known of an entity, line by line: names, roles, neighbours, ties, facts; a line may lead somewhere."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.text.clean import display_line
from jpties.text.finding import holds_all
from jpties.text.folding import fold
from jpties.text.linebreak import lines_of
from jpties.text.width import cells, cut
from jpties.ui.signs import CUT
from jpties.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.state.entity_items import AboutItem
    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform

LINES = 2
"""Lines that what an item says may take."""
INDENT = "   "
"""Before what is below a heading."""


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
        self._lines: list[tuple[int, str, str]] = []
        self._tops: list[int] = []

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
        self._lay_out()
        self.forget()

    def laid_out(self, _width: int) -> None:
        """Wrap anew."""
        self._lay_out()

    def _lay_out(self) -> None:
        """The lines: number of the item, what it says, and behind the last of its lines the detail."""
        self._lines, self._tops = [], []
        for number, item in enumerate(self.items):
            self._tops.append(len(self._lines))
            lines = [(display_line(item.text), item.detail)] if item.heading else wrapped(item, max(1, self._width - 4))
            self._lines += [(number, text, detail) for text, detail in lines]
        self._tops.append(len(self._lines))

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
        """Lines of all items."""
        return len(self._lines)

    def lines_of(self, item: int) -> range:
        """One line, or as many as it takes to say it with its detail."""
        return range(self._tops[item], self._tops[item + 1]) if item < len(self.items) else range(0)

    def item_at(self, number: int) -> int:
        """The item of a line."""
        return self._lines[number][0] if number < len(self._lines) else -1

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
        return (f"{self.title} with " if self.filter else self.title), ""

    def typed(self) -> str:
        """The filter."""
        return display_line(self.filter)

    def draw(self, number: int, width: int) -> list[Segment]:
        """A heading with its count, or a line of what an item says, its detail at the right."""
        if number >= len(self._lines):
            return []
        at, text, detail = self._lines[number]
        side, dim = self.look.side, self.look.side + self.look.dim
        if self.items[at].heading:
            return [Segment(f" {cut(text, width - 8, CUT)}", side + self.look.strong), Segment(f"  {detail}", dim)]
        over = side + self.cursor_style() if at == self.cursor else side
        gap = " " * (width - 4 - cells(text) - cells(detail))
        return [
            Segment(f"{INDENT}{text}", over),
            Segment(f"{gap}{detail} ", over if at == self.cursor else dim),
        ]

    def pressed(self, x: int, number: int) -> None:
        """A press puts the cursor there, one on the item under the cursor opens what it leads to."""
        at = self.item_at(number)
        if at == self.cursor and self.item is not None:
            self._perform("open")
        elif 0 <= at < len(self.items) and not self.items[at].heading:
            super().pressed(x, number)


def wrapped(item: AboutItem, room: int) -> list[tuple[str, str]]:
    """The lines of an item and behind the last one its detail, which is never cut for what the item says."""
    words, detail = display_line(item.text), cut(display_line(item.detail), room, CUT)
    beside = max(1, room - cells(detail) - 2)
    if cells(words) <= beside:
        return [(words, detail)]
    ranges = list(islice(lines_of(words, room), LINES))
    lines = [words[start:end] for start, end in ranges]
    if ranges[-1][1] < len(words):
        lines[-1] = cut(words[ranges[-1][0] :], beside, CUT)
    elif cells(lines[-1]) > beside:
        lines.append("")
    return [*((line, "") for line in lines[:-1]), (lines[-1], detail)]
