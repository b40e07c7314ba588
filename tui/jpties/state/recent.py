"""The corpora that were open lately, the latest first: a JSON file in the state folder, which may be lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from jpties.errors import FileProblem
from jpties.files.opening import read_file
from jpties.files.writing import write_atomically

if TYPE_CHECKING:
    from collections.abc import Sequence

FILE_NAME = "recent.json"
"""The file in the state folder."""
MOST = 12
"""Corpora that are remembered."""
_MAX_BYTES = 200_000


def recent(state: Path) -> list[tuple[str, ...]]:
    """The paths of each corpus that was open lately and is still there; none where the file is missing or damaged."""
    try:
        data = json.loads(read_file(str(state / FILE_NAME), _MAX_BYTES))
    except (FileProblem, ValueError, RecursionError):
        return []
    if not isinstance(data, list):
        return []
    found = [tuple(paths) for paths in data if isinstance(paths, list) and all(isinstance(one, str) for one in paths)]
    return [paths for paths in found if paths and all(Path(path).exists() for path in paths)][:MOST]


def remember(state: Path, paths: Sequence[str]) -> None:
    """Put a corpus at the head of the list.

    Raises:
        SaveError: the list could not be written.
    """
    absolute = tuple(str(Path(path).absolute()) for path in paths)
    others = [one for one in recent(state) if one != absolute]
    write_atomically(state / FILE_NAME, json.dumps([absolute, *others][:MOST], ensure_ascii=False, indent=1))
