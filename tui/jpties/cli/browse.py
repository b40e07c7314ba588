"""`jpties`: the browser. The only command that loads Textual."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from jpties.cli.corpus import paths_in_force
from jpties.cli.notes import notebook_folder
from jpties.corpus.ahead import read_ahead
from jpties.corpus.building import label_of, read_corpus
from jpties.corpus.listing import OWN_LABEL, built_in, check_paths, own_articles
from jpties.errors import FileProblem, SaveError, UsageError
from jpties.files.folders import folders
from jpties.state.config import THEMES, read_settings
from jpties.state.drafts import Drafts
from jpties.state.habits import HABITS, read_habit, write_habit
from jpties.state.keymap import Keyboard
from jpties.state.log import Log
from jpties.state.notebook.unmade import notebook_in
from jpties.state.recent import recent, remember
from jpties.state.session import read_session, session_path, write_session
from jpties.text.clean import display

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from threading import Event

    from jpties.corpus.ahead import ReadAhead
    from jpties.corpus.building import Partial
    from jpties.corpus.own import OwnArticles
    from jpties.corpus.updating import Progress
    from jpties.failure import Failure
    from jpties.files.folders import Folders
    from jpties.model.corrections import Correction
    from jpties.model.model import Model
    from jpties.state.config import Settings
    from jpties.state.habits import Habit
    from jpties.state.notebook.book import Notebook
    from jpties.state.session import Session
    from jpties.ui.app import JptiesApp


def browse(options: argparse.Namespace) -> int:
    """Open the browser on the paths given, configured, or built in.

    Raises:
        UsageError: there is no terminal, or the theme is unknown.
        InputError: a path is not there.
    """
    where = folders()
    settings, warnings = read_settings(where.settings)
    paths = paths_in_force(options.paths, where, settings.paths)
    check_paths(paths)
    if options.theme is not None and options.theme not in THEMES:
        raise UsageError(f"there is no theme {options.theme!r}; choose {', '.join(THEMES)}")
    _need_terminal()
    log = Log(where.state)
    notices = [str(warning) for warning in warnings]
    try:
        while True:
            sitting = Sitting(options, where, paths)
            app = sitting.run(settings, notices, log)
            if app.next_paths:
                paths = app.next_paths
            elif app.failure is None or not _again(app.failure, where):
                break
    finally:
        log.close()
    if options.print_copied:
        sys.stdout.write("\n".join(f"{display(text).rstrip()}\n" for text in app.copied))
    for sentence in sitting.unsaved:
        print(f"jpties: {display(sentence)}", file=sys.stderr)
    return app.return_code or 0


def _again(failure: Failure, where: Folders) -> bool:
    """Say that the browser had to stop; whether it shall be opened again."""
    from jpties.ui.failing import asked

    return asked(failure, where.state) == "again"


class Sitting:
    """One opening of the browser: what it reads and what it keeps."""

    def __init__(self, options: argparse.Namespace, where: Folders, paths: tuple[str, ...]) -> None:
        self._options = options
        self._where = where
        self._paths = paths
        self._file = session_path(where.state, paths)
        self._habits: dict[Habit, str | None] = {}
        self._notebook: Notebook | None = None
        self._ahead: ReadAhead | None = None
        self._drafts = Drafts(where.state)
        self.unsaved: list[str] = []
        """What could not be kept at the end, a sentence each."""

    def begin(self) -> tuple[Session, list[str]]:
        """The remembered state, and what is to be told about it."""
        session, notice = read_session(self._file)
        for habit in HABITS:
            self._habits[habit] = read_habit(self._where.state, habit) or getattr(session, habit)
            setattr(session, habit, self._habits[habit])
        return session, [notice] if notice else []

    def run(self, settings: Settings, notices: Sequence[str], log: Log) -> JptiesApp:
        """Open the browser until it is left; gives it, ended."""
        session, more = self.begin()
        if not self._options.no_sidecar:
            self._notebook = notebook_in(notebook_folder(self._where, settings))
            more += [str(problem) for problem in self._notebook.problems]
            more += _told_of_drafts(self._drafts, Keyboard(settings.keys))
        self._begin_reading()
        from jpties.ui.app import JptiesApp  # deferred: Textual costs 300 ms, which no other command pays
        from jpties.ui.outside import Outside

        outside = Outside(
            self.load,
            watch=self.watch if self._paths else None,
            keep=self.keep,
            notices=[*notices, *more],
            drafts=self._drafts,
            state_folder=self._where.state,
            corpora=self.corpora(),
            own=self.own,
            notebook=self._notebook,
            log=log,
            theme=self._options.theme,
        )
        app = JptiesApp(outside, settings, session)
        try:
            app.run(mouse=settings.mouse and not self._options.no_mouse)
        finally:
            app.close_model()
        return app

    def corpora(self) -> list[tuple[str, tuple[str, ...]]]:
        """What else may be opened, and that this was opened is remembered."""
        own, seeds = own_articles(self._where.data), (built_in(),)
        listed = [(label_of(paths), paths) for paths in recent(self._where.state) if paths not in (own, seeds)]
        listed += [(OWN_LABEL, own)] if own else []
        if self._paths:
            with contextlib.suppress(SaveError):  # a list that is lost costs some typing
                remember(self._where.state, self._paths)
        return [*listed, ("The built-in articles", seeds)]

    def own(self) -> OwnArticles:
        """Where articles are added."""
        from jpties.corpus.own import OwnArticles  # deferred: 10 ms, for those who add

        return OwnArticles(self._where.data, self._where.cache)

    def _begin_reading(self) -> None:
        """Read what was never read, while the screen is loaded."""
        if "textual" in sys.modules or self._options.no_cache or self._options.cluster:
            return
        self._ahead = read_ahead(
            self._paths,
            use_sidecars=not self._options.no_sidecar,
            cache=self._where.cache,
            corrections=self._corrections(),
        )

    def _corrections(self) -> Sequence[Correction]:
        return self._notebook.corrections() if self._notebook is not None else ()

    def load(self, progress: Progress, partial: Partial) -> Model:
        """Read the corpus."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None:
            ahead.wait(progress)
        return read_corpus(
            self._paths,
            use_sidecars=not self._options.no_sidecar,
            cache=None if self._options.no_cache else self._where.cache,
            progress=progress,
            partial=partial,
            cluster=self._options.cluster,
            corrections=self._corrections(),
        )

    def watch(self, changed: Callable[[], object], stop: Event) -> None:
        """Tell of changes until the event is set."""
        from jpties.corpus.watching import watch

        watch(self._paths, changed, stop)

    def keep(self, session: Session) -> None:
        """Keep the state, what the user chose, and what was typed; what cannot be written costs none of the others."""
        for keep in (self._drafts.keep_open, lambda: self._keep_state(session), self._keep_notebook):
            try:
                keep()
            except (SaveError, FileProblem) as error:
                self.unsaved.append(str(error))

    def _keep_state(self, session: Session) -> None:
        """Keep the state, which no flag has changed, and what the user chose for all corpora."""
        write_session(self._file, session)
        for habit, before in self._habits.items():
            chosen = getattr(session, habit)
            if chosen and chosen != before:
                write_habit(self._where.state, habit, chosen)
                if habit == "theme":
                    self._options.theme = None  # what was chosen after it rules, also in what is opened next

    def _keep_notebook(self) -> None:
        """Keep which texts were opened."""
        if self._notebook is not None:
            self._notebook.keep_opened()


def _told_of_drafts(drafts: Drafts, keyboard: Keyboard) -> list[str]:
    """A sentence about notes that were typed and not saved."""
    waiting = drafts.waiting()
    more = f"; so are {len(waiting) - 1} more" if len(waiting) > 1 else ""
    words = "A note not saved is kept: {key} on “{about}” goes on with it{more}"
    return [words.format(about=waiting[0], more=more, key=keyboard.shown("note"))] if waiting else []


def _need_terminal() -> None:
    """Refuse what is no terminal.

    Raises:
        UsageError: standard input or output is not a terminal that can be painted on.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()):  # Textual paints on the last
        raise UsageError(
            "the browser needs a terminal; for a pipe use `jpties articles`, `jpties facts` or `jpties --help`"
        )
    if os.environ.get("TERM", "dumb") == "dumb":
        raise UsageError("this terminal (TERM=dumb) cannot be painted on; use `jpties articles` or `jpties facts`")
