"""Lines about the article itself: date, byline, update, source. Told by what is left of a line without these parts."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jpties.extract.layout.chrome import group_of, is_reading_time
from jpties.extract.values.dates import date_expressions
from jpties.names.lexicon import languages, lexicon
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.extract.layout.lines import Line
    from jpties.extract.values.expressions import DateExpression

LIMIT = 200
"""Cells of the longest line that is read as one about the article (a URL apart)."""
EAST = 0x2E80
"""First code point of the East Asian scripts, which set no spaces between words."""
NAME_LIMIT = 60
"""Cells of the longest list of authors."""

URL = re.compile(r"(?:https?://|www\.)[^\s<>\"「」、。（）]+", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")
_HANDLE = re.compile(r"(?<!\w)@\w{2,30}")
_CLOCK = re.compile(
    r"(?<![\d.,])\d{1,2}\s?(?:[:.hHu時點]\s?\d{2}(?:\s?分|:\d{2})?|時|h\b|uhr\b)(?:\s?(?:Uhr|uur|h|hrs?|giờ|분)\b)?(?:\s?[ap]\.?\s?m\b\.?)?(?![\d])",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"\(?(?:GMT|UTC)\s?(?:[+-]\s?\d{1,2}(?::?\d{2})?)?\)?|(?<![A-Za-z])(?:JST|CET|CEST|KST|EST|EDT|PST|PDT|IST|ICT|SGT|HKT|AEST|MEZ|MESZ|AM|PM|a\.m\.|p\.m\.)(?![A-Za-z])"
    r"|(?<!\d)[+-]\d{2}:\d{2}(?!\d)"
)
_MARKS = re.compile(r"[|·•/\\,;:：、，・()\[\]（）【】「」<>＜＞«»|｜★☆■□◆◇●○▼▲▶►※→*~–—―_=+.-]+")


@dataclass(frozen=True, slots=True)
class MetaLine:
    """What a line says about the article."""

    reason: str
    """The evidence."""
    dates: tuple[DateExpression, ...] = ()
    """Dates in the line; offsets count from the line's start."""
    updated: bool = False
    """Whether its date is that of the last change."""
    updated_at: int | None = None
    """Where in the line the words for the last change stand, if they do."""
    byline: tuple[int, int] | None = None
    """Where in the line the names of the authors may stand."""
    source: tuple[int, int] | None = None
    """Where in the line the source stands."""
    url: tuple[int, int] | None = None
    """Where in the line a URL stands."""
    residue: tuple[int, int] | None = None
    """What is left, when it is one piece."""
    strong: bool = field(default=True)
    """Whether the line is one about the article wherever it stands."""


@functools.cache
def _heads(group: str) -> dict[str, tuple[str, ...]]:
    """Words of a group in all languages by their first two signs, longest first; folded."""
    found: dict[str, list[str]] = {}
    for word in {fold(word) for lang in languages() for word in lexicon(lang).words(f"bylines/{group}")}:
        found.setdefault(word[:2], []).append(word)
    return {head: tuple(sorted(words, key=len, reverse=True)) for head, words in found.items()}


def word_at(group: str, folded: str, at: int) -> int | None:
    """End of a word of the group that stands at `at`, or None; not inside a word of a spaced script."""
    words = _heads(group).get(folded[at : at + 2]) or (
        _heads(group).get(folded[at : at + 1]) if at < len(folded) else None
    )
    if words is None or (at and folded[at - 1].isalnum() and ord(folded[at - 1]) < EAST and ord(folded[at]) < EAST):
        return None
    for word in words:
        if folded.startswith(word, at):
            end = at + len(word)
            if end == len(folded) or ord(word[-1]) >= EAST or not folded[end].isalnum() or not word[-1].isalnum():
                return end
    return None


def words_in(group: str, folded: str) -> Iterator[tuple[int, int]]:
    """Ranges of the group's words in a short folded text."""
    at = 0
    while at < len(folded):
        end = word_at(group, folded, at)
        if end is not None:
            yield at, end
        at = at + 1 if end is None else end


def _search(group: str, folded: str) -> tuple[int, int] | None:
    return next(words_in(group, folded), None)


def same_length_fold(text: str) -> str:
    """Folded text of the same length, so that offsets hold; where folding changes the length of a sign, only its case."""
    if text.isascii():
        return text.lower()
    return "".join(one if len(one := fold(sign)) == 1 else sign.lower()[:1] for sign in text)


def full_dates(text: str, lang: str) -> list[DateExpression]:
    """Dates with a month in a short line, read in the article's language or in English."""
    if not any(map(str.isdigit, text)):
        return []
    for tag in dict.fromkeys((lang, "en")):
        found = [
            date
            for date in date_expressions(text, 0, len(text), tag)
            if any(len(reading) >= 7 for reading in date.readings)
        ]
        if found:
            return found
    return []


def _blanked(text: str, ranges: Iterator[tuple[int, int]] | list[tuple[int, int]]) -> str:
    signs = list(text)
    for start, end in ranges:
        signs[start:end] = " " * (end - start)
    return "".join(signs)


def _rest(text: str, lang: str, taken: list[tuple[int, int]]) -> str:
    """The line with dates, clock times, zones and the words about dates blanked; offsets hold."""
    rest = _blanked(text, taken)
    for pattern in (URL, _MAIL, _HANDLE, _CLOCK, _ZONE):
        rest = _blanked(rest, [match.span() for match in pattern.finditer(rest)])
    folded = same_length_fold(rest)
    for group in ("updated", "published"):
        spans = list(words_in(group, folded))
        rest = _blanked(rest, spans)
        folded = _blanked(folded, spans)
    weekdays = _weekdays()
    spans = [match.span() for match in re.finditer(r"[^\W\d_]+", folded) if match[0] in weekdays]
    rest = _blanked(_blanked(rest, spans), _chrome_parts(text))
    return _blanked(rest, [match.span() for match in _MARKS.finditer(rest)])


def _chrome_parts(text: str) -> list[tuple[int, int]]:
    """Parts of a line between bars that are chrome, such as the reading time."""
    found = []
    for match in re.finditer(r"[^|·•]+", text):
        part = match[0].strip()
        if part and (group_of(part) is not None or is_reading_time(part)):
            found.append(match.span())
    return found


@functools.cache
def _weekdays() -> frozenset[str]:
    """Names of weekdays in all languages, whole and cut short."""
    tables = ("dates/weekdays", "dates/weekdays_short")
    return frozenset(fold(word) for lang in languages() for table in tables for word in lexicon(lang).table(table))


_CAPITAL = re.compile(r"[^\W\d_][\w'’.-]*")
_PARTICLES = frozenset(
    "de del della di da do dos das du des la le van von der den ter ten te zu zur und and et en y e bin al el ibn & và i с".split()
)
_EAST_NAME = re.compile(r"[\u3400-\u9fff\u3005\u30a1-\u30fe\u3041-\u3096・=＝ \u3000]{2,16}")


def name_like(text: str) -> bool:
    """Whether a piece of text could be one to four personal names, judged by its capitals and length alone."""
    bare = text.strip(" \u3000,;:·|-–—.()（）/")
    if not 2 <= len(bare) <= NAME_LIMIT:
        return False
    if any(ord(sign) > 0x2E80 for sign in bare):
        return bool(_EAST_NAME.fullmatch(bare)) and not _HIRAGANA_RUN.search(bare)
    if any(map(str.isdigit, bare)) or any(sign in bare for sign in '!?…"“”«»:%$€'):
        return False
    words = bare.replace(",", " ").replace("/", " ").split()
    capital = sum(word[0].isupper() for word in words)
    return (
        1 <= capital <= 9 and len(words) <= 10 and all(word[0].isupper() or fold(word) in _PARTICLES for word in words)
    )


_HIRAGANA_RUN = re.compile("[\u3041-\u3096]{4,}")


def meta_line(line: Line, lang: str) -> MetaLine | None:
    """What a line says about the article, or None where it is not one about the article."""
    url = URL.search(line.text)
    if line.size - (url.end() - url.start() if url else 0) > LIMIT:
        return None
    text = line.text
    folded = same_length_fold(text)
    stripped = folded.lstrip(" -–—•*★☆■□◆◇●○▼▲▶►※→>|([（【")
    lead = len(folded) - len(stripped)
    return _source_line(line, folded, lead, url) or _dated_line(line, folded, lead, lang) or _byline(line, folded, lead)


def _source_line(line: Line, folded: str, lead: int, url: re.Match[str] | None) -> MetaLine | None:
    end = word_at("source", folded, lead)
    if end is not None:
        rest = folded[end:].lstrip(" )]）】")
        marked = rest[:1] in (":", "：")
        start = len(folded) - len(rest[1:].lstrip()) if marked else len(folded) - len(rest)
        span = (start, len(line.text.rstrip(" .)）]")))
        if marked and span[1] > span[0] and (url or line.size <= 110):
            return MetaLine("source line", source=span, url=url.span() if url else None)
        if url and start == url.start():
            return MetaLine("source line", source=url.span(), url=url.span())
    if url is not None and url.end() - url.start() >= len(line.text) - 24 and not line.closed:
        return MetaLine("address of the article", source=None, url=url.span())
    return None


def _dated_line(line: Line, folded: str, lead: int, lang: str) -> MetaLine | None:
    updated = _search("updated", folded)
    dates = full_dates(line.text, lang) if line.size <= 160 else []
    if not dates and not (updated and _CLOCK.search(line.text)) and not _ago(folded):
        return None
    rest = _rest(line.text, lang, [(date.start, date.end) for date in dates])
    left = " ".join(rest.split())
    byline = _byline_span(line.text, folded, lead, dates)
    if left and byline is None and (line.closed or not _short_left(left, line, dates)):
        return None
    published = _search("published", folded)
    is_updated = updated is not None and (published is None or updated[0] <= published[0])
    left_start = len(rest) - len(rest.lstrip()) if left else 0
    return MetaLine(
        "date line" if dates else "time line",
        dates=tuple(dates),
        updated=is_updated
        and (not dates or updated is not None and updated[0] <= dates[0].start + 1 or len(dates) == 1),
        updated_at=None if updated is None else updated[0],
        byline=byline,
        residue=(left_start, len(rest.rstrip())) if left else None,
    )


def _short_left(left: str, line: Line, dates: list[DateExpression]) -> bool:
    """Whether what stands beside a date is as short as the name of a paper, a town or an author."""
    at_edge = any(date.start <= 3 or date.end >= len(line.text) - 12 for date in dates)
    words = left.split()
    if not dates or any(map(str.isdigit, left)):
        return len(words) <= 3 and (not dates or len(left) <= 20) and line.size <= 90
    if not any(
        len(reading.split("/")[0]) == 10 and "X" not in reading[:4] for date in dates for reading in date.readings
    ):
        return len(left) <= 16 and len(words) <= 2
    return (
        at_edge
        and len(left) <= 50
        and len(words) <= 7
        and (name_like(left) or len(left) <= 12 or group_of(left) is not None)
    )


def _ago(folded: str) -> bool:
    return len(folded) <= 40 and _AGO.search(folded) is not None


_AGO = re.compile(
    r"^\W*\d{1,2} (?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago\W*$|^\W*il y a \d{1,2} \w+\W*$|^\W*vor \d{1,2} \w+\W*$"
    r"|^\W*\d{1,2} \w+ geleden\W*$|^\W*hace \d{1,2} \w+\W*$|^\W*\d{1,2} \w+ truoc\W*$|^\W*\d{1,2}(?:分|時間|日)前\W*$"
)


def _byline_span(text: str, folded: str, lead: int, dates: list[DateExpression]) -> tuple[int, int] | None:
    """Where names may stand in a line: after a word such as *by*, up to a date or the line's end."""
    found = None
    for start, end in words_in("by", folded):
        before = folded[:start].rstrip()
        if start <= lead or before[-1:] in "|·•/-–—,;)）:" or any(0 <= len(before) - date.end <= 3 for date in dates):
            found = end
            break
    if found is None:
        return None
    stop = min((date.start for date in dates if date.start >= found), default=len(text))
    return (found, stop) if stop > found else None


def _byline(line: Line, folded: str, lead: int) -> MetaLine | None:
    """A line of a word such as *by* and names, or of names and a role."""
    if line.size > 130:
        return None
    by = word_at("by", folded, lead)
    if by is not None:
        rest = line.text[by:].lstrip(" :：")
        start = len(line.text) - len(rest)
        first = re.split(r"[,|/(（·•–—]| - ", rest, maxsplit=1)[0].strip()
        if first and name_like(first) and not line.closed:
            return MetaLine("byline", byline=(start, len(line.text)))
        if not first or word_at("staff", folded, start) is not None:
            return MetaLine("byline without a name", byline=None)
    staff = word_at("staff", folded, lead)
    if staff is not None and not folded[staff:].strip(" .,|-–—"):
        return MetaLine("byline without a name")
    parts = [part.strip() for part in re.split(r"[,|/(（·•–—]| - ", line.text) if part.strip(" )）")]
    if len(parts) >= 2 and line.size <= 90 and name_like(parts[0]):
        tail = same_length_fold(parts[-1]).rstrip(" )）")
        if word_at("staff", tail, 0) == len(tail):
            return MetaLine("names and a role", byline=(0, len(line.text)))
    return None
