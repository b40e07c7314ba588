"""Where a sentence begins and ends to say something: behind a dateline, before the credit of a photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.extract.document import Document
    from jpties.extract.facts.view import FactView


def opening(document: Document, start: int, end: int) -> int:
    """Start of a sentence behind the dateline, if it begins its paragraph with one; else its start."""
    if not document.datelines:
        return start
    block = document.block_at(start)
    behind = document.datelines.get(block.start) if block is not None else None
    if block is None or behind is None or behind >= end or document.text[block.start : start].strip():
        return start
    return behind


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
