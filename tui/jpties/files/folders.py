"""Where jpties keeps things: config, data, state and cache, by the rules of the system (XDG on Linux).

The variable `JPTIES_HOME` moves all four below one folder, for tests and for a portable set-up.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

HOME_VARIABLE = "JPTIES_HOME"


class Folders(NamedTuple):
    """The four folders; none of them is made before something is written."""

    config: Path
    """Settings and keys: what the user edits."""
    data: Path
    """Own articles and the notebook: what must not be lost."""
    state: Path
    """Last place, read marks, last copy, log: what may be lost."""
    cache: Path
    """Analyses: may be deleted at any time."""

    @property
    def settings(self) -> Path:
        """The file of the settings."""
        return self.config / "config.yaml"


def folders() -> Folders:
    """The folders in force."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        root = Path(home).expanduser()
        return Folders(root / "config", root / "data", root / "state", root / "cache")
    from platformdirs import PlatformDirs  # deferred: 5 ms, not needed with the variable set

    dirs = PlatformDirs("jpties", appauthor=False)
    return Folders(dirs.user_config_path, dirs.user_data_path, dirs.user_state_path, dirs.user_cache_path)
