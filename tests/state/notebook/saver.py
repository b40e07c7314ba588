"""A run that saves into a notebook and may be killed at its Nth system call; run as a script by test_killed.

`python saver.py FOLDER N HOW`: `kill` ends the process at that call without any cleaning up, as kill -9 does; `half`
does the same after writing half of what is written; an errno makes the call fail. It prints the number of calls.
"""

from __future__ import annotations

import fcntl
import os
import signal
import sys
from pathlib import Path
from typing import Any

from jpties.errors import JptiesError
from jpties.state.notebook import changes
from jpties.state.notebook.book import Notebook
from state.notebook.pages import OF, SHA

CALLS = ("open", "write", "fsync", "fchmod", "replace", "rename", "unlink", "mkdir", "close")
"""Functions of `os` that a save goes through (Path and tempfile call them); `fcntl.flock` too."""


class Fault:
    """Counts system calls and does something at one of them."""

    def __init__(self, at: int, how: str) -> None:
        self.calls = 0
        self._at = at
        self._how = how

    def wrap(self, name: str, real: Any) -> Any:
        def call(*given: Any, **options: Any) -> Any:
            self.calls += 1
            if self.calls != self._at:
                return real(*given, **options)
            if self._how == "half" and name == "write":
                real(given[0], given[1][: len(given[1]) // 2])
            if self._how in ("kill", "half"):
                os.kill(os.getpid(), signal.SIGKILL)
            if name == "close":
                real(*given, **options)
            raise OSError(int(self._how), os.strerror(int(self._how)))

        return call


class Slow:
    """A file that writes by os.write, so that each write is counted."""

    def __init__(self, descriptor: int, *_given: Any, **_options: Any) -> None:
        self._descriptor = descriptor

    def __enter__(self) -> Slow:
        return self

    def __exit__(self, *_error: object) -> None:
        os.close(self._descriptor)

    def write(self, data: bytes) -> None:
        os.write(self._descriptor, data)

    def flush(self) -> None:
        """Nothing is kept back."""

    def fileno(self) -> int:
        return self._descriptor


def main(folder: str, at: int, how: str) -> int:
    notebook = Notebook(Path(folder))
    fault = Fault(at, how)
    real_fdopen = os.fdopen
    for name in CALLS:
        setattr(os, name, fault.wrap(name, getattr(os, name)))
    fcntl.flock = fault.wrap("flock", fcntl.flock)
    os.fdopen = lambda descriptor, mode="r", *given, **options: (  # type: ignore[assignment]
        Slow(descriptor) if "w" in mode else real_fdopen(descriptor, mode, *given, **options)
    )
    code = 0
    try:
        notebook.change(changes.note_article(OF, notebook.article(SHA), "new " * 50, ["new"]))
    except JptiesError as error:
        sys.stdout.write(f"told: {error}\n")
        code = 3
    sys.stdout.write(f"{fault.calls}\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
