"""Bylines: the names of the authors, from the lines about the article and from a bracket at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.layout.agencies import is_agency
from jpties.extract.layout.flat import EAST, flat
from jpties.extract.layout.linewords import word_at, words_in
from jpties.extract.layout.namelike import known_name, name_like
from jpties.extract.layout.placelike import is_place
from jpties.text.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS = r"[^,|/(（)）·•;、，・–—]+"
_JOINTS = r"(?i)\s(?:and|et|und|en|y|e|và|&)\s|\s?[&＆]\s?"
_END_BRACKET = r"[。.!?！？」”»][\s\u3000]?[（(【]([^()（）【】]{2,32})[)）】]\.?$"
_INITIALS = r"[a-zäöü]{2,4}(?:/[a-zäöü]{2,4})?"
_NOT_NAME = r"(?i)\d|@|https?:|\b(?:photo|foto|ảnh)\b"
_TAIL = r"\s(?:in|aus|à|te|tại|avec|with|mit|con|met|for|on|el|am|op|om|reports?|berichtet)(?:\s|$)"
_ROOM_AND_NAME = r"([^\s＝=]{2,12})[ \u3000＝=]+([^\s＝=].{1,14})"
_DASH = r"\s[-–—]\s"


class Names(NamedTuple):
    """Authors in a line; offsets count from the line's start."""

    value: str
    """Names joined by `; `."""
    start: int
    """First code point of the first name."""
    end: int
    """End of the last name, exclusive."""


def names_in(text: str, start: int, end: int) -> Names | None:
    """The names in a range of a line: up to the first piece that is a role, a paper, a date or no name."""
    end = start + len(without_tail(text[start:end]))
    stop = compiled(_DASH).search(text, start, end)
    folded = flat(text)
    found: list[tuple[int, int]] = []
    for match in compiled(_PARTS).finditer(text, start, stop.start() if stop is not None else end):
        piece = _trimmed(text, match.start(), match.end())
        if piece is None:
            continue
        piece = _without_room(text, *piece)
        names = list(_single_names(text, *piece))
        if _room(folded, *piece) or word_at("by", folded, piece[0]) == piece[1]:
            continue
        if found and not _another_name(text, found[-1][1], piece[0], folded):
            break
        if not names or _role(folded, *piece):
            break
        found.extend(names)
    if not found:
        return None
    return Names("; ".join(" ".join(text[a:b].split()) for a, b in found), found[0][0], found[-1][1])


def without_tail(text: str) -> str:
    """Names without what follows them after a preposition: `Ann Lee in Tokyo`, `Ana Ruiz el`, `Lise Roux avec AFP`."""
    match = compiled(_TAIL).search(text)
    return text if match is None or not name_like(text[: match.start()]) else text[: match.start()]


def _without_room(text: str, start: int, end: int) -> tuple[int, int]:
    """A Japanese piece without the newsroom or place before the name: `長野支局　田中美咲`, `ロンドン＝田中美咲`."""
    match = compiled(_ROOM_AND_NAME).fullmatch(text, start, end)
    if match is None or ord(text[start]) < EAST:
        return start, end
    folded = flat(match[1])
    role = any(last == len(folded) for group in ("rooms", "after", "staff") for _, last in words_in(group, folded))
    return (match.start(2), end) if role or is_place(match[1]) else (start, end)


def _another_name(text: str, before: int, at: int, folded: str) -> bool:
    """Whether a piece after a comma is one more author: only where the list ends with *and*, or in Japanese."""
    between = text[before:at]
    if any(sign in between for sign in "、・"):
        return True
    rest = folded[at : at + 80]
    return "," in between and compiled(_JOINTS).search(rest) is not None


def _role(folded: str, start: int, end: int) -> bool:
    """Whether the piece is a role such as *Staff Writer*."""
    at = word_at("staff", folded, start)
    return at is not None and (at >= end or not known_name(folded[at:end].strip().title()))


def _room(folded: str, start: int, end: int) -> bool:
    """Whether the piece is a newsroom before the author, as in `経済部・大石真由`."""
    if ord(folded[end - 1]) < EAST:
        return False
    return any(last == end for _, last in words_in("rooms", folded[:end]) if last > start)


def _single_names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a piece that may be joined by *and*; nothing where one of them is no name."""
    found = []
    at = start
    for joint in [*compiled(_JOINTS).finditer(text, start, end), None]:
        span = _trimmed(text, at, end if joint is None else joint.start())
        if span is None or not _is_name(text[span[0] : span[1]]):
            return
        found.append(span)
        if joint is not None:
            at = joint.end()
    yield from found


def _is_name(text: str) -> bool:
    if compiled(_NOT_NAME).search(text) or not name_like(text):
        return False
    words = text.split()
    return len(words) <= 6 and (len(words) >= 2 or len(text) >= 2)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in " \t\u3000:：.,;★☆■◆●▼▲-–—=＝":
        start += 1
    while end > start and text[end - 1] in " \t\u3000:：,;★☆■◆●▼▲-–—=＝":
        end -= 1
    return (start, end) if start < end else None


def without_role_after(text: str, names: Names) -> Names:
    """Names without a Japanese role glued to them: `田中一郎記者`."""
    if not names.value or ord(names.value[-1]) < EAST:
        return names
    for at in range(names.start + 2, names.end):
        end = word_at("after", text, at)
        if end is not None and end >= names.end:
            value = text[names.start : at].rstrip(" \u3000=＝・")
            return Names(value, names.start, names.start + len(value))
    return names


def closing_names(text: str, east: bool) -> Names | None:
    """The authors in brackets after the last full stop of an article: `（松本彩）`, `(Ruth Vargas)`, `(hol)`."""
    match = compiled(_END_BRACKET).search(text, max(0, len(text) - 40))
    if match is None or any(is_agency(match[1][-length:]) for length in (2, 3, 4, len(match[1]))):
        return None
    if not east and compiled(_INITIALS).fullmatch(match[1]):
        return Names(match[1], *match.span(1))
    names = names_in(text, *match.span(1))
    if names is None or (not east and " " not in names.value):
        return None
    return without_role_after(text, names)
