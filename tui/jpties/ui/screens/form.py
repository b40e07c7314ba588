"""A small form over a view: a few lines to fill in, Enter saves, Esc gives up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from jpties.text.clean import display_line
from jpties.ui.screens.overlay import Overlay
from jpties.ui.widgets.prompt import CleanInput

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import ComposeResult

    from jpties.state.drafts import Draft


@dataclass(frozen=True, slots=True)
class FormField:
    """One line of a form."""

    name: str
    """What the caller calls it."""
    label: str
    """What the user sees."""
    value: str = ""
    """What stands there at first."""
    choices: tuple[str, ...] = ()
    """All there is to choose from: left, right and space go through them; empty for free words."""


class ChoiceInput(CleanInput):
    """An input that holds one of several words; what is typed or pasted into it goes to a line for free words."""

    def __init__(self, choices: Sequence[str], type_on: Callable[[str], None]) -> None:
        super().__init__()
        self._choices = choices
        self._type_on = type_on
        self.styles.width = max(map(len, choices)) + 1  # and the cursor

    def on_key(self, event: events.Key) -> None:
        """Left, right and space step through the choices; words that are typed are not lost."""
        step = {"left": -1, "right": 1, "space": 1}.get(event.key)
        at = self._choices.index(self.value) if self.value in self._choices else 0
        if step is not None:
            self.value = self._choices[(at + step) % len(self._choices)]
        elif event.character and event.is_printable:
            self._type_on(event.character)
        elif event.key in ("escape", "enter", "tab", "shift+tab", "up", "down"):
            return
        event.stop()
        event.prevent_default()

    def insert_text_at_cursor(self, text: str) -> None:
        """A paste: the words go on where words are wanted."""
        self._type_on(text)


class Form(Overlay["dict[str, str] | None"]):
    """Gives the words of each field by its name, None where the user gave up."""

    DEFAULT_CSS = """
    Form { align: center middle; background: $background 60%; }
    Form > Vertical { width: 92%; max-width: 84; height: auto; max-height: 96%; background: $panel; padding: 0 1; }
    Form:ansi > Vertical { border: ascii ansi_default; }
    Form Static { width: 1fr; height: auto; background: $panel; color: $foreground; }
    Form .about { color: $foreground 70%; max-height: 4; margin-bottom: 1; }
    Form .wrong { color: $warning; }
    Form Horizontal { height: 1; background: $panel; }
    Form Horizontal > Static { width: 14; height: 1; color: $accent; }
    Form Horizontal > .sign { width: auto; color: $foreground 70%; }
    """
    AUTO_FOCUS = "CleanInput"

    def __init__(
        self,
        title: str,
        about: str,
        fields: Sequence[FormField],
        check: Callable[[dict[str, str]], str] | None = None,
        draft: Draft | None = None,
    ) -> None:
        """Make a form.

        Args:
            title: what it is for.
            about: what it is about, such as the quote; cleaned here.
            fields: its lines.
            check: gives a sentence where what was filled in cannot be saved, else nothing.
            draft: where it is kept if the program ends before it is saved; what was kept there is filled in.
        """
        super().__init__()
        self._title = title
        self._about = about
        self._fields = {field.name: field for field in fields}
        self._inputs = {
            field.name: ChoiceInput(field.choices, self._type_on) if field.choices else CleanInput() for field in fields
        }
        self._check = check
        self._draft = draft
        self._told = Static("", classes="wrong", markup=False)

    def compose(self) -> ComposeResult:
        """Title, what it is about, the lines, what to do."""
        with Vertical():
            yield Static(self._title, markup=False)
            yield Static(display_line(self._about), classes="about", markup=False)
            for name, field in self._fields.items():
                with Horizontal():
                    yield Static(field.label, markup=False)
                    if field.choices:
                        yield Static("< ", classes="sign", markup=False)
                    yield self._inputs[name]
                    if field.choices:
                        yield Static(">", classes="sign", markup=False)
            yield self._told
            chooses = ", left and right choose" if any(field.choices for field in self._fields.values()) else ""
            yield Static(f"Enter saves, Tab next line{chooses}, Esc gives up", classes="about", markup=False)

    def on_mount(self) -> None:
        """What stands there at first, or what was typed before."""
        kept = self._draft.words if self._draft is not None else {}
        for name, field in self._fields.items():
            line = self._inputs[name]
            words = kept.get(name, field.value)
            line.value = display_line(words if not field.choices or words in field.choices else field.value)
            line.cursor_position = len(line.value)
        if self._draft is not None:
            self._draft.begin(self._typed)
        if kept:
            self._told.update("You had typed this and not saved it; Esc gives it up")

    def _type_on(self, words: str) -> None:
        """Words that were typed where one only chooses: they go on in the first line for free words."""
        line = next((one for one in self._inputs.values() if not isinstance(one, ChoiceInput)), None)
        if line is not None:
            line.focus()
            line.cursor_position = len(line.value)
            line.insert_text_at_cursor(words)

    def _save(self) -> None:
        """Save, or say why not."""
        words = {name: self._words(name) for name in self._fields}
        wrong = self._check(words) if self._check is not None else ""
        if wrong:
            self._told.update(display_line(wrong))
        else:
            self.close(words)

    def _typed(self) -> dict[str, str]:
        """What was typed; nothing where all is as it was."""
        words = {name: self._words(name) for name in self._fields}
        return words if any(words[name] != field.value for name, field in self._fields.items()) else {}

    def close(self, result: dict[str, str] | None = None) -> None:
        """Go away; what is given up is not kept, and what is saved is dropped by who saves it."""
        if self._draft is not None:
            self._draft.end()
            if result is None:
                self._draft.drop()
        super().close(result)

    def _words(self, name: str) -> str:
        """What was filled in; as it was, line ends and all, where nobody touched it."""
        typed, before = self._inputs[name].value, self._fields[name].value
        return before if typed == display_line(before) else typed

    def on_key(self, event: events.Key) -> None:
        """Go from line to line, save, or give up."""
        if event.key == "enter":
            event.stop()
            self._save()
        elif event.key == "escape":
            event.stop()
            self.close(None)
        elif event.key in ("down", "up"):
            event.stop()
            (self.focus_next if event.key == "down" else self.focus_previous)()
