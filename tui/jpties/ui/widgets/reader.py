"""The pane with the article: text with mentions, quote, hits and selection laid over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.model.page import SEPARATOR
from jpties.text.clean import display, display_line
from jpties.text.linebreak import lines_of
from jpties.ui.page_lines import Marks, page_line
from jpties.ui.painting import offset_under
from jpties.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.style import Style
    from textual import events

    from jpties.model.fact import Fact
    from jpties.model.mention import Mention
    from jpties.state.keymap import Keyboard
    from jpties.state.reading import Reading
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform

MARGIN = 2
"""Cells before the text, for the marks of facts."""
CONTEXT = 4
"""Lines seen above and below what is jumped to, where there is room."""
NARROWEST, WIDEST = 40, 120
"""Cells of the widest line that can be set."""


class Reader(Pane):
    """Shows a reading; holds where in it the user is."""

    WHERE = "reader"

    def __init__(
        self, keyboard: Keyboard, look: Look, perform: Perform, show_spot: Callable[[int | None], None], measure: int
    ) -> None:
        super().__init__(keyboard, look, perform)
        self._show_spot = show_spot
        self.measure = measure
        """Widest line of the text, in cells."""
        self.reading: Reading | None = None
        """The article, None while there is none."""
        self.instead = ""
        """Words that stand where there is no article."""
        self.marks = Marks()
        """What is laid over it."""
        self.position = ""
        """What the heading says at its right."""
        self._kept = (0, 0)
        self._anchor: int | None = None

    # The article

    def show_reading(self, reading: Reading | None, offset: int = 0) -> None:
        """Show an article, from the line of an offset on."""
        self.reading = reading
        self.marks = Marks()
        self._kept = (0, offset)
        self.first = 0
        if self._width:
            self.laid_out(self._width)
        self.forget()

    def laid_out(self, _width: int) -> None:
        """Wrap anew; what is topmost stays so, however often the width changes before the next scrolling."""
        if self.reading is None:
            return
        offset = self._kept[1] if self._kept[0] == self.first else self.top_offset() or 0
        self.reading.wrap(self.text_width)
        self.first = self.reading.flow.number_of(offset) if offset else 0
        self.first = max(0, min(self.first, self.line_count() - self.view_height))
        self._kept = (self.first, offset)

    def rewrap(self) -> None:
        """Wrap anew at the same size: the measure has changed."""
        self.laid_out(self._width)
        self.forget()

    def top_offset(self) -> int | None:
        """The first code point that is seen, None at the head of the article."""
        if self.reading is None or self.first == 0:
            return None
        for number in range(self.first, self.first + self.view_height):
            line = self.reading.flow.line(number)
            if line is not None and line.piece >= 0 and self.reading.sections[line.piece].words is None:
                return line.start
        return None

    @property
    def text_width(self) -> int:
        """Cells of a line of the text."""
        return max(8, min(self.measure, self._width - MARGIN - 1))

    @property
    def indent(self) -> int:
        """Cells before the text, so that it stands in the middle."""
        return max(MARGIN, (self._width - self.text_width) // 2)

    def line_count(self) -> int:
        """Lines of the article, an estimate for long ones; those that are about to be seen are found."""
        if self.reading is None:
            return len(self._instead_lines())
        self.reading.flow.reach(self.first + 2 * self.view_height)
        return self.reading.flow.height

    # Where the user is

    def light(self, fact: Fact | None, *, reveal: bool = True) -> None:
        """Light the quote of a fact, and bring it in sight."""
        if self.reading is None or fact is self.marks.quote:
            return
        self._forget_range(self.marks.quote)
        self.marks.quote = fact
        self._forget_range(fact)
        if fact is not None and reveal:
            self.reveal(fact.start, fact.end)

    def _forget_range(self, place: Fact | Mention | None) -> None:
        if place is not None and self.reading is not None:
            self.forget(self.reading.flow.numbers_of(place.start, place.end))

    def reveal(self, start: int, end: int) -> None:
        """Bring a range of the text in sight."""
        if self.reading is not None and self._width:
            lines = self.reading.flow.numbers_of(start, end)
            self.show_lines(lines.start, min(lines.stop, lines.start + self.view_height), CONTEXT)

    def stand_on(self, index: int | None) -> None:
        """Put the mention cursor on a mention, None takes it away."""
        self._forget_range(self.marks.mention)
        self.marks.mention = self.reading.mentions[index] if self.reading is not None and index is not None else None
        if self.marks.mention is not None:
            self._forget_range(self.marks.mention)
            self.reveal(self.marks.mention.start, self.marks.mention.end)
        self._show_spot(None if self.marks.mention is None else self.marks.mention.start)

    def next_mention(self) -> None:
        """To the next mention, the first one that is seen where there is no cursor."""
        if self.reading is not None:
            start = self.marks.mention.start + 1 if self.marks.mention else self.top_offset() or 0
            found = self.reading.mention_from(start)
            if found is not None or self.marks.mention is None:
                self.stand_on(found)

    def previous_mention(self) -> None:
        """To the mention before."""
        if self.reading is not None:
            found = self.reading.mention_before(
                self.marks.mention.start if self.marks.mention else self.top_offset() or 0
            )
            if found is not None:
                self.stand_on(found)

    def show_hits(self, hits: list[tuple[int, int]]) -> None:
        """Light what was found; stand on the first one that is not above what is seen."""
        self.marks.hits = hits
        top = self.top_offset() or 0
        self.marks.hit = next((at for at, place in enumerate(hits) if place[0] >= top), 0) if hits else None
        self.forget()
        self._reveal_hit()

    def next_hit(self, step: int) -> None:
        """To the next hit, or the one before; round at the ends."""
        if self.marks.hits:
            before, self.marks.hit = self.marks.hit or 0, ((self.marks.hit or 0) + step) % len(self.marks.hits)
            for at in (before, self.marks.hit):
                self.forget(self.reading.flow.numbers_of(*self.marks.hits[at]) if self.reading else ())
            self._reveal_hit()

    def _reveal_hit(self) -> None:
        if self.marks.hit is not None:
            self.reveal(*self.marks.hits[self.marks.hit])

    # Scrolling by keys

    def do_down(self) -> None:
        """Next line."""
        self.scroll_by(1)

    def do_up(self) -> None:
        """Previous line."""
        self.scroll_by(-1)

    def do_page_down(self) -> None:
        """Next page, one line of it known."""
        self.scroll_by(max(1, self.view_height - 1))

    def do_page_up(self) -> None:
        """Previous page."""
        self.scroll_by(-max(1, self.view_height - 1))

    def do_top(self) -> None:
        """To the head of the article."""
        self.scroll_by(-self.first)

    def do_bottom(self) -> None:
        """To the end of the article."""
        if self.reading is not None:
            while not self.reading.flow.complete:
                self.reading.flow.reach(len(self.reading.flow.lines) + 999)
            self.scroll_by(self.line_count())

    # Drawing

    def base(self) -> Style:
        """The article has a background of its own."""
        return self.look.page

    def heading(self) -> tuple[str, str]:
        """The title of the article, and where in the corpus it stands."""
        if self.reading is None:
            return "", ""
        total = self.line_count()
        percent = 100 * min(total, self.first + self.view_height) // max(1, total)
        seen = "" if total <= self.view_height else f"{percent}%"
        return display_line(self.reading.row.title), SEPARATOR.join(part for part in (self.position, seen) if part)

    def draw(self, number: int, _width: int) -> list[Segment]:
        """A line of the article with its margin."""
        if self.reading is None:
            return [Segment(" " * self.indent + self._instead_lines()[number], self.look.page)]
        line = self.reading.flow.line(number)
        if line is None or line.piece < 0:
            return []
        return page_line(self.reading, line, self.marks, self.look, self.indent)

    def _instead_lines(self) -> list[str]:
        words = display(self.instead)
        return [words[start:end] for start, end in lines_of(words, self.text_width)] if words else []

    # Mouse

    def offset_at(self, x: int, number: int) -> int | None:
        """The code point under a cell, None outside of the text."""
        line = self.reading.flow.line(number) if self.reading is not None else None
        if self.reading is None or line is None or line.piece < 0:
            return None
        if self.reading.sections[line.piece].words is not None:
            return None
        cell = x - self.indent - self.reading.flow.pieces[line.piece].indent
        extra = {mention.end: 1 for mention in self.reading.mentions_in(line.start, line.end)}
        return offset_under(self.reading.text, line.start, line.end, cell, extra if self.reading.letters else None)

    def pressed(self, x: int, number: int) -> None:
        """Begin to select; the folded noise opens."""
        line = self.reading.flow.line(number) if self.reading is not None else None
        if (
            self.reading is not None
            and line is not None
            and line.piece >= 0
            and self.reading.sections[line.piece].role == "folded"
        ):
            self._perform("raw")
            return
        self.select(None)
        self._anchor = self.offset_at(x, number)
        if self._anchor is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select up to the mouse; scroll at the edges."""
        super().on_mouse_move(event)
        if self._anchor is None:
            return
        if event.y <= 0:
            self.scroll_by(-1)
        elif event.y >= self._box.height - 1:
            self.scroll_by(1)
        number = self.first + max(1, min(event.y, self._box.height - 1)) - 1
        offset = self.offset_at(event.x - (1 if self.look.fenced else 0), number)
        if offset is not None:
            start, end = sorted((self._anchor, offset))
            self.select((start, min(end + 1, len(self.text))))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """End the selection; a press without one stands on the mention under the mouse."""
        super().on_mouse_up(event)
        anchor, self._anchor = self._anchor, None
        if anchor is None:
            return
        self.release_mouse()
        if self.marks.selection is None and self.reading is not None:
            index = self.reading.mention_at(anchor)
            if index is not None:
                self.stand_on(index)
            else:
                self._show_spot(anchor)

    @property
    def text(self) -> str:
        """Canonical text of the article."""
        return self.reading.text if self.reading is not None else ""

    def select(self, place: tuple[int, int] | None) -> None:
        """Select a range of the text, None nothing."""
        if place != self.marks.selection and self.reading is not None:
            for one in (self.marks.selection, place):
                if one is not None:
                    self.forget(self.reading.flow.numbers_of(*one))
            self.marks.selection = place
