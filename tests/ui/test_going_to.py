"""Going to articles and names of a corpus with too many to list them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jpties.corpus.building import read_corpus
from jpties.ui import pickers
from jpties.ui.screens.picker import Picker
from ui.opening import opened

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
