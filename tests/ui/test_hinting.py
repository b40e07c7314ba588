"""What the bottom of the screen tells: on a small one the pane and the keys that matter, on others as many as fit."""

from __future__ import annotations

import pytest

from jpties.state.keymap import Keyboard
from jpties.text.width import cells
from jpties.ui.hinting import is_small, keys_of, name_of, place_words
from ui.opening import opened

PANES = ("tree", "reader", "facts")


@pytest.mark.parametrize(
    ("panes", "here", "words"),
    [
        (PANES, "tree", "Places 1/3"),
        (PANES, "facts", "Facts 3/3"),
        (("timeline",), "timeline", "Timeline"),
        (("matrix", "tie"), "map", "Map"),
    ],
)
def test_the_pane_is_named_with_its_place(panes: tuple[str, ...], here: str, words: str) -> None:
    assert place_words(panes, here) == words


@pytest.mark.parametrize(
    ("size", "small"), [((120, 36), False), ((80, 24), False), ((79, 24), True), ((80, 15), True), ((40, 12), True)]
)
def test_what_is_small(size: tuple[int, int], small: bool) -> None:
    assert is_small(*size) == small


@pytest.mark.parametrize(
    ("here", "first"),
    [
        ("tree", ["next-pane", "open", "copy-fact"]),
        ("reader", ["next-pane", "copy-fact", "find"]),
        ("facts", ["next-pane", "copy-fact", "open"]),
    ],
)
def test_a_narrow_line_has_the_way_on_then_what_matters_in_the_pane(here: str, first: list[str]) -> None:
    keys = [action for _key, _title, action in keys_of(Keyboard({}), PANES, here, 40)]
    assert keys[:3] == first
    assert keys[-1] == "help"
    wide = [action for _key, _title, action in keys_of(Keyboard({}), PANES, here, 120)]
    assert (wide[0], wide[-2:]) == ("open", ["help", "leave"])


def test_the_way_on_names_where_it_leads() -> None:
    assert ("y", "Copy 3 marked", "copy-fact") in keys_of(Keyboard({}), PANES, "facts", 40, 3)
    assert keys_of(Keyboard({}), PANES, "facts", 40)[0] == ("Tab", "Places", "next-pane")


@pytest.mark.parametrize("keys", [(), ("2",), ("3",), ("4",), ("5",), ("s",), ("tab", "}", "e")], ids=" ".join)
async def test_every_view_says_where_one_is_and_what_to_press(keys: tuple[str, ...]) -> None:
    async with opened((40, 12)) as one:
        await one.press(*keys)
        for _pane in one.app.view.ring():
            *_body, status, hints = one.text().splitlines()
            if not one.app.view.status.notice:
                assert name_of(one.app.view.pane.WHERE) in status
            assert "? Help" in hints
            assert hints.count("  ") >= 1
            assert cells(hints) <= 40
            await one.press("tab")


async def test_a_wide_screen_shows_no_more_than_before() -> None:
    async with opened((120, 36)) as one:
        assert one.browse.status.place == ""
        await one.pilot.resize_terminal(40, 12)
        await one.pilot.pause()
        assert one.browse.status.place == "Places 1/3"
        assert "Places 1/3" in one.text()
