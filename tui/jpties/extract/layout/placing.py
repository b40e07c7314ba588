"""Roles by position: before the title, below it, amid the text."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from jpties.extract.layout.captions import credit_only
from jpties.extract.layout.chrome import group_of
from jpties.extract.layout.namelike import known_name, name_like
from jpties.extract.layout.signatures import signed
from jpties.extract.layout.sitenames import site_body, site_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jpties.extract.layout.page import Row

HEADING_LIMIT = 120
"""Cells of the longest heading."""
NAME_BESIDE = "name beside a line about the article"
"""Reason of a byline that has no word such as *by*."""
IN_BRACKETS = "author in brackets after the last sentence"
"""Reason of a byline at the end of the last paragraph."""
DECLARED_TITLE = "the title that the file declares"
"""Reason of a title that front matter or a saved page names."""
FRONT_MATTER = "front matter"
"""Reason of the block before the text of a Markdown file."""
_PAPER_BESIDE = "paper or place beside a line about the article"
_BULLETS = ("•", "-", "–", "—", "*", "・", "·", "»", ">", "▪", "►", "▶", "→")
_ARROWS = (">>", "＞＞", "▶", "►", "▷", "→", "➡", "☞", "👉")
HEADING_MARKS = ("■", "◆", "●", "▼", "▽", "□", "◇", "＜", "#")
_QUOTES = ('"', "“", "„", "«", "「", "『", "‘")


def place_head(rows: Sequence[Row], title: int, first_text: int) -> None:
    """What stands before the title is the page's head; between title and text lead, byline, photo."""
    for index, row in enumerate(rows[:title]):
        if row.meta is not None and not _name_of_site(rows, index):
            row.decide("meta", row.meta.reason)
        elif row.caption is not None and not credit_only(row.line):
            row.decide("caption", row.caption)
        elif row.foreign:
            row.decide("noise", "in another language than the article, before the title")
        elif _kicker(rows, index, title):
            row.decide("heading", "short line over the title")
        elif not row.text_like and not (row.line.closed and row.line.size >= 40):
            row.decide("noise", "name of the site or a section, before the title")
    end = _end_of_head(rows, first_text)
    _place_names(rows, title + 1, end)
    for above, row in itertools.pairwise(rows[title:end]):
        if row.meta is not None:
            row.decide("meta", row.meta.reason)
        elif row.caption is not None and _rights_beside(above, row):
            row.decide("meta", "rights beside the date")
        elif row.caption is not None:
            row.decide("caption", row.caption)
        elif row.foreign and not row.line.closed:
            row.decide("noise", "in another language than the article")
    _place_lead(rows, title, first_text)


def _name_of_site(rows: Sequence[Row], index: int) -> bool:
    """Whether an agency's name above the title is that of the site: nothing about the article stands below it."""
    meta, after = rows[index].meta, rows[index + 1].meta
    return meta is not None and meta.reason == "news agency" and (after is None or not after.dates)


def _end_of_head(rows: Sequence[Row], first_text: int) -> int:
    """Index of the row where the text begins for good: byline and date may stand below the lead."""
    end = first_text
    for index in range(first_text + 1, min(first_text + 10, len(rows))):
        row = rows[index]
        if row.open and (row.text_like or not (row.special or name_like(row.line.text))):
            break
        if row.meta is not None and (row.meta.dates or row.meta.byline):
            end = index + 1
    return end


def _kicker(rows: Sequence[Row], index: int, title: int) -> bool:
    row = rows[index]
    if not row.open or row.chrome is not None or index == 0 or index != title - 1:
        return False
    before = rows[index - 1]
    if (
        before.chrome is not None
        and before.chrome[0] in ("menu", "sections")
        and not row.line.gap
        and before.line.size <= 30
    ):
        return False
    if index >= 2 and not row.line.gap and all(_like_an_entry(other) for other in rows[index - 2 : index]):
        return False
    if (
        row.line.size > 50
        or site_word(row.line.text)
        or site_body(row.line.text)
        or not (before.special or not before.open)
    ):
        return False
    return not any(group_of(word) for word in row.line.text.split())


def _rights_beside(above: Row, row: Row) -> bool:
    """`© Kyodo News` right below the date: the paper, not a photo's."""
    dated = above.meta is not None and bool(above.meta.dates) and not row.line.gap
    return dated and row.line.text.startswith(("©", "(c)", "(C)", "（C）", "（Ｃ）")) and site_word(row.line.text)


def _like_an_entry(row: Row) -> bool:
    """Whether a line could be an entry of a menu."""
    entry = row.chrome is None or row.chrome[0] in ("menu", "sections", "related")
    return entry and row.line.size <= 30 and not row.line.closed and row.caption is None and row.meta is None


def _place_names(rows: Sequence[Row], start: int, end: int) -> None:
    """Names without a word such as *by*, on the lines beside a date or beside another byline."""
    dated = {
        index for index in range(start, end) if (meta := rows[index].meta) is not None and (meta.dates or meta.byline)
    }
    for index in range(start, end):
        row = rows[index]
        if not row.open or row.special or row.line.closed or row.line.size > 60:
            continue
        near = [other for other in _neighbours(rows, index, start, end) if other in dated]
        if not near:
            continue
        if signed(row.line.text, places=True) and not any(has_byline(rows[other]) for other in near):
            row.decide("meta", NAME_BESIDE)
        elif site_word(row.line.text) and row.line.size <= 40:
            row.decide("meta", _PAPER_BESIDE)
        elif known_name(row.line.text) and not any(has_byline(rows[other]) for other in near):
            row.decide("meta", NAME_BESIDE)
        elif name_like(row.line.text) and row.line.size <= 30 and len(row.line.text.split()) == 1:
            row.decide("meta", _PAPER_BESIDE)


def has_byline(row: Row) -> bool:
    """Whether a line names its authors after a word such as *by*."""
    return row.meta is not None and row.meta.byline is not None


def _neighbours(rows: Sequence[Row], index: int, start: int, end: int) -> Iterator[int]:
    """Rows beside a row; a short open row or chrome between them does not part them."""
    for step in (-1, 1):
        other = index + step
        passed = 0
        while start <= other < end and abs(other - index) <= 8:
            yield other
            if rows[other].open and not rows[other].special and rows[other].line.size <= 30 and passed == 0:
                passed += 1
            elif rows[other].role != "noise":
                break
            other += step


def _place_lead(rows: Sequence[Row], title: int, first_text: int) -> None:
    """The first text below the title is the lead when a byline, a date or a photo parts it from the rest."""
    place = next((index for index in range(title + 1, min(first_text + 1, len(rows))) if rows[index].open), None)
    if place is None or place + 1 >= len(rows):
        return
    following = rows[place + 1]
    if not rows[place].line.closed or place < first_text or following.special or following.role == "noise":
        rows[place].decide("lead", "text between the title and the article's head or photo")


def place_middle(rows: Sequence[Row]) -> None:
    """All that is left: headings, captions and paragraphs."""
    first = next((index for index, row in enumerate(rows) if row.text_like), len(rows))
    for index, row in enumerate(rows):
        if not row.open:
            continue
        if row.meta is not None and index > first and _entry_of_text(rows, index):
            row.decide("paragraph", "date under a heading of the text")
        elif row.meta is not None:
            row.decide("meta", row.meta.reason)
        elif row.caption is not None:
            row.decide("caption", row.caption)
        elif _beside_credit(rows, index):
            row.decide("caption", "beside a credit")
        elif _arrow(rows, index):
            row.decide("noise", "arrow to another article")
        elif row.foreign and not row.line.closed and row.line.size < 200:
            row.decide("noise", "in another language than the article")
        elif heading_like(rows, index):
            row.decide("heading", "short line before text")
        else:
            row.decide("paragraph", "text" if row.text_like else "short line amid the text")


def _arrow(rows: Sequence[Row], index: int) -> bool:
    """Whether a line amid the text points elsewhere: an arrow before a headline, and no list of such lines."""
    text = rows[index].line.text
    sign = next((sign for sign in _ARROWS if text.startswith(sign)), None)
    if sign is None or rows[index].line.closed or rows[index].line.size > HEADING_LIMIT:
        return False
    beside = [row for row in (*rows[max(0, index - 1) : index], *rows[index + 1 : index + 2]) if row.role != "noise"]
    return not any(row.line.text.startswith(sign) for row in beside)


def _entry_of_text(rows: Sequence[Row], index: int) -> bool:
    """Whether a date line below the first text says when something takes place: it stands under a heading."""
    meta, above = rows[index].meta, rows[index - 1] if index else None
    if meta is None or above is None or not meta.dates or meta.published or meta.updated_at is not None or meta.byline:
        return False
    headed = above.role in ("heading", "paragraph") and above.line.size <= 30 and not above.line.closed
    return headed and index + 1 < len(rows)


def _beside_credit(rows: Sequence[Row], index: int) -> bool:
    """Whether a short line follows or precedes a line that is a credit alone, with no blank line between."""
    row = rows[index]
    if row.line.size > 160 or row.line.text.startswith(_QUOTES):
        return False
    before = rows[index - 1] if index else None
    after = rows[index + 1] if index + 1 < len(rows) else None
    if before is not None and not row.line.gap and before.caption is not None and credit_only(before.line):
        return after is None or after.line.gap
    return (
        after is not None
        and not after.line.gap
        and row.line.gap
        and after.caption is not None
        and credit_only(after.line)
    )


def heading_like(rows: Sequence[Row], index: int) -> bool:
    """Whether a row is short and text follows it."""
    row = rows[index]
    text = row.line.text
    if text.startswith(HEADING_MARKS) and row.line.size <= HEADING_LIMIT and not text.endswith("。"):
        return True
    if row.line.size > HEADING_LIMIT or row.line.closed or text.startswith((*_BULLETS, *_QUOTES)):
        return False
    if text.endswith((",", ";", "、", "”", "»", '"')):
        return False
    after = next((other for other in rows[index + 1 :] if other.role != "noise"), None)
    return after is not None and (after.text_like or after.role in ("paragraph", "caption"))
