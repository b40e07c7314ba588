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
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        pass
    except RuntimeError:
        raise UsageError(f"{words.strip()}: there is no such user; write the whole path") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a path"
        raise UsageError(f"{words.strip()[:60]}: {reason.lower()}") from None
    return path
