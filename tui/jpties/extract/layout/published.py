"""The article's own date: from a line about the article, from a dateline, never from running text.

A date in figures that can be read two ways is decided by the rest of the article: another date
that can be read one way only, a weekday beside it, the other dates on the lines about the article,
the dates that the text tells. Undecided dates are not given.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date on a line about the article."""

    start: int
    """First code point in the canonical text."""
    end: int
    """End, exclusive."""
    readings: tuple[str, ...]
    """EDTF candidates."""
    updated: bool
    """Whether it is the date of the last change."""
    weekday: int | None
    """Weekday beside it, Monday is 1."""
    where: str
    """The evidence: what sort of line."""
    either: bool = False
    """Whether a date of the last change may be the date of publication, where there is no other."""
    rank: int = 1
    """The lower the surer: words for publication, then a place below the title, then one above it; a bare date is
    one less sure."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the running text says of time, to weigh readings by."""

    days: tuple[date, ...]
    """Days that can be read in one way only."""
    month_days: tuple[tuple[int, int], ...]
    """Month and day without a year."""
    weekdays: tuple[int, ...]
    """Weekdays that the first paragraphs name, Monday is 1."""
    years: tuple[int, ...]
    """Years that are named."""


def day_of(edtf: str) -> date | None:
    """The day of an EDTF string, or None where it is not one known day."""
    try:
        return date.fromisoformat(edtf) if len(edtf) == 10 else None
    except ValueError:
        return None


def chosen(stated: StatedDate, others: Sequence[StatedDate], told: Callable[[], Told]) -> tuple[str, str] | None:
    """The reading of a date and the evidence for it, or None where it is not a full date or undecided.

    `told` is only asked where the date can be read in two ways: reading the text's dates is dear.
    """
    days = list(dict.fromkeys(day for reading in stated.readings if (day := day_of(reading)) is not None))
    if not days:
        return None
    if len(days) == 1:
        return days[0].isoformat(), stated.where
    if stated.weekday is not None:
        fitting = [day for day in days if day.isoweekday() == stated.weekday]
        if len(fitting) == 1:
            return fitting[0].isoformat(), f"{stated.where}; read by the weekday beside it"
    text = told()
    ranked = sorted(((_points(day, stated, others, text), -index, day) for index, day in enumerate(days)), reverse=True)
    best, second = ranked[0], ranked[1]
    if best[0] > second[0]:
        return best[2].isoformat(), f"{stated.where}; day and month in the order that fits the other dates"
    return None


def _points(day: date, stated: StatedDate, others: Sequence[StatedDate], told: Told) -> float:
    """How well a reading fits the rest of the article."""
    points = 0.0
    for other in others:
        if other is stated:
            continue
        near = [abs((day - known).days) for reading in other.readings if (known := day_of(reading)) is not None]
        if near and min(near) <= 3:
            points += 4.0 if len(near) == 1 else 2.0
        elif near and len(near) == 1 and min(near) <= 31:
            points += 1.0
    ages = [(day - known).days for known in told.days]
    points += 3.0 if any(0 <= age <= 10 for age in ages) else 0.0
    points += 1.0 if any(0 <= age <= 45 for age in ages) else 0.0
    points += max((_near_month_day(day, month, number) for month, number in told.month_days), default=0.0)
    points += _weekday_points(day, told.weekdays)
    return points


def _near_month_day(day: date, month: int, number: int) -> float:
    try:
        known = date(day.year, month, number)
    except ValueError:
        return 0.0
    age = (day - known).days
    if -1 <= age <= 10:
        return 3.0
    return 1.0 if -31 <= age <= 45 else 0.0


def _weekday_points(day: date, weekdays: Sequence[int]) -> float:
    """News tell of the day itself or of the days just before: a weekday named in them should not lie far back."""
    if not weekdays:
        return 0.0
    back = min((day.isoweekday() - weekday) % 7 for weekday in weekdays[:1])
    return (0.75, 0.6, 0.25)[back] if back <= 2 else 0.0
