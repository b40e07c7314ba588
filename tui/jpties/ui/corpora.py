"""Opening another corpus: one that was open lately, the user's own, the built-in one, or any folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jpties.errors import JptiesError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.ui.screens.picker import Choice
    from jpties.ui.screens.view import ViewScreen

ANOTHER = "another"
"""Id of the choice that asks for a path."""


class Corpora:
    """Asks which corpus to open, and has the app end for it: the program then opens anew on other paths."""

    def __init__(self, screen: ViewScreen) -> None:
        self._screen = screen

    def do_open_corpus(self) -> None:
        """Choose from what there is."""
        known = self._screen.desk.corpora
        self._screen.overlays.pick("Open", _choices(known), lambda chosen: self._chosen(chosen, known))

    def _chosen(self, chosen: str, known: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        if chosen == ANOTHER:
            self._ask(f"{Path.cwd()}/")
        else:
            self._open(known[int(chosen)][1])

    def _ask(self, words: str) -> None:
        self._screen.prompting.ask("Folder or file", words, self, self._screen.pane)

    def changed(self, words: str) -> None:
        """Nothing is opened before Enter."""

    def cancelled(self) -> None:
        """Nothing is opened."""

    def accepted(self, words: str) -> None:
        """Open the path, unless it is not there."""
        if words.strip():
            self._open((str(Path(words.strip()).expanduser()),))

    def _open(self, paths: tuple[str, ...]) -> None:
        from jpties.corpus.listing import check_paths

        try:
            check_paths(paths)
        except JptiesError as error:
            self._screen.announce(str(error), warns=True)
            return
        self._screen.jpties.leave_for(paths)


def _choices(known: Sequence[tuple[str, tuple[str, ...]]]) -> list[Choice]:
    from jpties.ui.screens.picker import Choice

    listed = [Choice(str(number), title, "", _where(paths)) for number, (title, paths) in enumerate(known)]
    return [*listed, Choice(ANOTHER, "Another folder or file")]


def _where(paths: tuple[str, ...]) -> str:
    """Where the first of the paths lies."""
    return str(Path(paths[0]).parent)
