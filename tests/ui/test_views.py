"""Timeline, figures and entity page by mouse, without colour, on a hostile corpus, and with the corpus read again."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from jpties.model.figures import figures_of
from jpties.model.naming import Naming
from jpties.model.timeline import Point, points_of
from jpties.search import facts
from jpties.text.width import cells
from jpties.ui import gathering
from jpties.ui.signs import MARKED
from ui.gold_model import gold_atlas, gold_model
from ui.opening import SIZES, Opened, opened
from ui.test_safety import hostile_model, unsafe_signs
from ui.view_checks import figures, page, timeline
from ui.workers import workers_done

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.model.fact import Fact
    from jpties.model.figures import Figure
    from jpties.model.model import ArticleRow, Model
    from jpties.search.names import Sets
    from jpties.ui.widgets.figure_table import FigureTable
    from jpties.ui.widgets.time_list import TimeList

WALK = [
    *("3", "down", "+", "+", "-", "G", "g", "left", "right", "K", "f", "a", "enter", "escape", "p", "down", "enter"),
    *(
        "escape",
        "4",
        "S",
        "right",
        "S",
        "U",
        "down",
        "enter",
        "escape",
        "c",
        "c",
        "Y",
        "down",
        "escape",
        "f",
        "x",
        "enter",
    ),
    *("escape", "e", "enter", "tab", "down", "space", "space", "f", "a", "escape", "G", "g", "tab", "y", "backspace"),
    *("1", "tab", "}", "e", "down", "enter", "backspace", "3", "enter", "backspace", "?", "escape"),
]
"""A walk through the three views."""


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_nothing_but_text_is_painted(size: tuple[int, int]) -> None:
    async with opened(size, model=hostile_model()) as one:
        for key in WALK:
            await one.press(key)
            assert not unsafe_signs(one), key
        assert one.app.is_running


async def test_no_colour_means_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cursor, the sorted column and uncertain dates are told by signs and attributes."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened() as one:
        for keys in (("3", "down"), ("4", "S"), ("1", "tab", "}", "}", "e"), ("tab", "down")):
            await one.press(*keys)
            for strip in one.app.screen._compositor.render_strips():
                for segment in strip:
                    if segment.style is not None:
                        assert segment.style.color is None or segment.style.color.is_default, segment
                        assert segment.style.bgcolor is None or segment.style.bgcolor.is_default, segment
            assert any(
                segment.style is not None and segment.style.reverse
                for strip in one.app.screen._compositor.render_strips()
                for segment in strip
            )


async def test_a_press_goes_there_and_a_second_one_opens() -> None:
    async with opened() as one:
        await one.press("3")
        view = timeline(one)
        number = next(
            at for at, item in enumerate(view.main.items) if isinstance(item, Point) and at > view.main.cursor
        )
        await one.pilot.click(view.main, offset=(60, number + 1))
        assert view.main.cursor == number
        here = view.here
        await one.pilot.click(view.main, offset=(60, number + 1))
        await one.pilot.pause()
        assert one.app.view is one.browse
        assert here is not None
        assert one.article == here[0].name


async def test_a_press_on_the_axis_goes_to_its_time() -> None:
    async with opened() as one:
        await one.press("3", "-")
        view = timeline(one)
        ruler = view.main.ruler
        await one.pilot.click(view.head, offset=(ruler.lead + 2023 - ruler.start, 1))
        point = view.main.point
        assert point is not None
        assert point.when is not None
        assert point.when.first.year == 2023


async def test_a_press_on_the_head_of_a_column_sorts_by_it() -> None:
    async with opened() as one:
        await one.press("4")
        view = figures(one)
        x = next(at for column, at, _size in view.main._places(view.main.size.width - 1) if column == "unit")
        await one.pilot.click(view.main, offset=(x + 1, 0))
        assert view.main.order == "unit"
        await one.pilot.click(view.main, offset=(x + 1, 3))
        assert view.main.cursor == view.main.first + 2


async def test_a_tie_leads_to_its_timeline_and_an_entity_to_its_own() -> None:
    async with opened() as one:
        one.app.open_view("entity:place:jp-kyushu")
        await one.pilot.pause()
        about = page(one).about
        about.move_to(next(at for at, item in enumerate(about.items) if item.target and item.target.kind == "tie"))
        await one.press("enter")
        assert timeline(one).main.title == "Vietnam and Kyushu"
        one.app.open_view("entity:place:il")
        await one.pilot.pause()
        await one.press("3")
        assert timeline(one).main.title == "Israel"
        assert {point.row.name[:3] for point in timeline(one).main.shown} == {"004"}
        await one.press("4")
        assert figures(one).main.title == "Israel"


async def test_going_back_finds_the_cursor_again() -> None:
    async with opened() as one:
        one.app.open_view("entity:place:vn")
        await one.pilot.pause()
        await one.press("tab", "down", "down", "down")
        view = page(one)
        spot, cursor = view.spot(), view.passages.cursor
        await one.press("enter", "backspace")
        again = page(one)
        assert again is not view
        assert (again.spot(), again.passages.cursor) == (spot, cursor)


async def test_going_back_finds_the_place_in_the_article_again() -> None:
    """Not only the article and the pane: the lines that were read."""
    async with opened((80, 24)) as one:
        one.browse.arranging.focus("reader")
        await one.press("pagedown", "pagedown")
        offset, article = one.browse.reader.top_offset(), one.article
        assert offset
        travel = one.browse.travel
        assert travel.model is not None
        travel.leave_spot()
        travel.go_to_article(next(row.name for row in travel.model.rows if row.name != article))
        await one.pilot.pause()
        assert one.article != article
        await one.press("backspace")
        assert (one.article, one.browse.reader.top_offset()) == (article, offset)


async def test_the_whole_table_is_copied_in_its_order() -> None:
    async with opened() as one:
        await one.press("4", "U", *"usd", "enter", "S")
        shown = [figure.quantity.value for figure in figures(one).main.shown]
        await one.press("Y", *"table for a spreadsheet", "enter")
        await workers_done(one.app)
        await one.pilot.pause()
        [text] = one.clipboard.texts
        heading, *rows = (line.split("\t") for line in text.splitlines())
        assert [row[heading.index("value")] for row in rows] == shown
        assert f"{len(shown)} figures as tsv" in one.app.view.status.notice


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_figures_are_marked_and_copied_together(size: tuple[int, int]) -> None:
    """Of several articles, whatever the filter shows by then; taken off again one by one."""
    async with opened(size) as one:
        one.browse.session.copy_format = "markdown"
        await one.press("4", "f", *"kansai", "enter", "m", "m", "escape", "f", *"viber", "enter", "m")
        view = figures(one)
        marked = one.browse.facts.marked
        assert len(marked) == 3
        assert sorted(set(marked.values())) == ["002_261b6e32581d2b57", "004_ba17cdc2c885871d"]
        assert "3 marked" in view.status.notice
        assert {fact.id for fact, _article in view.chosen()} == set(marked)
        await one.press("y")
        await workers_done(one.app)
        [text] = one.clipboard.texts
        assert all(part in text for part in ("Kansai", "Viber", "laichau.gov.vn", "3 November 2014"))
        assert "3 marked facts of 2 articles" in view.status.notice
        await one.press("Y", *"csv", "enter")
        await workers_done(one.app)
        assert len(one.clipboard.texts[-1].splitlines()) == 4  # the heading and the marked ones, not the whole table
        await one.press("escape", "S", "S", "S")
        assert sum(MARKED in "".join(part.text for part in view.main.draw(at, 80)) for at in range(45)) == 3
        subjects = view.main.figure.fact.subjects if view.main.figure is not None else ()
        assert view.named() == list(dict.fromkeys(subjects))
        await one.press("f", *"viber", "enter", "m")
        assert len(one.browse.facts.marked) == 2


async def test_figures_by_the_days_of_their_articles_begin_with_the_newest() -> None:
    async with opened() as one:
        await one.press("4", *["right"] * 3, "S", "g")
        days = [figure.row.published for figure in figures(one).main.shown]
        told = [day for day in days if day]
        assert told == sorted(told, reverse=True) == days[: len(told)]
        lines = one.text().split("\n")[3:]
        assert (told[0], lines[0].count("4 Nov 2025"), lines[2].count("4 Nov 2025")) == ("2025-11-04", 1, 1)
        await one.press("S")
        assert [day for day in days[::-1] if day] == [
            figure.row.published for figure in figures(one).main.shown if figure.row.published
        ]


async def test_a_query_filters_by_field() -> None:
    async with opened() as one:
        await one.press("3", "f", *"kind:agreement", "enter")
        assert {point.fact.kind for point in timeline(one).main.shown} == {"agreement"}
        await one.press("escape", "f", *"zzz", "enter")
        assert timeline(one).main.shown == []
        assert one.app.view.status.notice == "Nothing here fits; Esc shows all"


@pytest.mark.parametrize("key", ["3", "4"], ids=["timeline", "figures"])
async def test_a_filter_keeps_what_was_shown_until_its_query_is_answered(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many articles: asked in a thread, and what is typed meanwhile ends the question before."""
    gate = Event()
    real = facts.facts_matching

    asked: list[str] = []

    def slow(model: Model, query: str, sets: Sets) -> Iterator[tuple[ArticleRow, Fact]]:
        asked.append(query)
        gate.wait(30)
        return real(model, query, sets)

    async with opened() as one:
        await one.press(key)
        main: TimeList | FigureTable = timeline(one).main if key == "3" else figures(one).main
        before: list[Point | Figure] = [*main.shown]
        monkeypatch.setattr(gathering, "AT_ONCE", 0)
        monkeypatch.setattr(facts, "facts_matching", slow)
        main.narrow("-lang:de")
        main.narrow("-lang:en")
        main.narrow("-lang:en")
        await one.pilot.pause()
        assert main.shown == before
        assert main.filter == "-lang:en"
        gate.set()
        await workers_done(one.app)
        await one.pilot.pause()
        assert main.shown == [item for item in before if item.row.lang != "en"] != before
        assert asked.count("-lang:en") == 1
        main.narrow("-lang:en")
        await workers_done(one.app)
        assert asked.count("-lang:en") == 2  # the notebook may say something else now
        await one.pilot.pause()
        await one.press("escape")
        assert main.shown == before


async def test_a_filter_that_cannot_be_read_is_told_and_what_was_found_last_stays() -> None:
    async with opened() as one:
        await one.press("3", "f", *"kind:agreement")
        found = list(timeline(one).main.shown)
        await one.press(*" (bac", "enter")
        assert timeline(one).main.shown == found != []
        assert "not closed" in one.app.view.status.notice
        await one.press("f", "right_parenthesis", "enter")
        assert one.app.view.status.notice == "Nothing here fits; Esc shows all"


async def test_a_filter_asks_a_corpus_that_was_read_again() -> None:
    from jpties.model.tree import Tree
    from jpties.ui.feeding import ModelReady
    from ui.gold_model import gold_analyses

    async with opened(model=gold_model(gold_analyses()[:4])) as one:
        await one.press("3", "f", *"kind:agreement", "enter")
        before = len(timeline(one).main.shown)
        whole = gold_model()
        one.app.post_message(ModelReady(whole, Tree(whole.rows, gold_atlas())))
        await one.pilot.pause()
        assert {point.fact.kind for point in timeline(one).main.shown} == {"agreement"}
        assert len(timeline(one).main.shown) > before


async def test_views_follow_a_corpus_that_is_read_again() -> None:
    from jpties.model.tree import Tree
    from jpties.ui.feeding import ModelReady
    from ui.gold_model import gold_analyses

    async with opened() as one:
        await one.press("3")
        before = len(timeline(one).main.shown)
        fewer = gold_model(gold_analyses()[:4])
        one.app.post_message(ModelReady(fewer, Tree(fewer.rows, gold_atlas())))
        await one.pilot.pause()
        assert 0 < len(timeline(one).main.shown) < before


async def test_a_search_hit_leads_to_the_page_of_its_name() -> None:
    async with opened() as one:
        await one.press("s", *"hattori", "enter")
        await workers_done(one.app)
        await one.pilot.pause()
        await one.press("down", "e")
        assert page(one).entity_id == "person:hattori-seitaro"
        await one.press("backspace")
        assert one.app.view.VIEW == "search"


async def test_a_branch_of_the_tree_leads_to_the_page_of_its_place() -> None:
    async with opened() as one:
        branch = next(at for at, line in enumerate(one.browse.places.lines) if getattr(line.node, "place", ""))
        one.browse.places.move_to(branch)
        await one.press("e")
        assert page(one).entity_id.startswith("place:")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_what_is_told_in_headline_and_text_is_one_point_that_opens(size: tuple[int, int]) -> None:
    """Enter lists the tellings, each leads to its own words; back comes to the same one."""
    async with opened(size) as one:
        await one.press("3")
        main = timeline(one).main
        every = len(main.shown)
        point = next(point for point in main.shown if point.others)
        main.select(point.fact.id)
        assert f"+{len(point.others)}" in one.text()
        assert "Enter lists them" in one.app.view.status.words
        await one.press("enter")
        assert "Enter goes there" in one.app.view.status.words
        assert timeline(one).here == (point.row, point.fact)
        listed = [item for item in main.items if isinstance(item, Point) and item.of]
        assert sorted(item.fact.id for item in listed) == sorted(fact.id for fact in point.facts)
        assert len(main.shown) == every
        await one.press("down")
        told = main.point
        assert told is not None
        assert told.of == point.fact.id
        await one.press("enter")
        quote = one.browse.reader.marks.quote
        assert quote is not None
        assert quote.id == told.fact.id
        await one.press("backspace")
        assert main.point == told
        await one.press("space")
        assert main.point == point
        assert not any(isinstance(item, Point) and item.of for item in main.items)


async def test_a_filter_finds_a_happening_by_any_telling() -> None:
    async with opened() as one:
        await one.press("3")
        main = timeline(one).main
        point = next(point for point in main.shown if point.others)
        main.narrow(point.others[0].quote[:40])
        assert point in main.shown
        main.select(point.others[0].id)
        assert main.point == point


async def test_a_query_finds_a_happening_by_any_telling() -> None:
    async with opened() as one:
        await one.press("3")
        main = timeline(one).main
        point, words = next(
            (point, words)
            for point in main.shown
            for other in point.others
            if (words := " ".join(other.quote.split()[:4])) not in f"{point.fact.quote} {point.fact.statement}"
        )
        main.narrow(f'text:"{words}"')
        await workers_done(one.app)
        assert point in main.shown


async def test_the_page_of_a_person_names_the_office_alone() -> None:
    """The name stands above, and in 40 columns nothing else would be left of the line."""
    async with opened((40, 12)) as one:
        one.app.open_view("entity:person:hattori-seitaro")
        await one.pilot.pause()
        roles = [item.text for item in page(one).about.items if item.target and "overnor" in item.text]
        assert roles
        assert all(text.lower().startswith(("governor", "deputy")) for text in roles)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_page_of_an_entity_cuts_no_date(size: tuple[int, int]) -> None:
    """A line that is too long for what it says and its date goes on in the next one."""
    async with opened(size) as one:
        for person in ("person:hattori-seitaro", "person:kabashima-ikuo", "person:pham-minh-chinh"):
            one.app.open_view(f"entity:{person}")
            await one.pilot.pause()
            about = page(one).about
            lines = ["".join(part.text for part in about.draw(at, about._width)) for at in range(about.line_count())]
            for item in range(about.item_count()):
                shown = [lines[at] for at in about.lines_of(item)]
                assert all(cells(line) <= about._width for line in shown)
                detail = about.items[item].detail
                assert about.items[item].heading or cells(detail) > about._width - 4 or shown[-1].endswith(f"{detail} ")
            await one.press("end")
            assert about.first <= about.lines_of(about.cursor).start < about.first + about.view_height


async def test_sorting_a_unit_and_another_reading_leave_the_cursor_on_its_figure() -> None:
    from jpties.model.tree import Tree
    from jpties.ui.feeding import ModelReady

    async with opened() as one:
        await one.press("4", "down", "down", "down")
        main = figures(one).main
        chosen = main.figure
        assert chosen is not None
        for keys in (("S",), ("S",), ("right", "S"), ("S",), ("S",), ("left", "S", "S", "S")):
            await one.press(*keys)
            assert main.figure == chosen, keys
            assert main.first <= main.cursor < main.first + main.view_height
        again = gold_model()
        one.app.post_message(ModelReady(again, Tree(again.rows, gold_atlas())))
        await one.pilot.pause()
        assert main.figure is not None
        assert main.figure.fact.id == chosen.fact.id


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("keys", [("4", "down", "down"), ("3", "down"), ("2",), ("tab", "}")], ids=" ".join)
async def test_escape_and_back_leave_a_page_for_the_place_where_it_was_opened(
    size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    """Also from a page that was opened on a page."""
    async with opened(size) as one:
        for way in ("escape", "backspace"):
            await one.press("1", *keys)
            before, pane = one.app.view, one.app.view.pane
            cursor = getattr(pane, "cursor", 0)
            one.app.open_view("entity:place:vn")
            await one.pilot.pause()
            one.app.open_view("entity:place:jp-40")
            await one.pilot.pause()
            await one.press(way)
            assert page(one).entity_id == "place:vn"
            await one.press(way)
            assert one.app.view is before
            assert one.app.view.pane is pane
            assert getattr(pane, "cursor", 0) == cursor


ODD = "知事が訪問団と会談した協力協定の締結式典 Thủ tướng Phạm Minh Chính đã tiếp đoàn đại biểu " * 3
"""Wide signs, and letters with two marks."""


@pytest.mark.parametrize("rows", [0, 1, 10_000])
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_long_and_wide_words_stay_in_their_lines(size: tuple[int, int], rows: int) -> None:
    """The lists fill their width exactly, whatever they hold, and the cursor reaches both ends."""
    model = gold_model()
    row = model.rows[0]._replace(title=ODD)
    found = [(row, fact) for _row, fact in model.facts(("figure",)) if fact.quantity][:1] * rows
    listed = [
        (row, fact._replace(id=f"f{at}", statement=ODD, as_of="2024-05-03")) for at, (row, fact) in enumerate(found)
    ]
    async with opened(size, model=model) as one:
        await one.press("3")
        view = timeline(one).main
        view.show_points(points_of((row, fact._replace(kind="event")) for row, fact in listed), ODD)
        lines_fit(one, view)
        await one.press("G")
        assert view.number == rows
        await one.press("g", "4")
        table = figures(one).main
        table.show_figures(figures_of(listed), Naming(model, gold_atlas()), ODD)
        lines_fit(one, table)
        await one.press("G")
        assert (table.cursor + 1 if table.shown else 0) == rows


def lines_fit(one: Opened, pane: TimeList | FigureTable) -> None:
    for number in range(min(3, pane.line_count())):
        assert sum(cells(part.text) for part in pane.draw(number, pane._width)) <= pane._width
    for strip in pane.render_lines(pane.size.region):
        assert strip.cell_length == sum(cells(segment.text) for segment in strip) == pane.size.width
    assert all(cells(line) <= one.app.size.width for line in one.text().splitlines())
