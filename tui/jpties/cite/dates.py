"""EDTF in words, as each style writes dates; what is uncertain reads as uncertain, and nothing is filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from jpties.model.edtf import parsed

if TYPE_CHECKING:
    from jpties.model.edtf import EdtfDate

_NBSP = "\u00a0"


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
    said_once: Literal["at the end", "at the start", "never"] = "at the end"
    """Which end of a span within one year has the year; `never`: both."""


def _named(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_ENGLISH_MONTHS = _named("January February March April May June July August September October November December")
_ENGLISH_SEASONS = {
    21: "spring {year}",
    22: "summer {year}",
    23: "autumn {year}",
    24: "winter {year}",
    33: "first quarter of {year}",
    34: "second quarter of {year}",
    35: "third quarter of {year}",
    36: "fourth quarter of {year}",
    40: "first half of {year}",
    41: "second half of {year}",
}
ENGLISH = DateStyle(
    months=_ENGLISH_MONTHS,
    day="{day} {month} {year}",
    month="{month} {year}",
    day_of_month="{day} {month}",
    seasons=_ENGLISH_SEASONS,
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
"""Plain and Markdown: 3 November 2014."""
CHICAGO = DateStyle(
    months=_ENGLISH_MONTHS,
    day="{month} {day}, {year}",
    month="{month} {year}",
    day_of_month="{month} {day}",
    seasons=_ENGLISH_SEASONS,
    decade="{year}s",
    century="between {start} and {end}",
    unknown_year="{date}, n.d.",
    about="[ca. {date}]",
    uncertain="[{date}?]",
    span="{start}, to {end}",
    since="from {start}",
    until="until {end}",
    either=" or ",
)
"""Chicago: November 3, 2014; [2014?]."""
APA = DateStyle(
    months=_ENGLISH_MONTHS,
    day="{year}, {month} {day}",
    month="{year}, {month}",
    day_of_month="{month} {day}",
    seasons={
        number: "{year}, " + words.replace(" of", "").replace(" {year}", "")
        for number, words in _ENGLISH_SEASONS.items()
    },
    decade="{year}s",
    century="between {start} and {end}",
    unknown_year="n.d., {date}",
    about="ca. {date}",
    uncertain="{date}?",
    span="{start} to {end}",
    since="from {start}",
    until="until {end}",
    either=" or ",
    day_in_decade="{year}, {date}",
    said_once="at the start",
)
"""APA, inside its brackets: 2014, November 3."""
FRENCH = DateStyle(
    months=_named("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    day="{day} {month} {year}",
    month="{month} {year}",
    day_of_month="{day} {month}",
    seasons={
        21: "printemps {year}",
        22: "été {year}",
        23: "automne {year}",
        24: "hiver {year}",
        33: "1er trimestre {year}",
        34: "2e trimestre {year}",
        35: "3e trimestre {year}",
        36: "4e trimestre {year}",
        40: "1er semestre {year}",
        41: "2e semestre {year}",
    },
    decade="années {year}",
    century="entre {start} et {end}",
    unknown_year="{date}, année non indiquée",
    about="vers {date}",
    uncertain="{date}" + _NBSP + "?",
    span="{start} – {end}",
    since="à partir de {start}",
    until="jusqu’en {end}",
    either=" ou ",
    first_day="1er",
    since_day="à partir du {start}",
    until_day="jusqu’au {end}",
)
"""ISO 690 in French: 3 novembre 2014."""
SIST = DateStyle(
    months=tuple(f"{month:02}" for month in range(1, 13)),
    day="{year}-{month}-{day}",
    month="{year}-{month}",
    day_of_month="{month}-{day}",
    seasons={
        21: "{year}年春",
        22: "{year}年夏",
        23: "{year}年秋",
        24: "{year}年冬",
        33: "{year}年第1四半期",
        34: "{year}年第2四半期",
        35: "{year}年第3四半期",
        36: "{year}年第4四半期",
        40: "{year}年上半期",
        41: "{year}年下半期",
    },
    decade="{year}年代",
    century="{start}年から{end}年の間",
    unknown_year="{date} [年不明]",
    about="[{date}頃]",
    uncertain="[{date}?]",
    span="{start}/{end}",
    since="{start}以降",
    until="{end}まで",
    either="または",
    first_day="01",
    day_in_decade="{year} {date}",
    said_once="never",
)
"""SIST 02: 2014-11-03; [2014頃]."""


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
    return date.day if style is SIST else str(number)
