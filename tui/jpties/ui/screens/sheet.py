"""A sheet of text over the browser: help, problems."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from jpties.ui.screens.overlay import Overlay
from jpties.ui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.text_pane import TextLine

CLOSING = frozenset({"escape", "q", "enter", "?", "f1", "backspace"})
"""Keys that put a sheet away, beside the one that opened it."""


class Sheet(Overlay[None]):
    """Scrolls with the keys of the reader, goes away with Escape."""

    DEFAULT_CSS = """
    Sheet { align: center middle; background: $background 60%; }
    Sheet > TextPane { width: 92%; max-width: 96; height: 90%; }
    Sheet:ansi > TextPane { border: ascii ansi_default; }
    """
    AUTO_FOCUS = "TextPane"
    CLOSES: ClassVar[frozenset[str]] = CLOSING

    def __init__(
        self, title: str, lines: Sequence[TextLine], keyboard: Keyboard, look: Look, hint: str = "Esc closes"
    ) -> None:
        super().__init__()
        self._keyboard = keyboard
        self.text = TextPane(keyboard, look, self._perform, title, lines, hint)
        """The text."""

    def compose(self) -> ComposeResult:
        """The text alone."""
        yield self.text

    def on_key(self, event: events.Key) -> None:
        """Close or scroll."""
        event.stop()
        key = event.character if event.character and event.is_printable else event.key
        if event.key in self.CLOSES or key in self.CLOSES:
            self.close()
            return
        action = self._keyboard.action("reader", event.key if event.key == "space" else key)
        if action == "leave":
            self.close()
        elif action is not None:
            self._perform(action)

    def on_click(self, event: events.Click) -> None:
        """A click beside the sheet closes it."""
        if self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            self.close()

    def _perform(self, action: str) -> bool:
        method = getattr(self.text, f"do_{action.replace('-', '_')}", None)
        if method is None:
            return False
        method()
        return True
