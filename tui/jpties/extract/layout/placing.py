"""Roles by position: before the title, amid the text, after the last paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.layout.captions import credit_only
from jpties.extract.layout.chrome import site_word
from jpties.extract.layout.metalines import name_like
from jpties.extract.layout.page import LONG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.layout.page import Row

HEADING_LIMIT = 120
"""Cells of the longest heading."""
_BULLETS = ("•", "-", "–", "—", "*", "・", "·", "»", ">", "▪", "►", "▶", "◆", "■", "●", "→")
_HEADING_MARKS = ("■", "◆", "●", "▼", "▽", "□", "◇", "＜", "#")


def place_head(rows: Sequence[Row], title: int | None, first_text: int) -> None:
    """What stands before the title is the page's head; between title and text lead, byline, photo."""
    before = title if title is not None else 0
    for index, row in enumerate(rows[:before]):
        if row.meta is not None:
            row.decide("meta", row.meta.reason)
        elif row.caption is not None:
            row.decide("caption", row.caption)
        elif row.foreign:
            row.decide("noise", "in another language than the article, before the title")
        elif _kicker(rows, index, before):
            row.decide("heading", "short line over the title")
        elif not row.text_like:
            row.decide("noise", "name of the site or a section, before the title")
    if title is not None:
        for row in rows[title + 1 : first_text]:
            _place_below_title(row)
        _place_lead(rows, title, first_text)


def _kicker(rows: Sequence[Row], index: int, title: int) -> bool:
    row = rows[index]
    if not row.open or row.chrome is not None or index == 0 or index != title - 1:
        return False
    return row.line.size <= 50 and not site_word(row.line.text)


def _place_below_title(row: Row) -> None:
    if row.meta is not None:
        row.decide("meta", row.meta.reason)
    elif row.caption is not None:
        row.decide("caption", row.caption)
    elif row.foreign and not row.line.closed:
        row.decide("noise", "in another language than the article")
    elif row.chrome is not None:
        row.decide("noise", row.chrome[1])


def _place_lead(rows: Sequence[Row], title: int, first_text: int) -> None:
    """The first text below the title is the lead when a byline, a date or a photo parts it from the rest."""
    after = [row for row in rows[title + 1 : first_text + 1] if row.open]
    if not after:
        return
    lead = after[0]
    place = next(index for index, row in enumerate(rows) if row is lead)
    following = rows[place + 1 : place + 2]
    if (
        not lead.line.closed
        or place < first_text
        or (following and (following[0].special or following[0].role == "noise"))
    ):
        if len(rows) > place + 1:
            lead.decide("lead", "text between the title and the article's head or photo")


def place_tail(rows: Sequence[Row], last_text: int) -> None:
    """What stands after the last paragraph: lines about the article, and lists of other articles."""
    tail = [row for row in rows[last_text + 1 :] if row.open]
    for row in tail:
        if row.meta is not None:
            row.decide("meta", row.meta.reason)
        elif row.chrome is not None:
            row.decide("noise", row.chrome[1])
        elif row.caption is not None:
            role = "noise" if credit_only(row.line) else "caption"
            row.decide(
                "noise" if role == "noise" else "caption", "rights of the site" if role == "noise" else row.caption
            )
        elif (row.line.closed or row.line.size >= LONG) and not row.foreign and not row.line.truncated:
            row.decide("paragraph", "sentence after the last paragraph")
    listed = _goes_on(rows, last_text)
    left = [row for row in tail if row.open]
    body = " ".join(row.line.key for row in rows[: last_text + 1])
    for row in left:
        if listed:
            row.decide("paragraph", "entry of a list that the text announces")
        elif _signature(rows, row, body, len(left)):
            row.decide("meta", "name after the end that the text does not mention")
        else:
            row.decide("noise", "short line after the last paragraph")


def _goes_on(rows: Sequence[Row], last_text: int) -> bool:
    """Whether the last text announces a list."""
    return 0 <= last_text < len(rows) and rows[last_text].line.text.rstrip().endswith((":", "：", ";"))


def _signature(rows: Sequence[Row], row: Row, body: str, count: int) -> bool:
    """Whether a short line after the end is the author's name: alone, and not of the story."""
    del rows
    return (
        count <= 2 and row.line.size <= 40 and not row.foreign and name_like(row.line.text) and row.line.key not in body
    )


def place_middle(rows: Sequence[Row], title: int | None) -> None:
    """All that is left: headings, captions and paragraphs."""
    del title
    for index, row in enumerate(rows):
        if not row.open:
            continue
        if row.meta is not None:
            row.decide("meta", row.meta.reason)
        elif row.caption is not None:
            row.decide("caption", row.caption)
        elif row.foreign and not row.line.closed and row.line.size < 200:
            row.decide("noise", "in another language than the article")
        elif _heading(rows, index):
            row.decide("heading", "short line before text")
        else:
            row.decide("paragraph", "text" if row.text_like else "short line amid the text")


def _heading(rows: Sequence[Row], index: int) -> bool:
    row = rows[index]
    text = row.line.text
    if text.startswith(_HEADING_MARKS) and row.line.size <= HEADING_LIMIT and not text.endswith("。"):
        return True
    if (
        row.line.size > HEADING_LIMIT
        or row.line.closed
        or text.startswith(_BULLETS)
        or text.endswith((",", ";", "、", "”", "»", '"'))
    ):
        return False
    after = next((other for other in rows[index + 1 :] if other.role != "noise"), None)
    return after is not None and (after.text_like or after.role in ("paragraph", "caption"))
