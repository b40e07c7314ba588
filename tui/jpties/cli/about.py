"""`jpties keys` and `jpties paths`."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from jpties.actions import ACTIONS
from jpties.cli.notes import notebook_folder
from jpties.cli.settings import say, settings_in_force
from jpties.corpus.listing import built_in
from jpties.errors import InputError
from jpties.files.folders import HOME_VARIABLE, folders
from jpties.state.keymap import Keyboard
from jpties.text.clean import display_line

if TYPE_CHECKING:
    import argparse


def keys(_options: argparse.Namespace) -> int:
    """Print every action with the keys in force, its id and help; what is wrong with the user's keys goes aside."""
    keyboard = Keyboard(settings_in_force().keys)
    say(problem.sentence for problem in keyboard.problems)
    in_force = [" ".join(keyboard.keys(action.id)) for action in ACTIONS]
    width = max(map(len, in_force)) + 2
    names = max(len(action.id) for action in ACTIONS) + 2
    for action, shown in zip(ACTIONS, in_force, strict=True):
        print(f"{shown:<{width}}{action.id:<{names}}{action.help}")
    return 0


def paths(_options: argparse.Namespace) -> int:
    """Print the folders in force and what each is for."""
    where = folders()
    lines = [
        f"config  {where.settings}",
        f"data    {where.data}  (your own articles and notes)",
        f"notes   {notebook_folder(where)}",
        f"state   {where.state}",
        f"cache   {where.cache}  (may be deleted at any time)",
    ]
    with contextlib.suppress(InputError):
        lines.append(f"seeds   {built_in()}  (the built-in articles: jpties and this path opens them)")
    for line in (*lines, f"The variable {HOME_VARIABLE} moves all four below one folder."):
        print(display_line(line))
    return 0
