"""A pane with a cursor on one of its items; an item has one line or more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from rich.style import Style

    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform


class ListPane(Pane):
    """Moves the cursor, keeps it in sight, and tells its subclass."""

    def __init__(self, keyboard: Keyboard, look: Look, perform: Perform) -> None:
        super().__init__(keyboard, look, perform)
        self.cursor = 0
        """Index of the item with the cursor."""

    # What subclasses say

    def item_count(self) -> int:
        """Number of items."""
        return 0

    def lines_of(self, item: int) -> range:
        """Numbers of the lines of an item."""
        return range(item, item + 1)

    def item_at(self, number: int) -> int:
        """The item to which a line belongs."""
        return number

    def cursor_moved(self) -> None:
        """The cursor stands on another item: show what follows from it, at once."""

    # Moving

    def move_to(self, item: int, *, margin: int = 2, tell: bool = True) -> None:
        """Put the cursor on an item and bring it in sight; tell, unless it stood there already."""
        item = max(0, min(item, self.item_count() - 1))
        before, self.cursor = self.cursor, item
        lines = self.lines_of(item)
        if before != item:
            self.forget([*self.lines_of(before), *lines])
        self.show_lines(lines.start, lines.stop, margin)
        if before != item and tell:
            self.cursor_moved()

    def do_down(self) -> None:
        """Next item."""
        self.move_to(self.cursor + 1)

    def do_up(self) -> None:
        """Previous item; above the first one the lines before it."""
        if self.cursor == 0:
            self.scroll_by(-self.first)
        self.move_to(self.cursor - 1)

    def do_list_down(self) -> None:
        """Down by a page."""
        self._page(1)

    def do_list_up(self) -> None:
        """Up by a page."""
        self._page(-1)

    def _page(self, direction: int) -> None:
        step = direction * max(1, self.view_height - 1)
        line = self.lines_of(self.cursor).start + step
        self.scroll_by(step)
        self.move_to(self.item_at(max(0, min(line, self.line_count() - 1))))

    def do_top(self) -> None:
        """To the first item."""
        self.scroll_by(-self.first)
        self.move_to(0)

    def do_bottom(self) -> None:
        """To the last item."""
        self.move_to(self.item_count() - 1)

    # Drawing

    def cursor_style(self) -> Style:
        """Style over the cursor's lines."""
        return self.look.cursor if self.has_focus else self.look.cursor_idle

    def focus_changed(self) -> None:
        """The cursor looks different without the focus."""
        super().focus_changed()
        if self.item_count():
            self.forget(self.lines_of(self.cursor))

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        super().on_resize()
        if self.item_count():
            lines = self.lines_of(self.cursor)
            self.show_lines(lines.start, lines.stop)

    def pressed(self, _x: int, number: int) -> None:
        """Put the cursor where the mouse was pressed; on a heading or branch also open or close it."""
        if self.item_count() and 0 <= number < self.line_count():  # lines without items say what to do
            self.move_to(self.item_at(number), margin=0)
            self.item_pressed(self.cursor)

    def item_pressed(self, item: int) -> None:
        """The mouse was pressed on an item."""
