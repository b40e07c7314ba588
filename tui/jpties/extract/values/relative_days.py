"""What is counted from the article's date."""

from __future__ import annotations

from datetime import date, timedelta

_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}


def relative_reading(code: str, anchor: date | None) -> tuple[str, str | None]:
    """EDTF of a relative expression (`month -1`, `week 0`, `season 23`) and its exact interval, where EDTF is coarser.

    Weeks begin on Monday (ISO 8601). Without a date to count from it is `XXXX`.
    """
    if anchor is None:
        return "XXXX", None
    unit, _, written = code.partition(" ")
    number = int(written)
    if unit == "day":
        return (anchor + timedelta(days=number)).isoformat(), None
    if unit == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=number)
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}", None
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + number
        return f"{months // 12:04}-{months % 12 + 1:02}", None
    if unit == "season":
        first, last = _SEASONS[abs(number)]
        year = anchor.year - (number < 0 and anchor.month < first)
        return f"{year:04}", f"{year}-{first:02}/{year + (last < first)}-{last:02}"
    return f"{anchor.year + number:04}", None


def weekday_date(weekday: int, anchor: date | None, *, ahead: bool) -> date | None:
    """The last such weekday up to the article's date, or the next one from it where the sentence looks ahead."""
    if anchor is None:
        return None
    if ahead:
        return anchor + timedelta(days=(weekday - anchor.isoweekday()) % 7)
    return anchor - timedelta(days=(anchor.isoweekday() - weekday) % 7)
