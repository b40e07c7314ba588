"""The measure of the article: the widest line, as the user sets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.ui.widgets.reader import NARROWEST, WIDEST

if TYPE_CHECKING:
    from jpties.ui.screens.browse import BrowseScreen

STEP = 4
"""Cells by which it changes."""


class Measuring:
    """Knows it, changes it and remembers it."""

    def __init__(self, screen: BrowseScreen) -> None:
        self._screen = screen

    @property
    def cells(self) -> int:
        """The widest line: as set in the program before, else by the settings."""
        screen = self._screen
        return _within(screen.session.widths.get("measure", screen.desk.settings.measure))

    def do_narrower(self) -> None:
        """Shorter lines."""
        self._change(-STEP)

    def do_wider(self) -> None:
        """Longer lines."""
        self._change(STEP)

    def _change(self, by: int) -> None:
        reader = self._screen.reader
        reader.measure = self._screen.session.widths["measure"] = _within(reader.measure + by)
        reader.rewrap()
        self._screen.announce(f"Lines of {reader.measure} cells")


def _within(cells: int) -> int:
    return min(WIDEST, max(NARROWEST, cells))
