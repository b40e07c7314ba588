"""Widths in terminal cells, by the table that the screen paints with."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size


def cells(text: str) -> int:
    """Width of clean text in terminal cells."""
    return len(text) if text.isascii() else cell_len(text)


def cut(text: str, width: int, ellipsis: str = "…") -> str:
    """Clean text of at most `width` cells, ended by an ellipsis where something was cut."""
    if cells(text) <= width:
        return text
    if width <= 0:
        return ""
    return set_cell_size(text, width - 1).rstrip() + ellipsis


def padded(text: str, width: int) -> str:
    """Clean text of exactly `width` cells: cut with an ellipsis or filled with spaces."""
    shown = cut(text, width)
    return shown + " " * (width - cells(shown))
