"""The registry of views: name, key action, title, and how each is made when it is first opened."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jpties.state.keymap import Keyboard
    from jpties.ui.desk import Desk
    from jpties.ui.screens.view import ViewScreen


class View(NamedTuple):
    """One view."""

    name: str
    """As in `view-NAME` of the registry of actions, and what `JptiesApp.open_view` takes."""
    title: str
    """A word for the top line; empty where it is not shown there."""
    screen: str
    """`module:class` of a `ViewScreen`, loaded when the view is first opened."""
    of_one: bool = False
    """Whether there is one for each thing: opened as `NAME:THING`, made anew with the thing as second argument."""

    def made(self, desk: Desk, thing: str = "") -> ViewScreen:
        """A new screen of the view."""
        module, _, name = self.screen.partition(":")
        kind = getattr(import_module(module), name)
        screen: ViewScreen = kind(desk, thing) if self.of_one else kind(desk)
        return screen


VIEWS: tuple[View, ...] = (
    View("browse", "Browse", "jpties.ui.screens.browse:BrowseScreen"),
    View("entity", "", "jpties.ui.screens.entity:EntityScreen", of_one=True),
    View("search", "", "jpties.ui.screens.search:SearchScreen"),
    View("ties", "Ties", "jpties.ui.screens.ties:TiesScreen"),
    View("timeline", "Timeline", "jpties.ui.screens.timeline:TimelineScreen"),
    View("figures", "Figures", "jpties.ui.screens.figures:FiguresScreen"),
    View("notebook", "Notebook", "jpties.ui.screens.notebook:NotebookScreen"),
)
"""In the order of their keys."""
BY_NAME: dict[str, View] = {view.name: view for view in VIEWS}
"""Views by name."""


def view_keys(keyboard: Keyboard) -> list[tuple[str, str, str]]:
    """Key, title and name of each view of the top line."""
    return [(keyboard.shown(f"view-{view.name}"), view.title, view.name) for view in VIEWS if view.title]
