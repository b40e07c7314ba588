"""One key after the other, whatever becomes of the widgets that they are given to; `test_fast_keys.py` has the whole app."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest
from textual.events import Event, Key

from jpties.ui import key_order
from jpties.ui.key_order import KeyOrder, TypedAhead


class Node:
    """A widget that does what it was asked for later when it is told to."""

    def __init__(self, *, has_gone: bool = False) -> None:
        self.has_gone = has_gone
        self.later: list[tuple[Callable[..., Any], tuple[Any, ...]]] = []

    def call_later(self, callback: Callable[..., Any], *args: object) -> bool:
        if not self.has_gone:
            self.later.append((callback, args))
        return not self.has_gone

    async def work(self) -> None:
        callback, args = self.later.pop(0)
        await callback(*args)


class Typing:
    """Keys typed at an app, and those that it handed on."""

    def __init__(self, *nodes: Node) -> None:
        self.handed: list[str] = []
        app = SimpleNamespace(focused=SimpleNamespace(ancestors_with_self=list(nodes)))
        self.order = KeyOrder(cast("Any", app), self.hand_on)

    async def hand_on(self, event: Event) -> None:
        assert isinstance(event, Key)
        self.handed.append(event.key)

    async def type(self, *keys: str) -> None:
        for key in keys:
            await self.order.take(Key(key, key))


async def test_a_key_waits_until_all_above_have_done_the_one_before() -> None:
    widget, screen = Node(), Node()
    typing = Typing(widget, screen)
    await typing.type("a", "b", "c")
    assert typing.handed == ["a"]
    await widget.work()
    assert typing.handed == ["a"]
    await screen.work()
    assert typing.handed == ["a", "b"]
    await widget.work()
    await screen.work()
    assert typing.handed == ["a", "b", "c"]


async def test_what_has_gone_is_not_waited_for() -> None:
    screen = Node()
    typing = Typing(Node(has_gone=True), screen)
    await typing.type("a", "b")
    await screen.work()
    assert typing.handed == ["a", "b"]
    await Typing(Node(has_gone=True)).type("a")


async def test_a_key_that_came_to_the_wrong_widget_is_the_next_one() -> None:
    widget = Node()
    typing = Typing(widget)
    await typing.type("a", "b")
    typing.order.take_back(TypedAhead(Key("a", "a")))
    await widget.work()
    await widget.work()
    assert typing.handed == ["a", "a", "b"]


async def test_a_widget_that_never_comes_back_keeps_no_key_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(key_order, "monotonic", lambda: now[0])
    stuck = Node()
    typing = Typing(stuck)
    await typing.type("a", "b")
    stuck.later.clear()
    now[0] = key_order.PATIENCE + 0.1
    await typing.type("c")
    assert typing.handed == ["a", "b"]
    await stuck.work()
    assert typing.handed == ["a", "b", "c"]


async def test_other_events_and_keys_that_were_given_out_pass() -> None:
    typing = Typing(Node())
    seen: list[Event] = []

    async def hand_on(event: Event) -> None:
        seen.append(event)

    order = KeyOrder(cast("Any", None), hand_on)
    key = Key("a", "a")
    key._set_forwarded()
    await order.take(key)
    await order.take(Event())
    assert [type(event) for event in seen] == [Key, Event]
    assert typing.handed == []


async def test_a_key_is_followed_to_the_widget_that_had_the_focus_when_it_was_handed_on() -> None:
    """The app itself may do a key, and give the focus to another widget before that one has done it."""
    widget, other = Node(), Node()
    app = SimpleNamespace(focused=SimpleNamespace(ancestors_with_self=[widget]))

    async def hand_on(_event: Event) -> None:
        app.focused = SimpleNamespace(ancestors_with_self=[other])

    await KeyOrder(cast("Any", app), hand_on).take(Key("a", "a"))
    assert (len(widget.later), len(other.later)) == (1, 0)
