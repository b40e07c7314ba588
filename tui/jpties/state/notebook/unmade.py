"""A notebook whose folder is not there yet: nothing of it is loaded until something is asked or written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jpties.errors import FileProblem
    from jpties.model.corrections import Correction
    from jpties.state.notebook.book import Notebook


class UnmadeNotebook:
    """Answers for an empty notebook what is asked at every start; all else makes the real one, and asks that."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._book: Notebook | None = None

    def _made(self) -> Notebook:
        if self._book is None:
            from jpties.state.notebook.book import Notebook  # deferred: 12 ms, for those who have or make notes

            self._book = Notebook(self._folder)
        return self._book

    def _is_unmade(self) -> bool:
        """Whether nobody has written anything yet, another program included."""
        return self._book is None and not self._folder.exists()

    def __bool__(self) -> bool:
        return not self._is_unmade() and bool(self._made())

    @property
    def problems(self) -> Sequence[FileProblem]:
        """What could not be read."""
        return () if self._is_unmade() else self._made().problems

    def is_read(self, text_sha256: str) -> bool:
        """Whether a text was ever opened."""
        return not self._is_unmade() and self._made().is_read(text_sha256)

    def corrections(self) -> Sequence[Correction]:
        """What is put right about entities."""
        return () if self._is_unmade() else self._made().corrections()

    def refresh(self) -> bool:
        """Read what has changed on the disk; whether anything did."""
        return not self._is_unmade() and self._made().refresh()

    def keep_opened(self) -> None:
        """Keep which texts were opened."""
        if self._book is not None:
            self._book.keep_opened()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._made(), name)


def notebook_in(folder: Path) -> Notebook:
    """The notebook of a folder, loaded at once only where the folder is there."""
    if folder.exists():
        from jpties.state.notebook.book import Notebook

        return Notebook(folder)
    unmade: Any = UnmadeNotebook(folder)
    book: Notebook = unmade
    return book
