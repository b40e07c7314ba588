"""Keys that come faster than screens do."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from itertools import cycle
from random import Random

import pytest
from textual.events import Key

from jpties.actions import ACTIONS
from jpties.ui.screens.picker import Picker
from jpties.ui.widgets.list_pane import ListPane
from jpties.ui.widgets.prompt import Prompt
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


async def typed_at_once(one: Opened, *keys: str, steps: Sequence[int] = (0,)) -> None:
    """Keys that are there before those before them are done, as on a slow line; `steps` of the program lie between."""
    for key, some in zip(keys, cycle(steps), strict=False):
        one.app.post_message(Key("space" if key == " " else key, key if len(key) == 1 else None))
        for _step in range(some):
            await asyncio.sleep(0)
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


@pytest.mark.parametrize("steps", range(0, 30, 3))
async def test_enter_is_done_before_escape_however_far_the_screen_is(steps: int) -> None:
    async with opened() as one:
        await typed_at_once(one, "Y", "enter", "escape", steps=(steps, 0, 0))
        assert len(one.clipboard.texts) == 1
        await typed_at_once(one, "Y", "enter", "escape", steps=(3, steps, 0))
        assert len(one.clipboard.texts) == 2
        assert one.app.screen is one.browse


@pytest.mark.parametrize("key", ["o", "f", "s"])
async def test_letters_keep_their_order_while_the_line_for_them_comes(key: str) -> None:
    """Some wait for the screen, some are there when the line has the focus."""
    gaps = Random(7)
    async with opened() as one:
        for _again in range(12):
            steps = [gaps.choice([0, 0, 1, 2, 3, 5, 8, 13, 20, 30]) for _letter in range(7)]
            await typed_at_once(one, key, *"kyushu", steps=steps)
            assert [prompt.words for prompt in one.app.screen.query(Prompt)] == ["kyushu"], steps
            for _again in range(3):
                await one.press("escape")


async def test_enter_chooses_by_letters_that_nothing_was_told_of_yet() -> None:
    async with opened() as one:
        await one.press("o")
        picker = one.app.screen
        assert isinstance(picker, Picker)
        for letter in "hattori":
            picker.on_key(Key(letter, letter))
        picker.on_key(Key("enter", None))
        await one.pilot.pause()
        assert one.app.screen is one.browse
        assert one.browse.reader.marks.mention is not None
        assert one.browse.reader.marks.mention.name == "Hattori Seitaro"


@pytest.mark.parametrize(("key", "kept"), [("enter", "kyushu"), ("escape", "")])
async def test_enter_and_escape_are_for_the_line_that_is_not_there_yet(key: str, kept: str) -> None:
    async with opened() as one:
        await one.press("f", *"kyushu", "enter")
        one.browse.perform("filter")
        assert one.browse.prompting.takes(Key(key, None))
        await one.pilot.pause()
        assert (one.browse.prompting.is_open, one.browse.places.filter) == (False, kept)
