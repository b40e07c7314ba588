"""A small corpus that was never read, read by a process of its own while this one loads the screen."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import sys
from typing import TYPE_CHECKING, Never

from jpties.corpus.building import cache_file, read_corpus, roots_of
from jpties.corpus.listing import corpus_files
from jpties.corpus.updating import PARALLEL_FROM

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jpties.corpus.updating import Progress
    from jpties.model.corrections import Correction

ASKED_EVERY = 0.1
"""Seconds between two questions whether to go on waiting."""


class ReadAhead:
    """A process that reads a corpus into the cache, where reading the corpus then finds it."""

    def __init__(self, process: int, ends: int, articles: int) -> None:
        self._process = process
        self._ends = ends
        self._articles = articles

    def wait(self, progress: Progress) -> None:
        """Wait for its end, or end it when told to stop; what it has not done is left to who reads the corpus."""
        try:
            while progress(0, self._articles):
                if select.select([self._ends], [], [], ASKED_EVERY)[0]:
                    break
            else:
                os.kill(self._process, signal.SIGKILL)  # what the cache has is whole at any moment
        finally:
            os.close(self._ends)
            os.waitpid(self._process, 0)


def read_ahead(
    paths: Sequence[str], *, use_sidecars: bool, cache: Path, corrections: Sequence[Correction] = ()
) -> ReadAhead | None:
    """Begin to read a corpus as `read_corpus` would; None where that does not pay or cannot be had.

    It pays while this process has something else to do, and may be asked for only before there are threads: the
    process is a copy of this one, which has the modules loaded and no need to import them.
    """
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2:  # elsewhere copies of processes are not safe
        return None
    if cache_file(cache, paths, use_sidecars).exists():
        return None
    articles = len(corpus_files(roots_of(paths), []))
    if not 0 < articles < PARALLEL_FROM:  # many are shown while they are read
        return None

    ends, held = os.pipe()
    try:
        process = os.fork()
    except OSError:  # no more processes for this user
        os.close(ends)
        os.close(held)
        return None
    if process == 0:
        _run_apart(lambda: read_corpus(paths, use_sidecars=use_sidecars, cache=cache, corrections=corrections).close())
    os.close(held)
    return ReadAhead(process, ends, articles)


def _run_apart(work: Callable[[], None]) -> Never:
    """Work without a word to the terminal, then end this process at once; the pipe that it holds ends with it."""
    try:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
        with contextlib.suppress(Exception):  # the same happens to who reads after us, and is told there
            work()
    finally:
        os._exit(0)
