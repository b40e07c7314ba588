"""Keys that come faster than screens do."""

from __future__ import annotations

import pytest

from jpties.actions import ACTIONS
from jpties.ui.widgets.list_pane import ListPane
from ui.opening import opened

VIEWS = [action.keys[0] for action in ACTIONS if action.id.startswith("view-") and action.id != "view-browse"]


@pytest.mark.parametrize("key", VIEWS)
async def test_a_view_may_be_left_before_it_came_to_be(key: str) -> None:
    async with opened() as one:
        action = one.browse.keyboard.action("tree", key)
        assert action is not None
        for _again in range(3):
            one.browse.perform(action)
            one.browse.perform("view-browse")
        await one.pilot.pause()
        assert one.app.is_running
        assert one.app.failure is None


@pytest.mark.parametrize("key", VIEWS)
async def test_a_click_on_each_line_of_a_list_breaks_nothing(key: str) -> None:
    """A list without items has lines too: they say what to do."""
    async with opened() as one:
        await one.press(key)
        for pane in one.app.view.panes():
            if isinstance(pane, ListPane):
                for number in range(min(20, pane.line_count() + 2)):
                    pane.pressed(3, number)
                    await one.pilot.pause()
        assert one.app.failure is None
