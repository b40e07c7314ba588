"""A pure function of a word as a table that fills itself: asking again is one dictionary look-up, which `map` can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")


class Memo(dict[str, Value]):
    """Values of a function by word; emptied when it is full, so that it stays bounded."""

    def __init__(self, function: Callable[[str], Value], size: int = 20_000) -> None:
        """`size` is how many words it holds."""
        super().__init__()
        self._function = function
        self._size = size

    def __missing__(self, word: str) -> Value:
        value = self._function(word)
        if len(self) >= self._size:
            self.clear()
        self[word] = value
        return value
