"""Dates in a line by itself: those with a month, as lines about the article have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.layout.linewords import month_heads
from jpties.extract.values.dates import dates_of_line
from jpties.extract.values.expressions import DateExpression
from jpties.text.patterns import compiled

if TYPE_CHECKING:
    import re

_JOINED_FIGURES = r"\d{4}|\d ?[./-]|[年月]"
_LETTERS = r"[^\W\d_]+"
_COLON = r"(?<!\d)[:：]|[:：](?!\d)"
_SHORT_YEAR = r"(?<![\d-])(\d{1,2})-(\d{1,2})-(\d{2})(?![\d-])"
_ENGLISH = r"(?i)(?<![^\W\d_])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"


def _may_be_dated(folded: str) -> bool:
    """Whether a line can hold a date with a month: figures that are joined, a year, or the name of a month."""
    if compiled(_JOINED_FIGURES).search(folded) is not None:
        return True
    return any(map(str.isdigit, folded)) and not month_heads().isdisjoint(compiled(_LETTERS).findall(folded))


def full_dates(text: str, folded: str, lang: str) -> list[DateExpression]:
    """Dates with a month in a short line (and its flat form), read in the article's language or in English."""
    if not _may_be_dated(folded):
        return []
    flat = compiled(_COLON).sub(" ", text)
    tags = (lang, "en") if lang != "en" and compiled(_ENGLISH).search(text) else (lang,)
    for tag in tags:
        found = dates_of_line(flat, tag)
        full = [date for date in found if any(len(reading) >= 7 for reading in date.readings)]
        if full:
            return full
    return [date for match in compiled(_SHORT_YEAR).finditer(text) if (date := _short_year(match)) is not None]


def _short_year(match: re.Match[str]) -> DateExpression | None:
    """`14-05-24` on a line about the article: day first, as nobody else writes it so."""
    day, month, year = (int(part) for part in match.groups())
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return DateExpression(*match.span(), (f"20{year:02}-{month:02}-{day:02}",), "calendar")
