"""The line in which words are typed, by itself: letters that come before it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.app import App

from jpties.text.clean import display_line
from jpties.ui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Asking(App[None]):
    """Asks for words, of which some letters are typed before the line is on the screen."""

    def __init__(self, prompt: Prompt, letters: str) -> None:
        super().__init__()
        self.prompt = prompt
        self.told: list[str] = []
        self._letters = letters

    def compose(self) -> ComposeResult:
        for letter in self._letters:
            self.prompt.type_ahead(letter)
        yield self.prompt

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        self.told.append(event.words)


@pytest.mark.parametrize(
    ("anew", "letters", "words", "told"),
    [
        (False, "ky", "oldky", ["oldky"]),  # behind what stands there
        (True, "ky", "ky", ["ky"]),  # the first letter takes its place, the others come behind it
        (False, "", "old", []),  # nothing was typed: nothing has changed
    ],
)
async def test_letters_that_come_before_the_line_are_in_it_and_told(
    anew: bool, letters: str, words: str, told: list[str]
) -> None:
    app = Asking(Prompt("Find", "old", anew=anew), letters)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert (app.prompt.words, app.told[-1:]) == (words, told)


async def test_a_line_shows_no_sign_that_a_terminal_may_act_on_or_hide() -> None:
    words = "a\x1b[31mb\U000e0001c "
    app = Asking(Prompt("Find", words), "")
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.prompt.words == display_line(words)
        assert "\x1b" not in app.prompt.words
        assert "\U000e0001" not in app.prompt.words
