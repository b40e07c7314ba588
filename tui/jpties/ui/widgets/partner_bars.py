"""The pane of partners: a bar and a count each; the one under the cursor is lit on the map."""

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
    from collections.abc import Callable, Sequence

    from jpties.model.matrix import Head, Measure
    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform

ALL = "All partners"
"""The first line: nobody is chosen."""


class PartnerBars(ListPane):
    """All partners, then each with its count."""

    WHERE = "partners"

    def __init__(self, keyboard: Keyboard, look: Look, perform: Perform, moved: Callable[[], None]) -> None:
        super().__init__(keyboard, look, perform)
        self._moved = moved
        self._heads: Sequence[Head] = ()
        self._shown: Sequence[Head] = ()
        self.measure: Measure = "articles"
        """What is counted."""
        self.filter = ""
        """Words that the names of the listed partners hold."""
        self._most = 0

    def show_heads(self, heads: Sequence[Head], measure: Measure) -> None:
        """List other partners; the cursor stays on the same one, if it is there."""
        at = self.head
        self._heads, self.measure = heads, measure
        self._most = max((head.total.count(measure) for head in heads), default=0)
        self._list(at)

    def _list(self, at: Head | None) -> None:
        self._shown = [head for head in self._heads if not self.filter or holds_all(self.filter, fold(head.name))]
        places = [head.place.id for head in self._shown]
        self.cursor = places.index(at.place.id) + 1 if at is not None and at.place.id in places else 0
        self.forget()
        self.scroll_by(0)
        self.show_lines(self.cursor, self.cursor + 1, 2)

    @property
    def head(self) -> Head | None:
        """The partner under the cursor, None on the line of all."""
        return self._shown[self.cursor - 1] if 0 < self.cursor <= len(self._shown) else None

    def narrow(self, words: str) -> None:
        """List only partners whose names hold the words."""
        before = self.head
        self.filter = words.strip()
        self._list(before)
        self.refresh_heading()
        if self.head is not before:
            self._moved()

    def to_first(self) -> None:
        """Put the cursor on the first partner."""
        self.move_to(1)

    def item_count(self) -> int:
        """A line a partner, and one for all."""
        return len(self._shown) + 1

    def line_count(self) -> int:
        """A line an item."""
        return self.item_count()

    def cursor_moved(self) -> None:
        """Another one is chosen."""
        self._moved()

    def typed(self) -> str:
        """The filter."""
        return display_line(self.filter)

    def heading(self) -> tuple[str, str]:
        """The name of the pane, the filter or the number of partners."""
        if self.filter:
            return "Partners: ", "Esc shows all"
        return f"Partners {len(self._heads) or ''}".rstrip(), self.measure

    def draw(self, number: int, width: int) -> list[Segment]:
        """Name and count, and between them a bar behind the name's cells."""
        here = number == self.cursor
        side = self.look.side + self.cursor_style() if here else self.look.side
        if number == 0:
            return [Segment(f" {ALL}".ljust(width), side)]
        head = self._shown[number - 1]
        count = f"{head.total.count(self.measure):,}"
        bar_room = max(0, (width - len(count) - 3) // 3)
        name = cut(display_line(head.name), width - len(count) - bar_room - 4, CUT)
        gap = " " * (width - len(count) - bar_room - 4 - cells(name))
        size = -(-bar_room * head.total.count(self.measure) // max(1, self._most))
        return [
            Segment(f" {name}{gap} ", side),
            Segment(" " * size, self.look.side + self.look.fill),
            Segment(f"{' ' * (bar_room - size)} {count} ", side if here else side + self.look.dim),
        ]
