"""The registry of actions: complete, consistent, and the only source of keys."""

from __future__ import annotations

from pathlib import Path

from jpties.actions import ACTIONS

ROOT = Path(__file__).resolve().parents[2]


def test_ids_are_unique_and_every_action_says_what_it_does() -> None:
    ids = [action.id for action in ACTIONS]
    assert len(ids) == len(set(ids))
    assert all(action.title and action.help.endswith(".") and action.where for action in ACTIONS)


def test_no_key_means_two_things_in_one_pane() -> None:
    seen: dict[tuple[str, str], str] = {}
    for action in ACTIONS:
        for key in action.keys:
            for pane in action.where:
                assert seen.setdefault((pane, key), action.id) == action.id, (pane, key)


def test_no_key_is_one_that_terminals_eat() -> None:
    eaten = {"ctrl+h", "ctrl+i", "ctrl+m", "ctrl+s", "ctrl+z", "ctrl+j"}
    assert not [key for action in ACTIONS for key in action.keys if key in eaten]


def test_the_readme_lists_every_action_with_its_keys() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [action.id for action in ACTIONS if action.keys and action.title not in readme]
    assert missing == []
