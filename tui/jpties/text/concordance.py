"""A keyword in its context on one line: the words before it end where it begins, measured in cells."""

from __future__ import annotations

from jpties.text.clean import display_line
from jpties.text.width import cells, cut

REACH = 400
"""Code points to either side that are looked at; no line is wider."""


def before(text: str, start: int, at: int, width: int, ellipsis: str = "…") -> str:
    """The end of `text[start:at]` in exactly `width` cells, filled with spaces at the left.

    Args:
        text: canonical text.
        start: where the context begins, as the paragraph.
        at: where the keyword begins.
        width: cells, at least 1.
        ellipsis: stands for what was cut, one cell.
    """
    shown = display_line(text[max(start, at - REACH) : at])
    is_cut = at - REACH > start
    room = width - cells(ellipsis) if is_cut or cells(shown) > width else width
    while cells(shown) > room:
        over = cells(shown) - room
        shown = shown[max(1, over // 2) :]  # a sign has two cells at most
        is_cut = True
    if is_cut:
        shown = ellipsis + shown
    return " " * (width - cells(shown)) + shown


def after(text: str, at: int, end: int, width: int, ellipsis: str = "…") -> str:
    """The beginning of `text[at:end]` in at most `width` cells, with an ellipsis where something was cut."""
    reach = min(end, at + REACH)
    shown = display_line(text[at:reach])
    return cut(shown if reach == end else f"{shown}{ellipsis}", max(0, width), ellipsis)
