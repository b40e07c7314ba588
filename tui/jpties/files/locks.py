"""A lock between processes, for what two of them must not do at once: read, change and write a file.

`fcntl.flock` of the standard library: the kernel lets go of it when a process ends, however it ends, so no
lock is ever stale. (A library such as filelock calls the same function, for systems that are not promised too,
and costs 30 ms to import.)
"""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from jpties.errors import SaveError
from jpties.files.writing import make_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 2.0
"""Seconds that are waited for another process; a save takes some milliseconds."""
_PAUSE = 0.01


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a file, which is made with its folder where it is missing, and stays.

    Args:
        path: the file that stands for what is locked, such as `.lock` in a folder.
        patience: seconds to wait while another process holds it.

    Raises:
        SaveError: the file cannot be made, or another process holds the lock for longer.
    """
    try:
        make_folder(path.parent)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise SaveError(str(path.parent), f"not saved ({(error.strerror or 'error').lower()})") from None
    try:
        _take(descriptor, path, time.monotonic() + patience)
        yield
    finally:
        with suppress(OSError):  # the lock goes with the descriptor, whatever a full disk says
            os.close(descriptor)


def _take(descriptor: int, path: Path, until: float) -> None:
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise SaveError(str(path.parent), "not saved, another jpties is busy saving there; try again") from None
            time.sleep(_PAUSE)
        except OSError as error:
            raise SaveError(str(path.parent), f"not saved, it cannot be locked ({error.strerror})") from None
        else:
            return
