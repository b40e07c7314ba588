"""Under the facts: all that is known of the one under the cursor."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from jpties.model.date_words import shown_date
from jpties.model.page import SEPARATOR
from jpties.state.fact_items import name_of, normalised
from jpties.text.clean import display_line
from jpties.text.linebreak import lines_of
from jpties.text.width import cells, cut
from jpties.ui.signs import CUT, FENCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.style import Style
    from textual.geometry import Region

    from jpties.model.analysis import Analysis
    from jpties.model.fact import Fact
    from jpties.ui.look import Look


class FactDetail(Widget):
    """The statement in full, value, date, who says so, and where the fact comes from."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    FactDetail { height: 9; width: 1fr; }
    """

    def __init__(self, look: Look, *, quotes: bool = False) -> None:
        """Make it, with `quotes` for views where no text stands beside it."""
        super().__init__(id="detail")
        self.look = look
        """The styles in force."""
        self.fenced = False
        """Whether a line parts it from the pane on its left."""
        self.note_of: Callable[[Fact], str] = lambda _fact: ""
        """The user's note on a fact."""
        self._quotes = quotes
        self._fact: Fact | None = None
        self._analysis: Analysis | None = None

    def dress(self, look: Look) -> None:
        """Take on other styles."""
        self.look = look
        self.refresh()

    def tell(self, fact: Fact | None, analysis: Analysis | None) -> None:
        """Show a fact, None nothing."""
        if fact is not self._fact:
            self._fact, self._analysis = fact, analysis
            self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips, drawn when they are asked for: few, and only when the fact is another."""
        width, height = self.size
        strips = self._drawn(width, height)[crop.y : crop.bottom]
        return [strip.crop(crop.x, crop.x + crop.width) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """One line, where Textual asks for it."""
        return self._drawn(*self.size)[y]

    def _drawn(self, width: int, height: int) -> list[Strip]:
        side = self.look.side
        fence = [Segment(FENCE, side + self.look.dim)] if self.fenced else []
        room = max(1, width - 3 - len(fence))
        rule = [Segment(" " + "-" * room, side + self.look.dim)]
        lines = [rule, *([Segment(" " + words, style)] for words, style in self._words(room, height - 1))]
        lines += [[] for _ in range(height - len(lines))]
        return [Strip([*fence, *line]).adjust_cell_length(width, side) for line in lines[:height]]

    def _words(self, room: int, height: int) -> list[tuple[str, Style]]:
        fact, analysis = self._fact, self._analysis
        if fact is None or analysis is None:
            return []
        plain, dim = self.look.side, self.look.side + self.look.dim
        if self._quotes:
            return self._in_full(fact, analysis, room, height)
        below = [(cut(words, room, CUT), dim) for words in _about(fact, analysis)]
        note = display_line(self.note_of(fact))
        if note:
            below = [*((words, plain + self.look.accent) for words in _wrapped(note, room, 2)), *below]
        found = _wrapped(fact.statement, room, max(1, height - len(below)))
        return [*((words, plain) for words in found), *below]

    def _in_full(self, fact: Fact, analysis: Analysis, room: int, height: int) -> list[tuple[str, Style]]:
        """With room at the sides: the statement, the quote, and what is known in a row."""
        plain, dim = self.look.side, self.look.side + self.look.dim
        about = _wrapped(SEPARATOR.join(_about(fact, analysis)), room, max(1, height // 3))
        said = [] if fact.statement.rstrip("\u2026 .") in fact.quote else _wrapped(fact.statement, room, 2)
        quote = _wrapped(f'"{fact.quote}"', room, max(1, height - len(said) - len(about)))
        return [*((words, plain) for words in (*said, *quote)), *((words, dim) for words in about)][:height]


def _wrapped(text: str, room: int, most: int) -> list[str]:
    """The lines of a text, at most so many, with a sign where it goes on."""
    shown = display_line(text)
    found = [shown[start:end] for start, end in islice(lines_of(shown, room), most + 1)]
    if len(found) > most:
        found[most - 1 :] = [cut(f"{found[most - 1]} {found[most]}", room, CUT)]
    return found


def _about(fact: Fact, analysis: Analysis) -> list[str]:
    """What is known beside the statement, a line each."""
    lines = []
    if fact.quantity is not None:
        lines.append(normalised(fact.quantity, fact.quote))
    if fact.as_of is not None:
        lines.append(f"when {shown_date(fact.as_of)}")
    if fact.attributed_to is not None:
        lines.append(f"says {name_of(fact.attributed_to, analysis)}")
    if fact.subjects:
        lines.append(", ".join(dict.fromkeys(name_of(subject, analysis) for subject in fact.subjects)))
    if fact.note is not None:
        lines.append(fact.note)
    lines.append(SEPARATOR.join((fact.origin, fact.rule)))
    return [display_line(line) for line in lines if cells(line)]
