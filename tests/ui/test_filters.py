"""Filters of panes: queries among the facts, what is said where nothing is left, headings that show what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jpties.model.tree_nodes import Leaf
from jpties.text.width import cells, cut_before
from jpties.ui.filtering import NOTHING
from jpties.ui.strips import with_typed
from jpties.ui.widgets import fact_list
from ui.opening import SIZES, Opened, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.model.fact import Fact


def keys(words: str) -> list[str]:
    names = {
        " ": "space",
        ":": "colon",
        "(": "left_parenthesis",
        "~": "tilde",
        "*": "asterisk",
        ">": "greater_than_sign",
    }
    return [names.get(sign, sign) for sign in words]


async def filtered(one: Opened, words: str) -> list[str]:
    """Filter the facts; gives the quotes that are left."""
    one.browse.arranging.focus("facts")
    await one.press("f", *keys(words))
    return [item.fact.quote for item in one.browse.facts.items if item.fact is not None]


FITS: dict[str, Callable[[Fact], bool]] = {
    "kind:agreement": lambda fact: fact.kind == "agreement",
    "unit:USD": lambda fact: fact.quantity is not None and fact.quantity.unit == "USD",
    "who:locker": lambda fact: any("locker" in subject for subject in fact.subjects),
    "kind:figure viber": lambda fact: fact.kind == "figure" and "Viber" in fact.quote,
    "viber OR kurita": lambda fact: "Viber" in fact.quote or "Kurita" in fact.quote,
}
"""Queries and the facts that fulfil them."""


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_facts_of_an_article_are_filtered_by_queries(size: tuple[int, int]) -> None:
    async with opened(size) as one:
        one.browse.travel.go_to_article("004_ba17cdc2c885871d")
        reading = one.browse.facts.reading
        assert reading is not None
        for words, fits in FITS.items():
            left = await filtered(one, words)
            assert sorted(left) == sorted(fact.quote for fact in reading.facts if fits(fact)), words
            assert left
            assert one.browse.facts.heading()[0] == f"Facts {len(left)} of {len(reading.facts)}: "
            await one.press("escape")
        assert len(one.browse.facts.items) > len(left)


async def test_a_query_is_asked_of_the_next_article_too() -> None:
    async with opened() as one:
        one.browse.travel.go_to_article("003_87975ed809a5836c")
        await filtered(one, "kind:agreement")
        await one.press("enter", "]")
        assert {item.kind for item in one.browse.facts.items} <= {"agreement"}
        assert one.browse.facts.items or fact_list.NOTHING in one.text()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("pane", ["facts", "tree"])
async def test_nothing_left_is_said_at_once_and_how_all_comes_back(size: tuple[int, int], pane: str) -> None:
    async with opened(size) as one:
        one.browse.arranging.focus(pane)
        await one.press("f", *"zzz")
        assert one.browse.status.notice == NOTHING
        assert NOTHING in one.text()
        if pane == "facts":
            assert fact_list.NOTHING in one.text()
        await one.press("backspace", "backspace", "backspace")
        assert one.browse.status.notice == ""
        await one.press(*"zzz", "enter", "escape")
        assert one.browse.pane.item_count()  # type: ignore[attr-defined]


async def test_what_is_said_meanwhile_stays_when_the_filter_fits_again() -> None:
    async with opened() as one:
        one.browse.arranging.focus("facts")
        await one.press("f", *"trz")
        assert one.browse.status.notice == NOTHING
        one.browse.announce("Articles: 1 new")
        await one.press("backspace")
        assert one.browse.facts.item_count()
        assert one.browse.status.notice == "Articles: 1 new"


async def test_enter_goes_to_the_first_article_that_fits() -> None:
    """Not to the branch above it: what was looked for is shown."""
    async with opened() as one:
        one.browse.arranging.focus("tree")
        await one.press("g", "f", *"viet", "enter")
        tree = one.browse.places
        assert tree.cursor == [isinstance(line.node, Leaf) for line in tree.lines].index(True) > 0


@pytest.mark.parametrize(("words", "reason"), [("kind:agree", "kind"), ("(viber", "not closed")])
async def test_a_wrong_query_says_what_is_wrong(words: str, reason: str) -> None:
    async with opened() as one:
        assert not await filtered(one, words)
        assert reason in one.browse.status.notice
        await one.press("enter")
        assert reason in one.browse.status.notice


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("pane", ["facts", "tree"])
async def test_the_end_of_what_is_typed_is_seen_in_the_heading(size: tuple[int, int], pane: str) -> None:
    async with opened(size) as one:
        one.browse.arranging.focus(pane)
        await one.press("f", *keys("a very long filter of which only the end has room here today"), "enter")
        heading = one.browse.pane._heading_strip().text
        assert "today" in heading
        assert cells(heading) == one.browse.pane.size.width


async def test_views_show_the_end_of_a_filter_too() -> None:
    async with opened((80, 24)) as one:
        for view in "34":
            await one.press(
                view, "f", *keys("a very long filter of which only the end has room here at the very last"), "enter"
            )
            assert "very last" in one.text().split("\n")[1]
            await one.press("escape")


@pytest.mark.parametrize(
    ("words", "typed", "room", "shown"),
    [
        ("Facts: ", "abe", 20, "Facts: abe"),
        ("Facts: ", "governor of fukuoka", 16, "Facts: ⋯fukuoka"),
        ("Facts: ", "九州知事", 13, "Facts: ⋯知事"),
        ("The page of somebody", "abc", 10, "The pa⋯abc"),  # what is typed matters more
        ("Facts", "", 4, "Fac⋯"),
    ],
)
def test_words_with_what_is_typed_behind_them(words: str, typed: str, room: int, shown: str) -> None:
    assert with_typed(words, typed, room) == shown


@pytest.mark.parametrize(
    ("text", "width", "shown"), [("abc", 3, "abc"), ("abcd", 3, "…cd"), ("九州", 3, "…州"), ("ab", 0, "")]
)
def test_the_end_of_a_text(text: str, width: int, shown: str) -> None:
    assert cut_before(text, width) == shown
