"""A view of facts over the corpus, one entity or one tie: a head, a list, the fact under the cursor in full."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.containers import Vertical

from jpties.errors import QueryError
from jpties.model.naming import Naming
from jpties.model.scope import ALL, Scope, label_of
from jpties.state.querylike import is_query
from jpties.text.clean import display_line
from jpties.ui.gathering import gather
from jpties.ui.going import go_to_fact
from jpties.ui.scoping import Scoping
from jpties.ui.screens.view import ViewScreen
from jpties.ui.widgets.fact_detail import FactDetail

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from textual.app import ComposeResult

    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow, Model
    from jpties.model.tree import Tree
    from jpties.ui.copying import Cited
    from jpties.ui.desk import Desk
    from jpties.ui.look import Look
    from jpties.ui.widgets.head import Head
    from jpties.ui.widgets.pane import Pane
    from jpties.ui.widgets.sifted_list import Matched

DETAIL_FROM, HEAD_FROM = 20, 16
"""Lines of the screen from which the detail of a fact, and the head, are shown."""
FILTER = "filter"
"""The group of the work that looks for what a filter wants, beside that which gathers the list."""
TALL_FROM, TALL, LOW = 30, 9, 6
"""Lines of the screen from which the detail is tall; its lines then, and else."""

Found = TypeVar("Found")


class ScopedScreen(ViewScreen, Generic[Found]):
    """What the timeline and the figures have in common."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.detail = FactDetail(desk.look, quotes=True)
        """The fact under the cursor in full."""
        self.scoping = Scoping(self)
        """Chooses what it is about."""
        self._scope: Scope | None = None
        self._asked: tuple[str, Matched] | None = None
        self._pending = ""
        self._wrong = ""

    # What views say

    @property
    def main(self) -> Pane:
        """The list."""
        raise NotImplementedError

    @property
    def head(self) -> Head:
        """The lines above it."""
        raise NotImplementedError

    @property
    def here(self) -> tuple[ArticleRow, Fact] | None:
        """The fact under the cursor with its article."""
        raise NotImplementedError

    def gathered(self, model: Model, scope: Scope) -> Found:
        """What is to be shown of a scope; may be called in a thread."""
        raise NotImplementedError

    def show_gathered(self, found: Found, naming: Naming, title: str) -> None:
        """Show it."""
        raise NotImplementedError

    # The frame

    def panes(self) -> Sequence[Pane]:
        """The list alone."""
        return (self.main,)

    def body(self) -> ComposeResult:
        """The head stays above the list."""
        with Vertical():
            yield self.head
            yield self.main
            yield self.detail

    def helpers(self) -> Sequence[object]:
        """Those who help this screen."""
        return (self.scoping, *super().helpers())

    def fit(self) -> None:
        """Leave out what has no room."""
        super().fit()
        height = self.app.size.height
        self.detail.display = height >= DETAIL_FROM
        self.detail.styles.height = TALL if height >= TALL_FROM else LOW
        self.head.display = height >= HEAD_FROM

    def dress(self, look: Look) -> None:
        """Take on other styles."""
        super().dress(look)
        self.head.dress(look)
        self.detail.dress(look)

    # What is shown

    def catch_up(self) -> None:
        """Show another corpus, or what is about something else now."""
        before = self._scope
        super().catch_up()
        if self._scope is before and before is not None and before != self.desk.scope:
            self.gather_again()

    def show_model(self, _model: Model, _tree: Tree) -> None:
        """Show a corpus, by the same query."""
        self.gather_again()
        if self._asked is not None:
            self._pending = ""
            self.match(*self._asked)

    def gather_again(self) -> None:
        """Gather what is shown, in a thread where there are many articles."""
        model = self.travel.model
        if model is None:
            return
        scope = self.desk.scope
        if scope.entity and model.entity(scope.entity) is None:
            scope = self.desk.scope = ALL  # the corpus was read again, and it is gone
        self._scope = scope
        naming = Naming(model, self.jpties.atlas)
        title = label_of(scope, naming)
        at_once = gather(
            self,
            len(model.rows),
            lambda _go_on: self.gathered(model, scope),
            lambda found: self.show_gathered(found, naming, title),
        )
        if not at_once:
            self.status.tell(f"Looking through {len(model.rows):,} articles")

    def match(self, words: str, matched: Matched) -> None:
        """Tell a list which facts fulfil a query; where there are many articles only after a while."""
        if words and words == self._pending:
            return  # Enter after its last letter
        self.workers.cancel_group(self, FILTER)
        self._pending = ""
        model = self.travel.model
        if model is None or not is_query(words):
            self._asked = None
            matched(None)
            return
        self._asked = words, matched
        sets = self.jpties.noting.sets(model, words)

        def work(go_on: Callable[[], bool]) -> Collection[str] | QueryError:
            """Ids of the facts that fulfil the query, or what is wrong with it."""
            from jpties.search.facts import facts_matching  # deferred: the grammar of queries

            try:
                return {fact.id for _row, fact in takewhile(lambda _pair: go_on(), facts_matching(model, words, sets))}
            except QueryError as error:
                return error

        def answered() -> None:
            """Wait for no answer any more."""
            self._pending = ""

        def show(found: Collection[str] | QueryError) -> None:
            """Hand over what was found, or say what is wrong with the query."""
            answered()
            if isinstance(found, QueryError):  # perhaps not typed to its end yet: what was found last stays
                wrong = self._wrong = display_line(found.reason)
                self.announce(wrong, warns=True)
                return
            if self._wrong and self.status.notice == self._wrong:
                self.announce("")
            matched(found)

        if not gather(self, len(model.rows), work, show, group=FILTER, failed=answered):
            self._pending = words

    def tell_here(self, words: str) -> None:
        """Show the fact under the cursor in full, and say something in the status line."""
        here, model = self.here, self.travel.model
        self.head.refresh()
        if here is None or model is None:
            self.detail.tell(None, None)
        elif self.detail.display:
            self.detail.tell(here[1], model.analysis(here[0].name))
        self.status.tell(words)

    # Doing

    def chosen(self) -> list[Cited]:
        """The fact under the cursor."""
        here, model = self.here, self.travel.model
        return [(here[1], model.analysis(here[0].name).article)] if here is not None and model is not None else []

    def do_open(self) -> None:
        """To the quote in its article."""
        here = self.here
        if here is not None:
            go_to_fact(self.jpties, here[0].name, here[1].id)

    def do_cancel(self) -> None:
        """Take the filter away, else show all again, else go back to the browser."""
        if self.filtering.clear():
            return
        if self.desk.scope.is_all:
            super().do_cancel()
        else:
            self.desk.scope = ALL
            self.gather_again()
