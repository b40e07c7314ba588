"""The article's own date: from a line about the article, from a dateline, never from running text.

A date in figures that can be read two ways is decided by the rest of the article: another date
that can be read one way only, a weekday beside it, the other dates on the lines about the article,
the dates that the text tells. Undecided dates are not given.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_MONTH_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_NEAR = 400
"""Days between a month that the text names and the day of publication, where that has no year."""
_CUSTOM = 0.9
"""Points for the order of day and month that is usual; a weekday in the text has at most 0.75, another date 1 or more."""


class StatedDate(NamedTuple):
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


class Told(NamedTuple):
    """What the running text says of time, to weigh readings by."""

    days: tuple[date, ...]
    """Days that can be read in one way only."""
    month_days: tuple[tuple[int, int], ...]
    """Month and day without a year."""
    weekdays: tuple[int, ...]
    """Weekdays that the first paragraphs name, Monday is 1."""
    months: tuple[date, ...]
    """First days of the months that are named with their year."""
    day_first: bool
    """Whether nobody writes the month before the day in the article's language."""


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
        return _in_a_year(stated, told)
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


def _in_a_year(stated: StatedDate, told: Callable[[], Told]) -> tuple[str, str] | None:
    """A day without its year, in the last year near the months that the text names in which its weekday fits.

    Without a weekday beside it, or such a month, the year is not known and no date is given.
    """
    found = _MONTH_DAY.fullmatch(stated.readings[0]) if len(stated.readings) == 1 else None
    if found is None or stated.weekday is None:
        return None
    fitting = []
    for month in told().months:
        for year in range(month.year - 1, month.year + 2):
            day = day_of(f"{year:04}-{found[1]}-{found[2]}")
            if day is not None and day.isoweekday() == stated.weekday and abs((day - month).days) <= _NEAR:
                fitting.append(day)
    if not fitting:
        return None
    return max(fitting).isoformat(), f"{stated.where}; the year by its weekday and the months that the text names"


def _points(day: date, stated: StatedDate, others: Sequence[StatedDate], told: Told) -> float:
    """How well a reading fits the rest of the article; the custom of a language counts less than any other date."""
    points = _CUSTOM if told.day_first and day_of(stated.readings[0]) == day else 0.0
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
