"""What is put off for the first screen of a corpus: done with pauses, given up at the end of the app, then watched."""

from __future__ import annotations

from sqlite3 import ProgrammingError
from threading import Event
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NoReturn, cast

import pytest

from jpties.errors import InputError
from jpties.ui import feeding
from jpties.ui.feeding import PAUSE, SETTLED_AFTER, Feeding, ModelFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.ui.feeding import Partial, Progress


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


@pytest.mark.parametrize(
    ("error", "given_up", "told", "is_ours"),
    [
        (InputError("there is no such folder"), False, ["there is no such folder"], False),
        (ProgrammingError(), False, ["the articles cannot be read (ProgrammingError); the log has where"], True),
        (InputError("there is no such folder"), True, [], False),
        (ProgrammingError(), True, [], False),  # the reading after it has closed the store that this one showed
    ],
)
def test_a_reading_that_fails_says_why_unless_it_was_given_up(
    error: Exception, given_up: bool, told: list[str], is_ours: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feeding, "get_current_worker", lambda: SimpleNamespace(is_cancelled=given_up))
    messages: list[ModelFailed] = []
    reports: list[Exception] = []

    def load(_progress: Progress, _partial: Partial) -> NoReturn:
        raise error

    app = SimpleNamespace(post_message=messages.append, report=reports.append)
    Feeding(cast("Any", app), load, None, None)._read()
    assert [message.reason for message in messages] == told
    assert reports == ([error] if is_ours else [])


@pytest.mark.parametrize("is_shown", [False, True])
def test_a_reading_that_was_given_up_closes_its_corpus_unless_it_is_shown(
    is_shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = SimpleNamespace(is_cancelled=False)
    monkeypatch.setattr(feeding, "get_current_worker", lambda: worker)
    closed: list[str] = []
    messages: list[object] = []
    model = SimpleNamespace(close=lambda: closed.append("closed"))

    def load(_progress: Progress, partial: Partial) -> Any:
        if is_shown:
            partial(cast("Any", model))
        worker.is_cancelled = True
        return model

    app = SimpleNamespace(post_message=messages.append, browse=SimpleNamespace(travel=SimpleNamespace(model=None)))
    fed = Feeding(cast("Any", app), load, None, None)
    monkeypatch.setattr(fed, "_tree_of", lambda _model: None)
    fed._read()
    assert (len(messages), closed) == ((1, []) if is_shown else (0, ["closed"]))
