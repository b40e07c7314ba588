"""Widths in terminal cells, by the table that the screen paints with."""

from __future__ import annotations

import functools
import re

from rich.cells import cell_len, set_cell_size

_NARROW = " -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
"""Latin, Greek, Cyrillic, punctuation: signs of one cell by the table, whatever stands beside them."""
_WIDE = "\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60"
"""Kana, kanji and their punctuation: signs of two cells."""


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Text of narrow signs alone; a run of wide signs."""
    return re.compile(f"[{_NARROW}]*"), re.compile(f"[{_WIDE}]+")


def _plain_cells(text: str) -> int | None:
    """Width of text of plain signs; None where a sign asks for the table."""
    narrow, wide = _patterns()
    if narrow.fullmatch(text):
        return len(text)
    rest = wide.sub("", text)
    return 2 * len(text) - len(rest) if len(rest) < len(text) and narrow.fullmatch(rest) else None


def cells(text: str) -> int:
    """Width of clean text in terminal cells."""
    if text.isascii():
        return len(text)
    plain = _plain_cells(text)
    return cell_len(text) if plain is None else plain


def cut(text: str, width: int, ellipsis: str = "…") -> str:
    """Clean text of at most `width` cells, ended by an ellipsis where something was cut."""
    if width <= 0:
        return ""
    head = text[: width + 1]
    plain = len(head) if head.isascii() else _plain_cells(head)
    if plain is None:
        return text if cell_len(text) <= width else set_cell_size(text, width - 1).rstrip() + ellipsis
    if plain <= width:
        return text  # no sign of the head takes less than a cell: there is nothing behind it
    kept = head[: width - 1]
    while (over := cells(kept) - (width - 1)) > 0:
        kept = kept[: -((over + 1) // 2)]
    return kept.rstrip() + ellipsis


def cut_before(text: str, width: int, ellipsis: str = "…") -> str:
    """The end of clean text in at most `width` cells, an ellipsis before it where something was cut."""
    if cells(text) <= width:
        return text
    if width <= 0:
        return ""
    kept = text[-width:]
    while kept and cells(kept) > width - 1:
        kept = kept[1:]
    return ellipsis + kept.lstrip()


def padded(text: str, width: int) -> str:
    """Clean text of exactly `width` cells: cut with an ellipsis or filled with spaces."""
    shown = cut(text, width)
    return shown + " " * (width - cells(shown))
