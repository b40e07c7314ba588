"""What is remembered from one start to the next: last article, reading places, folds, looks.

One JSON file a corpus in the state folder, versioned, written atomically. A damaged one is set
aside with a notice. Flags of the command line are never saved. What is a habit of the user and no
matter of a corpus has a file of its own (`habits`).
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jpties.errors import FileProblem
from jpties.files.opening import read_file
from jpties.files.writing import write_atomically

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

VERSION = 1
MAX_PLACES = 5_000
"""Reading places kept; the oldest are forgotten."""


@dataclass(slots=True)
class Session:
    """The remembered state; the screen changes it, `write_session` keeps it."""

    article: str | None = None
    """Name of the article that was open."""
    places: dict[str, int] = field(default_factory=dict)
    """First visible code point by the SHA-256 of the text."""
    open_branches: list[str] = field(default_factory=list)
    """Keys of the branches that are open in the tree."""
    folded_kinds: list[str] = field(default_factory=lambda: ["background"])
    """Kinds of facts that are folded."""
    hidden_types: list[str] = field(default_factory=list)
    """Types of mentions that are not highlighted."""
    theme: str | None = None
    """Theme chosen in the program, in whichever corpus; None where the settings rule."""
    copy_format: str | None = None
    """Format chosen in the program, in whichever corpus."""
    order: str | None = None
    """Order of the tree chosen in the program."""
    widths: dict[str, int] = field(default_factory=dict)
    """Cells of `tree`, `facts` and `measure` (the widest line of the article) as set in the program."""

    def remember_place(self, text_sha256: str, offset: int) -> None:
        """Keep the reading place of a text."""
        self.places.pop(text_sha256, None)
        self.places[text_sha256] = offset
        while len(self.places) > MAX_PLACES:
            self.places.pop(next(iter(self.places)))


def session_path(state: Path, roots: Sequence[str]) -> Path:
    """The file of a corpus's session."""
    key = "\n".join(os.path.realpath(root) for root in roots)
    name = hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()[:16] if roots else "seeds"
    return state / f"session-{name}.json"


def read_session(path: Path) -> tuple[Session, str | None]:
    """The session of a file, and a sentence where a damaged one was set aside."""
    if not path.exists():
        return Session(), None
    try:
        return _session(json.loads(read_file(str(path), 10_000_000))), None
    except (FileProblem, ValueError, TypeError, KeyError, RecursionError) as error:
        aside = path.with_suffix(".damaged")
        with contextlib.suppress(OSError):
            path.replace(aside)
        return Session(), f"the remembered state was damaged ({type(error).__name__}) and set aside as {aside.name}"


def _session(data: Any) -> Session:
    if not isinstance(data, dict) or data.get("version") != VERSION:
        raise ValueError("not a session of this version")

    def texts(name: str, default: list[str]) -> list[str]:
        """A list of strings; TypeError where it is something else."""
        values = data.get(name, default)
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise TypeError(name)
        return values

    def text(name: str) -> str | None:
        """A string or None; TypeError where it is something else."""
        value = data.get(name)
        if not (value is None or isinstance(value, str)):
            raise TypeError(name)
        return value

    def numbers(name: str) -> dict[str, int]:
        """Numbers by name; TypeError where it is something else."""
        values = data.get(name, {})
        if not isinstance(values, dict) or not all(isinstance(value, int) for value in values.values()):
            raise TypeError(name)
        return values

    return Session(
        text("article"),
        numbers("places"),
        texts("open_branches", []),
        texts("folded_kinds", ["background"]),
        texts("hidden_types", []),
        text("theme"),
        text("copy_format"),
        text("order"),
        numbers("widths"),
    )


def write_session(path: Path, session: Session) -> None:
    """Keep a session.

    Raises:
        SaveError: it could not be written.
    """
    data = {"version": VERSION} | {name: getattr(session, name) for name in Session.__slots__}
    write_atomically(path, json.dumps(data, ensure_ascii=False, indent=1))
