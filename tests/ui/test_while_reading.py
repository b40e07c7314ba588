"""Keys before the first article was read: each says why it does nothing, or what is typed holds for what is read."""

from __future__ import annotations

import threading
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from jpties.model.tree import Tree
from jpties.ui.app import JptiesApp
from jpties.ui.feeding import ModelReady
from jpties.ui.outside import Outside
from jpties.ui.overlays import NOT_YET
from jpties.ui.screens.picker import Picker
from ui.gold_model import gold_atlas, gold_model
from ui.opening import FakeClipboard, Opened
from ui.workers import workers_done

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from jpties.model.model import Model
    from jpties.ui.feeding import Partial, Progress


@asynccontextmanager
async def being_read() -> AsyncIterator[tuple[Opened, Callable[[], Awaitable[None]]]]:
    """The browser before its articles are read, and what lets them be read."""
    go_on = threading.Event()

    def load(_progress: Progress, _partial: Partial) -> Model:
        go_on.wait(10)
        return gold_model()

    clipboard = FakeClipboard()
    app = JptiesApp(Outside(load, atlas=gold_atlas(), clipboard=clipboard))  # type: ignore[arg-type]
    async with app.run_test(size=(120, 36)) as pilot:
        one = Opened(app, pilot, clipboard)

        async def read() -> None:
            """Let them be read."""
            go_on.set()
            await workers_done(app)
            await pilot.pause()

        try:
            yield one, read
        finally:
            go_on.set()


@pytest.mark.parametrize("key", ["]", "[", "}", "n", "y", "Y", "a", "*", "m", "x", "C"])
async def test_a_key_that_needs_articles_says_that_none_was_read_yet(key: str) -> None:
    async with being_read() as (one, read):
        await one.press("tab", key)
        assert one.status == NOT_YET
        await read()
        await one.press("]")
        assert one.status != NOT_YET


async def test_words_typed_before_the_articles_were_read_hold_for_them() -> None:
    async with being_read() as (one, read):
        await one.press("f", *"kyushu")
        assert "still being read" in one.status
        await read()
        kept = len(one.browse.places.lines)
        assert one.browse.places.filter == "kyushu"
        await one.press("escape")
        assert 0 < kept < len(one.browse.places.lines)
    async with being_read() as (one, read):
        await one.press("/", *"vietnam")
        await read()
        assert one.browse.reader.marks.hits
    async with being_read() as (one, read):
        await one.press("o", *"hattori")
        assert isinstance(one.app.screen, Picker)
        await one.press("enter")  # there is nothing to choose yet
        await read()
        await one.press("enter")
        await one.pilot.pause()
        assert not isinstance(one.app.screen, Picker)
        assert one.app.view.VIEW == "browse"
        assert one.browse.reader.marks.mention is not None


async def test_articles_may_come_while_the_list_to_go_to_comes_to_be() -> None:
    async with being_read() as (one, _read):
        model = gold_model()
        one.browse.perform("go-to")
        one.app.on_model_ready(ModelReady(model, Tree(model.rows, gold_atlas())))
        await one.press(*"hattori")
        assert isinstance(one.app.screen, Picker)
        assert [choice.label for choice in one.app.screen.list.choices] == ["Hattori Seitaro"]
