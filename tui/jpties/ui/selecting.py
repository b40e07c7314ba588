"""Selecting in the article, by mouse and by keys; the selection is a range of the text, not of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.text.words import word_at, word_end_after, word_start_before

if TYPE_CHECKING:
    from jpties.ui.widgets.reader import Reader

HOW = "Selecting: arrows and } extend, y copies with the citation, ctrl+c without, Esc ends"
"""What to do while keys select."""


class Selecting:
    """Where a selection began, and where its moving end is."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._fixed = (0, 0)
        self._caret = 0
        self.dragged = False
        """Whether the mouse holds the end."""
        self.by_keys = False
        """Whether the arrows move the end."""

    # By mouse

    def press(self, offset: int) -> None:
        """Begin at a code point."""
        self.by_keys = False
        self.dragged = True
        self._fixed = (offset, offset + 1)
        self._caret = offset

    def drag(self, offset: int) -> None:
        """Take the end to a code point."""
        if offset != self._caret or self._reader.marks.selection is not None:
            self._to(offset, offset + 1)

    def release(self) -> int | None:
        """Let go; the code point that was pressed where nothing was selected."""
        self.dragged = False
        return self._fixed[0] if self._reader.marks.selection is None else None

    def take_word(self, offset: int) -> None:
        """Select the word at a code point."""
        self._fixed = word_at(self._reader.text, offset)
        self._to(*self._fixed)

    def take(self, start: int, end: int) -> None:
        """Select a range."""
        self._fixed = (start, end)
        self._to(start, end)

    # By keys

    def begin(self, offset: int) -> None:
        """Begin with the word at a code point; the arrows move the end."""
        self.by_keys = True
        self.take_word(offset)
        self._caret = self._fixed[1]

    def end(self) -> None:
        """Select nothing."""
        self.by_keys = self.dragged = False
        self._reader.standing.select(None)

    def by_word(self, step: int) -> None:
        """Take the end a word on or back."""
        text = self._reader.text
        self._reach(word_end_after(text, self._caret) if step > 0 else word_start_before(text, self._caret))

    def by_line(self, step: int) -> None:
        """Take the end a line down or up."""
        reader = self._reader
        if reader.reading is None:
            return
        flow = reader.reading.flow
        number = flow.number_of(max(0, self._caret - 1))
        line = flow.line(number)
        column = self._caret - (line.start if line is not None else 0)
        number += step
        while (line := flow.line(number)) is not None:
            if line.piece >= 0 and reader.reading.sections[line.piece].words is None:
                self._reach(min(line.start + column, line.end))
                return
            number += step

    def to(self, offset: int) -> None:
        """Take the end to a code point."""
        self._reach(offset)

    def _reach(self, offset: int) -> None:
        self._to(offset, offset)
        self._caret = max(0, min(offset, len(self._reader.text)))
        self._reader.reveal(max(0, self._caret - 1), self._caret)

    def _to(self, start: int, end: int) -> None:
        """Select from the fixed part to a range."""
        first, last = self._fixed
        self._caret = start
        self._reader.standing.select((max(0, min(first, start)), min(len(self._reader.text), max(last, end))))
