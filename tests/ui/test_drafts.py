"""A note half written when the program ends: there again with the next `a` on the same thing, till it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jpties.state.drafts import Drafts
from jpties.ui.screens.form import Form
from ui.noting import browsing, corpus, to_pane

if TYPE_CHECKING:
    from pathlib import Path

    from ui.opening import Opened

TYPED = "ask"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return corpus(tmp_path / "corpus")


def note(one: Opened) -> str:
    """What stands in the first line of the form."""
    form = one.app.screen
    assert isinstance(form, Form)
    return form.query("Input").first().value  # type: ignore[attr-defined, no-any-return]


@pytest.mark.parametrize("of_fact", [False, True], ids=["article", "fact"])
async def test_a_note_half_written_is_there_again(folder: Path, tmp_path: Path, of_fact: bool) -> None:
    state, notes = tmp_path / "state", tmp_path / "notes"
    keys = ["down"] if of_fact else []
    async with browsing(folder, notes, drafts=Drafts(state)) as one:
        await to_pane(one, "facts" if of_fact else "reader")
        await one.press(*keys, "a", *TYPED)
        assert note(one) == TYPED
        one.app.leave_by(1)  # as when the terminal is closed
    drafts = Drafts(state)
    assert len(drafts.waiting()) == 1
    async with browsing(folder, notes, drafts=drafts) as one:
        await to_pane(one, "facts" if of_fact else "reader")
        await one.press(*keys, "a")
        assert note(one) == TYPED
        await one.press("s", "enter")
        assert one.app.noting.notebook is not None
        assert f"{TYPED}s" in str(one.app.noting.notebook.contents)
    assert drafts.waiting() == []


async def test_what_is_given_up_or_not_touched_is_not_kept(folder: Path, tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "state")
    async with browsing(folder, tmp_path / "notes", drafts=drafts) as one:
        await to_pane(one, "reader")
        await one.press("a", *TYPED, "escape", "a")
        assert note(one) == ""
        one.app.leave_by(1)
    assert drafts.waiting() == []


async def test_a_note_that_cannot_be_saved_is_kept(folder: Path, tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "state")
    (tmp_path / "notes").write_text("no folder", encoding="utf-8")
    async with browsing(folder, tmp_path / "notes", drafts=drafts) as one:
        await to_pane(one, "reader")
        await one.press("a", *TYPED, "enter", "a")
        assert note(one) == TYPED


async def test_what_is_kept_can_only_choose_what_there_is_to_choose(folder: Path, tmp_path: Path) -> None:
    """Another version may have other kinds; the notebook would not read such a fact back."""
    drafts = Drafts(tmp_path / "state")
    async with browsing(folder, tmp_path / "notes", drafts=drafts) as one:
        await to_pane(one, "reader")
        await one.press("v", *["right"] * 5, "a", "!")
        one.app.leave_by(1)
    (file,) = (tmp_path / "state" / "drafts").glob("*.json")
    file.write_text(
        file.read_text(encoding="utf-8").replace('"kind": "statement"', '"kind": "rumour"'), encoding="utf-8"
    )
    async with browsing(folder, tmp_path / "notes", drafts=drafts) as one:
        await to_pane(one, "reader")
        await one.press("v", *["right"] * 5, "a")
        assert note(one).endswith("!")
        await one.press("enter")
        assert one.app.noting.notebook is not None
        kinds = [own.kind for notes in one.app.noting.notebook.contents.articles.values() for own in notes.own]
        assert kinds == ["statement"]
