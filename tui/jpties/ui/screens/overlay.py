"""What is laid over a view and goes away again."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import ModalScreen

Result = TypeVar("Result")


class Overlay(ModalScreen[Result]):
    """A screen over a view."""

    def close(self, result: Result | None = None) -> None:
        """Go away, with what was chosen.

        Keys that were typed before it had gone may ask for it again; Textual's `dismiss` would then take away
        the view below.
        """
        if self.app.screen is self:
            self.dismiss(result)
