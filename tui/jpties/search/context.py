"""Hits in their context: one line of so many cells, cleaned, the hits in the middle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from jpties.text.clean import display_line
from jpties.text.width import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.article import Article

CUT = "…"
"""Stands for what is left out."""
_SPARE = 4
"""Signs looked at for each cell: runs of blanks become one."""


Span: TypeAlias = tuple[int, int]
Part: TypeAlias = tuple[str, bool]
"""A piece of a line, and whether it is a hit."""


@dataclass(frozen=True, slots=True)
class Context:
    """Hits and what stands around them, ready to be shown."""

    parts: tuple[Part, ...]
    """From left to right, clean."""

    @property
    def text(self) -> str:
        """The whole line."""
        return "".join(text for text, _is_hit in self.parts)


def grouped(hits: Sequence[Span], width: int) -> list[tuple[Span, ...]]:
    """Hits that are shown on one line of so many cells: those that stand near each other."""
    groups: list[list[Span]] = []
    for hit in hits:
        if groups and hit[1] - groups[-1][0][0] <= width // 2:
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return [tuple(group) for group in groups]


def context_of(article: Article, hits: Sequence[Span], width: int, ellipsis: str = CUT) -> Context:
    """Hits of an article with as much of their block around them as fits.

    Args:
        article: the article.
        hits: ranges near each other, in order; what does not fit is cut.
        width: cells of the line.
        ellipsis: one cell that stands for what is left out.
    """
    start, end = hits[0][0], hits[-1][1]
    block = next((one for one in article.blocks if one.start <= start < one.end), None)
    first, last = (block.start, max(end, block.end)) if block is not None else (0, len(article.text))
    return shown_context(article.text, hits, width, first, last, ellipsis)


def shown_context(
    text: str, hits: Sequence[Span], width: int, first: int = 0, last: int | None = None, ellipsis: str = CUT
) -> Context:
    """The same for any text, between `first` and `last`."""
    last = len(text) if last is None else last
    start, end = hits[0][0], hits[-1][1]
    middle = _middle(text, hits, width)
    taken = sum(cells(part) for part, _is_hit in middle)
    if taken >= width:
        return Context(_cut(middle, width, ellipsis))
    before = _line(text[max(first, start - width * _SPARE) : start]).lstrip()
    behind = _line(text[end : min(last, end + width * _SPARE)]).rstrip()
    room = width - taken
    left_room = min(cells(before), max(room // 2, room - cells(behind)))
    left = _from_right(before, left_room, ellipsis, has_more=start - width * _SPARE > first)
    right = _from_left(behind, room - cells(left), ellipsis, has_more=end + width * _SPARE < last)
    return Context(tuple(part for part in ((left, False), *middle, (right, False)) if part[0]))


def _middle(text: str, hits: Sequence[Span], width: int) -> list[Part]:
    """From the first hit to the last one."""
    parts: list[Part] = []
    at = hits[0][0]
    for start, end in hits:
        if start > at:
            parts.append((_line(text[at:start]), False))
        parts.append((_line(text[start : min(end, start + width * _SPARE)]).strip(), True))
        at = end
    return parts


def _cut(parts: Sequence[Part], width: int, ellipsis: str) -> tuple[Part, ...]:
    """As many cells of the parts as fit, ended by an ellipsis."""
    kept: list[Part] = []
    for text, is_hit in parts:
        room = width - sum(cells(part) for part, _is_hit in kept)
        if cells(text) >= room:
            return (*kept, (_from_left(text, room, ellipsis, has_more=True), is_hit))
        kept.append((text, is_hit))
    return tuple(kept)


def _line(text: str) -> str:
    """Text on one line, runs of blanks as one."""
    line = " ".join(display_line(text).split())
    return f"{' ' if text[:1].isspace() else ''}{line}{' ' if line and text[-1:].isspace() else ''}"


def _from_left(text: str, width: int, ellipsis: str, *, has_more: bool) -> str:
    """The beginning of a text, ended by an ellipsis where there is more; words are not cut where that costs little."""
    if cells(text) <= width and not has_more:
        return text
    kept = _fitting(text, width - 1)
    blank = kept.rfind(" ")
    if blank > len(kept) * 2 // 3 and len(kept) < len(text):
        kept = kept[:blank]
    return f"{kept.rstrip()}{ellipsis}" if width > 0 else ""


def _from_right(text: str, width: int, ellipsis: str, *, has_more: bool) -> str:
    """The end of a text, begun by an ellipsis where there is more."""
    if cells(text) <= width and not has_more:
        return text
    kept = _fitting(text[::-1], width - 1)[::-1]
    blank = kept.find(" ", 0, max(1, len(kept) // 3))
    if blank >= 0 and len(kept) < len(text):
        kept = kept[blank + 1 :]
    return f"{ellipsis}{kept.lstrip()}" if width > 0 else ""


def _fitting(text: str, width: int) -> str:
    """As much of the beginning as fits into the cells."""
    used = 0
    for at, sign in enumerate(text):
        used += cells(sign)
        if used > width:
            return text[:at]
    return text
