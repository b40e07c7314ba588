"""What the keys act on: the fact that was jumped to, the marked facts, the mention or the fact that was moved last."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Paste

from jpties.ui.screens.form import Form
from jpties.ui.screens.picker import Picker
from ui.noting import browsing, corpus, settled, stand_on, to_pane
from ui.opening import SIZES, Opened, opened
from ui.tie_checks import ties


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two articles."""
    return corpus(tmp_path_factory.mktemp("shared") / "corpus")


def stands_on(one: Opened, fact_id: str) -> bool:
    """Whether list, detail and article agree on the fact."""
    browse = one.browse
    places = (browse.facts.fact, browse.detail._fact, browse.reader.marks.quote)
    return [fact.id for fact in places if fact is not None] == [fact_id] * 3


def detail_of(one: Opened) -> str:
    """The words of the box below the facts."""
    return "\n".join(strip.text for strip in one.browse.detail._drawn(60, 9))


async def last_of_tie(one: Opened) -> str:
    """Go to the last fact that the first tie lists; gives its id."""
    await one.press("2", "enter")
    await settled(one)
    view = ties(one)
    while view.tie.items[view.tie.cursor + 1].fact is not None:
        await one.press("down")
    item = view.tie.item
    assert item is not None
    assert item.fact is not None
    await one.press("enter")
    await one.pilot.pause()
    return item.fact.id


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_jump_to_a_fact_puts_list_box_and_keys_on_it(size: tuple[int, int]) -> None:
    async with opened(size) as one:
        wanted = await last_of_tie(one)
        assert stands_on(one, wanted)
        fact = one.browse.facts.fact
        assert fact is not None
        assert fact.statement.split()[0] in detail_of(one)
        await one.press("m")
        assert list(one.browse.facts.marked) == [wanted]
        await one.press("y")
        await settled(one)
        assert " ".join(fact.quote.split())[:40] in " ".join(one.clipboard.texts[-1].split())


@pytest.mark.parametrize(
    "keys", [("3",), ("4",), ("s", *"agreement", "enter", "down", "down")], ids=lambda keys: keys[0]
)
async def test_other_lists_lead_to_their_fact_too(keys: tuple[str, ...]) -> None:
    async with opened() as one:
        await one.press(*keys)
        await settled(one)
        await one.press("down", "down")
        chosen = one.app.view.chosen()
        await one.press("enter")
        await one.pilot.pause()
        assert one.app.view is one.browse
        fact = one.browse.facts.fact
        assert fact is not None
        assert stands_on(one, fact.id)
        if keys[0] != "s":
            assert fact.id == chosen[0][0].id


async def test_a_filter_of_the_facts_does_not_hide_what_was_jumped_to() -> None:
    async with opened() as one:
        one.browse.facts.narrow("nothing like it")
        assert stands_on(one, await last_of_tie(one))


async def test_the_lit_fact_is_meant_in_the_article_and_the_article_in_the_tree(folder: Path, tmp_path: Path) -> None:
    async with browsing(folder, tmp_path / "notebook") as one:
        for pane, title in (("reader", "Note on a fact"), ("tree", "Note on the article")):
            await to_pane(one, pane)
            await one.press("a")
            await one.pilot.pause()
            assert title in one.text()
            await one.press("escape")
        await to_pane(one, "reader")
        await one.press("escape", "a")
        await one.pilot.pause()
        assert "Note on the article" in one.text()
        await one.press("escape", "m")
        assert "No fact is lit" in one.status


async def test_x_acts_on_what_was_moved_last(folder: Path, tmp_path: Path) -> None:
    async with browsing(folder, tmp_path / "notebook") as one:
        await stand_on(one, "Georgia")
        await to_pane(one, "facts")
        for keys, title in ((("x",), "Georgia is"), (("down", "x"), "This "), (("}", "x"), " is")):
            await one.press(*keys)
            await one.pilot.pause()
            assert isinstance(one.app.screen, Picker)
            assert title in one.text()
            assert (one.browse.reader.marks.mention is None) == (title == "This ")
            await one.press("escape")
            await one.pilot.pause()


async def test_marks_of_other_articles_are_told_and_taken_off(folder: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notebook"
    async with browsing(folder, notes) as one:
        await to_pane(one, "facts")
        await one.press("m", "down", "m")
        assert "2 marked" in one.text()
        one.browse.travel.go_to_article("two")
        await one.pilot.pause()
        assert "2 marked elsewhere" in one.text()
        await one.press("y")
        await settled(one)
        assert "2 marked facts of one" in one.status
        await one.press("m")
        assert "1 marked, 2 elsewhere" in one.text()
        await one.press("y")
        await settled(one)
        assert "3 marked facts of 2 articles" in one.status
        await one.press("M")
        assert one.browse.facts.marked == {}
        assert "3 marks off in 2 articles" in one.status
        await one.press("U", "U")
        assert len(one.browse.facts.marked) == 3
        await one.press("M")
    async with browsing(folder, notes) as one:
        assert one.browse.facts.marked == {}


async def test_typed_words_are_never_lost_in_the_form(folder: Path, tmp_path: Path) -> None:
    async with browsing(folder, tmp_path / "notebook") as one:
        await stand_on(one, "Georgia", 2)
        await one.press("v", "a")
        await one.pilot.pause()
        form = one.app.screen
        assert isinstance(form, Form)
        assert "< statement" in one.text()
        await one.press("ctrl+u", *"Go", "tab", *"od")
        assert form._inputs["statement"].value == "Good"
        await one.press("tab")
        assert form.focused is form._inputs["kind"]
        form.focused.post_message(Paste(" news"))
        await one.pilot.pause()
        assert (form._inputs["statement"].value, form._inputs["kind"].value) == ("Good news", "statement")
        assert form.focused is form._inputs["statement"]


@pytest.mark.parametrize(("pane", "key", "words"), [("facts", "v", "works in the article"), ("tree", "m", "and Facts")])
async def test_a_key_of_another_pane_says_where_it_works(pane: str, key: str, words: str) -> None:
    async with opened() as one:
        while pane != one.browse.pane.WHERE:
            await one.press("tab")
        await one.press(key)
        assert words in one.status


async def test_the_matrix_opens_on_its_largest_tie() -> None:
    async with opened() as one:
        await one.press("2")
        view = ties(one)
        cell = view.matrix.cell
        assert cell is not None
        assert cell.count("articles") == view.zooming.matrix.most("articles") > 0
