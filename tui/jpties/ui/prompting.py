"""Find and filter: the line in which words are typed, and what follows from each letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.ui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from jpties.ui.screens.browse import BrowseScreen
    from jpties.ui.widgets.fact_list import FactList
    from jpties.ui.widgets.place_tree import PlaceTree


class Prompting:
    """Opens the prompt over the status line and acts on it."""

    def __init__(self, screen: BrowseScreen) -> None:
        self._screen = screen
        self._prompt: Prompt | None = None
        self._target: PlaceTree | FactList | None = None
        self.words = ""
        """What was looked for last."""

    @property
    def is_open(self) -> bool:
        """Whether words are being typed."""
        return self._prompt is not None

    def do_find(self) -> None:
        """Ask for words and light them as they are typed."""
        self._target = None
        self._screen.arranging.focus("reader")
        self._open("Find", "")

    def do_filter(self) -> bool | None:
        """Ask for words and show only what holds them."""
        pane = self._screen.pane
        if pane is not self._screen.places and pane is not self._screen.facts:
            return False
        self._target = self._screen.places if pane is self._screen.places else self._screen.facts
        self._open("Filter", self._target.filter)
        return None

    def _open(self, label: str, words: str) -> None:
        self.close()
        self._prompt = Prompt(label, words)
        self._screen.mount(self._prompt, after=self._screen.status)
        self._screen.arranging.arrange()

    def close(self) -> None:
        """Put the prompt away and go back to the pane."""
        if self._prompt is not None:
            self._prompt.remove()
            self._prompt = None
            pane = self._target.WHERE if self._target is not None else "reader"
            self._screen.arranging.focus(pane)

    def changed(self, words: str) -> None:
        """Each letter shows what it finds."""
        if self._target is None:
            self._light(words)
        else:
            self._target.narrow(words)

    def accepted(self, words: str) -> None:
        """Enter keeps what was found."""
        target = self._target
        self.changed(words)
        self.close()
        if target is None:
            self._tell_hits()
        elif words.strip() and not target.item_count():
            self._screen.announce(f"Nothing here holds {words.strip()}; Esc shows all", warns=True)
        elif words.strip():
            target.to_first()

    def cancelled(self) -> None:
        """Escape takes it back."""
        self.changed("")
        self.close()

    def _light(self, words: str) -> None:
        reader = self._screen.reader
        self.words = words
        reader.standing.show_hits(reader.reading.find(words) if reader.reading is not None else [])
        self._screen.tell_spot()

    def _tell_hits(self) -> None:
        if self.words.strip() and not self._screen.reader.marks.hits:
            self._screen.announce(f"{self.words.strip()} is not in this article", warns=True)

    def do_find_next(self) -> None:
        """The next place; in another article the same words are looked for first."""
        self._step(1)

    def do_find_previous(self) -> None:
        """The place before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        reader = self._screen.reader
        if not self.words.strip():
            self._screen.announce("Nothing was looked for yet; / does it")
        elif not reader.marks.hits:
            self._light(self.words)
            self._tell_hits()
        else:
            reader.standing.next_hit(step)
            self._screen.tell_spot()

    def do_cancel(self) -> None:
        """Take away the selection, else the hits, else the filter, else the mention cursor."""
        screen = self._screen
        if screen.reader.marks.selection is not None:
            screen.reader.selecting.end()
        elif screen.reader.marks.hits:
            self._light("")
        elif screen.places.filter or screen.facts.filter:
            for pane in (screen.places, screen.facts):
                if pane.filter:
                    pane.narrow("")
        elif screen.reader.marks.mention is not None:
            screen.reader.standing.stand_on(None)
        elif screen.arranging.panes.zoomed:
            screen.arranging.do_zoom()
