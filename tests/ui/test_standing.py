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


async def test_a_chosen_fact_is_meant_in_the_article_and_else_the_article(folder: Path, tmp_path: Path) -> None:
    """Nothing is chosen at the opening, in the tree, and where the mention cursor stands outside of all facts."""
    async with browsing(folder, tmp_path / "notebook") as one:
        reader = one.browse.reader
        assert reader.marks.quote is None
        for keys, title in (
            (("tab",), "Note on the article"),
            (("tab",), "Note on a fact"),
            (("enter",), "Note on a fact"),
            (("escape",), "Note on the article"),
            (("tab", "down", "shift+tab"), "Note on a fact"),
            (("shift+tab",), "Note on the article"),
        ):
            await one.press(*keys, "a")
            await one.pilot.pause()
            assert title in one.text(), keys
            await one.press("escape")
        await to_pane(one, "reader")
        await one.press("escape", "m")
        assert "No fact is lit" in one.status


async def test_what_was_starred_is_said_and_taken_back(folder: Path, tmp_path: Path) -> None:
    async with browsing(folder, tmp_path / "notebook") as one:
        assert one.browse.reader.reading is not None
        row = one.browse.reader.reading.row
        await one.press("tab", "*")
        assert one.status.startswith(f"Star on the article {row.title[:20]}")
        assert one.status.endswith("(U undoes)")
        await one.press("U")
        assert one.app.noting.notes(row) is None or not one.app.noting.notes(row).star  # type: ignore[union-attr]
        await one.press("tab", "down", "shift+tab", "*")
        fact = one.browse.facts.fact
        assert fact is not None
        assert one.status.startswith(f"Star on the {fact.kind} {fact.statement[:20]}")
        await one.press("U")
        assert one.app.noting.note_on(row, fact) is None


async def test_words_can_be_neither_starred_nor_marked(folder: Path, tmp_path: Path) -> None:
    """Nor is what happens to be lit, or the article, in their stead."""
    async with browsing(folder, tmp_path / "notebook") as one:
        await stand_on(one, "Georgia", 2)
        await one.press("v")
        for key in ("*", "m"):
            await one.press(key)
            assert "a makes a fact of them" in one.status
        assert one.app.noting.notebook is not None
        assert not one.app.noting.notebook.contents.articles
        assert one.browse.facts.marked == {}


async def test_the_mention_cursor_outside_of_all_facts_leaves_nothing_lit() -> None:
    async with opened() as one:
        reading, standing = one.browse.reader.reading, one.browse.reader.standing
        assert reading is not None
        spots = [(at, reading.fact_at(mention.start) is not None) for at, mention in enumerate(reading.mentions)]
        inside = next(at for at, said in spots if said)
        outside = next(at for at, said in spots if not said)
        standing.stand_on(inside)
        assert one.browse.reader.marks.quote is one.browse.facts.fact is not None
        standing.stand_on(outside)
        assert one.browse.reader.marks.quote is None


@pytest.mark.parametrize("chosen", [False, True])
async def test_what_is_chosen_stays_so_where_the_article_is_made_anew(chosen: bool) -> None:
    async with opened() as one:
        await one.press("tab", "tab", *(["down"] if chosen else []), "shift+tab")
        fact = one.browse.facts.fact
        await one.press("A")
        assert one.browse.facts.fact == fact
        assert (one.browse.reader.marks.quote is not None) == chosen


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


async def test_marking_goes_on_from_group_to_group(folder: Path, tmp_path: Path) -> None:
    """So that `m m m` marks three facts, not the last one of a group on and off."""
    async with browsing(folder, tmp_path / "notebook") as one:
        await to_pane(one, "facts")
        facts = one.browse.facts
        kinds = [item.fact.kind for item in facts.items if item.fact is not None]
        until_next_group = next(at for at, kind in enumerate(kinds) if kind != kinds[0]) + 1
        await one.press(*["m"] * until_next_group)
        assert len(facts.marked) == until_next_group


async def test_mentions_are_gone_through_from_the_hit() -> None:
    async with opened((120, 36)) as one:
        await to_pane(one, "reader")
        await one.press("}", "/", *"kumamoto", "enter")
        reader = one.browse.reader
        place = reader.standing.place
        assert place is not None
        await one.press("}")
        mention = reader.marks.mention
        assert mention is not None
        assert reader.text[mention.start : mention.end].startswith("Kumamoto")
        assert mention.start == place[0]
        await one.press("}", "n", "{")  # on from the mention, then back from another hit
        hit, before = reader.standing.place, reader.marks.mention
        assert hit is not None
        assert before is not None
        assert before.start < hit[0]


@pytest.mark.parametrize("notes", [True, False], ids=["notebook", "none"])
async def test_the_key_line_says_what_is_copied_while_facts_are_marked(
    folder: Path, tmp_path: Path, notes: bool
) -> None:
    async with browsing(folder, tmp_path / "notes" if notes else None) as one:
        key_line = one.browse.key_line

        def titles() -> list[str]:
            return [title for _key, title, action in key_line._keys if action == "copy-fact"]

        await to_pane(one, "facts")
        assert titles() == ["Copy fact"]
        await one.press("m", "m")
        await settled(one)
        assert titles() == ["Copy 2 marked"]
        await one.press("]")  # where none of them is seen
        assert titles() == ["Copy 2 marked"]
        await one.press("M")
        await settled(one)
        assert titles() == ["Copy fact"]
