"""Opening another corpus: one that was open lately, the user's own, the built-in one, or any folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jpties.errors import JptiesError
from jpties.files.typed import typed_path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jpties.ui.screens.picker import Choice
    from jpties.ui.screens.view import ViewScreen

ANOTHER = "another"
"""Id of the choice that asks for a path."""
TYPED = "path "
"""Before the path in the id of the choice that opens what is typed."""


class Corpora:
    """Asks which corpus to open, and has the app end for it: the program then opens anew on other paths."""

    def __init__(self, screen: ViewScreen) -> None:
        self._screen = screen

    def do_open_corpus(self) -> None:
        """Choose from what there is."""
        known = self._screen.desk.corpora
        choices = _choices(known)
        self._screen.overlays.pick("Open", choices, lambda chosen: self._chosen(chosen, known), find=_finder(choices))

    def _chosen(self, chosen: str, known: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        if chosen.startswith(TYPED):
            self.accepted(chosen.removeprefix(TYPED))
        elif chosen == ANOTHER:
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
        if not words.strip():
            return
        try:
            self._open((str(typed_path(words)),))
        except JptiesError as error:
            self._screen.announce(str(error), warns=True)

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


def _finder(choices: Sequence[Choice]) -> Callable[[str], list[Choice]]:
    """What lists the choices that fit; of a path that is typed that it may be opened."""
    from jpties.ui.screens.picker import Choice, Fitting

    fitting = Fitting(choices)

    def find(words: str) -> list[Choice]:
        """The path alone where one is typed, else the folders that fit."""
        if words.startswith(("/", "~", "./", "../")):
            return [Choice(f"{TYPED}{words}", f"Open {words}")]
        return fitting.find(words)

    return find


def _where(paths: tuple[str, ...]) -> str:
    """Where the first of the paths lies."""
    return str(Path(paths[0]).parent)
