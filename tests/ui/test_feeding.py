"""What is put off for the first screen of a corpus: done with pauses, given up at the end of the app, then watched."""

from __future__ import annotations

from threading import Event
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from jpties.ui import feeding
from jpties.ui.feeding import PAUSE, SETTLED_AFTER, Feeding

if TYPE_CHECKING:
    from collections.abc import Iterator


class Told(Event):
    """The end of the app, which comes with the pause of a number; pauses take no time."""

    def __init__(self, last: int) -> None:
        super().__init__()
        self.waits: list[float | None] = []
        self._last = last

    def wait(self, timeout: float | None = None) -> bool:
        self.waits.append(timeout)
        return len(self.waits) >= self._last


@pytest.mark.parametrize(
    ("last", "pauses", "made", "done", "why"),
    [
        (99, 3, 5, ["unpacked", "watched"], "a pause after every second row, then what filters need, then changes"),
        (1, 0, 0, [], "the app ends with its first screen"),
        (3, 2, 3, [], "it ends meanwhile: nothing keeps it waiting"),
    ],
)
def test_the_rest_is_made_in_parts(
    last: int, pauses: int, made: int, done: list[str], why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feeding, "PAUSED_EACH", 2)
    rows: list[int] = []
    what: list[str] = []

    def each() -> Iterator[int]:
        for number in range(5):
            rows.append(number)
            yield number

    fed = Feeding(cast("Any", None), cast("Any", None), None, None)
    fed._left = left = Told(last)
    model, tree = SimpleNamespace(rows=each()), SimpleNamespace(unpack=lambda: what.append("unpacked"))
    fed._settled(cast("Any", model), cast("Any", tree), lambda *_told: what.append("watched"), is_first=False)
    assert (left.waits, len(rows), what) == ([SETTLED_AFTER, *[PAUSE] * pauses], made, done), why
