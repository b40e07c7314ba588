"""A time axis in cells of the terminal: zoom, ticks, and a date drawn on it without colour.

A letter stands where a date is known, `=` over the time that it surely covers, `~` where it is somewhere
within, `?` behind what the text itself doubts, `<` and `>` where it lies beyond the edge.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.when import When

Zoom = Literal["decade", "year", "month", "day"]
ZOOMS: tuple[Zoom, ...] = ("decade", "year", "month", "day")
"""From far to near; a cell is a year, a month, a day, a quarter of a day."""
QUARTERS = 4
"""Cells of a day in the nearest zoom, so that its number fits."""
DOTS = " \u2840\u28c0\u28c4\u28e4\u28e6\u28f6\u28f7\u28ff+"
"""None to eight dots in a cell, in braille, which is one cell wide in every terminal; then more."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LABEL_GAP = 1
"""Empty cells between two labels."""


def cell_of(zoom: Zoom, day: date) -> int:
    """Number of the first cell of a day."""
    if zoom == "decade":
        return day.year
    if zoom == "year":
        return 12 * day.year + day.month - 1
    return day.toordinal() * (QUARTERS if zoom == "day" else 1)


def cells_of(zoom: Zoom, first: date, last: date) -> tuple[int, int]:
    """Numbers of the first and the last cell of some days."""
    return cell_of(zoom, first), cell_of(zoom, last) + (QUARTERS - 1 if zoom == "day" else 0)


def bucket_of(zoom: Zoom, day: date) -> int:
    """Number of the decade, year, month or day of a day."""
    if zoom == "decade":
        return day.year // 10
    if zoom == "year":
        return day.year
    return 12 * day.year + day.month - 1 if zoom == "month" else day.toordinal()


def bucket_label(zoom: Zoom, bucket: int) -> str:
    """`2010s`, `2014`, `Nov 2014`, `3 Nov 2014`."""
    if zoom == "decade":
        return f"{bucket}0s"
    if zoom == "year":
        return str(bucket)
    if zoom == "month":
        return f"{_MONTHS[bucket % 12]} {bucket // 12}"
    day = date.fromordinal(bucket)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def drawn(when: When, letter: str, zoom: Zoom, start: int, width: int) -> str:
    """A date on the cells `start` to `start + width`, exactly `width` signs of one cell."""
    first, last = cells_of(zoom, when.first, when.last)
    if last < start:
        return "<" + " " * (width - 1)
    if first >= start + width:
        return " " * (width - 1) + ">"
    signs = [" "] * width
    _fill(signs, first - start, last - start, "~")
    at = (max(first, start) + min(last, start + width - 1)) // 2
    if when.sure is not None:
        at, end = cells_of(zoom, *when.sure)
        _fill(signs, at - start, end - start, "=")
    begun_before = first < start < last
    at = min(max(at - start, 1 if begun_before else 0), width - 1)
    signs[at] = letter
    if when.doubted and at + 1 < width:
        signs[at + 1] = "?"
    if first < start and at > 0:
        signs[0] = "<"
    if last >= start + width and at < width - 1:
        signs[-1] = ">"
    return "".join(signs)


def _fill(signs: list[str], first: int, last: int, sign: str) -> None:
    for at in range(max(0, first), min(len(signs) - 1, last) + 1):
        signs[at] = sign


def ticks(zoom: Zoom, start: int, width: int) -> tuple[str, str]:
    """Two lines over the axis: the names of the larger parts of time, and the marks below them."""
    upper, lower = [" "] * width, [" "] * width
    free = 0
    labels = [(at, _label(zoom, start + at)) for at in range(width)]
    named = [(at, label) for at, label in labels if label]
    opening = _label(zoom, start, always=True)
    if not named or named[0][0] > len(opening) + _LABEL_GAP:
        named.insert(0, (0, opening))
    for at, label in named:
        if at >= free and at + len(label) <= width:
            upper[at : at + len(label)] = label
            free = at + len(label) + _LABEL_GAP
    for at in range(width):
        mark = _mark(zoom, start + at)
        if mark and at + len(mark) <= width:
            lower[at : at + len(mark)] = mark
    return "".join(upper), "".join(lower)


def _label(zoom: Zoom, cell: int, *, always: bool = False) -> str:
    """The name of the part of time that begins with a cell; with `always` of the one that holds it."""
    if cell < 1:
        return ""
    if zoom == "decade":
        return f"{cell // 10 * 10}" if always or cell % 10 == 0 else ""
    if zoom == "year":
        return f"{cell // 12}" if always or cell % 12 == 0 else ""
    if zoom == "day" and cell % QUARTERS and not always:
        return ""
    day = _day(zoom, cell)
    return f"{_MONTHS[day.month - 1]} {day.year}" if always or day.day == 1 else ""


def _mark(zoom: Zoom, cell: int) -> str:
    """A stroke where a part of time begins, and what stands between two of them."""
    if zoom == "decade":
        return "|" if cell % 10 == 0 else "." if cell % 5 == 0 else ""
    if zoom == "year":
        return "|" if cell % 12 == 0 else "." if cell % 3 == 0 else ""
    if zoom == "day":
        return "" if cell % QUARTERS else str(_day(zoom, cell).day)
    day = _day(zoom, cell).day
    return "|" if day == 1 else str(day) if day in (10, 20) else "." if day in (5, 15, 25) else ""


def _day(zoom: Zoom, cell: int) -> date:
    ordinal = cell // QUARTERS if zoom == "day" else cell
    return date.fromordinal(min(max(1, ordinal), date.max.toordinal()))


def density(anchors: Sequence[int], start: int, width: int) -> str:
    """How many dates begin in each cell: a dot for each, `+` above eight. `anchors` are sorted numbers of cells.

    Digits of cells side by side would read as one number.
    """
    signs = []
    at = bisect_left(anchors, start)
    for cell in range(start, start + width):
        end = bisect_left(anchors, cell + 1, at)
        signs.append(DOTS[min(end - at, len(DOTS) - 1)])
        at = end
    return "".join(signs)
