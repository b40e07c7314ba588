"""The legend: colour, underline and letter of each type of mention; its letter switches it off and on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.mention import MENTION_TYPES
from jpties.ui.screens.overlay import Overlay
from jpties.ui.signs import LETTERS, TYPE_NAMES
from jpties.ui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from rich.segment import Segment
    from textual import events
    from textual.app import ComposeResult

    from jpties.model.mention import MentionType
    from jpties.state.keymap import Keyboard
    from jpties.ui.look import Look
    from jpties.ui.travel import Travel
    from jpties.ui.widgets.pane import Perform
    from jpties.ui.widgets.text_pane import TextLine

SAMPLES: dict[MentionType, str] = {
    "person": "Kabashima Ikuo",
    "place": "Kyushu",
    "organization": "Chamber of Commerce",
    "event": "Japan Fortnight",
    "date": "3 November",
    "quantity": "$950 million",
}
"""A mention of each type, as an example."""
_SAMPLE_AT = 3
"""Index of the sample among the segments of a line."""


class _LegendPane(TextPane):
    """Draws the samples as the reader draws mentions."""

    def draw(self, number: int, width: int) -> list[Segment]:
        """A line; the sample in the style of its type."""
        segments = super().draw(number, width)
        if number < len(MENTION_TYPES) and len(segments) > _SAMPLE_AT:
            text, _style, _control = segments[_SAMPLE_AT]
            segments[_SAMPLE_AT] = type(segments[0])(text, self.base() + self.look.mentions[MENTION_TYPES[number]])
        return segments

    def pressed(self, _x: int, number: int) -> None:
        """A click switches a type."""
        if 0 <= number < len(MENTION_TYPES):
            self._perform(MENTION_TYPES[number])


class Legend(Overlay[None]):
    """Six lines, six switches."""

    DEFAULT_CSS = """
    Legend { align: center middle; background: $background 60%; }
    Legend > TextPane { width: 54; max-width: 100%; height: 11; }
    Legend:ansi > TextPane { border: ascii ansi_default; height: 13; }
    """
    AUTO_FOCUS = "TextPane"

    def __init__(self, travel: Travel, keyboard: Keyboard, look: Look) -> None:
        super().__init__()
        self._travel = travel
        self._keyboard = keyboard
        perform: Perform = self._switch
        self.text = _LegendPane(keyboard, look, perform, "Legend", self._lines(), "Esc closes")
        """The lines."""

    def _lines(self) -> list[TextLine]:
        lines: list[TextLine] = []
        for kind in MENTION_TYPES:
            state = "off" if kind in self._travel.hidden else "on"
            name = f"{LETTERS[kind]}  {TYPE_NAMES[kind]:<15}"
            lines.append(
                ((name, "plain"), (f"{state:<5}", "accent" if state == "on" else "dim"), (SAMPLES[kind], "plain"))
            )
        letters = self._keyboard.shown("letters")
        lines += [(), (("A letter switches its type off and on.", "dim"),)]
        lines.append(((f"{letters} in the browser shows the letters in the text.", "dim"),))
        return lines

    def compose(self) -> ComposeResult:
        """The lines alone."""
        yield self.text

    def on_key(self, event: events.Key) -> None:
        """Switch a type, or close."""
        event.stop()
        kind = next((kind for kind, letter in LETTERS.items() if letter == (event.character or "").upper()), None)
        if kind is not None:
            self._switch(kind)
        else:
            self.close()

    def _switch(self, kind: str) -> bool:
        self._travel.hide_type(kind)
        self.text.show(self._lines())
        return True
