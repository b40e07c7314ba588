"""Roles after the last paragraph: lines about the article, the author's name, a list that goes on, other articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.layout.captions import credit_only
from jpties.extract.layout.leftover import MAIL
from jpties.extract.layout.namelike import known_name
from jpties.extract.layout.page import LONG
from jpties.extract.layout.placing import HEADING_LIMIT, HEADING_MARKS, NAME_BESIDE, has_byline, heading_like
from jpties.extract.layout.signatures import INITIALS, signed
from jpties.text.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.layout.page import Row

NAME_AT_END = "name after the end that the text does not mention"
"""Reason of a byline below the article."""
INITIALS_AT_END = "initials of the writers"
"""Reason of small initials below the article."""
_CAPITALS = r"(?:[^\W\d_a-z]\.\s?){2,4}"
_PAIR_OF_INITIALS = r"[a-z]{2,4}(?:/[a-z]{2,4}){1,3}"
_NUMBERED = r"(?:記$|[(（]?[1１①][)）.．、]?[\s\u3000]?[^\W\d])"


def last_of_text(rows: Sequence[Row], last: int) -> int:
    """Index of the last row of text: short sentences that follow the last long one belong to it."""
    index = last + 1
    while index < len(rows):
        row = rows[index]
        if row.open and not row.special and not row.foreign and row.line.closed and row.line.size >= 24:
            last = index
        elif row.open and not row.special and row.line.size <= HEADING_LIMIT and _sentence_after(rows, index):
            pass
        elif row.open and row.caption is None and row.meta is None:
            break
        index += 1
    return last


def _sentence_after(rows: Sequence[Row], index: int) -> bool:
    """Whether a short line is followed by a sentence, as a heading is."""
    after = rows[index + 1] if index + 1 < len(rows) else None
    return after is not None and after.open and not after.special and after.line.closed and after.line.size >= 40


def place_tail(rows: Sequence[Row], last_text: int) -> None:
    """What stands after the last paragraph: lines about the article, and lists of other articles."""
    tail = [row for row in rows[last_text + 1 :] if row.open]
    for row in tail:
        if row.meta is not None:
            row.decide("meta", row.meta.reason)
        elif row.caption is not None:
            if credit_only(row.line):
                row.decide("noise", "rights of the site")
            else:
                row.decide("caption", row.caption)
        elif row.line.size <= 200 and compiled(MAIL).search(row.line.text):
            row.decide("meta", "address of an author or the paper")
        elif compiled(_PAIR_OF_INITIALS).fullmatch(row.line.text):
            row.decide("meta", INITIALS_AT_END)
        elif compiled(_CAPITALS).fullmatch(row.line.text):
            pass  # a signature, weighed below
        elif (row.line.closed or row.line.size >= LONG) and not row.foreign and not row.line.truncated:
            row.decide("paragraph", "sentence after the last paragraph")
    left = [row for row in tail if row.open]
    body = " ".join(row.line.key for row in rows[: last_text + 1] if row.caption is None)
    bylined = any(has_byline(row) or row.reason == NAME_BESIDE for row in rows)
    listed = _goes_on(rows, last_text)
    for index, row in enumerate(rows[last_text + 1 :], last_text + 1):
        listed = listed and (row.role != "noise" or row.chrome is None)
        if not row.open:
            continue
        if listed:
            row.decide(
                "heading" if heading_like(rows, index) else "paragraph", "entry of a list that the text announces"
            )
        elif not bylined and _signature(row, index == last_text + 1, len(left) <= 2) and row.line.key not in body:
            row.decide("meta", NAME_AT_END)
        elif len(left) == 1 and row.line.size >= 60 and row is rows[last_text + 1] and not row.foreign:
            row.decide("paragraph", "a single line after the last paragraph")
        else:
            row.decide("noise", "short line after the last paragraph")


def _signature(row: Row, follows: bool, alone: bool) -> bool:
    """Whether a short line could be the author's name: right behind the text, or with nothing but it left."""
    if row.line.size > 60 or row.foreign or not (follows or alone):
        return False
    if follows and compiled(INITIALS).fullmatch(row.line.text):
        return True
    named = row.line.size <= 40 and known_name(row.line.text.strip(" \u3000()（）"))
    return named or signed(row.line.text, places=False) is not None


def _goes_on(rows: Sequence[Row], last_text: int) -> bool:
    """Whether the last text announces a list, a numbered one begins after it, or a heading marked as those before."""
    if not 0 <= last_text < len(rows):
        return False
    after = rows[last_text + 1].line.text if last_text + 1 < len(rows) else ""
    if after.startswith(HEADING_MARKS) and any(row.line.text[:1] == after[0] for row in rows[:last_text]):
        return rows[last_text + 1].open
    return rows[last_text].line.text.rstrip().endswith((":", "：", ";")) or compiled(_NUMBERED).match(after) is not None
