"""Dates in running text, in every language that has a lexicon; without one, those in figures and in English.

The rules are those of the annotation (tests/quality): a date has a year, a month, or a day and a month;
a range is one expression; weekday, clock time and preposition stay outside.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from jpties.extract.values.date_words import date_words
from jpties.extract.values.exclusions import address_ranges
from jpties.extract.values.expressions import DateExpression, DateKind, SettledDate
from jpties.extract.values.numeric_dates import numeric_pieces
from jpties.extract.values.phrases import phrase_at
from jpties.extract.values.points import Piece, Point, Reading, reading_edtf, with_years
from jpties.extract.values.relative_dates import relative_pieces
from jpties.extract.values.settle import settled
from jpties.extract.values.view import View, view_of
from jpties.extract.values.worded_dates import month_pieces
from jpties.extract.values.years import year_pieces
from jpties.text.covered import Covered

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["DateExpression", "DateKind", "SettledDate", "date_expressions", "dates_of_line", "dates_within", "settled"]

_DASHES = frozenset("-\u2013\u2014~\u301c\u2212")


def date_expressions(text: str, start: int, end: int, lang: str) -> list[DateExpression]:
    """Dates in `text[start:end]`, in order, none overlapping another; offsets are those of the text."""
    if start == 0 and end >= len(text):
        return list(_dates_of_article(text, lang))
    return _dates(View(text[start:end], lang), start)


def dates_of_line(text: str, lang: str) -> list[DateExpression]:
    """Dates in a line that is read by itself."""
    return _dates(View(text, lang), 0)


def dates_within(text: str, start: int, end: int, lang: str) -> list[DateExpression]:
    """Those of the dates of the whole text that lie in `text[start:end]`; the whole is read once."""
    found = _dates_of_article(text, lang)
    first = bisect_left(found, start, key=lambda date: date.start)
    return [date for date in found[first : bisect_left(found, end, key=lambda date: date.start)] if date.end <= end]


@functools.lru_cache(maxsize=2)
def _dates_of_article(text: str, lang: str) -> tuple[DateExpression, ...]:
    """Kept, since the metadata and then the mentions are read from them."""
    return tuple(_dates(view_of(text, lang), 0))


def _dates(view: View, shift: int) -> list[DateExpression]:
    found = []
    for piece in _pieces(view):
        first, last = view.span(piece.start, piece.end)
        readings = tuple(dict.fromkeys(reading_edtf(reading) for reading in piece.readings))
        found.append(DateExpression(first + shift, last + shift, readings, piece.kind, piece.code, piece.interval))
    return found


def _pieces(view: View) -> list[Piece]:
    closed = Covered(address_ranges(view.flat))
    dates = _merged(_without(numeric_pieces(view), closed), month_pieces(view))
    if "年" in view.flat or view.lang == "ja":
        from jpties.extract.values.japanese_dates import japanese_pieces  # loaded for such texts alone

        dates = _merged(dates, japanese_pieces(view))
    years = _without(year_pieces(view, _free(view, dates)), closed)
    dates = _joined(view, _merged(dates, years))
    told = relative_pieces(view, dates)
    return _merged(dates, _without(told, closed))


def _merged(stronger: Sequence[Piece], weaker: Sequence[Piece]) -> list[Piece]:
    """Both lists in order; of two that overlap the longer one, the first list's where they are equal."""
    ordered = sorted(
        [(piece.start, -piece.end, rank, piece) for rank, pieces in enumerate((stronger, weaker)) for piece in pieces],
        key=lambda entry: entry[:3],
    )
    kept: list[Piece] = []
    for *_, piece in ordered:
        if kept and kept[-1].end > piece.start:
            if piece.end - piece.start > kept[-1].end - kept[-1].start:
                kept[-1] = piece
            continue
        kept.append(piece)
    return kept


def _free(view: View, pieces: Sequence[Piece]) -> list[bool]:
    free = [True] * len(view)
    for piece in pieces:
        for token in range(view.first_at(piece.start), view.first_at(piece.end)):
            free[token] = False
    return free


def _without(pieces: Sequence[Piece], closed: Covered) -> list[Piece]:
    return [piece for piece in pieces if closed.end_at(piece.start) is None]


def _joined(view: View, pieces: Sequence[Piece]) -> list[Piece]:
    """Two dates with "to" or a dash between them are one range."""
    joined: list[Piece] = []
    for piece in pieces:
        merged = _range(view, joined[-1], piece) if joined else None
        if merged is None:
            joined.append(piece)
        else:
            joined[-1] = merged
    return joined


def _range(view: View, left: Piece, right: Piece) -> Piece | None:
    if right.start - left.end > 25 or left.code or right.kind in {"weekday", "relative"}:
        return None
    link = _link(view, left, right)
    if link is None:
        return None
    readings = _ranges(left, right, link)
    if not readings:
        return None
    kind: DateKind = "fiscal" if left.kind == right.kind == "fiscal" else "calendar"
    return Piece(left.start, right.end, tuple(readings), kind)


def _ranges(left: Piece, right: Piece, link: str) -> list[Reading]:
    """The ranges between the readings: those of one order where both are open, the shortest where one is."""
    both = len(left.readings) == len(right.readings)
    pairs = (
        zip(left.readings, right.readings, strict=True)
        if both
        else ((first, last) for first in left.readings for last in right.readings)
    )
    found = [span for first, last in pairs if (span := _span_of(first, last, link)) is not None]
    return found if both else sorted(found, key=_length)[:1]


def _length(reading: Reading) -> int:
    """Roughly how many days a range has."""
    first, last = reading
    if last is None:
        return 0
    years = (last.year or 0) - (first.year or last.year or 0)
    return years * 365 + ((last.month or 12) - (first.month or 1)) * 30 + (last.day or 30) - (first.day or 1)


def _span_of(first: Reading, last: Reading, link: str) -> Reading | None:
    if first[1] is not None or last[1] is not None:
        return None
    left, right = first[0], last[0]
    if right.month is None and right.day is not None and left.month is not None:
        right = Point(left.year, left.month, right.day)
    if (left.day is None) != (right.day is None) and left.month is not None and right.month is not None:
        return None
    if left.month is None and right.month is not None and left.year is None:
        return None
    if left.year is not None and right.year is None and right.month is not None:
        right = Point(
            left.year + ((right.month, right.day or 0) < (left.month or 1, left.day or 0)), right.month, right.day
        )
    found = with_years(left, right)
    if found is None or link != "and":
        return found
    alike = left.month is not None and left.day is None and right.day is None and right.month is not None
    near = alike and left.month is not None and right.month is not None and (right.month - left.month) % 12 == 1
    return found if near and (left.year is None or left.year == right.year) else None


def _link(view: View, left: Piece, right: Piece) -> str | None:
    """What joins two dates: "range", "and", or None where they are two."""
    words = date_words(view.lang)
    token, end = view.first_at(left.end), view.first_at(right.start)
    if "\n" in view.flat[left.end : right.start]:
        return None
    if view.lang == "ja":
        return _japanese_link(view.flat[left.end : right.start])
    if end == token + 1 and view.words[token] in _DASHES:
        return "range"
    found = phrase_at(view, token, words.ranges)
    if found is None:
        return None
    behind = found[0]
    while behind < end and (view.words[behind] in {"the", "le", "el", "den", "dem", "ngày", "năm", "zum"}):
        behind += 1
    weekday = phrase_at(view, behind, words.weekdays)
    behind = weekday[0] if weekday else behind
    if view.word(behind) in {"the", "le", "el", "den", "dem", "ngày", ","} and behind < end:
        behind += 1
    if behind != end:
        return None
    before = view.word(view.first_at(left.start) - 1)
    return "range" if found[1] == "range" or before in words.between else "and"


def _japanese_link(between: str) -> str | None:
    inner = re.sub(r"^\([月火水木金土日](?:曜日?)?(?:・?祝)?\)", "", between)
    return "range" if inner in {"から", "~", "\u301c", "-", "\u2013", "\u2014", "\u2212", "から翌", "より"} else None
