"""Which key does what in which pane: the defaults of `actions.py` with the user's keys over them.

Textual's own keymap is silent about clashes and unknown ids (and takes away keys), so both are
checked here, before the screen sees them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jpties.actions import ACTIONS, BY_ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jpties.actions import Action

NAMED_KEYS = frozenset(
    (
        *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "enter", "escape", "space", "tab"),
        *("shift+tab", "backspace", "f1", "ctrl+q", "ctrl+p", "ctrl+c"),
    )
)
"""Keys with a name that every terminal delivers; beside them any single printable sign."""
SHOWN_KEYS = {
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "backspace": "Backspace",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "home": "Home",
    "end": "End",
    "f1": "F1",
    "ctrl+q": "Ctrl+Q",
    "ctrl+p": "Ctrl+P",
    "ctrl+c": "Ctrl+C",
}
"""How keys with a name are shown."""
FIXED = frozenset({"leave"})
"""Actions that keep ctrl+q whatever the user binds, so that there is a way out."""


class KeyProblem(NamedTuple):
    """An entry of the user's keymap that is not in force."""

    action: str
    """The action id as written."""
    reason: str
    """What is wrong and what to do."""

    @property
    def sentence(self) -> str:
        """What is told of it."""
        return f"config, keys, {self.action}: {self.reason}"


def is_key(key: str) -> bool:
    """Whether terminals deliver this key."""
    return key in NAMED_KEYS or (len(key) == 1 and key.isprintable() and key != " ")


def shown_key(key: str) -> str:
    """The key as footer and help show it."""
    return SHOWN_KEYS.get(key, key)


class Keyboard:
    """The keys in force.

    Attributes:
        problems: entries of the user's keymap that are not in force, each with its reason.
    """

    def __init__(self, changes: Mapping[str, Sequence[str]] | None = None, actions: Iterable[Action] = ACTIONS) -> None:
        self._keys: dict[str, tuple[str, ...]] = {action.id: action.keys for action in actions}
        self._known = {action.id: action for action in actions}
        self.problems: list[KeyProblem] = []
        for action_id, keys in (changes or {}).items():
            self._change(action_id, tuple(keys))
        self._settle_clashes(changes or {})
        self._by_key = {
            (where, key): action_id
            for action_id, keys in self._keys.items()
            for where in self._known[action_id].where
            for key in keys
        }

    def _change(self, action_id: str, keys: tuple[str, ...]) -> None:
        if action_id not in self._known:
            self.problems.append(KeyProblem(action_id, _unknown(action_id, self._known)))
            return
        lost = [key for key in keys if not is_key(key)]
        if lost:
            names = ", ".join(sorted(NAMED_KEYS))
            self.problems.append(
                KeyProblem(action_id, f"{lost[0]!r} is no key that all terminals deliver; use one sign or {names}")
            )
            return
        self._keys[action_id] = keys + (("ctrl+q",) if action_id in FIXED and "ctrl+q" not in keys else ())

    def _settle_clashes(self, changes: Mapping[str, Sequence[str]]) -> None:
        """Put back changed actions whose keys belong to another one in the same pane."""
        while clash := self._clash(changes):
            changed, other, key = clash
            self.problems.append(
                KeyProblem(changed, f"{shown_key(key)!r} is the key of `{other}` in the same pane; move that one too")
            )
            self._keys[changed] = self._known[changed].keys
            changes = {action_id: keys for action_id, keys in changes.items() if action_id != changed}

    def _clash(self, changes: Mapping[str, Sequence[str]]) -> tuple[str, str, str] | None:
        owners: dict[tuple[str, str], str] = {}
        for action_id in sorted(self._keys, key=lambda one: one in changes):  # the unchanged own their keys
            for where in sorted(self._known[action_id].where):
                for key in self._keys[action_id]:
                    owner = owners.setdefault((where, key), action_id)
                    if owner != action_id and action_id in changes:
                        return action_id, owner, key
        return None

    def action(self, where: str, key: str) -> str | None:
        """The id of the action that a key does in a pane."""
        return self._by_key.get((where, key))

    def keys(self, action_id: str) -> tuple[str, ...]:
        """The keys of an action."""
        return self._keys[action_id]

    def shown(self, action_id: str) -> str:
        """The first key of an action as it is shown; empty where it has none."""
        keys = self._keys[action_id]
        return shown_key(keys[0]) if keys else ""


def _unknown(action_id: str, known: Mapping[str, Action]) -> str:
    import difflib  # deferred: 5 ms, needed for a wrong config only

    near = difflib.get_close_matches(action_id, known, 1)
    hint = f"did you mean `{near[0]}`?" if near else "`jpties keys` lists them"
    return f"there is no such action; {hint}"


def actions_of(where: str) -> list[Action]:
    """The actions of a pane, in the order of the registry."""
    return [action for action in BY_ID.values() if where in action.where]
