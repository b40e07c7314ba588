"""The lines at the top and the bottom: corpus, status and notices, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from jpties.text.clean import display_line
from jpties.text.width import cells, cut
from jpties.ui.signs import CUT, DOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.style import Style
    from textual import events
    from textual.geometry import Region

    from jpties.ui.look import Look


class Bar(Widget):
    """One line that is drawn past Textual's styles."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Bar { height: 1; width: 100%; }
    """

    def __init__(self, look: Look, *, id: str) -> None:  # Textual's name for it  # noqa: A002
        super().__init__(id=id)
        self.look = look
        """The styles in force."""

    def dress(self, look: Look) -> None:
        """Take on other styles."""
        self.look = look
        self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """What the line shows."""
        raise NotImplementedError

    def render_lines(self, crop: Region) -> list[Strip]:
        """The one strip."""
        strip = self.render_line(0)
        return [strip.crop(crop.x, crop.x + crop.width)] * crop.height

    def render_line(self, _y: int) -> Strip:
        """The one strip."""
        width = self.size.width
        return Strip(self.segments(width)).adjust_cell_length(width, self.look.bar)


def two_sided(left: str, right: str, width: int, left_style: Style, right_style: Style) -> list[Segment]:
    """Words at the left and at the right; the right ones give way where both do not fit."""
    if cells(left) + cells(right) + 3 > width:
        right = "" if width < 60 else cut(right, max(0, width - cells(left) - 3), CUT)
    shown = cut(left, width - 2 - (cells(right) + 1 if right else 0), CUT)
    gap = " " * max(0, width - 2 - cells(shown) - cells(right))
    return [Segment(f" {shown}{gap}", left_style), Segment(f"{right} ", right_style)]


class TopBar(Bar):
    """The name of the program and of what is open."""

    corpus = ""
    """What is open: folder, number of articles, languages."""
    view = ""
    """Name of the view that is seen."""

    def __init__(self, look: Look, perform: Callable[[str], bool], views: Sequence[tuple[str, str, str]]) -> None:
        """Make the line.

        Args:
            look: the styles.
            perform: does an action.
            views: key, title and name of each view that the line offers.
        """
        super().__init__(look, id="top")
        self._perform = perform
        self._views = views
        self._places: list[tuple[int, int, str]] = []

    def tell(self, corpus: str, view: str) -> None:
        """Say what is open, and which view is seen."""
        self.corpus, self.view = display_line(corpus), view
        self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """The program and the corpus at the left, the views at the right where there is room."""
        bar = self.look.bar
        views, self._places = self._view_segments(width)
        room = max(0, width - 10 - sum(cells(segment.text) for segment in views))
        corpus = cut(self.corpus, max(0, room - 1), CUT)
        return [
            Segment(" jpties ", bar + self.look.accent + self.look.strong),
            Segment(f"  {corpus}{' ' * max(0, room - cells(corpus))}", bar + self.look.dim),
            *views,
        ]

    def _view_segments(self, width: int) -> tuple[list[Segment], list[tuple[int, int, str]]]:
        """Key and title of each view, and where they stand; nothing where fewer than two fit."""
        total = sum(cells(key) + cells(title) + 3 for key, title, _name in self._views)
        if len(self._views) < 2 or total > width * 2 // 3:
            return [], []
        bar = self.look.bar
        segments, places, at = [], [], width - total
        for key, title, name in self._views:
            here = name == self.view
            segments.append(Segment(f"{key} ", bar + self.look.accent))
            segments.append(Segment(f"{title}", bar + (self.look.strong if here else self.look.dim)))
            segments.append(Segment("  ", bar))
            size = cells(key) + cells(title) + 3
            places.append((at, at + size, f"view-{name}"))
            at += size
        return segments, places

    def on_click(self, event: events.Click) -> None:
        """Open the view that was pressed."""
        for start, end, action in self._places:
            if start <= event.x < end:
                self._perform(action)


class StatusLine(Bar):
    """What the cursor stands on; over it, for a while, a notice."""

    words = "Reading the articles"
    """What the cursor stands on."""
    right = ""
    """At the right: which of how many."""
    notice = ""
    """Words that stand over the others until the next key."""
    warns = False
    """Whether the notice says that something is wrong."""
    place = ""
    """On a small screen the pane that one is in."""

    def tell(self, words: str, right: str = "") -> None:
        """Say what the cursor stands on."""
        words, right = display_line(words), display_line(right)
        if (words, right) != (self.words, self.right):
            self.words, self.right = words, right
            self.refresh()

    def tell_place(self, place: str) -> None:
        """Say which pane one is in, empty where the screen shows it."""
        if place != self.place:
            self.place = place
            self.refresh()

    def announce(self, notice: str, *, warns: bool = False) -> None:
        """Put a notice over the line, nothing takes it away."""
        if notice or self.notice:
            self.notice, self.warns = display_line(notice), warns
            self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """The notice, else what the cursor stands on."""
        bar = self.look.bar
        if self.notice:
            style = bar + (self.look.warning if self.warns else self.look.accent)
            return two_sided(self.notice, "", width, style, style)
        place = [Segment(f" {self.place} {DOT}", bar + self.look.accent + self.look.strong)] if self.place else []
        room = width - sum(cells(segment.text) for segment in place)
        return [*place, *two_sided(self.words, self.right, room, bar, bar + self.look.dim)]


class KeyLine(Bar):
    """The keys of the pane that has the focus, as many as fit; a click does what the key does."""

    def __init__(self, look: Look, perform: Callable[[str], bool]) -> None:
        super().__init__(look, id="keys")
        self._perform = perform
        self._keys: list[tuple[str, str, str]] = []
        self._places: list[tuple[int, int, str]] = []

    def tell(self, keys: list[tuple[str, str, str]]) -> None:
        """Show these keys: (key, title, action id)."""
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """Key and title of each action; those that do not fit are left out, those at the end at last."""
        bar = self.look.bar
        segments = [Segment(" ", bar)]
        self._places = []
        at = 1
        for key, title, action in self._fitting(width - 1):
            size = cells(key) + 1 + cells(title)
            self._places.append((at, at + size, action))
            segments += [Segment(key, bar + self.look.accent), Segment(f" {title}  ", bar + self.look.dim)]
            at += size + 2
        return segments

    def _fitting(self, room: int) -> list[tuple[str, str, str]]:
        """The keys that fit: those at the end, which lead to all others and out, and before them the first ones."""
        ends = 2 if self._keys and self._keys[-1][2] == "leave" else 1
        first, last = self._keys[:-ends], self._keys[-ends:]
        room += 2 - sum(cells(key) + cells(title) + 3 for key, title, _action in last)  # no blanks behind the last
        fitting = []
        for one in first:
            size = cells(one[0]) + cells(one[1]) + 3
            if room < size:
                break
            room -= size
            fitting.append(one)
        return [*fitting, *last]

    def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        for start, end, action in self._places:
            if start <= event.x < end:
                self._perform(action)
