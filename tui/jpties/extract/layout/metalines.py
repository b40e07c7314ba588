"""Lines about the article itself: date, byline, update, source. Told by what is left of a line without these parts."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.layout.agencies import is_agency
from jpties.extract.layout.bylines import without_tail
from jpties.extract.layout.chrome import group_of
from jpties.extract.layout.flat import EAST, flat
from jpties.extract.layout.leftover import CLOCK, URL, blanked, left_of
from jpties.extract.layout.linedates import full_dates
from jpties.extract.layout.linewords import word_at, words_in
from jpties.extract.layout.namelike import name_like
from jpties.extract.layout.signatures import is_paper, signed_beside_paper
from jpties.extract.layout.sitenames import site_name, site_word
from jpties.text.patterns import compiled

if TYPE_CHECKING:
    import re

    from jpties.extract.layout.lines import Line
    from jpties.extract.values.expressions import DateExpression

LIMIT = 200
"""Cells of the longest line that is read as one about the article (a URL apart)."""

_INITIAL_AT_END = r"(?:^|\s)[^\W\d_a-z]\.$"
_PIECES = r"[,|｜/(（·•–—]| - "
_LEADING_MARKS = " -–—•*★☆■□◆◇●○▼▲▶►※→|>([（【"
_AGO = (
    r"(?<!\d)(?:\d{1,2}|an?) (?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\W*$|il y a \d{1,2} \w+\W*$"
    r"|(?<!\w)vor \d{1,2} \w+\W*$|(?<!\d)\d{1,2} \w+ geleden\W*$|(?<!\w)hace \d{1,2} \w+\W*$"
    r"|(?<!\d)\d{1,2} \w+ truoc\W*$|(?<!\d)\d{1,2}(?:分|時間|日)前\W*$"
)


class MetaLine(NamedTuple):
    """What a line says about the article; ranges count from the line's start."""

    reason: str
    """The evidence."""
    dates: tuple[DateExpression, ...] = ()
    """Dates in the line."""
    updated_at: int | None = None
    """Where the words for the last change stand, if they do."""
    published: bool = False
    """Whether words for publication stand in the line."""
    either: bool = False
    """Whether a word stands in it that is said of publication and of a change alike (German *Stand*)."""
    clock: bool = False
    """Whether a clock time stands in the line."""
    byline: tuple[int, int] | None = None
    """Where the names of the authors may stand."""
    source: tuple[int, int] | None = None
    """Where the source stands."""
    url: tuple[int, int] | None = None
    """Where a URL stands."""
    residue: tuple[int, int] | None = None
    """What is left beside the dates."""


@functools.lru_cache(maxsize=500)
def meta_line(line: Line, lang: str) -> MetaLine | None:
    """What a line says about the article, or None where it is not one about the article.

    Kept, since the metadata are read from the lines that the blocks have found, and pages of a site have lines in common.
    """
    url = compiled(URL).search(line.text) if "http" in line.flat or "www." in line.flat else None
    if line.size - (url.end() - url.start() if url else 0) > LIMIT:
        return None
    folded = line.flat
    lead = len(folded) - len(folded.lstrip(_LEADING_MARKS))
    return (
        _source_line(line, folded, lead, url)
        or _dated_line(line, folded, lead, lang)
        or _credits(line, folded, lead)
        or _agency(line)
        or _byline(line, folded, lead)
    )


def _credits(line: Line, folded: str, lead: int) -> MetaLine | None:
    """`Reporting by …; editing by …`, `(With files from …)`."""
    if word_at("credits", folded, lead) is None or line.size > LIMIT:
        return None
    return MetaLine("credits")


def _agency(line: Line) -> MetaLine | None:
    text = line.text.lstrip("=-–—* ")
    start = len(line.text) - len(text)
    if is_agency(text):
        return MetaLine("news agency", source=(start, len(line.text)))
    first, _, rest = text.partition(" ")
    if line.size <= 50 and len(rest) >= 5 and rest.isupper() and is_agency(first) and not site_word(rest):
        return MetaLine("news agency and place", source=(start, start + len(first)))
    return None


def _source_line(line: Line, folded: str, lead: int, url: re.Match[str] | None) -> MetaLine | None:
    end = word_at("source", folded, lead)
    if end is not None:
        rest = folded[end:].lstrip(" )]）】")
        marked = rest[:1] in (":", "：")
        start = len(folded) - len(rest[1:].lstrip()) if marked else len(folded) - len(rest)
        span = (start, len(line.text.rstrip(" .)）]】")))
        named = line.text[start : span[1]]
        if not url and word_at("published", folded, lead) == end and any(map(str.isdigit, named)):
            return None  # `配信：2024年3月12日`
        sentence = line.closed and not url and not is_agency(named) and not site_word(named)
        if marked and span[1] > span[0] and (url or line.size <= 110) and not sentence:
            return MetaLine("source line", source=span, url=url.span() if url else None)
        if url and start == url.start():
            return MetaLine("source line", source=url.span(), url=url.span())
        signature = None if marked or line.size > 50 else signed_beside_paper(named)
        if signature is not None:  # `Theo Lan Hương/TTXVN`
            names = start + signature.start, start + signature.end
            return MetaLine("source line", source=(names[1] + 1, span[1]), byline=names)
        if (
            not marked
            and line.size <= 50
            and not line.closed
            and (is_agency(named) or (site_word(named) and (name_like(named) or " " not in named)))
        ):
            return MetaLine("source line", source=span)
    if url is not None and url.end() - url.start() >= len(line.text) - 24 and not line.closed:
        return MetaLine("address of the article", url=url.span())
    return None


def _dated_line(line: Line, folded: str, lead: int, lang: str) -> MetaLine | None:
    if not any(map(str.isdigit, folded)) or line.size > (70 if line.closed and "|" not in line.text else 130):
        return None
    dates = full_dates(line.text, folded, lang)
    clock = compiled(CLOCK).search(line.text) is not None
    ago = len(folded) <= 40 and compiled(_AGO).search(folded) is not None
    if not (dates or clock or ago):
        return None
    updated = next(words_in("updated", folded), None)
    if not (dates or ago or updated):
        return None
    rest = left_of(line.text, folded, [(date.start, date.end) for date in dates])
    left = rest.strip()
    byline = _byline_span(line.text, folded, lead, dates)
    closed = line.closed and not folded.endswith("m.")
    if (
        left
        and byline is None
        and (closed or not _short_left(" ".join(left.split()), line, dates, updated is not None))
    ):
        return None
    start = len(rest) - len(rest.lstrip())
    return MetaLine(
        "date line" if dates else "time line",
        dates=tuple(dates),
        updated_at=None if updated is None else updated[0],
        published=any(end - start > 3 or ord(folded[start]) >= EAST for start, end in words_in("published", folded)),
        either=next(words_in("either", folded), None) is not None,
        clock=clock,
        byline=byline,
        residue=(start, start + len(left)) if left else None,
    )


def _short_left(left: str, line: Line, dates: list[DateExpression], updated: bool) -> bool:
    """Whether what stands beside a date is as short as the name of a paper, a town or an author."""
    words = left.split()
    if any(map(str.isdigit, left)):
        return len(words) <= 3 and len(left) <= 20 and line.size <= 90
    if not dates:
        return len(words) <= 3 and line.size <= 90
    if not any(
        len(reading.split("/")[0]) == 10 and "X" not in reading[:4] for date in dates for reading in date.readings
    ):
        return len(left) <= 16 and len(words) <= 2
    at_edge = any(date.start <= 3 or date.end >= len(line.text) - 12 for date in dates) or line.size <= 90
    named = name_like(left) or len(left) <= 12 or group_of(left) is not None or site_name(left) or updated
    return at_edge and len(left) <= 60 and len(words) <= 9 and named


def _by_marked(folded: str, start: int, end: int) -> bool:
    """Whether a word for authors is set off: an East Asian one by a mark or a space, an everyday word by a colon."""
    if ord(folded[end - 1]) < EAST:
        return word_at("by_colon", folded, start) != end or folded[end:].lstrip()[:1] == ":"
    return folded[end : end + 1] in tuple("・:：=＝ \u3000/／（(") and end < len(folded)


def _only_clock(text: str) -> bool:
    """Whether nothing but a clock time stands in a piece of text behind a date."""
    rest = compiled(CLOCK).sub(" ", text)
    return not any(map(str.isalnum, blanked(rest, words_in("published", rest))))


def _byline_span(text: str, folded: str, lead: int, dates: list[DateExpression]) -> tuple[int, int] | None:
    """Where names may stand in a line: after a word such as *by*, up to a date or the line's end."""
    found = None
    for start, end in words_in("by", folded):
        before = folded[:start].rstrip()
        beside = any(0 <= len(before) - date.end <= 12 and _only_clock(before[date.end :]) for date in dates)
        if (start <= lead or before[-1:] in "|·•/-–—,;)）:" or beside) and _by_marked(folded, start, end):
            found = end
            break
    if found is None:
        return None
    stop = min((date.start for date in dates if date.start >= found), default=len(text))
    first = without_tail(
        compiled(_PIECES).split(text[found:stop].lstrip(" :：・=＝/／\u3000"), maxsplit=1)[0].strip(" )）")
    )
    named = (name_like(first) and not is_paper(first)) or word_at(
        "staff", folded, len(text) - len(text[found:].lstrip(" :："))
    ) is not None
    return (found, stop) if named else None


def _byline(line: Line, folded: str, lead: int) -> MetaLine | None:
    """A line of a word such as *by* and names, or of names and a role."""
    if line.size > 130:
        return None
    by = word_at("by", folded, lead)
    if by is not None and _by_marked(folded, lead, by):
        rest = line.text[by:].lstrip(" :：・=＝/／\u3000")
        start = len(line.text) - len(rest)
        first = without_tail(compiled(_PIECES).split(rest, maxsplit=1)[0].strip(" )）"))
        closed = line.closed and compiled(_INITIAL_AT_END).search(first) is None
        if is_paper(first):
            unnamed = word_at("staff", flat(first), 0) == len(first)
            return MetaLine("byline without a name", source=None if unnamed else (start, start + len(first)))
        if first and name_like(first) and not closed and not (first.isupper() and len(first) > 30):
            return MetaLine("byline", byline=(start, len(line.text)))
        if not first or (word_at("staff", folded, start) is not None and line.size <= 60):
            return MetaLine("byline without a name")
    staff = word_at("staff", folded, lead)
    if staff is not None and not folded[staff:].strip(" .,|-–—)）]"):
        return MetaLine("byline without a name")
    return _names_and_role(line)


def _names_and_role(line: Line) -> MetaLine | None:
    """`JANE DOE, Courier staff`, `松本彩記者`: names and then a role."""
    parts = [part.strip(" )）") for part in compiled(_PIECES).split(line.text) if part.strip(" )）")]
    if len(parts) >= 2 and line.size <= 90 and name_like(parts[0]) and not line.closed:
        tail = flat(parts[-1])
        if is_agency(parts[-1]) and line.text.endswith((")", "）")):
            return MetaLine("names and an agency", byline=(0, len(line.text)))
        if any(end == len(tail) for _, end in words_in("staff", tail)):
            return MetaLine("names and a role", byline=(0, len(line.text)))
    names = None if line.closed or line.size > 90 else signed_beside_paper(line.text)
    return None if names is None else MetaLine("names and a paper", byline=(names.start, names.end))
