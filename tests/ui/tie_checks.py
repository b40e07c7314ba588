"""What each action of the ties does, at every size: keys in, state and messages out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.ui.screens.brief_sheet import BriefSheet
from jpties.ui.screens.ties import TiesScreen
from ui.workers import workers_done

if TYPE_CHECKING:
    from ui.opening import Opened


def ties(one: Opened) -> TiesScreen:
    assert isinstance(one.app.view, TiesScreen)
    return one.app.view


def said(one: Opened) -> str:
    """The status line of the view."""
    status = one.app.view.status
    return status.notice or status.words


def cell(one: Opened) -> tuple[str, str]:
    """Names of the partner and the region under the cursor of the matrix."""
    row, column = ties(one).matrix.row_head, ties(one).matrix.column_head
    assert row is not None
    assert column is not None
    return row.name, column.name


async def to_cell(one: Opened, partner: str, region: str) -> None:
    """By arrows, from the first cell."""
    rows = [head.name for head in ties(one).zooming.matrix.rows]
    columns = [head.name for head in ties(one).zooming.matrix.columns]
    await one.press("g", *["down"] * rows.index(partner), *["left"] * len(columns))
    await one.press(*["right"] * columns.index(region))
    assert cell(one) == (partner, region)


async def check_view(one: Opened) -> None:
    """The view opens on the largest tie, and Esc leads back to the browser."""
    await one.press("2")
    assert cell(one)[0] == "Vietnam"
    assert "Vietnam" in one.text()
    await one.press("escape")
    assert one.app.view is one.browse


async def check_switch_map(one: Opened) -> None:
    """The map in the place of the matrix and back, one of them on the screen."""
    await one.press("2", "m")
    view = ties(one)
    assert (view.map.is_on_screen, view.matrix.is_on_screen) == (True, False)
    assert view.pane is view.map
    await one.press("m")
    assert (view.map.is_on_screen, view.matrix.is_on_screen) == (False, True)


async def check_zoom(one: Opened) -> None:
    """Into a partner and a region and out again; the cursor stands on what was left."""
    await one.press("2")
    await to_cell(one, "Vietnam", "Kyushu")
    await one.press("p", "p")
    view = ties(one)
    assert view.zooming.zoom.partner == "place:vn"
    rows = view.zooming.matrix.rows
    assert {head.place.id for head in rows} >= {"place:vn-06", "place:vn-55"}
    assert rows[-1].name == "Vietnam as a whole"
    assert "nothing below" in said(one)
    await one.press("r")
    await one.press("P")
    assert cell(one)[0] == "Vietnam"
    await one.press("R")
    assert view.zooming.zoom.partner == view.zooming.zoom.region == ""
    await one.press("r")
    assert {head.name for head in view.zooming.matrix.columns} >= {"Fukuoka", "Kumamoto"}
    await one.press("escape")
    assert view.zooming.zoom.region == ""


async def check_count_and_sort(one: Opened) -> None:
    """Articles or facts; most first or by name."""
    await one.press("2")
    view = ties(one)
    await one.press("c")
    assert (view.zooming.measure, view.matrix.measure, view.map.measure, view.partners.measure) == ("facts",) * 4
    await one.press("S")
    names = [head.name for head in view.zooming.matrix.rows]
    assert names == sorted(names)
    await one.press("c", "S")
    assert (view.zooming.measure, view.zooming.sorting) == ("articles", "count")


async def check_brief(one: Opened) -> None:
    """The brief in a sheet; copied whole by the one way to the clipboard."""
    await one.press("2")
    await to_cell(one, "Israel", "Kanto")
    await workers_done(one.app)
    await one.press("B")
    assert isinstance(one.app.screen, BriefSheet)
    await one.press("y")
    await workers_done(one.app)
    assert not isinstance(one.app.screen, BriefSheet)
    assert one.clipboard.texts[-1].startswith("# Israel and Kanto\n")
    assert "## Sources" in one.clipboard.texts[-1]
    await one.press("m", "B")
    assert "one partner and one region" in said(one)
