"""A list of which words, or the answer to a query, leave some of the facts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jpties.text.finding import holds_all
from jpties.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform

Matched = Callable[["Collection[str] | None"], None]
"""Takes the ids of the facts that fulfil a query, None where the words are none and a fact has to hold them."""
Match = Callable[[str, Matched], None]
"""Answers a query, at once or later, unless it is wrong or another one has been asked meanwhile."""


class SiftedList(ListPane):
    """What the lists of the timeline and of the figures have in common."""

    def __init__(
        self, keyboard: Keyboard, look: Look, perform: Perform, moved: Callable[[], None], match: Match
    ) -> None:
        super().__init__(keyboard, look, perform)
        self._moved = moved
        self._match = match
        self._held = ""
        self._chosen: Collection[str] | None = None
        self._words: dict[str, str] = {}
        self.filter = ""
        """Words that the listed facts hold, or a query that they fulfil."""
        self.title = ""
        """What the list is about."""

    def list_same(self) -> None:
        """List anew what is left, the cursor on the same item if it still is."""
        raise NotImplementedError

    def narrow(self, words: str) -> None:
        """Show only what holds the words; until a query is answered, what was shown before."""
        self.filter = wanted = words.strip()

        def matched(chosen: Collection[str] | None) -> None:
            """List the facts with these ids; None where the words are no query."""
            self._held, self._chosen = wanted, chosen
            self.list_same()

        self._match(wanted, matched)

    def is_left(self, ids: Iterable[str], words: Callable[[], str]) -> bool:
        """Whether an item is left.

        Args:
            ids: of its facts; the first one names the item.
            words: gives, folded, what is looked through; asked once for an item.
        """
        if self._chosen is not None:
            return any(one in self._chosen for one in ids)
        if not self._held:
            return True
        own = next(iter(ids))
        if own not in self._words:
            self._words[own] = words()
        return holds_all(self._held, self._words[own])

    def to_first(self) -> None:
        """The cursor is on an item already."""

    def cursor_moved(self) -> None:
        """Show in full what it stands on."""
        self._moved()
