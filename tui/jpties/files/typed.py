"""Paths that a person typed."""

from __future__ import annotations

from pathlib import Path

from jpties.errors import UsageError


def typed_path(words: str) -> Path:
    """The path that was meant: blanks around it taken away, `~` for a home folder.

    Raises:
        UsageError: there is no such user, or no system can have such a path.
    """
    try:
        path = Path(words.strip()).expanduser()
        path.lstat()  # a name that is too long, or holds a NUL, is told here and nowhere later
    except (FileNotFoundError, NotADirectoryError):
        pass
    except RuntimeError:
        raise UsageError(f"{words.strip()}: there is no such user; write the whole path") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a path"
        raise UsageError(f"{words.strip()[:60]}: {reason.lower()}") from None
    return path


def new_file(words: str) -> Path:
    """The path of a file that is to be made, in a folder that is there.

    Raises:
        UsageError: there is such a file already, no such folder, or the path is none; the sentence says what to do.
    """
    path = typed_path(words)
    if path.exists():
        raise UsageError(f"{path} is there already; name another file")
    if not path.parent.is_dir():
        raise UsageError(f"there is no folder {path.parent}; make it, or name another file")
    return path


def unused(path: Path) -> Path:
    """The path, or where there is such a file one with a number behind its name that no file has."""
    number, found = 2, path
    while found.exists():
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return found
