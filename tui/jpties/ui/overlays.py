"""What is laid over a view: help, palette, go to, legend, themes, problems. Loaded when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.actions import ACTIONS
from jpties.ui.going import go_to_fact

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.model.model import Model
    from jpties.ui.look import Look
    from jpties.ui.screens.picker import Choice, Picker
    from jpties.ui.screens.view import ViewScreen

NOT_YET = "No article has been read yet; try again in a moment"
"""Said where an action would need articles."""
_ON_ARTICLES = frozenset(
    action.id for action in ACTIONS if action.group in ("Reading", "Facts", "Notebook", "Finding", "Copying")
)
"""Actions that do nothing without articles."""


class Overlays:
    """Opens screens over the browser and does what was chosen in them."""

    def __init__(self, screen: ViewScreen) -> None:
        self._screen = screen
        self._going: Picker | None = None

    def tell_if_reading(self, action_id: str) -> None:
        """Say why an action on articles did nothing before the first one was read."""
        screen = self._screen
        is_over = screen.prompting.is_open or screen.app.screen is not screen
        if screen.travel.model is None and not is_over and action_id in _ON_ARTICLES:
            screen.announce(NOT_YET, warns=True)

    def show_help(self, pane: str) -> None:
        """The keys of a pane, then those of the others."""
        from jpties.ui.screens.sheet import Sheet
        from jpties.ui.sheets import help_lines

        lines = help_lines(self._screen.keyboard, pane)
        self._screen.app.push_screen(Sheet("Help", lines, self._screen.keyboard, self._screen.desk.look))

    def do_problems(self) -> None:
        """The files that could not be used."""
        from jpties.ui.screens.sheet import Sheet
        from jpties.ui.sheets import problem_lines

        model = self._screen.travel.model
        lines = problem_lines(model.problems if model is not None else ())
        self._screen.app.push_screen(Sheet("Problems", lines, self._screen.keyboard, self._screen.desk.look))

    def do_legend(self) -> None:
        """What the highlights mean, with a switch for each."""
        from jpties.ui.screens.legend import Legend

        screen = self._screen
        screen.app.push_screen(Legend(screen.travel, screen.keyboard, screen.desk.look))

    def take_key(self, key: str) -> None:
        """Leave, also where the screen is too small; else say in which panes a key works that does nothing here."""
        from jpties.ui.sheets import works_in
        from jpties.ui.widgets.pane import Pane

        screen = self._screen
        panes = [pane.WHERE for pane in screen.panes()]
        if screen.keyboard.action(panes[0], key) == "leave":
            screen.perform("leave")
        elif isinstance(screen.focused, Pane) and (words := works_in(screen.keyboard, key, panes)):
            screen.announce(words)

    def do_palette(self) -> None:
        """Find a command by its name."""
        from jpties.ui.pickers import action_choices

        screen = self._screen
        self.pick("Command", action_choices(screen.keyboard, screen.pane.WHERE), lambda chosen: screen.perform(chosen))

    def do_go_to(self) -> None:
        """Find an article or a name."""
        model = self._screen.travel.model
        choices, find = self._places(model) if model is not None else ([], None)
        self._going = self.pick("Go to", choices, self._go, find=find)

    def _places(self, model: Model) -> tuple[list[Choice], Callable[[str], list[Choice]] | None]:
        """What there is to go to, or what finds it in a large corpus."""
        from jpties.ui.pickers import place_choices, place_finder

        find = place_finder(model)
        return place_choices(model) if find is None else [], find

    def catch_up(self) -> None:
        """Ask the articles that were just read for what is typed, in the prompt or in the list of places."""
        model, picker = self._screen.travel.model, self._going
        if model is None:
            return
        self._screen.prompting.again()
        if picker is not None and picker.is_attached:  # those before them are closed
            picker.offer(*self._places(model))
        else:
            self._going = None

    def _go(self, chosen: str) -> None:
        travel = self._screen.travel
        kind, _, name = chosen.partition(" ")
        if kind == "fact":
            from jpties.ui.pickers import BETWEEN

            fact, _, article = name.partition(BETWEEN)
            go_to_fact(self._screen.jpties, article, fact)
            return
        travel.leave_spot()
        self._screen.jpties.open_view("browse")
        if kind == "article":
            travel.go_to_article(name)
            self._screen.jpties.browse.arranging.focus("reader")
        else:
            travel.go_to_entity(name)

    def do_theme(self) -> None:
        """Choose the colours; the ones under the cursor are tried at once."""
        from jpties.ui.pickers import theme_choices

        colouring = self._screen.jpties.colouring
        before = colouring.name
        self.pick(
            "Theme",
            theme_choices(before),
            colouring.choose,
            tried=colouring.try_on,
            given_up=lambda: colouring.try_on(before),
        )

    def pick_format(self, current: str, preview: Callable[[str], str], do: Callable[[str], None]) -> None:
        """Choose a format, seeing what it makes."""
        from jpties.ui.pickers import format_choices

        self.pick("Copy as", format_choices(current), do, preview=preview)

    def pick(
        self,
        label: str,
        choices: list[Choice],
        do: Callable[[str], object],
        *,
        tried: Callable[[str], Look] | None = None,
        given_up: Callable[[], object] | None = None,
        preview: Callable[[str], str] | None = None,
        find: Callable[[str], list[Choice]] | None = None,
    ) -> Picker:
        """Let the user choose one of several by typing; gives the list.

        Args:
            label: what is asked for.
            choices: what there is.
            do: told the id of what was chosen.
            tried: told the id of each one under the cursor; gives the look in which the list goes on.
            given_up: called where nothing was chosen.
            preview: what the one under the cursor would make.
            find: gives the choices that fit what is typed, in place of looking through `choices`.
        """
        from jpties.ui.screens.picker import Picker

        def chosen(choice: str | None) -> None:
            """Act on what was chosen; None is a list that was left."""
            if choice is not None:
                do(choice)
            elif given_up is not None:
                given_up()

        screen = self._screen
        picker = Picker(label, choices, screen.keyboard, screen.desk.look, tried=tried, preview=preview, find=find)
        screen.app.push_screen(picker, chosen)
        return picker
