"""Where a sentence begins to say something: behind the dateline of its paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.layout.datelines import dateline

if TYPE_CHECKING:
    from jpties.extract.document import Document

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
