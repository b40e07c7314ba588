"""A pane of ready lines that scrolls: help, problems, legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.text.clean import display_line
from jpties.text.linebreak import lines_of
from jpties.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style

    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform

Words = tuple[str, str]
"""Words and the name of the style over them: `plain`, `dim`, `strong`, `accent` or `warning`."""
TextLine = tuple[Words, ...]
"""A line; its last words are wrapped, set in by what stands before them."""


class TextPane(Pane):
    """Lines of words with styles."""

    WHERE = "text"

    def __init__(
        self, keyboard: Keyboard, look: Look, perform: Perform, title: str, lines: Sequence[TextLine], right: str = ""
    ) -> None:
        super().__init__(keyboard, look, perform)
        self._title = title
        self._right = right
        self._given = tuple(lines)
        self._shown: list[list[tuple[str, str]]] = []

    def show(self, lines: Sequence[TextLine]) -> None:
        """Show other lines."""
        self._given = tuple(lines)
        self.laid_out(self._width or 1)
        self.forget()

    def heading(self) -> tuple[str, str]:
        """The title and a hint."""
        return self._title, self._right

    def base(self) -> Style:
        """As the lines at top and bottom, so that it stands out from the panes."""
        return self.look.bar

    def line_count(self) -> int:
        """Lines after wrapping."""
        return len(self._shown)

    def laid_out(self, width: int) -> None:
        """Wrap the last words of each line."""
        self._shown = []
        for line in self._given:
            if not line:
                self._shown.append([])
                continue
            *before, (words, style) = [(display_line(words), style) for words, style in line]
            indent = min(sum(len(part) for part, _style in before), max(0, width - 12))
            for number, (start, end) in enumerate(lines_of(words, max(1, width - indent - 2))):
                lead = before if number == 0 else [(" " * indent, "plain")]
                self._shown.append([*lead, (words[start:end], style)])

    def draw(self, number: int, _width: int) -> list[Segment]:
        """One line."""
        styles = {
            "plain": self.base(),
            "dim": self.base() + self.look.dim,
            "strong": self.base() + self.look.strong,
            "accent": self.base() + self.look.accent,
            "warning": self.base() + self.look.warning,
        }
        return [Segment(" ", self.base()), *(Segment(words, styles[style]) for words, style in self._shown[number])]

    def do_down(self) -> None:
        """Next line."""
        self.scroll_by(1)

    def do_up(self) -> None:
        """Previous line."""
        self.scroll_by(-1)

    def do_page_down(self) -> None:
        """Next page."""
        self.scroll_by(self.view_height - 1)

    def do_page_up(self) -> None:
        """Previous page."""
        self.scroll_by(1 - self.view_height)

    def do_top(self) -> None:
        """To the beginning."""
        self.scroll_by(-self.first)

    def do_bottom(self) -> None:
        """To the end."""
        self.scroll_by(self.line_count())
