"""What is left of a line about the article without its dates, times, addresses, buttons and the words about them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jpties.extract.layout.chrome import group_of, is_reading_time
from jpties.extract.layout.flat import EAST
from jpties.extract.layout.linewords import weekday_numbers, words_in
from jpties.text.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable

URL = r"(?i)(?:https?://|www\.)[^\s<>\"「」、。（）]+"
MAIL = r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"
_HANDLE = r"(?<!\w)@\w{2,30}"
CLOCK = (
    r"(?i)(?<![\d.,])\d{1,2}\s?(?:[:.hHu時點]\s?\d{2}(?:\s?分|:\d{2})?|時|h\b|uhr\b)"
    r"(?:\s?(?:Uhr|uur|h|hrs?|giờ|分)\b)?(?:\s?[ap]\.?\s?m\b\.?)?(?![\d])"
)
_ZONE = (
    r"\(?(?:GMT|UTC)\s?(?:[+-]\s?\d{1,2}(?::?\d{2})?)?\)?"
    r"|(?<![A-Za-z])(?:JST|CET|CEST|KST|EST|EDT|PST|PDT|IST|ICT|SGT|HKT|AEST|MEZ|MESZ|AM|PM|a\.m\.|p\.m\.)(?![A-Za-z])"
    r"|(?<!\d)[+-]\d{2}:\d{2}(?!\d)|(?<=\d)T(?=\d)|(?<=\d)Z(?!\w)"
)
_MARKS = r"[|·•/\\,;:：、，・()\[\]（）【】「」<>＜＞«»|｜★☆■□◆◇●○▼▲▶►※→*~–—―_=＝+.-]+"
_PARTS = r"[^|｜·•]+"


def blanked(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """The text with ranges as blanks, so that offsets hold."""
    ranges = list(ranges)
    if not ranges:
        return text
    signs = list(text)
    for start, end in ranges:
        signs[start:end] = " " * (end - start)
    return "".join(signs)


def left_of(text: str, folded: str, taken: list[tuple[int, int]]) -> str:
    """The line with dates, clock times, zones, chrome and the words about dates blanked; offsets hold."""
    rest = blanked(text, taken)
    for pattern in (URL, MAIL, _HANDLE, CLOCK, _ZONE):
        rest = blanked(rest, [match.span() for match in compiled(pattern).finditer(rest)])
    for group in ("updated", "published"):
        spans = [span for span in words_in(group, folded) if _about_date(text, rest, *span)]
        rest = blanked(rest, spans)
        folded = blanked(folded, spans)
    weekdays = weekday_numbers()
    spans = [match.span() for match in re.finditer(r"[^\W\d_]+(?: [^\W\d_]+)?", folded) if match[0] in weekdays]
    spans += [match.span() for match in re.finditer(r"[^\W\d_]+", folded) if match[0] in weekdays]
    rest = blanked(blanked(rest, spans), _chrome_parts(text))
    return blanked(rest, [match.span() for match in compiled(_MARKS).finditer(rest)])


def _about_date(text: str, rest: str, start: int, end: int) -> bool:
    """Whether a word is said of a date: a short one such as *le* or *on* only right before a part that was taken."""
    if end - start > 3 or ord(text[start]) >= EAST:
        return True
    after = end
    while after < len(text) and text[after] in " :.,":
        after += 1
    return after < len(text) and rest[after] == " "


def _chrome_parts(text: str) -> list[tuple[int, int]]:
    """Parts of a line between bars that are chrome, such as the reading time."""
    return [
        match.span()
        for match in compiled(_PARTS).finditer(text)
        if match[0].strip() and (group_of(match[0].strip()) is not None or is_reading_time(match[0].strip()))
    ]
