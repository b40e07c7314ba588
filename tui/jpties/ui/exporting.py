"""Export: what, in which format, to which file; written in a thread, with progress, never over another file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.errors import UsageError
from jpties.files.typed import unused
from jpties.ui.filing import Filing
from jpties.ui.gathering import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jpties.model.model import Model
    from jpties.ui.copying import Cited
    from jpties.ui.screens.view import ViewScreen

DATABASE = "sqlite"
"""The articles of the scope with their facts, mentions and ties as a database file."""
TOLD_EVERY = 25
"""Articles between two words about the progress."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What may be exported."""

    title: str
    """As the chooser shows it."""
    articles: tuple[str, ...]
    """Names of the articles, all facts of which are meant."""
    facts: tuple[Cited, ...] = ()
    """These facts alone, where there are any."""

    def detail(self) -> str:
        """How much it is."""
        count, what = (len(self.facts), "fact") if self.facts else (len(self.articles), "article")
        return f"{count:,} {what}{'s' if count != 1 else ''}"


class Exporting:
    """Asks for scope, format and file, then writes."""

    def __init__(self, screen: ViewScreen) -> None:
        self._screen = screen

    def do_export(self) -> None:
        """Ask what is to be exported."""
        from jpties.ui.screens.picker import Choice

        scopes = self._screen.scopes()
        if not scopes:
            self._screen.announce("There is nothing to export", warns=True)
            return
        choices = [Choice(str(number), scope.title, "", scope.detail()) for number, scope in enumerate(scopes)]
        self._screen.overlays.pick("Export", choices, lambda chosen: self._ask_format(scopes[int(chosen)]))

    def _ask_format(self, scope: Scope) -> None:
        from jpties.ui.pickers import format_choices
        from jpties.ui.screens.picker import Choice

        choices = format_choices(self._screen.copying.format)
        if not scope.facts:
            choices.append(Choice(DATABASE, "Database (SQLite)", "", DATABASE))
        self._screen.overlays.pick("Export as", choices, lambda name: self._ask_file(scope, name))

    def _ask_file(self, scope: Scope, name: str) -> None:
        from jpties.cite.registry import format_named

        ending = DATABASE if name == DATABASE else format_named(name, self._screen.desk.settings.templates)[0].extension
        filing = Filing(self._screen, "Export to", "Not exported", lambda path: self._write(scope, name, path))
        filing.ask(unused(Path.cwd() / f"jpties-facts.{ending}"))

    def _write(self, scope: Scope, name: str, path: Path) -> None:
        screen, model = self._screen, self._screen.travel.model
        if model is None:
            return

        def tell(words: str, *, warns: bool = False) -> None:
            """Announce from the thread on the screen's own."""
            screen.app.call_from_thread(screen.announce, words, warns=warns)

        def run() -> None:
            """Write in a thread, then tell how large the file is or why there is none."""
            try:
                size = self._written(scope, name, path, model, tell)
                tell(f"{scope.detail()} as {name} to {path}, {size:,} B")
            except Exception as error:  # what happens in a thread would be lost otherwise
                tell(f"Nothing was exported: {reason_of(screen, error)}", warns=True)

        screen.run_worker(run, thread=True, group="export", exit_on_error=False)

    def _written(self, scope: Scope, name: str, path: Path, model: Model, tell: Callable[[str], None]) -> int:
        """Write the file; gives its size in bytes.

        Raises:
            UsageError: the format takes none of the facts, or is not known.
            SaveError: the file could not be written.
        """
        from jpties.files.writing import write_atomically

        if name == DATABASE:
            from jpties.cite.database import database

            wanted = set(scope.articles)
            ties = (tie for tie in model.ties if wanted.issuperset(tie.articles))
            data = database((model.analysis(one) for one in scope.articles), ties)
        else:
            data = self._text(scope, name, model, tell).encode("utf-8", "replace")
        if not data:
            raise UsageError(f"{name} has no place for these facts")
        write_atomically(path, data, mode=0o644)
        return len(data)

    def _text(self, scope: Scope, name: str, model: Model, tell: Callable[[str], None]) -> str:
        from jpties.cite.grouping import Options
        from jpties.cite.registry import copied, pieces

        names = {row.id: row.name for row in model.entities()} if name == "plover" else {}
        options, templates = Options(names=names), self._screen.desk.settings.templates
        if scope.facts:
            return copied(scope.facts, name, templates=templates, options=options)
        facts = _facts(scope.articles, model, tell)
        return "".join(pieces(facts, name, templates=templates, options=options))


def _facts(articles: Sequence[str], model: Model, tell: Callable[[str], None]) -> Iterator[Cited]:
    """The facts of articles, without noise; tells how far it is."""
    for number, name in enumerate(articles, 1):
        if number % TOLD_EVERY == 0:
            tell(f"Exporting {number:,} of {len(articles):,} articles")
        analysis = model.analysis(name)
        for fact in analysis.facts:
            if fact.block != "noise":
                yield fact, analysis.article
