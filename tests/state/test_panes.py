"""Which panes are shown at which width."""

from __future__ import annotations

import pytest

from jpties.state.panes import NARROWEST, WIDEST, Panes, is_tiny


@pytest.mark.parametrize(
    ("width", "focused", "shown"),
    [
        (160, "tree", ("tree", "reader", "facts")),
        (120, "reader", ("tree", "reader", "facts")),
        (119, "tree", ("tree", "reader")),  # one drawer beside the reader
        (80, "facts", ("reader", "facts")),  # the focused one is the drawer
        (80, "reader", ("tree", "reader")),  # the last drawer stays
        (79, "reader", ("reader",)),
        (40, "facts", ("facts",)),
    ],
)
def test_shown(width: int, focused: str, shown: tuple[str, ...]) -> None:
    assert Panes().shown(width, focused) == shown


def test_a_closed_pane_stays_closed_until_it_gets_the_focus() -> None:
    panes = Panes()
    panes.close("tree")
    assert panes.shown(120, "reader") == ("reader", "facts")
    assert panes.shown(80, "reader") == ("reader",)
    panes.focus("tree")
    assert panes.shown(120, "tree") == ("tree", "reader", "facts")
    assert panes.shown(80, "reader") == ("tree", "reader")


def test_zoom_shows_the_focused_pane_alone() -> None:
    assert Panes(zoomed=True).shown(200, "reader") == ("reader",)


def test_side_panes_keep_within_bounds() -> None:
    panes = Panes()
    panes.resize("tree", 100)
    panes.resize("facts", -100)
    assert (panes.tree_width, panes.facts_width) == (WIDEST, NARROWEST)


def test_widths_that_were_set_hold_and_wrong_ones_are_put_within_bounds() -> None:
    panes = Panes.of_widths({"tree": 40, "facts": 4_000, "measure": 9})
    assert (panes.tree_width, panes.facts_width) == (40, WIDEST)


@pytest.mark.parametrize(("size", "tiny"), [((20, 5), True), ((40, 12), False), ((29, 30), True), ((80, 6), True)])
def test_tiny(size: tuple[int, int], tiny: bool) -> None:
    assert is_tiny(*size) is tiny
