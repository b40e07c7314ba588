"""Switching between views: at most one stands over the browser, and the jump list leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.ui.screens.view import ViewScreen
from jpties.ui.views import BY_NAME

if TYPE_CHECKING:
    from jpties.ui.app import JptiesApp
    from jpties.ui.desk import Desk


class Switching:
    """Opens views, and keeps those of which there is one."""

    def __init__(self, app: JptiesApp, desk: Desk) -> None:
        self._app = app
        self._desk = desk
        self._kept: dict[str, ViewScreen] = {app.browse.VIEW: app.browse}
        self._corpus = ""

    @property
    def current(self) -> ViewScreen:
        """The view that is seen, or was before something was laid over it."""
        return next((one for one in reversed(self._app.screen_stack) if isinstance(one, ViewScreen)), self._app.browse)

    def open(self, view: str, *, jump: bool = True) -> None:
        """Show a view: a name of the registry of views, with `:THING` for those that show one thing.

        Args:
            view: such as `browse`, `ties` or `entity:place:jp-40`.
            jump: whether going back shall lead to where the user is now.
        """
        before = self.current
        if before.spot() == view:
            return
        if jump:
            self._app.browse.travel.leave_spot()
        if view == self._app.browse.VIEW:
            self._app.pop_screen()
            return
        screen = self._screen_of(view)
        screen.dress(self._desk.look)
        screen.top_bar.tell(self._corpus, screen.VIEW)
        if before is self._app.browse:
            self._app.push_screen(screen)
        else:
            self._app.switch_screen(screen)

    def _screen_of(self, view: str) -> ViewScreen:
        """The screen of a view: kept where there is only one, made anew where there is one for each thing."""
        name, _, thing = view.partition(":")
        if name in self._kept:
            return self._kept[name]
        screen = BY_NAME[name].made(self._desk, thing)
        if not BY_NAME[name].of_one:
            self._kept[name] = screen
            self._app.install_screen(screen, name)
        return screen

    def tell_corpus(self, words: str) -> None:
        """Say in the top line of every view what is open."""
        self._corpus = words
        for view in {*self._kept.values(), self.current}:
            view.top_bar.tell(words, view.VIEW)

    def dress(self) -> None:
        """Put the styles of the desk on every view."""
        for view in {*self._kept.values(), self.current}:
            view.dress(self._desk.look)
