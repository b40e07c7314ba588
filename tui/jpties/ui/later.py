"""Helpers of a screen that are loaded when one of their actions is asked for: start pays for none of them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jpties.ui.screens.view import ViewScreen


class Later:
    """Stands for a helper until then; has its `do_` methods and nothing else."""

    def __init__(self, target: str, screen: ViewScreen, *actions: str) -> None:
        """Say what it stands for.

        Args:
            target: `module:class` below `jpties.ui`; made with the screen.
            screen: the screen.
            actions: ids of the actions that the helper does.
        """
        self._target = target
        self._screen = screen
        self._names = {f"do_{action.replace('-', '_')}" for action in actions}
        self._made: object | None = None

    def __getattr__(self, name: str) -> Any:
        if name not in self._names:
            raise AttributeError(name)
        if self._made is None:
            module, _, kind = self._target.partition(":")
            self._made = getattr(import_module(f"jpties.ui.{module}"), kind)(self._screen)
        return getattr(self._made, name)
