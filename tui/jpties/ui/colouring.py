"""The colours of the app: the theme wanted, the one in force, and none where the user asked for none."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from textual.filter import NoColor

from jpties.ui.look import look_of
from jpties.ui.themes import COLOURS, DEFAULT, textual_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter

    from jpties.ui.app import JptiesApp
    from jpties.ui.look import Look


class Colouring:
    """Puts themes on; the one chosen is remembered in the session."""

    def __init__(self, app: JptiesApp, flagged: str | None) -> None:
        """Make the themes known and put on the one wanted.

        Args:
            app: has session and settings by now.
            flagged: the theme of this time, whatever was chosen before; it is not remembered.
        """
        self._app = app
        self.is_off = bool(os.environ.get("NO_COLOR"))
        """Whether the user asked for no colour; an empty NO_COLOR means nothing (no-color.org)."""
        self._none: list[LineFilter] = [NoColor()]
        for name in COLOURS:
            app.register_theme(textual_theme(name))
        wanted = flagged or app.session.theme or app.settings.theme
        self.name = wanted if wanted in COLOURS else DEFAULT
        """Name of the theme in force."""
        self._put_on()

    @property
    def look(self) -> Look:
        """The styles of the theme in force."""
        return look_of(self.name, self.is_off)

    def filters(self, usual: Sequence[LineFilter]) -> Sequence[LineFilter]:
        """What lines pass before they are painted: no colour means none, not greys."""
        if self.is_off:
            return self._none
        return [one for one in usual if type(one).__name__ not in ("Monochrome", "NoColor")]

    def try_on(self, name: str) -> Look:
        """Put a theme on; gives its styles."""
        self.name = name
        self._put_on()
        look = self.look
        self._app.dress(look)
        return look

    def choose(self, name: str) -> None:
        """Put a theme on and remember it."""
        self.try_on(name)
        self._app.session.theme = name

    def _put_on(self) -> None:
        """Tell Textual, which paints nothing of ours but needs to know dark from light."""
        self._app.theme = f"jpties-{'terminal' if self.is_off else self.name}"
