"""A pane: a heading, lines that scroll, a bar; drawn line by line, past Textual's styles and layout.

Measured (MODELS, section 5): a widget a paragraph costs a second at a thousand paragraphs, and
Textual's own scrolling lays the whole screen out again. So a pane draws only the lines that are seen,
keeps each as a strip (which keeps its terminal sequences), and scrolls by a number.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget

from jpties.errors import JptiesError
from jpties.state.keymap import NAMED_KEYS
from jpties.ui.key_order import TypedAhead
from jpties.ui.strips import heading_strip, line_strip
from jpties.ui.widgets.scroll_bar import ScrollBar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.segment import Segment
    from rich.style import Style
    from textual import events
    from textual.strip import Strip

    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look

WHEEL = 3
"""Lines that a turn of the wheel scrolls."""
MAX_STRIPS = 4_000
"""Lines that are kept drawn; a line costs some 3 KB."""
HEADING = 1
"""Lines of a pane's heading."""

Perform = Callable[[str], bool]
"""Does the action with an id; says whether anything was there to do it."""


class Pane(Widget, can_focus=True):
    """A pane of lines; what the lines show is for its subclasses."""

    class Failed(Message):
        """What was asked for by the mouse could not be done."""

        def __init__(self, reason: str) -> None:
            super().__init__()
            self.reason = reason
            """Why."""

    WHERE: ClassVar[str] = ""
    """Name of the pane in the registry of actions."""
    ALLOW_SELECT = False  # selections are of the text, not of cells: the reader keeps its own
    DEFAULT_CSS = """
    Pane { height: 1fr; width: 1fr; }
    """

    def __init__(self, keyboard: Keyboard, look: Look, perform: Perform) -> None:
        super().__init__(id=self.WHERE)
        self.keyboard = keyboard
        """The keys in force."""
        self.look = look
        """The styles in force."""
        self._perform = perform
        self.has_left = False
        """Whether there is a pane on the left."""
        self.first = 0
        """Number of the topmost line that is seen."""
        self._strips: dict[tuple[int, bool], Strip] = {}
        self._width = 0
        self._box = Size(0, 0)
        self._total = 0
        self._bar = ScrollBar(HEADING)

    @property
    def fenced(self) -> bool:
        """Whether a line parts the pane from the one on its left."""
        return self.look.fenced and self.has_left

    def border_left(self, has_left: bool) -> None:
        """Say whether there is a pane on the left."""
        if has_left != self.has_left:
            self.has_left = has_left
            self._box = Size(0, self._box.height)
            self.forget()

    # What subclasses say

    def heading(self) -> tuple[str, str]:
        """Words at the left and at the right of the heading."""
        return "", ""

    def typed(self) -> str:
        """What is typed behind the words at the left of the heading, cleaned; of it the end is always seen."""
        return ""

    def line_count(self) -> int:
        """Number of lines; may be an estimate."""
        return 0

    def draw(self, number: int, width: int) -> list[Segment]:
        """The segments of a line, at most `width` cells."""
        raise NotImplementedError

    def base(self) -> Style:
        """Style of what the segments leave open."""
        return self.look.side

    def laid_out(self, width: int) -> None:
        """The lines have another width now."""

    def staying(self) -> Callable[[], object]:
        """Asked before the size changes: brings back in sight what shall stay there."""
        return lambda: None

    # Drawing

    @property
    def view_height(self) -> int:
        """Lines that are seen at once."""
        return max(1, self._box.height - HEADING)

    def dress(self, look: Look) -> None:
        """Take on other styles."""
        self.look = look
        self._box = Size(0, self._box.height)  # the fence may come or go
        self.forget()

    def forget(self, numbers: Iterable[int] | None = None) -> None:
        """Draw lines again, all by default."""
        if numbers is None:
            self._strips.clear()
            self.refresh()
            return
        for number in numbers:
            self._strips.pop((number, False), None)
            self._strips.pop((number, True), None)
            row = number - self.first + HEADING
            if HEADING <= row < self._box.height:
                self.refresh(Region(0, row, self._box.width, 1))

    def refresh_heading(self) -> None:
        """Draw the heading again."""
        self.refresh(Region(0, 0, self._box.width, HEADING))

    def on_resize(self) -> None:
        """Make lines of another width; what was on top stays there."""
        self._fit()

    def _fit(self) -> None:
        """Take the size that the pane has now; Textual works it out anew each time it is asked."""
        box = self.size
        if box == self._box:
            return
        stay = self.staying()
        self._box = box
        self._strips.clear()
        width = max(1, box.width - 1 - (1 if self.fenced else 0))
        if width != self._width:
            self._width = width
            self.laid_out(width)
        self.scroll_by(0)
        stay()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a part of the pane; goes past Textual's cache of styled lines, which we do not need."""
        self._fit()
        self._total = self.line_count()
        thumb = self._bar.thumb(self.first, self._total, self.view_height)
        strips = [self._row(y, thumb) for y in range(crop.y, crop.bottom)]
        if crop.x or crop.width != self._box.width:
            strips = [strip.crop(crop.x, crop.x + crop.width) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """One line, where Textual asks for it."""
        return self.render_lines(Region(0, y, self.size.width, 1))[0]

    def _row(self, y: int, thumb: range) -> Strip:
        if y < HEADING:
            return self._heading_strip()
        number = self.first + y - HEADING
        if number >= self._total:
            number = -1
        key = (number, y in thumb)
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) > MAX_STRIPS:
                self._strips.clear()
            strip = self._strips[key] = self._drawn(*key)
        return strip

    def _drawn(self, number: int, thumb: bool) -> Strip:
        width = self._box.width - 1
        lead = 1 if self.fenced else 0
        drawn = self.draw(number, width - lead) if number >= 0 else ()
        return line_strip(drawn, width, self.base(), self.look, is_fenced=self.fenced, is_thumb=thumb)

    def _heading_strip(self) -> Strip:
        left, right = self.heading()
        look, width, typed = self.look, self._box.width, self.typed()
        return heading_strip(left, right, width, self.base(), look, has_focus=self.has_focus, typed=typed)

    # Scrolling

    def scroll_by(self, lines: int) -> None:
        """Scroll down, or up where negative, as far as there are lines; not before the size is known."""
        if not self._box.height:
            return
        first = max(0, min(self.first + lines, self.line_count() - self.view_height))
        if first != self.first:
            self.first = first
            self.refresh()

    def show_lines(self, start: int, end: int, margin: int = 0) -> None:
        """Scroll as little as is needed to see lines `start` to `end` (exclusive)."""
        view = self.view_height
        margin = max(0, min(margin, (view - (end - start)) // 2))
        if start - margin < self.first:
            self.scroll_by(max(0, start - margin) - self.first)
        elif end + margin > self.first + view:
            self.scroll_by(min(end + margin - view, start) - self.first)

    # Keys and mouse

    def on_key(self, event: events.Key) -> None:
        """Do what the key does in this pane; one that was typed ahead goes to what has the focus by now."""
        if self.app.focused is not self or self.app.screen is not self.screen:
            event.stop()
            self.app.post_message(TypedAhead(event))
            return
        key = event.key if event.key in NAMED_KEYS else (event.character or event.key)
        action = self.keyboard.action(self.WHERE, key)
        if action is not None and self._perform(action):
            event.stop()
            event.prevent_default()

    def on_focus(self) -> None:
        """The heading and the cursor tell where the focus is."""
        self.focus_changed()

    def on_blur(self) -> None:
        """The heading and the cursor tell where the focus is."""
        self.focus_changed()

    def focus_changed(self) -> None:
        """The focus came or went."""
        self.refresh_heading()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down."""
        event.stop()
        self.scroll_by(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up."""
        event.stop()
        self.scroll_by(-WHEEL)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the bar, or press on a line."""
        if event.button != 1:
            return
        if event.y < HEADING:
            self.heading_pressed(event.x - (1 if self.fenced else 0))
        elif event.x >= self._box.width - 1 and self.line_count() > self.view_height:
            self._bar.held = True
            self.capture_mouse()
            self._drag_to(event.y)
        else:
            try:
                self.pressed(event.x - (1 if self.fenced else 0), self.first + event.y - HEADING)
            except JptiesError as error:
                self.post_message(self.Failed(str(error)))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the bar."""
        if self._bar.held:
            self._drag_to(event.y)

    def on_mouse_up(self, _event: events.MouseUp) -> None:
        """Let go of the bar."""
        if self._bar.held:
            self._bar.held = False
            self.release_mouse()

    def _drag_to(self, y: int) -> None:
        self.scroll_by(self._bar.first_at(y, self.line_count(), self.view_height) - self.first)

    def heading_pressed(self, x: int) -> None:
        """The mouse was pressed at a cell of the heading."""

    def pressed(self, x: int, number: int) -> None:
        """The mouse was pressed at a cell of a line."""
