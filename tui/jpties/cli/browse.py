"""`jpties`: the browser. The only command that loads Textual."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from jpties.corpus.building import read_corpus
from jpties.corpus.listing import check_paths
from jpties.errors import SaveError, UsageError
from jpties.files.folders import folders
from jpties.state.config import THEMES, read_settings
from jpties.state.session import read_session, session_path, write_session
from jpties.text.clean import display

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from threading import Event

    from jpties.corpus.building import Partial
    from jpties.corpus.updating import Progress
    from jpties.model.model import Model
    from jpties.state.session import Session


def browse(options: argparse.Namespace) -> int:
    """Open the browser on the paths given, configured, or built in.

    Raises:
        UsageError: there is no terminal, or the theme is unknown.
        InputError: a path is not there.
    """
    where = folders()
    settings, warnings = read_settings(where.config / "config.yaml")
    paths = tuple(options.paths) or settings.paths
    check_paths(paths)
    if options.theme is not None and options.theme not in THEMES:
        raise UsageError(f"there is no theme {options.theme!r}; choose {', '.join(THEMES)}")
    _need_terminal()
    from jpties.ui.app import JptiesApp  # deferred: Textual costs 300 ms, which no other command pays

    notices = [str(warning) for warning in warnings]
    file = session_path(where.state, paths)
    session, notice = read_session(file)
    if notice:
        notices.append(notice)
    remembered = session.theme
    if options.theme is not None:
        session.theme = options.theme
    unsaved: list[str] = []

    def load(progress: Progress, partial: Partial) -> Model:
        return read_corpus(
            paths,
            use_sidecars=not options.no_sidecar,
            cache=None if options.no_cache else where.cache,
            progress=progress,
            partial=partial,
        )

    def watched(changed: Callable[[], object], stop: Event) -> None:
        from jpties.corpus.watching import watch

        watch(paths, changed, stop)

    def keep(state: Session) -> None:
        if state.theme == options.theme:
            state.theme = remembered  # a flag is for this time only
        try:
            write_session(file, state)
        except SaveError as error:
            unsaved.append(str(error))

    app = JptiesApp(
        load,
        settings,
        session,
        watch=watched if paths else None,
        keep=keep,
        notices=notices,
        state_folder=where.state,
    )
    try:
        app.run(mouse=settings.mouse and not options.no_mouse)
    finally:
        app.close_model()
    if options.print_copied:
        sys.stdout.write("\n".join(f"{display(text).rstrip()}\n" for text in app.copied))
    for sentence in unsaved:
        print(f"jpties: {sentence}", file=sys.stderr)
    return app.return_code or 0


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
