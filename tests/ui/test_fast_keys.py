"""Keys that come faster than screens do."""

from __future__ import annotations

import pytest
from textual.events import Key

from jpties.actions import ACTIONS
from jpties.ui.screens.picker import Picker
from jpties.ui.widgets.list_pane import ListPane
from ui.opening import SIZES, Opened, opened
from ui.workers import workers_done

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


async def typed_at_once(one: Opened, *keys: str) -> None:
    """Keys that are all there before the first of them is done, as on a slow line."""
    for key in keys:
        one.app.post_message(Key("space" if key == " " else key, key if len(key) == 1 else None))
    for _again in range(4):
        await workers_done(one.app)
        await one.pilot.pause()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_words_typed_behind_a_key_are_never_lost_nor_taken_for_keys(size: tuple[int, int]) -> None:
    """The letters are commands as well: `a` notes, `x` strikes out, `q` leaves."""
    async with opened(size) as one:
        article = one.article
        await typed_at_once(one, "o", *"governor of fukuoka")
        assert isinstance(one.app.screen, Picker)
        assert [choice.label for choice in one.app.screen.list.choices] == ["Hattori Seitaro"]
        await one.press("escape")
        await typed_at_once(one, "f", *"qxa")
        assert one.browse.places.filter == "qxa"
        await typed_at_once(one, "enter", "escape")
        await typed_at_once(one, "/", *"xaq", "enter")
        assert one.browse.finding.words == "xaq"
        await typed_at_once(one, "/", *"xaq", "escape")
        assert one.browse.finding.words == ""
        assert one.app.view is one.browse
        assert one.article == article
