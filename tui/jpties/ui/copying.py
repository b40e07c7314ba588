"""Copying: facts with their citation, selections as they are; the notice says what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.text.clean import display

if TYPE_CHECKING:
    from jpties.model.analysis import Analysis
    from jpties.model.fact import Fact
    from jpties.ui.screens.browse import BrowseScreen


class Copying:
    """What `y` and ctrl+c do."""

    def __init__(self, screen: BrowseScreen) -> None:
        self._screen = screen

    def do_copy_fact(self) -> None:
        """Copy the selection where there is one, else the marked facts, else the one under the cursor."""
        screen = self._screen
        if screen.reader.marks.selection is not None:
            self.do_copy_selection()
            return
        chosen = self._chosen()
        if not chosen:
            screen.announce("There is no fact to copy", warns=True)
            return
        what = f"{len(chosen)} marked facts" if len(chosen) > 1 else "the fact"
        self._put(screen.app.cited(chosen, screen.session.copy_format), what)  # type: ignore[attr-defined]

    def _chosen(self) -> list[tuple[Fact, Analysis]]:
        facts, model = self._screen.facts, self._screen.travel.model
        if facts.marked and model is not None:
            chosen = []
            for name in dict.fromkeys(facts.marked.values()):
                analysis = model.analysis(name)
                chosen += [(fact, analysis) for fact in analysis.facts if facts.marked.get(fact.id) == name]
            return chosen
        if facts.fact is None or facts.reading is None:
            return []
        return [(facts.fact, facts.reading.analysis)]

    def do_copy_selection(self) -> None:
        """Copy the selected words; without any do nothing, so that ctrl+c harms nobody."""
        reader = self._screen.reader
        if reader.marks.selection is None:
            self._screen.announce("Nothing is selected; q leaves, y copies the fact")
            return
        start, end = reader.marks.selection
        self._put(display(reader.text[start:end]), "the selection")

    def _put(self, text: str, what: str) -> None:
        notice, failed = self._screen.app.put(text, what)  # type: ignore[attr-defined]
        self._screen.announce(notice, warns=failed)
