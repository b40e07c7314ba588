"""Where a sentence begins and ends to say something: behind a dateline, before the credit of a photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.layout.datelines import dateline

if TYPE_CHECKING:
    from jpties.extract.document import Document
    from jpties.extract.facts.view import FactView

_HEAD = 200
"""Code points of a paragraph that are looked at for a dateline."""
_RULING = frozenset({"paragraph", "lead"})


def opening(document: Document, start: int, end: int) -> int:
    """Start of a sentence behind the dateline, if it begins its paragraph with one; else its start."""
    block = document.block_at(start)
    if block is None or block.role not in _RULING or document.text[block.start : start].strip():
        return start
    found = dateline(document.text[block.start : min(block.end, block.start + _HEAD)])
    if found is None or block.start + found.end >= end:
        return start
    return block.start + found.end


def without_credit(view: FactView, start: int, end: int) -> int:
    """End of a caption's sentence before its credit ("... - Foto: Agency"); else its end."""
    words = {word for word in view.words.words("captions/credit") if " " not in word}
    colon = view.text.rfind(":", start, end)
    while colon > start:
        before = view.text[start:colon].rstrip().rsplit(None, 1)
        if len(before) > 1 and before[1].lower() in words:
            return start + len(before[0].rstrip(" -–—(["))
        colon = view.text.rfind(":", start, colon)
    return end
