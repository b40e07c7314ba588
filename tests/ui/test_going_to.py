"""Going to articles and names of a corpus with too many to list them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jpties.corpus.building import read_corpus
from jpties.text.folding import fold
from jpties.ui import pickers
from jpties.ui.screens.picker import Choice, Fitting, Picker
from ui.opening import SIZES, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.model.model import Model


@pytest.fixture(scope="module")
def seeds() -> Iterator[Model]:
    with read_corpus() as model:
        yield model


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pickers, "MOST_LISTED", 3)


def found(model: Model, words: str) -> list[str]:
    find = pickers.place_finder(model)
    assert find is not None
    return [choice.id for choice in find(words)]


def test_nothing_typed_lists_the_articles(seeds: Model) -> None:
    assert found(seeds, " ") == [f"article {row.name}" for row in seeds.rows]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("fukuo", "entity place:jp-40"),  # the beginning of a name
        ("viêt nam", "entity place:vn"),  # by a name in another language than the list's
        ("isr", "entity place:il"),  # of a country
        ("official israeli", "article "),  # words of a title
        ("governor of fukuoka", "entity person:hattori-seitaro"),  # by an office
        ("gouverneur fukuoka", "entity person:hattori-seitaro"),  # in the words of an article
    ],
)
def test_names_and_titles_are_found_by_their_beginnings(seeds: Model, words: str, wanted: str) -> None:
    ids = found(seeds, words)
    assert any(one.startswith(wanted) for one in ids), ids


@pytest.mark.parametrize("words", ['"', "*", "a AND", "NOT", "(", "a:b", "NEAR(", "'", "\x00", "-"])
def test_what_is_typed_is_never_syntax(seeds: Model, words: str) -> None:
    found(seeds, words)


def test_all_are_listed_where_they_are_few(seeds: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pickers, "MOST_LISTED", 100_000)
    assert pickers.place_finder(seeds) is None


async def test_the_list_asks_for_what_is_typed_and_goes_there() -> None:
    async with opened() as one:
        await one.press("o", *"japan")
        assert isinstance(one.app.screen, Picker)
        assert [choice.label for choice in one.app.screen.list.choices][:1] == ["Japan"]
        await one.press("enter")
        assert one.app.view is one.browse
        assert one.browse.reader.reading is not None


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize(
    ("typed", "name", "office"),
    [
        ("governor of fukuoka", "Hattori Seitaro", "Governor of"),
        ("governor of kumamoto", "Kabashima Ikuo", "Governor of"),  # not his deputy
        ("prime minister of japan", "Shinzo Abe", "Prime"),
        ("consul general", "Vu Chi Mai", "Consul"),
        ("gouverneur adjoint", "Hattori Seitaro", "Governor"),  # as the article has it
    ],
)
async def test_a_person_is_found_by_the_office(size: tuple[int, int], typed: str, name: str, office: str) -> None:
    """Shown beside the name; Enter goes to the person."""
    async with opened(size) as one:
        await one.press("o", *("space" if sign == " " else sign for sign in typed))
        assert isinstance(one.app.screen, Picker)
        found = [choice for choice in one.app.screen.list.choices if choice.id.startswith("entity person:")]
        assert fold(name) in fold(found[0].label)
        assert office.lower() in found[0].hint.lower()
        assert office in one.text()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("governor of fukuoka", "Hattori Seitaro, governor of Fukuoka Prefecture"),
        ("deputy governor of fukuoka", "gouverneur adjoint"),  # the older article
        ("gouverneur adjoint", "gouverneur adjoint"),
    ],
)
async def test_an_office_leads_to_the_statement_that_names_it(size: tuple[int, int], typed: str, told: str) -> None:
    async with opened(size) as one:
        for article in ("001_773cfc2c257ea76a", "003_87975ed809a5836c"):  # both name him
            one.browse.travel.go_to_article(article)
            await one.press("o", *("space" if sign == " " else sign for sign in typed), "enter")
            fact = one.browse.facts.fact
            assert fact is not None
            assert (fact.kind, one.browse.reader.marks.quote) == ("role", fact)
            assert told in fact.quote
            await one.press("backspace")
            assert one.article == article


async def test_a_view_is_about_the_person_whose_office_is_typed() -> None:
    async with opened() as one:
        await one.press("3", "p", *("space" if sign == " " else sign for sign in "deputy governor of fukuoka"), "enter")
        assert one.app.view.desk.scope.entity == "person:hattori-seitaro"


async def test_a_name_leads_to_the_person_in_the_article_that_is_open() -> None:
    async with opened() as one:
        one.browse.travel.go_to_article("001_773cfc2c257ea76a")
        await one.press("o", *"hattori", "enter")
        assert one.article == "001_773cfc2c257ea76a"


async def test_the_head_of_a_government_is_found_as_any_language_calls_it() -> None:
    """`premier` stands in the Dutch article only."""
    async with opened() as one:
        await one.press("o", *"premier")
        assert isinstance(one.app.screen, Picker)
        found = [choice.id for choice in one.app.screen.list.choices if choice.id.startswith("entity person:")]
        assert {*found[:3]} >= {"entity person:abe-shinzo", "entity person:pham-minh-chinh"}


def test_letters_in_order_are_looked_for_in_names_alone() -> None:
    """`gard` has its letters in `Governor of Fukuoka Prefecture; Deputy`, which nobody means by it."""
    office = Choice("entity person:h", "Hattori Seitaro", "Governor of Fukuoka Prefecture; Deputy governor")
    gard = Choice("entity place:fr-30", "Gard")
    fitting = Fitting([office, gard])
    assert fitting.find("gard") == [gard]
    assert fitting.find("htsto") == [office]
