"""Copying: facts with their citation, selections; the notice says what became of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from jpties.errors import UsageError
from jpties.text.clean import display_line
from jpties.text.width import cut
from jpties.ui.signs import CUT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jpties.clipboard import CopyResult
    from jpties.model.article import Article
    from jpties.model.fact import Fact
    from jpties.model.model import Model
    from jpties.state.config import Settings
    from jpties.ui.desk import Desk
    from jpties.ui.screens.view import ViewScreen

Cited = tuple["Fact", "Article"]
"""A fact and its article."""
NAMED_CELLS = 32
"""Cells in which the notice says what was copied."""


class Clipboard:
    """The one way to the clipboard: programs, tmux, the terminal, always a file."""

    def __init__(self, settings: Settings, write: Callable[[str], None] | None, state_folder: Path | None) -> None:
        self._settings = settings
        self._write = write
        self._folder = state_folder

    def put(self, text: str) -> CopyResult:
        """Copy a text; may take seconds, so not on the screen's thread."""
        from jpties.clipboard import copy  # deferred: 5 ms, needed when something is copied

        return copy(
            text,
            command=self._settings.clipboard_cmd,
            environ=os.environ,
            osc52=self._write,
            state_folder=self._folder,
        )


class Copying:
    """What `y` and `Y` do in a view, and the way of all other texts to the clipboard."""

    def __init__(self, screen: ViewScreen, desk: Desk) -> None:
        self._screen = screen
        self._clipboard = desk.clipboard
        self._settings = desk.settings
        self.sort_of: Callable[[], str] = lambda: ""
        """What sort of facts the view has chosen, such as marked ones; empty for those that the user sees."""

    @property
    def format(self) -> str:
        """The format of `y`: the one chosen last, else the one of the settings."""
        return self._screen.session.copy_format or self._settings.copy_format

    def do_copy_fact(self) -> None:
        """Copy what the view has chosen, with the citation, in the remembered format."""
        chosen = self._screen.chosen()
        if not chosen:
            self._screen.announce("There is no fact to copy", warns=True)
            return
        try:
            text = self.cited(chosen, self.format)
        except UsageError as error:
            self._screen.announce(str(error), warns=True)
            return
        if text:
            self.put(text, f"{_what(chosen, self.sort_of())} as {self.format}")
        else:
            self._screen.announce(f"The format {self.format} has no place for this; Y chooses another", warns=True)

    def do_copy_as(self) -> None:
        """Choose the format, seeing what it makes."""
        chosen = self._screen.chosen()
        if not chosen:
            self._screen.announce("There is no fact to copy", warns=True)
            return
        self._screen.overlays.pick_format(self.format, lambda name: self._preview(chosen, name), self._copy_as)

    def _copy_as(self, name: str) -> None:
        self._screen.session.copy_format = name
        self.do_copy_fact()

    def _preview(self, chosen: Sequence[Cited], name: str) -> str:
        try:
            return self.cited(chosen, name) or "This format has no place for this fact."
        except UsageError as error:
            return str(error)

    def cited(self, chosen: Sequence[Cited], name: str) -> str:
        """Facts with their citation.

        Raises:
            UsageError: there is no such format.
        """
        from jpties.cite.grouping import Options  # deferred: formats are loaded when something is copied
        from jpties.cite.registry import copied

        model = self._screen.travel.model
        names = _names(chosen, model) if model is not None else {}
        return copied(chosen, name, templates=self._settings.templates, options=Options(names=names))

    def put(self, text: str, what: str) -> None:
        """Copy a text off the screen's thread, then say what became of it."""
        screen = self._screen
        screen.desk.copied.append(text)

        def run() -> None:
            """Try the routes in a thread: a program may hang for seconds."""
            result = self._clipboard.put(text)
            screen.app.call_from_thread(self._told, result, what)

        screen.run_worker(run, thread=True, group="copy", exit_on_error=False)

    def _told(self, result: CopyResult, what: str) -> None:
        from jpties.clipboard import notice

        self._screen.announce(notice(result, what, self._screen.status.size.width - 2), warns=result.route is None)


def _what(chosen: Sequence[Cited], sort: str) -> str:
    """What is copied, in a few words: the user shall see which fact it was, and of which article."""
    if len(chosen) > 1 or sort:
        names = list(dict.fromkeys(article.name for _fact, article in chosen))
        of = f"{len(names)} articles" if len(names) > 1 else cut(display_line(names[0]), NAMED_CELLS, CUT)
        facts = f"{sort} fact{'s' if len(chosen) > 1 else ''}".strip()
        return f"{len(chosen)} {facts} of {of}"
    fact = chosen[0][0]
    return f'"{cut(display_line(fact.statement), NAMED_CELLS, CUT)}"'


def _names(chosen: Sequence[Cited], model: Model) -> dict[str, str]:
    """Names of the subjects of facts."""
    found = ((subject, model.entity(subject)) for fact, _article in chosen for subject in fact.subjects)
    return {subject: entity.name for subject, entity in found if entity is not None}
