"""What was typed into a form and not saved when the program ended: kept, and offered when the form is opened again.

One small JSON file each in the state folder, written atomically, so that two browsers that end at once keep both.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from typing import TYPE_CHECKING, Any

from jpties.errors import FileProblem
from jpties.files.opening import read_file
from jpties.files.writing import write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

FOLDER = "drafts"
"""Where they are, in the state folder."""
MOST = 100
"""Drafts that are told of."""
_LONGEST = 1_000_000
"""Bytes beyond which a file is none of ours."""


class Draft:
    """The words of one form about one thing."""

    def __init__(self, drafts: Drafts, file: Path | None, about: str) -> None:
        self._drafts = drafts
        self._file = file
        self._about = about

    @property
    def words(self) -> dict[str, str]:
        """What was filled in, by the name of the line; empty where nothing is kept, or nothing sound."""
        return (_read(self._file) or {}).get("words", {}) if self._file is not None else {}

    def begin(self, typed: Callable[[], dict[str, str]]) -> None:
        """Have what is typed kept if the program ends; `typed` gives it, nothing where nothing was changed."""
        self._drafts.open[self] = typed

    def end(self) -> None:
        """The form is no longer open."""
        self._drafts.open.pop(self, None)

    def keep(self, words: Mapping[str, str]) -> None:
        """Keep what is filled in.

        Raises:
            SaveError: it could not be written.
        """
        if self._file is not None and words:
            data = {"about": self._about, "words": dict(words)}
            write_atomically(self._file, json.dumps(data, ensure_ascii=False))

    def drop(self) -> None:
        """Forget it: it was saved, or given up."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.unlink(missing_ok=True)


class Drafts:
    """All of them."""

    def __init__(self, state: Path | None) -> None:
        """`state` is the state folder; None where nothing is kept."""
        self._folder = state / FOLDER if state is not None else None
        self.open: dict[Draft, Callable[[], dict[str, str]]] = {}
        """Those whose forms are open, with what gives the words."""

    def of(self, *thing: str, about: str) -> Draft:
        """The draft of a form.

        Args:
            thing: what it is about, such as the hash of the text and the id of the fact.
            about: the same for people, such as the quote, to tell of it.
        """
        name = hashlib.sha256("\n".join(thing).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        return Draft(self, self._folder / f"{name}.json" if self._folder is not None else None, about)

    def keep_open(self) -> None:
        """Keep what is typed into the forms that are open; called when the program ends.

        Raises:
            SaveError: it could not be written.
        """
        for draft, typed in self.open.items():
            draft.keep(typed())

    def waiting(self) -> list[str]:
        """What the drafts that are kept are about, the newest first."""
        found: list[Path] = []
        with contextlib.suppress(OSError):
            files = list(self._folder.glob("*.json")) if self._folder is not None else []
            found = sorted(files, key=lambda file: file.stat().st_mtime, reverse=True)[:MOST]
        return [data["about"] for file in found if (data := _read(file)) is not None]


def _read(file: Path) -> dict[str, Any] | None:
    try:
        data = json.loads(read_file(str(file), _LONGEST))
    except (FileProblem, ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or not isinstance(data.get("about"), str) or not isinstance(data.get("words"), dict):
        return None
    return data if all(isinstance(words, str) for words in data["words"].values()) else None
