"""The panes on the screen: which are shown, how wide, which has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.actions import PANES
from jpties.state.panes import Panes

if TYPE_CHECKING:
    from jpties.ui.screens.browse import BrowseScreen
    from jpties.ui.widgets.pane import Pane

DETAIL_FROM = 24
"""Lines of the screen from which the detail of a fact is shown."""


class Arranging:
    """Shows what the size of the screen allows and the user wants."""

    def __init__(self, screen: BrowseScreen) -> None:
        self._screen = screen
        self.panes = Panes.of_widths(screen.session.widths)
        """What the user has set."""

    def widget_of(self, pane: str) -> Pane:
        """The widget of a pane."""
        screen = self._screen
        return {"tree": screen.places, "reader": screen.reader, "facts": screen.facts}[pane]

    def focus(self, pane: str) -> None:
        """Give a pane the focus and bring it on the screen."""
        self.panes.focus(pane)
        self.arrange(pane)
        self._screen.set_focus(self.widget_of(pane), scroll_visible=False)

    def arrange(self, focused: str | None = None) -> None:
        """Show the panes that the size of the screen allows."""
        screen = self._screen
        pane = focused or screen.pane.WHERE
        width, height = screen.app.size
        shown = self.panes.shown(width, pane)
        column = screen.query_one("#facts-column")
        screen.places.display, screen.reader.display, column.display = (one in shown for one in PANES)
        screen.detail.display = height >= DETAIL_FROM
        for one in shown:
            self.widget_of(one).border_left(one != shown[0])
        screen.detail.fenced = screen.facts.fenced
        alone = len(shown) == 1
        screen.places.styles.width = "1fr" if alone else self.panes.tree_width
        column.styles.width = "1fr" if alone else self.panes.facts_width

    def step(self, step: int, *, around: bool) -> bool:
        """To a pane further on, round at the ends if that is wanted; whether there was one."""
        at = PANES.index(self._screen.pane.WHERE) + step
        if not around and not 0 <= at < len(PANES):
            return False
        self.focus(PANES[at % len(PANES)])
        return True

    def do_left(self) -> bool:
        """To the pane on the left."""
        return self.step(-1, around=False)

    def do_right(self) -> bool:
        """To the pane on the right."""
        return self.step(1, around=False)

    def do_toggle_tree(self) -> None:
        """Show or hide the places."""
        self._toggle("tree")

    def do_toggle_facts(self) -> None:
        """Show or hide the facts."""
        self._toggle("facts")

    def _toggle(self, pane: str) -> None:
        """Go to a pane that is not shown; close one that is."""
        here = self._screen.pane.WHERE
        if pane in self.panes.shown(self._screen.app.size.width, here):
            self.panes.close(pane)
            self.focus("reader" if here == pane else here)
        else:
            self.panes.zoomed = False
            self.focus(pane)

    def do_zoom(self) -> None:
        """The pane alone, or all again."""
        self.panes.zoomed = not self.panes.zoomed
        self.arrange()

    def do_pane_narrower(self) -> None:
        """Make the side pane narrower."""
        self._resize(-2)

    def do_pane_wider(self) -> None:
        """Make the side pane wider."""
        self._resize(2)

    def _resize(self, by: int) -> None:
        pane = self._screen.pane.WHERE
        if pane != "reader":
            self._screen.session.widths[pane] = self.panes.resize(pane, by)
            self.arrange()
