"""The list of the notebook: sections, and in each what the user made, with where it is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from jpties.text.clean import display_line
from jpties.text.finding import holds_all
from jpties.text.folding import fold
from jpties.text.linebreak import lines_of
from jpties.text.width import cells, cut
from jpties.ui.signs import CLOSED, CUT, OPEN
from jpties.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jpties.state.keymap import Keyboard
    from jpties.state.notebook.listing import NotebookItem
    from jpties.ui.look import Look
    from jpties.ui.widgets.pane import Perform

INSTEAD = (
    "The notebook is empty.",
    "",
    "In the browser * stars an article or a fact, m marks a fact, a writes a note",
    "or, with words selected (v), makes a fact of them; x puts right a name or a fact.",
)
"""What is shown where nothing is listed."""
WIDE = 90
"""Cells from which where it is from stands at the right."""


class NoteList(ListPane):
    """Items under the names of their sections; the cursor stands on items only."""

    WHERE = "notebook"

    def __init__(self, keyboard: Keyboard, look: Look, perform: Perform, moved: Callable[[], None]) -> None:
        super().__init__(keyboard, look, perform)
        self._moved = moved
        self._all: Sequence[NotebookItem] = ()
        self.items: list[NotebookItem | str] = []
        """Names of sections, and items."""
        self.filter = ""
        """Words that the listed items hold."""
        self.folded: set[str] = set()
        """Sections whose items are not listed."""
        self._counts: dict[str, int] = {}

    def show_items(self, items: Sequence[NotebookItem]) -> None:
        """List other items, the cursor on the same one if it is still there."""
        self._all = items
        self._list()

    def _list(self, section: str = "") -> None:
        """List anew, the cursor on the same item, or on what a section shows first."""
        at, number = self.item, self.cursor
        self.items, self._counts = [], {}
        for item in self._all:
            if self.filter and not holds_all(self.filter, fold(f"{item.words}\n{item.detail}\n{item.section}")):
                continue
            if item.section not in self._counts:
                self.items.append(item.section)
            self._counts[item.section] = self._counts.get(item.section, 0) + 1
            if self._is_open(item.section):
                self.items.append(item)
        same = [index for index, one in enumerate(self.items) if (one == section if section else one == at)]
        self.cursor = self._on_item(same[0] if same else min(number, len(self.items) - 1), 1)
        self.forget()
        self.scroll_by(0)
        self.show_lines(max(0, self.cursor - 1), self.cursor + 1, 2)
        self._moved()

    def _is_open(self, section: str) -> bool:
        return bool(self.filter) or section not in self.folded

    @property
    def item(self) -> NotebookItem | None:
        """What the cursor stands on."""
        item = self.items[self.cursor] if 0 <= self.cursor < len(self.items) else None
        return None if isinstance(item, str) else item

    def _on_item(self, index: int, step: int) -> int:
        """The nearest item, or folded section, first in the direction of the step."""
        for way in (step, -step):
            found = index
            while 0 <= found < len(self.items):
                item = self.items[found]
                if not isinstance(item, str) or not self._is_open(item):
                    return found
                found += way
        return 0

    @property
    def section(self) -> str:
        """The section in which the cursor stands."""
        item = self.items[self.cursor] if 0 <= self.cursor < len(self.items) else ""
        return item if isinstance(item, str) else item.section

    # Actions

    def do_fold(self) -> None:
        """Open or close the section."""
        if self.section:
            self.folded ^= {self.section}
            self._list(self.section)

    def do_left(self) -> None:
        """To the first item of this section, or of the one before."""
        self._to_section(-1)

    def do_right(self) -> None:
        """To the first item of the next section."""
        self._to_section(1)

    def _to_section(self, step: int) -> None:
        starts = [index for index, item in enumerate(self.items) if isinstance(item, str)]
        firsts = [self._on_item(start, 1) for start in starts]
        beyond = [first for first in firsts if (first - self.cursor) * step > 0]
        if beyond:
            self.move_to(beyond[0] if step > 0 else beyond[-1])

    def narrow(self, words: str) -> None:
        """Show only what holds the words."""
        self.filter = words.strip()
        self._list()
        self.refresh_heading()

    def to_first(self) -> None:
        """The cursor is on an item already."""

    # Items

    def item_count(self) -> int:
        """Sections and items."""
        return len(self.items)

    def item_pressed(self, item: int) -> None:
        """A folded section opens."""
        if isinstance(self.items[item], str):
            self.do_fold()

    def line_count(self) -> int:
        """One line each; what to do where there are none."""
        return len(self.items) or len(self._instead())

    def move_to(self, item: int, *, margin: int = 2, tell: bool = True) -> None:
        """Put the cursor on an item, never on the name of a section."""
        step = 1 if item >= self.cursor else -1
        super().move_to(self._on_item(max(0, min(item, len(self.items) - 1)), step), margin=margin, tell=tell)

    def cursor_moved(self) -> None:
        """Bring the name of its section in sight, and tell."""
        self.show_lines(max(0, self.cursor - 1), self.cursor + 1, 2)
        self._moved()

    # Drawing

    def _instead(self) -> list[str]:
        if self.filter:
            return ["Nothing here holds these words; Esc shows all"]
        found = []
        for words in INSTEAD:
            found += [words[start:end] for start, end in lines_of(words, max(10, self._width - 3))] or [""]
        return found

    def typed(self) -> str:
        """The filter."""
        return display_line(self.filter)

    def heading(self) -> tuple[str, str]:
        """How much there is."""
        if self.filter:
            return "Notebook: ", "Esc shows all"
        count = sum(1 for item in self.items if not isinstance(item, str))
        return "Notebook", f"{count:,}" if count else ""

    def draw(self, number: int, width: int) -> list[Segment]:
        """The name of a section, or an item with where it is from."""
        side = self.look.side
        if not self.items:
            return [Segment(f"  {self._instead()[number]}", side)]
        item = self.items[number]
        if isinstance(item, str):
            return self._section_line(item, width, is_here=number == self.cursor)
        over = self.cursor_style() if number == self.cursor else None
        plain, dim = (side, side + self.look.dim) if over is None else (side + over, side + self.look.dim + over)
        detail = display_line(item.detail)
        room = width - 4
        if width < WIDE or not detail:
            return [Segment(f"   {cut(display_line(item.words), room, CUT)} ", plain)]
        shown = cut(detail, width // 3, CUT)
        left = room - cells(shown) - 2
        words = cut(display_line(item.words), left, CUT)
        gap = " " * (left - cells(words) + 2)
        return [Segment(f"   {words}{gap}", plain), Segment(f"{shown} ", dim)]

    def _section_line(self, section: str, width: int, *, is_here: bool) -> list[Segment]:
        side = self.look.side + (self.cursor_style() if is_here else Style.null())
        count = str(self._counts.get(section, 0))
        name = cut(section, width - 6 - len(count), CUT)
        gap = " " * max(1, width - 4 - cells(name) - len(count))
        strong = self.look.strong + (self.look.warning if section == "Lost quotes" else Style.null())
        arrow = OPEN if self._is_open(section) else CLOSED
        return [
            Segment(f" {arrow} ", side + self.look.dim),
            Segment(name, side + strong),
            Segment(f"{gap}{count} ", side + self.look.dim),
        ]
