"""A browser that runs on a folder of real files, with the real reading; that something changed is told by the test."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from jpties.corpus.building import read_corpus
from jpties.ui import feeding
from jpties.ui.app import JptiesApp
from jpties.ui.outside import Outside
from ui.opening import FakeClipboard
from ui.workers import workers_done

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path
    from threading import Event

    import pytest
    from textual.pilot import Pilot

    from jpties.model.model import Model
    from jpties.ui.feeding import Partial, Progress
    from jpties.ui.screens.browse import BrowseScreen


class Live:
    """A running browser on a folder."""

    def __init__(self, folder: Path, pilot: Pilot[None], app: JptiesApp, changed: list[Callable[[], object]]) -> None:
        self.folder = folder
        self.pilot = pilot
        self.app = app
        self._changed = changed

    async def told(self) -> None:
        """The change is told and the corpus read again."""
        await self.watching()
        self._changed[0]()
        await self._read()

    async def watching(self) -> None:
        """The folder is watched now, and what changed before has been read."""
        while not self._changed:
            await self.pilot.pause()
        await self._read()

    async def _read(self) -> None:
        await self.pilot.pause()
        await workers_done(self.app)
        await self.pilot.pause()
        await self.pilot.pause()

    @property
    def browse(self) -> BrowseScreen:
        return self.app.browse

    @property
    def model(self) -> Model:
        """What is shown."""
        model = self.browse.travel.model
        assert model is not None
        return model

    @property
    def titles(self) -> list[str]:
        model = self.browse.travel.model
        return [row.name for row in model.rows] if model else []


@asynccontextmanager
async def live_app(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object] = lambda: None
) -> AsyncIterator[Live]:
    """The browser with the folder on the screen; `meanwhile` is done after each file that is analysed."""
    monkeypatch.setattr(feeding, "SETTLED_AFTER", 0)
    changed: list[Callable[[], object]] = []

    def load(progress: Progress, partial: Partial) -> Model:
        def told(done: int, total: int) -> bool:
            meanwhile()
            return progress(done, total)

        return read_corpus([str(folder)], cache=cache, progress=told, partial=partial)

    def watch(tell: Callable[[], object], stop: Event) -> None:
        changed.append(tell)
        stop.wait()

    app = JptiesApp(Outside(load, watch=watch, clipboard=FakeClipboard()))  # type: ignore[arg-type]
    async with app.run_test(size=(120, 30)) as pilot:
        await workers_done(app)
        await pilot.pause()
        await pilot.pause()
        yield Live(folder, pilot, app, changed)
    app.close_model()
