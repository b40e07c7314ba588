"""Dates as Japanese writes them: 2025年10月31日, 19年11月, 令和7年度, 31日, 11月上旬."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from jpties.extract.values.points import Piece, Point, Reading, part_of_year
from jpties.extract.values.view import View, matched
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

_KANJI = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"元": 1}


def small_number(written: str) -> int | None:
    """A number up to four digits: 12, 十二, 二〇二五, 元 (the first year of an era)."""
    if written.isdecimal():
        return int(written)
    if "十" in written:
        tens, _, ones = written.partition("十")
        values = [1 if not tens else _KANJI.get(tens), 0 if not ones else _KANJI.get(ones)]
        return None if values[0] is None or values[1] is None else values[0] * 10 + values[1]
    digits = [_KANJI.get(sign) for sign in written]
    if not digits or any(digit is None for digit in digits):
        return None
    return int("".join(str(digit) for digit in digits))


_TO = "日?(?:から|[\u301c~・、-])"
_NUMBER = "[0-9〇一二三四五六七八九十]{1,4}"


@functools.cache
def _pattern() -> re.Pattern[str]:
    words = lexicon("ja")
    eras = "|".join(matched(era, "ja") for era in words.table("dates/eras")) or "令和|平成|昭和|大正|明治"
    after = "|".join(matched(word, "ja") for word in words.words("dates/modifiers_after"))
    parts = "|".join(matched(word, "ja") for word in words.table("dates/year_parts_after"))
    return re.compile(
        rf"(?P<era>{eras})(?P<era_year>元|{_NUMBER})年(?P<fiscal_e>度)?"
        rf"(?:の?(?P<month_e>{_NUMBER})月(?:の?(?P<day_e>{_NUMBER})日(?!間))?)?"
        rf"|(?P<year>{_NUMBER})年(?:(?P<decade>代)|(?P<fiscal>度)(?:末|初め)?"
        rf"|(?P<mod>末|初め|初頭|前半|後半|半ば)"
        rf"|の?(?P<part>{parts or '上半期'})"
        rf"|の?(?:(?P<from_y>{_NUMBER})月?(?:[\u301c~、・-]|から))?(?P<month_y>{_NUMBER})月(?:の?(?P<day_y>{_NUMBER})(?:{_TO}(?P<to_y>{_NUMBER}))?日(?!間))?(?:{after})?"
        rf"|(?P<season>[春夏秋冬])(?!休|祭))?"
        rf"|(?:(?P<from>{_NUMBER})月?(?:[\u301c~、・-]|から))?(?P<month>{_NUMBER})月(?!間)(?:の?(?P<day>{_NUMBER})(?:{_TO}(?P<to>{_NUMBER}))?日(?!間))?(?:{after})?"
        rf"|(?<!泊)(?P<alone>{_NUMBER})日(?!間|本|程|常|数|刊|曜|系|米|中|韓|越|仏|英|目|ぶり|以上|以内|連続|ほど|程度)"
    )


@functools.cache
def _duration_after() -> re.Pattern[str]:
    words = sorted((matched(word, "ja") for word in lexicon("ja").words("dates/duration_after")), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)) or "間")


@functools.cache
def _year_follows() -> re.Pattern[str]:
    return re.compile(
        r"に|から|まで|同|の(?!歴史|伝統|節目|経験|実績|交流|関係|計画|契約|期限|時)|以来|以降|には|にも|は|、|開|創|設|発|3月|[))]|夏|春|秋|冬"
    )


_COUNT_BEFORE = re.compile(
    r"(?:約|計|延べ|丸|満|提携|交流|締結|創業|開業|第|過去|今後|この|就任|在任|在職|第|[0-9.,])$"
)


def japanese_pieces(view: View) -> list[Piece]:
    """Every Japanese date, in order; ranges are joined elsewhere."""
    pieces: list[Piece] = []
    full_year_seen = False
    for match in _pattern().finditer(view.flat):
        if match.start() and view.flat[match.start() - 1] in "0123456789.,":
            continue
        piece = _piece(view, match, full_year_seen)
        if piece is not None:
            pieces.append(piece)
            full_year_seen = full_year_seen or bool(match["year"] and len(match["year"]) == 4) or bool(match["era"])
    return pieces


def _number(match: re.Match[str], *names: str) -> int | None:
    for name in names:
        if match[name]:
            return small_number(match[name])
    return None


def _piece(view: View, match: re.Match[str], full_year_seen: bool) -> Piece | None:
    month, day = _number(match, "month_e", "month_y", "month"), _number(match, "day_e", "day_y", "day")
    start, end = match.span()
    if match["alone"]:
        point = Point(None, None, small_number(match["alone"]))
        return Piece(start, end, ((point, None),), "calendar", "day alone") if point.possible else None
    last = _number(match, "to_y", "to")
    if match["from"]:
        lower, upper = Point(None, small_number(match["from"])), Point(None, month)
        if day is None and lower.possible and upper.possible and (lower.month or 0) < (month or 0):
            return Piece(start, end, ((lower, upper),))
        start = match.start("month")
    if match["month"]:
        reading = _with_end(Point(None, month, day), last)
        return Piece(start, end, (reading,)) if reading is not None and month is not None else None
    if match["era"]:
        year = small_number(match["era_year"])
        first = _era_start(match["era"])
        if year is None or first is None:
            return None
        return _dated(match, _with_end(Point(first + year, month, day), None), "era")
    year = _year(view, match, full_year_seen)
    if year is None:
        return None
    if match["from_y"] and day is None:
        lower, upper = Point(year, small_number(match["from_y"])), Point(year, month)
        good = lower.possible and upper.possible and (lower.month or 0) < (month or 0)
        return Piece(start, end, ((lower, upper),)) if good else None
    return _dated(match, _with_end(Point(year, month, day), last), "calendar")


def _with_end(point: Point, last: int | None) -> Reading | None:
    """The date, or the range to a later day of its month; None where the calendar has none such."""
    if not point.possible:
        return None
    end = Point(point.year, point.month, last)
    if last is None or not end.possible or point.day is None or last <= point.day:
        return (point, None) if last is None else None
    return point, end


def _era_start(era: str) -> int | None:
    for name, first in lexicon("ja").table("dates/eras").items():
        if matched(name, "ja") == era:
            return int(first)
    return None


def _dated(match: re.Match[str], reading: Reading | None, kind: str) -> Piece | None:
    if reading is None or reading[0].year is None:
        return None
    start, end = match.span()
    year = reading[0].year
    if match["fiscal"] or match["fiscal_e"]:
        return Piece(start, end, ((Point(year), None),), "fiscal", interval=f"{year}-04/{year + 1}-03")
    if match["decade"]:
        return Piece(start, end, ((Point(year, decade=True), None),)) if year % 10 == 0 else None
    if match["part"]:
        return Piece(start, end, (part_of_year(year, _part_code(match["part"])),))
    if match["season"]:
        return Piece(start, end, ((Point(year), None),), "season")
    return Piece(start, end, (reading,), "era" if kind == "era" else "calendar")


def _part_code(word: str) -> str:
    for name, code in lexicon("ja").table("dates/year_parts_after").items():
        if matched(name, "ja") == word:
            return code
    return "h1"


def _year(view: View, match: re.Match[str], full_year_seen: bool) -> int | None:
    """A four-digit year; a two-digit one where the article shows that it is none of a length of time."""
    written = match["year"]
    year = small_number(written)
    if year is None:
        return None
    after = match.end("year") + 1
    dated = bool(match["month_y"] or match["fiscal"])
    if len(written) == 4:
        if not 1000 <= year <= 2150:
            return None
        return year
    if len(written) != 2 or not written.isdecimal():
        return None
    short = year + (2000 if year <= 50 else 1900)
    if dated:
        return short
    if _duration_after().match(view.flat, after):
        return None
    if written.startswith("0"):
        return short
    counted = _COUNT_BEFORE.search(view.flat[max(0, match.start() - 4) : match.start()])
    return short if full_year_seen and not counted and _year_follows().match(view.flat, after) else None


@functools.cache
def _relative() -> tuple[re.Pattern[str], dict[str, str]]:
    words = lexicon("ja")
    codes = {matched(word, "ja"): code for word, code in words.table("dates/relative").items()}
    codes |= {matched(word, "ja"): f"weekday {day}" for word, day in words.table("dates/weekdays").items()}
    longest = sorted(codes, key=len, reverse=True)
    return re.compile("|".join(longest) or "(?!)"), codes


@functools.cache
def _bracketed_weekday() -> re.Pattern[str]:
    return re.compile(r"[(\[]([月火水木金土日])(?=[)\]・、])")


def japanese_relative(view: View, dates: Sequence[Piece]) -> list[Piece]:
    """Weekdays (in brackets right behind a date, or in full) and 昨年, 来月 and the like."""
    pattern, codes = _relative()
    pieces = []
    for match in pattern.finditer(view.flat):
        code = codes[match[0]]
        pieces.append(Piece(*match.span(), (), "weekday" if code.startswith("weekday") else "relative", code))
    short = lexicon("ja").table("dates/weekdays_short")
    for date_ in dates:
        found = _bracketed_weekday().match(view.flat, date_.end)
        if found:
            pieces.append(Piece(*found.span(1), (), "weekday", f"weekday {short[found[1]]}"))
    return sorted(pieces, key=lambda piece: piece.start)
