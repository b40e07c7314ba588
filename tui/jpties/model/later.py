"""Reckoning with EDTF: a date some years or months on, and the next round anniversary of one."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from jpties.model.edtf import bounds, parsed

if TYPE_CHECKING:
    from datetime import date

    from jpties.model.edtf import EdtfDate

ROUND = 5
"""Years of which a round anniversary is a multiple."""
FARTHEST = 9999
"""The last year that EDTF writes in four digits."""


def start_of(edtf: str | None) -> EdtfDate | None:
    """The date, or the start of the interval; None where its year is not known."""
    if edtf is None or bounds(edtf) is None:
        return None
    first = parsed(edtf)[0]
    return first if first is not None and first.known_year else None


def later(edtf: str | None, *, years: int = 0, months: int = 0) -> str | None:
    """The start of a date so much later, as exact as it is said; None where that cannot be reckoned.

    Of a year alone only whole years are reckoned; a season counts as its year; 29 February becomes the 28th; what the
    text doubts stays doubted.
    """
    start = start_of(edtf)
    if start is None:
        return None
    month = int(start.month) if start.month and start.month.isdigit() and int(start.month) <= 12 else None
    if month is None:
        year = int(start.year) + years + months // 12
        return f"{year:04}{start.mark}" if months % 12 == 0 and year <= FARTHEST else None
    total = int(start.year) * 12 + month - 1 + years * 12 + months
    year, month = total // 12, total % 12 + 1
    if year > FARTHEST:
        return None
    if start.day is None or not start.day.isdigit():
        return f"{year:04}-{month:02}{start.mark}"
    day = min(int(start.day), monthrange(year, month)[1])
    return f"{year:04}-{month:02}-{day:02}{start.mark}"


def is_past(edtf: str | None, today: date) -> bool:
    """Whether every day that a date may mean lies before today; not where its year is unknown."""
    found = bounds(edtf) if edtf is not None else None
    return found is not None and found[1] < today


def is_to_come(edtf: str | None, today: date) -> bool:
    """Whether every day that a date may mean lies after today; not where its year is unknown."""
    found = bounds(edtf) if edtf is not None else None
    return found is not None and found[0] > today


def next_round(edtf: str | None, today: date) -> tuple[int, str] | None:
    """(years, EDTF) of the next anniversary of a date whose number is a multiple of five, today included."""
    start = start_of(edtf)
    if start is None:
        return None
    years = max(ROUND, (today.year - int(start.year)) // ROUND * ROUND)
    while True:
        on = later(edtf, years=years)
        if on is None:
            return None
        if not is_past(on, today):
            return years, on
        years += ROUND
