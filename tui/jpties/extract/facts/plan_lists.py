"""Lists of what an agreement or a plan provides, under the line that announces them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.extract.document import Document

MARKS = ("•", "-", "–", "—", "*", "・", "·", "▪", "●", "+")
"""Signs with which the item of a list begins."""
PLANS = ("agree", "aim", "future", "agreement", "goal", "planned")
"""Groups of which one stands in the line that announces a list of plans."""


def items_of_plans(document: Document, planned: list[tuple[int, int]]) -> frozenset[int]:
    """Where the items of lists begin that a line with one of these words announces ("The pact provides for:").

    Args:
        document: text and blocks.
        planned: ranges of words of agreeing and planning, in order.
    """
    found: set[int] = set()
    listed = False
    for block in document.blocks:
        if block.role not in ("paragraph", "lead"):
            listed = listed and block.role == "noise"
        elif document.text.startswith(MARKS, block.start):
            if listed:
                found.add(block.start)
        else:
            colon = document.text[block.start : block.end].rstrip().endswith((":", "："))
            first, last = bisect_left(planned, (block.start, 0)), bisect_left(planned, (block.end, 0))
            listed = colon and any(end <= block.end for _start, end in planned[first:last])
    return frozenset(found)
