"""Asking for a file to write to: until it is one that can be made, or nothing is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.errors import JptiesError
from jpties.files.typed import new_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jpties.ui.screens.view import ViewScreen


class Filing:
    """Asks once and again; never gives a file that is there already."""

    def __init__(self, screen: ViewScreen, label: str, given_up: str, write: Callable[[Path], object]) -> None:
        """Make it.

        Args:
            screen: where the path is typed.
            label: what is asked for.
            given_up: what is said where nothing is wanted.
            write: given the path.
        """
        self._screen = screen
        self._label = label
        self._given_up = given_up
        self._write = write

    def ask(self, proposed: Path) -> None:
        """Ask for the path; typing replaces the one that is proposed."""
        self._ask(str(proposed), anew=True)

    def _ask(self, words: str, *, anew: bool = False) -> None:
        self._screen.prompting.ask(self._label, words, self, self._screen.pane, anew=anew)

    def changed(self, words: str) -> None:
        """Nothing is done before Enter."""

    def cancelled(self) -> None:
        """Nothing is written."""
        self._screen.announce(self._given_up)

    def accepted(self, words: str) -> None:
        """Write; what cannot be a new file is asked for again, with what is wrong."""
        if not words.strip():
            self.cancelled()
            return
        try:
            path = new_file(words)
        except JptiesError as error:
            self._ask(words)
            self._screen.announce(str(error), warns=True)
            return
        self._write(path)
