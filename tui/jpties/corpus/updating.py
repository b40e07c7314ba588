"""Bringing the store of a corpus up to date with its files: only what is new or changed is analysed."""

from __future__ import annotations

import os
from collections import deque
from contextlib import redirect_stderr
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from jpties.corpus.listing import digest_of, stamp_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Executor
    from multiprocessing.process import BaseProcess

    from jpties.corpus.keeping import ReadArticle
    from jpties.corpus.listing import ArticleFile
    from jpties.corpus.store import CorpusStore

Progress: TypeAlias = "Callable[[int, int], bool]"
"""Called with files done and files in all; returns False to stop early."""

PARALLEL_FROM = 64
"""Changed articles from which several processes pay: starting one costs as much as some 30 articles."""
BATCH = 128
"""Articles written to the cache at once: some seconds of work, which is what a killed program loses."""
TOGETHER = 8
"""Articles that a process is given at once."""
AHEAD = 4
"""For each process, how often so many may wait to be written: writing may be slower than many processes are."""
FIRST_SHOWN, SHOWN_FACTOR = 4, 8
"""Articles after which a first model is shown where there are many, and how many times more until each further one."""


class Changes(NamedTuple):
    """How the files differ from what is in the store."""

    read: list[ArticleFile]
    """What is to be read: new, or of other bytes."""
    touched: list[ArticleFile]
    """What has another time alone, as in a folder that was copied."""
    gone: list[str]
    """Articles that are no longer there."""


def changes_of(store: CorpusStore, files: Sequence[ArticleFile]) -> Changes:
    """How files differ from what is in the store: those of another path, size or time are looked into."""
    known = store.stamps()
    other = [file for file in files if known.get(file.name) != stamp_text(file)]
    digests = store.digests([file.name for file in other if file.name in known])
    touched = {file.name for file in other if digests.get(file.name) and digests[file.name] == digest_of(file)}
    names = {file.name for file in files}
    return Changes(
        [file for file in other if file.name not in touched],
        [file for file in other if file.name in touched],
        [name for name in known if name not in names],
    )


def bring_up_to_date(
    store: CorpusStore,
    changes: Changes,
    use_sidecars: bool,
    progress: Progress | None,
    show: Callable[[], None],
    cluster: str = "",
) -> bool:
    """Analyse what is new or changed, forget what is gone; whether anything was done.

    Args:
        store: where the analyses are kept.
        changes: what is to be done.
        use_sidecars: whether sidecars add to what is extracted.
        progress: told how far it is; may stop it, which keeps what was read.
        show: called now and then while many articles are read, with all read so far in the store.
        cluster: address of a Dask scheduler that has them analysed; empty for this machine.
    """
    changed, touched, gone = changes
    if touched:
        store.restamp((file.name, stamp_text(file)) for file in touched)
    if gone:
        store.drop(gone)
    shown_next = FIRST_SHOWN if len(changed) > PARALLEL_FROM else len(changed) + 1
    read = 0
    batch: list[ReadArticle] = []
    for done, article in enumerate(_analysed(changed, use_sidecars, cluster), 1):
        batch.append(article)
        if len(batch) >= BATCH or done == shown_next:
            store.put(batch)
            batch.clear()
        read = done
        if progress is not None and not progress(done, len(changed)):
            break
        if done == shown_next:
            show()
            shown_next *= SHOWN_FACTOR
    if batch:
        store.put(batch)
    return bool(gone or read)


def _analysed(files: Sequence[ArticleFile], use_sidecars: bool, cluster: str) -> Iterator[ReadArticle]:
    """The analyses of files, in several processes where there are many.

    Processes are started with another standard error: a screen puts an object without a file in its place.
    """
    if not files:
        return
    if cluster:
        from jpties.corpus.cluster import analysed_on  # deferred: an extra

        yield from analysed_on(cluster, files, use_sidecars)
        return
    workers = os.cpu_count() or 1
    if len(files) < PARALLEL_FROM or workers < 2:
        for file in files:
            yield from read_part([file], use_sidecars)
        return
    from concurrent.futures import ProcessPoolExecutor  # deferred: 15 ms, for large corpora
    from multiprocessing import get_context

    with Path(os.devnull).open("w", encoding="utf-8") as nothing, redirect_stderr(nothing):
        pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_leave_with_parent)
        read = _ahead(pool, files, use_sidecars, workers * AHEAD)  # starts the processes
    with pool:
        try:
            yield from read
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _ahead(pool: Executor, files: Sequence[ArticleFile], use_sidecars: bool, waiting: int) -> Iterator[ReadArticle]:
    """The analyses of files, in order; processes have work from now on, so many parts of it ahead of who takes them."""
    parts = (files[at : at + TOGETHER] for at in range(0, len(files), TOGETHER))
    given = deque(pool.submit(read_part, part, use_sidecars) for part in islice(parts, waiting))

    def taken() -> Iterator[ReadArticle]:
        """The analyses of the next part, for each part taken one more given out."""
        while given:
            read = given.popleft().result()
            given.extend(pool.submit(read_part, part, use_sidecars) for part in islice(parts, 1))
            yield from read

    return taken()


def read_part(files: Iterable[ArticleFile], use_sidecars: bool) -> list[ReadArticle]:
    """Analyse some articles, here or in another process."""
    from jpties.corpus.reading import read_article  # deferred: the rules, where there is nothing to read or others do

    return [read_article(file, use_sidecars) for file in files]


def _leave_with_parent() -> None:
    """End this process when the program that started it has been killed; it would wait for work for ever."""
    from multiprocessing import parent_process
    from threading import Thread

    parent = parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent,), name="parent", daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
