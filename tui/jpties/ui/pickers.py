"""What there is to choose from: commands, articles and names, themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.actions import ACTIONS
from jpties.model.date_words import shown_date
from jpties.ui.screens.picker import Choice
from jpties.ui.signs import TYPE_NAMES
from jpties.ui.themes import TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.model import EntityRow, Model
    from jpties.state.keymap import Keyboard


def action_choices(keyboard: Keyboard, pane: str) -> list[Choice]:
    """The commands of a pane, with the keys in force."""
    return [
        Choice(action.id, action.title, action.help, keyboard.shown(action.id))
        for action in ACTIONS
        if pane in action.where and action.id != "palette"
    ]


def place_choices(model: Model) -> list[Choice]:
    """Articles by title, then persons, places, organizations and events by name."""
    articles = [
        Choice(f"article {row.name}", row.title, "", shown_date(row.published) if row.published else "article")
        for row in model.rows
    ]
    entities = [
        Choice(f"entity {row.id}", row.name, "", _what(row))
        for row in model.entities()
        if row.type not in ("date", "quantity")
    ]
    return [*articles, *entities]


def _what(row: EntityRow) -> str:
    """Type of an entity, of places the code, since several may bear one name, and the number of its articles."""
    code = f" {row.id.removeprefix('place:')}" if row.type == "place" else ""
    return f"{TYPE_NAMES[row.type].lower()}{code}, {row.articles}"


def unit_choices(units: Sequence[tuple[str, int]]) -> list[Choice]:
    """All units, then each with how many figures have it; ids `unit NAME`."""
    return [
        Choice("unit ", "All units", "", f"{sum(count for _unit, count in units):,}"),
        *(Choice(f"unit {unit}", unit, "", f"{count:,}") for unit, count in units),
    ]


def theme_choices(current: str) -> list[Choice]:
    """The themes, the current one first."""
    names = sorted(TITLES, key=lambda name: name != current)
    return [Choice(name, TITLES[name], "", "in use" if name == current else "") for name in names]


def format_choices(current: str) -> list[Choice]:
    """The formats, the current one first."""
    from jpties.cite.registry import FORMATS  # deferred: needed when something is copied

    names = sorted(FORMATS, key=lambda name: name != current)
    return [Choice(name, FORMATS[name].title, "", "in use" if name == current else name) for name in names]
