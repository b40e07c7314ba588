"""The line in which words are typed: find, filter, pick."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from jpties.text.clean import display_line

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult


class CleanInput(Input):
    """An input that shows no control characters, whoever puts them in: a paste, a remembered query, a name."""

    DEFAULT_CSS = """
    CleanInput, CleanInput:focus {
        height: 1; width: 1fr; border: none; padding: 0; background: $panel; color: $foreground;
    }
    """

    def __init__(self, *, lines: bool = False) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self._lines = lines

    def _on_paste(self, event: events.Paste) -> None:
        """Tell of several lines, where somebody has use for them; the input itself takes the first."""
        if self._lines and sum(bool(line.strip()) for line in event.text.splitlines()) > 1:
            self.post_message(Prompt.Pasted(event.text))
            event.stop()
            event.prevent_default()

    def action_home(self, select: bool = False) -> None:
        """To the first letter; there it is told, for a list below."""
        if self.cursor_position == 0 and self.selection.is_empty and not select:
            self.post_message(Prompt.Moved("home"))
        else:
            super().action_home(select)

    def action_end(self, select: bool = False) -> None:
        """Behind the last letter; there it is told, for a list below."""
        if self.cursor_position == len(self.value) and self.selection.is_empty and not select:
            self.post_message(Prompt.Moved("end"))
        else:
            super().action_end(select)

    def validate_value(self, value: str) -> str:
        """The words as they may be shown."""
        return display_line(value)

    def insert_text_at_cursor(self, text: str) -> None:
        """Insert words as they may be shown, so that the cursor stands behind them."""
        super().insert_text_at_cursor(display_line(text))


class Prompt(Horizontal):
    """A label and an input; tells each change, Enter and Escape."""

    DEFAULT_CSS = """
    Prompt { height: 1; width: 100%; background: $panel; }
    Prompt > Static { width: auto; height: 1; background: $panel; color: $accent; padding: 0 1; }
    """
    KEYS: ClassVar[frozenset[str]] = frozenset({"up", "down", "pageup", "pagedown"})
    """Keys that are told, since the input has no use for them."""

    class Changed(Message):
        """The words are others now."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words
            """What is typed."""

    class Accepted(Changed):
        """Enter was pressed."""

    class Cancelled(Message):
        """Escape was pressed."""

    class Moved(Message):
        """An arrow or page key was pressed, or Home and End where the input had no use for them."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key
            """Which one."""

    class Pasted(Message):
        """Several lines were pasted into a prompt that tells of them."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text
            """As pasted, not cleaned."""

    def __init__(self, label: str, words: str = "", *, anew: bool = False, lines: bool = False) -> None:
        """Make the prompt; `anew` lets typing replace the words, `lines` has pasted lines told and not cut."""
        super().__init__()  # no id: the one before it may not be gone yet
        self._label = label
        self._anew = anew
        self._words = words
        self._input = CleanInput(lines=lines)

    def compose(self) -> ComposeResult:
        """Label and input."""
        yield Static(self._label, markup=False)
        with self._input.prevent(Input.Changed):
            self._input.value = self._words
        yield self._input

    def take_focus(self, words: str, *, anew: bool) -> None:
        """Ask again, for a prompt that stays; `anew` lets typing replace the words."""
        self.tell(words)
        self.screen.set_focus(self._input, scroll_visible=False)
        if anew:
            self._input.select_all()

    def tell(self, words: str) -> None:
        """Put other words in, without telling of them."""
        with self._input.prevent(Input.Changed):
            self._input.value = words
        self._input.cursor_position = len(words)

    @property
    def words(self) -> str:
        """What is typed."""
        return self._input.value if self._input.is_mounted else self._words

    def type_ahead(self, sign: str) -> None:
        """Take a sign that was typed before the prompt had the focus."""
        before = "" if self._anew else self.words
        self._anew = False
        self._words = self._input.value = before + sign
        self._input.cursor_position = len(self._words)

    def on_mount(self) -> None:
        """Take the focus, the cursor behind the words, unless it was put away before it came to be."""
        if self._input.is_attached:
            self._input.focus()
            self._input.cursor_position = len(self._input.value)
            if self._anew:
                self._input.select_all()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the words."""
        event.stop()
        self.post_message(self.Changed(event.value))

    def on_key(self, event: events.Key) -> None:
        """Tell what is not for the input; Enter too, so that no key behind it is told before it."""
        if event.key == "enter":
            event.stop()
            self.post_message(self.Accepted(self.words))
        elif event.key == "escape":
            event.stop()
            self.post_message(self.Cancelled())
        elif event.key in self.KEYS:
            event.stop()
            self.post_message(self.Moved(event.key))
