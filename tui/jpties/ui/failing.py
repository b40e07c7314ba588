"""The screen after an error inside the program: what happened, what is safe, what can be done now.

An app of its own: the one that failed is not to be trusted with it.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal

from textual.app import App
from textual.containers import Middle
from textual.widgets import Static

from jpties.errors import SaveError
from jpties.files.writing import write_atomically
from jpties.text.clean import display_line
from jpties.ui.leaving import listen

if TYPE_CHECKING:
    from pathlib import Path

    from textual import events
    from textual.app import ComposeResult

    from jpties.failure import Failure

Answer = Literal["again", "leave"]
"""What the user wants: the browser anew, or to leave."""

WORDS = """\
jpties has to stop.

Something inside it went wrong ({what}). Nothing that was saved is lost, and your place in the article is kept.

Enter  open it again
s      save a report: versions and places in the code, no text of articles
q      leave"""
"""The screen."""


class FailureApp(App[Answer]):
    """Some lines and three keys."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    CSS = """
    Screen { align: center middle; }
    Middle { width: 100%; max-width: 76; height: auto; padding: 0 2; }
    """

    def __init__(self, failure: Failure, folder: Path) -> None:
        super().__init__()
        self.animation_level = "none"
        self._failure = failure
        self._folder = folder
        self._words = Static(WORDS.format(what=failure.sentence), markup=False)

    def compose(self) -> ComposeResult:
        """The words."""
        with Middle():
            yield self._words

    def on_mount(self) -> None:
        """Leave when the system says so."""
        if not self.is_headless:
            listen(self, lambda _number: self.exit("leave"))

    def on_key(self, event: events.Key) -> None:
        """One of the three."""
        if event.key == "enter":
            self.exit("again")
        elif event.key in ("q", "escape", "ctrl+q", "ctrl+c"):
            self.exit("leave")
        elif event.key == "s":
            self._words.update(f"{WORDS.format(what=self._failure.sentence)}\n\n{self._saved()}")

    def _saved(self) -> str:
        """Save the report; says where it is."""
        path = self._folder / f"report-{time.strftime('%Y%m%d-%H%M%S')}.txt"
        try:
            write_atomically(path, self._failure.report)
        except SaveError as error:
            return display_line(str(error))
        return display_line(f"Saved as {path}")


def asked(failure: Failure, folder: Path) -> Answer:
    """Show what happened until the user says what to do."""
    return FailureApp(failure, folder).run() or "leave"
