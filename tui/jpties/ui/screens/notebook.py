"""The notebook: everything the user made, from here to where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.page import SEPARATOR
from jpties.ui.going import go_to_fact, go_to_query, go_to_range
from jpties.ui.noting import LEFT_OUT
from jpties.ui.screens.view import ViewScreen
from jpties.ui.widgets.note_list import NoteList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.model import Model
    from jpties.model.tree import Tree
    from jpties.state.notebook.listing import NotebookItem
    from jpties.ui.copying import Cited
    from jpties.ui.desk import Desk
    from jpties.ui.widgets.pane import Pane


class NotebookScreen(ViewScreen):
    """One list."""

    VIEW = "notebook"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = NoteList(desk.keyboard, desk.look, self.perform, self._moved)
        """What the user made."""
        self._items: Sequence[NotebookItem] = ()

    def panes(self) -> Sequence[Pane]:
        """The list alone."""
        return (self.list,)

    def catch_up(self) -> None:
        """The notebook may be another one, the corpus too."""
        self.jpties.noting.catch_up()
        model, tree = self.travel.model, self.travel.tree
        if model is not None and tree is not None:
            self.show_model(model, tree)

    def show_model(self, model: Model, _tree: Tree) -> None:
        """List everything anew."""
        notebook = self.jpties.noting.notebook
        if notebook is None:
            self.announce(LEFT_OUT, warns=True)
            return
        from jpties.state.notebook.listing import items_of
        from jpties.state.notebook.matching import notes_of_corpus

        notes = self.jpties.noting.of_corpus or notes_of_corpus(model, notebook.contents)
        self._items = items_of(model, notebook.contents, notes)
        self.list.show_items(self._items)
        if notebook.problems:
            self.announce(str(notebook.problems[0]), warns=True)

    def _moved(self) -> None:
        item = self.list.item
        self.status.tell(SEPARATOR.join((item.words, item.detail)) if item is not None and item.detail else "")

    def chosen(self) -> list[Cited]:
        """The fact under the cursor."""
        item, model = self.list.item, self.travel.model
        if item is None or model is None or not item.article:
            return []
        analysis = model.analysis(item.article)
        for fact in analysis.facts:
            if fact.id == item.fact_id or (item.place == (fact.start, fact.end) and fact.origin == "yours"):
                return [(fact, analysis.article)]
        return []

    # Doing

    def do_open(self) -> None:
        """To the article, the quote, or what the query finds."""
        item, app = self.list.item, self.jpties
        if item is None:
            self.list.do_fold()
            return
        if item.query:
            go_to_query(app, item.query)
        elif item.fact_id:
            go_to_fact(app, item.article, item.fact_id)
        elif item.place is not None and item.article:
            go_to_range(app, item.article, *item.place)
        elif item.article:
            go_to_range(app, item.article, 0, 0)
        else:
            self.announce("Its article is not open here" if item.section == "Elsewhere" else "It is about all articles")

    def do_wrong(self) -> None:
        """Take away what the cursor stands on."""
        item = self.list.item
        if item is None:
            return
        if item.taken_back is None:
            self.announce("Its article is not open here; open its folder first", warns=True)
            return
        item = self._moved_along(item)
        if item is not None and item.taken_back is not None:
            self.jpties.noting.change(item.taken_back)

    def _moved_along(self, item: NotebookItem) -> NotebookItem | None:
        """The item as it is once notes on an earlier text of its article are moved to the text of now."""
        noting, model, tree = self.jpties.noting, self.travel.model, self.travel.tree
        if not item.article or model is None or tree is None:
            return item
        from jpties.state.notebook.listing import same_item

        row, before = model.row(item.article), self._items
        notes = noting.notes(row)
        if notes is None or not notes.was:
            return item
        if noting.about(row) is None:
            return None
        self.show_model(model, tree)
        return same_item(item, before, self._items)
