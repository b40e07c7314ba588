"""Folder to model: what is new or changed is analysed, the rest comes from the cache, then all is linked."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from jpties import __version__
from jpties.corpus.listing import built_in, check_paths, corpus_files
from jpties.corpus.names_file import corrections_of, names_files
from jpties.corpus.store import CorpusStore
from jpties.corpus.tables import is_busy
from jpties.corpus.updating import bring_up_to_date, changes_of
from jpties.errors import CacheDamagedError, FileProblem
from jpties.model.collecting import uncollected
from jpties.model.model import Model

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jpties.corpus.updating import Progress
    from jpties.model.corrections import Correction

Partial: TypeAlias = "Callable[[Model], None]"
"""Given a model of what has been read so far."""


def read_corpus(
    paths: Sequence[str] = (),
    *,
    use_sidecars: bool = True,
    cache: Path | None = None,
    progress: Progress | None = None,
    partial: Partial | None = None,
    cluster: str = "",
    corrections: Sequence[Correction] = (),
) -> Model:
    """The model of folders and files, of the built-in articles where none are given; to be closed after use.

    Args:
        paths: folders and article files.
        use_sidecars: whether sidecars add to what is extracted.
        cache: folder of the cache; None keeps all in memory, as does one that another program is writing.
        progress: told how far it is; may stop the reading, which keeps what was read.
        partial: given the corpus as it was last time, before any file is looked at, and what has been read so far, soon
            after the beginning and then ever more seldom, where much is to be read; these models share the store of the
            one returned, which is the first of them where nothing has changed.
        cluster: address of a Dask scheduler that has new and changed articles analysed; empty for this machine.
        corrections: what the notebook puts right about entities; wins over `names.yaml`, which wins over the rules.

    Raises:
        InputError: a path is not there or cannot be opened at all.
    """
    check_paths(paths)
    try:
        return _read(paths, use_sidecars, cache, progress, partial, cluster, corrections)
    except CacheDamagedError:  # it is gone by now, and made anew
        return _read(paths, use_sidecars, cache, progress, partial, cluster, corrections)
    except sqlite3.OperationalError as error:
        if cache is None or not is_busy(error):
            raise
        # another jpties writes this cache, longer than we wait
        return _read(paths, use_sidecars, None, progress, partial, cluster, corrections)


def _read(
    paths: Sequence[str],
    use_sidecars: bool,
    cache: Path | None,
    progress: Progress | None,
    partial: Partial | None,
    cluster: str,
    corrections: Sequence[Correction],
) -> Model:
    """As `read_corpus`."""
    roots = roots_of(paths)
    problems: list[FileProblem] = []
    store = CorpusStore(None if cache is None else cache_file(cache, paths, use_sidecars), rules_version())
    digest, corrected = _corrections(roots, use_sidecars, corrections)
    shown: Model | None = None

    def show() -> None:
        """Hand over what is in the store, linked as if it were all."""
        nonlocal shown
        if partial is not None:
            if store.corrections() is None:
                _link(store, digest, corrected)
            shown = _model(store, problems, paths)
            partial(shown)

    try:
        linked_by = store.corrections()
        if linked_by is not None:
            show()  # before all files are looked at: in a large corpus that takes longer than all the rest
        changes = changes_of(store, corpus_files(roots, problems))
        if bring_up_to_date(store, changes, use_sidecars, progress, show, cluster) or linked_by != digest:
            _link(store, digest, corrected)
        elif shown is not None and not problems:
            return shown
        return _model(store, problems, paths)
    except BaseException:
        if shown is None:  # who was given a part still reads from it
            store.close()
        raise


def _link(store: CorpusStore, digest: str, corrected: Callable[[list[FileProblem]], list[Correction]]) -> None:
    """Join the entities of all articles, by what people put right."""
    from jpties.corpus.linking import link_corpus  # deferred: the rules, not needed when all is as it was

    faults: list[FileProblem] = []
    link_corpus(store, corrected(faults), digest, faults)


@uncollected()
def _model(store: CorpusStore, problems: Sequence[FileProblem], paths: Sequence[str]) -> Model:
    """The corpus as it is in the store."""
    faults = [FileProblem(*listed) for listed in store.problems()]
    rows, overview = store.rows()
    return Model(rows, store, [*problems, *faults], label_of(paths), overview=overview)


def label_of(paths: Sequence[str]) -> str:
    """What the corpus is called on the screen."""
    if not paths:
        return "seeds"
    return ", ".join(Path(path).resolve().name or path for path in paths)


def _corrections(
    roots: Sequence[str], use_sidecars: bool, yours: Sequence[Correction]
) -> tuple[str, Callable[[list[FileProblem]], list[Correction]]]:
    """A digest of what people put right, empty where nobody did, and what reads it; the notebook's word is the last."""
    files = names_files(roots) if use_sidecars else []
    if not files and not yours:
        return "", lambda _problems: []
    digest = hashlib.sha256(repr((files, yours)).encode("utf-8", "backslashreplace")).hexdigest()

    def corrections_in_order(problems: list[FileProblem]) -> list[Correction]:
        """Those of `names.yaml`, what is wrong in it added to the problems, then those of the notebook."""
        return [*(one for file in files for one in corrections_of(file, problems)), *yours]

    return digest, corrections_in_order


def rules_version() -> str:
    """What analyses depend on beside the files: every file of the rules, by size and time, and the reader of pages."""
    package = Path(__file__).resolve().parents[1]
    reads_pages = find_spec("trafilatura") is not None  # a page refused without it is read with it
    digest = hashlib.sha256(f"{__version__} {reads_pages}".encode())
    for part in ("text", "model", "names", "extract", "corpus"):
        for folder, _folders, names in sorted(os.walk(package / part)):
            for name in sorted(names):
                if name.endswith((".py", ".json", ".sqlite")):
                    status = Path(folder, name).stat()
                    digest.update(f"{folder}/{name}:{status.st_size}:{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def roots_of(paths: Sequence[str]) -> tuple[str, ...]:
    """The folders and files that are read: those given, else the built-in articles."""
    return tuple(paths) or (built_in(),)


def cache_file(cache: Path, paths: Sequence[str], use_sidecars: bool) -> Path:
    """Where the cache of a corpus is.

    Args:
        cache: folder of the caches.
        paths: folders and article files, as given.
        use_sidecars: whether sidecars add to what is extracted.
    """
    key = "\n".join([*(os.path.realpath(root) for root in roots_of(paths)), str(use_sidecars)])
    return cache / f"corpus-{hashlib.sha256(key.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}.sqlite"
