"""Which panes are on the screen, by its width and what the user asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

THREE_FROM, TWO_FROM = 120, 80
"""Columns from which three panes, or two, are shown."""
SMALLEST = (30, 7)
"""Columns and lines below which only a word is shown."""
NARROWEST, WIDEST = 18, 60
"""Cells of a side pane."""


@dataclass(slots=True)
class Panes:
    """What the user has set; `shown` says what follows from it."""

    drawer: str | None = "tree"
    """The side pane of a middle-sized screen, None where it is closed."""
    closed: frozenset[str] = frozenset()
    """Side panes that are closed on a wide screen."""
    zoomed: bool = False
    """Whether the focused pane stands alone."""
    tree_width: int = 28
    """Cells of the tree."""
    facts_width: int = 31
    """Cells of the facts."""

    def shown(self, width: int, focused: str) -> tuple[str, ...]:
        """The panes on a screen of that width, from left to right; the focused one is always among them."""
        if self.zoomed or width < TWO_FROM:
            return (focused,)
        if width >= THREE_FROM:
            return tuple(pane for pane in ("tree", "reader", "facts") if pane not in self.closed or pane == focused)
        side = focused if focused != "reader" else self.drawer
        return {"tree": ("tree", "reader"), "facts": ("reader", "facts")}.get(side or "", ("reader",))

    def focus(self, pane: str) -> None:
        """A pane gets the focus: a side pane is opened by it."""
        if pane != "reader":
            self.drawer = pane
            self.closed -= {pane}

    def close(self, pane: str) -> None:
        """Close a side pane."""
        self.closed |= {pane}
        if self.drawer == pane:
            self.drawer = None

    @classmethod
    def of_widths(cls, widths: Mapping[str, int]) -> Panes:
        """Panes as wide as they were set before; `tree` and `facts` in cells, other names are left out."""
        panes = cls()
        for pane in ("tree", "facts"):
            if pane in widths:
                panes.resize(pane, widths[pane] - panes.width(pane))
        return panes

    def width(self, pane: str) -> int:
        """Cells of a side pane."""
        return self.tree_width if pane == "tree" else self.facts_width

    def resize(self, pane: str, by: int) -> int:
        """Make a side pane wider or narrower; gives its cells."""
        cells = min(WIDEST, max(NARROWEST, self.width(pane) + by))
        if pane == "tree":
            self.tree_width = cells
        else:
            self.facts_width = cells
        return cells


def is_tiny(width: int, height: int) -> bool:
    """Whether a screen is too small to show anything but a word."""
    return width < SMALLEST[0] or height < SMALLEST[1]
