"""What there is to copy in the browser: the selection, the marked facts, or the fact under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.text.clean import display

if TYPE_CHECKING:
    from jpties.ui.copying import Cited
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
            return [
                (fact, analysis.article)
                for analysis in (model.analysis(name) for name in dict.fromkeys(facts.marked.values()))
                for fact in analysis.facts
                if fact.id in facts.marked
            ]
        if facts.fact is None or facts.reading is None:
            return []
        return [(facts.fact, facts.reading.analysis.article)]

    def do_copy_selection(self) -> None:
        """Copy the selected words; without any do nothing, so that ctrl+c harms nobody."""
        reader = self._screen.reader
        if reader.marks.selection is None:
            self._screen.announce("Nothing is selected; y copies the fact, q leaves")
            return
        start, end = reader.marks.selection
        self._screen.copying.put(display(reader.text[start:end]), "selection")
