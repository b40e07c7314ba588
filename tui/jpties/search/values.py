"""Values of fields: bounds of dates and amounts, units as they may be written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jpties.model.edtf import bounds

if TYPE_CHECKING:
    from datetime import date


_COMPARED = re.compile(r"(>=|<=|=|>|<)?(.*)", re.DOTALL)
_NUMBER = re.compile(r"(-?[0-9][0-9,_]*(?:\.[0-9]+)?(?:e[0-9]{1,3})?)(k|m|mn|bn|b|tn)?", re.IGNORECASE)
_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12}
_SIGNS = {
    "%": "percent",
    "$": "USD",
    "€": "EUR",
    "¥": "JPY",
    "£": "GBP",
    "yen": "JPY",
    "円": "JPY",
    "₫": "VND",
    "đ": "VND",
}
"""Signs and words that stand for a unit."""

Bounds = tuple[str | None, str | None]


def date_bounds(value: str) -> Bounds:
    """First and last ISO day of `2014`, `2014-05`, `2014..2016`, `>=2014-05`, `<2015`; None where open.

    Raises:
        ValueError: it is none of these; the message says what to write.
    """
    sign, text = _split(value)
    if ".." in text and not sign:
        left, _, right = text.partition("..")
        first = _day(left)[0].isoformat() if left else None
        last = _day(right)[1].isoformat() if right else None
        if first is None and last is None:
            raise ValueError("the two dots need a date on one side at least, such as 2014..2016")
        if first and last and first > last:
            raise ValueError(f"{left} is later than {right}")
        return first, last
    start, end = _day(text)
    if sign in (">", ">="):
        return _after(end) if sign == ">" else start.isoformat(), None
    if sign in ("<", "<="):
        return None, _before(start) if sign == "<" else end.isoformat()
    return start.isoformat(), end.isoformat()


def _split(value: str) -> tuple[str, str]:
    match = _COMPARED.fullmatch(value.strip())
    assert match is not None
    return match[1] or "", match[2].strip()


def _day(text: str) -> tuple[date, date]:
    found = bounds(text) if re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text) else None
    if found is None:
        raise ValueError(f"`{text[:40]}` is no date; write 2014, 2014-05, 2014-05-03, 2014..2016, >=2014-05 or <2015")
    return found


def _after(day: date) -> str:
    """The day after; of the last day of the calendar a string behind all days."""
    from datetime import timedelta

    try:
        return (day + timedelta(days=1)).isoformat()
    except OverflowError:
        return "9999-12-32"


def _before(day: date) -> str:
    from datetime import timedelta

    try:
        return (day - timedelta(days=1)).isoformat()
    except OverflowError:
        return "0000-12-31"


def amount_bounds(value: str) -> tuple[float | None, float | None, bool, bool]:
    """Lower and upper bound of `>1e8`, `1m..5m`, `<=250`, `950`, and whether each bound itself counts.

    Raises:
        ValueError: it is none of these; the message says what to write.
    """
    sign, text = _split(value)
    if ".." in text and not sign:
        left, _, right = text.partition("..")
        low = _number(left) if left else None
        high = _number(right) if right else None
        if low is None and high is None:
            raise ValueError("the two dots need a number on one side at least, such as 1e6..5e6")
        if low is not None and high is not None and low > high:
            raise ValueError(f"{left} is more than {right}")
        return low, high, True, True
    number = _number(text)
    if sign in (">", ">="):
        return number, None, sign == ">=", True
    if sign in ("<", "<="):
        return None, number, True, sign == "<="
    return number, number, True, True


def _number(text: str) -> float:
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"`{text[:40]}` is no number; write 950, 1e8, 1.5bn, >100m or 1e6..5e6")
    return float(match[1].replace(",", "").replace("_", "")) * _SCALES.get((match[2] or "").lower(), 1)


def unit_named(value: str) -> str:
    """The unit as the model has it: an ISO 4217 code in capitals, else an English noun in small letters."""
    text = value.strip()
    known = _SIGNS.get(text.lower())
    if known is not None:
        return known
    return text.upper() if len(text) == 3 and text.isascii() and text.isalpha() else text.lower()
