"""Choosing from a list and typing a path: what is typed is what is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.events import Key

from jpties.state.log import Log
from jpties.ui.exporting import Exporting
from jpties.ui.screens.picker import Choice, Fitting, Picker
from jpties.ui.widgets.prompt import Prompt
from ui.opening import Opened, opened
from ui.workers import workers_done

if TYPE_CHECKING:
    from pathlib import Path

CHOICES = [
    Choice("article art-1", "Trade with Artois"),
    Choice("article b", "Another one", "", "2015"),
    Choice("plain", "Quote and citation", "as it stands", "in use"),
    Choice("markdown", "In Markdown, plainly"),
    Choice("csl-json", "For reference managers", "", "csl-json"),
]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", [choice.id for choice in CHOICES]),
        ("plain", ["plain", "markdown"]),  # the id as typed, before a label that holds it
        ("csl-j", ["csl-json"]),
        ("2015", ["article b"]),  # a detail
        ("in use", ["plain"]),
        ("art", ["article art-1", "article b"]),  # a label before ids
        ("QUOTE", ["plain"]),
        ("xyz", []),
    ],
)
def test_choices_are_found_by_label_hint_id_and_detail(words: str, wanted: list[str]) -> None:
    assert [choice.id for choice in Fitting(CHOICES).find(words)] == wanted


async def test_home_and_end_move_in_the_list_where_the_line_ends() -> None:
    async with opened() as one:
        await one.press("Y")
        picker = one.app.screen
        assert isinstance(picker, Picker)
        await one.press("end")
        assert picker.list.cursor == len(picker.list.choices) - 1
        await one.press("home")
        assert picker.list.cursor == 0
        await one.press("a", "end")
        assert picker.list.cursor == len(picker.list.choices) - 1
        await one.press("home")  # to the beginning of the line
        assert picker.list.cursor == len(picker.list.choices) - 1
        await one.press("home")
        assert picker.list.cursor == 0


async def test_what_is_typed_before_the_list_is_there_is_not_lost() -> None:
    async with opened() as one:
        for sign in ("Y", *"chicago", "enter"):
            key = {"enter": "enter"}.get(sign, sign)
            one.app.post_message(Key(key, "\r" if sign == "enter" else sign))
        for _again in range(8):
            await one.pilot.pause()
        assert one.app.screen is one.browse
        assert one.browse.session.copy_format == "chicago"


async def _asked_where_to(one: Opened) -> None:
    await one.press("E")
    await one.press("down")
    await one.press("enter")
    await one.press("enter")


async def test_a_path_typed_replaces_the_one_proposed(tmp_path: Path) -> None:
    async with opened() as one:
        await _asked_where_to(one)
        await one.press(*str(tmp_path / "facts.txt"), "enter")
        await workers_done(one.app)
        await one.pilot.pause()
        assert (tmp_path / "facts.txt").read_text(encoding="utf-8")


async def test_arrows_edit_the_path_proposed() -> None:
    async with opened() as one:
        await _asked_where_to(one)
        proposed = one.browse.query_one(Prompt).words
        await one.press("end", "x")
        assert one.browse.query_one(Prompt).words == f"{proposed}x"


async def test_no_folder_is_made_for_an_export(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "facts.txt"
    async with opened() as one:
        await _asked_where_to(one)
        await one.press(*str(path), "enter")
        assert f"there is no folder {path.parent}" in one.status
        assert one.browse.status.display, "the line in which words are typed hides it"
        assert one.browse.query_one(Prompt).words == str(path)
        assert not path.parent.exists()


async def test_an_export_that_fails_inside_says_so_and_leaves_its_place_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that happens in a thread is lost; neither notice nor log quotes an article."""

    def fail(*_arguments: object) -> str:
        raise TypeError("words of an article")

    monkeypatch.setattr(Exporting, "_text", fail)
    async with opened(log=Log(tmp_path / "state")) as one:
        await _asked_where_to(one)
        await one.press(*str(tmp_path / "facts.txt"), "enter")
        await workers_done(one.app)
        await one.pilot.pause()
        assert one.status.startswith("Nothing was exported: This could not be worked out (TypeError)")
    log = (tmp_path / "state" / "jpties.log").read_text(encoding="utf-8")
    assert "ui/exporting.py" in log
    assert "words of" not in log


async def test_a_path_typed_among_the_corpora_is_opened(tmp_path: Path) -> None:
    async with opened() as one:
        await one.press("O", *str(tmp_path))
        picker = one.app.screen
        assert isinstance(picker, Picker)
        assert [choice.label for choice in picker.list.choices] == [f"Open {tmp_path}"]
        await one.press("enter")
        assert one.app.next_paths == (str(tmp_path),)


@pytest.mark.parametrize("words", ["./nowhere", "~nobody-at-all/x", "/nowhere"])
async def test_a_path_that_is_not_there_is_told(words: str) -> None:
    async with opened() as one:
        await one.press("O", *words)
        await one.press("enter")
        assert "there is no such" in one.status
        assert not one.app.next_paths
