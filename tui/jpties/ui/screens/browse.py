"""The screen of the browser: three panes between two lines; it wires them and holds no rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical

from jpties.model.tree_nodes import Leaf
from jpties.ui.arranging import Arranging
from jpties.ui.choosing import Choosing
from jpties.ui.describing import NO_ARTICLES, about_spot, corpus_words
from jpties.ui.finding import Finding
from jpties.ui.later import Later
from jpties.ui.measuring import Measuring
from jpties.ui.note_signs import NoteSigns
from jpties.ui.pointing import entities_under
from jpties.ui.screens.view import ViewScreen
from jpties.ui.sifting import Sifting
from jpties.ui.travel import Travel
from jpties.ui.widgets.fact_detail import FactDetail
from jpties.ui.widgets.fact_list import FactList
from jpties.ui.widgets.place_tree import PlaceTree
from jpties.ui.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from jpties.model.fact import Fact
    from jpties.model.model import Model
    from jpties.model.tree import Tree
    from jpties.state.reading import Reading
    from jpties.ui.copying import Cited
    from jpties.ui.desk import Desk
    from jpties.ui.exporting import Scope
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Pane


class BrowseScreen(ViewScreen):
    """Places, article, facts."""

    VIEW = "browse"
    COPIES_MARKED = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        keyboard, look = desk.keyboard, desk.look
        self.arranging = Arranging(self)
        """Which panes are shown."""
        self._measuring = Measuring(self)
        sifting = Sifting(self)
        self.places = PlaceTree(keyboard, look, self.perform, self._tree_moved)
        """The pane of places."""
        self.places.ask = sifting.rows
        self.reader = Reader(keyboard, look, self.perform, self._spot_changed, self._measuring.cells)
        """The pane with the article."""
        self.facts = FactList(keyboard, look, self.perform, self.fact_changed)
        """The pane of facts."""
        self.facts.folded = set(desk.session.folded_kinds)
        self.facts.ask = sifting.facts
        self.detail = FactDetail(look)
        """The fact under the cursor in full."""
        self._travel = Travel(self)
        signs = NoteSigns(self)
        self.facts.signs, self.facts.mark_changed = signs.signs, signs.marked
        self._signs = signs
        self.places.sign, self.detail.note_of = signs.article_sign, signs.note_of
        self._annotating = Later("annotating:Annotating", self, "star", "note")
        self._correcting = Later("correcting:Correcting", self, "wrong")
        self.finding = Finding(self)
        """Words in the article."""
        self.choosing = Choosing(self)
        """What is copied."""
        self.copying.sort_of = self.choosing.sort

    @property
    def travel(self) -> Travel:
        """Opens articles, goes back and forward."""
        return self._travel

    def panes(self) -> Sequence[Pane]:
        """Tree, reader, facts."""
        return (self.places, self.reader, self.facts)

    def body(self) -> ComposeResult:
        """The panes, the detail of a fact below the facts."""
        yield self.places
        yield self.reader
        with Vertical(id="facts-column"):
            yield self.facts
            yield self.detail

    def helpers(self) -> Sequence[object]:
        """Those who help this screen."""
        own = (self.travel, self.arranging, self.finding, self.choosing, self._signs, self._measuring)
        return (*own, self._annotating, self._correcting, *super().helpers())

    def named(self) -> Sequence[str]:
        """The mention, the place, or the subjects of the fact."""
        return entities_under(self)

    def chosen(self) -> list[Cited]:
        """The selection, the marked facts, or the fact under the cursor."""
        return self.choosing.chosen()

    def scopes(self) -> list[Scope]:
        """Also the article that is open, and the branch of the tree."""
        scopes = super().scopes()
        here = self.choosing.scopes()
        return [*scopes[:-1], *here, *scopes[-1:]]

    def fit(self) -> None:
        """Show the panes that the size allows."""
        super().fit()
        self.arranging.arrange()

    def focus_pane(self, pane: Pane) -> None:
        """Give a pane the focus and bring it on the screen."""
        self.arranging.focus(pane.WHERE)

    def catch_up(self) -> None:
        """The app shows a new corpus here before anywhere else; what is being typed is asked of it."""
        self.overlays.catch_up()

    # The model

    def show_model(self, model: Model, tree: Tree) -> None:
        """Show a corpus: at first the article that was open last, later the one that is open now."""
        self.jpties.tell_corpus(corpus_words(model))
        self.reader.instead = "" if model.rows else NO_ARTICLES
        opened = self.session.open_branches if self.session.article in model else None
        self.places.show_tree(tree, None if self.places.branches.rows else opened or None)
        typed = self.places.filter
        self.travel.begin(model, tree)
        if typed != self.places.filter:  # which the article that is opened may not fulfil
            self.places.narrow(typed)
        self.show_signs()
        self.tell_spot()

    def show_reading(self, reading: Reading | None, offset: int = 0, position: str = "") -> None:
        """Show an article in reader and facts, painted together."""
        self.reader.position = position
        self.reader.show_reading(reading, offset)
        if reading is not None:
            self.facts.show_reading(reading)
            self.reader.standing.light(None)  # lit is what the user chose, and what the keys of the reader act on
            self._go_in()
        self.detail.tell(self.facts.fact, reading.analysis if reading else None)
        self.tell_spot()

    # The notebook

    def show_signs(self) -> None:
        """Draw stars, marks and notes again."""
        if self.jpties.noting.notebook is not None:
            self.facts.marked = self.jpties.noting.marked()
        self.facts.forget()
        self.facts.refresh_heading()
        self.places.forget()
        self.detail.refresh()
        self.jpties.view.tell_keys()

    def _go_in(self) -> None:
        """The user has gone into the article that is open."""
        reading = self.reader.reading
        if reading is not None and self.pane is not self.places and self.jpties.noting.opened(reading.row):
            self.places.forget()

    def on_descendant_focus(self) -> None:
        """Whoever goes into an article reads it."""
        super().on_descendant_focus()
        self._go_in()

    # What the panes say

    def _tree_moved(self, row: int) -> None:
        self.travel.show_row(row)

    def fact_changed(self, fact: Fact | None) -> None:
        """The cursor of the facts stands on another one."""
        self.reader.standing.light(fact)
        if self.reader.marks.mention is not None:
            self.reader.standing.stand_on(None)  # what was moved last is meant
        self.detail.tell(fact, self.facts.reading.analysis if self.facts.reading else None)
        self.tell_spot()

    def stand_on_fact(self, fact: Fact | None, *, lit: bool = True) -> None:
        """Put the cursor of the facts on a fact, listed or not so far, and show it: the one way of all jumps.

        Args:
            fact: None leaves the cursor where it is, with nothing lit.
            lit: whether its quote is lit, so that the keys of the reader act on it.
        """
        if fact is not None and self.facts.filter and not self.facts.lists(fact):
            self.facts.narrow("")
        self.facts.select(fact)
        self.reader.standing.light(self.facts.fact if fact is not None and lit else None, reveal=False)
        if self.reader.marks.quote is not None:
            self.fact_changed(self.facts.fact)
        elif self.facts.reading is not None:
            self.detail.tell(self.facts.fact, self.facts.reading.analysis)

    def _spot_changed(self, offset: int | None) -> None:
        """The reader stands on another place: select the fact that says it."""
        reading = self.reader.reading
        if reading is not None and offset is not None:
            near = self.facts.fact.id if self.facts.fact else None
            fact = reading.fact_at(offset, near, self.facts.folded)
            self.reader.standing.light(fact, reveal=False)
            if fact is not None:
                self.facts.select(fact)
                self.detail.tell(fact, reading.analysis)
        self.tell_spot()

    def tell_spot(self) -> None:
        """Say in the status line what the cursor stands on."""
        self.status.tell(*about_spot(self.travel.model, self.reader, self.facts))

    # Doing

    def ring(self) -> Sequence[Pane]:
        """All of them; one that is not shown is shown then."""
        return self.panes()

    def do_next_pane(self) -> None:
        """To the next pane, shown or not."""
        self.arranging.step(1, around=True)

    def do_previous_pane(self) -> None:
        """To the previous pane, shown or not."""
        self.arranging.step(-1, around=True)

    def do_open(self) -> None:
        """From an article to its text, from a fact to its quote, from the text to the fact."""
        if self.pane is self.facts and self.facts.fact is not None:
            self.travel.leave_spot()
            fact = self.facts.fact
            self.arranging.focus("reader")
            self.reader.standing.light(fact)
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

    def do_sort(self) -> None:
        """The next way of sorting the tree."""
        order = self.places.sort_on()
        self.travel.tree = self.places.branches
        self.session.order = order
        self.announce({"count": "Most articles first", "name": "By name", "date": "Newest first"}[order])

    def do_cancel(self) -> None:
        """Take away the selection, else the hits, else the filter, else the mention cursor."""
        if self.reader.marks.selection is not None:
            self.reader.selecting.end()
        elif self.reader.marks.hits:
            self.finding.look_for("")
        elif self.filtering.clear():
            return
        elif self.reader.marks.mention is not None:
            self.reader.standing.stand_on(None)
        elif self.arranging.panes.zoomed:
            self.arranging.do_zoom()
        elif self.pane is self.reader:
            self.reader.standing.light(None)
            self.tell_spot()

    def dress(self, look: Look) -> None:
        """Take on other styles."""
        super().dress(look)
        self.detail.dress(look)
