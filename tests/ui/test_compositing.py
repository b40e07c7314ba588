"""The pieces that are painted: those of Textual's own compositor, whatever part of the screen has changed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from textual._compositor import Compositor
from textual.geometry import Region
from textual.widget import Widget

from jpties.ui.compositing import PaneCompositor
from ui.opening import SIZES, Opened, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.strip import Strip


def crops(width: int, height: int) -> list[Region]:
    """Parts of a screen: all, a line, columns, corners, what reaches over a fence."""
    return [
        Region(0, 0, width, height),
        Region(0, height - 2, width, 1),
        Region(width // 3, 3, width // 3, height - 6),
        Region(width - 5, 0, 5, height),
        Region(width // 4, height // 2, width // 2, 2),
    ]


def differing(one: Opened) -> list[object]:
    """Where a piece that is to be painted is not as Textual's compositor has it."""
    compositor = one.app.screen._compositor
    assert isinstance(compositor, PaneCompositor)
    found: list[object] = []
    for crop in crops(*one.app.size):
        ours = compositor._render_chops(crop, lambda y: y % 3 != 1)
        theirs = Compositor._render_chops(compositor, crop, lambda y: y % 3 != 1)
        for y in range(crop.y, crop.bottom):
            if y % 3 == 1:
                continue
            for first, end in pairwise(compositor.cuts[y]):
                if first < crop.right and end > crop.x and ours[y][first] != theirs[y][first]:
                    found.append((crop, y, first, ours[y][first], theirs[y][first]))
    return found


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_painted_is_what_textual_would_paint(size: tuple[int, int]) -> None:
    async with opened(size) as one:
        for keys in (
            (),
            ("tab", "pagedown"),
            ("tab", "down"),
            ("z",),
            ("z", "/", "a"),
            ("escape", "2"),
            ("1", "f", "j"),
        ):
            await one.press(*keys)
            assert differing(one) == [], keys


async def test_a_pane_is_painted_without_its_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor what lies behind it; a line is painted without the others."""
    async with opened() as one:
        await one.press("tab")
        asked: list[tuple[str, Region]] = []
        for widget in one.app.screen.walk_children(Widget, with_self=True):
            render = widget.render_lines

            def told(
                crop: Region, widget: Widget = widget, render: Callable[[Region], list[Strip]] = render
            ) -> list[Strip]:
                asked.append((widget.id or type(widget).__name__, crop))
                return render(crop)

            monkeypatch.setattr(widget, "render_lines", told)
        await one.press("pagedown")
        assert {name for name, _crop in asked} == {"reader"}
        asked.clear()
        one.browse.reader.refresh_heading()
        await one.pilot.pause()
        assert [(name, crop.height) for name, crop in asked] == [("reader", 1)]
