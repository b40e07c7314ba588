"""The browser on real articles with a notebook in a folder, opened as often as a test wants."""

from __future__ import annotations

from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.corpus.building import read_corpus
from jpties.state.drafts import Drafts
from jpties.state.notebook.book import Notebook
from jpties.ui.app import JptiesApp
from jpties.ui.outside import Outside
from ui.opening import FakeClipboard, Opened
from ui.workers import workers_done

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from jpties.model.model import Model

ONE = (
    "Governor Hattori Seitaro of Fukuoka Prefecture met Vietnamese Ambassador Pham Quang Hieu on 3 May 2023.\n\n"
    "Georgia and Fukuoka Prefecture signed an agreement on trade on 4 May 2023, the ministry said. "
    "Trade with Georgia rose to $954 million in 2022.\n\n"
    "Officials from Georgia will visit Fukuoka next year, Governor Hattori said.\n"
)
TWO = "Fukuoka Prefecture and Georgia held a meeting on 9 June 2023, the prefecture said in a statement.\n"


def corpus(folder: Path) -> Path:
    """Two articles."""
    folder.mkdir()
    (folder / "one.txt").write_text(ONE, encoding="utf-8")
    (folder / "two.txt").write_text(TWO, encoding="utf-8")
    return folder


@asynccontextmanager
async def browsing(
    folder: Path, notes: Path | None, size: tuple[int, int] = (120, 36), drafts: Drafts | None = None
) -> AsyncIterator[Opened]:
    """The browser, on the article `one`."""
    notebook = Notebook(notes) if notes is not None else None
    clipboard = FakeClipboard()

    def load(_progress: object, _partial: object) -> Model:
        corrections = notebook.corrections() if notebook is not None else ()
        return read_corpus([str(folder)], cache=folder.with_name("cache"), corrections=corrections)

    kept = drafts or Drafts(None)
    outside = Outside(
        load,
        notebook=notebook,
        clipboard=clipboard,  # type: ignore[arg-type]
        keep=lambda _session: kept.keep_open(),
        drafts=kept,
    )
    app = JptiesApp(outside)
    async with app.run_test(size=size) as pilot:
        one = Opened(app, pilot, clipboard)
        await settled(one)
        one.browse.travel.go_to_article("one")
        await pilot.pause()
        yield one
        app.close_model()


async def settled(one: Opened) -> None:
    """Wait for the corpus to be read."""
    await workers_done(one.app)
    await one.pilot.pause()
    await one.pilot.pause()


async def to_pane(one: Opened, pane: str) -> None:
    while pane != one.browse.pane.WHERE:
        await one.press("tab")


async def stand_on(one: Opened, words: str, number: int = 0) -> None:
    """Put the mention cursor on the Nth mention of words, by keys."""
    await to_pane(one, "reader")
    one.browse.reader.standing.stand_on(None)
    reader = one.browse.reader
    found = -1
    while found < number:
        await one.press("}")
        mention = reader.marks.mention
        assert mention is not None
        if reader.text[mention.start : mention.end] == words:
            found += 1


async def choose(one: Opened, *words: str) -> None:
    """Answer the lists that `x` opens, by typing."""
    for word in words:
        await one.press(*word)
        await one.press("enter")
    await settled(one)


def named(one: Opened, words: str) -> list[str]:
    """Ids of the mentions with these words in the article that is open."""
    reading = one.browse.reader.reading
    assert reading is not None
    return [one.id for one in reading.mentions if reading.text[one.start : one.end] == words]
