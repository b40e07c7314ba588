"""Words of the text on one line: shortened at their end, or around a place in them."""

from __future__ import annotations

from jpties.text.width import cells, cut

MOST = 90
"""Cells of a fact's line."""
_ENDS = " ,;:、"
_READ = 600
"""Code points of a quote that are looked at: more never fits a line."""


def shortened(text: str, most: int = MOST) -> str:
    """Text on one line, cut at a word boundary with an ellipsis where it is wider."""
    line = " ".join(text[: 4 * _READ].split())
    if len(line) <= most and line.isascii():
        return line
    kept = cut(line, most)
    if kept == line:
        return line
    kept = kept.removesuffix("…")
    space = -1 if line.startswith(kept + " ") else kept.rfind(" ")
    return kept[: space if space > len(kept) // 2 else len(kept)].rstrip(_ENDS) + "…"


def around(text: str, start: int, end: int, most: int) -> str:
    """The words around a place of a text: from its beginning where the place then fits, else from shortly before it."""
    line = shortened(text, most)
    low = max(0, start - most // 2)
    before = " ".join(text[:start].split())
    if not line.endswith("…") or cells(before + " " + " ".join(text[start:end].split())) < most - 12:
        return line
    if low:
        space = text.find(" ", low, start)
        low = space + 1 if space >= 0 else max(low, start - most // 4)
    tail = text[low:].lstrip(_ENDS)
    return ("…" if low else "") + shortened(tail, most - 1)
