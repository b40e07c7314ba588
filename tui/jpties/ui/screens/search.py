"""Search: a query over all articles, its hits in context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical

from jpties.errors import QueryError
from jpties.search.results import fact_of, place_of
from jpties.state.notebook.changes import save_query
from jpties.ui.gathering import gather
from jpties.ui.going import go_to_hit
from jpties.ui.noting import LEFT_OUT
from jpties.ui.pointing import entities_at
from jpties.ui.screens.view import ViewScreen
from jpties.ui.searching import EXAMPLES, Found, Search, caret_lines, located_on
from jpties.ui.widgets.prompt import Prompt
from jpties.ui.widgets.result_list import ResultList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import ComposeResult

    from jpties.model.model import Model
    from jpties.model.tree import Tree
    from jpties.search.answering import Order
    from jpties.ui.copying import Cited
    from jpties.ui.desk import Desk
    from jpties.ui.widgets.pane import Pane


class SearchScreen(ViewScreen):
    """The results, and the line in which the query is typed."""

    VIEW = "search"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = ResultList(desk.keyboard, desk.look, self.perform, self._moved, self._more)
        """What was found."""
        self.list.instead = EXAMPLES
        self.query_text = ""
        """What is looked for, as typed."""
        self.order: Order = "relevance"
        """How results are sorted."""
        self.search: Search | None = None
        """The answer that is shown."""
        self.line = Prompt("Search")
        """Where it is typed."""
        self._kept = ""
        self._is_reading = False
        """Whether a query is asked or more of its answer read."""

    def panes(self) -> Sequence[Pane]:
        """The list alone; the line above it is no pane."""
        return (self.list,)

    def body(self) -> ComposeResult:
        """The query above the results."""
        with Vertical():
            yield self.line
            yield self.list

    def show_model(self, model: Model, _tree: Tree) -> None:
        """Ask another corpus the same."""
        if self.query_text.strip():
            self._ask_corpus(model)
        else:
            self._moved()

    # The line of the query

    def begin(self) -> None:
        """The line takes the focus itself."""

    def do_view_search(self) -> None:
        """Ask for a query; typing replaces the last one."""
        self._ask(anew=True)

    def do_filter(self) -> None:
        """Ask for more: the query goes on where it ended."""
        self._ask(anew=False)

    def ask(self, words: str) -> None:
        """Ask a query that was saved, and go to the results."""
        if self.line.is_mounted:
            self.line.tell(words)
        else:
            self.line.type_ahead(words)
        self._look_for(words, is_final=True)
        self.call_after_refresh(self.focus_pane, self.list)

    def _ask(self, *, anew: bool) -> None:
        self._kept = self.query_text
        if self.line.is_mounted:
            self.line.take_focus(self.query_text, anew=anew)

    def on_key(self, event: events.Key) -> None:
        """What is typed before the line is there is not lost."""
        if self.app.screen is self and self.focused is not self.list:
            event.prevent_default()
            if event.is_printable and event.character:
                self.line.type_ahead(event.character)
            elif event.key == "enter":
                self.call_after_refresh(self._accept)

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        """Each letter shows what is found by then."""
        event.prevent_default()
        self._look_for(event.words)

    def on_prompt_accepted(self, event: Prompt.Accepted) -> None:
        """Enter: to the results; a wrong query is shown with the place that is wrong."""
        event.prevent_default()
        self._accept()

    def _accept(self) -> None:
        self._look_for(self.line.words, is_final=True)
        self.focus_pane(self.list)

    def on_prompt_moved(self, event: Prompt.Moved) -> None:
        """An arrow: to the results too."""
        event.prevent_default()
        if event.key in ("down", "pagedown"):
            self.focus_pane(self.list)

    def on_prompt_cancelled(self) -> None:
        """Escape brings back what was looked for before, and leaves where that was nothing."""
        if not self._kept.strip():
            self.do_cancel()
            return
        self._look_for(self._kept)
        self.line.tell(self._kept)
        self.focus_pane(self.list)

    def _look_for(self, words: str, *, is_final: bool = False) -> None:
        model = self.travel.model
        if self.search is not None and words == self.query_text == self.search.plan.query.text:
            return
        self.query_text = words
        if model is not None:
            self._ask_corpus(model, is_final=is_final)

    def _ask_corpus(self, model: Model, *, is_final: bool = True) -> None:
        words, order = self.query_text, self.order
        sets = self.jpties.noting.sets(model, words)
        self.list.title = f"Search: {words.strip()}" if words.strip() else "Search"
        if not words.strip():
            self.workers.cancel_group(self, "gather")
            self._is_reading = False
            self.search = None
            self.list.note = ""
            self.list.clear(EXAMPLES)
            self._moved()
            return

        def work(go_on: Callable[[], bool]) -> Search | QueryError:
            """What is found, or what is wrong with the query."""
            try:
                return Search.made(model, words, order, sets, go_on)
            except QueryError as error:
                return error

        def show(result: Search | QueryError) -> None:
            """List what was found, or say what is wrong with the query."""
            self._is_reading = False
            if isinstance(result, QueryError):
                self._show_error(result, is_final=is_final)
            else:
                self._show(result)

        self._is_reading = not gather(self, len(model.rows), work, show, failed=self._failed)
        if self._is_reading:
            self.list.note = "Searching"
            self.list.refresh_heading()

    def _failed(self) -> None:
        """What was there before stays."""
        self._is_reading = False
        self.list.note = self.search.words() if self.search is not None else ""
        self.list.refresh_heading()

    def _show_error(self, error: QueryError, *, is_final: bool) -> None:
        """Say what is wrong; while somebody types, the last results stay, if there were any."""
        self.list.note = error.reason
        self.list.refresh_heading()
        if is_final or not self.list.found:
            self.search = None
            self.list.clear(caret_lines(error))
            self.status.tell("")
        if is_final:
            self.announce(error.reason, warns=True)

    def _show(self, search: Search) -> None:
        self.search = search
        self.list.clear(() if search.names else ("Nothing found.", *([f"{search.hint}."] if search.hint else ())))
        self.list.note = search.words()
        self.list.add(search.first)
        self.list.refresh_heading()
        self._moved()

    def _more(self) -> None:
        """List more of what was found, in a thread where articles are many."""
        search, model = self.search, self.travel.model
        if search is None or model is None or self._is_reading or len(self.list.found) >= len(search.names):
            return
        start = len(self.list.found)

        def show(found: Sequence[Found]) -> None:
            """Add the part, unless something else has been looked for since."""
            self._is_reading = False
            if search is self.search and start == len(self.list.found):
                self.list.add(found)

        self._is_reading = not gather(
            self, len(model.rows), lambda go_on: search.part(model, start, go_on), show, failed=self._failed
        )

    # What the cursor stands on

    def _moved(self) -> None:
        line = self.list.line
        if line is None:
            self.status.tell("Type words; ? in the list shows the keys" if self.search is None else "Nothing found")
            return
        count = len(self.search.names) if self.search is not None else 0
        at = self.list.found.index(line.found) + 1
        self.status.tell(line.found.row.title, f"{at:,} of {count:,}")

    def chosen(self) -> list[Cited]:
        """The fact under the cursor, or all facts that the query found in the article."""
        line = self.list.line
        if line is None:
            return []
        facts = (line.fact,) if line.fact is not None else line.found.facts
        return [(fact, line.found.article) for fact in facts]

    def named(self) -> Sequence[str]:
        """The names at the hits of the line, else what its facts are about."""
        line, model = self.list.line, self.travel.model
        if line is None or model is None or line.fact is not None:
            return super().named()
        ranges = line.spans if line.kind == "hits" else line.found.located.hits
        return entities_at(model.analysis(line.found.row.name), ranges) or super().named()

    # Doing

    def do_open(self) -> None:
        """To the hit in its article, where all hits are lit and n and N go on."""
        line, search = self.list.line, self.search
        if line is None or search is None:
            self.do_view_search()
            return
        plan = search.plan
        words = self.query_text.strip()
        go_to_hit(
            self.jpties,
            line.found.row.name,
            words,
            lambda reading: located_on(plan, reading),
            place_of(line),
            fact_of(line),
        )

    def do_star(self) -> None:
        """Keep the query in the notebook, or take it out again."""
        words, noting = self.query_text.strip(), self.jpties.noting
        if noting.notebook is None or not words:
            self.announce(LEFT_OUT if noting.notebook is None else "There is no query to keep", warns=True)
            return
        known = noting.notebook.contents.queries.get(words)
        noting.change(save_query(words, "" if known else words, known))

    def do_sort_results(self) -> None:
        """By relevance, or by date."""
        self.order = "date" if self.order == "relevance" else "relevance"
        if self.travel.model is not None:
            self._ask_corpus(self.travel.model)
        self.announce("The newest first" if self.order == "date" else "The most fitting first")

    def do_cancel(self) -> None:
        """Back to the browser."""
        self.jpties.open_view("browse")
