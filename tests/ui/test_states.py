"""The states of the screen: reading, empty, failed, problems, tiny, other sizes, what is remembered."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from textual.events import MouseScrollDown

from jpties.errors import FileProblem, InputError
from jpties.model.model import ArticleRow, Model
from jpties.model.overview import overview_of
from jpties.state.config import Settings
from jpties.state.session import Session
from jpties.ui import feeding
from jpties.ui.app import JptiesApp
from jpties.ui.outside import Outside
from ui.gold_model import GoldStore, gold_atlas, gold_model
from ui.opening import opened
from ui.workers import workers_done

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.widget import Widget

    from jpties.ui.feeding import Partial, Progress


async def test_progress_is_told_while_articles_are_read() -> None:
    """The screen is there before the corpus, and says how far it is."""
    go_on = threading.Event()
    told = threading.Event()

    def load(progress: Progress, _partial: Partial) -> Model:
        progress(3, 10)
        told.set()
        go_on.wait(10)
        return gold_model()

    app = JptiesApp(Outside(load, atlas=gold_atlas()))
    async with app.run_test(size=(120, 36)) as pilot:
        assert told.wait(10)
        await pilot.pause()
        assert "3 of 10" in app.browse.status.words
        go_on.set()
        await workers_done(app)
        await pilot.pause()
        assert app.browse.reader.reading is not None


async def test_an_empty_corpus_says_what_to_do() -> None:
    async with opened(model=Model((), GoldStore([]), (), "empty")) as one:
        assert "Here are no articles" in one.text()
        assert "jpties ~/news" in one.text()
        await one.press("]", "}", "/", "x", "enter", "n", "tab", "G", "y", "o", "escape", "m", "space", "f", "escape")
        assert one.app.is_running


async def test_a_corpus_that_cannot_be_read_says_why() -> None:
    def load(_progress: Progress, _partial: Partial) -> Model:
        raise InputError("nowhere: there is no such folder")

    app = JptiesApp(Outside(load, atlas=gold_atlas()))
    async with app.run_test(size=(80, 24)) as pilot:
        await workers_done(app)
        await pilot.pause()
        assert "no such folder" in app.browse.status.notice


async def test_an_unknown_failure_is_told_too() -> None:
    """No error of the thread is lost."""

    def load(_progress: Progress, _partial: Partial) -> Model:
        raise ZeroDivisionError

    app = JptiesApp(Outside(load, atlas=gold_atlas()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert "ZeroDivisionError" in app.browse.status.notice


async def test_problem_files_are_counted_and_listed() -> None:
    gold = gold_model()
    problem = FileProblem("bad.txt", "not a text file [/]; leave it out", 3)
    async with opened(model=Model(gold.rows, gold.store, (problem,), "seeds")) as one:
        assert "1 problem" in one.text()
        await one.press("!")
        assert "bad.txt, line 3" in one.text()
        assert "[/]" in one.text()


@pytest.mark.parametrize("size", [(20, 5), (29, 30), (100, 6), (1, 1)])
async def test_a_tiny_screen_says_a_word_and_can_be_left(size: tuple[int, int]) -> None:
    async with opened(size) as one:
        if size != (1, 1):
            assert "jpties" in one.text()
        await one.press("q")
        assert one.app._exit


async def test_panes_follow_the_size_both_ways() -> None:
    """Live resize: fewer panes when narrower, the same ones again when wider, the place in the text kept."""
    async with opened((120, 36)) as one:
        await one.press("tab", "space")
        top = one.browse.reader.top_offset()
        for size, panes in (
            ((80, 24), ["tree", "reader"]),
            ((40, 12), ["reader"]),
            ((20, 5), []),
            ((40, 12), ["reader"]),
            ((80, 24), ["tree", "reader"]),
            ((120, 36), ["tree", "reader", "facts"]),
        ):
            await one.pilot.resize_terminal(*size)
            await one.pilot.pause()
            assert one.shown_panes() == panes
        seen = one.browse.reader.top_offset()
        assert top is not None
        assert seen is not None
        assert abs(seen - top) < 80


async def test_what_is_lit_stays_in_sight_when_the_size_changes() -> None:
    """A hit, a mention, the quote of a fact; but not where the user had scrolled away from it."""
    async with opened((80, 24)) as one:
        reader = one.browse.reader
        one.browse.travel.go_to_article("004_ba17cdc2c885871d")
        for keys in (("/", *"million", "enter", "n", "n"), ("escape", "}", "}", "}", "}")):
            one.browse.arranging.focus("reader")
            await one.press(*keys)
            assert (reader.marks.hit is None) == (keys[0] == "escape")
            for size in ((40, 12), (80, 24), (40, 12)):
                await one.pilot.resize_terminal(*size)
                await one.pilot.pause()
                place = reader.standing.place
                assert place is not None
                assert reader.reading is not None
                line = reader.reading.flow.numbers_of(*place).start
                assert reader.first <= line < reader.first + reader.view_height
        await one.press("G")
        top = reader.top_offset()
        await one.pilot.resize_terminal(44, 14)
        await one.pilot.pause()
        assert abs((reader.top_offset() or 0) - (top or 0)) < 300


async def test_what_is_remembered_comes_back() -> None:
    """Article, place, folds, theme and hidden types are handed over at the end and taken at the next start."""
    kept: list[Session] = []
    async with opened(keep=kept.append) as one:
        await one.press("]", "]", "tab", "space", "tab", "g", "space", "T", "down", "enter")
        article, top = one.article, one.browse.reader.top_offset()
        await one.press("q")
    [session] = kept
    assert session.theme == "light"
    async with opened(session=session) as one:
        assert one.article == article
        assert one.browse.reader.top_offset() == top
        assert one.app.colouring.name == "light"
        assert one.browse.facts.items[0].kind in one.browse.facts.folded


async def test_a_wrong_keymap_is_told_at_the_start() -> None:
    async with opened(settings=Settings(keys={"copy-fcat": ("y",)})) as one:
        assert "did you mean `copy-fact`" in one.status


async def test_a_moved_key_shows_everywhere() -> None:
    """Bottom line, help and palette show the keys in force."""
    async with opened(settings=Settings(keys={"find": ("&",)})) as one:
        assert "& Find" in one.text()
        await one.press("&", "j", "a", "enter")
        assert one.browse.reader.marks.hits
        await one.press("ctrl+p", *"find words")
        assert "/" not in one.text().splitlines()[3]


async def test_nothing_copied_is_never_called_copied() -> None:
    async with opened() as one:
        one.clipboard.works = False
        await one.press("y")
        await workers_done(one.app)
        await one.pilot.pause()
        assert "not copied" in one.status
        assert one.browse.status.warns


async def test_the_mouse_does_what_keys_do() -> None:
    """Click, wheel and drag: nothing needs them, all work."""
    async with opened() as one:
        places, reader, facts = one.browse.places, one.browse.reader, one.browse.facts
        await one.pilot.click(places, offset=(6, 11))
        assert places.cursor == 10
        await one.pilot.click(facts, offset=(6, 4))
        assert facts.fact is not None
        assert reader.marks.quote is facts.fact
        start = reader.first
        reader.post_message(_wheel(reader))
        await one.pilot.pause()
        assert reader.first > start
        reader.scroll_by(-reader.first)
        await one.pilot.pause()
        await one.pilot.mouse_down(reader, offset=(reader.indent + 2, 5))
        await one.pilot.hover(reader, offset=(reader.indent + 12, 5))
        await one.pilot.mouse_up(reader, offset=(reader.indent + 12, 5))
        assert reader.marks.selection is not None
        start, end = reader.marks.selection
        assert end - start == 11
        await one.press("ctrl+c")
        await workers_done(one.app)
        assert one.clipboard.texts == [reader.text[start:end]]
        await one.pilot.click(reader, offset=(reader.indent + 2, 5), times=2)
        assert reader.marks.selection is not None
        assert reader.text[slice(*reader.marks.selection)].isalpha()


def _wheel(widget: Widget) -> MouseScrollDown:
    return MouseScrollDown(widget, 5, 5, 0, 1, 0, False, False, False)


class AskedRows(list[ArticleRow]):
    """Rows that tell when somebody goes through all of them."""

    def __init__(self, rows: Iterable[ArticleRow]) -> None:
        super().__init__(rows)
        self.gone_through = threading.Event()

    def __iter__(self) -> Iterator[ArticleRow]:
        self.gone_through.set()
        return super().__iter__()


@pytest.mark.parametrize("seconds", [60, 0])
async def test_rows_that_the_first_screen_does_not_show_are_read_after_it(
    seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading 10,000 of them costs as much as the rest of a start."""
    monkeypatch.setattr(feeding, "SETTLED_AFTER", seconds)
    gold = gold_model()
    rows = AskedRows(gold.rows)
    model = Model(rows, gold.store, overview=overview_of(gold.rows, gold_atlas()))
    rows.gone_through.clear()
    async with opened(model=model):
        assert rows.gone_through.wait(0 if seconds else 10) is (seconds == 0)
