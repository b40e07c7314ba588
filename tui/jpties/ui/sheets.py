"""The text of help and problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.actions import BY_ID, GROUPS, PLACES
from jpties.state.keymap import actions_of, shown_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.actions import Action
    from jpties.errors import FileProblem
    from jpties.state.keymap import Keyboard
    from jpties.ui.widgets.text_pane import TextLine

KEY_COLUMN = 16
"""Cells for the keys."""
PANE_TITLES = {"tree": "places", "reader": "article", "matrix": "the matrix", "map": "the map", "tie": "the tie"}
"""How help calls the panes whose name is not a word for it."""
PANE_WORDS = {"tree": "Places", "reader": "the article", "facts": "Facts", "partners": "the partners"}
"""How notices call panes, where not by `the` and their name."""


def help_lines(keyboard: Keyboard, pane: str) -> list[TextLine]:
    """The actions of the pane that has the focus by group, then what the other panes have beside."""
    here = actions_of(pane)
    lines: list[TextLine] = [((f"In the pane of {PANE_TITLES.get(pane, pane)}", "accent"),), ()]
    for group in GROUPS:
        of_group = [action for action in here if action.group == group]
        if of_group:
            lines += [((group, "strong"),), *(_line(action, keyboard) for action in of_group), ()]
    known = {action.id for action in here}
    for other in PLACES:
        beside = [action for action in actions_of(other) if action.id not in known]
        if beside:
            known |= {action.id for action in beside}
            lines += [((f"Also in the pane of {PANE_TITLES.get(other, other)}", "accent"),), ()]
            lines += [*(_line(action, keyboard) for action in beside), ()]
    lines.append((("The mouse presses, scrolls and selects; hold Shift to select with the terminal.", "dim"),))
    return lines


def _line(action: Action, keyboard: Keyboard) -> TextLine:
    keys = "  ".join(shown_key(key) for key in keyboard.keys(action.id))
    return ((f"{keys:<{KEY_COLUMN}}", "accent"), (action.help, "plain"))


def works_in(keyboard: Keyboard, key: str, panes: Sequence[str]) -> str:
    """Where a key works that does nothing here, as `v (Select) works in the article`; empty where it does nowhere."""
    found = [(pane, action) for pane in panes if (action := keyboard.action(pane, key)) is not None]
    if not found:
        return ""
    where = " and ".join(PANE_WORDS.get(pane, f"the {pane}") for pane, action in found if action == found[0][1])
    return f"{shown_key(key)} ({BY_ID[found[0][1]].title}) works in {where}"


def problem_lines(problems: Sequence[FileProblem]) -> list[TextLine]:
    """Each file with what is wrong and what to do."""
    if not problems:
        return [(("Every file could be used.", "plain"),)]
    lines: list[TextLine] = []
    for problem in problems:
        where = problem.path if problem.line is None else f"{problem.path}, line {problem.line}"
        lines += [((where, "strong"),), (("   ", "plain"), (problem.reason, "plain")), ()]
    return lines
