"""The notebook in the browser: stars, notes, own facts and corrections are seen at once, undone, and hold after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from jpties.files.yaml import Node
from jpties.files.yaml_text import yaml_text
from jpties.model.corrections import Correction
from jpties.state.notebook import changes
from jpties.state.notebook.book import Notebook
from ui.noting import ONE, browsing, choose, corpus, named, settled, stand_on, to_pane
from ui.opening import SIZES

GEORGIA, STATE = "place:ge", "place:us-ga"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two articles that no test changes, so that they are analysed once."""
    return corpus(tmp_path_factory.mktemp("shared") / "corpus")


by_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@by_size
async def test_a_wrong_name_is_put_right_everywhere_undone_and_holds_after_a_restart(
    folder: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    notes = tmp_path / "notebook"
    async with browsing(folder, notes, size) as one:
        assert named(one, "Georgia") == [GEORGIA] * 3
        await stand_on(one, "Georgia")
        await one.press("x")
        await choose(one, "other place")
        await choose(one, "georgia")
        await choose(one, "united states", "everywhere")
        assert named(one, "Georgia") == [STATE] * 3
        assert "everywhere (U undoes)" in one.status
        assert one.article == "one"
        model = one.browse.travel.model
        assert model is not None
        assert "US-GA" in model.row("two").partners
        await one.press("U")
        await settled(one)
        assert named(one, "Georgia") == [GEORGIA] * 3
        await one.press("R")
        await settled(one)
        assert named(one, "Georgia") == [STATE] * 3
    async with browsing(folder, notes, size) as one:
        assert named(one, "Georgia") == [STATE] * 3
        await one.press("U")
        assert "nothing to undo" in one.status
    async with browsing(folder, None, size) as one:
        assert named(one, "Georgia") == [GEORGIA] * 3


async def test_a_correction_goes_only_as_far_as_it_says(folder: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notebook"
    async with browsing(folder, notes) as one:
        await stand_on(one, "Georgia", 1)
        await one.press("x")
        await choose(one, "not an", "this mention")
        assert named(one, "Georgia") == [GEORGIA] * 2
        await stand_on(one, "Georgia")
        await one.press("x")
        await choose(one, "not an", "this article")
        assert named(one, "Georgia") == []
        one.browse.travel.go_to_article("two")
        await one.pilot.pause()
        assert named(one, "Georgia") == [GEORGIA]
        await one.press("U")
        await settled(one)
        one.browse.travel.go_to_article("one")
        assert named(one, "Georgia") == [GEORGIA] * 2
        await one.press("U")
        await settled(one)
        assert named(one, "Georgia") == [GEORGIA] * 3
    assert not list(notes.rglob("*.yaml"))


async def test_another_type_and_the_same_as_another_one(folder: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notebook"
    async with browsing(folder, notes) as one:
        governor = named(one, "Hattori Seitaro")[0]
        await stand_on(one, "Pham Quang Hieu")
        await one.press("x")
        await choose(one, "same as", "hattori", "everywhere")
        assert named(one, "Pham Quang Hieu") == [governor]
        await stand_on(one, "Georgia")
        await one.press("x")
        await choose(one, "organization", "everywhere")
        assert named(one, "Georgia") == ["org:ge"] * 3
        assert all(GEORGIA not in fact.subjects for fact in one.browse.facts.reading.facts)  # type: ignore[union-attr]


@by_size
async def test_words_become_a_fact_of_ones_own_by_keys(folder: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    notes = tmp_path / "notebook"
    async with browsing(folder, notes, size) as one:
        await stand_on(one, "Georgia", 2)
        await one.press("v", "right", "right", "right", "a")
        await one.pilot.pause()
        await one.press("end", *"!", "tab", *["right"] * 1, "enter")
        await settled(one)
        fact = one.browse.facts.fact
        assert fact is not None
        assert (fact.kind, fact.origin, fact.quote) == ("goal", "yours", "Georgia will visit Fukuoka")
        assert fact.statement == "Georgia will visit Fukuoka!"
        assert GEORGIA in fact.subjects
        assert ONE[fact.start : fact.end] == fact.quote
        await to_pane(one, "facts")
        await one.press("y")
        await settled(one)
        assert "Georgia will visit Fukuoka" in one.clipboard.texts[-1]
    async with browsing(folder, notes, size) as one:
        assert "yours" in [fact.origin for fact in one.browse.facts.reading.facts]  # type: ignore[union-attr]


async def test_an_own_fact_needs_a_statement_and_a_sound_number(folder: Path, tmp_path: Path) -> None:
    async with browsing(folder, tmp_path / "notebook") as one:
        await stand_on(one, "Georgia")
        await one.press("v", "a")
        await one.pilot.pause()
        await one.press("ctrl+u", "enter")
        assert "Say in a sentence" in one.text()
        await one.press(*"X", "tab", "tab", *"12a", "tab", *"USD", "enter")
        assert "Write the number in digits" in one.text()
        await one.press("escape")
        assert not (tmp_path / "notebook").exists()


async def test_facts_are_wrong_or_have_a_better_value(folder: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notebook"
    async with browsing(folder, notes) as one:
        await to_pane(one, "facts")
        figure = next(fact for fact in one.browse.facts.reading.facts if fact.quantity)  # type: ignore[union-attr]
        one.browse.facts.select(figure)
        await one.press("x")
        await choose(one, "better")
        await one.press("ctrl+u", *"945,000,000", "enter")
        await settled(one)
        better = one.browse.facts.fact
        assert better is not None
        assert better.id == figure.id
        assert better.quantity is not None
        assert better.quantity.value == "945000000"
        assert better.statement == f"USD 945,000,000: “{figure.quote}”"  # no sentence with the old value is left
        await one.press("x")
        await choose(one, "better")
        await one.press("tab", "tab", "ctrl+u", *"Trade was 945 million", "enter")
        await settled(one)
        assert one.browse.facts.fact is not None
        assert one.browse.facts.fact.statement == "Trade was 945 million"
        count = len(one.browse.facts.reading.facts)  # type: ignore[union-attr]
        await one.press("x")
        await choose(one, "wrong")
        assert len(one.browse.facts.reading.facts) == count - 1  # type: ignore[union-attr]
        await one.press("U", "U", "U")
        await settled(one)
        assert figure in one.browse.facts.reading.facts  # type: ignore[union-attr]


async def test_stars_marks_and_notes_are_signs_and_hold(folder: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notebook"
    async with browsing(folder, notes) as one:
        assert "* " not in one.text()
        await one.press("*")
        assert "star on" in one.status.lower()
        await to_pane(one, "facts")
        await one.press("*", "m", "k", "a")
        await one.pilot.pause()
        await one.press(*"check", "tab", *"a, b", "enter")
        await one.pilot.pause()
        assert "check #a #b" in one.text()
    async with browsing(folder, notes) as one:
        row = one.browse.reader.reading.row  # type: ignore[union-attr]
        assert one.app.noting.of_corpus.starred(row)  # type: ignore[union-attr]
        [marked] = one.browse.facts.marked
        note = one.app.noting.placed(row).facts[marked]  # type: ignore[union-attr]
        assert (note.star, note.mark, note.note, note.tags) == (True, True, "check", ("a", "b"))
        shown = one.text()
        assert "*" in shown
        assert "\u2713" in shown
        await to_pane(one, "facts")
        await one.press("k", "k", "m")
        assert one.browse.facts.marked == {}
    assert not any(note.mark for note in Notebook(notes).article(row.text_sha256).facts)  # type: ignore[union-attr]


async def test_an_article_is_unread_until_somebody_goes_into_it(folder: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notebook"
    async with browsing(folder, notes) as one:
        rows = one.browse.travel.model.rows  # type: ignore[union-attr]
        one.app.session.places.clear()
        assert not one.app.noting.is_read(rows[0])
        await to_pane(one, "reader")
        assert one.app.noting.is_read(rows[0])
        assert not one.app.noting.is_read(rows[1])
        one.app.noting.keep()
    assert Notebook(notes).is_read(rows[0].text_sha256)


@by_size
async def test_the_view_lists_everything_and_leads_there_and_back(
    folder: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    notes = tmp_path / "notebook"
    async with browsing(folder, notes, size) as one:
        await one.press("5")
        await one.pilot.pause()
        assert "notebook is empty" in one.text()
        await one.press("1")
        await one.press("*")
        await to_pane(one, "facts")
        await one.press("*")
        starred = one.browse.facts.fact
        await stand_on(one, "Georgia")
        await one.press("x")
        await choose(one, "not an", "everywhere")
        await one.press("5")
        await one.pilot.pause()
        view = one.app.view
        sections = [item for item in view.list.items if isinstance(item, str)]  # type: ignore[attr-defined]
        assert sections == ["Starred articles", "Starred facts", "Corrections"]
        await one.press("down")
        await one.press("y")
        await settled(one)
        assert starred is not None
        assert starred.quote[:30] in one.clipboard.texts[-1].replace("\n", " ")
        await one.press("enter")
        await one.pilot.pause()
        assert one.browse.facts.fact is not None
        assert one.browse.facts.fact.quote == starred.quote
        await one.press("backspace")
        await one.pilot.pause()
        assert one.app.view.VIEW == "notebook"
        await one.press("G", "x")
        await settled(one)
        assert named(one, "Georgia") == [GEORGIA] * 3
        assert [item for item in one.app.view.list.items if isinstance(item, str)] == sections[:2]  # type: ignore[attr-defined]
        await one.press("f", *"nothing like it", "enter")
        assert "Nothing here holds" in one.text()


async def test_lost_quotes_come_first_and_are_never_dropped(tmp_path: Path) -> None:
    folder, notes = corpus(tmp_path / "corpus"), tmp_path / "notebook"
    async with browsing(folder, notes) as one:
        await stand_on(one, "Georgia", 2)
        await one.press("v", "right", "right", "right", "a")
        await one.pilot.pause()
        await one.press("enter")
        await settled(one)
    (folder / "one.txt").write_text(ONE.replace("Georgia will visit Fukuoka", "nobody will come"), encoding="utf-8")
    async with browsing(folder, notes) as one:
        await one.press("5")
        await one.pilot.pause()
        assert "Lost quotes" in one.text()
        assert "Georgia will visit Fukuoka" in one.text()
        await one.press("enter")
        await one.pilot.pause()
        await to_pane(one, "tree")
        await one.press("*")
        await one.press("5")
        await one.pilot.pause()
        assert "Lost quotes" in one.text()
        assert "Starred articles" in one.text()
    assert len(list((notes / "articles").iterdir())) == 1


async def test_what_was_written_on_an_earlier_text_is_taken_away_and_brought_back(tmp_path: Path) -> None:
    folder, notes = corpus(tmp_path / "corpus"), tmp_path / "notebook"
    async with browsing(folder, notes) as one:
        await stand_on(one, "Georgia", 2)
        await one.press("v", "right", "right", "right", "a")
        await one.pilot.pause()
        await one.press("enter")
        await settled(one)
        await to_pane(one, "facts")
        figure = next(fact for fact in one.browse.facts.reading.facts if fact.quantity)  # type: ignore[union-attr]
        one.browse.facts.select(figure)
        await one.press("*")
        await to_pane(one, "tree")
        await one.press("*")
    changed = f"Fukuoka, 5 May 2023\n\n{ONE}".replace("Georgia will visit Fukuoka", "nobody will come")
    (folder / "one.txt").write_text(changed, encoding="utf-8")
    sections = ["Lost quotes", "Starred articles", "Starred facts"]
    async with browsing(folder, notes) as one:
        await one.press("5")
        await one.pilot.pause()
        view = one.app.view
        assert [item for item in view.list.items if isinstance(item, str)] == sections  # type: ignore[attr-defined]
        for left in (2, 1, 0):
            await one.press("x")
            await settled(one)
            shown = [item for item in view.list.items if isinstance(item, str)]  # type: ignore[attr-defined]
            assert shown == sections[3 - left :]
        assert not list((notes / "articles").iterdir())
        await one.press("U", "U", "U")
        await settled(one)
        assert [item for item in view.list.items if isinstance(item, str)] == sections  # type: ignore[attr-defined]


async def test_what_cannot_be_saved_is_told_and_not_shown(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "notebook").write_text("a file in its place", encoding="utf-8")
    async with browsing(folder, tmp_path / "notebook") as one:
        await one.press("*")
        assert "not saved" in one.status
        row = one.browse.reader.reading.row  # type: ignore[union-attr]
        assert one.app.noting.notes(row) is None


async def test_without_a_notebook_nothing_is_written_and_that_is_said(folder: Path, tmp_path: Path) -> None:
    async with browsing(folder, None) as one:
        await one.press("*")
        assert "--no-sidecar" in one.status
        await one.press("U")
        assert "--no-sidecar" in one.status
        await to_pane(one, "facts")
        await one.press("m")
        assert len(one.browse.facts.marked) == 1


async def test_two_browsers_on_one_notebook_see_each_other_and_lose_nothing(folder: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notebook"
    async with browsing(folder, notes) as one:
        await one.press("*")
        other = Notebook(notes)
        model = one.browse.travel.model
        assert model is not None
        of = changes.about(model.row("one"), ONE)
        other.change(changes.note_article(of, other.article(of.text_sha256), "theirs", []))
        await one.press("*")
        notes_now = one.app.noting.notes(model.row("one"))
        assert notes_now is not None
        assert (notes_now.star, notes_now.note) == (False, "theirs")
        other.refresh()
        other.change(changes.own_fact(of, "goal", "Written elsewhere.", 0, 24))
        await one.press("5")
        await one.pilot.pause()
        assert "Written elsewhere." in one.text()
        await one.press("1")
        assert "yours" in [fact.origin for fact in one.browse.facts.reading.facts]  # type: ignore[union-attr]


async def test_what_another_browser_wrote_is_seen_with_the_next_save(folder: Path, tmp_path: Path) -> None:
    """A save reads what others wrote into the file, and is not the last that is heard of it."""
    async with browsing(folder, tmp_path / "notebook") as one:
        await one.press("*")
        other = Notebook(tmp_path / "notebook")
        model = one.browse.travel.model
        assert model is not None
        of = changes.about(model.row("one"), ONE)
        other.change(changes.own_fact(of, "goal", "Written elsewhere.", 0, 24))
        await one.press("*")
        assert "Star off" in one.status
        assert "yours" in [fact.origin for fact in one.browse.facts.reading.facts]  # type: ignore[union-attr]
        other.change(changes.correct(Correction("not-an-entity", id=GEORGIA), None, "Georgia"))
        await one.press("*")
        assert "Star on" in one.status
        await settled(one)
        assert named(one, "Georgia") == []


async def test_a_hostile_notebook_reaches_no_terminal(folder: Path, tmp_path: Path) -> None:
    evil = "\x1b]52;c;ZXZpbA==\x07[red]\u202e\x9b31m"
    notes = tmp_path / "notebook"
    async with browsing(folder, notes) as one:
        row = one.browse.reader.reading.row  # type: ignore[union-attr]
    path = notes / "articles" / f"{row.text_sha256}.yaml"
    path.parent.mkdir(parents=True)
    lines: dict[str, Node] = {
        "star": "yes", "note": evil, "title": evil, "tags": [evil],
        "own": {"x": {"kind": "goal", "statement": evil, "at": "0-8", "quote": ONE[:8], "note": evil, "attributed_to": evil},
                "y": {"kind": "goal", "statement": evil, "at": "0-8", "quote": evil}},
        "corrections": {"alias": [{"name": evil, "is": "person:\u202e[b]x"}]},
    }  # fmt: skip
    path.write_text(yaml_text(lines, "x"), encoding="utf-8")
    (notes / "queries.yaml").write_text(yaml_text({"queries": {evil: evil}}, "x"), encoding="utf-8")
    async with browsing(folder, notes) as one:
        shown = [one.text()]
        await to_pane(one, "facts")
        await one.press("G")
        shown.append(one.text())
        await one.press("a")
        await one.pilot.pause()
        shown.append(one.text())
        await one.press("escape")
        await one.press("5")
        await one.pilot.pause()
        shown.append(one.text())
        for screen in shown:
            assert not set("\x1b\x07\x9b\u202e") & set(screen)
        assert "[red]" in shown[-1]
