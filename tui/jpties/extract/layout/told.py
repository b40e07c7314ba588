"""What an article's text tells of time, as evidence for reading the dates about it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from jpties.extract.layout.datelines import dateline
from jpties.extract.layout.linewords import weekday_numbers
from jpties.extract.layout.published import StatedDate, Told, day_of
from jpties.extract.values.dates import dates_within
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jpties.extract.values.expressions import DateExpression
    from jpties.model.article import Block

SAMPLE = 12_000
"""Code points of the article's beginning that are read for its dates."""
_MONTH_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_MONTH = re.compile(r"([1-9]\d{3})-(0[1-9]|1[0-2])(?:-\d\d)?")
DAY_FIRST = frozenset({"de", "es", "fr", "nl", "vi"})
"""Languages in which nobody writes the month in figures before the day (CLDR's short dates); English has both."""


def weekday_beside(text: str, found: DateExpression) -> int | None:
    """The weekday that stands beside a date in a line, Monday is 1, or None."""
    known = weekday_numbers()
    before = re.search(
        r"([^\W\d_]+(?:\s[^\W\d_]+)?)[.,]?\s*(?:\s|,|，)?$", text[max(0, found.start - 20) : found.start]
    )
    after = re.match(r"\s?[(（]?\s?([^\W\d_]+)", text[found.end : found.end + 16])
    for match in (before, after):
        if match is None:
            continue
        for word in (match[1], match[1].split()[-1]):
            number = known.get(fold(word))
            if number is not None:
                return number
    return None


def told_in(text: str, blocks: Sequence[Block], lang: str) -> Told:
    """Days, days without a year, years and weekdays in the article proper."""
    proper = [block for block in blocks if block.proper]
    days: list[date] = []
    month_days: list[tuple[int, int]] = []
    months: list[date] = []
    for block in proper:
        if block.start - proper[0].start > SAMPLE:
            break
        for found in dates_within(text, block.start, min(block.end, block.start + SAMPLE), lang):
            _note(found, days, month_days, months)
    weekdays = tuple(_named_weekdays(text, proper[:4]))
    return Told(tuple(days), tuple(month_days), weekdays, tuple(months), lang in DAY_FIRST)


def _note(found: DateExpression, days: list[date], month_days: list[tuple[int, int]], months: list[date]) -> None:
    full = [day for reading in found.readings if (day := day_of(reading)) is not None]
    if len(full) == 1:
        days.append(full[0])
    for part in found.readings[0].split("/") if len(found.readings) == 1 else ():
        match = _MONTH_DAY.fullmatch(part)
        if match is not None:
            month_days.append((int(match[1]), int(match[2])))
        month = _MONTH.match(part)
        if month is not None:
            months.append(date(int(month[1]), int(month[2]), 1))


def _named_weekdays(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    known = weekday_numbers()
    for block in blocks:
        for match in re.finditer(r"[^\W\d_]{4,}", text[block.start : min(block.end, block.start + 2000)]):
            number = known.get(fold(match[0]))
            if number is not None:
                yield number


def dateline_dates(text: str, blocks: Sequence[Block], lang: str) -> Iterator[StatedDate]:
    """Full dates in the dateline of the first paragraphs, or in brackets with the agency at the end."""
    texts = [block for block in blocks if block.role in ("lead", "paragraph")]
    for block in texts[:2]:
        found = dateline(text[block.start : block.end])
        if found is not None:
            yield from _dates_within(text, block.start, block.start + found.end, lang)
    for block in texts[-1:]:
        bracket = re.search(r"[(（]([^()（）]{6,60})[)）]\s*\.?$", text[max(block.start, block.end - 64) : block.end])
        if bracket is not None and re.search(r"[^\W\d_]", bracket[1]):
            base = max(block.start, block.end - 64)
            yield from _dates_within(text, base + bracket.start(1), base + bracket.end(1), lang)


def _dates_within(text: str, start: int, end: int, lang: str) -> Iterator[StatedDate]:
    for found in dates_within(text, start, end, lang):
        yield StatedDate(found.start, found.end, found.readings, False, weekday_beside(text, found), "in the dateline")
