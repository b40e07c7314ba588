"""The list of what a search found: articles, and under each its hits in context."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.model.date_words import shown_date
from jpties.search.results import ResultLine, result_lines, same_line
from jpties.text.clean import display_line
from jpties.text.width import cells, cut
from jpties.ui.signs import CUT, DOT
from jpties.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.style import Style

    from jpties.search.found import FoundArticle
    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform

INDENT = 4
"""Cells before a hit."""
NARROW = 70
"""Cells below which only the first thing about an article stands beside its title."""
KIND_WIDTH = 11
"""Cells of the kind of a fact."""


class ResultList(ListPane):
    """Lines of results; or, where there are none, what to do or what is wrong."""

    WHERE = "results"

    def __init__(
        self,
        keyboard: Keyboard,
        look: Look,
        perform: Perform,
        moved: Callable[[], None],
        near_end: Callable[[], None],
    ) -> None:
        """Make the list.

        Args:
            keyboard: the keys in force.
            look: the styles.
            perform: does an action.
            moved: told when the cursor stands on another line.
            near_end: told when the last lines that are there come in sight.
        """
        super().__init__(keyboard, look, perform)
        self._moved = moved
        self._near_end = near_end
        self.found: list[FoundArticle] = []
        """Articles that are listed, of those that were found."""
        self.lines: list[ResultLine] = []
        """What is listed."""
        self.title, self.note = "Search", ""
        """Words of the heading."""
        self.instead: Sequence[str] = ()
        """What is shown where nothing is listed."""
        self._unfolded: set[str] = set()
        self._tops: list[int] = []

    # What is listed

    def clear(self, instead: Sequence[str] = ()) -> None:
        """List nothing, and say something instead."""
        self.instead = instead
        self.found, self.lines, self._tops = [], [], []
        self._unfolded.clear()
        self.cursor = self.first = 0
        self.forget()

    def add(self, found: Sequence[FoundArticle]) -> None:
        """List more articles at the end."""
        for one in found:
            self.found.append(one)
            self._append(one)
        self.forget()

    def _append(self, found: FoundArticle) -> None:
        for line in result_lines(found, self._room(), unfolded=found.row.name in self._unfolded):
            self._tops.append(self._height())
            self.lines.append(line)

    def _room(self) -> int:
        return max(20, self._width - INDENT - 1)

    def _height(self) -> int:
        """Lines of what is listed so far; an article but the first one has a blank line above."""
        if not self.lines:
            return 0
        return self._tops[-1] + self._lines_in(len(self.lines) - 1)

    def _lines_in(self, item: int) -> int:
        return 2 if self.lines[item].kind == "article" and item else 1

    def _relist(self) -> None:
        """Make the lines anew, the cursor on the same one."""
        at = self.line
        self.lines, self._tops = [], []
        for found in self.found:
            self._append(found)
        self.cursor = same_line(self.lines, at) if at is not None else 0
        self.forget()
        if self.lines:
            lines = self.lines_of(self.cursor)
            self.show_lines(lines.start, lines.stop, 2)

    def laid_out(self, _width: int) -> None:
        """Contexts have another length now."""
        if self.lines:
            self._relist()

    @property
    def line(self) -> ResultLine | None:
        """The line under the cursor."""
        return self.lines[self.cursor] if self.cursor < len(self.lines) else None

    def item_count(self) -> int:
        """A line an item."""
        return len(self.lines)

    def line_count(self) -> int:
        """With the blank ones; or what is said instead."""
        return self._height() if self.lines else len(self.instead)

    def lines_of(self, item: int) -> range:
        """Headings of articles have a blank line above."""
        return range(self._tops[item], self._tops[item] + self._lines_in(item)) if item < len(self._tops) else range(0)

    def item_at(self, number: int) -> int:
        """The item to which a line belongs."""
        return max(0, bisect_right(self._tops, number) - 1)

    # Moving

    def cursor_moved(self) -> None:
        """Tell it."""
        self._moved()

    def scroll_by(self, lines: int) -> None:
        """Scroll, and ask for more where the end comes in sight."""
        super().scroll_by(lines)
        if self.lines and self.first + 2 * self.view_height >= self._height():
            self._near_end()

    def do_next_found(self) -> None:
        """To the next article."""
        self._step(range(self.cursor + 1, len(self.lines)))

    def do_previous_found(self) -> None:
        """To the article before."""
        self._step(range(self.cursor - 1, -1, -1))

    def _step(self, items: range) -> None:
        found = next((item for item in items if self.lines[item].kind == "article"), None)
        if found is not None:
            self.move_to(found)
            lines = self.lines_of(found)
            self.show_lines(lines.start, min(lines.stop + self.view_height // 2, self._height()))

    def do_fold(self) -> None:
        """All hits of the article, or the first ones again."""
        if self.line is not None:
            self._unfolded ^= {self.line.found.row.name}
            self._relist()

    def do_right(self) -> None:
        """All hits of the article."""
        if self.line is not None and self.line.found.row.name not in self._unfolded:
            self.do_fold()

    def do_left(self) -> None:
        """The first hits of the article again, else its heading."""
        if self.line is None:
            return
        if self.line.found.row.name in self._unfolded:
            self.do_fold()
        elif self.line.kind != "article":
            self.do_previous_found()

    def item_pressed(self, _item: int) -> None:
        """A click opens what it points at."""
        self._perform("open")

    # Drawing

    def heading(self) -> tuple[str, str]:
        """The query, and how much it found or what is wrong with it."""
        return display_line(self.title), display_line(self.note)

    def draw(self, number: int, width: int) -> list[Segment]:
        """A heading, a hit or a fact."""
        if not self.lines:
            return [Segment(f"  {cut(self.instead[number], width - 3, CUT)}", self.look.side)]
        item = self.item_at(number)
        line = self.lines[item]
        if number != self.lines_of(item).stop - 1:
            return []
        segments = self._article(line, width) if line.kind == "article" else self._below(line, width)
        if item != self.cursor:
            return segments
        taken = sum(cells(segment.text) for segment in segments)
        over = self.cursor_style()
        return [
            *(Segment(text, self._under_cursor(style or self.look.side, over)) for text, style, _control in segments),
            Segment(" " * max(0, width - taken), self.look.side + over),
        ]

    def _under_cursor(self, style: Style, over: Style) -> Style:
        """What was found stays lit."""
        return style + over + self.look.hit if style == self.look.side + self.look.hit else style + over

    def _article(self, line: ResultLine, width: int) -> list[Segment]:
        row = line.found.row
        hits, facts = len(line.found.located.hits), len(line.found.facts)
        counts = [
            f"{count:,} {word}{'' if count == 1 else 's'}" for count, word in ((hits, "hit"), (facts, "fact")) if count
        ]
        parts = [shown_date(row.published) if row.published else "", row.lang, *counts]
        told = [part for part in parts if part]
        about = cut(f" {DOT} ".join(told[:1] if width < NARROW else told), width // 2, CUT)
        title = cut(display_line(row.title), width - cells(about) - 4, CUT)
        gap = " " * max(1, width - 2 - cells(title) - cells(about))
        side = self.look.side
        return [Segment(f" {title}", side + self.look.strong), Segment(f"{gap}{about} ", side + self.look.dim)]

    def _below(self, line: ResultLine, width: int) -> list[Segment]:
        side, room = self.look.side, min(self._room(), width - INDENT)
        begin = Segment(" " * INDENT, side)
        if line.kind == "more":
            return [begin, Segment(f"{line.more:,} more; space shows them", side + self.look.dim)]
        if line.fact is not None:
            kind = Segment(line.fact.kind.ljust(KIND_WIDTH), side + self.look.accent)
            return [begin, kind, Segment(cut(display_line(line.fact.statement), room - KIND_WIDTH, CUT), side)]
        context = line.found.title_context if line.kind == "title" else line.found.context
        parts = context(line.spans, room, CUT).parts
        shown = [Segment(text, side + self.look.hit if is_hit else side) for text, is_hit in parts]
        return [begin, *shown, Segment(" ", side)]  # what fills the line takes the style of the last one
