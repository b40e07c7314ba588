"""Every action of the registry, driven by its key at each size: what changes, not how it looks."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.events import Paste
from textual.widgets import TextArea

from jpties.actions import ACTIONS, VIEW_PANES
from jpties.corpus.own import OwnArticles
from jpties.model.tree_nodes import Branch, Leaf
from jpties.state.keymap import is_key
from jpties.ui.screens.view import OPENS
from jpties.ui.views import BY_NAME, VIEWS
from ui import note_checks, search_checks, tie_checks, view_checks
from ui.opening import SIZES, Opened, opened
from ui.workers import workers_done

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


async def to_pane(one: Opened, pane: str) -> None:
    while pane != one.browse.pane.WHERE:
        await one.press("tab")


async def check_open(one: Opened) -> None:
    await one.press("enter")
    assert one.browse.pane.WHERE == "reader"
    await one.press("enter")
    assert one.browse.pane.WHERE == "facts"
    fact = one.browse.facts.fact
    await one.press("enter")
    assert one.browse.pane.WHERE == "reader"
    assert one.browse.reader.marks.quote is fact


async def check_moves(one: Opened) -> None:
    at = one.browse.places.cursor
    await one.press("down")
    assert one.browse.places.cursor == at + 1
    await one.press("k")
    assert one.browse.places.cursor == at
    await one.press("G")
    assert one.browse.places.cursor == one.browse.places.item_count() - 1
    await one.press("home")
    assert one.browse.places.cursor == 0
    await one.press("pagedown")
    assert one.browse.places.cursor > 3
    await one.press("pageup")
    assert one.browse.places.cursor == 0


async def check_reader_moves(one: Opened) -> None:
    await to_pane(one, "reader")
    reader = one.browse.reader
    await one.press("j")
    assert reader.first == 1
    await one.press("up")
    assert reader.first == 0
    await one.press("space")
    assert reader.first == min(reader.view_height - 1, reader.line_count() - reader.view_height)
    await one.press("pageup")
    assert reader.first == 0
    await one.press("end")
    assert reader.first == reader.line_count() - reader.view_height
    await one.press("g")
    assert reader.first == 0


async def check_folds(one: Opened) -> None:
    places = one.browse.places
    await one.press("g", "space")
    assert isinstance(places.node, Branch)
    assert not places.is_open(places.node)
    await one.press("right")
    assert places.is_open(places.node)
    await one.press("l")
    assert isinstance(places.node, Branch)
    assert places.node.key == "partners/vn"
    await one.press("h")
    assert not places.is_open(places.node)
    await one.press("left")
    assert places.cursor == 0


async def check_panes(one: Opened) -> None:
    await one.press("tab")
    assert one.browse.pane.WHERE == "reader"
    await one.press("l")
    assert one.browse.pane.WHERE == "facts"
    await one.press("shift+tab", "h")
    assert one.browse.pane.WHERE == "tree"
    assert "tree" in one.shown_panes()


async def check_articles(one: Opened) -> None:
    first = one.article
    await one.press("]")
    second = one.article
    assert second != first
    node = one.browse.places.node
    assert isinstance(node, Leaf)
    assert node.row == one.browse.travel.row
    await one.press(",")
    assert one.article == first
    await one.press("[")
    assert one.article == first
    assert "first article" in one.status
    seen = {first}
    for _step in range(4):
        await one.press(".")
        seen.add(one.article)
    assert len(seen) == 5
    await one.press(".")
    assert "last article" in one.status


async def check_mentions(one: Opened) -> None:
    await one.press("}")
    reader = one.browse.reader
    assert reader.reading is not None
    assert reader.marks.mention == reader.reading.mentions[0]
    assert reader.marks.mention.id in one.status
    assert "here" in one.status
    await one.press("w", "w")
    assert reader.marks.mention == reader.reading.mentions[2]
    await one.press("b", "{")
    assert reader.marks.mention == reader.reading.mentions[0]
    for _step in range(6):
        await one.press("w")
    fact = one.browse.facts.fact
    assert fact is not None
    assert fact.start <= reader.marks.mention.start < fact.end
    assert reader.marks.quote is fact


async def check_back(one: Opened) -> None:
    await to_pane(one, "facts")
    await one.press("G")
    fact = one.browse.facts.fact
    await one.press("up", "enter")
    assert one.browse.pane.WHERE == "reader"
    await one.press("backspace")
    assert one.browse.pane.WHERE == "facts"
    await one.press("u")
    assert one.browse.pane.WHERE == "reader"
    await one.press("u")
    assert "nothing ahead" in one.status
    assert fact is None or fact.kind == "background"


async def check_raw(one: Opened) -> None:
    reader = one.browse.reader
    assert reader.reading is not None
    folded = len(reader.reading.sections)
    await one.press("r")
    assert reader.reading.raw
    assert all(section.words is None for section in reader.reading.sections)
    await one.press("r")
    assert len(reader.reading.sections) == folded


async def check_facts(one: Opened) -> None:
    await to_pane(one, "facts")
    facts = one.browse.facts
    await one.press("m")
    assert len(facts.marked) == 1
    await one.press("up", "m")
    assert facts.marked == {}
    await one.press("m", "M")
    assert facts.marked == {}
    assert "1 mark off" in one.status
    await one.press("M")
    assert "No fact is marked" in one.status
    await one.press("c")
    assert all(item.fact is None for item in facts.items)
    await one.press("c")
    assert any(item.fact is not None for item in facts.items)
    await one.press("g", "space")
    assert facts.items[0].kind in facts.folded


async def check_find(one: Opened) -> None:
    await one.press("/", *"vietnam")
    reader = one.browse.reader
    assert reader.reading is not None
    assert len(reader.marks.hits) > 5
    await one.press("enter")
    assert one.browse.pane.WHERE == "reader"
    assert reader.marks.hit == 0
    await one.press("n", "n")
    assert reader.marks.hit == 2
    assert "Hit 3 of" in one.status
    await one.press("N")
    assert reader.marks.hit == 1
    await one.press("escape")
    assert reader.marks.hits == []


async def check_filter(one: Opened) -> None:
    await one.press("f", *"yen bai")
    places = one.browse.places
    names = [line.node.label for line in places.lines if isinstance(line.node, Branch)]
    assert names == ["Partners", "Vietnam", "Yen Bai"]
    assert "tree" in one.shown_panes()
    await one.press("enter")
    assert one.browse.pane is places
    assert isinstance(places.node, Leaf)
    assert places.node.row == one.browse.travel.row
    await one.press("escape")
    assert len(places.lines) > 20


async def check_go_to(one: Opened) -> None:
    await one.press("o", *"kumamoto", "enter")
    mention = one.browse.reader.marks.mention
    assert mention is not None
    assert mention.id == "place:jp-43"
    reader = one.browse.reader
    assert reader.reading is not None
    line = reader.reading.flow.number_of(mention.start)
    assert reader.first <= line < reader.first + reader.view_height  # also where the pane was hidden before
    assert one.browse.pane.WHERE == "reader"
    await one.press("backspace")
    assert one.browse.pane.WHERE == "tree"


async def check_copy(one: Opened) -> None:
    fact = one.browse.facts.fact
    assert fact is not None
    await one.press("y")
    await workers_done(one.app)
    await one.pilot.pause()
    [text] = one.clipboard.texts
    assert fact.quote in text
    assert "copied" in one.status
    assert "xclip" in one.status


async def check_copy_as(one: Opened) -> None:
    await one.press("Y", *"bibtex", "enter")
    await workers_done(one.app)
    assert one.clipboard.texts[0].startswith("@")
    assert one.browse.session.copy_format == "bibtex"


async def check_copy_selection(one: Opened) -> None:
    await one.press("ctrl+c")
    assert "Nothing is selected" in one.status
    assert one.app.is_running
    one.browse.reader.standing.select((4, 24))
    await one.press("ctrl+c")
    await workers_done(one.app)
    assert one.clipboard.texts == [one.browse.reader.text[4:24]]
    await one.press("4", "ctrl+c")
    assert one.app.view.status.notice == "Nothing is selected; q leaves"
    assert one.app.is_running


async def check_select(one: Opened) -> None:
    await to_pane(one, "reader")
    reader = one.browse.reader
    await one.press("v")
    assert reader.marks.selection == (0, 3)
    assert reader.text[:3] == "Les"
    await one.press("right", "right")
    assert reader.text[slice(*reader.marks.selection)] == "Les localités vietnamiennes"
    await one.press("left")
    assert reader.marks.selection == (0, 14)
    await one.press("down")
    assert reader.marks.selection[1] > 40
    await one.press("y")
    await workers_done(one.app)
    assert reader.text[slice(*reader.marks.selection)] in one.clipboard.texts[0]
    assert len(one.clipboard.texts[0]) > reader.marks.selection[1]
    await one.press("escape")
    assert reader.marks.selection is None
    assert one.browse.pane is reader


async def check_toggles(one: Opened) -> None:
    await to_pane(one, "reader")
    before = one.shown_panes()
    await one.press("i")
    after = one.shown_panes()
    assert ("facts" in before) != ("facts" in after)
    await one.press("t")
    assert one.browse.pane.WHERE in one.shown_panes()


async def check_zoom(one: Opened) -> None:
    await to_pane(one, "reader")
    before = one.shown_panes()
    await one.press("z")
    assert one.shown_panes() == ["reader"]
    await one.press("z")
    assert one.shown_panes() == before


async def check_legend(one: Opened) -> None:
    reader = one.browse.reader
    await one.press("L", "p")
    assert reader.reading is not None
    assert "person" not in {mention.type for mention in reader.reading.mentions}
    await one.press("p", "escape")
    assert one.browse.session.hidden_types == []


async def check_letters(one: Opened) -> None:
    await one.press("A")
    reading = one.browse.reader.reading
    assert reading is not None
    assert reading.letters
    await to_pane(one, "reader")
    assert "\u1d38" in one.text()


async def check_widths(one: Opened) -> None:
    measure = one.browse.reader.measure
    await one.press("-")
    assert one.browse.reader.measure == measure - 4
    await one.press("+")
    assert one.browse.reader.measure == measure
    await to_pane(one, "tree")
    width = one.browse.arranging.panes.tree_width
    await one.press("<")
    assert one.browse.arranging.panes.tree_width == width - 2
    assert one.browse.session.widths["tree"] == width - 2
    await one.press(">")
    assert one.browse.arranging.panes.tree_width == width


async def check_sort(one: Opened) -> None:
    await one.press("S")
    assert one.browse.places.branches.order == "name"
    assert "By name" in one.status


async def check_theme(one: Opened) -> None:
    await one.press("T", "down", "enter")
    assert one.app.colouring.name == "light"
    assert one.browse.session.theme == "light"
    await one.press("T", "down", "escape")
    assert one.app.colouring.name == "light"


async def check_problems(one: Opened) -> None:
    await one.press("!")
    assert "Every file could be used" in one.text()
    await one.press("escape")
    assert one.app.screen is one.browse


async def check_help(one: Opened) -> None:
    await one.press("?")
    assert "In the pane of places" in one.text()
    await one.press("j", "escape")
    assert one.app.screen is one.browse


async def check_palette(one: Opened) -> None:
    await one.press("ctrl+p", *"next article", "enter")
    assert one.app.screen is one.browse
    assert one.browse.travel.row == one.browse.places.branches.articles()[1]


async def check_leave(one: Opened) -> None:
    await one.press("q")
    assert one.app._exit


THINGS: dict[str, str] = {"entity": "place:vn"}
"""A thing for each view that shows one."""


async def check_copy_citation(one: Opened) -> None:
    await one.press("C")
    await workers_done(one.app)
    await one.pilot.pause()
    [text] = one.clipboard.texts
    assert one.browse.facts.fact is not None
    assert one.browse.facts.fact.quote not in text
    assert text.strip()
    assert "via xclip: citation as plain" in one.status


async def check_open_corpus(one: Opened) -> None:
    with tempfile.TemporaryDirectory() as folder:
        await one.press("O")
        await one.pilot.press(*"another", "enter")
        await one.pilot.pause()
        await one.pilot.press("ctrl+u", *f"{folder}/nowhere", "enter")
        await one.pilot.pause()
        assert "there is no such file or folder" in one.status
        assert one.app.is_running
        await one.press("O")
        await one.pilot.press(*"another", "enter")
        await one.pilot.pause()
        await one.pilot.press("ctrl+u", *folder, "enter")
        await one.pilot.pause()
        assert one.app.next_paths == (folder,)


async def check_add_article(one: Opened) -> None:
    """Paste a text, put a detected field right, save; without a folder say so."""
    await one.press("I")
    assert "no folder to add" in one.status
    with tempfile.TemporaryDirectory() as folder:
        own = OwnArticles(Path(folder), None)
        one.browse.desk.own = lambda: own
        await one.press("I")
        await one.pilot.press("tab")
        text = (
            "Governor visits Hanoi to sign\n\nGovernor Hattori Seitaro of Fukuoka met the ambassador on 3 May 2023.\n"
        )
        one.app.screen.query_one(TextArea).post_message(Paste(f"\x1b]52;c;AAAA\x07{text}"))
        await one.press("tab", "enter")
        await workers_done(one.app)
        await one.pilot.pause()
        await one.press("tab", "tab", *"The Daily", "enter")
        assert "to your own articles" in one.status
        assert ("Your own articles", (str(own.folder),)) in one.browse.desk.corpora
        [article] = own.folder.glob("*.txt")
        [sidecar] = own.folder.glob("*.yaml")
        assert "\x1b" not in article.read_text(encoding="utf-8")
        assert "Hattori Seitaro" in article.read_text(encoding="utf-8")
        assert sidecar.read_text(encoding="utf-8") == 'source: "The Daily"\n'
        await one.press("I", "escape")
        assert one.app.screen is one.browse


async def check_export(one: Opened) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.md"
        path.write_text("mine", encoding="utf-8")
        await one.press("E")
        await one.pilot.press(*"article", "enter", *"markdown", "enter")
        await one.pilot.pause()
        for name in (path, path.with_name("others.md")):
            await one.pilot.press("ctrl+u", *str(name), "enter")
            await workers_done(one.app)
            await one.pilot.pause()
        assert path.read_text(encoding="utf-8") == "mine"  # never over another file
        text = path.with_name("others.md").read_text(encoding="utf-8")
    reading = one.browse.reader.reading
    assert reading is not None
    assert reading.facts[0].quote.split()[0] in text
    assert "1 article as markdown" in one.status


async def check_views(one: Opened) -> None:
    """The key of each view opens it, from the browser and from another view; going back leads back."""
    before = "browse"
    for view in [view for view in VIEWS if view.title]:
        await one.press(one.app.keyboard.keys(f"view-{view.name}")[0])
        assert view.name == one.app.view.VIEW
        if view.name != before:
            await one.press("backspace")
            assert before == one.app.view.VIEW
            await one.press("u")
            assert view.name == one.app.view.VIEW
        before = view.name
    await one.press("1")
    assert one.app.view is one.browse


CHECKS: dict[str, Callable[[Opened], Awaitable[None]]] = {
    "open": check_open,
    "down": check_moves,
    "up": check_moves,
    "top": check_moves,
    "bottom": check_moves,
    "list-down": check_moves,
    "list-up": check_moves,
    "page-down": check_reader_moves,
    "page-up": check_reader_moves,
    "left": check_folds,
    "right": check_folds,
    "fold": check_folds,
    "next-pane": check_panes,
    "previous-pane": check_panes,
    "back": check_back,
    "forward": check_back,
    "next-article": check_articles,
    "previous-article": check_articles,
    "next-mention": check_mentions,
    "previous-mention": check_mentions,
    "raw": check_raw,
    "fold-all": check_facts,
    "mark": check_facts,
    "clear-marks": check_facts,
    "find": check_find,
    "find-next": check_find,
    "find-previous": check_find,
    "filter": check_filter,
    "go-to": check_go_to,
    "cancel": check_find,
    "copy-fact": check_copy,
    "copy-as": check_copy_as,
    "copy-selection": check_copy_selection,
    "select": check_select,
    "toggle-tree": check_toggles,
    "toggle-facts": check_toggles,
    "zoom": check_zoom,
    "legend": check_legend,
    "letters": check_letters,
    "narrower": check_widths,
    "wider": check_widths,
    "pane-narrower": check_widths,
    "pane-wider": check_widths,
    "sort": check_sort,
    "theme": check_theme,
    "problems": check_problems,
    "help": check_help,
    "palette": check_palette,
    "leave": check_leave,
    "copy-citation": check_copy_citation,
    "export": check_export,
    "add-article": check_add_article,
    "open-corpus": check_open_corpus,
    "view-browse": check_views,
    "view-timeline": view_checks.check_open_from_views,
    "view-figures": view_checks.check_open_from_views,
    "view-ties": tie_checks.check_view,
    "switch-map": tie_checks.check_switch_map,
    "brief": tie_checks.check_brief,
    "partner-in": tie_checks.check_zoom,
    "partner-out": tie_checks.check_zoom,
    "region-in": tie_checks.check_zoom,
    "region-out": tie_checks.check_zoom,
    "count-by": tie_checks.check_count_and_sort,
    "sort-ties": tie_checks.check_count_and_sort,
    "zoom-in": view_checks.check_zoom,
    "zoom-out": view_checks.check_zoom,
    "scope": view_checks.check_scope,
    "with-figures": view_checks.check_with_figures,
    "sort-column": view_checks.check_sort_column,
    "unit": view_checks.check_unit,
    "compare": view_checks.check_compare,
    "entity": view_checks.check_entity,
    "copy-card": view_checks.check_copy_card,
    "star": note_checks.check_star,
    "note": note_checks.check_note,
    "wrong": note_checks.check_wrong,
    "undo": note_checks.check_undo,
    "redo": note_checks.check_undo,
    "view-notebook": note_checks.check_view_notebook,
    "view-search": search_checks.check_view_search,
    "next-found": search_checks.check_found,
    "previous-found": search_checks.check_found,
    "sort-results": search_checks.check_sort_results,
}
"""The check of each action; several share one."""


def test_every_action_has_a_check() -> None:
    """An action without one fails here, and one that is gone does too."""
    assert set(CHECKS) == {action.id for action in ACTIONS}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("check", list(dict.fromkeys(CHECKS.values())))
async def test_action(check: Callable[[Opened], Awaitable[None]], size: tuple[int, int]) -> None:
    """Keys in, state out, at three layouts."""
    async with opened(size) as one:
        await check(one)


async def test_every_action_has_a_handler_in_every_pane_it_names() -> None:
    """Pressing any key of the registry is never a silent nothing for want of code."""
    async with opened() as one:
        found: set[tuple[str, str]] = set()
        for view in VIEWS:
            one.app.open_view(f"{view.name}:{THINGS[view.name]}" if view.of_one else view.name)
            await one.pilot.pause()
            screen = one.app.view
            assert tuple(pane.WHERE for pane in screen.panes()) == VIEW_PANES[view.name]
            for pane in screen.panes():
                helpers = (pane, screen, *screen.helpers(), one.app)
                found |= {
                    (action.id, pane.WHERE)
                    for action in ACTIONS
                    if action.id.removeprefix(OPENS) in BY_NAME
                    or any(hasattr(helper, f"do_{action.id.replace('-', '_')}") for helper in helpers)
                }
        for action in ACTIONS:
            assert all(is_key(key) for key in action.keys)
            assert {where for where in action.where if (action.id, where) not in found} == set(), action.id
