"""What each action of the timeline, the figures and the entity page does: keys in, state and messages out."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from jpties.ui.screens.entity import EntityScreen
from jpties.ui.screens.figures import FiguresScreen
from jpties.ui.screens.timeline import TimelineScreen
from ui.workers import workers_done

if TYPE_CHECKING:
    from ui.opening import Opened


def timeline(one: Opened) -> TimelineScreen:
    assert isinstance(one.app.view, TimelineScreen)
    return one.app.view


def figures(one: Opened) -> FiguresScreen:
    assert isinstance(one.app.view, FiguresScreen)
    return one.app.view


def page(one: Opened) -> EntityScreen:
    assert isinstance(one.app.view, EntityScreen)
    return one.app.view


async def check_zoom(one: Opened) -> None:
    """Nearer and farther, the cursor on the same fact."""
    await one.press("3", "down", "down")
    view = timeline(one)
    point = view.main.point
    assert point is not None
    for key, zoom in (("+", "month"), ("+", "day"), ("+", "day"), ("-", "month"), ("-", "year"), ("-", "decade")):
        await one.press(key)
        assert (view.main.zoom, view.main.point) == (zoom, point)
        assert f"by {zoom}" in one.text()


async def check_scope(one: Opened) -> None:
    """One tie instead of all; Esc shows all again, then the browser."""
    await one.press("3")
    before = len(timeline(one).main.shown)
    await one.press("p", *"israel", "enter")
    view = timeline(one)
    assert 0 < len(view.main.shown) < before
    assert {point.row.name[:3] for point in view.main.shown} == {"004"}
    await one.press("escape")
    assert len(view.main.shown) == before
    await one.press("escape")
    assert one.app.view is one.browse


async def check_with_figures(one: Opened) -> None:
    """Figures with a date come and go."""
    await one.press("3")
    view = timeline(one)
    before = len(view.main.shown)
    await one.press("K")
    kinds = {point.fact.kind for point in view.main.shown}
    assert kinds == {"agreement", "event", "figure"}
    assert all(point.fact.as_of for point in view.main.shown if point.fact.kind == "figure")
    await one.press("K")
    assert len(view.main.shown) == before


async def check_sort_column(one: Opened) -> None:
    """The largest of each unit first, the other way round, then as the articles stand."""
    await one.press("4")
    view = figures(one)
    as_it_stands = list(view.main.shown)
    await one.press("S")
    falling = [(figure.quantity.unit, figure.low) for figure in view.main.shown]
    for (unit, low), (next_unit, next_low) in itertools.pairwise(falling):
        assert low is not None
        assert next_low is not None
        assert unit != next_unit or low >= next_low
    await one.press("S")
    assert [unit for unit, _low in falling] == [figure.quantity.unit for figure in view.main.shown]
    await one.press("S")
    assert view.main.shown == as_it_stands
    await one.press("right", "S")
    assert view.main.order == "unit"


async def check_unit(one: Opened) -> None:
    """One unit alone; Esc shows all again."""
    await one.press("4")
    view = figures(one)
    before = len(view.main.shown)
    await one.press("U", *"usd", "enter")
    assert {figure.quantity.unit for figure in view.main.shown} == {"USD"}
    await one.press("escape")
    assert len(view.main.shown) == before


async def check_compare(one: Opened) -> None:
    """Figures of one unit with a subject in common, the other years beside it; the key again goes back."""
    await one.press("4", "f", *"856 million", "enter", "escape")
    view = figures(one)
    chosen = view.main.figure
    assert chosen is not None
    assert chosen.quantity.value == "856000000"
    await one.press("c")
    values = {figure.quantity.value for figure in view.main.shown}
    assert {"954000000", "856000000"} <= values
    assert {figure.quantity.unit for figure in view.main.shown} == {"USD"}
    await one.press("c")
    assert view.main.like is None
    assert view.main.figure is chosen


async def check_entity(one: Opened) -> None:
    """From a mention to its page, to another mention in context, and back to both places."""
    await one.press("]", "tab", "}", "}")
    mention = one.browse.reader.marks.mention
    assert mention is not None
    await one.press("e")
    assert page(one).entity_id == mention.id
    await one.press("tab", "down")
    spot = page(one).passages.spot
    assert spot is not None
    await one.press("enter")
    if spot[1] is not None:
        assert one.app.view is one.browse
        assert one.article == spot[0].name
        await one.press("backspace")
    assert page(one).entity_id == mention.id
    await one.press("backspace")
    assert one.app.view is one.browse


async def check_copy_card(one: Opened) -> None:
    """The card of the page; on the line of a fact the fact."""
    await one.press("]", "tab", "}", "}", "e", "y")
    await workers_done(one.app)
    await one.pilot.pause()
    [card] = one.clipboard.texts
    assert card.endswith(f"Id: {page(one).entity_id}")
    assert "card of" in one.app.view.status.notice


async def check_open_from_views(one: Opened) -> None:
    """Enter goes to the quote of the fact, backspace comes back to the same one."""
    for key in ("3", "4"):
        await one.press(key, "down", "down")
        view = one.app.view
        assert isinstance(view, (TimelineScreen, FiguresScreen))
        here = view.here
        assert here is not None
        await one.press("enter")
        assert one.app.view.VIEW == "browse"
        assert one.article == here[0].name
        assert one.browse.facts.fact is not None
        assert one.browse.facts.fact.id == here[1].id
        await one.press("backspace")
        assert one.app.view is view
        assert view.here == here
