"""What the user likes, whichever corpus is open: the format of copies and the theme, a small JSON file each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from jpties.errors import FileProblem
from jpties.files.opening import read_file
from jpties.files.writing import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

Habit = Literal["copy_format", "theme"]
"""As the session calls them."""
HABITS: dict[Habit, str] = {"copy_format": "copy-format.json", "theme": "theme.json"}
"""The file of each in the state folder."""
_LONGEST = 10_000
"""Bytes beyond which a file is none of ours."""


def read_habit(state: Path, habit: Habit) -> str | None:
    """What was chosen last in any corpus; None where nothing was, or the file is damaged."""
    try:
        data = json.loads(read_file(str(state / HABITS[habit]), _LONGEST))
    except (FileProblem, ValueError, RecursionError):
        return None
    return data if isinstance(data, str) else None


def write_habit(state: Path, habit: Habit, chosen: str) -> None:
    """Keep what was chosen, for all corpora.

    Raises:
        SaveError: it could not be written.
    """
    write_atomically(state / HABITS[habit], json.dumps(chosen, ensure_ascii=False))
