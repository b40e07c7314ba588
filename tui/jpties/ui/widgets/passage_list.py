"""Every mention in its context: the name in one column, the words before and behind it, article by article."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from rich.segment import Segment

from jpties.model.date_words import shown_date
from jpties.text.clean import display_line
from jpties.text.concordance import after, before
from jpties.text.finding import holds_all
from jpties.text.folding import fold
from jpties.text.width import cells, cut
from jpties.ui.signs import CLOSED, CUT, OPEN
from jpties.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.style import Style

    from jpties.model.analysis import Analysis
    from jpties.model.entity_page import Passage
    from jpties.model.mention import MentionType
    from jpties.model.model import ArticleRow
    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform

OPENED = 30
"""Articles whose mentions are listed from the beginning; those of others when their heading is opened."""
KEYWORD_AT = 0.4
"""Where the name begins, as a share of the line."""


class PassageList(ListPane):
    """Headings of articles, newest first, and below them their mentions."""

    WHERE = "passages"

    def __init__(self, keyboard: Keyboard, look: Look, perform: Perform, moved: Callable[[], None]) -> None:
        super().__init__(keyboard, look, perform)
        self._moved = moved
        self._fetch: Callable[[str], tuple[Analysis, tuple[Passage, ...]]] | None = None
        self._every: Sequence[ArticleRow] = ()
        self._rows: list[ArticleRow] = []
        self._kind: MentionType = "place"
        self._open: set[str] = set()
        self._kept: dict[str, tuple[Analysis, tuple[Passage, ...]]] = {}
        self._tops: list[int] = []
        self.filter = ""
        """Words that the title of a listed article or one of its passages holds."""

    # What is listed

    def show_articles(
        self,
        rows: Sequence[ArticleRow],
        kind: MentionType,
        fetch: Callable[[str], tuple[Analysis, tuple[Passage, ...]]],
    ) -> None:
        """List the mentions in other articles.

        Args:
            rows: the articles in order.
            kind: type of the entity, for its style.
            fetch: gives analysis and mentions of an article by its name.
        """
        self._every, self._kind, self._fetch = rows, kind, fetch
        self._open = {row.name for row in rows[:OPENED]}
        self._kept.clear()
        self.cursor = self.first = 0
        self._list()
        self.move_to(1, tell=False)

    def _list(self) -> None:
        """Where each article begins."""
        self._rows = [row for row in self._every if not self.filter or self._holds(row)]
        self._tops = [0]
        for row in self._rows:
            self._tops.append(self._tops[-1] + 1 + (len(self._of(row)[1]) if row.name in self._open else 0))
        self.cursor = max(0, min(self.cursor, self._tops[-1] - 1))
        self.forget()

    def _holds(self, row: ArticleRow) -> bool:
        """By title everywhere; by the words around the name where they have been read."""
        parts = [row.title, row.name, shown_date(row.published) if row.published else ""]
        if row.name in self._kept or row.name in self._open:
            analysis, passages = self._of(row)
            parts += [analysis.article.text[passage.first : passage.last] for passage in passages]
        return holds_all(self.filter, fold("\n".join(parts)))

    def _of(self, row: ArticleRow) -> tuple[Analysis, tuple[Passage, ...]]:
        if row.name not in self._kept:
            assert self._fetch is not None  # there are rows only once it was given
            self._kept[row.name] = self._fetch(row.name)
        return self._kept[row.name]

    def _at(self, number: int) -> tuple[ArticleRow, Passage | None] | None:
        """Article and mention of a line; no mention where it is a heading."""
        index = bisect_right(self._tops, number) - 1
        if not 0 <= index < len(self._rows):
            return None
        row, part = self._rows[index], number - self._tops[index]
        return row, (self._of(row)[1][part - 1] if part else None)

    @property
    def spot(self) -> tuple[ArticleRow, Passage | None] | None:
        """Article and mention under the cursor."""
        return self._at(self.cursor)

    def narrow(self, words: str) -> None:
        """Show only articles that hold the words."""
        self.filter = words.strip()
        self._list()
        self.to_first()

    def to_first(self) -> None:
        """To the first mention."""
        self.scroll_by(-self.first)
        self.move_to(1)
        self._moved()

    def item_count(self) -> int:
        """Headings and mentions."""
        return self._tops[-1] if self._tops else 0

    def line_count(self) -> int:
        """One line an item."""
        return self.item_count()

    def cursor_moved(self) -> None:
        """Tell it."""
        self._moved()

    # Actions

    def do_open(self) -> bool | None:
        """Open or close an article's heading; on a mention go to it, which is for the screen."""
        spot = self.spot
        if spot is None or spot[1] is not None:
            return False
        self.do_fold()
        return None

    def do_fold(self) -> None:
        """List the mentions of the article, or its heading alone."""
        spot = self.spot
        if spot is not None:
            row = spot[0]
            self._open ^= {row.name}
            self.cursor = self._tops[self._rows.index(row)]
            self._list()
            self.move_to(self.cursor)
            self._moved()

    def do_right(self) -> bool | None:
        """Open the article; on an open one to the pane on the right."""
        spot = self.spot
        if spot is None or spot[0].name in self._open:
            return False
        self.do_fold()
        return None

    def do_left(self) -> bool | None:
        """Close the article; on a closed one to the pane on the left."""
        spot = self.spot
        if spot is None or spot[0].name not in self._open:
            return False
        self.do_fold()
        return None

    # Drawing

    def typed(self) -> str:
        """The filter."""
        return display_line(self.filter)

    def heading(self) -> tuple[str, str]:
        """How many articles."""
        words = "Mentions with " if self.filter else "Mentions"
        return words, f"{len(self._rows):,} article{'s' if len(self._rows) != 1 else ''}"

    def draw(self, number: int, width: int) -> list[Segment]:
        """A heading or a mention."""
        found = self._at(number)
        if found is None:
            return []
        row, passage = found
        segments = self._heading_line(row, width) if passage is None else self._passage_line(row, passage, width)
        if number != self.cursor:
            return segments
        over = self.cursor_style()
        return [Segment(text, (style or self.look.page) + over) for text, style, _control in segments]

    def _heading_line(self, row: ArticleRow, width: int) -> list[Segment]:
        is_open = row.name in self._open
        page, dim = self.look.page, self.look.page + self.look.dim
        date = shown_date(row.published) if row.published else "no date"
        shown = cut(display_line(date), width // 3, CUT)
        title = cut(display_line(row.title), width - cells(shown) - 6, CUT)
        gap = " " * (width - cells(shown) - cells(title) - 4)
        lead = Segment(f" {OPEN if is_open else CLOSED} ", dim)
        return [lead, Segment(title, page + self.look.strong), Segment(f"{gap}{shown} ", dim)]

    def _passage_line(self, row: ArticleRow, passage: Passage, width: int) -> list[Segment]:
        text = self._of(row)[0].article.text
        page = self.look.page
        left = before(text, passage.first, passage.start, max(4, int(width * KEYWORD_AT)), CUT)
        named = cut(display_line(text[passage.start : passage.end]), width // 2, CUT)
        right = after(text, passage.end, passage.last, width - cells(left) - cells(named) - 2, CUT)
        style = page + self.look.mentions[self._kind]
        return [Segment(f" {left}", page), Segment(named, style), Segment(right, page)]

    def base(self) -> Style:
        """As the article's text, which it is."""
        return self.look.page

    def pressed(self, x: int, number: int) -> None:
        """A press puts the cursor there, one on the line under the cursor opens it."""
        if number == self.cursor and self.spot is not None:
            self._perform("open")
        else:
            super().pressed(x, number)
