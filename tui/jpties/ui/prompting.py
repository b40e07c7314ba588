"""The line in which words are typed, over the status line of a view, and who is told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jpties.ui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from textual import events

    from jpties.ui.screens.view import ViewScreen
    from jpties.ui.widgets.pane import Pane


class Asker(Protocol):
    """Who asked for words."""

    def changed(self, words: str) -> None:
        """Each letter: these are the words now."""

    def accepted(self, words: str) -> None:
        """Enter: these are the words; the prompt is closed already."""

    def cancelled(self) -> None:
        """Escape; the prompt is closed already."""


class Prompting:
    """Opens the prompt of a view, and hands on what is typed."""

    def __init__(self, screen: ViewScreen) -> None:
        self._screen = screen
        self._prompt: Prompt | None = None
        self._asker: Asker | None = None
        self._pane: Pane | None = None

    @property
    def is_open(self) -> bool:
        """Whether words are being typed."""
        return self._prompt is not None

    def ask(self, label: str, words: str, asker: Asker, pane: Pane, *, anew: bool = False) -> None:
        """Ask for words; the focus goes back to `pane` at the end; `anew` lets typing replace the words."""
        self.close()
        self._asker, self._pane = asker, pane
        self._prompt = Prompt(label, words, anew=anew)
        self._screen.mount(self._prompt, after=self._screen.status)
        self._screen.set_focus(None)  # until the prompt is there, keys are the screen's, which hands them on
        self._screen.fit()

    def takes(self, event: events.Key) -> bool:
        """Take a key that was typed before the prompt had the focus."""
        if self._prompt is None:
            return False
        if event.is_printable and event.character:
            self._prompt.type_ahead(event.character)
        elif event.key == "enter":
            self.accepted(self._prompt.words)
        elif event.key == "escape":
            self.cancelled()
        return True

    def close(self) -> None:
        """Put the prompt away."""
        if self._prompt is not None:
            self._prompt.remove()
            self._prompt = None
            if self._pane is not None:
                self._screen.focus_pane(self._pane)

    def changed(self, words: str) -> None:
        """Each letter."""
        if self._prompt is not None and self._asker is not None:
            self._asker.changed(words)

    def again(self) -> None:
        """Tell what is typed once more, as where a corpus was read meanwhile."""
        if self._prompt is not None and self._prompt.words:
            self.changed(self._prompt.words)

    def accepted(self, words: str) -> None:
        """Enter."""
        self.close()
        if self._asker is not None:
            self._asker.accepted(words)

    def cancelled(self) -> None:
        """Escape."""
        self.close()
        if self._asker is not None:
            self._asker.cancelled()
