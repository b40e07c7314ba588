"""The view of ties, driven by keys and mouse: cursor, zoom, opening and back, the map, the brief, hostile names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from jpties.model.matrix import Ties
from jpties.model.model import ArticleRow, Model
from jpties.model.tilemap import TILE, neighbour
from jpties.names.gazetteer import gazetteer
from jpties.ui.screens.brief_sheet import BriefSheet
from jpties.ui.screens.ties import TiesScreen
from jpties.ui.widgets.prompt import Prompt
from jpties.ui.widgets.tile_map import TileMap
from ui.gold_model import GoldStore
from ui.opening import SIZES, Opened, opened
from ui.tie_checks import cell, said, ties, to_cell
from ui.workers import workers_done

if TYPE_CHECKING:
    from pathlib import Path

sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


async def settled(one: Opened) -> None:
    """The tie under the cursor is worked out."""
    await workers_done(one.app)
    await one.pilot.pause()


@sizes
async def test_cursor_by_arrows_and_letters(size: tuple[int, int]) -> None:
    async with opened(size) as one:
        await one.press("2")
        start = cell(one)
        await one.press("j", "l")
        assert cell(one) != start
        await one.press("k", "h")
        assert cell(one) == start
        await one.press("G")
        assert ties(one).matrix.cursor == len(ties(one).zooming.matrix.rows) - 1
        await one.press(*["right"] * 20)
        matrix = ties(one).matrix
        assert matrix.column == len(ties(one).zooming.matrix.columns) - 1
        assert matrix.column in matrix._visible()


@sizes
async def test_a_cell_opens_its_articles_and_facts_and_back_returns(size: tuple[int, int]) -> None:
    async with opened(size) as one:
        await one.press("2")
        await to_cell(one, "Vietnam", "Kyushu")
        await one.press("enter")
        await settled(one)
        view = ties(one)
        assert view.pane is view.tie
        assert view.tie.is_on_screen
        assert "Vietnam and Kyushu" in view.tie.title
        headings = [item.text for item in view.tie.items if item.heading]
        assert headings[-1] == "Articles"
        assert "Signed" in headings
        item = view.tie.item
        assert item is not None
        assert item.fact is not None
        await one.press("down", "up", "enter")
        assert one.app.view.VIEW == "browse"
        assert one.browse.facts.fact is not None
        assert one.browse.facts.fact.id == item.fact.id
        assert one.browse.reader.marks.quote is one.browse.facts.fact
        await one.press("backspace")
        assert ties(one) is view
        assert view.pane is view.tie
        assert view.tie.item == item


@sizes
async def test_an_article_shows_its_facts_and_opens(size: tuple[int, int]) -> None:
    async with opened(size) as one:
        await one.press("2")
        await to_cell(one, "Israel", "Kanto")
        await one.press("enter")
        await settled(one)
        view = ties(one)
        await one.press("G")
        item = view.tie.item
        assert item is not None
        assert item.row is not None
        assert item.fact is None
        before = len(view.tie.items)
        await one.press("right")
        assert len(view.tie.items) > before + 10
        await one.press("down")
        assert view.tie.item is not None
        assert view.tie.item.fact is not None
        await one.press("up", "space")
        assert len(view.tie.items) == before
        await one.press("enter")
        assert one.article == item.row.name


@sizes
async def test_partners_light_the_map(size: tuple[int, int]) -> None:
    async with opened(size) as one:
        await one.press("2", "shift+tab")
        view = ties(one)
        assert view.pane is view.partners
        await one.press("down", "down")
        assert view.partners.head is not None
        assert view.partners.head.name == "France"
        assert view.matrix.row_head is not None
        assert view.matrix.row_head.name == "France"
        await one.press("up", "m")
        assert view.map.title.startswith("Vietnam in Japan")
        assert "✓" in one.text()
        await one.press("shift+tab", "g", "tab")
        assert view.map.title.startswith("All partners")


@sizes
async def test_the_map_moves_to_true_neighbours(size: tuple[int, int]) -> None:
    async with opened(size) as one:
        await one.press("2", "m")
        view = ties(one)
        assert view.map.at in view.zooming.ties.prefectures()  # type: ignore[union-attr]
        view.map.move_to("JP-40")
        await one.press("down")
        if view.map.is_list:
            assert view.map.at == "JP-41"
        else:
            assert view.map.at == neighbour("JP-40", "down")
            await one.press("up", "l")
            assert view.map.at == neighbour(str(neighbour(neighbour("JP-40", "down") or "", "up")), "right")
        await one.press("G")
        assert view.map.at == "JP-47"
        await one.press("g")
        assert view.map.at == "JP-01"
        await one.press("down")
        assert view.map.at == "JP-02"


@sizes
async def test_a_tile_opens_its_tie(size: tuple[int, int]) -> None:
    async with opened(size) as one:
        await one.press("2", "shift+tab", "down", "m")
        view = ties(one)
        view.map.move_to("JP-43")
        await one.press("enter")
        await settled(one)
        assert view.pane is view.tie
        assert "Vietnam" in view.tie.title
        assert any(item.row is not None and item.row.name.startswith("001") for item in view.tie.items)
        await one.press("escape")
        assert view.pane.WHERE == "map"
        view.map.move_to("JP-01")
        await one.press("enter")
        assert view.pane.WHERE == "map"
        assert "No article ties" in said(one)


async def test_every_tile_stands_on_the_screen_in_its_place() -> None:
    for size in SIZES[:2]:
        async with opened(size, atlas=gazetteer()) as one:
            await one.press("2", "m")
            pane = ties(one).map
            lines = one.text().splitlines()
            assert pane.first == 0
            assert pane.line_count() <= pane.view_height
            for first, other in (("Hokka", "Aomor"), ("Fukuo", "Kumam"), ("Kyōto", "Nara")):
                above = next(number for number, line in enumerate(lines) if first in line)
                below = next(number for number, line in enumerate(lines) if number > above and other in line)
                assert above < below


async def test_mouse() -> None:
    async with opened() as one:
        await one.press("2")
        view = ties(one)
        matrix = view.matrix
        x = matrix._head_cells + matrix._column_cells + 1
        await one.pilot.click(matrix, offset=(x, 2))
        assert (matrix.cursor, matrix.column) == (1, 1)
        await one.pilot.click(matrix, offset=(2, 1))
        assert matrix.cursor == 0
        await one.pilot.click(matrix, offset=(2, 1))
        assert view.zooming.zoom.partner == "place:vn"
        await one.pilot.click(view.head, offset=(2, 0))
        assert view.zooming.zoom.partner == ""
        await one.pilot.click(matrix, offset=(matrix._head_cells + 1, 0))
        assert matrix.column == 0
        await one.pilot.click(matrix, offset=(matrix._head_cells + 1, 0))
        assert view.zooming.zoom.region == "place:jp-kansai"
        await one.press("escape", "m")
        size = view.map._tile_cells
        tile = TILE["JP-27"]
        await one.pilot.click(view.map, offset=(1 + tile.column * size, 1 + tile.row * view.map._tile_lines))
        assert view.map.at == "JP-27"
        await one.pilot.click(view.map, offset=(1 + tile.column * size, 1 + tile.row * view.map._tile_lines))
        assert view.pane is view.tie


async def test_a_brief_is_saved_to_a_file_but_never_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened() as one:
        await one.press("2")
        await to_cell(one, "Vietnam", "Kyushu")
        await settled(one)
        await one.press("B", "E", "enter")
        assert "Saved to" in said(one)
        [file] = list(tmp_path.iterdir())
        assert file.name == "brief-vn-jp-kyushu.md"
        assert file.read_text(encoding="utf-8").startswith("# Vietnam and Kyushu\n")
        await one.press("B", "E", "enter")
        assert {path.name for path in tmp_path.iterdir()} == {"brief-vn-jp-kyushu.md", "brief-vn-jp-kyushu-2.md"}
        await one.press("B", "E")
        await one.press(*str(file), "enter")
        assert "is there already" in said(one)
        assert one.app.view.query_one(Prompt).words == str(file), "what was typed can be put right"
        await one.press("escape")
        assert said(one) == "Not saved"
        await one.press("B", "E", "space", "enter")
        assert said(one) == "Not saved", "where nothing is typed, nothing is wanted"
        await one.press("B")
        assert isinstance(one.app.screen, BriefSheet)
        await one.press("escape")
        assert isinstance(one.app.screen, TiesScreen)


async def test_copying_a_fact_of_a_tie_takes_its_citation() -> None:
    async with opened() as one:
        await one.press("2")
        await to_cell(one, "Israel", "Kanto")
        await one.press("enter")
        await settled(one)
        await one.press("y")
        await workers_done(one.app)
        assert "Ari Yashar" in one.clipboard.texts[-1]


def many(partners: int, articles: int) -> Model:
    """A corpus of rows alone: no analysis can be had of it."""
    codes = [f"{first}{second}" for first in "ABCDEFG" for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"][:partners]
    rows = [
        ArticleRow(
            f"a{number:05}", "", f"Article {number}", True, "en", f"2024-01-{number % 28 + 1:02}", None, None, (), (),
            ((codes[number % partners], f"JP-{number % 47 + 1:02}"), (codes[number * 7 % partners], "JP")), (3, 1),
            4, 100, f"{number}",
        )
        for number in range(articles)
    ]  # fmt: skip
    return Model(rows, GoldStore([]), (), "many")


@sizes
async def test_a_wide_matrix_scrolls_under_its_heads(size: tuple[int, int]) -> None:
    async with opened(size, model=many(60, 400), atlas=gazetteer()) as one:
        await one.press("2", "G", *["right"] * 12)
        matrix = ties(one).matrix
        assert matrix.first > 0
        lines = one.text().splitlines()
        assert matrix.row_head is not None
        assert matrix.column_head is not None
        assert any(matrix.row_head.name[:5] in line for line in lines)
        assert "Japan" in matrix.column_head.name
        await one.press("r")
        assert "nothing below" in said(one)


async def test_names_from_a_corpus_cannot_reach_the_terminal() -> None:
    evil = "\x1b]52;c;aGFjaw==\x07[bold]"
    rows = [
        ArticleRow(
            "a", "a", evil, True, "en", None, None, None, (), (), ((evil, "JP-40"), ("VN", evil)), (1, 1), 1, 1, "a"
        )
    ]
    async with opened(model=Model(rows, GoldStore([]), (), "evil")) as one:
        for keys in (("2",), ("shift+tab", "down", "down"), ("tab", "enter"), ("escape", "m"), ("m", "p", "r", "B")):
            await one.press(*keys)
            assert not set("\x1b\x07") & set(one.text())
        assert Ties(rows, gazetteer()).matrix().rows


@sizes
async def test_partners_are_filtered_from_anywhere(size: tuple[int, int]) -> None:
    async with opened(size) as one:
        await one.press("2", "f", *"isra", "enter")
        view = ties(one)
        assert view.pane.WHERE == "partners"
        assert [head.name for head in view.partners._shown] == ["Israel"]
        await one.press("escape")
        assert len(view.partners._shown) == 3


async def test_an_empty_corpus() -> None:
    async with opened(model=Model([], GoldStore([]), (), "empty")) as one:
        await one.press("2", "down", "right", "enter", "p", "r", "R", "P", "m", "down", "enter", "B", "shift+tab", "G")
        assert isinstance(one.app.view, TiesScreen)


@sizes
async def test_a_chosen_partner_lands_on_a_tie_of_it(size: tuple[int, int]) -> None:
    """Not on the empty cell below the one that was left, nor on a prefecture that it has nothing with."""
    async with opened(size) as one:
        await one.press("2")
        await to_cell(one, "Vietnam", "Kyushu")
        await one.press("shift+tab", "g", "down", "down")
        view = ties(one)
        assert view.partners.head is not None
        assert view.partners.head.name == cell(one)[0] == "France"
        assert view.matrix.cell is not None
        assert view.matrix.cell.articles
        await one.press("tab")
        assert "no article" not in said(one)
        await one.press("shift+tab", "g", "down", "m")
        view.map.move_to("JP-01")
        await one.press("shift+tab", "g", "down")
        assert view.map.cell.articles


@pytest.mark.parametrize("articles", [3, 40, 2_300, 1_234_567])
async def test_counts_of_neighbours_stay_apart(articles: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Totals, columns and tiles: between two numbers there is a line, or more than one blank."""
    monkeypatch.setattr("jpties.model.matrix.Cell.count", lambda _cell, _measure: articles if _cell.articles else 0)
    for size in SIZES:
        async with opened(size) as one:
            await one.press("2")
            matrix = ties(one).matrix
            line = "".join(segment.text for segment in matrix.draw(0, matrix._width))
            counts = re.findall(r"[\d,]+", line)
            assert set(counts) == {f"{articles:,}"}
            assert not re.search(r"\d \d", line)
            await one.press("m")
            for number in range(one.app.view.query_one("#map", TileMap).line_count()):
                drawn = ties(one).map.draw(number, ties(one).map._width)
                assert sum(len(part.text) for part in drawn) <= ties(one).map._width
                assert not re.search(r"\d\d{7}", "".join(part.text for part in drawn))
