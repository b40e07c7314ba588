"""EDTF in words, by the patterns of a style; what is uncertain reads as uncertain, and nothing is filled in.

`SHORT` is the style of the screen; those of citations are in `cite`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from jpties.model.edtf import parsed

if TYPE_CHECKING:
    from jpties.model.edtf import EdtfDate


@dataclass(frozen=True, slots=True)
class DateStyle:
    """How one style writes dates: patterns with `{year}`, `{month}`, `{day}`, `{date}`, `{start}`, `{end}`."""

    months: tuple[str, ...]
    """January to December."""
    day: str
    """A whole date."""
    month: str
    """A month of a year."""
    day_of_month: str
    """A date without its year."""
    seasons: dict[int, str]
    """EDTF's seasons 21 to 24, quarters 33 to 36 and halves 40, 41, with `{year}`."""
    decade: str
    """`{year}` is the decade's first year."""
    century: str
    """`{start}` and `{end}`: a year of which two digits are known."""
    unknown_year: str
    """`{date}` without its year."""
    about: str
    """EDTF's `~`."""
    uncertain: str
    """EDTF's `?`."""
    span: str
    """From `{start}` to `{end}`."""
    since: str
    """Open or unknown end."""
    until: str
    """Open or unknown start."""
    either: str
    """Joins alternatives."""
    first_day: str = "1"
    """The first of a month."""
    day_in_decade: str = "{date}, {year}"
    """Day or month of a year that is not exactly known."""
    since_day: str = ""
    """`since` where the day is known, if it differs."""
    until_day: str = ""
    """`until` where the day is known, if it differs."""
    padded: bool = False
    """Whether a day is written with two figures."""
    said_once: Literal["at the end", "at the start", "never"] = "at the end"
    """Which end of a span within one year has the year; `never`: both."""


def seasons(*patterns: str) -> dict[int, str]:
    """The `seasons` of a style: the patterns from spring to winter, of the four quarters, of the halves of a year."""
    return dict(zip((21, 22, 23, 24, 33, 34, 35, 36, 40, 41), patterns, strict=True))


SHORT = DateStyle(
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    day="{day} {month} {year}",
    month="{month} {year}",
    day_of_month="{day} {month}",
    seasons=seasons(
        *("spring {year}", "summer {year}", "autumn {year}", "winter {year}"),
        *("Q1 {year}", "Q2 {year}", "Q3 {year}", "Q4 {year}"),
        *("1st half of {year}", "2nd half of {year}"),
    ),
    decade="{year}s",
    century="between {start} and {end}",
    unknown_year="{date}, year not stated",
    about="about {date}",
    uncertain="{date}?",
    span="{start} to {end}",
    since="from {start}",
    until="until {end}",
    either=" or ",
)
"""The screen: 3 Nov 2014; 4 Nov, year not stated; 2020s?"""


def shown_date(edtf: str) -> str:
    """An EDTF date as the screen shows it (`3 Nov 2014`, `4 to 8 Nov, year not stated`); as it is where it is no EDTF."""
    return in_words(edtf, SHORT) or edtf


def in_words(edtf: str | None, style: DateStyle) -> str | None:
    """An EDTF string in the words of a style; None where there is no date, or one that cannot be read."""
    if edtf is None:
        return None
    try:
        dates = parsed(edtf)
    except ValueError:
        return None
    if edtf.startswith("["):
        return style.either.join(_date(one, style) for one in dates if one)
    if len(dates) == 1:
        return _date(dates[0], style) if dates[0] else None
    return _span(dates[0], dates[1], style)


def _span(start: EdtfDate | None, end: EdtfDate | None, style: DateStyle) -> str | None:
    """An interval, with the year once where both ends share it; an end of which nothing is known counts as open."""
    start, end = (None if one is None or (one.year == "XXXX" and one.month is None) else one for one in (start, end))
    if start is None:
        pattern = (style.until_day or style.until) if end and _number(end.day) else style.until
        return pattern.format(end=_date(end, style)) if end else None
    if end is None:
        pattern = (style.since_day or style.since) if _number(start.day) else style.since
        return pattern.format(start=_date(start, style))
    first, last = _date(start, style), _date(end, style)
    if start.year == end.year and not start.mark and not end.mark:
        if style.said_once == "at the end":
            first = _without_year(start, style) or first
        elif style.said_once == "at the start":
            last = _without_year(end, style) or last
    return style.span.format(start=first, end=last)


def _date(date: EdtfDate, style: DateStyle) -> str:
    """One date with its doubt."""
    words = _exact(date, style)
    if date.mark in ("?", "%"):
        words = style.uncertain.format(date=words) if date.mark == "?" else _both(words, style)
    elif date.mark == "~":
        words = style.about.format(date=words)
    return words


def _both(words: str, style: DateStyle) -> str:
    """About and uncertain, in one pair of brackets."""
    uncertain = style.uncertain.format(date=words)
    return style.about.format(date=uncertain[1:-1] if uncertain.startswith("[") else uncertain)


def _exact(date: EdtfDate, style: DateStyle) -> str:
    year = _year(date.year, style)
    month, day = _month(date, style), _day(date, style)
    season = style.seasons.get(_number(date.month))
    if season is not None and year is not None:
        return season.format(year=year)
    if month is None:
        return year or style.unknown_year.format(date="").strip(" ,")
    rest = month if day is None else style.day_of_month.format(day=day, month=month)
    if year is None:
        return style.unknown_year.format(date=rest)
    if not date.known_year:
        return style.day_in_decade.format(date=rest, year=year)
    pattern = style.month if day is None else style.day
    return pattern.format(year=year, month=month, day=day)


def _without_year(date: EdtfDate, style: DateStyle) -> str | None:
    """Day and month alone, for a span within one year."""
    month, day = _month(date, style), _day(date, style)
    if month is None:
        return None
    return month if day is None else style.day_of_month.format(day=day, month=month)


def _year(year: str, style: DateStyle) -> str | None:
    """The year, decade or century; None where no digit is known."""
    if "X" not in year:
        return year
    if year[:3].isdigit():
        return style.decade.format(year=year[:3] + "0")
    if year[:2].isdigit():
        return style.century.format(start=year[:2] + "00", end=year[:2] + "99")
    return None


def _number(part: str | None) -> int:
    return int(part) if part and part.isdigit() else 0


def _month(date: EdtfDate, style: DateStyle) -> str | None:
    number = _number(date.month)
    return style.months[number - 1] if 1 <= number <= 12 else None


def _day(date: EdtfDate, style: DateStyle) -> str | None:
    number = _number(date.day)
    if not number:
        return None
    if number == 1:
        return style.first_day
    return f"{number:02}" if style.padded else str(number)
