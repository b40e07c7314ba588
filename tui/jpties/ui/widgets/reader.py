"""The pane with the article: text with mentions, quote, hits and selection laid over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.model.page import SEPARATOR
from jpties.text.clean import display, display_line
from jpties.text.linebreak import lines_of
from jpties.ui.page_lines import Marks, page_line
from jpties.ui.painting import offset_under
from jpties.ui.selecting import HOW, Selecting
from jpties.ui.standing import Standing
from jpties.ui.widgets.pane import HEADING, Pane

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.style import Style
    from textual import events

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
        self.measure = measure
        """Widest line of the text, in cells."""
        self.reading: Reading | None = None
        """The article, None while there is none."""
        self.instead = ""
        """Words that stand where there is no article."""
        self.standing = Standing(self, show_spot)
        """Where in it the user is."""
        self.position = ""
        """What the heading says at its right."""
        self._kept = (0, 0)
        self._awaited: tuple[int, int] | None = None
        self.selecting = Selecting(self)
        """The selection's ends."""

    # The article

    def show_reading(self, reading: Reading | None, offset: int = 0) -> None:
        """Show an article, from the line of an offset on."""
        self.reading = reading
        self.selecting.end()
        self.standing.marks = Marks()
        self._kept = (0, offset)
        self._awaited = None
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
        if self._awaited is not None:
            awaited, self._awaited = self._awaited, None
            self.reveal(*awaited)

    def staying(self) -> Callable[[], object]:
        """What the user stands on stays in sight, if it was."""
        return self.standing.staying() if self._width else super().staying()

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

    def forget_range(self, start: int, end: int) -> None:
        """Draw the lines of a range of the text again."""
        if self.reading is not None:
            self.forget(self.reading.flow.numbers_of(start, end))

    def reveal(self, start: int, end: int) -> None:
        """Bring a range of the text in sight; of a pane that is hidden, as soon as it is shown."""
        if self.reading is not None and not self._width:
            self._awaited = (start, end)
        elif self.reading is not None:
            lines = self.reading.flow.numbers_of(start, end)
            self.show_lines(lines.start, min(lines.stop, lines.start + self.view_height), CONTEXT)

    # Selecting and scrolling by keys

    def begin_selecting(self) -> str:
        """Begin to select at the mention or the first line that is seen, or end it."""
        if self.selecting.by_keys or self.reading is None:
            self.selecting.end()
            return ""
        first = self.top_offset()
        if first is None:
            first = self.reading.first_offset
        self.selecting.begin(self.marks.mention.start if self.marks.mention else first)
        return HOW

    def do_left(self) -> bool:
        """Take the end of the selection back by a word; else it is for the screen."""
        if self.selecting.by_keys:
            self.selecting.by_word(-1)
        return self.selecting.by_keys

    def do_right(self) -> bool:
        """Take the end of the selection on by a word; else it is for the screen."""
        if self.selecting.by_keys:
            self.selecting.by_word(1)
        return self.selecting.by_keys

    def do_down(self) -> None:
        """Next line."""
        self._by_line(1)

    def do_up(self) -> None:
        """Previous line."""
        self._by_line(-1)

    def _by_line(self, step: int) -> None:
        if self.selecting.by_keys:
            self.selecting.by_line(step)
        else:
            self.scroll_by(step)

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

    def _cell(self, x: int, y: int) -> tuple[int, int]:
        """Cell of a line and its number, from the place of the mouse."""
        return x - (1 if self.fenced else 0), self.first + y - HEADING

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
        self.selecting.end()
        offset = self.offset_at(x, number)
        if offset is not None:
            self.selecting.press(offset)
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select up to the mouse; scroll at the edges."""
        super().on_mouse_move(event)
        if not self.selecting.dragged:
            return
        if event.y <= 0:
            self.scroll_by(-1)
        elif event.y >= self._box.height - 1:
            self.scroll_by(1)
        offset = self.offset_at(*self._cell(event.x, max(1, min(event.y, self._box.height - 1))))
        if offset is not None:
            self.selecting.drag(offset)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """End the selection; a press without one stands on the mention under the mouse."""
        super().on_mouse_up(event)
        if not self.selecting.dragged:
            return
        self.release_mouse()
        pressed = self.selecting.release()
        if pressed is not None and self.reading is not None:
            self.standing.press(pressed)

    def on_click(self, event: events.Click) -> None:
        """Twice selects the word, three times the line."""
        number = self._cell(event.x, event.y)[1]
        offset = self.offset_at(*self._cell(event.x, event.y))
        line = self.reading.flow.line(number) if self.reading is not None else None
        if offset is None or line is None or event.chain < 2:
            return
        if event.chain == 2:
            self.selecting.take_word(offset)
        else:
            self.selecting.take(line.start, line.end)

    @property
    def marks(self) -> Marks:
        """What is laid over the article."""
        return self.standing.marks

    @property
    def text(self) -> str:
        """Canonical text of the article."""
        return self.reading.text if self.reading is not None else ""
