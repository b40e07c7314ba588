"""`jpties keys` and `jpties paths`."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from jpties.actions import ACTIONS
from jpties.cli.notes import notebook_folder
from jpties.corpus.listing import built_in
from jpties.errors import InputError
from jpties.files.folders import HOME_VARIABLE, folders

if TYPE_CHECKING:
    import argparse


def keys(_options: argparse.Namespace) -> int:
    """Print every action with its keys, id and help."""
    width = max(len(" ".join(action.keys)) for action in ACTIONS) + 2
    names = max(len(action.id) for action in ACTIONS) + 2
    for action in ACTIONS:
        print(f"{' '.join(action.keys):<{width}}{action.id:<{names}}{action.help}")
    return 0


def paths(_options: argparse.Namespace) -> int:
    """Print the folders in force and what each is for."""
    where = folders()
    print(f"config  {where.config / 'config.yaml'}")
    print(f"data    {where.data}  (your own articles and notes)")
    print(f"notes   {notebook_folder(where)}")
    print(f"state   {where.state}")
    print(f"cache   {where.cache}  (may be deleted at any time)")
    with contextlib.suppress(InputError):
        print(f"seeds   {built_in()}  (the built-in articles: jpties and this path opens them)")
    print(f"The variable {HOME_VARIABLE} moves all four below one folder.")
    return 0
