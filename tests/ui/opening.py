"""Opening the browser for a test: on the gold of the seeds, at a size, with keys in and state out."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jpties.clipboard import CopyResult
from jpties.state.config import Settings
from jpties.ui.app import JptiesApp
from jpties.ui.outside import Outside
from ui.gold_model import gold_atlas, gold_model
from ui.workers import workers_done

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot

    from jpties.model.atlas import Atlas
    from jpties.model.model import Model
    from jpties.state.session import Session
    from jpties.ui.screens.browse import BrowseScreen

SIZES = [(120, 36), (80, 24), (40, 12)]
"""The three layouts: three panes, a drawer, one pane."""


@dataclass
class FakeClipboard:
    """Takes what is copied, or says that nothing did."""

    works: bool = True
    texts: list[str] = field(default_factory=list)

    def put(self, text: str) -> CopyResult:
        self.texts.append(text)
        if self.works:
            return CopyResult("xclip", len(text.encode()), confirmed=True, tried=(), file=None)
        return CopyResult(None, len(text.encode()), confirmed=False, tried=(("xclip", "no display"),), file=None)


@dataclass
class Opened:
    """A browser that runs."""

    app: JptiesApp
    pilot: Pilot[None]
    clipboard: FakeClipboard

    @property
    def browse(self) -> BrowseScreen:
        return self.app.browse

    @property
    def article(self) -> str:
        reading = self.browse.reader.reading
        return reading.row.name if reading is not None else ""

    @property
    def status(self) -> str:
        status = self.browse.status
        return status.notice or status.words

    def shown_panes(self) -> list[str]:
        """Names of the panes on the screen."""
        panes = (self.browse.places, self.browse.reader, self.browse.facts)
        return [pane.WHERE for pane in panes if pane.is_on_screen]

    def text(self) -> str:
        """What is on the screen, as text."""
        return "\n".join(strip.text.rstrip() for strip in self.app.screen._compositor.render_strips())

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()


@asynccontextmanager
async def opened(
    size: tuple[int, int] = (120, 36),
    model: Model | None = None,
    settings: Settings | None = None,
    session: Session | None = None,
    atlas: Atlas | None = None,
    **options: Any,
) -> AsyncIterator[Opened]:
    """The browser with its model on the screen."""
    clipboard = FakeClipboard()
    outside = Outside(
        lambda _progress, _partial: model or gold_model(),
        atlas=atlas or gold_atlas(),
        clipboard=clipboard,  # type: ignore[arg-type]
        **options,
    )
    app = JptiesApp(outside, settings, session)
    async with app.run_test(size=size) as pilot:
        await workers_done(app)
        await pilot.pause()
        await pilot.pause()
        yield Opened(app, pilot, clipboard)
