"""The frame that the browser and all views share: lines at top and bottom, panes between, one way to do an action.

A view is a subclass with a name in `ui.views.VIEWS`, its panes, and methods `do_` for what these do not do themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Static

from jpties.errors import JptiesError
from jpties.state.panes import is_tiny
from jpties.ui.compositing import PaneCompositor
from jpties.ui.copying import Copying
from jpties.ui.filtering import Filtering
from jpties.ui.hinting import TOO_SMALL, TOP_FROM, is_small, keys_of, place_words
from jpties.ui.later import Later
from jpties.ui.overlays import Overlays
from jpties.ui.prompting import Prompting
from jpties.ui.views import view_keys
from jpties.ui.widgets.bars import KeyLine, StatusLine, TopBar
from jpties.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from jpties.model.model import Model
    from jpties.model.tree import Tree
    from jpties.ui.app import JptiesApp
    from jpties.ui.copying import Cited
    from jpties.ui.desk import Desk
    from jpties.ui.exporting import Scope
    from jpties.ui.look import Look
    from jpties.ui.travel import Travel
    from jpties.ui.widgets.prompt import Prompt

OPENS = "view-"
"""Begins the actions that open a view; the rest is its name."""


class ViewScreen(Screen[None]):
    """One view of the corpus."""

    AUTO_FOCUS = ""
    CSS_PATH = "../app.tcss"
    VIEW: ClassVar[str] = ""
    """Its name in the registry of views."""
    COPIES_MARKED: ClassVar[bool] = False
    """Whether marked facts, if there are any, are copied in place of the one under the cursor."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._compositor = PaneCompositor()
        self.desk = desk
        """What all views share."""
        self.keyboard = desk.keyboard
        """The keys in force."""
        self.session = desk.session
        """What is remembered."""
        self.top_bar = TopBar(desk.look, self.perform, view_keys(desk.keyboard))
        """What is open, and the views."""
        self.status = StatusLine(desk.look, id="status")
        """What the cursor stands on, and notices."""
        self.key_line = KeyLine(desk.look, self.perform)
        """The keys of the pane."""
        self.prompting = Prompting(self)
        """Words that are typed."""
        self.filtering = Filtering(self)
        """The filters of panes."""
        self.overlays = Overlays(self)
        """Help, palette and the like."""
        self.copying = Copying(self, desk)
        """Copies what `chosen` gives."""
        self._later = (
            Later("exporting:Exporting", self, "export"),
            Later("corpora:Corpora", self, "open-corpus"),
            Later("adding:Adding", self, "add-article"),
        )
        self._last_pane: Pane | None = None
        self._model: Model | None = None

    # What views say

    def panes(self) -> Sequence[Pane]:
        """The panes, in the order of Tab; the first one has the focus at the beginning."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """What stands between the lines."""
        yield from self.panes()

    def helpers(self) -> Sequence[object]:
        """Objects with methods `do_` beside pane, view and app, in the order in which they are asked."""
        return (self.filtering, self.overlays, self.copying, *self._later, self.jpties.noting, self.travel)

    def show_model(self, model: Model, tree: Tree) -> None:
        """Show a corpus; called when the view is opened and whenever the corpus was read again."""

    def begin(self) -> None:
        """Give something the focus when the view is opened for the first time."""
        self.set_focus(self.panes()[0])

    def chosen(self) -> list[Cited]:
        """The facts that `y` copies, each with its article."""
        return []

    def scopes(self) -> list[Scope]:
        """What can be exported here, the nearest first; at the end the whole corpus."""
        model = self.travel.model
        if model is None or not model.rows:
            return []
        from jpties.ui.exporting import Scope  # deferred: for those who export

        chosen = tuple(self.chosen())
        scopes = [Scope("The facts that y copies", (), chosen)] if chosen else []
        return [*scopes, Scope("The whole corpus", tuple(row.name for row in model.rows))]

    def named(self) -> Sequence[str]:
        """Ids of the entities under the cursor, whose pages `e` opens: who or what the chosen facts are about."""
        return list(dict.fromkeys(subject for fact, _article in self.chosen() for subject in fact.subjects))

    def spot(self) -> str:
        """What `JptiesApp.open_view` takes to come back here."""
        return self.VIEW

    # The frame

    def compose(self) -> ComposeResult:
        """The lines and panes."""
        yield self.top_bar
        with Horizontal(id="panes"):
            yield from self.body()
        yield self.status
        yield self.key_line
        yield Static(TOO_SMALL, id="tiny", markup=False)

    def on_mount(self) -> None:
        """Show what there is."""
        if not self.query("#tiny"):
            return  # it was left again before it came to be
        self.begin()
        self.fit()
        self.catch_up()

    def on_screen_resume(self) -> None:
        """The corpus may have been read again while another view was seen."""
        self.catch_up()

    def catch_up(self) -> None:
        """Show the corpus, unless it is shown already."""
        model, tree = self.travel.model, self.travel.tree
        if model is not None and tree is not None and model is not self._model:
            self._model = model
            self.show_model(model, tree)
            self.overlays.catch_up()

    def on_resize(self) -> None:
        """Another size may hold other panes."""
        if self.query("#tiny"):
            self.fit()

    def fit(self) -> None:
        """Show what the size of the screen allows."""
        width, height = self.app.size
        tiny = is_tiny(width, height)
        self.query_one("#tiny").display = tiny
        self.query_one("#panes").display = self.key_line.display = not tiny
        self.status.display = not tiny and (self.status.warns or not self.prompting.is_open)
        self.top_bar.display = not tiny and height >= TOP_FROM
        self.tell_keys()

    def tell_keys(self) -> None:
        """The keys of the pane in the bottom line, and on a small screen which one it is."""
        panes, here = [pane.WHERE for pane in self.ring()], self.pane.WHERE
        self.status.tell_place(place_words(panes, here) if is_small(*self.app.size) else "")
        marked = len(self.jpties.browse.facts.marked) if self.COPIES_MARKED else 0
        self.key_line.tell(keys_of(self.keyboard, panes, here, self.app.size.width, marked))

    def announce(self, words: str, *, warns: bool = False) -> None:
        """Put a notice over the status line; a warning is seen while words are being typed too."""
        self.status.announce(words, warns=warns)
        if self.prompting.is_open:
            self.fit()

    def dress(self, look: Look) -> None:
        """Take on other styles."""
        for pane in self.panes():
            pane.dress(look)
        for bar in (self.top_bar, self.status, self.key_line):
            bar.dress(look)

    # Panes

    @property
    def pane(self) -> Pane:
        """The pane that has the focus, or had it before words were typed."""
        return self.focused if isinstance(self.focused, Pane) else self._last_pane or self.panes()[0]

    def focus_pane(self, pane: Pane) -> None:
        """Give a pane the focus."""
        self.set_focus(pane, scroll_visible=False)

    def on_descendant_focus(self) -> None:
        """Another pane, other keys."""
        if isinstance(self.focused, Pane):
            self._last_pane = self.focused
            self.fit()

    def ring(self) -> Sequence[Pane]:
        """The panes between which one goes, in their order."""
        return [pane for pane in self.panes() if pane.is_on_screen]

    def do_next_pane(self) -> None:
        """To the next pane, round at the end."""
        self._step(1)

    def do_previous_pane(self) -> None:
        """To the previous pane, round at the beginning."""
        self._step(-1)

    def _step(self, step: int) -> None:
        shown = self.ring()
        if self.pane in shown:
            self.focus_pane(shown[(shown.index(self.pane) + step) % len(shown)])

    # Doing

    @property
    def jpties(self) -> JptiesApp:
        """The app, by its own type."""
        return cast("JptiesApp", self.app)

    @property
    def travel(self) -> Travel:
        """The model, and the ways to articles, facts and back."""
        return self.jpties.browse.travel

    def perform(self, action_id: str) -> bool:
        """Do an action: the pane may, then the view, those who help it, and the app."""
        self.announce("")
        done = self._performed(action_id)
        self.overlays.tell_if_reading(action_id)
        return done

    def _performed(self, action_id: str) -> bool:
        name = f"do_{action_id.replace('-', '_')}"
        try:
            for one in (self.pane, self, *self.helpers(), self.app):
                method = getattr(one, name, None)
                if method is not None and method() is not False:
                    return True
        except JptiesError as error:  # such as an article that is gone while the corpus is read again
            self.announce(str(error), warns=True)
            return True
        if action_id.startswith(OPENS):
            self.jpties.open_view(action_id.removeprefix(OPENS))
            return True
        return False

    def on_pane_failed(self, event: Pane.Failed) -> None:
        """What the mouse asked for could not be done."""
        self.announce(event.reason, warns=True)

    def do_entity(self) -> None:
        """The page of the entity under the cursor; of several the user chooses."""
        from jpties.ui.scoping import open_entity

        open_entity(self, self.named())

    def do_cancel(self) -> None:
        """Take the filter away, else go back to the browser."""
        if not self.filtering.clear():
            self.jpties.open_view("browse")

    def do_help(self) -> None:
        """The keys."""
        self.overlays.show_help(self.pane.WHERE)

    def on_key(self, event: events.Key) -> None:
        """Keys that no pane has taken: those of other panes, or when the screen is too small."""
        if not self.prompting.takes(event):
            self.overlays.take_key(event.character or event.key)

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        """Each letter."""
        self.prompting.changed(event.words)

    def on_prompt_accepted(self, event: Prompt.Accepted) -> None:
        """Enter."""
        self.prompting.accepted(event.words)

    def on_prompt_cancelled(self) -> None:
        """Escape."""
        self.prompting.cancelled()
