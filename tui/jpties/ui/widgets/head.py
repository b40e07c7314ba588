"""Lines that stay above a list: an axis, the heads of columns. A press tells its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.segment import Segment
    from textual import events
    from textual.geometry import Region

    from jpties.ui.look import Look


class Head(Widget):
    """A few lines, drawn by who owns them."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Head { height: 1; width: 1fr; }
    """

    def __init__(
        self, look: Look, lines: Callable[[int], list[list[Segment]]], pressed: Callable[[int, int], None]
    ) -> None:
        """Make the lines.

        Args:
            look: the styles.
            lines: gives the segments of each line for a width.
            pressed: told column and line of a press.
        """
        super().__init__()
        self.look = look
        """The styles in force."""
        self._lines = lines
        self._pressed = pressed

    def dress(self, look: Look) -> None:
        """Take on other styles."""
        self.look = look
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips; few, so none is kept."""
        width, height = self.size
        lines = self._lines(width)
        lines += [[] for _ in range(height - len(lines))]
        strips = [Strip(line).adjust_cell_length(width, self.look.side) for line in lines[:height]]
        return [strip.crop(crop.x, crop.x + crop.width) for strip in strips[crop.y : crop.bottom]]

    def render_line(self, y: int) -> Strip:
        """One line, where Textual asks for it."""
        lines = self._lines(self.size.width)
        return Strip(lines[y] if y < len(lines) else []).adjust_cell_length(self.size.width, self.look.side)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Tell where."""
        if event.button == 1:
            self._pressed(event.x, event.y)
