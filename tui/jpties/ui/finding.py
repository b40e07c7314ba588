"""Find: words in the article that is open, lit as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.state.reading import Reading
    from jpties.ui.screens.browse import BrowseScreen

Find: TypeAlias = "Callable[[Reading], list[tuple[int, int]]]"
"""Gives the hits of an article, in order."""


class Finding:
    """Looks for words in the reader and goes from hit to hit."""

    def __init__(self, screen: BrowseScreen) -> None:
        self._screen = screen
        self.words = ""
        """What was looked for last."""
        self._find: Find = lambda reading: reading.find("")

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
        self.light(words, lambda reading: reading.find(words))

    def light(self, words: str, find: Find, place: tuple[int, int] | None = None) -> None:
        """Light what is found in the article that is open, and from now on in others.

        Args:
            words: what is looked for, for messages.
            find: gives the hits of an article.
            place: the hit to stand on; by default the first one that is not above what is seen.
        """
        self.words, self._find = words, find
        reader = self._screen.reader
        reader.standing.show_hits(find(reader.reading) if reader.reading is not None else [], place)
        self._screen.tell_spot()

    def _tell_none(self) -> None:
        if self._screen.travel.model is None:
            key = self._screen.keyboard.shown("find-next")
            self._screen.announce(f"No article is there yet; {key} looks for the words in it later", warns=True)
        elif self.words.strip() and not self._screen.reader.marks.hits:
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
            self.light(self.words, self._find)
            self._tell_none()
        else:
            reader.standing.next_hit(step)
            self._screen.tell_spot()
