"""Checks of the actions of the notebook, for tests/ui/test_actions: by key, at every size."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.state.notebook.book import Notebook
from jpties.ui.screens.form import Form
from jpties.ui.screens.picker import Picker

if TYPE_CHECKING:
    from ui.opening import Opened


def _begin(one: Opened) -> Notebook:
    """An empty notebook in a folder of its own."""
    notebook = Notebook(Path(tempfile.mkdtemp(prefix="jpties-notes-")))
    one.app.noting.notebook = notebook
    return notebook


async def _to_pane(one: Opened, pane: str) -> None:
    while pane != one.browse.pane.WHERE:
        await one.press("tab")


async def check_star(one: Opened) -> None:
    notebook = _begin(one)
    await one.press("*")
    [notes] = notebook.contents.articles.values()
    assert notes.star
    assert one.browse.places.sign(one.browse.reader.reading.row) == "*"  # type: ignore[union-attr]
    await one.press("*")
    assert not notebook.contents.articles


async def check_undo(one: Opened) -> None:
    notebook = _begin(one)
    await one.press("U")
    assert "nothing to undo" in one.status
    await one.press("*", "U")
    assert not notebook.contents.articles
    assert "Taken back: star on" in one.status
    await one.press("R")
    assert notebook.contents.articles
    await one.press("R")
    assert "nothing to do again" in one.status


async def check_note(one: Opened) -> None:
    notebook = _begin(one)
    await one.press("a")
    await one.pilot.pause()
    assert isinstance(one.app.screen, Form)
    await one.press(*"ask", "tab", *"trade, kyushu", "enter")
    [notes] = notebook.contents.articles.values()
    assert (notes.note, notes.tags) == ("ask", ("trade", "kyushu"))
    await one.press("a")
    await one.pilot.pause()
    assert "trade, kyushu" in one.text()
    await one.press("escape")
    await one.pilot.pause()
    assert len(one.app.screen_stack) == 1


async def check_wrong(one: Opened) -> None:
    _begin(one)
    await _to_pane(one, "reader")
    await one.press("x")
    await one.pilot.pause()
    assert "Stand on a name" in one.status  # nothing is chosen yet
    await one.press("}", "x")
    await one.pilot.pause()
    assert isinstance(one.app.screen, Picker)
    await one.press("escape")
    await _to_pane(one, "facts")
    await one.press("x")
    await one.pilot.pause()
    assert isinstance(one.app.screen, Picker)
    await one.press("escape")


async def check_view_notebook(one: Opened) -> None:
    _begin(one)
    await one.press("*", "5")
    await one.pilot.pause()
    assert one.app.view.VIEW == "notebook"
    assert "Starred articles" in one.text()
    await one.press("x")
    assert "notebook is empty" in one.text()
    await one.press("1")
    assert one.app.view is one.browse
