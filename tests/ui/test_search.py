"""Search on the screen: keys in, results and the article out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.opening import SIZES, opened

if TYPE_CHECKING:
    from jpties.ui.screens.search import SearchScreen
    from ui.opening import Opened


def screen_of(app: Opened) -> SearchScreen:
    from jpties.ui.screens.search import SearchScreen

    view = app.app.view
    assert isinstance(view, SearchScreen)
    return view


async def searched(app: Opened, query: str) -> SearchScreen:
    """Type a query and press Enter."""
    await app.press("s")
    names = {
        " ": "space",
        '"': "quotation_mark",
        ":": "colon",
        "(": "left_parenthesis",
        "*": "asterisk",
        ">": "greater_than_sign",
    }
    await app.press(*(names.get(sign, sign) for sign in query))
    await app.press("enter")
    return screen_of(app)


@pytest.mark.parametrize("size", SIZES)
async def test_typing_shows_hits_and_enter_goes_to_the_list_and_then_to_the_article(size: tuple[int, int]) -> None:
    async with opened(size) as app:
        screen = await searched(app, "yen bai")
        assert [found.row.name for found in screen.list.found] == ["001_773cfc2c257ea76a"]
        assert screen.focused is screen.list
        assert "Yên Bai" in app.text()
        await app.press("down", "enter")
        assert app.article == "001_773cfc2c257ea76a"
        assert app.app.view is app.browse
        reader = app.browse.reader
        text = reader.reading.text if reader.reading is not None else ""
        assert [text[start:end] for start, end in reader.marks.hits] == ["Yên", "Bai"] * 2
        assert reader.marks.hit == 0
        await app.press("n")
        assert reader.marks.hit == 1
        await app.press("backspace")
        assert screen_of(app).list.cursor == 1
