"""EDTF (ISO 8601-2, levels 0 to 2 as far as news needs them): checking, bounds, order.

Forms: `2014`, `2014-11`, `2014-11-03`, an unknown digit as `X`, a season `2014-21` (21 to 41), one of
`?` `~` `%` behind a date, an interval `A/B` with an empty or `..` end, a set of alternatives `[A,B]`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%]?)")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
"""First and last month of the seasons (northern) and quarters of EDTF level 2."""
_HALVES = {40: (1, 6), 41: (7, 12)}
"""Semesters of EDTF level 2."""


class EdtfDate(NamedTuple):
    """One date of an EDTF string; a part that is not stated is None, one that is not known holds `X`."""

    year: str
    """Four signs, digits or `X`."""
    month: str | None
    """Two signs: month, season or `XX`."""
    day: str | None
    """Two signs."""
    mark: str
    """`?` uncertain, `~` about, `%` both, or nothing."""

    @property
    def known_year(self) -> bool:
        """Whether the year has no unknown digit."""
        return "X" not in self.year

    def bounds(self) -> tuple[date, date] | None:
        """First and last day that it may mean; None where the year is wholly unknown."""
        if self.year == "XXXX":
            return None
        first_year, last_year = max(1, int(self.year.replace("X", "0"))), int(self.year.replace("X", "9"))
        first_month, last_month = _month_range(self.month)
        if self.day and "X" not in self.day and first_year == last_year and first_month == last_month:
            day = date(first_year, first_month, int(self.day))
            return day, day
        return date(first_year, first_month, 1), _last_day(last_year, last_month)


def _month_range(month: str | None) -> tuple[int, int]:
    if month is None or "X" in month:
        return 1, 12
    number = int(month)
    return _SEASONS.get(number) or _HALVES.get(number) or (number, number)


def _last_day(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
    return following - timedelta(days=1) if following else date.max


def parsed(text: str) -> tuple[EdtfDate | None, ...]:
    """The dates of an EDTF string: one, or the two ends of an interval (None where open or unknown), or alternatives.

    Raises:
        ValueError: it is no EDTF of the forms above, or no day of the calendar.
    """
    if text.startswith("[") and text.endswith("]"):
        return tuple(_date(part.strip()) for part in text[1:-1].split(","))
    if "/" not in text:
        return (_date(text),)
    ends = text.split("/")
    if len(ends) != 2 or all(end in ("", "..") for end in ends):
        raise ValueError(f"{text!r} is no EDTF interval")
    return tuple(None if end in ("", "..") else _date(end) for end in ends)


def _date(text: str) -> EdtfDate:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no EDTF date; write 2014-11-03, 2014-11, 2014, XXXX-11-04 or 2014?")
    year, month, day, mark = match.groups()
    if year == "0000":
        raise ValueError(f"{text!r} has no year that a calendar begins with")
    if month and "X" not in month:
        number = int(month)
        if not (1 <= number <= 12 or (day is None and (number in _SEASONS or number in _HALVES))):
            raise ValueError(f"{text!r} has no month {month}")
        if day and "X" not in day:
            leap_or_said = 2000 if "X" in year else int(year)
            try:
                date(leap_or_said, number, int(day))
            except ValueError:
                raise ValueError(f"{text!r} is no day of the calendar") from None
    return EdtfDate(year, month, day, mark)


def is_edtf(text: str) -> bool:
    """Whether the text is EDTF of the forms that we read and write."""
    try:
        parsed(text)
    except ValueError:
        return False
    return True


def bounds(text: str) -> tuple[date, date] | None:
    """First and last day that an EDTF string may mean; None where no year is known or the string is no EDTF."""
    try:
        dates = parsed(text)
    except ValueError:
        return None
    known = [found for found in (one.bounds() for one in dates if one) if found]
    if not known:
        return None
    open_start, open_end = dates[0] is None, dates[-1] is None
    first = date.min if open_start else min(start for start, _end in known)
    last = date.max if open_end else max(end for _start, end in known)
    return first, last


def sort_key(text: str | None) -> tuple[int, str, str]:
    """Order by lower bound, the more exact first; unknown years after all known ones, no date last."""
    if text is None:
        return 2, "", ""
    found = bounds(text)
    if found is None:
        return 1, text, ""
    return 0, found[0].isoformat(), found[1].isoformat()
