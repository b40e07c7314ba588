"""The checks of the actions of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.ui.screens.search import SearchScreen

if TYPE_CHECKING:
    from ui.opening import Opened


async def _searched(one: Opened, query: str) -> SearchScreen:
    await one.press("s", *query, "enter")
    view = one.app.view
    assert isinstance(view, SearchScreen)
    return view


async def check_view_search(one: Opened) -> None:
    """From the browser and from another view; going back leads to the results."""
    view = await _searched(one, "yen bai")
    assert [found.row.name for found in view.list.found] == ["001_773cfc2c257ea76a"]
    await one.press("3", "s")
    assert one.app.view is view
    await one.press("enter", "enter", "backspace")
    assert one.app.view is view


async def check_found(one: Opened) -> None:
    """From article to article, and back."""
    view = await _searched(one, "japan")
    assert len(view.list.found) > 1
    names = []
    for key in ("n", "n", "N"):
        await one.press(key)
        assert view.list.line is not None
        names.append(view.list.line.found.row.name)
    assert names[0] == names[2] != names[1]


async def check_sort_results(one: Opened) -> None:
    """By relevance, by date, and back."""
    view = await _searched(one, "japan")
    await one.press("S")
    assert view.order == "date"
    dates = [found.row.published or "" for found in view.list.found]
    assert dates == sorted(dates, reverse=True) or any("X" in date for date in dates)
    await one.press("S")
    assert "the most fitting" in view.status.notice.lower()
