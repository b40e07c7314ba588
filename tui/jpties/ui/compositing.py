"""Putting the panes together for the terminal: only what a change touches is asked of its widget.

Textual's compositor renders every widget whose container a change touches, and what lies hidden behind them: the whole
screen for one line. Its own part has no public way in; the version of Textual is pinned.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from textual._compositor import Compositor
from textual.geometry import Region

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.strip import Strip

Chops = dict[int, "Strip | None"]
"""The pieces of a row of the screen by their first column, front most; None while nothing has filled it."""


class PaneCompositor(Compositor):
    """Gives the same pieces as Textual's, without what nobody sees of them."""

    def _render_chops(self, crop: Region, is_rendered_line: Callable[[int], bool]) -> Sequence[Mapping[int, Strip]]:
        """The pieces of the rows in `crop` that are to be painted, front to back until all are there."""
        cuts = self.cuts
        chops: list[Chops] = [dict.fromkeys(row_cuts[:-1]) for row_cuts in cuts]
        rows = [y for y in range(crop.y, min(crop.bottom, len(cuts))) if is_rendered_line(y)]
        for widget, (region, clip) in self.visible_widgets.items():
            if not rows:
                break
            seen = region.intersection(clip).intersection(Region(clip.x, crop.y, clip.width, crop.height))
            if not seen or not seen.overlaps(crop):
                continue
            strips = widget.render_lines(seen.translate(-region.offset))
            for y in rows:
                if 0 <= y - seen.y < len(strips):
                    _fill(chops[y], cuts[y], strips[y - seen.y], seen)
            rows = [y for y in rows if not _is_full(chops[y], cuts[y], crop)]
        return cast("Sequence[Mapping[int, Strip]]", chops)  # as Textual has it: what is not painted stays None


def _fill(row: Chops, cuts: Sequence[int], strip: Strip, seen: Region) -> None:
    """Put a widget's row into the pieces that nothing in front of it has filled."""
    first, end = seen.x, seen.right
    inner = [cut for cut in cuts if first <= cut <= end]
    pieces = (strip,) if len(inner) == 2 else strip.divide([cut - first for cut in inner[1:]])
    for cut, piece in zip(inner, pieces, strict=False):
        if row[cut] is None:
            row[cut] = piece


def _is_full(row: Chops, cuts: Sequence[int], crop: Region) -> bool:
    """Whether every piece that touches the part to be painted is there."""
    return not any(row[first] is None and first < crop.right and end > crop.x for first, end in pairwise(cuts))
