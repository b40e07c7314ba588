"""Filter: a pane shows only what holds some words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from jpties.state.querylike import is_query

if TYPE_CHECKING:
    from jpties.ui.screens.view import ViewScreen


NOTHING = "Nothing here fits; Esc shows all"
"""Said where a filter leaves nothing."""
NOT_YET = "The articles are still being read; the filter holds for them"
"""Said where there is nothing to be filtered yet."""


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
        self._told = ""

    def do_filter(self) -> bool | None:
        """Ask for words and show only what holds them."""
        pane = self._screen.pane
        if not isinstance(pane, Narrowing):
            return False
        self._pane = pane
        self._screen.prompting.ask("Filter", pane.filter, self, pane)
        return None

    def changed(self, words: str) -> None:
        """Each letter narrows; where nothing is left, that is said."""
        if self._pane is None:
            return
        self._pane.narrow(words)
        if words.strip() and not self._pane.item_count():
            self._told = _fault(words) or (NOTHING if self._screen.travel.model is not None else NOT_YET)
            self._screen.announce(self._told, warns=True)
        elif self._told and self._screen.status.notice == self._told:
            self._screen.announce("")

    def accepted(self, words: str) -> None:
        """Enter keeps the filter."""
        self.changed(words)
        if self._pane is not None and words.strip() and self._pane.item_count():
            self._pane.to_first()

    def cancelled(self) -> None:
        """Escape shows all."""
        self.changed("")

    def clear(self) -> bool:
        """Take the filters of all panes away; whether there was one."""
        filtered = [pane for pane in self._screen.panes() if isinstance(pane, Narrowing) and pane.filter]
        for pane in filtered:
            pane.narrow("")
        return bool(filtered)


def _fault(words: str) -> str:
    """What is wrong with a query; empty where nothing is, or where the words are none."""
    if not is_query(words):
        return ""
    from jpties.ui.searching import fault_of  # deferred: the grammar of queries

    return fault_of(words)
