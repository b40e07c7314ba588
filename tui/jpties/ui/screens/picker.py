"""A list to choose from by typing: commands, articles and names, themes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.containers import Vertical

from jpties.text.clean import display_line
from jpties.text.finding import rank
from jpties.text.folding import fold
from jpties.text.width import cells, cut, padded
from jpties.ui.screens.overlay import Overlay
from jpties.ui.signs import CUT
from jpties.ui.widgets.list_pane import ListPane
from jpties.ui.widgets.prompt import Prompt
from jpties.ui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.style import Style
    from textual import events
    from textual.app import ComposeResult

    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look

MOST = 500
"""Choices listed at once; typing finds the others."""
ALIGNED_FROM = 60
"""Cells of the list from which the hints stand below each other; below, they stand in the place of the details."""


_HOLDS = 3
"""The last rank at which a choice holds the words; at the next one letters in order are enough."""
_MOVES = {
    "up": "do_up",
    "down": "do_down",
    "pageup": "do_list_up",
    "pagedown": "do_list_down",
    "home": "do_top",
    "end": "do_bottom",
}
"""What keys of the prompt do in the list."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose."""

    id: str
    """What the caller gets; searched as well."""
    label: str
    """What it is called; cleaned when drawn."""
    hint: str = ""
    """What it does; searched as well."""
    detail: str = ""
    """At the right: key, type, date; searched as well."""
    words: str = ""
    """What else finds it."""
    parts: tuple[tuple[str, str], ...] = ()
    """Parts of the hint, each by the words that find it, with the id that the caller gets where they are typed."""

    def meant(self, typed: str) -> str:
        """The id of the part that what is typed fits best, unless it fits the label."""
        if not self.parts or not typed.strip() or _holds(typed, self.label) is not None:
            return self.id
        ranked = [(how, at) for at, (words, _id) in enumerate(self.parts) if (how := _holds(typed, words)) is not None]
        return self.parts[min(ranked)[1]][1] if ranked else self.id


def _holds(typed: str, words: str) -> int | None:
    """How well words fit that hold all that is typed; None where they do not."""
    how = rank(typed, fold(words))
    return how if how is not None and how <= _HOLDS else None


class Fitting:
    """Finds the choices that fit what is typed: by label and hint, then by id and detail, then by letters in order."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        self._choices = choices
        self._folded = [fold(f"{choice.label} {choice.hint}") for choice in choices]

    @cached_property
    def _others(self) -> list[str]:
        """Ids, details and what else finds them, made when something is typed."""
        return [fold(f"{choice.id} {choice.detail} {choice.words}") for choice in self._choices]

    @cached_property
    def _labels(self) -> list[str]:
        return [fold(choice.label) for choice in self._choices]

    @cached_property
    def _hints(self) -> list[str]:
        return [fold(choice.hint) for choice in self._choices]

    def find(self, words: str) -> list[Choice]:
        """What fits, the best first: that whose id is typed, then as `rank` has it."""
        if not words.strip():
            return list(self._choices[:MOST])
        typed = fold(words.strip())
        ranked = []
        for index, folded in enumerate(self._folded):
            how, other = rank(words, folded), None
            if how is not None and how > _HOLDS:  # a hint is long enough to have most letters in order
                how = rank(words, self._labels[index])
            if how is None or how > _HOLDS:
                other = rank(words, self._others[index])
                if other is not None and other <= _HOLDS:
                    how = _HOLDS + 1
                elif how is not None:
                    how = _HOLDS + 2
            if how is not None:
                is_hint = how == 1 and self._hints[index].startswith(typed)
                ranked.append((-1 if self._choices[index].id == typed else how, not is_hint, other or 0, index))
        return [self._choices[one[-1]] for one in nsmallest(MOST, ranked)]


class ChoiceList(ListPane):
    """The choices that fit what is typed, the best first."""

    WHERE = "choices"

    def __init__(self, keyboard: Keyboard, look: Look, choose: Callable[[], bool], moved: Callable[[], None]) -> None:
        super().__init__(keyboard, look, lambda _action: choose())
        self.can_focus = False
        self._hint_at = 0
        self._moved = moved
        self.choices: list[Choice] = []
        """What is listed."""

    def align(self, choices: Sequence[Choice]) -> None:
        """Make room for the labels of all there is to choose from, so that hints stand below each other."""
        self._hint_at = max((cells(display_line(choice.label)) for choice in choices if choice.hint), default=0) + 2

    def show(self, choices: list[Choice]) -> None:
        """List other choices, the cursor on the first one."""
        self.choices = choices
        self.cursor = self.first = 0
        self.forget()

    def item_count(self) -> int:
        """One line a choice."""
        return len(self.choices)

    def line_count(self) -> int:
        """One line a choice."""
        return len(self.choices)

    def cursor_moved(self) -> None:
        """Tell it."""
        self._moved()

    def cursor_style(self) -> Style:
        """The focus is in the prompt, the cursor is ours all the same."""
        return self.look.cursor

    def base(self) -> Style:
        """As the lines at top and bottom."""
        return self.look.bar

    def heading(self) -> tuple[str, str]:
        """How many fit."""
        return ("" if self.choices else "Nothing fits"), "Enter chooses, Esc closes"

    def item_pressed(self, _item: int) -> None:
        """A click chooses."""
        self._perform("open")

    def draw(self, number: int, width: int) -> list[Segment]:
        """Label and detail."""
        choice = self.choices[number]
        style = self.base() + self.cursor_style() if number == self.cursor else self.base()
        is_narrow = width < ALIGNED_FROM
        detail = "" if is_narrow and choice.hint else cut(display_line(choice.detail), width // 3, CUT)
        room = width - cells(detail) - 3
        label = cut(display_line(choice.label), room, CUT)
        if choice.hint:
            label = padded(label, cells(label) + 2 if is_narrow else min(self._hint_at, room))
        hint = cut(display_line(choice.hint), room - cells(label), CUT)
        gap = " " * (room - cells(label) - cells(hint) + 1)
        dim = style + self.look.dim
        return [Segment(f" {label}", style), Segment(f"{hint}{gap}{detail} ", dim)]


class Picker(Overlay[str | None]):
    """Gives the id of what was chosen, None where nothing was."""

    DEFAULT_CSS = """
    Picker { align: center top; background: $background 60%; }
    Picker > Vertical { width: 90%; max-width: 84; height: 80%; max-height: 22; margin-top: 1; background: $panel; }
    Picker:ansi > Vertical { border: ascii ansi_default; }
    """
    AUTO_FOCUS = ""

    def __init__(
        self,
        label: str,
        choices: Sequence[Choice],
        keyboard: Keyboard,
        look: Look,
        *,
        tried: Callable[[str], Look] | None = None,
        preview: Callable[[str], str] | None = None,
        find: Callable[[str], list[Choice]] | None = None,
    ) -> None:
        super().__init__()
        self._prompt = Prompt(label)
        self._find = find or Fitting(choices).find
        self._tried = tried
        self.list = ChoiceList(keyboard, look, self._choose, self._try)
        """What fits."""
        self.list.align(choices)
        self._preview = preview
        self.shown = TextPane(keyboard, look, lambda _action: False, "", ()) if preview is not None else None
        """What the choice under the cursor would make."""

    def compose(self) -> ComposeResult:
        """The prompt above the list."""
        with Vertical():
            yield self._prompt
            yield self.list
            if self.shown is not None:
                self.shown.can_focus = False
                yield self.shown

    def on_mount(self) -> None:
        """Everything fits nothing typed."""
        self.list.show(self._find(""))
        self._try()

    def offer(self, choices: Sequence[Choice], find: Callable[[str], list[Choice]] | None) -> None:
        """Offer other choices, listing those that fit what is typed; the cursor stays on a choice that is still there."""
        stood = self.list.choices[self.list.cursor].id if self.list.choices else None
        self._find = find or Fitting(choices).find
        self.list.align(choices)
        self.list.show(self._find(self._prompt.words))
        self.list.move_to(next((at for at, one in enumerate(self.list.choices) if one.id == stood), 0), tell=False)
        self._try()

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        """List what fits, the best first."""
        self.list.show(self._find(event.words))
        self._try()

    def on_prompt_accepted(self, _event: Prompt.Accepted) -> None:
        """Choose."""
        self._choose()

    def on_prompt_cancelled(self) -> None:
        """Choose nothing."""
        self.close(None)

    def on_prompt_moved(self, event: Prompt.Moved) -> None:
        """Move the cursor of the list."""
        getattr(self.list, _MOVES[event.key])()

    def on_key(self, event: events.Key) -> None:
        """What is typed before the prompt has the focus is not lost, and Enter chooses what fits it."""
        if event.is_printable and event.character:
            event.prevent_default()
            self._prompt.type_ahead(event.character)
        elif event.key == "escape":
            event.prevent_default()
            self.close(None)
        elif event.key == "enter":
            event.prevent_default()
            self.list.show(self._find(self._prompt.words))
            self._choose()

    def on_click(self, event: events.Click) -> None:
        """A click beside the list closes it."""
        if self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            self.close(None)

    def _try(self) -> None:
        """Show what the choice under the cursor would do; it may be another look."""
        if not self.list.choices:
            return
        chosen = self.list.choices[self.list.cursor].id
        if self._tried is not None:
            self.list.dress(self._tried(chosen))
        if self._preview is not None and self.shown is not None:
            self.shown.show([((line, "plain"),) if line else () for line in self._preview(chosen).split("\n")])

    def _choose(self) -> bool:
        if self.list.choices:
            self.close(self.list.choices[self.list.cursor].meant(self._prompt.words))
        return True
