"""A folder of 300 real files, opened by a running browser: read in several processes, searched, and changed."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from corpus.many_files import BASES, MENU, SOURCE, Made, make_articles, make_bad_files, marked
from jpties.corpus import webpage
from jpties.corpus.building import read_corpus
from jpties.model.model import Model
from jpties.search.answering import articles_matching
from jpties.text.canonical import canonical
from jpties.ui.app import JptiesApp
from jpties.ui.feeding import Partial, Progress
from jpties.ui.outside import Outside
from jpties.ui.screens.search import SearchScreen
from ui.live import Live, live_app
from ui.opening import FakeClipboard
from ui.workers import workers_done

COUNT = 300
"""Articles; they are analysed once for all tests, some ten seconds."""


@dataclass(frozen=True, slots=True)
class Many:
    """The folder, read once."""

    folder: Path
    cache: Path
    made: tuple[Made, ...]
    bad: dict[str, str]
    shown: tuple[int, ...]
    """Articles on the screen each time that it was shown while it was read."""
    model: Model
    """Read from the cache; its own copy, which no other test changes."""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Many]:
    top = tmp_path_factory.mktemp("many")
    folder, cache = top / "corpus", top / "cache"
    made = make_articles(folder, COUNT, webpage.available())
    bad = make_bad_files(folder, top / "outside")
    shown: list[int] = []

    def load(progress: Progress, partial: Partial) -> Model:
        def counted(model: Model) -> None:
            shown.append(len(model.rows))
            partial(model)

        return read_corpus([str(folder)], cache=cache, progress=progress, partial=counted)

    async def opened() -> None:
        app = JptiesApp(Outside(load, clipboard=FakeClipboard()))  # type: ignore[arg-type]
        async with app.run_test(size=(120, 36)) as pilot:
            await workers_done(app)
            await pilot.pause()
            assert app.browse.travel.model is not None
            shown.append(len(app.browse.travel.model.rows))
        app.close_model()

    asyncio.run(opened())
    with read_corpus([str(folder)], cache=Path(shutil.copytree(cache, top / "queried"))) as model:
        yield Many(folder, cache, tuple(made), bad, tuple(shown), model)


def test_it_opens_and_shows_itself_while_it_is_read(many: Many) -> None:
    names = {one.name for one in many.made} | {"bad ones/beside"}
    assert {row.name for row in many.model.rows} == names
    assert many.shown[-1] == len(names)
    assert many.shown[0] < len(names) // 10
    assert list(many.shown) == sorted(many.shown)


def test_every_file_is_read_in_its_encoding(many: Many) -> None:
    """Each stands in the corpus to the letter, with plain line ends; of a saved page at least its longest paragraph."""
    for number, one in enumerate(many.made):
        article = many.model.analysis(one.name).article
        text = canonical(marked(BASES[one.base], one.mark, number))
        if one.form == "html":  # blanks of all kinds are one there
            assert " ".join(max(text.splitlines(), key=len).split()) in " ".join(article.text.split()), one
        else:
            assert text in article.text, one
        assert article.encoding.startswith(one.encoding), one


def test_problem_files_are_listed_each_with_its_reason(many: Many) -> None:
    told = {os.path.relpath(problem.path, many.folder): problem.reason for problem in many.model.problems}
    guessed = {one.file for one in many.made if one.is_guessed}
    assert guessed
    assert all("which is a guess" in told[file] for file in guessed)
    assert set(told) == set(many.bad) | guessed
    for file, reason in many.bad.items():
        assert reason in told[file], file


def based(*bases: str) -> Callable[[Made], bool]:
    """Made of one of these texts."""
    return lambda one: one.base in bases


QUERIES: list[tuple[str, Callable[[Made], bool], str]] = [
    ("Zolvane", lambda one: one.mark == "Zolvane", "a word put into every seventh file, whatever its encoding"),
    ('"desk filed it under quibberley"', lambda one: one.mark == "Quibberley", "a phrase"),
    ("marrow*", lambda one: one.mark == "Marrowfen", "how a word begins"),
    ("tindelcrook~", lambda one: one.mark == "Tindlecrook", "two letters the wrong way round"),
    ("Ostrabuck lang:ja", lambda one: one.mark == "Ostrabuck" and one.lang == "ja", "a word and a language"),
    ("plimverse -lang:(en OR fr)", lambda one: one.mark == "Plimverse" and one.lang not in "en fr", "but for two"),
    ("filed NEAR/2 hexelgate", lambda one: one.mark == "Hexelgate", "near each other"),
    ("zolvane OR hexelgate", lambda one: one.mark in ("Zolvane", "Hexelgate"), "one of two"),
    (MENU, based(), "a word of menus and teasers alone"),
    (f'source:"{SOURCE}"', lambda one: bool(one.said), "as sidecars and front matter say"),
    ("date:1951", lambda one: bool(one.said) and one.year == "1951", "their date"),
    (
        "date:1950..1952 source:lanternfish zolvane",
        lambda one: bool(one.said) and one.year < "1953" and one.mark == "Zolvane",
        "three conditions",
    ),
    ("yen bai", based("001"), "names without their marks"),
    ("israel OR vietnam kyushu", based("001", "003", "004"), "OR binds less than a blank"),
    ("deleg* NOT israel", based("001", "002", "003", "d1_en", "d4_de", "d6_es", "m2_fr", "m4_de"), "left out"),
    ("lang:fr", based("001", "d2_fr", "m2_fr"), "a language"),
    ("lang:(vi OR ja)", based("d5_vi", "d7_ja", "m6_vi", "m7_ja"), "two languages"),
    ("鳥取", based("d7_ja"), "Japanese, from four encodings"),
    ("who:abe", based("004", "d1_en", "m4_de"), "a name of two people"),
    ("partner:IL", based("004"), "the side of a tie outside Japan"),
    ("region:九州 partner:vn", based("001", "003"), "both sides of a tie, by name and by code"),
    ("amount:950m unit:USD", based("004"), "an amount"),
    ("48,18", based("002"), "a number with its comma"),
]


@pytest.mark.parametrize(("query", "expected", "why"), QUERIES, ids=[row[0] for row in QUERIES])
def test_queries_with_known_answers(many: Many, query: str, expected: Callable[[Made], bool], why: str) -> None:
    found = set(articles_matching(many.model, query)) - {"bad ones/beside"}
    assert found == {one.name for one in many.made if expected(one)}, why
    assert bool(found) == (query != MENU), "the folder has some"


# While it is open


@pytest.fixture
async def live(many: Many, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Live]:
    """The folder in a running browser; what a test before changed is read again, the rest comes from the cache."""
    async with live_app(many.folder, many.cache, monkeypatch) as live:
        yield live


def there(live: Live, many: Many, *forms: str) -> list[Made]:
    """Articles that earlier tests left as they were made, in these forms, in the order of the numbers."""
    titles = set(live.titles)
    return [one for one in many.made if one.form in forms and one.name in titles and (many.folder / one.file).is_file()]


async def read_on(live: Live, name: str) -> str:
    """Open an article in the middle; the words at the top of the reader."""
    live.browse.travel.go_to_article(name)
    live.browse.set_focus(live.browse.reader)
    await live.pilot.press("pagedown")
    return words_seen(live, name)


def words_seen(live: Live, name: str) -> str:
    reading, at = live.browse.reader.reading, live.browse.reader.top_offset()
    assert reading is not None
    assert reading.row.name == name
    assert at
    return reading.analysis.article.text[at : at + 20]


async def goes_on(live: Live, expected: Sequence[str] | set[str]) -> None:
    """The rows are as expected, and every view can still be used."""
    assert set(live.titles) == set(expected)
    await live.pilot.press("1", "]", "[", "G", "enter", "!", "escape", "2", "3", "4", "1")
    await live.pilot.pause()
    assert live.app.is_running
    assert live.browse.reader.reading is not None
    assert live.browse.reader.reading.row.name in expected


async def test_edits(live: Live, many: Many) -> None:
    before = live.titles
    edited = [
        there(live, many, form)[0] for form in ("plain", "bom", "crlf", "utf-16", "cr", "md", "big-endian", "TXT")
    ]
    one = edited[0]
    words = await read_on(live, one.name)
    for other in edited:
        path = many.folder / other.file
        text = path.read_bytes().decode("utf-16" if "utf-16" in other.encoding else "utf-8-sig")
        path.write_text(text.replace(other.mark, "Gravenhorst"), encoding="utf-8")
    await live.told()
    assert live.browse.status.notice == f"Articles: {len(edited)} changed"
    assert words_seen(live, one.name) == words
    assert set(articles_matching(live.model, "gravenhorst")) == {other.name for other in edited}
    assert not set(articles_matching(live.model, one.mark)) & {other.name for other in edited}
    await goes_on(live, before)


async def test_renames_of_files_and_of_folders(live: Live, many: Many) -> None:
    before = set(live.titles)
    one = next(one for one in there(live, many, "plain", "bom") if one.name.startswith("日本/") and one.lang != "ja")
    words = await read_on(live, one.name)
    (many.folder / "日本").rename(many.folder / "Japan – 日本")
    other = there(live, many, "crlf", "western")[-1]
    (many.folder / other.file).rename(many.folder / "renamed.MD")
    await live.told()
    expected = {name.replace("日本/", "Japan – 日本/", 1) if name.startswith("日本/") else name for name in before}
    assert words_seen(live, one.name.replace("日本", "Japan – 日本", 1)) == words
    assert set(articles_matching(live.model, other.mark)) & {"renamed", other.name} == {"renamed"}
    await goes_on(live, expected - {other.name} | {"renamed"})


async def test_deletions_under_a_list_of_results(live: Live, many: Many) -> None:
    before = set(live.titles)
    await live.pilot.press("s", *"desk filed", "enter")
    view = live.app.view
    assert isinstance(view, SearchScreen)
    gone = {name for name in before if name.startswith("Hà Nội và Huế/")}
    assert gone & {found.row.name for found in view.list.found}
    live.browse.travel.go_to_article(min(gone))
    shutil.rmtree(many.folder / "Hà Nội và Huế")
    await live.told()
    assert live.app.view is view
    assert not gone & {found.row.name for found in view.list.found}
    await live.pilot.press("down", "down", "up", "n", "N", "enter")
    await goes_on(live, before - gone)


async def test_files_that_become_something_else(live: Live, many: Many) -> None:
    """A folder of the same name, an empty file, a pipe, a link out, a picture; and a new folder beside them."""
    before = set(live.titles)
    folder, emptied, piped, linked, damaged = there(live, many, "plain", "western", "unix-japanese", "japanese")[:5]
    paths = [many.folder / one.file for one in (folder, emptied, piped, linked, damaged)]
    await read_on(live, emptied.name)
    for path in (paths[0], paths[2], paths[3]):
        path.unlink()
    paths[0].mkdir()
    (paths[0] / "inside.txt").write_text("Kyushu and Vietnam signed an agreement in 2014.\n", encoding="utf-8")
    os.truncate(paths[1], 0)
    os.mkfifo(paths[2])
    paths[3].symlink_to(many.folder.parent / "outside" / "secret.txt")
    paths[4].write_bytes(b"\x89PNG\x00\x01\x02" * 100)
    added = make_articles(many.folder / "new 新" / "2031", 5, with_pages=False)
    await live.told()
    told = {problem.path: problem.reason for problem in live.model.problems}
    reasons = ("the file is empty", "not a regular file", "leads out of the folder", "not a text file")
    for path, reason in zip(paths[1:], reasons, strict=True):
        assert reason in told[str(path)]
    expected = before - {one.name for one in (folder, emptied, piped, linked, damaged)}
    expected |= {f"{folder.file}/inside"} | {f"new 新/2031/{one.name}" for one in added}
    await goes_on(live, expected)


async def test_a_folder_that_goes_and_comes_again(live: Live, many: Many) -> None:
    """A drive that is taken out: what is shown stays, and why nothing can be read is told."""
    before = live.titles
    away = many.folder.with_name("away")
    many.folder.rename(away)
    await live.told()
    assert "there is no such file or folder" in live.browse.status.notice
    assert live.titles == before
    away.rename(many.folder)
    await live.told()
    await goes_on(live, before)
