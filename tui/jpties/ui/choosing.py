"""What there is to copy in the browser: the selection, the marked facts, or the fact under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.errors import UsageError
from jpties.model.tree_nodes import Branch
from jpties.text.clean import display

if TYPE_CHECKING:
    from jpties.model.fact import Fact
    from jpties.ui.copying import Cited
    from jpties.ui.exporting import Scope
    from jpties.ui.screens.browse import BrowseScreen


class Choosing:
    """Knows what `y` copies in the browser, and copies selected words."""

    def __init__(self, screen: BrowseScreen) -> None:
        self._screen = screen

    def chosen(self) -> list[Cited]:
        """The selection, else the marked facts, else the fact under the cursor, each with its article."""
        facts, reader, model = self._screen.facts, self._screen.reader, self._screen.travel.model
        if reader.marks.selection is not None and reader.reading is not None:
            from jpties.cite.selection import selected

            article = reader.reading.analysis.article
            try:
                return [(selected(article, *reader.marks.selection), article)]
            except ValueError:
                return []
        if facts.marked and model is not None:
            return self.marked()
        if facts.fact is None or facts.reading is None:
            return []
        return [(facts.fact, facts.reading.analysis.article)]

    def marked(self) -> list[Cited]:
        """The marked facts of all articles."""
        marked, model = self._screen.facts.marked, self._screen.travel.model
        if model is None:
            return []
        return [
            (fact, analysis.article)
            for analysis in (model.analysis(name) for name in dict.fromkeys(marked.values()) if name in model)
            for fact in analysis.facts
            if fact.id in marked
        ]

    @property
    def meant(self) -> Fact | None:
        """The fact that keys act on: the lit one in the reader, the one under the cursor in Facts; none in the tree."""
        screen = self._screen
        if screen.pane is screen.reader:
            return screen.reader.marks.quote
        return screen.facts.fact if screen.pane is screen.facts else None

    def sort(self) -> str:
        """What sort of facts `chosen` gives, for the notice: marked ones may be of other articles."""
        return "marked" if self._screen.facts.marked and self._screen.reader.marks.selection is None else ""

    def scopes(self) -> list[Scope]:
        """The article that is open and, with the cursor on a branch of the tree, its articles."""
        from jpties.ui.exporting import Scope

        reading, node, model = self._screen.reader.reading, self._screen.places.node, self._screen.travel.model
        scopes = []
        if reading is not None:
            scopes.append(Scope("The article that is open", (reading.row.name,)))
        if model is not None and isinstance(node, Branch):
            rows = sorted({row for row, _path in node.entries})
            scopes.append(Scope(f"Below {node.label} in the tree", tuple(model.rows[row].name for row in rows)))
        return scopes

    def do_copy_citation(self) -> None:
        """Copy the citation of the article that is open, without a quote."""
        reading = self._screen.reader.reading
        if reading is None:
            self._screen.announce("No article is open", warns=True)
            return
        from jpties.cite.registry import article_citation, article_formats

        name = self._screen.copying.format
        if name not in article_formats() and not name.startswith("template:"):
            name = "plain"
        try:
            text = article_citation(reading.analysis.article, name, templates=self._screen.desk.settings.templates)
        except UsageError as error:
            self._screen.announce(str(error), warns=True)
            return
        self._screen.copying.put(text, f"citation as {name}")

    def do_copy_selection(self) -> None:
        """Copy the selected words; without any do nothing, so that ctrl+c harms nobody."""
        reader = self._screen.reader
        if reader.marks.selection is None:
            self._screen.announce("Nothing is selected; y copies the fact, q leaves")
            return
        start, end = reader.marks.selection
        self._screen.copying.put(display(reader.text[start:end]), "selection")
