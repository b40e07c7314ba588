"""The bar at the right of a pane: which of its rows stand for what is seen, and where dragging leads."""

from __future__ import annotations


class ScrollBar:
    """Arithmetic of a bar; the pane paints it with its lines."""

    def __init__(self, top: int) -> None:
        self._top = top
        self.held = False
        """Whether the mouse holds it."""

    def thumb(self, first: int, total: int, view: int) -> range:
        """Rows of the thumb, none where all is seen.

        Args:
            first: the topmost line that is seen.
            total: lines in all.
            view: lines that are seen at once.
        """
        if total <= view:
            return range(0)
        size = max(1, view * view // total)
        start = self._top + round(first * (view - size) / max(1, total - view))
        return range(start, start + size)

    def first_at(self, row: int, total: int, view: int) -> int:
        """The topmost line when the thumb is dragged to a row."""
        share = max(0, min(row - self._top, view - 1)) / max(1, view - 1)
        return round(share * max(0, total - view))
