"""Opening files of a corpus safely: regular files inside the root only, within a size cap.

Links may not lead out of the root, and nothing but a regular file is opened (a FIFO would hang the
reader, a device would never end). A file is opened once, and what is checked is what was opened.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.errors import FileProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES = 10_000_000
"""Largest article that is read: two minutes and 2 GB of analysis at worst; a saved web page has some 100 KB of text."""
MAX_DEPTH = 32
"""Deepest folder below the root that is listed."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells that a file is unchanged without reading it."""

    size: int
    """Bytes."""
    mtime_ns: int
    """Time of the last change, nanoseconds since 1970."""


def stamp_of(status: os.stat_result) -> Stamp:
    """The stamp in a stat result."""
    return Stamp(status.st_size, status.st_mtime_ns)


@dataclass(frozen=True, slots=True)
class Listed:
    """A regular file found below a root."""

    path: str
    """The file, root included."""
    inside: str
    """Path below the root, with `/`."""
    real: str
    """The file without links."""
    stamp: Stamp
    """Size and time as listed."""


def read_file(path: str, limit: int = MAX_BYTES, listed: Stamp | None = None) -> bytes:
    """All bytes of a regular file.

    Args:
        path: the file; links are followed, so it is one that the user named, or one that was listed.
        limit: the most bytes that it may have.
        listed: its stamp when it was listed: another file in its place, such as a link out of the folder, has another.

    Raises:
        FileProblem: it is not there, not readable, not a regular file, larger than `limit` bytes, or not as listed.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError as error:
        raise FileProblem(path, f"cannot be opened ({_words(error)})") from None
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise FileProblem(path, "not a regular file; leave it out of the folder")
    if listed is not None and stamp_of(status) != listed:
        os.close(descriptor)
        raise FileProblem(path, "changed while it was being read; open the folder again")
    with os.fdopen(descriptor, "rb") as file:
        if status.st_size > limit:
            raise FileProblem(path, f"larger than {limit // 1_000_000} MB; split it or leave it out of the folder")
        try:
            data = file.read(limit + 1)
        except OSError as error:
            raise FileProblem(path, f"cannot be read ({_words(error)})") from None
    if len(data) > limit:
        raise FileProblem(path, f"larger than {limit // 1_000_000} MB; split it or leave it out of the folder")
    return data


def _words(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def listed_files(root: str, endings: tuple[str, ...], problems: list[FileProblem]) -> Iterator[Listed]:
    """Regular files below `root` with one of the endings, hidden ones left out, in the order of their names.

    Folders that cannot be read and links that lead out of the root are added to `problems`.

    Raises:
        OSError: the root itself cannot be listed.
    """
    real_root = os.path.realpath(root)
    yield from _listed(root, "", real_root, real_root, endings, problems, {real_root}, 0)


def _listed(
    folder: str,
    inside: str,
    real_folder: str,
    real_root: str,
    endings: tuple[str, ...],
    problems: list[FileProblem],
    seen: set[str],
    depth: int,
) -> Iterator[Listed]:
    with os.scandir(folder) as scan:
        entries = sorted(scan, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.startswith("."):
            continue
        below = f"{inside}{entry.name}"
        is_wanted = entry.name.lower().endswith(endings)
        try:
            if entry.is_symlink() and not _stays(entry.path, real_root):
                if is_wanted:
                    leads = "a link that leads out of the folder; copy the file instead"
                    problems.append(FileProblem(entry.path, leads))
            elif entry.is_dir():
                real = os.path.realpath(entry.path)
                if real in seen:
                    continue
                if depth == MAX_DEPTH:
                    problems.append(FileProblem(entry.path, f"deeper than {MAX_DEPTH} folders; open it by itself"))
                    continue
                yield from _listed(
                    entry.path, below + "/", real, real_root, endings, problems, seen | {real}, depth + 1
                )
            elif is_wanted:
                yield _regular(entry, below, real_folder)
        except FileProblem as problem:
            problems.append(problem)
        except OSError as error:
            problems.append(FileProblem(entry.path, f"cannot be opened ({_words(error)})"))


def _regular(entry: os.DirEntry[str], inside: str, real_folder: str) -> Listed:
    """A file as listed.

    Raises:
        FileProblem: it is not a regular one.
        OSError: it cannot be looked at.
    """
    status = entry.stat()
    if not stat.S_ISREG(status.st_mode):
        raise FileProblem(entry.path, "not a regular file; leave it out of the folder")
    real = os.path.realpath(entry.path) if entry.is_symlink() else f"{real_folder.rstrip(os.sep)}{os.sep}{entry.name}"
    return Listed(entry.path, inside, real, stamp_of(status))


def _stays(path: str, real_root: str) -> bool:
    """Whether a link ends inside the root."""
    target = Path(os.path.realpath(path))
    return target == Path(real_root) or Path(real_root) in target.parents
