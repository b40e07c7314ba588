"""Search on the screen: keys in, results and the article out."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from jpties.errors import ArticleGoneError
from ui.opening import SIZES, opened
from ui.workers import workers_done

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jpties.model.model import Model
    from jpties.ui.screens.search import SearchScreen
    from jpties.ui.searching import Found
    from ui.opening import Opened


def screen_of(app: Opened) -> SearchScreen:
    from jpties.ui.screens.search import SearchScreen

    view = app.app.view
    assert isinstance(view, SearchScreen)
    return view


async def searched(app: Opened, query: str) -> SearchScreen:
    """Type a query and press Enter."""
    await app.press("s")
    names = {
        " ": "space",
        '"': "quotation_mark",
        ":": "colon",
        "(": "left_parenthesis",
        "*": "asterisk",
        ">": "greater_than_sign",
    }
    await app.press(*(names.get(sign, sign) for sign in query))
    await app.press("enter")
    return screen_of(app)


@pytest.mark.parametrize("size", SIZES)
async def test_typing_shows_hits_and_enter_goes_to_the_list_and_then_to_the_article(size: tuple[int, int]) -> None:
    async with opened(size) as app:
        screen = await searched(app, "yen bai")
        assert [found.row.name for found in screen.list.found] == ["001_773cfc2c257ea76a"]
        assert screen.focused is screen.list
        assert "Yên Bai" in app.text()
        await app.press("down", "enter")
        assert app.article == "001_773cfc2c257ea76a"
        assert app.app.view is app.browse
        reader = app.browse.reader
        text = reader.reading.text if reader.reading is not None else ""
        assert [text[start:end] for start, end in reader.marks.hits] == ["Yên", "Bai"] * 2
        assert reader.marks.hit == 0
        await app.press("n")
        assert reader.marks.hit == 1
        await app.press("backspace")
        assert screen_of(app).list.cursor == 1


async def test_a_wrong_query_is_shown_with_a_caret_and_the_last_results_stay_while_typing() -> None:
    async with opened() as app:
        screen = await searched(app, "yen bai")
        await app.press("f", *" (bac")
        assert [found.row.name for found in screen.list.found] == ["001_773cfc2c257ea76a"]
        assert "not closed" in app.text()
        await app.press("enter")
        assert screen.list.found == []
        lines = [line.rstrip() for line in app.text().splitlines()]
        at = next(number for number, line in enumerate(lines) if line == "  yen bai (bac")
        assert lines[at + 1] == "          ^"
        assert "not closed" in screen.status.notice


@pytest.mark.parametrize("words", ["xyzzy (", "lang:", "(xyzzy"])
async def test_a_wrong_query_is_not_said_to_find_nothing(words: str) -> None:
    """Not while it is typed, where what was typed first found nothing, and not at the end."""
    async with opened() as app:
        screen = await searched(app, "xyzzy")
        await app.press("s", *words)
        assert "Nothing found" not in app.text()
        assert "^" in app.text()
        await app.press("enter")
        assert "Nothing found" not in app.text()
        await app.press("tab")
        assert screen.status.words == ""
        await app.press("s", *"viber", "enter")
        assert screen.list.found


async def test_escape_brings_back_what_was_looked_for_before_and_then_leaves() -> None:
    async with opened() as app:
        screen = await searched(app, "yen bai")
        await app.press("s", *"israel")
        assert [found.row.name for found in screen.list.found] == ["004_ba17cdc2c885871d"]
        await app.press("escape")
        assert screen.query_text == "yen bai"
        assert [found.row.name for found in screen.list.found] == ["001_773cfc2c257ea76a"]
        await app.press("escape")
        assert app.app.view is app.browse
        await app.press("s", "escape")
        assert screen_of(app).query_text == "yen bai"


async def test_escape_leaves_where_nothing_was_looked_for() -> None:
    async with opened() as app:
        await app.press("s")
        assert "Type words" in app.text()
        await app.press("escape")
        assert app.app.view is app.browse


@pytest.mark.parametrize("size", SIZES)
async def test_facts_are_shown_and_copied_and_opened(size: tuple[int, int]) -> None:
    async with opened(size) as app:
        screen = await searched(app, "kind:figure amount:>900m unit:USD lang:en")
        assert [found.row.name for found in screen.list.found] == ["004_ba17cdc2c885871d"]
        assert [line.kind for line in screen.list.lines][:2] == ["article", "fact"]
        await app.press("down", "y")
        assert len(app.clipboard.texts) == 1
        fact = screen.list.lines[1].fact
        assert fact is not None
        await app.press("enter")
        assert app.article == "004_ba17cdc2c885871d"


async def test_hits_unfold_and_fold_and_n_goes_to_the_next_article() -> None:
    async with opened() as app:
        screen = await searched(app, "japan")
        first = screen.list.found[0].row.name
        before = len(screen.list.lines)
        await app.press("space")
        assert len(screen.list.lines) != before
        await app.press("space")
        assert len(screen.list.lines) == before
        await app.press("n")
        assert screen.list.line is not None
        assert screen.list.line.kind == "article"
        assert screen.list.line.found.row.name != first
        await app.press("N", "S")
        assert screen.order == "date"


async def test_another_width_keeps_the_cursor_on_its_hit() -> None:
    async with opened((120, 36)) as app:
        screen = await searched(app, "japan")
        await app.press("down", "down")
        line = screen.list.line
        assert line is not None
        await app.pilot.resize_terminal(60, 24)
        await app.pilot.pause()
        now = screen.list.line
        assert now is not None
        assert now.found.row.name == line.found.row.name


async def test_nothing_found_and_words_that_are_no_query_break_nothing() -> None:
    async with opened() as app:
        screen = await searched(app, "xyzzy")
        assert "Nothing found" in app.text()
        await app.press("n", "N", "space", "left", "right", "G", "g", "y", "enter")
        assert screen.focused is not screen.list


async def test_next_hit_goes_on_in_other_articles() -> None:
    async with opened() as app:
        await searched(app, "japan kyushu")
        await app.press("enter")
        article = app.article
        await app.press("]", "[")
        assert app.article == article
        await app.press("n")
        assert app.browse.reader.marks.hits


async def test_a_query_narrows_the_tree() -> None:
    async with opened() as app:
        await app.press("t") if not app.browse.places.display else None
        app.browse.set_focus(app.browse.places)
        await app.press("f", *"lang:fr", "enter")
        held = {line.node.row for line in app.browse.places.lines if hasattr(line.node, "row")}
        assert app.browse.travel.model is not None
        assert {app.browse.travel.model.rows[row].lang for row in held} == {"fr"}
        await app.press("escape")
        assert len({line.node.row for line in app.browse.places.lines if hasattr(line.node, "row")}) == 5


async def test_keys_typed_ahead_go_to_the_query() -> None:
    from textual.events import Key

    async with opened() as app:
        for sign in "syen":
            app.app.post_message(Key(sign, sign))
        for _ in range(8):
            await app.pilot.pause()
        assert screen_of(app).query_text == "yen"


async def test_after_another_order_more_is_listed_though_more_was_being_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read for the answer before is given up, and no reason to read nothing more."""
    from dataclasses import replace
    from threading import Event

    from jpties.ui import gathering, searching
    from jpties.ui.searching import Search

    gate = Event()
    real = Search.part

    def part(search: Search, model: Model, start: int, go_on: Callable[[], bool]) -> Sequence[Found]:
        if start and search.order == "relevance":
            gate.wait(30)
        return real(search, model, start, go_on)

    async with opened() as app:
        screen = await searched(app, "japan")
        monkeypatch.setattr(gathering, "AT_ONCE", 0)
        monkeypatch.setattr(searching, "PART", 2)
        monkeypatch.setattr(Search, "part", part)
        assert screen.search is not None
        names, first = screen.search.names, screen.search.first[:2]
        screen._show(replace(screen.search, first=first))
        assert len(names) > 2
        screen._more()
        await app.press("S")
        gate.set()
        await workers_done(app.app)
        await app.pilot.pause()
        assert screen.search is not None
        assert screen.search.order == "date"
        screen.list.scroll_by(1)
        await workers_done(app.app)
        await app.pilot.pause()
        assert len(screen.list.found) > 2
        assert [found.row.name for found in screen.list.found] == list(screen.search.names[: len(screen.list.found)])


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (sqlite3.ProgrammingError("Cannot operate on a closed database."), "The corpus changed meanwhile; do it again"),
        (ArticleGoneError("a"), str(ArticleGoneError("a"))),
        (ValueError("words of an article"), "This could not be worked out (ValueError); do it again"),
    ],
    ids=lambda value: type(value).__name__,
)
async def test_what_goes_wrong_in_a_thread_is_told(
    error: Exception, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jpties.ui import gathering
    from jpties.ui.searching import Search

    def fail(*_arguments: object) -> Search:
        raise error

    async with opened() as app:
        screen = await searched(app, "yen bai")
        note = screen.list.note
        monkeypatch.setattr(gathering, "AT_ONCE", 0)
        monkeypatch.setattr(Search, "made", fail)
        await app.press("S")
        await workers_done(app.app)
        await app.pilot.pause()
        assert screen.status.notice == words
        assert screen.list.note == note
        assert [found.row.name for found in screen.list.found] == ["001_773cfc2c257ea76a"]


async def test_no_words_end_what_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that comes after the words were taken away is not shown."""
    from threading import Event

    from jpties.ui import gathering
    from jpties.ui.searching import Search

    gate = Event()
    real = Search.made

    def made(*arguments: Any) -> Search:
        gate.wait(30)
        return real(*arguments)

    async with opened() as app:
        await app.press("s")
        monkeypatch.setattr(gathering, "AT_ONCE", 0)
        monkeypatch.setattr(Search, "made", made)
        await app.press("j", "backspace")
        gate.set()
        await workers_done(app.app)
        await app.pilot.pause()
        assert screen_of(app).list.found == []
        assert "Type words" in app.text()


async def test_the_status_line_says_what_to_do_before_anything_is_asked() -> None:
    """And not that the articles are being read, which they were long ago."""
    async with opened() as one:
        await one.press("s")
        assert one.app.view.status.words.startswith("Type words")
