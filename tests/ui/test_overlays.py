"""Sheets, legend and pickers go away once, however fast the keys come."""

from __future__ import annotations

import pytest

from jpties.ui.screens.overlay import Overlay
from ui.opening import opened


@pytest.mark.parametrize("key", ["?", "!", "L", "o", "ctrl+p", "T", "Y"])
async def test_an_overlay_asked_to_close_twice_takes_nothing_else_away(key: str) -> None:
    async with opened() as one:
        await one.press(key)
        overlay = one.app.screen
        assert isinstance(overlay, Overlay)
        overlay.close()
        overlay.close()
        await one.pilot.pause()
        assert one.app.screen is one.browse
