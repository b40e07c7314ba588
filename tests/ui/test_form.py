"""A form over a view: what nobody touched is given back as it was."""

from __future__ import annotations

from jpties.ui.screens.form import Form, FormField
from ui.opening import opened


async def test_a_line_that_was_not_touched_keeps_its_line_ends() -> None:
    """One line shows a note of two: saving a tag must not join them."""
    given: list[dict[str, str] | None] = []
    async with opened() as one:
        one.app.push_screen(
            Form("Note", "", (FormField("note", "Note", "one\ntwo"), FormField("tags", "Tags"))), given.append
        )
        await one.pilot.pause()
        await one.press("tab", "x", "enter")
    assert given == [{"note": "one\ntwo", "tags": "x"}]
