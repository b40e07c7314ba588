"""The keymap: what the user may bind, and that mistakes are told instead of taking keys away."""

from __future__ import annotations

import pytest

from jpties.actions import ACTIONS, GROUPS, PLACES
from jpties.state.keymap import Keyboard, is_key, shown_key


def test_the_defaults_do_not_clash_and_are_delivered_by_terminals() -> None:
    """Every key of the registry is one sign or a named key that all terminals send, and does one thing a pane."""
    keyboard = Keyboard()
    assert keyboard.problems == []
    for action in ACTIONS:
        assert action.group in GROUPS
        assert action.where <= set(PLACES)
        for key in action.keys:
            assert is_key(key), key
            for where in action.where:
                assert keyboard.action(where, key) == action.id


def test_ids_are_unique_and_titles_short() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    assert all(len(action.title) <= 18 and action.help.endswith(".") for action in ACTIONS)


def test_a_key_can_be_moved() -> None:
    keyboard = Keyboard({"copy-fact": ["Q"], "fold-all": ["y"]})
    assert keyboard.problems == []
    assert keyboard.action("facts", "Q") == "copy-fact"
    assert keyboard.action("facts", "y") == "fold-all"
    assert keyboard.action("tree", "y") is None


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"copy-fcat": ["y"]}, "did you mean `copy-fact`?"),
        ({"copy-fact": ["ctrl+h"]}, "no key that all terminals deliver"),  # is backspace
        ({"copy-fact": ["j"]}, "is the key of `down`"),
        ({"copy-fact": ["Q"], "raw": ["Q"]}, "is the key of"),
        ({"copy-fact": ["ab"]}, "no key"),
    ],
)
def test_a_mistake_is_told_and_the_default_stays(changes: dict[str, list[str]], reason: str) -> None:
    """A wrong entry changes nothing else: every other action keeps its keys."""
    keyboard = Keyboard(changes)
    [problem] = keyboard.problems
    assert reason in problem.reason
    assert keyboard.action("reader", "down") == "down"
    assert keyboard.action("reader", "j") == "down"


def test_there_is_always_a_way_out() -> None:
    keyboard = Keyboard({"leave": ["Q"]})
    assert keyboard.action("tree", "ctrl+q") == "leave"
    assert keyboard.action("tree", "Q") == "leave"
    assert keyboard.action("tree", "q") is None


@pytest.mark.parametrize(("key", "shown"), [("pagedown", "PgDn"), ("?", "?"), ("ctrl+p", "Ctrl+P")])
def test_shown_key(key: str, shown: str) -> None:
    assert shown_key(key) == shown
