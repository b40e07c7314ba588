"""Lists of other articles: what follows a heading such as *Read also*, and headlines with their blurbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.layout.chrome import HEADINGS
from jpties.extract.layout.namelike import known_name, name_like

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.layout.page import Row

_FINAL = frozenset({"comments", "author_box"})
"""Groups of headings after which the article does not go on."""


def mark_sections(rows: Sequence[Row], first_text: int) -> None:
    """Give what stands under headings over other articles, and headlines said twice, to the noise."""
    _mark_doubled_headlines(rows, first_text)
    index = first_text
    while index < len(rows):
        chrome = rows[index].chrome
        if chrome is None or chrome[0] not in HEADINGS or not _opens(rows, index, chrome[0]):
            index += 1
            continue
        end = len(rows) if chrome[0] in _FINAL else _end_of_section(rows, index + 1)
        signed = _signed_last(rows, index + 1, end) if chrome[0] == "related" else None
        for row in rows[index + 1 : end]:
            if row.meta is None and row is not signed:
                row.decide("noise", f"under a heading for {chrome[0].replace('_', ' ')}")
        index = end


def _signed_last(rows: Sequence[Row], start: int, end: int) -> Row | None:
    """The last line of a page that ends in a list of articles, where it may be the author's name."""
    row = rows[-1]
    if end < len(rows) or end - start < 2 or not row.open or row.special:
        return None
    return row if known_name(row.line.text) and not name_like(rows[-2].line.text) else None


def _opens(rows: Sequence[Row], index: int, group: str) -> bool:
    """Whether a heading opens a list: a button for comments amid the text does not."""
    if group in _FINAL:
        before = sum(row.line.size for row in rows[:index] if row.text_like)
        after = sum(row.line.size for row in rows[index:] if row.text_like)
        return before > after
    return True


def _end_of_section(rows: Sequence[Row], start: int) -> int:
    """Index of the row where the article goes on, else the end of the page."""
    headlines = 0
    for index in range(start, len(rows)):
        row = rows[index]
        if row.chrome is not None and row.chrome[0] in HEADINGS:
            headlines = 0
        elif row.open and _resumes(rows, index, headlines):
            return index
        elif row.open and not row.line.closed:
            headlines += 1
    return len(rows)


def _resumes(rows: Sequence[Row], index: int, headlines: int) -> bool:
    """Whether text goes on here: a full paragraph, or two pieces of text with no headline between."""
    row = rows[index]
    if row.full_paragraph:
        return True
    if not row.text_like or row.line.truncated or row.line.size < 90:
        return False
    after = next((other for other in rows[index + 1 :] if other.open and other.caption is None), None)
    if after is None or after.line.truncated or after.special:
        return False
    if after.text_like and after.line.size >= 90:
        return True
    return headlines <= 3 and after.line.closed and after.line.size >= 30 and not after.foreign


def _mark_doubled_headlines(rows: Sequence[Row], first_text: int) -> None:
    """A headline that stands twice in a row (link and image text) with its blurb, if one follows."""
    texts = 0
    for index in range(max(1, first_text), len(rows)):
        row, before = rows[index], rows[index - 1]
        texts += before.text_like
        if not texts or row.line.key != before.line.key or not row.line.key or row.line.key == rows[0].line.key:
            continue
        if row.line.closed or row.special or row.line.size > 200:
            continue
        before.decide("noise", "headline of another article, said twice")
        row.decide("noise", "headline of another article, said twice")
        blurb = rows[index + 1] if index + 1 < len(rows) else None
        if blurb is None or not blurb.open or blurb.special or blurb.line.size > 320:
            continue
        if _after_blurb(rows, index + 2):
            blurb.decide("noise", "blurb of another article")


def _after_blurb(rows: Sequence[Row], index: int) -> bool:
    """Whether a blurb is followed by the next headline, something that is no text, or the end."""
    return index >= len(rows) or not rows[index].text_like


def mark_list_page(rows: Sequence[Row]) -> bool:
    """Give a page that has headlines and blurbs but no text to the noise; whether it was one."""
    left = [row for row in rows if row.open and not row.special]
    if any((row.text_like or row.line.closed) and row.line.size >= 30 and not row.line.truncated for row in left):
        return False
    headlines = [row for row in left if not row.line.closed and row.line.size >= 16]
    listed = any(row.chrome is not None and row.chrome[0] == "related" for row in rows)
    if len(headlines) < (2 if listed or any(row.line.truncated for row in left) else 4):
        return False
    for row in rows:
        row.role, row.reason = "noise", "a list of articles without a text of its own"
    return True
