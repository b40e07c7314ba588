"""The user's settings on the command line; what is wrong with them is said on standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from jpties.files.folders import folders
from jpties.state.config import read_settings
from jpties.text.clean import display_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jpties.state.config import Settings


def settings_in_force() -> Settings:
    """The settings, with a line on standard error for each that is not in force."""
    settings, warnings = read_settings(folders().settings)
    say(map(str, warnings))
    return settings


def say(sentences: Iterable[str]) -> None:
    """A line on standard error for each sentence."""
    for sentence in sentences:
        print(display_line(f"jpties: {sentence}"), file=sys.stderr)
