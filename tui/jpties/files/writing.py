"""Atomic writing: the old file or the new one, never half of one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from jpties.errors import SaveError


def write_atomically(path: str | Path, data: str | bytes, *, mode: int = 0o600) -> None:
    """Write a whole file: a temporary file in the same folder, fsync, rename, fsync of the folder.

    The folder is made where it is missing; a link as target is replaced by what it points to.

    Raises:
        SaveError: nothing was written; the old file is untouched.
    """
    target = Path(os.path.realpath(path))
    content = data.encode("utf-8") if isinstance(data, str) else data
    temporary = None
    try:
        make_folder(target.parent)
        descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        Path(temporary).replace(target)
        temporary = None
        _sync_folder(target.parent)
    except OSError as error:
        raise SaveError(str(path), f"not saved ({(error.strerror or type(error).__name__).lower()})") from None
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, lasting: each is on the disk before something is put into it.

    Raises:
        OSError: it cannot be made, or is no folder.
    """
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    """Make the rename last; some file systems cannot, which costs nothing but that."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
