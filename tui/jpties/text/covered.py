"""The parts of a text that ranges cover, asked for in logarithmic time however many there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Covered:
    """What ranges cover that may overlap."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        joined: list[list[int]] = []
        for start, end in sorted(ranges):
            if joined and start <= joined[-1][1]:
                joined[-1][1] = max(joined[-1][1], end)
            else:
                joined.append([start, end])
        self._starts = [start for start, _ in joined]
        self._ends = [end for _, end in joined]

    def end_at(self, offset: int) -> int | None:
        """The end of the part that holds the offset."""
        index = bisect_right(self._starts, offset) - 1
        return self._ends[index] if index >= 0 and offset < self._ends[index] else None

    def touches(self, start: int, end: int) -> bool:
        """Whether a range has a sign in common with any of these."""
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and start < self._ends[index]


class Apart:
    """Ranges that do not overlap, taken one after the other."""

    __slots__ = ("_ends", "_starts")

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def take(self, start: int, end: int) -> bool:
        """Take a range that holds something; False where it has a sign in common with one that was taken."""
        at = bisect_left(self._starts, end)
        if at and self._ends[at - 1] > start:
            return False
        self._starts.insert(at, start)
        self._ends.insert(at, end)
        return True

    def meeting(self, start: int, end: int) -> list[int]:
        """Where those begin that have a sign in common with a range."""
        return self._starts[bisect_right(self._ends, start) : bisect_left(self._starts, end)]
