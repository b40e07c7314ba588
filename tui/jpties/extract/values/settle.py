"""Dates completed from the article: years, day/month orders, weekdays and "last month".

Nothing is taken from outside: the article's own date, the other dates in it and the weekdays beside them.
"""

from __future__ import annotations

import functools
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from jpties.extract.values.expressions import SettledDate
from jpties.extract.values.orders import decided
from jpties.extract.values.points import Point, Reading, days_in, reading_edtf, with_years
from jpties.extract.values.relative_days import relative_reading, weekday_date
from jpties.extract.values.tense import Tense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.values.expressions import DateExpression

_LINK = re.compile(r"[ ,の]*(?:of|de|del|de l['’]|des|van|von|in)? ?")
_SAME_YEAR = {"同年": 0, "翌年": 1, "前年": -1}
_WEIGHTS = {2: (8.0, 1.0), 1: (1.0, 1.2), 0: (1.0, 2.0), -1: (1.0, 4.0), -2: (1.0, 30.0)}
"""What a day before and a day after the article's date weigh, by the time of which its words speak."""
_NEAR = timedelta(days=60)
_NAMED_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:, ?| ?\()(?:del |du |from |van |vom |the )?\Z")
"""The year in a name right before its days: `Expo 2030, 1 to 3 May`."""
_AND = re.compile(r"\b(?:and|et|en|und|y|e|và)\b|と|、")
_BESIDE = re.compile(r"[\s,.(（)）:、\-–]*(?:the|le|el|den|der)?[\s,.(（]*")


def settled(
    expressions: Sequence[DateExpression], published: str | None, text: str, lang: str = "en"
) -> list[SettledDate]:
    """The expressions with what the article says about them, in the same order.

    Args:
        expressions: the article's dates, in order.
        published: the article's own date in EDTF, or None; years and weekdays are counted from it.
        text: the text in which they stand.
        lang: its language, for the words that speak of the future.
    """
    if not expressions:
        return []
    anchor = _published_day(published)
    chosen = decided(expressions, anchor, text)
    anchor = anchor or _implied_day(chosen, text)
    tense = Tense(text, lang)
    done: list[SettledDate] = []
    for index in range(len(chosen)):
        done.append(_settled_one(chosen, index, done, anchor, tense))
    for index, expression in enumerate(chosen):
        if expression.kind == "weekday":
            done[index] = _weekday(chosen, index, done, anchor, tense)
        elif len(expression.readings) > 1:
            done[index] = done[index]._replace(order_open=expression.kind == "calendar")
    return done


@functools.lru_cache(maxsize=1000)
def parsed(edtf: str) -> Reading:
    """The points of one of our own EDTF strings."""
    first, _, last = edtf.partition("/")
    return _point(first), _point(last) if last else None


def _point(edtf: str) -> Point:
    parts = edtf.split("-")
    year = parts[0]
    if year.endswith("X") and year != "XXXX":
        return Point(int(year[:3]) * 10, decade=True)
    numbers = [None if "X" in part else int(part) for part in parts] + [None, None]
    return Point(numbers[0], numbers[1], numbers[2])


def _published_day(published: str | None) -> date | None:
    """The article's date; the middle of the month or year where it says no more."""
    if not published or not re.match(r"\d{4}", published):
        return None
    point = _point(published.split("/")[0].split("T")[0].rstrip("~?%"))
    if point.year is None:
        return None
    return date(point.year, point.month or 7, min(point.day or 15, days_in(point.year, point.month or 7)))


def _implied_day(expressions: Sequence[DateExpression], text: str) -> date | None:
    """Without a date of its own: a weekday beside a day and month, in the first year that fits the latest one said."""
    years = [
        point.year
        for expression in expressions
        if expression.readings and expression.kind in {"calendar", "era"}
        for point in parsed(expression.readings[0])
        if point is not None and point.year is not None and not point.decade and point.year <= 2100
    ]
    if not years:
        return None
    for index, expression in enumerate(expressions):
        if expression.kind != "weekday":
            continue
        for other in expressions[max(0, index - 1) : index + 2]:
            if other.readings and other is not expression and beside(expression, other, text):
                point = parsed(other.readings[0])[0]
                if point.year is None and point.month and point.day:
                    return _year_of_weekday(point, int(expression.code.split()[1]), max(years))
    return None


def _year_of_weekday(point: Point, weekday: int, latest: int) -> date | None:
    for year in range(latest, latest + 4):
        candidate = Point(year, point.month, point.day)
        if candidate.possible:
            day = date(year, point.month or 1, point.day or 1)
            if day.isoweekday() == weekday:
                return day
    return None


def beside(left: DateExpression, right: DateExpression, text: str) -> bool:
    """Whether nothing but punctuation stands between two expressions."""
    if left.start > right.start:
        left, right = right, left
    return right.start - left.end <= 12 and _BESIDE.fullmatch(text, left.end, right.start) is not None


def _settled_one(
    expressions: Sequence[DateExpression], index: int, done: Sequence[SettledDate], anchor: date | None, tense: Tense
) -> SettledDate:
    expression = expressions[index]
    start, end, kind = expression.start, expression.end, expression.kind
    if kind == "relative":
        reading, interval = relative_reading(expression.code, anchor)
        return SettledDate(start, end, reading, "XXXX", anchor is not None, kind, True, interval)
    if kind == "weekday":  # settled when its neighbours are
        return SettledDate(start, end, "XXXX", "XXXX", resolved=False, kind=kind, soft=True)
    written = expression.readings[0]
    if expression.code == "day alone":
        return _day_alone(expression, anchor)
    reading = _completed(expressions, index, done, anchor, tense)
    return SettledDate(start, end, reading, written, reading != written, kind, False, expression.interval)


def _weekday(
    expressions: Sequence[DateExpression], index: int, done: Sequence[SettledDate], anchor: date | None, tense: Tense
) -> SettledDate:
    """The day of the date beside it, else the nearest such weekday."""
    expression, day = expressions[index], None
    for other in (index - 1, index + 1):
        if 0 <= other < len(done) and beside(expressions[index], expressions[other], tense.text):
            point, last = parsed(done[other].edtf) if done[other].kind != "weekday" else (Point(), None)
            if last is None and point.year and point.month and point.day:
                day = day or date(point.year, point.month, point.day)
    if day is None and anchor is not None:
        ahead = tense(expression.start, expression.end) > 0
        day = weekday_date(int(expression.code.split()[1]), anchor, ahead=ahead)
    edtf = day.isoformat() if day else "XXXX"
    return done[index]._replace(edtf=edtf, resolved=day is not None)


def _day_alone(expression: DateExpression, anchor: date | None) -> SettledDate:
    """`30日`: the nearest such day, rather before the article's date than after it."""
    point = parsed(expression.readings[0])[0]
    best: date | None = None
    if anchor is not None and point.day:
        for months in (-1, 0, 1):
            number = anchor.year * 12 + anchor.month - 1 + months
            year, month = number // 12, number % 12 + 1
            if point.day <= days_in(year, month):
                day = date(year, month, point.day)
                if best is None or _distance(day, anchor, 0) < _distance(best, anchor, 0):
                    best = day
    edtf = best.isoformat() if best else expression.readings[0]
    return SettledDate(
        expression.start, expression.end, edtf, expression.readings[0], best is not None, expression.kind, True
    )


def _distance(day: date, anchor: date, time: int) -> float:
    """How far a day lies from the article's; the side of which the clause does not speak counts more."""
    days = (day - anchor).days
    before, after = _WEIGHTS[time]
    return after * days if days >= 0 else -before * days


def _completed(
    expressions: Sequence[DateExpression], index: int, done: Sequence[SettledDate], anchor: date | None, tense: Tense
) -> str:
    """EDTF with the year that the article gives, where none is written."""
    expression = expressions[index]
    if not expression.readings[0].startswith("XXXX-"):
        return expression.readings[0]
    first, last = parsed(expression.readings[0])
    if first.month is None or _yearly(expression.start, tense):
        return expression.readings[0]
    year = (
        _year_by_weekday(expressions, index, first, anchor, tense.text)
        or _year_beside(expressions, index, done, anchor, tense.text)
        or _year_for(expression, first, done, anchor, tense)
    )
    if year is None:
        return expression.readings[0]
    start = Point(year, first.month, first.day)
    if not start.possible:
        return expression.readings[0]
    if last is None:
        return start.edtf
    later = (last.month or 12, last.day or 31) < (first.month, first.day or 1)
    whole = with_years(start, Point(year + later, last.month, last.day))
    return reading_edtf(whole) if whole else expression.readings[0]


def _yearly(start: int, tense: Tense) -> bool:
    """Whether words right before a date say that it comes every year ("every year on 3 May")."""
    return tense.text[max(0, start - 24) : start].lower().rstrip(" ").endswith(tense.words.yearly)


def _year_beside(
    expressions: Sequence[DateExpression], index: int, done: Sequence[SettledDate], anchor: date | None, text: str
) -> int | None:
    """A case of "March last year", 昨年3月, 同年4月: the year that a word beside the month says."""
    expression = expressions[index]
    for other in expressions[max(0, index - 1) : index + 2]:
        first, second = sorted((other, expression), key=lambda one: one.start)
        if anchor is None or not other.code.startswith("year ") or second.start - first.end > 8:
            continue
        if _LINK.fullmatch(text, first.end, second.start):
            return anchor.year + int(other.code.split()[1])
    named = _NAMED_YEAR.search(text, max(0, expression.start - 12), expression.start)
    if named is not None:
        return int(named[1])
    shift = _SAME_YEAR.get(text[max(0, expression.start - 2) : expression.start])
    if shift is None:
        return None
    for before in reversed(done[-4:]):
        point = parsed(before.edtf)[0]
        if point.year is not None:
            return point.year + shift
    return None


def _year_by_weekday(
    expressions: Sequence[DateExpression], index: int, point: Point, anchor: date | None, text: str
) -> int | None:
    """The one year around the article's in which a day falls on the weekday that stands beside it."""
    if anchor is None or point.month is None or point.day is None:
        return None
    for other in expressions[max(0, index - 1) : index + 2]:
        if other.kind != "weekday" or not beside(expressions[index], other, text):
            continue
        for year in (anchor.year, anchor.year - 1, anchor.year + 1):
            if Point(year, point.month, point.day).possible:
                day = date(year, point.month, point.day)
                if day.isoweekday() == int(other.code.split()[1]):
                    return year
    return None


def _year_for(
    expression: DateExpression, point: Point, done: Sequence[SettledDate], anchor: date | None, tense: Tense
) -> int | None:
    said = _year_said_before(expression, point, done, tense.text)
    if anchor is None or point.month is None:
        return said[0] if said else None
    time = tense(expression.start, expression.end)
    days = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        if Point(year, point.month, point.day).possible:
            days.append(date(year, point.month, min(point.day or 15, days_in(year, point.month))))
    if not days:
        return None
    if point.day is None and anchor.month == point.month and abs(time) < 2:
        return anchor.year
    best = min(days, key=lambda day: _distance(day, anchor, time))
    if said and (said[1] or (abs(best - anchor) > _NEAR and said[0] < anchor.year)):
        return said[0]
    return best.year


def _year_said_before(
    expression: DateExpression, point: Point, done: Sequence[SettledDate], text: str
) -> tuple[int, bool] | None:
    """The year of a date shortly before; and whether it stands in the same sentence."""
    for other in reversed(done[-3:]):
        if expression.start - other.end > 300:
            return None
        between = text[other.end : expression.start]
        if "\n" in between or other.soft or other.resolved:
            return None
        reading = parsed(other.written)
        known = reading[1] or reading[0]
        if known.year is None or known.decade:
            continue
        if known.month is None:  # "in 2019, on 4 November"; close by, or it is another thing's year
            near = other.kind == "calendar" and len(between) <= 20 and not _AND.search(between)
            return (known.year, True) if near else None
        ahead = (point.month or 0) - known.month
        return (known.year, False) if 0 <= ahead <= 2 else None
    return None
