"""The pane of facts: groups by kind, the value first, marks; the group of background facts is folded."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.model.fact import FACT_KINDS, Fact
from jpties.state.fact_items import FactItem, fact_items
from jpties.text.clean import display_line
from jpties.text.width import cut
from jpties.ui.fact_lines import FACT_LINES, fact_line, heading_line
from jpties.ui.signs import CUT, MARKED
from jpties.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from jpties.model.model import ArticleRow
    from jpties.state.keymap import Keyboard
    from jpties.state.reading import Reading
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform


NOTHING = "No fact fits; Esc shows all"
"""In place of the facts where the filter leaves none."""


class FactList(ListPane):
    """The facts of the article that is open."""

    WHERE = "facts"

    def __init__(
        self, keyboard: Keyboard, look: Look, perform: Perform, show_fact: Callable[[Fact | None], None]
    ) -> None:
        super().__init__(keyboard, look, perform)
        self._show_fact = show_fact
        self.reading: Reading | None = None
        """The article."""
        self.items: list[FactItem] = []
        """What is listed."""
        self.folded: set[str] = {"background"}
        """Kinds whose facts are not listed."""
        self.filter = ""
        """Words that the listed facts hold, or a query that they fulfil."""
        self.ask: Callable[[str, Reading], Collection[str] | None] = lambda _words, _reading: None
        """Gives the ids of the facts that fulfil a query; None where words are no query."""
        self._chosen: Collection[str] | None = None
        self.marked: dict[str, str] = {}
        """Marked facts, over all articles: article by fact id."""
        self.signs: Callable[[Fact], str] = lambda fact: f"{MARKED if fact.id in self.marked else ' '} "
        """The sign before each line of a fact."""
        self.mark_changed: Callable[[ArticleRow, Fact], None] = lambda _row, _fact: None
        """Told when a fact was marked, or not any more."""
        self._tops: list[int] = []

    def show_reading(self, reading: Reading) -> None:
        """List the facts of another article, the cursor on the first one."""
        self.reading = reading
        self._sift()
        self._list()
        self.cursor = 1 if len(self.items) > 1 and self.items[1].fact else 0
        self.first = 0
        self.forget()

    def _sift(self) -> None:
        """Ask which facts of the article the filter leaves."""
        self._chosen = self.ask(self.filter, self.reading) if self.filter and self.reading is not None else None

    def _list(self) -> None:
        facts = self.reading.facts if self.reading else ()
        self.items = fact_items(facts, self.folded, self.filter, self._chosen)
        self._tops = []
        line = 0
        for index, item in enumerate(self.items):
            self._tops.append(line)
            line += FACT_LINES if item.fact else 2 if index else 1
        self._tops.append(line)

    @property
    def fact(self) -> Fact | None:
        """The fact under the cursor."""
        return self.items[self.cursor].fact if self.cursor < len(self.items) else None

    def marked_here(self) -> list[Fact]:
        """The marked facts of the article that is open."""
        return [fact for fact in self.reading.facts if fact.id in self.marked] if self.reading else []

    # Items

    def item_count(self) -> int:
        """Headings and facts."""
        return len(self.items)

    def line_count(self) -> int:
        """Lines of all items; one where the filter leaves none."""
        return self._tops[-1] if self.items else int(bool(self.filter))

    def lines_of(self, item: int) -> range:
        """Two lines a fact, one a heading and an empty one before it."""
        return range(self._tops[item], self._tops[item + 1]) if item < len(self.items) else range(0)

    def item_at(self, number: int) -> int:
        """The item of a line."""
        return bisect_right(self._tops, number, 0, len(self.items)) - 1

    def cursor_moved(self) -> None:
        """Light the quote of the fact under the cursor."""
        self._show_fact(self.fact)

    def lists(self, fact: Fact) -> bool:
        """Whether a fact is among those that are listed."""
        return any(item.fact is not None and item.fact.id == fact.id for item in self.items)

    def select(self, fact: Fact | None) -> None:
        """Put the cursor on a fact, if it is listed or its group only folded; tell nobody."""
        if fact is None or (self.fact is not None and self.fact.id == fact.id):
            return
        if fact.kind in self.folded and not self.filter:
            self.folded.discard(fact.kind)
            self._relist()
        for index, item in enumerate(self.items):
            if item.fact is not None and item.fact.id == fact.id:
                self.move_to(index, tell=False)
                return

    # Actions

    def do_down(self) -> None:
        """The next fact; a heading only where its group is folded."""
        self.move_to(self._past_headings(self.cursor + 1, 1))

    def do_up(self) -> None:
        """The previous fact; above the first one the lines before it."""
        above = self._past_headings(self.cursor - 1, -1)
        if above < 0:
            self.scroll_by(-self.first)
        else:
            self.move_to(above)

    def _past_headings(self, item: int, step: int) -> int:
        while 0 <= item < len(self.items) and self.items[item].fact is None and self._is_open(self.items[item]):
            item += step
        return item

    def _is_open(self, item: FactItem) -> bool:
        return bool(self.filter) or item.kind not in self.folded

    def do_open(self) -> bool | None:
        """Open or close a group; on a fact go to its quote, which is for the screen."""
        if self.fact is not None or not self.items:
            return False
        self.do_fold()
        return None

    def do_fold(self) -> None:
        """Open or close the group under the cursor."""
        if self.items:
            kind = self.items[self.cursor].kind
            self.folded ^= {kind}
            self._relist(kind)

    def do_left(self) -> bool | None:
        """Close the group; on a closed one to the pane on the left."""
        if not self.items or self.items[self.cursor].kind in self.folded or self.filter or self.fact is None:
            return False
        self.move_to(next(at for at in range(self.cursor, -1, -1) if self.items[at].fact is None))
        return None

    def do_right(self) -> None:
        """Open the group, or step into it."""
        if self.items and self.fact is None:
            kind = self.items[self.cursor].kind
            if kind in self.folded:
                self.folded.discard(kind)
                self._relist(kind)
            else:
                self.do_down()

    def do_fold_all(self) -> None:
        """Close all groups; open them where all are closed."""
        kinds = {item.kind for item in self.items}
        here = self.items[self.cursor].kind if self.items else ""
        self.folded = set() if kinds <= self.folded else set(FACT_KINDS)
        self._relist(here)

    def do_mark(self) -> None:
        """Mark the fact or take the mark off, and go on to the next one."""
        if self.fact is None or self.reading is None:
            return
        self.mark(self.fact)
        following = next(
            (at for at in range(self.cursor + 1, len(self.items)) if self.items[at].fact is not None), None
        )
        if following is not None:
            self.move_to(following)

    def mark(self, fact: Fact, row: ArticleRow | None = None) -> None:
        """Mark a fact of the article that is open, or of another one, or take the mark off."""
        if row is None:
            if self.reading is None:
                return
            row = self.reading.row
        if self.marked.pop(fact.id, None) is None:
            self.marked[fact.id] = row.name
        self.mark_changed(row, fact)
        self.forget()
        self.refresh_heading()

    def narrow(self, words: str) -> int:
        """List only facts that hold the words or fulfil the query; returns how many."""
        self.filter = words.strip()
        self._sift()
        self._relist()
        self.refresh_heading()
        return sum(1 for item in self.items if item.fact)

    def to_first(self) -> None:
        """Put the cursor on the first fact that is listed."""
        self.move_to(self._past_headings(0, 1))

    def _relist(self, kind: str = "") -> None:
        """List anew, the cursor on the same fact, or on the heading of a kind."""
        fact = self.fact
        self._list()
        same = [
            index
            for index, item in enumerate(self.items)
            if (item.fact is None and item.kind == kind if kind else item.fact is not None and item.fact is fact)
        ]
        self.cursor = same[0] if same else min(self.cursor, max(0, len(self.items) - 1))
        self.forget()
        self.scroll_by(0)
        if self.items:
            lines = self.lines_of(self.cursor)
            self.show_lines(lines.start, lines.stop, 2)

    def item_pressed(self, item: int) -> None:
        """A heading opens or closes its group."""
        if self.items[item].fact is None:
            self.do_fold()

    # Drawing

    def typed(self) -> str:
        """The filter."""
        return display_line(self.filter)

    def heading(self) -> tuple[str, str]:
        """The name of the pane, the filter or the number of facts."""
        count = len(self.reading.facts) if self.reading else 0
        if self.filter:
            shown = sum(item.count for item in self.items)
            return f"Facts {shown} of {count}: ", "Esc shows all"
        here = len(self.marked_here())
        elsewhere = len(self.marked) - here
        parts = (
            f"{here} marked" if here else "",
            f"{elsewhere}{'' if here else ' marked'} elsewhere" if elsewhere else "",
        )
        return f"Facts {count or ''}".rstrip(), ", ".join(part for part in parts if part)

    def draw(self, number: int, width: int) -> list[Segment]:
        """A heading, or one of the lines of a fact."""
        if not self.items:
            return [Segment(f" {cut(NOTHING, width - 2, CUT)}", self.look.side + self.look.dim)]
        index = self.item_at(number)
        item = self.items[index]
        part = number - self._tops[index]
        if item.fact is not None:
            analysis = self.reading.analysis if self.reading is not None else None
            segments = fact_line(item.fact, analysis, part, self.signs(item.fact)[part], width, self.look)
        elif part == len(self.lines_of(index)) - 1:
            segments = heading_line(item, width, self.look, is_open=self._is_open(item))
        else:
            return []
        if index != self.cursor:
            return segments
        over = self.cursor_style()
        return [Segment(text, over if style is None else style + over) for text, style, _control in segments]
