"""The corpus that a command works on, and the problems met on the way."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jpties.cli.notes import noted_model, user_notebook
from jpties.corpus.building import read_corpus
from jpties.corpus.listing import ARTICLE_ENDINGS, own_articles
from jpties.errors import UsageError
from jpties.files.folders import folders
from jpties.text.clean import display_line

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from jpties.errors import FileProblem
    from jpties.files.folders import Folders
    from jpties.model.model import ArticleRow, Model

SLOW_FROM = 64
"""Files from which progress is told on a terminal."""


def paths_in_force(given: Sequence[str], where: Folders, configured: tuple[str, ...] | None = None) -> tuple[str, ...]:
    """What is opened: the paths given, else those of the settings, else the user's own articles.

    Args:
        given: on the command line.
        where: the folders in force.
        configured: the paths of the settings; None to read them.

    Returns:
        Nothing where there is none of these: the built-in articles.
    """
    if given:
        return tuple(given)
    if configured is None:
        configured = ()
        if where.settings.exists():
            from jpties.state.config import read_settings  # deferred: 10 ms, for those who have settings

            configured = read_settings(where.settings)[0].paths
    return configured or own_articles(where.data)


@contextmanager
def opened(options: argparse.Namespace, *, say: bool = True) -> Iterator[Model]:
    """The model of the paths given, with progress for large ones and, unless not wanted, a line for each problem."""
    notebook = None if options.no_sidecar else user_notebook()
    where = folders()
    with read_corpus(
        paths_in_force(options.paths, where),
        use_sidecars=not options.no_sidecar,
        cache=None if options.no_cache else where.cache,
        cluster=options.cluster,
        progress=_told if sys.stderr.isatty() else None,
        corrections=notebook.corrections() if notebook else (),
    ) as model:
        if say:
            say_problems((*model.problems, *(notebook.problems if notebook else ())))
        if not model.rows:
            endings = ", ".join(ARTICLE_ENDINGS)
            options.nothing = (
                f"there are no articles in {model.label}; put {endings} files there, or name another folder"
            )
        yield noted_model(model, options)


def _told(done: int, total: int) -> bool:
    if total >= SLOW_FROM and (done % 10 == 0 or done == total):
        print(f"\rreading {done} of {total}", end="\n" if done == total else "", file=sys.stderr, flush=True)
    return True


def say_problems(problems: Sequence[FileProblem]) -> None:
    """One line on standard error for each file that could not be used or has a fault."""
    for problem in problems:
        print(display_line(f"jpties: {problem}"), file=sys.stderr)


def chosen(model: Model, wanted: str) -> ArticleRow:
    """The article of that name, or the only one whose name begins so.

    Raises:
        UsageError: there is none, or there are several.
    """
    if wanted in model:
        return model.row(wanted)
    near = [row for row in model.rows if row.name.startswith(wanted)]
    if len(near) == 1:
        return near[0]
    if near:
        raise UsageError(
            f"{wanted!r} begins the names of {len(near)} articles, such as {near[0].name} and {near[1].name}"
        )
    raise UsageError(f"there is no article {wanted!r}; `jpties articles` lists them")
