"""What the bottom of the screen tells of the pane that has the focus: its keys, and where few things fit its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.state.keymap import actions_of
from jpties.state.panes import SMALLEST, TWO_FROM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.state.keymap import Keyboard

TOO_SMALL = f"jpties needs {SMALLEST[0]}x{SMALLEST[1]}"
"""The word of a screen that is too small."""
TOP_FROM = 16
"""Lines of the screen from which the top line is shown."""
FEW_BELOW = 60
"""Columns below which only the keys that matter most are told."""
NAMES = {"tree": "Places", "reader": "Article", "tie": "Tie", "about": "About"}
"""How panes are called where their own name, as a title, is not the word."""
FIRST: dict[str, tuple[str, ...]] = {
    "reader": ("copy-fact", "find"),
    "facts": ("copy-fact", "open"),
    "tie": ("open", "copy-fact"),
}
"""The actions of a pane that matter most, where they are not those that its bottom line begins with."""

Keys = list[tuple[str, str, str]]
"""Key, title and id of actions."""


def name_of(pane: str) -> str:
    """The name of a pane in a word."""
    return NAMES.get(pane, pane.capitalize())


def is_small(width: int, height: int) -> bool:
    """Whether a screen shows one pane at a time, or no top line."""
    return width < TWO_FROM or height < TOP_FROM


def place_words(panes: Sequence[str], here: str) -> str:
    """Which pane one is in, of how many: `Article 2/3`."""
    if len(panes) < 2 or here not in panes:
        return name_of(here)
    return f"{name_of(here)} {panes.index(here) + 1}/{len(panes)}"


def keys_of(keyboard: Keyboard, panes: Sequence[str], here: str, width: int, marked: int = 0) -> Keys:
    """What the key line offers, the keys at its end last; on a narrow screen the way to the next pane first.

    Args:
        keyboard: the keys in force.
        panes: those on the screen.
        here: the one that has the focus.
        width: columns of the screen.
        marked: facts that are copied in place of the one that is seen, wherever they are.
    """
    titles = {"copy-fact": f"Copy {marked} marked"} if marked else {}
    shown = sorted((action for action in actions_of(here) if action.footer), key=lambda one: one.footer)
    if width < FEW_BELOW:
        first = FIRST.get(here, ())
        shown = [action for action in shown if action.id != "leave"]
        shown.sort(key=lambda one: first.index(one.id) if one.id in first else len(first) + (one.id == "help"))
    keys = [(keyboard.shown(action.id), titles.get(action.id, action.title), action.id) for action in shown]
    if width < FEW_BELOW and len(panes) > 1 and here in panes:
        after = panes[(panes.index(here) + 1) % len(panes)]
        keys.insert(0, (keyboard.shown("next-pane"), name_of(after), "next-pane"))
    return [key for key in keys if key[0]]
