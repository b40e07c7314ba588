"""Whether 04/11/2014 is in April or in November: decided by the article, never by its language alone.

The evidence in order: a weekday beside it; another date of the article within two weeks of one reading only;
another date of the same shape that can be read in one way only; the nearer reading; last, the usual order
of the language.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.values.expressions import DateExpression

_ANY_DAY = re.compile(r"([\dX]{4})-(\d\d)-(\d\d)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_CLOSE = 14
_MOST = 60


def decided(expressions: Sequence[DateExpression], anchor: date | None, text: str) -> list[DateExpression]:
    """The expressions with one reading each where the article decides; else the likelier one first."""
    if not any(len(expression.readings) > 1 for expression in expressions):
        return list(expressions)
    known = [anchor] if anchor else []
    known += [day for expression in expressions if len(expression.readings) == 1 for day in _days(expression, 0, None)]
    known = known[:_MOST]
    day_first = _order_seen(expressions, text)
    chosen = list(expressions)
    open_ones = [index for index, expression in enumerate(expressions) if len(expression.readings) > 1][:_MOST]
    for index in list(open_ones):
        by_weekday = _by_weekday(expressions, index)
        if by_weekday is not None:
            chosen[index] = _only(chosen[index], by_weekday)
            known += _days(chosen[index], 0, None)
            open_ones.remove(index)
    for index in open_ones:
        others = [expressions[other] for other in open_ones if other != index]
        chosen[index] = _chosen(expressions[index], known, others, day_first, anchor, text)
    return chosen


def _days(expression: DateExpression, reading: int, year: int | None) -> list[date]:
    """The first day of a reading, where its year is said or given."""
    if reading >= len(expression.readings) or expression.kind in {"weekday", "relative"}:
        return []
    written = expression.readings[reading]
    if year is not None:
        written = written.replace("XXXX", str(year))
    match = _DAY.match(written)
    try:
        return [date(int(match[1]), int(match[2]), int(match[3]))] if match else []
    except ValueError:
        return []


def _only(expression: DateExpression, reading: int) -> DateExpression:
    return expression._replace(readings=(expression.readings[reading],))


def _by_weekday(expressions: Sequence[DateExpression], index: int) -> int | None:
    """The one reading that falls on the weekday written beside it."""
    expression = expressions[index]
    for other in expressions[max(0, index - 1) : index + 2]:
        gap = max(other.start - expression.end, expression.start - other.end)
        if other.kind != "weekday" or gap > 4:
            continue
        fits = [
            reading
            for reading in range(len(expression.readings))
            for day in _days(expression, reading, None)
            if day.isoweekday() == int(other.code.split()[1])
        ]
        if len(fits) == 1:
            return fits[0]
    return None


def _order_seen(expressions: Sequence[DateExpression], text: str) -> bool | None:
    """True where other slash dates of the article have the day first, False for the month, None if unclear."""
    seen = set()
    for expression in expressions:
        match = re.match(r"(\d{1,2})/(\d{1,2})(?:/|$)", text[expression.start : expression.end])
        if match and len(expression.readings) == 1 and match[1] != match[2]:
            seen.add(int(match[1]) > 12)
    return seen.pop() if len(seen) == 1 else None


def _chosen(
    expression: DateExpression,
    known: Sequence[date],
    others: Sequence[DateExpression],
    day_first: bool | None,
    anchor: date | None,
    text: str,
) -> DateExpression:
    year = anchor.year if anchor else None
    nearest: list[int] = []
    for reading in range(len(expression.readings)):
        days = _days(expression, reading, year)
        against = list(known) + [
            day
            for other in others
            for at in range(len(other.readings))
            for day in _days(other, at, year)
            if other.readings != expression.readings
        ]
        nearest.append(min((abs((day - one).days) for day in days for one in against), default=10**6))
    best = min(range(len(nearest)), key=nearest.__getitem__)
    rest = [gap for index, gap in enumerate(nearest) if index != best]
    if nearest[best] <= _CLOSE < min(rest):
        return _only(expression, best)
    if day_first is not None and "/" not in expression.readings[0]:
        return _only(expression, _reading_with(expression, text, day_first=day_first))
    if nearest[best] < min(rest) and nearest[best] < 200:
        return _only(expression, best)
    return expression


def _reading_with(expression: DateExpression, text: str, *, day_first: bool) -> int:
    """The reading in which the second number is the month (day first), or the first one."""
    numbers = [int(number) for number in re.findall(r"\d{1,2}", text[expression.start : expression.end])[:2]]
    month = numbers[1 if day_first else 0]
    months = [int(match[2]) if (match := _ANY_DAY.match(reading)) else 0 for reading in expression.readings]
    return months.index(month) if month in months else 0
