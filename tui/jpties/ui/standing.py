"""Where in the article the user is: the lit quote, the mention cursor, the hits, the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.ui.page_lines import Marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.model.fact import Fact
    from jpties.ui.widgets.reader import Reader


class Standing:
    """Moves the marks of the reader and has their lines drawn again."""

    def __init__(self, reader: Reader, show_spot: Callable[[int | None], None]) -> None:
        self._reader = reader
        self._show_spot = show_spot
        self.marks = Marks()
        """What is laid over the article."""

    @property
    def place(self) -> tuple[int, int] | None:
        """The range where the user stands: the hit, else the mention, else the quote that is lit; None for none."""
        marks = self.marks
        if marks.hit is not None and marks.hits:
            return marks.hits[marks.hit]
        one = marks.mention or marks.quote
        return (one.start, one.end) if one is not None else None

    def staying(self) -> Callable[[], object]:
        """Brings back in sight where the user stands, if it is seen now."""
        place = self.place
        if place is not None and self._is_seen(place):
            return lambda: self._reader.reveal(*place)
        return lambda: None

    def _is_seen(self, place: tuple[int, int]) -> bool:
        reader = self._reader
        if reader.reading is None:
            return False
        line = reader.reading.flow.numbers_of(*place).start
        return reader.first <= line < reader.first + reader.view_height

    def light(self, fact: Fact | None, *, reveal: bool = True) -> None:
        """Light the quote of a fact, and bring it in sight."""
        reader, before = self._reader, self.marks.quote
        if reader.reading is None or fact is before:
            return
        self.marks.quote = fact
        for one in (before, fact):
            if one is not None:
                reader.forget_range(one.start, one.end)
        if fact is not None and reveal:
            reader.reveal(fact.start, fact.end)

    # Mentions

    def stand_on(self, index: int | None) -> None:
        """Put the mention cursor on a mention, None takes it away."""
        reader, before = self._reader, self.marks.mention
        here = reader.reading.mentions[index] if reader.reading is not None and index is not None else None
        self.marks.mention = here
        for one in (before, here):
            if one is not None:
                reader.forget_range(one.start, one.end)
        if here is not None:
            self.marks.at_hit = False
            reader.reveal(here.start, here.end)
            if reader.selecting.by_keys:
                reader.selecting.to(here.end)
        self._show_spot(None if here is None else here.start)

    def press(self, offset: int) -> None:
        """Stand on the mention at a code point, or on what is said there."""
        index = self._reader.reading.mention_at(offset) if self._reader.reading is not None else None
        if index is not None:
            self.stand_on(index)
        else:
            if self.marks.mention is not None:
                self.stand_on(None)
            self._show_spot(offset)

    def next_mention(self) -> None:
        """To the next mention: from the hit or the mention that was come to last, else the first one that is seen."""
        reading, here = self._reader.reading, None if self.marks.at_hit else self.marks.mention
        if reading is not None:
            found = reading.mention_from(here.start + 1 if here else self._first())
            if found is not None or here is None:
                self.stand_on(found)

    def previous_mention(self) -> None:
        """To the mention before."""
        reading, here = self._reader.reading, None if self.marks.at_hit else self.marks.mention
        if reading is not None:
            found = reading.mention_before(here.start if here else self._first())
            if found is not None:
                self.stand_on(found)

    def _first(self) -> int:
        """Where mentions are gone through from without one: the hit, if it is seen, else the top of what is seen."""
        hit = self.marks.hits[self.marks.hit] if self.marks.at_hit and self.marks.hit is not None else None
        return hit[0] if hit is not None and self._is_seen(hit) else self._reader.top_offset() or 0

    # Hits

    def show_hits(self, hits: list[tuple[int, int]], stand_on: tuple[int, int] | None = None) -> None:
        """Light what was found; stand on a given place, or on the first one that is not above what is seen."""
        self.marks.hits = hits
        self.marks.at_hit = False
        top = stand_on[0] if stand_on is not None else self._reader.top_offset() or 0
        self.marks.hit = next((at for at, place in enumerate(hits) if place[0] >= top), 0) if hits else None
        self._reader.forget()
        self._reveal_hit()

    def next_hit(self, step: int) -> None:
        """To the next hit, or the one before; round at the ends."""
        hits = self.marks.hits
        if hits:
            before = self.marks.hit or 0
            self.marks.hit = (before + step) % len(hits)
            for at in (before, self.marks.hit):
                self._reader.forget_range(*hits[at])
            self._reveal_hit()

    def _reveal_hit(self) -> None:
        if self.marks.hit is not None:
            hit = self.marks.hits[self.marks.hit]
            self.marks.at_hit = True
            self._reader.reveal(*hit)
            self._show_spot(hit[0])

    # Selection

    def select(self, place: tuple[int, int] | None) -> None:
        """Select a range of the text, None nothing."""
        before = self.marks.selection
        if place != before:
            self.marks.selection = place
            for one in (before, place):
                if one is not None:
                    self._reader.forget_range(*one)
