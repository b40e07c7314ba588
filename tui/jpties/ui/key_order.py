"""Keys that come faster than they are done, one after the other."""

from __future__ import annotations

from collections import deque
from time import monotonic
from typing import TYPE_CHECKING

from textual.events import Key
from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from textual.app import App
    from textual.events import Event
    from textual.message_pump import MessagePump

PATIENCE = 2.0
"""Seconds after which a key is given up that does not come back: whatever became of a widget, others take keys."""


class TypedAhead(Message):
    """A key came to a widget that had lost the focus by then."""

    def __init__(self, key: Key) -> None:
        super().__init__()
        self.key = Key(key.key, key.character)
        """The same key, not yet given to anything."""


class KeyOrder:
    """Hands a key on when the one before it has been done.

    Textual gives a key at once to what has the focus, and each widget has a queue of its own. Of keys that come in one
    burst, as on a slow line, one may wait for a screen that is being built while the next is done by the input that has
    the focus by then.
    """

    def __init__(self, app: App[None], hand_on: Callable[[Event], Awaitable[None]]) -> None:
        """Keep the order of an app's keys; `hand_on` is what the app does with an event."""
        self._app = app
        self._hand_on = hand_on
        self._waiting: deque[Key] = deque()
        self._is_busy = False
        self._handed_on = 0.0

    async def take(self, event: Event) -> None:
        """Hand an event on; a key when its turn comes."""
        if not isinstance(event, Key) or event.is_forwarded:
            await self._hand_on(event)
            return
        self._waiting.append(event)
        if not self._is_busy or monotonic() > self._handed_on + PATIENCE:
            await self._next()

    def take_back(self, message: TypedAhead) -> None:
        """Keep a key that came to the wrong widget: it is the next one."""
        self._waiting.appendleft(message.key)

    async def _next(self) -> None:
        """Hand on the key whose turn it is."""
        self._is_busy, self._handed_on = True, monotonic()
        nodes = (self._app.focused or self._app.screen).ancestors_with_self
        await self._hand_on(self._waiting.popleft())
        await self._follow(iter(nodes))

    async def _follow(self, nodes: Iterator[MessagePump]) -> None:
        """Go the way of a key, behind it: from the widget that it was given to up to the app."""
        for node in nodes:
            if node.call_later(self._follow, nodes):  # else the node has gone
                return
        self._is_busy = False
        if self._waiting:
            await self._next()
