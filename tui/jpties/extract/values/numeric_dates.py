"""Dates in figures: `2023/07/16`, `07.10.2024`, `04/11/2014`, `tháng 7/2023`, `ngày 31-3`.

Which of two numbers is the month is never decided here by the language alone: both readings are kept,
and the article settles it (`settle.py`).
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from jpties.extract.values.date_words import date_words
from jpties.extract.values.phrases import phrase_before
from jpties.extract.values.points import Piece, Point, Reading, with_years

if TYPE_CHECKING:
    from jpties.extract.values.view import View

_MONTH_FIRST = frozenset({"en"})


@functools.cache
def _full() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,/_=&])(?<!\d:)(\d{1,4})(\. ?|[/-])(\d{1,2})\2(\d{1,4})(?!\d|[/.,:-]\d)")


@functools.cache
def _short() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,/_=&])(?<!\d:)(\d{1,2})([/.-])(\d{4}|\d{1,2})(?!\d|[/,:-]\d|\.\d|%| ?[%€$])")


@functools.cache
def _day_range() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.,/:-])(\d{1,2})\.? ?([-\u2013\u2014~]|bis|to|den|đến|tới|au|a|al|tot|et|en|y|und|và) ?$"
    )


def _year(digits: str) -> int:
    number = int(digits)
    return number if len(digits) == 4 else number + (2000 if number <= 50 else 1900)


def _readings(first: str, second: str, year: int | None, lang: str) -> tuple[Reading, ...]:
    """Day and month in both orders, the likelier one of the language first."""
    day_first = Point(year, int(second), int(first))
    month_first = Point(year, int(first), int(second))
    both = (month_first, day_first) if lang in _MONTH_FIRST else (day_first, month_first)
    return tuple((point, None) for point in dict.fromkeys(both) if point.possible)


def _full_pieces(view: View) -> list[Piece]:
    pieces = []
    for match in view.at_figures(_full(), "./-"):
        first, sep, second, last = match.groups()
        if _behind_hyphen(view, match.start()):
            continue
        readings: tuple[Reading, ...] = ()
        if len(first) == 4 and len(last) <= 2:
            point = Point(int(first), int(second), int(last))
            readings = ((point, None),) if point.possible else ()
        elif len(first) <= 2 and len(last) == 4:
            readings = _readings(first, second, int(last), view.lang)
        elif (
            len(first) <= 2 and len(last) == 2 and sep != "-" and (sep == "/" or len(second) == 2 or view.lang == "de")
        ):
            readings = _readings(first, second, _year(last), view.lang)
            if sep.startswith("."):
                readings = readings[-1:] if view.lang in _MONTH_FIRST else readings[:1]
        if sep.startswith(".") and len(last) == 4:
            readings = tuple(r for r in readings if r[0].day == int(first))[:1]  # nobody writes month.day.year
        if readings:
            pieces.append(_with_day_before(view, Piece(match.start(), match.end(), readings)))
    return pieces


def _behind_hyphen(view: View, start: int) -> bool:
    """Whether the figures go on a code, not a range of days (`4.-8.10.2023`)."""
    if view.flat[start - 1 : start] != "-":
        return False
    return _day_range().search(view.flat[max(0, start - 10) : start]) is None


def _with_day_before(view: View, piece: Piece) -> Piece:
    """`4-8/11/2025`, `4.-8.11.2024`: a day in front makes a range."""
    match = _day_range().search(view.flat[max(0, piece.start - 10) : piece.start])
    if match is None or view.sign(piece.start - 1) == "\n":
        return piece
    readings = []
    for point, last in piece.readings:
        if last is None and point.day is not None:
            found = with_years(Point(point.year, point.month, int(match[1])), point)
            if found is not None:
                readings.append(found)
    if not readings:
        return piece
    return Piece(piece.start - (len(match[0])), piece.end, tuple(readings))


def _introduced(view: View, start: int, end: int) -> bool:
    """Whether a word for a day stands in front, or brackets around, so that 3/5 is no fraction."""
    token = view.first_at(start)
    words = date_words(view.lang)
    if phrase_before(view, token, words.before_day):
        return True
    before, after = view.word(token - 1), view.flat[end : end + 1]
    if before == "(" and after == ")":
        return True
    if before == "," and _weekday_before(view, token - 1):
        return True
    return _weekday_before(view, token)


def _weekday_before(view: View, token: int) -> bool:
    words = date_words(view.lang)
    last = view.word(token - 1)
    if last in words.weekdays_short:
        return True
    return any(
        tuple(view.words[max(0, token - len(tokens)) : token]) == tokens
        for found in words.weekdays.values()
        for tokens, _ in found
        if tokens[-1] == last
    )


def _short_pieces(view: View) -> list[Piece]:
    """Month and year, or day and month."""
    pieces = []
    month_word = date_words(view.lang).month_word
    for match in view.at_figures(_short(), "./-"):
        first, sep, second = match.groups()
        start, end = match.span()
        if _behind_hyphen(view, start):
            continue
        month_before = bool(month_word) and view.flat[max(0, start - 20) : start].rstrip(" ").endswith(month_word)
        if len(second) == 4:
            point = Point(int(second), int(first))
            written = month_before or (sep != "." and len(first) == 2 and 1900 <= int(second) <= 2100)
            if written and point.possible:
                start = view.flat.rindex(month_word, max(0, start - 30), start) if month_before else start
                pieces.append(Piece(start, end, ((point, None),)))
            continue
        if month_before or len(second) > 2:
            continue
        piece = _day_and_month(view, match)
        if piece is not None:
            pieces.append(piece)
    return pieces


def _day_and_month(view: View, match: re.Match[str]) -> Piece | None:
    first, sep, second = match.groups()
    start, end = match.span()
    if sep == ".":
        if view.flat[end : end + 1] != ".":  # German writes 3.11. for a day, 3.11 is a number
            return None
        end += 1
    elif sep == "-" and view.lang != "vi":
        return None
    readings = _readings(first, second, None, view.lang)
    if sep != "/" or view.lang == "vi":
        readings = tuple(reading for reading in readings if reading[0].day == int(first))
    if not readings:
        return None
    piece = _with_day_before(view, Piece(start, end, readings))
    plain = (
        sep == "/"
        and int(first) > 12
        and piece.readings[0][0].day == int(first)
        and view.lang in {"vi", "fr", "es", "nl"}
    )
    if plain or _introduced(view, piece.start, end):
        return piece
    return None


def numeric_pieces(view: View) -> list[Piece]:
    """Every date in figures, in order; `full` ones win over shorter ones inside them."""
    full = _full_pieces(view)
    taken = [(piece.start, piece.end) for piece in full]
    short = [piece for piece in _short_pieces(view) if not _overlaps(piece, taken)]
    return sorted(full + short, key=lambda piece: piece.start)


def _overlaps(piece: Piece, taken: list[tuple[int, int]]) -> bool:
    index = bisect_left(taken, (piece.end, 0))
    return index > 0 and taken[index - 1][1] > piece.start
