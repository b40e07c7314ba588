"""The user's notebook on the command line: where it is, what it says, what is wrong with it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.corpus.names_file import corrections_of, names_files
from jpties.files.folders import folders

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from jpties.errors import FileProblem
    from jpties.files.folders import Folders
    from jpties.model.model import ArticleRow, Model
    from jpties.search.names import Sets
    from jpties.state.config import Settings
    from jpties.state.notebook.book import Notebook

NAME = "notebook"
"""Its folder in the data folder, and the setting that names another one."""


def notebook_folder(where: Folders, settings: Settings | None = None) -> Path:
    """The folder that the settings name, else the one in the data folder.

    Args:
        where: the folders in force.
        settings: the user's, read here where they are not known and hold the setting.
    """
    if settings is None:
        try:
            names_one = NAME.encode() in where.settings.read_bytes()[:1_000_000]
        except OSError:
            names_one = False
        if not names_one:
            return where.data / NAME
        from jpties.state.config import read_settings  # deferred with PyYAML: 20 ms

        settings, _warnings = read_settings(where.settings)
    return Path(settings.notebook) if settings.notebook else where.data / NAME


def user_notebook() -> Notebook | None:
    """The user's notebook as it is on the disk, None where there is none."""
    folder = notebook_folder(folders())
    if not folder.is_dir():
        return None
    notebook = _opened(folder)
    notebook.refresh()
    return notebook


@cache
def _opened(folder: Path) -> Notebook:
    from jpties.state.notebook.book import Notebook  # deferred: nothing is loaded where there is no notebook

    return Notebook(folder)


def noted_model(model: Model, options: argparse.Namespace) -> Model:
    """The corpus with the notebook's facts, unless the texts alone are wanted."""
    notebook = None if options.no_sidecar else user_notebook()
    if not notebook:
        return model
    from jpties.state.notebook.applying import with_notes

    return with_notes(model, notebook.contents)[0]


def notebook_sets(model: Model) -> Sets:
    """What the notebook says of a corpus, for `is:` and `tag:`."""
    from jpties.model.noted import plain
    from jpties.state.notebook.applying import Placed, placed
    from jpties.state.notebook.looking import sets_of
    from jpties.state.notebook.matching import notes_of_corpus

    notebook = user_notebook()
    if not notebook:
        return sets_of(model.rows, lambda _row: None, lambda _row: None, lambda _row: False)
    notes = notes_of_corpus(model, notebook.contents)

    def placed_on(row: ArticleRow) -> Placed | None:
        """The article's notes at their places in its text; its analysis is read only where there are any."""
        of = notes.of(row)
        return placed(of, plain(model).analysis(row.name)) if of is not None else None

    return sets_of(model.rows, notes.of, placed_on, lambda row: notebook.is_read(row.text_sha256))


def notebook_faults(model: Model, roots: Sequence[str]) -> Iterator[str]:
    """What is wrong with the notebook and with corrections: files, lost quotes, places that there are not."""
    notebook = user_notebook()
    found: list[FileProblem] = []
    corrections = [one for file in names_files(roots) for one in corrections_of(file, found)]
    if notebook:
        from jpties.state.notebook.applying import orphans_of
        from jpties.state.notebook.matching import notes_of_corpus

        yield from map(str, notebook.problems)
        for orphan in orphans_of(model, notes_of_corpus(model, notebook.contents)):
            path = notebook.folder.path / "articles"
            yield f"{path}: {orphan.article}: the quote {orphan.quote[:60]!r} is not in the text any more"
        corrections += notebook.corrections()
    for one in corrections:
        if one.to.startswith("place:") and not is_place(one.to):
            yield f"{one.source}: there is no {one.to}; `jpties entities` prints the ids of places"


def is_place(entity_id: str) -> bool:
    """Whether the gazetteer has a place of that id."""
    from jpties.names.gazetteer import gazetteer

    try:
        gazetteer().place(entity_id)
    except KeyError:
        return False
    return True
