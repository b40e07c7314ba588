"""The notebook as the program uses it: looked up in memory, changed one step at a time, each step saved at once.

A step is saved before it counts: what is shown is what is on the disk. Undo takes back the steps of this run,
also where another program has written other things meanwhile.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jpties.errors import FileProblem
from jpties.state.notebook.edits import ConflictError
from jpties.state.notebook.files import Folder
from jpties.state.notebook.records import ArticleNotes, Contents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jpties.files.yaml import Loaded, Node
    from jpties.model.corrections import Correction
    from jpties.state.notebook.edits import Change
    from jpties.state.notebook.files import Stamp

ARTICLES = "articles/"
DIGITS = 20
"""Digits of the SHA-256 by which opened texts are listed; enough to tell any two apart."""


class Notebook:
    """Everything the user made, over all corpora."""

    def __init__(self, path: Path) -> None:
        """Read a folder; one that is not there is an empty notebook, and is made by the first change."""
        self.folder = Folder(path)
        """Where it is kept."""
        self.problems: tuple[FileProblem, ...] = ()
        """What could not be read, each with its reason; a damaged file is set aside when it is next written."""
        self.contents = Contents()
        """All that could be read."""
        self._articles: dict[str, ArticleNotes] = {}
        self._stamps: dict[str, Stamp] = {}
        self._faults: dict[str, list[FileProblem]] = {}
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._opened: set[str] = set()
        self.refresh()

    def __bool__(self) -> bool:
        return bool(self._stamps)

    # Reading

    def refresh(self) -> bool:
        """Read what has changed on the disk; whether anything did."""
        stamps = self.folder.stamps()
        gone = [name for name in self._stamps if name not in stamps]
        new = [name for name, stamp in stamps.items() if self._stamps.get(name) != stamp]
        for name in gone:
            self._take(name, None, [])
        for name in new:
            self._read(name)
        self._stamps = stamps
        if gone or new:
            self._publish()
        return bool(gone or new)

    def _read(self, name: str) -> None:
        faults: list[FileProblem] = []
        try:
            loaded = self.folder.load(name)
        except FileProblem as problem:
            self._take(name, None, [problem])
            return
        self._take(name, loaded, faults)

    def _take(self, name: str, loaded: Loaded | None, faults: list[FileProblem]) -> None:
        """Put the content of a file in the place of what was known of it; None where there is none."""
        from jpties.state.notebook import reading  # deferred: not needed while the folder is empty

        path = str(self.folder.file(name))
        now = self.contents
        found = loaded if loaded is not None else reading.EMPTY
        try:
            if name.startswith(ARTICLES):
                text = name.removeprefix(ARTICLES)
                self._articles.pop(text, None)
                if loaded is not None:
                    self._articles[text] = reading.article_notes(found, path, text, faults)
            elif name == "corrections":
                corrections = reading.everywhere(found, path, faults)
                self.contents = replace(now, corrections=corrections)
            elif name == "queries":
                queries = reading.queries(found, path, faults)
                self.contents = replace(now, queries=queries)
            elif name == "read":
                texts = reading.read_texts(found, path)
                self.contents = replace(now, read=texts)
        except FileProblem as problem:
            faults.append(problem)
        self._faults[name] = faults

    def _publish(self) -> None:
        """Show what was read: the contents that others hold stay as they are."""
        self.contents = replace(self.contents, articles=dict(self._articles))
        self.problems = tuple(fault for name in sorted(self._faults) for fault in self._faults[name])

    # Looking up

    def article(self, text_sha256: str) -> ArticleNotes | None:
        """What is said of a text, None where nothing is."""
        return self.contents.articles.get(text_sha256)

    def corrections(self) -> tuple[Correction, ...]:
        """What the user put right about entities: of all articles first, then of single ones, in a fixed order."""
        articles = sorted(self.contents.articles.items())
        return (*self.contents.corrections, *(one for _text, notes in articles for one in notes.corrections))

    def is_read(self, text_sha256: str) -> bool:
        """Whether a text was ever opened."""
        return text_sha256[:DIGITS] in self.contents.read or text_sha256[:DIGITS] in self._opened

    # Changing

    def change(self, change: Change) -> None:
        """Make a change, and save it.

        Raises:
            SaveError: it could not be saved; nothing is changed.
            ConflictError: another program changed the same thing; it is read anew, nothing is overwritten.
            SchemaError: the file is of a newer version; nothing is changed.
        """
        self._apply(change)
        self._done.append(change)
        self._undone.clear()

    @property
    def next_undo(self) -> Change | None:
        """The change that `undo` takes back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Change | None:
        """The change that `redo` makes again."""
        return self._undone[-1] if self._undone else None

    def undo(self) -> str:
        """Take the last change back; what it was, empty where there is none.

        Raises:
            SaveError, ConflictError, SchemaError: as `change`; a change that met a conflict is not tried again.
        """
        return self._step(self._done, self._undone, lambda change: change.turned())

    def redo(self) -> str:
        """Make the change again that was taken back last; what it was, empty where there is none.

        Raises:
            SaveError, ConflictError, SchemaError: as `undo`.
        """
        return self._step(self._undone, self._done, lambda change: change)

    def _step(self, source: list[Change], target: list[Change], way: Callable[[Change], Change]) -> str:
        if not source:
            return ""
        change = source.pop()
        try:
            self._apply(way(change))
        except ConflictError:
            raise
        except FileProblem:
            source.append(change)
            raise
        target.append(change)
        return change.words

    def _apply(self, change: Change) -> None:
        try:
            written = self.folder.save(change)
        except ConflictError:
            self.refresh()
            raise
        self._take(change.file, written.loaded if written is not None else None, [])
        self._stamps.pop(change.file, None)
        if written is not None:
            self._stamps[change.file] = written.stamp
        self._publish()
        self.refresh()

    def adopt(self, old: str, new: str, make: Callable[[dict[str, Node], dict[str, Node]], dict[str, Node]]) -> None:
        """Move the notes of a text to the text that the article has now.

        Args:
            old: SHA-256 of the text before.
            new: SHA-256 of the text now.
            make: gives what is kept of both files.

        Raises:
            SaveError, SchemaError: nothing is lost.
        """
        self.folder.join(f"{ARTICLES}{old}", f"{ARTICLES}{new}", make)
        self.refresh()

    def open_text(self, text_sha256: str) -> None:
        """Note that a text was opened; saved by `keep_opened`."""
        if not self.is_read(text_sha256):
            self._opened.add(text_sha256[:DIGITS])

    def keep_opened(self) -> None:
        """Save which texts were opened.

        Raises:
            SaveError, SchemaError: it could not be saved.
        """
        if self._opened:
            self.folder.save_read(frozenset(self._opened))
            self._opened.clear()
            self.refresh()
