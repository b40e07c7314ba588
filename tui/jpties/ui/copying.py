"""Copying: facts with their citation, selections; the notice says what became of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from jpties.errors import UsageError
from jpties.text.clean import display

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jpties.clipboard import CopyResult
    from jpties.model.article import Article
    from jpties.model.fact import Fact
    from jpties.model.model import Model
    from jpties.state.config import Settings
    from jpties.ui.screens.browse import BrowseScreen

Cited = tuple["Fact", "Article"]
"""A fact and its article."""


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
    """What `y`, `Y` and ctrl+c do."""

    def __init__(self, screen: BrowseScreen, settings: Settings) -> None:
        self._screen = screen
        self._settings = settings

    @property
    def format(self) -> str:
        """The format of `y`: the one chosen last, else the one of the settings."""
        return self._screen.session.copy_format or self._settings.copy_format

    def do_copy_fact(self) -> None:
        """Copy the selection, the marked facts, or the fact under the cursor, with the citation."""
        chosen = self._chosen()
        if not chosen:
            self._screen.announce("There is no fact to copy", warns=True)
            return
        try:
            text = self.cited(chosen, self.format)
        except UsageError as error:
            self._screen.announce(str(error), warns=True)
            return
        if text:
            what = f"{len(chosen)} facts" if len(chosen) > 1 else self._what()
            self.put(text, f"{what} as {self.format}")
        else:
            self._screen.announce(f"The format {self.format} has no place for this; Y chooses another", warns=True)

    def do_copy_as(self) -> None:
        """Choose the format, seeing what it makes."""
        chosen = self._chosen()
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

    def _what(self) -> str:
        return "selection" if self._screen.reader.marks.selection is not None else "fact"

    def _chosen(self) -> list[Cited]:
        """What is to be copied, each with its article."""
        facts, reader, model = self._screen.facts, self._screen.reader, self._screen.travel.model
        if reader.marks.selection is not None and reader.reading is not None:
            from jpties.cite.selection import selected

            article = reader.reading.analysis.article
            try:
                return [(selected(article, *reader.marks.selection), article)]
            except ValueError:
                return []
        if facts.marked and model is not None:
            return [
                (fact, analysis.article)
                for analysis in (model.analysis(name) for name in dict.fromkeys(facts.marked.values()))
                for fact in analysis.facts
                if fact.id in facts.marked
            ]
        if facts.fact is None or facts.reading is None:
            return []
        return [(facts.fact, facts.reading.analysis.article)]

    def do_copy_selection(self) -> None:
        """Copy the selected words; without any do nothing, so that ctrl+c harms nobody."""
        reader = self._screen.reader
        if reader.marks.selection is None:
            self._screen.announce("Nothing is selected; y copies the fact, q leaves")
            return
        start, end = reader.marks.selection
        self.put(display(reader.text[start:end]), "selection")

    def put(self, text: str, what: str) -> None:
        """Copy a text off the screen's thread, then say what became of it."""
        screen = self._screen

        def run() -> None:
            result = screen.clipboard.put(text)
            screen.app.call_from_thread(self._told, result, what)

        screen.run_worker(run, thread=True, group="copy", exit_on_error=False)

    def _told(self, result: CopyResult, what: str) -> None:
        from jpties.clipboard import notice

        self._screen.announce(f"{what}: {notice(result)}", warns=result.route is None)


def _names(chosen: Sequence[Cited], model: Model) -> dict[str, str]:
    """Names of the subjects of facts."""
    found = ((subject, model.entity(subject)) for fact, _article in chosen for subject in fact.subjects)
    return {subject: entity.name for subject, entity in found if entity is not None}
