"""What there is to choose from: commands, articles and names, themes."""

from __future__ import annotations

from heapq import nsmallest
from typing import TYPE_CHECKING

from jpties.actions import ACTIONS
from jpties.model.date_words import shown_date
from jpties.text.finding import rank
from jpties.text.folding import fold
from jpties.ui.screens.picker import MOST, Choice
from jpties.ui.signs import TYPE_NAMES
from jpties.ui.themes import TITLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jpties.model.model import ArticleRow, EntityRow, Model
    from jpties.state.keymap import Keyboard
    from jpties.state.offices import Held

BETWEEN = "\0"
"""In the id of a choice between a fact and its article, of which no file's name can hold it."""
MOST_LISTED = 30_000
"""Articles and names up to which all of them are listed to choose from; a million take 11 s and half a gigabyte."""
MOST_TOLD = 1_000
"""Articles up to which the offices of all persons are known beforehand: a thousand take some 150 ms."""


def action_choices(keyboard: Keyboard, pane: str) -> list[Choice]:
    """The commands of a pane, with the keys in force."""
    return [
        Choice(action.id, action.title, action.help, keyboard.shown(action.id))
        for action in ACTIONS
        if pane in action.where and action.id != "palette"
    ]


def place_choices(model: Model) -> list[Choice]:
    """Articles by title, then persons with their offices, places, organizations and events by name."""
    held = offices_of(model)
    entities = [
        entity_choice(row, held.get(row.id)) for row in model.entities() if row.type not in ("date", "quantity")
    ]
    return [*map(_article_choice, model.rows), *entities]


def place_finder(model: Model) -> Callable[[str], list[Choice]] | None:
    """What finds articles and names in a corpus with too many to list; None where `place_choices` will do."""
    from jpties.search.named import entities_named_like, entity_count  # deferred: needed when something is gone to

    if not model.has_index():
        return None
    if len(model.rows) <= MOST_TOLD and len(model.rows) + entity_count(model) <= MOST_LISTED:
        return None
    titles: list[str] = []

    def find(words: str) -> list[Choice]:
        """The best of articles, names and offices that hold the words; the first articles where none are typed."""
        if not words.strip():
            return [_article_choice(row) for row in model.rows[:MOST]]
        if not titles:
            titles.extend(fold(row.title) for row in model.rows)
        best = nsmallest(MOST, _ranked(words, titles))
        named = [row for row in entities_named_like(model, words, MOST) if row.type not in ("date", "quantity")]
        held = _in_office(model, words)
        ranked = [(how, _article_choice(model.rows[at])) for how, at in best]
        ranked += [(_rank_of_name(words, row), entity_choice(row, held.get(row.id))) for row in named]
        others = [row for person in held if (row := model.entity(person)) is not None and row not in named]
        ranked += [(_rank_of_office(words, held[row.id]), entity_choice(row, held[row.id])) for row in others]
        ranked.sort(key=lambda one: one[0])
        return [choice for _how, choice in ranked[:MOST]]

    return find


def _in_office(model: Model, words: str) -> dict[str, Held]:
    """Persons whose roles hold the words, in a corpus with an index."""
    from jpties.search.named import roles_with  # deferred with the next: needed when something is gone to
    from jpties.state.offices import offices

    return offices(roles_with(model, words), model.languages)


def _rank_of_office(words: str, held: Held) -> int:
    how = rank(words, fold(held.shown))
    return 3 if how is None else min(how, 3)


def _ranked(words: str, titles: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(rank, number) of the folded titles that hold every word; letters in order alone would fit most of so many."""
    parts = fold(words).split()
    wanted = " ".join(parts)
    later = f" {wanted}"
    for at, title in enumerate(titles):
        if wanted in title:
            yield 0 if title.startswith(wanted) else 1 if later in title else 2, at
        elif len(parts) > 1 and all(part in title for part in parts):
            yield 3, at


def _rank_of_name(words: str, row: EntityRow) -> int:
    """How well an entity fits; one found by a name in another language as one that holds every word."""
    how = rank(words, fold(row.name))
    return 3 if how is None else min(how, 3)


def _article_choice(row: ArticleRow) -> Choice:
    return Choice(f"article {row.name}", row.title, "", shown_date(row.published) if row.published else "article")


def offices_of(model: Model) -> dict[str, Held]:
    """The offices by the id of the person; none of a corpus too large to look through all its roles at once."""
    if len(model.rows) > MOST_TOLD:
        return {}
    from jpties.state.offices import offices  # deferred: needed when something is gone to

    return offices(model.facts(("role",)), model.languages)


def entity_choice(row: EntityRow, held: Held | None = None) -> Choice:
    """An entity to choose; of a person with an office by its words the fact that tells it."""
    if held is None:
        return Choice(f"entity {row.id}", row.name, "", _what(row))
    offices = tuple((f"{one.shown} {one.words}", f"fact {one.fact}{BETWEEN}{one.article}") for one in held.offices)
    return Choice(f"entity {row.id}", row.name, held.shown, _what(row), held.words, offices)


def _what(row: EntityRow) -> str:
    """Type of an entity, of places the code, since several may bear one name, and the number of its articles."""
    code = f" {row.id.removeprefix('place:')}" if row.type == "place" else ""
    return f"{TYPE_NAMES[row.type].lower()}{code}, {row.articles}"


def unit_choices(units: Sequence[tuple[str, int]]) -> list[Choice]:
    """All units, then each with how many figures have it; ids `unit NAME`."""
    return [
        Choice("unit ", "All units", "", f"{sum(count for _unit, count in units):,}"),
        *(Choice(f"unit {unit}", unit, "", f"{count:,}") for unit, count in units),
    ]


def theme_choices(current: str) -> list[Choice]:
    """The themes, the current one first."""
    names = sorted(TITLES, key=lambda name: name != current)
    return [Choice(name, TITLES[name], "", "in use" if name == current else "") for name in names]


def format_choices(current: str) -> list[Choice]:
    """The formats, the current one first."""
    from jpties.cite.registry import FORMATS  # deferred: needed when something is copied

    names = sorted(FORMATS, key=lambda name: name != current)
    return [Choice(name, FORMATS[name].title, "", "in use" if name == current else name) for name in names]
