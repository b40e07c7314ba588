"""Filter: a pane shows only what holds some words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from jpties.ui.screens.view import ViewScreen


@runtime_checkable
class Narrowing(Protocol):
    """A pane that can show a part of its items."""

    filter: str
    """The words, empty where all is shown."""

    def narrow(self, words: str) -> None:
        """Show only what holds the words; all where they are blank."""

    def item_count(self) -> int:
        """Items that are shown."""

    def to_first(self) -> None:
        """Put the cursor on the first item that holds the words."""


class Filtering:
    """Asks for the words of the pane that has the focus."""

    def __init__(self, screen: ViewScreen) -> None:
        self._screen = screen
        self._pane: Narrowing | None = None

    def do_filter(self) -> bool | None:
        """Ask for words and show only what holds them."""
        pane = self._screen.pane
        if not isinstance(pane, Narrowing):
            return False
        self._pane = pane
        self._screen.prompting.ask("Filter", pane.filter, self, pane)
        return None

    def changed(self, words: str) -> None:
        """Each letter narrows."""
        if self._pane is not None:
            self._pane.narrow(words)

    def accepted(self, words: str) -> None:
        """Enter keeps the filter."""
        self.changed(words)
        if self._pane is None or not words.strip():
            return
        if self._pane.item_count():
            self._pane.to_first()
        else:
            self._screen.announce(f"Nothing here holds {words.strip()}; Esc shows all", warns=True)

    def cancelled(self) -> None:
        """Escape shows all."""
        self.changed("")

    def clear(self) -> bool:
        """Take the filters of all panes away; whether there was one."""
        filtered = [pane for pane in self._screen.panes() if isinstance(pane, Narrowing) and pane.filter]
        for pane in filtered:
            pane.narrow("")
        return bool(filtered)
