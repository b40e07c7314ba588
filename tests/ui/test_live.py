"""A corpus that changes while it is open: real files, the real reading, the change told by the test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jpties.corpus.building import read_corpus
from jpties.ui import pickers
from jpties.ui.app import JptiesApp
from jpties.ui.screens.picker import Picker
from ui.live import live_app
from ui.workers import workers_done

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from jpties.ui.feeding import ModelReady
    from ui.live import Live

BODY = (
    "Governor Hattori Seitaro of Fukuoka Prefecture met Vietnamese Ambassador Pham Quang Hieu on 3 May 2023.\n\n"
    + "".join(f"Paragraph {number} says that the two sides talked about trade again.\n\n" for number in range(40))
    + "Trade between Kyushu and Vietnam rose 11% to $954 million in 2022, the ministry said.\n"
)


@pytest.fixture
async def live(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Live]:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text(BODY.replace("2023", "2023" if name == "a" else "2022"), encoding="utf-8")
    async with live_app(folder, tmp_path / "cache", monkeypatch) as live:
        yield live


async def test_new_changed_and_gone_articles_show(live: Live) -> None:
    assert live.titles == ["a", "b"]
    (live.folder / "c.txt").write_text(BODY, encoding="utf-8")
    await live.told()
    assert live.titles == ["a", "b", "c"]
    assert live.app.browse.status.notice == "Articles: 1 new"
    (live.folder / "b.txt").unlink()
    (live.folder / "c.txt").write_text("Kyushu and Vietnam.\n" + BODY, encoding="utf-8")
    await live.told()
    assert live.titles == ["a", "c"]
    assert live.app.browse.status.notice == "Articles: 1 changed, 1 gone"


async def test_the_reader_keeps_its_place_and_the_fact(live: Live) -> None:
    browse = live.app.browse
    browse.set_focus(browse.facts)
    await live.pilot.press("G", "enter", "pageup", "pageup")
    reading, fact, at = browse.reader.reading, browse.facts.fact, browse.reader.top_offset()
    assert reading is not None
    assert fact is not None
    assert at
    words = reading.analysis.article.text[at : at + 30]
    name = reading.row.name
    path = live.folder / f"{name}.txt"
    path.write_text("A new first paragraph about Kyushu and Vietnam.\n\n" + BODY, encoding="utf-8")
    await live.told()
    after, again = browse.reader.reading, browse.facts.fact
    assert after is not None
    assert after.row.name == name
    assert after is not reading
    at = browse.reader.top_offset()
    assert at is not None
    assert after.analysis.article.text[at : at + 30] == words
    assert again is not None
    assert (again.quote, again.kind) == (fact.quote, fact.kind)


async def test_the_order_of_the_tree_stays(live: Live) -> None:
    live.app.browse.set_focus(live.app.browse.places)
    await live.pilot.press("S")
    order = live.app.browse.places.branches.order
    assert order == "name"
    (live.folder / "c.txt").write_text(BODY, encoding="utf-8")
    await live.told()
    assert live.app.browse.places.branches.order == order


async def test_when_the_open_article_is_gone_another_one_shows(live: Live) -> None:
    reading = live.app.browse.reader.reading
    assert reading is not None
    (live.folder / f"{reading.row.name}.txt").unlink()
    await live.told()
    after = live.app.browse.reader.reading
    assert after is not None
    assert after.row.name != reading.row.name
    await live.pilot.press("]", "[", "enter")
    assert live.app.is_running


async def test_a_corpus_that_is_emptied_says_so_and_fills_again(live: Live) -> None:
    for path in live.folder.glob("*.txt"):
        path.unlink()
    await live.told()
    assert live.titles == []
    assert live.app.browse.reader.reading is None
    (live.folder / "z.txt").write_text(BODY, encoding="utf-8")
    await live.told()
    assert live.app.browse.reader.reading is not None


async def test_what_changes_while_the_corpus_is_read_for_the_first_time_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is watched yet then, and reading a large folder takes minutes."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text(BODY, encoding="utf-8")

    def added() -> None:
        (folder / "b.txt").write_text(BODY, encoding="utf-8")

    async with live_app(folder, tmp_path / "cache", monkeypatch, meanwhile=added) as live:
        await live.watching()
        assert live.titles == ["a", "b"]


async def test_a_large_corpus_shows_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from jpties.corpus import updating

    monkeypatch.setattr(updating, "PARALLEL_FROM", 6)
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(f"{BODY} {number}", encoding="utf-8")
    shown: list[list[str]] = []
    model = read_corpus([str(tmp_path)], partial=lambda one: shown.append([row.name for row in one.rows]))
    with model:
        assert shown == [["00", "01", "02", "03"]]
        assert len(model.rows) == 12


async def test_keys_pressed_while_articles_go_are_told_and_end_nothing(live: Live, tmp_path: Path) -> None:
    """Another reading of the same cache has dropped what the screen still lists."""
    await live.pilot.press("4")
    await workers_done(live.app)
    for path in live.folder.glob("*.txt"):
        path.unlink()
    read_corpus([str(live.folder)], cache=tmp_path / "cache").close()
    for view in ("4", "3", "2", "5", "1"):
        await live.pilot.press(view, "G", "enter", "y", "g", "down")
        await live.pilot.pause()
        assert live.app.failure is None
        assert live.app.is_running


async def test_the_list_to_go_to_asks_the_corpus_that_is_open(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large corpus is asked at each letter; the one that the list was opened on is closed by then."""
    monkeypatch.setattr(pickers, "MOST_TOLD", 0)
    await live.pilot.press("o", *"gov", "down")
    picker = live.app.screen
    assert isinstance(picker, Picker)
    before = picker.list.choices[picker.list.cursor]
    (live.folder / "0.txt").write_text("Governors of Vietnam and Kyushu\n\n" + BODY, encoding="utf-8")
    await live.told()
    assert picker.list.choices[picker.list.cursor] == before
    await live.pilot.press(*"ernors", "enter")
    assert live.app.failure is None
    assert live.titles == ["0", "a", "b"]
    reading = live.app.browse.reader.reading
    assert reading is not None
    assert reading.row.name == "0"


async def test_what_is_shown_stays_open_when_its_reading_is_given_up(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part of a corpus is on the screen; its reading ends after the next one has begun."""
    shown = live.model
    closed: list[str] = []
    monkeypatch.setattr(type(shown.store), "close", lambda _store: closed.append("closed"))
    (live.folder / "c.txt").write_text(BODY, encoding="utf-8")
    await live.told()
    assert live.titles == ["a", "b", "c"]
    assert closed == ["closed"]  # the one before, once


@pytest.fixture
def read_before(tmp_path: Path) -> tuple[Path, Path]:
    """A folder of one article that was read before, and its cache."""
    folder, cache = tmp_path / "corpus", tmp_path / "cache"
    folder.mkdir()
    (folder / "a.txt").write_text(BODY, encoding="utf-8")
    read_corpus([str(folder)], cache=cache).close()
    return folder, cache


async def test_a_corpus_with_changes_shows_as_it_was_while_they_are_read(
    read_before: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Linking ten thousand articles anew takes some ten seconds."""
    folder, cache = read_before
    (folder / "b.txt").write_text(BODY, encoding="utf-8")
    shown: list[tuple[list[str], bool]] = []
    real = JptiesApp.on_model_ready

    def on_model_ready(app: JptiesApp, message: ModelReady) -> None:
        shown.append(([row.name for row in message.model.rows], message.whole))
        real(app, message)

    monkeypatch.setattr(JptiesApp, "on_model_ready", on_model_ready)
    async with live_app(folder, cache, monkeypatch) as live:
        assert shown[:2] == [(["a"], False), (["a", "b"], True)]
        (folder / "c.txt").write_text(BODY, encoding="utf-8")
        await live.told()
        assert live.titles == ["a", "b", "c"]
        assert all(whole for _rows, whole in shown[2:]), "what is on the screen is not shown again"


async def test_what_comes_to_a_corpus_that_had_not_changed_is_told(
    read_before: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was shown as it was last time, and is whole by then."""
    folder, cache = read_before
    async with live_app(folder, cache, monkeypatch) as live:
        (folder / "b.txt").write_text(BODY, encoding="utf-8")
        await live.told()
        assert live.app.browse.status.notice == "Articles: 1 new"
