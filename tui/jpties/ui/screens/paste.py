"""Where an article is pasted, or its file named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.containers import Vertical
from textual.widgets import Static, TextArea

from jpties.text.clean import display
from jpties.ui.screens.overlay import Overlay
from jpties.ui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from textual.app import ComposeResult


@dataclass(frozen=True, slots=True)
class Pasted:
    """What the user gave."""

    text: str
    """The pasted text, empty where a file was named."""
    path: str = ""
    """The file."""


def _lines(text: str) -> list[str]:
    """The lines of a paste."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


class CleanArea(TextArea):
    """An editor that takes no control characters from a paste."""

    async def _on_paste(self, event: events.Paste) -> None:
        """Insert the words as they may be shown; terminals end pasted lines by CR."""
        await super()._on_paste(events.Paste(display("\n".join(_lines(event.text)))))
        event.prevent_default()
        event.stop()


class Paste(Overlay["Pasted | None"]):
    """Gives the text or the file, None where the user gave up."""

    DEFAULT_CSS = """
    Paste { align: center middle; background: $background 60%; }
    Paste > Vertical { width: 92%; max-width: 100; height: 90%; background: $panel; padding: 0 1; }
    Paste:ansi > Vertical { border: ascii ansi_default; }
    Paste CleanArea { height: 1fr; border: none; padding: 0; }
    Paste .about { color: $foreground 70%; height: auto; background: $panel; }
    """
    AUTO_FOCUS = "Prompt Input"

    def compose(self) -> ComposeResult:
        """The line for a file above the room for a text."""
        with Vertical():
            yield Static("Add an article: name its file, or Tab and paste its text", classes="about", markup=False)
            yield Prompt("File", lines=True)
            yield CleanArea(tab_behavior="focus", soft_wrap=True)
            yield Static(
                "Enter in the line above goes on, Tab goes there and back, Esc gives up", classes="about", markup=False
            )

    def on_prompt_pasted(self, event: Prompt.Pasted) -> None:
        """Lines pasted where a file is named are the text."""
        event.stop()
        area = self.query_one(CleanArea)
        area.focus()
        area.insert(display("\n".join(_lines(event.text))))

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        """Nothing is done before Enter."""
        event.stop()

    def on_prompt_accepted(self, event: Prompt.Accepted) -> None:
        """Go on with the file, else with the text."""
        event.stop()
        path, text = event.words.strip(), self.query_one(CleanArea).text
        if path or text.strip():
            self.close(Pasted("" if path else text, path))

    def on_prompt_cancelled(self) -> None:
        """Give up."""
        self.close(None)

    def on_key(self, event: events.Key) -> None:
        """Escape gives up wherever the focus is."""
        if event.key == "escape":
            event.stop()
            self.close(None)
