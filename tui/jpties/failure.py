"""What is said of an error inside the program: where it happened, and nothing of what was being read.

A message may quote an article, and a path may tell a user's name: neither is part of a report.
"""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING

from jpties import __version__

if TYPE_CHECKING:
    from types import TracebackType

MAX_PLACES = 12
"""Places of an error that a report gives: the innermost ones."""
MAX_CAUSES = 4
"""Errors that led to one another."""
_PACKAGE = Path(__file__).resolve().parent
_LIBRARIES = ("site-packages", "dist-packages")


@dataclass(frozen=True, slots=True)
class Failure:
    """An error inside the program."""

    kind: str
    """Name of the exception's class."""
    place: str
    """File below the package and line of its innermost place in jpties, such as `ui/app.py:120`."""
    report: str
    """Some lines for a bug report: versions, terminal, exception classes and places."""

    @property
    def sentence(self) -> str:
        """What happened, in a few words."""
        return f"{self.kind} in {self.place}" if self.place else self.kind


def failure_of(error: BaseException) -> Failure:
    """The report of an error."""
    versions = f"jpties {__version__}, Python {platform.python_version()}, {_library('textual')}{sys.platform}"
    lines = [f"{versions}, TERM {os.environ.get('TERM', 'none')[:40]}"]
    seen: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in seen and len(seen) < MAX_CAUSES:
        lines.append(("" if not seen else "after ") + type(one).__name__ + _number(one))
        lines += [f"  {place}" for place in _places(one.__traceback__)[-MAX_PLACES:]]
        seen.append(one)
        one = one.__cause__ or one.__context__
    return Failure(type(error).__name__, _own_place(error), "\n".join(lines) + "\n")


def _library(name: str) -> str:
    """Name and version of a library, if it is loaded."""
    if name not in sys.modules:
        return ""
    from importlib.metadata import version

    return f"{name} {version(name)}, "


def _number(error: BaseException) -> str:
    """The system's number of an error of the system: no path, no text."""
    return f" {error.errno}" if isinstance(error, OSError) and error.errno is not None else ""


def _places(traceback: TracebackType | None) -> list[str]:
    """File, line and function of each step of a traceback, outermost first."""
    return [
        f"{_shown_file(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}" for frame, line in walk_tb(traceback)
    ]


def _own_place(error: BaseException) -> str:
    """The innermost place in our own code."""
    files = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    own = [f"{_shown_file(file)}:{line}" for file, line in files if Path(file).is_relative_to(_PACKAGE)]
    return own[-1] if own else ""


def _shown_file(name: str) -> str:
    """A file of code without what stands above the package: neither home nor user."""
    path = Path(name)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE).as_posix()
    for folder in _LIBRARIES:
        if folder in path.parts:
            return "/".join(path.parts[path.parts.index(folder) + 1 :])
    return path.name
