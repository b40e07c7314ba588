"""The jump list: places that were left by a jump, to go back to and forward again."""

from __future__ import annotations

from typing import NamedTuple

LONGEST = 200
"""Places kept; the oldest are forgotten."""


class Spot(NamedTuple):
    """A place in the corpus."""

    article: str
    """Name of the article."""
    offset: int = 0
    """Code point at the top of the reader."""
    pane: str = "reader"
    """The pane that had the focus."""
    fact: str | None = None
    """Id of the fact that was selected."""
    view: str = "browse"
    """The view that was open, as the app takes it."""


class Jumps:
    """Back and forward, as in a browser: a new jump forgets what lies ahead."""

    def __init__(self) -> None:
        self._behind: list[Spot] = []
        self._ahead: list[Spot] = []

    def left(self, spot: Spot) -> None:
        """Remember the place that a jump leaves; leaving the same one twice counts once."""
        if not self._behind or self._behind[-1] != spot:
            self._behind.append(spot)
            del self._behind[:-LONGEST]
        self._ahead.clear()

    def back(self, here: Spot) -> Spot | None:
        """The place to go back to, None where there is none."""
        return self._step(self._behind, self._ahead, here)

    def forward(self, here: Spot) -> Spot | None:
        """The place to go forward to, None where there is none."""
        return self._step(self._ahead, self._behind, here)

    @staticmethod
    def _step(source: list[Spot], target: list[Spot], here: Spot) -> Spot | None:
        while source:
            spot = source.pop()
            if spot != here:
                target.append(here)
                return spot
        return None
