"""Years, months and days that may be unknown, and their EDTF."""

from __future__ import annotations

import calendar
import functools
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jpties.extract.values.expressions import DateKind

FIRST_YEAR, LAST_YEAR = 1000, 2199
_PARTS = {"h1": (1, 6), "h2": (7, 12), "q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12)}


class Point(NamedTuple):
    """A year, a month or a day; what is not said is None."""

    year: int | None = None
    """Four digits."""
    month: int | None = None
    """1 to 12."""
    day: int | None = None
    """1 to 31."""
    decade: bool = False
    """Whether the year stands for its ten years."""

    @property
    def edtf(self) -> str:
        """EDTF with `X` for what is not known."""
        if self.decade and self.year is not None:
            return f"{self.year // 10:03}X"
        year = "XXXX" if self.year is None else f"{self.year:04}"
        if self.month is None:
            return year if self.day is None else f"{year}-XX-{self.day:02}"
        return f"{year}-{self.month:02}" + ("" if self.day is None else f"-{self.day:02}")

    @property
    def possible(self) -> bool:
        """Whether the calendar has it."""
        if self.year is not None and not FIRST_YEAR <= self.year <= LAST_YEAR:
            return False
        if self.month is None:
            return self.day is None or 1 <= self.day <= 31
        if not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        return 1 <= self.day <= days_in(self.year, self.month)


Reading = tuple[Point, Point | None]
"""A date, or the two ends of a range."""


class Piece(NamedTuple):
    """A date found, with offsets of the flat text."""

    start: int
    """Start."""
    end: int
    """End, exclusive."""
    readings: tuple[Reading, ...]
    """Candidates, best first."""
    kind: DateKind = "calendar"
    """What sort of expression."""
    code: str = ""
    """As in DateExpression."""
    interval: str | None = None
    """As in DateExpression."""


@functools.lru_cache(maxsize=1000)
def days_in(year: int | None, month: int) -> int:
    """Days of a month; February has 29 where the year is not known."""
    if year is None:
        return 29 if month == 2 else calendar.monthrange(2000, month)[1]
    return calendar.monthrange(year, month)[1]


def reading_edtf(reading: Reading) -> str:
    """EDTF of a date or a range."""
    first, last = reading
    return first.edtf if last is None else f"{first.edtf}/{last.edtf}"


def part_of_year(year: int | None, part: str) -> Reading:
    """The interval of a half or a quarter (`h1`, `q3`)."""
    first, last = _PARTS[part]
    return Point(year, first), Point(year, last)


def with_years(first: Point, last: Point) -> Reading | None:
    """A range whose start takes its year from its end, or None where it would run backwards."""
    if first.year is None and last.year is not None and first.month is not None:
        later = (first.month, first.day or 1) > (last.month or 12, last.day or 31)
        first = Point(last.year - 1 if later else last.year, first.month, first.day)
    if first.year is not None and last.year is not None:
        ends = (first.year, first.month or 1, first.day or 1), (last.year, last.month or 12, last.day or 31)
        if ends[0] >= ends[1]:
            return None
    return (first, last) if first.possible and last.possible else None
