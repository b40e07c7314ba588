"""A brief as it reads, in a sheet that can copy and save it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.ui.screens.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events

    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.text_pane import TextLine


class BriefSheet(Sheet):
    """The lines of the Markdown; `copy-fact` copies all of it, `export` saves it."""

    def __init__(
        self,
        title: str,
        text: str,
        keyboard: Keyboard,
        look: Look,
        copy: Callable[[], None],
        save: Callable[[], None],
    ) -> None:
        hint = f"{keyboard.shown('copy-fact')} copies, {keyboard.shown('export')} saves, Esc closes"
        super().__init__(title, brief_lines(text), keyboard, look, hint)
        self._copy, self._save = copy, save
        self._keys = keyboard

    def on_key(self, event: events.Key) -> None:
        """Copy or save and close, else what every sheet does."""
        key = event.character if event.character and event.is_printable else event.key
        action = self._keys.action("facts", key)
        if action not in ("copy-fact", "export"):
            super().on_key(event)
            return
        event.stop()
        self.close()
        (self._copy if action == "copy-fact" else self._save)()


def brief_lines(text: str) -> list[TextLine]:
    """The Markdown in lines with styles: headings strong, quotes set in and dim."""
    lines: list[TextLine] = []
    for line in text.split("\n")[2:]:  # the title stands in the heading of the sheet
        plain = line.replace("\\", "")
        if line.startswith("#"):
            lines.append(((plain.lstrip("# "), "strong"),))
        elif line.startswith("  >"):
            lines.append((("    ", "plain"), (plain[3:].strip(), "dim")))
        elif line.startswith("- "):
            lines.append((("- ", "plain"), (plain[2:], "plain")))
        elif line or (lines and lines[-1]):
            lines.append(((plain, "plain"),) if plain else ())
    return lines
