"""Ranges in which no number is a quantity: addresses, times of day, phone numbers, versions."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jpties.extract.values.view import View


class Ranges:
    """Ranges that may overlap, asked for one offset after another."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        joined: list[list[int]] = []
        for start, end in sorted(ranges):
            if joined and start <= joined[-1][1]:
                joined[-1][1] = max(joined[-1][1], end)
            else:
                joined.append([start, end])
        self._starts = [start for start, _ in joined]
        self._ends = [end for _, end in joined]

    def end_at(self, offset: int) -> int | None:
        """The end of the range that holds the offset."""
        index = bisect_right(self._starts, offset) - 1
        return self._ends[index] if index >= 0 and offset < self._ends[index] else None


@functools.cache
def _times() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.,])\d{1,2} ?(?::|h|gio|giờ) ?\d{2}(?: ?(?::|min|phut|phút) ?\d{0,2})?(?!\d)(?: ?(?:am|pm|a\.m\.?|p\.m\.?|h|uhr|uur)\b)?"
        r"|(?<![\d.,])\d{1,2}(?:[.:]\d{2})? ?(?:am|pm|a\. ?m\.|p\. ?m\.|o'clock|uhr)(?![^\W\d_])"
        r"|(?<![\d.,])\d{1,2}\.\d{2} ?(?:uur|u|h|hrs)(?![^\W\d_])"
        r"|(?:gmt|utc) ?[+-] ?\d{1,2}(?::\d{2})?"
        r"|(?:午前|午後|正午)? ?[0-9]{1,2}時(?!間)(?:半|[0-9]{1,2}分(?!間))?"
    )


@functools.cache
def _phones() -> re.Pattern[str]:
    return re.compile(
        r"\+\d{1,3}[ .-]?(?:\(?\d{1,5}\)?[ .-]?){2,6}\d|(?<![\d/])0\d{1,4}[-. ]\d{2,4}[-. ]\d{3,4}(?!\d)"
        r"|(?:tel|fax|phone|telephone|telefon|telefono|電話)[.: ]*\+?\d[\d ()./-]{5,24}"
    )


@functools.cache
def _codes() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.-]\d+){3,}|[^\W\d_]+-\d+|\d+x\d+|#\d+|\d+_\d+")


def closed_ranges(view: View) -> list[tuple[int, int]]:
    """Times, phone numbers and codes of a text, as ranges of its flat form."""
    ranges = [match.span() for match in _times().finditer(view.flat)]
    ranges += [match.span() for match in _phones().finditer(view.flat)]
    ranges += [match.span() for match in _codes().finditer(view.flat) if _is_code(view, match)]
    return ranges


def _is_code(view: View, match: re.Match[str]) -> bool:
    """Whether a word, hyphen and number are a name (`Covid-19`), not an amount (`USD-5`, `mid-2024`)."""
    word, hyphen, number = match[0].rpartition("-")
    if hyphen and word.isalpha():
        return len(number) < 4 and word not in {"mi", "mid", "usd", "eur", "rund", "uber"}
    return True
