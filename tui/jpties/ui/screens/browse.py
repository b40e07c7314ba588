"""The screen of the browser: three panes between two lines; it wires them and holds no rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Static

from jpties.model.tree_nodes import Leaf
from jpties.state.panes import SMALLEST
from jpties.text.clean import display_line
from jpties.ui.arranging import Arranging
from jpties.ui.copying import Copying
from jpties.ui.describing import NO_ARTICLES, about_spot, corpus_words
from jpties.ui.overlays import Overlays
from jpties.ui.prompting import Prompting
from jpties.ui.travel import Travel
from jpties.ui.widgets.bars import KeyLine, StatusLine, TopBar
from jpties.ui.widgets.fact_detail import FactDetail
from jpties.ui.widgets.fact_list import FactList
from jpties.ui.widgets.pane import Pane
from jpties.ui.widgets.place_tree import PlaceTree
from jpties.ui.widgets.reader import NARROWEST, WIDEST, Reader

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from jpties.model.fact import Fact
    from jpties.model.model import Model
    from jpties.model.tree import Tree
    from jpties.state.config import Settings
    from jpties.state.keymap import Keyboard
    from jpties.state.reading import Reading
    from jpties.state.session import Session
    from jpties.ui.app import JptiesApp
    from jpties.ui.copying import Clipboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.prompt import Prompt

TOO_SMALL = f"jpties needs {SMALLEST[0]}x{SMALLEST[1]}"
"""The word of a screen that is too small."""


class BrowseScreen(Screen[None]):
    """Places, article, facts."""

    AUTO_FOCUS = ""
    CSS_PATH = "../app.tcss"

    def __init__(
        self, settings: Settings, session: Session, keyboard: Keyboard, look: Look, clipboard: Clipboard
    ) -> None:
        super().__init__()
        self.clipboard = clipboard
        """The way to the clipboard."""
        self.session = session
        """What is remembered."""
        self.keyboard = keyboard
        """The keys in force."""
        self.arranging = Arranging(self)
        """Which panes are shown."""
        self.places = PlaceTree(keyboard, look, self.perform, self._tree_moved)
        """The pane of places."""
        self.reader = Reader(keyboard, look, self.perform, self._spot_changed, settings.measure)
        """The pane with the article."""
        self.facts = FactList(keyboard, look, self.perform, self._fact_changed)
        """The pane of facts."""
        self.facts.folded = set(session.folded_kinds)
        self._last_pane: Pane = self.places
        self.detail = FactDetail(look)
        """The fact under the cursor in full."""
        self.top_bar = TopBar(look, id="top")
        """What is open."""
        self.status = StatusLine(look, id="status")
        """What the cursor stands on, and notices."""
        self.key_line = KeyLine(look, self.perform)
        """The keys of the pane."""
        self.travel = Travel(self)
        """Opens articles, goes back and forward."""
        self.prompting = Prompting(self)
        """Find and filter."""
        self.overlays = Overlays(self)
        """Help, palette and the like."""
        self.copying = Copying(self, settings)
        """Copies facts and selections."""

    def compose(self) -> ComposeResult:
        """The lines and panes."""
        yield self.top_bar
        with Horizontal(id="panes"):
            yield self.places
            yield self.reader
            with Vertical(id="facts-column"):
                yield self.facts
                yield self.detail
        yield self.status
        yield self.key_line
        yield Static(TOO_SMALL, id="tiny", markup=False)

    def on_mount(self) -> None:
        """Begin in the tree."""
        self.set_focus(self.places)
        self.arranging.arrange()

    # The model

    def show_model(self, model: Model, tree: Tree) -> None:
        """Show a corpus: at first the article that was open last, later the one that is open now."""
        self.top_bar.tell(corpus_words(model))
        self.reader.instead = "" if model.rows else NO_ARTICLES
        opened = self.session.open_branches if self.session.article in model else None
        self.places.show_tree(tree, None if self.places.branches.rows else opened or None)
        self.travel.begin(model, tree)
        self.tell_spot()

    def show_reading(self, reading: Reading | None, offset: int = 0, position: str = "") -> None:
        """Show an article in reader and facts, painted together."""
        self.reader.position = position
        self.reader.show_reading(reading, offset)
        if reading is not None:
            self.facts.show_reading(reading)
            self.reader.standing.light(self.facts.fact, reveal=False)
        self.detail.tell(self.facts.fact, reading.analysis if reading else None)
        self.tell_spot()

    # What the panes say

    def _tree_moved(self, row: int) -> None:
        self.travel.show_row(row)

    def _fact_changed(self, fact: Fact | None) -> None:
        """The cursor of the facts stands on another one."""
        self.reader.standing.light(fact)
        self.detail.tell(fact, self.facts.reading.analysis if self.facts.reading else None)
        self.tell_spot()

    def _spot_changed(self, offset: int | None) -> None:
        """The reader stands on another place: select the fact that says it."""
        reading = self.reader.reading
        if reading is not None and offset is not None:
            near = self.facts.fact.id if self.facts.fact else None
            fact = reading.fact_at(offset, near, self.facts.folded)
            if fact is not None:
                self.facts.select(fact)
                self.reader.standing.light(fact, reveal=False)
                self.detail.tell(fact, reading.analysis)
        self.tell_spot()

    def tell_spot(self) -> None:
        """Say in the status line what the cursor stands on."""
        self.status.tell(*about_spot(self.travel.model, self.reader, self.facts))

    def announce(self, words: str, *, warns: bool = False) -> None:
        """Put a notice over the status line."""
        self.status.announce(display_line(words), warns=warns)

    # Doing

    @property
    def jpties(self) -> JptiesApp:
        """The app, by its own type."""
        from jpties.ui.app import JptiesApp

        assert isinstance(self.app, JptiesApp)
        return self.app

    @property
    def pane(self) -> Pane:
        """The pane that has the focus, or had it before words were typed."""
        return self.focused if isinstance(self.focused, Pane) else self._last_pane

    def perform(self, action_id: str) -> bool:
        """Do an action: the pane may, then those who help the screen, the screen, and the app."""
        self.announce("")
        name = f"do_{action_id.replace('-', '_')}"
        for one in (
            self.pane,
            self,
            self.travel,
            self.arranging,
            self.prompting,
            self.overlays,
            self.copying,
            self.app,
        ):
            method = getattr(one, name, None)
            if method is not None and method() is not False:
                return True
        return False

    def on_key(self, event: events.Key) -> None:
        """Keys that no pane has taken, as when the screen is too small."""
        action = self.keyboard.action("tree", event.character or event.key)
        if action == "leave":
            self.perform(action)

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        """Each letter shows what it finds."""
        self.prompting.changed(event.words)

    def on_prompt_accepted(self, event: Prompt.Accepted) -> None:
        """Keep what was found."""
        self.prompting.accepted(event.words)

    def on_prompt_cancelled(self) -> None:
        """Take it back."""
        self.prompting.cancelled()

    # Panes

    def on_resize(self) -> None:
        """Another size may hold other panes."""
        self.arranging.arrange()

    def on_descendant_focus(self) -> None:
        """Another pane, other keys."""
        if isinstance(self.focused, Pane):
            self._last_pane = self.focused
            self.arranging.panes.focus(self.focused.WHERE)
            self.arranging.arrange()

    def do_open(self) -> None:
        """From an article to its text, from a fact to its quote, from the text to the fact."""
        if self.pane is self.facts and self.facts.fact is not None:
            self.travel.leave_spot()
            fact = self.facts.fact
            self.arranging.focus("reader")
            self.reader.reveal(fact.start, fact.end)
        elif self.pane is self.places and isinstance(self.places.node, Leaf):
            self.arranging.focus("reader")
        elif self.pane is self.reader and self.facts.items:
            self.arranging.focus("facts")

    def do_next_mention(self) -> None:
        """The next mention, in sight."""
        self._see_reader()
        self.reader.standing.next_mention()

    def do_previous_mention(self) -> None:
        """The mention before, in sight."""
        self._see_reader()
        self.reader.standing.previous_mention()

    def _see_reader(self) -> None:
        """What moves in the article is to be seen: where one pane is shown it is the reader."""
        if not self.reader.display:
            self.arranging.focus("reader")

    def do_select(self) -> None:
        """Select by keys."""
        self.announce(self.reader.begin_selecting())

    def do_narrower(self) -> None:
        """Shorter lines."""
        self._measure(-4)

    def do_wider(self) -> None:
        """Longer lines."""
        self._measure(4)

    def _measure(self, by: int) -> None:
        self.reader.measure = min(WIDEST, max(NARROWEST, self.reader.measure + by))
        self.reader.rewrap()
        self.announce(f"Lines of {self.reader.measure} cells")

    def do_sort(self) -> None:
        """The next way of sorting the tree."""
        order = self.places.sort_on()
        self.travel.tree = self.places.branches
        self.announce({"count": "Most articles first", "name": "By name", "date": "Newest first"}[order])

    def do_help(self) -> None:
        """The keys."""
        self.overlays.show_help(self.pane.WHERE)

    def dress(self, look: Look) -> None:
        """Take on other styles."""
        for one in (self.places, self.reader, self.facts, self.detail, self.top_bar, self.status, self.key_line):
            one.dress(look)
