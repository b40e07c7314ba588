"""Find: words in the article that is open, lit as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.ui.screens.browse import BrowseScreen


class Finding:
    """Looks for words in the reader and goes from hit to hit."""

    def __init__(self, screen: BrowseScreen) -> None:
        self._screen = screen
        self.words = ""
        """What was looked for last."""

    def do_find(self) -> None:
        """Ask for words and light them as they are typed."""
        self._screen.arranging.focus("reader")
        self._screen.prompting.ask("Find", "", self, self._screen.reader)

    def changed(self, words: str) -> None:
        """Each letter shows what it finds."""
        self.look_for(words)

    def accepted(self, words: str) -> None:
        """Enter keeps what was found."""
        self.look_for(words)
        self._tell_none()

    def cancelled(self) -> None:
        """Escape takes it back."""
        self.look_for("")

    def look_for(self, words: str) -> None:
        """Light the places of words in the article that is open."""
        reader = self._screen.reader
        self.words = words
        reader.standing.show_hits(reader.reading.find(words) if reader.reading is not None else [])
        self._screen.tell_spot()

    def _tell_none(self) -> None:
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
            self.look_for(self.words)
            self._tell_none()
        else:
            reader.standing.next_hit(step)
            self._screen.tell_spot()
