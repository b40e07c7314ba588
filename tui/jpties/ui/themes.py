"""The colours: dark, light, high contrast, and the terminal's own.

A theme is a row of colours; `look.py` makes styles of them. Every pair that is painted reaches the
contrast of WCAG AA (a test computes it), the high-contrast one AAA.
"""

from __future__ import annotations

from typing import NamedTuple

from textual.theme import BUILTIN_THEMES, Theme

DEFAULT = "dark"
"""Name of the theme that is taken where none is set, or an unknown one."""


class Colours(NamedTuple):
    """The colours of a theme, as `#rrggbb`, or as `ansi_*` where the terminal decides."""

    dark: bool
    """Whether the background is dark."""
    background: str
    """Behind the article."""
    surface: str
    """Behind the side panes."""
    panel: str
    """Behind the lines at top and bottom."""
    text: str
    """Text."""
    dim: str
    """What is less important."""
    accent: str
    """The one accent: focus, marks, keys."""
    cursor: str
    """Behind the cursor's line in the focused pane."""
    cursor_idle: str
    """Behind the cursor's line in the other panes."""
    quote: str
    """Behind the quote of the selected fact."""
    hit: str
    """Behind what was found."""
    hit_text: str
    """What was found."""
    selection: str
    """Behind what is selected."""
    warning: str
    """A notice that something is wrong."""
    person: str
    """Mentions of persons."""
    place: str
    """Mentions of places."""
    organization: str
    """Mentions of organizations."""
    event: str
    """Mentions of events."""
    date: str
    """Dates."""
    quantity: str
    """Numbers with their unit."""

    @property
    def ansi(self) -> bool:
        """Whether the terminal decides the colours."""
        return self.background.startswith("ansi")


COLOURS: dict[str, Colours] = {
    "dark": Colours(
        dark=True,
        background="#16181d",
        surface="#1b1e24",
        panel="#23272f",
        text="#d6dae1",
        dim="#98a1b0",
        accent="#8ab4f8",
        cursor="#2f4468",
        cursor_idle="#2a2f38",
        quote="#2b3242",
        hit="#e3c567",
        hit_text="#16181d",
        selection="#3a5587",
        warning="#f2a97e",
        person="#e8bf78",
        place="#86cfa5",
        organization="#c5aef7",
        event="#f0a3b5",
        date="#a9bccf",
        quantity="#83cfe6",
    ),
    "light": Colours(
        dark=False,
        background="#fcfbf8",
        surface="#f4f2ed",
        panel="#e8e5dd",
        text="#24272d",
        dim="#5a616d",
        accent="#1a56b0",
        cursor="#c9dbf5",
        cursor_idle="#e3e0d8",
        quote="#f3ecd0",
        hit="#f7d154",
        hit_text="#24272d",
        selection="#b9d0f3",
        warning="#a03c10",
        person="#7d4700",
        place="#00613f",
        organization="#6232a8",
        event="#a1203f",
        date="#45586c",
        quantity="#005a80",
    ),
    "contrast": Colours(
        dark=True,
        background="#000000",
        surface="#000000",
        panel="#1a1a1a",
        text="#ffffff",
        dim="#d0d0d0",
        accent="#ffe14d",
        cursor="#004b9b",
        cursor_idle="#303030",
        quote="#003a1f",
        hit="#ffe14d",
        hit_text="#000000",
        selection="#5a2a82",
        warning="#ffb08a",
        person="#ffd27a",
        place="#8dffb0",
        organization="#dcc4ff",
        event="#ffb8c9",
        date="#cfe3ff",
        quantity="#9aecff",
    ),
    "terminal": Colours(
        dark=True,
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        text="ansi_default",
        dim="ansi_default",
        accent="ansi_cyan",
        cursor="ansi_default",
        cursor_idle="ansi_default",
        quote="ansi_default",
        hit="ansi_default",
        hit_text="ansi_default",
        selection="ansi_default",
        warning="ansi_red",
        person="ansi_yellow",
        place="ansi_green",
        organization="ansi_magenta",
        event="ansi_red",
        date="ansi_default",
        quantity="ansi_cyan",
    ),
}
"""The themes by the names that the settings know."""

TITLES = {
    "dark": "Dark",
    "light": "Light",
    "contrast": "High contrast",
    "terminal": "The terminal's own colours",
}
"""How the themes are called on the screen."""


def textual_theme(name: str) -> Theme:
    """A theme as Textual wants it, for what its own widgets paint."""
    colours = COLOURS[name]
    return Theme(
        name=f"jpties-{name}",
        primary=colours.accent,
        secondary=colours.accent,
        accent=colours.accent,
        warning=colours.warning,
        error=colours.warning,
        success=colours.accent,
        foreground=colours.text,
        background=colours.background,
        surface=colours.surface,
        panel=colours.panel,
        boost=colours.panel,
        dark=colours.dark,
        ansi=colours.ansi,
        variables=BUILTIN_THEMES["ansi-dark"].variables if colours.ansi else {},
    )
