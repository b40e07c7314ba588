"""The page of an entity as a list: headings, and lines that lead somewhere. The same on the screen and in a pipe."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from jpties.model.date_words import shown_date
from jpties.model.fact import FACT_KINDS
from jpties.state.offices import office_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.entity_page import EntityPage, Survey
    from jpties.model.fact import Fact, FactKind
    from jpties.model.model import ArticleRow
    from jpties.model.naming import Naming

MOST_NEIGHBOURS = 15
"""Neighbours and ties that are listed."""
KINDS_IN_WORDS: dict[FactKind, str] = {
    "agreement": "Agreements",
    "figure": "Figures",
    "event": "Events",
    "role": "Roles that it has part in",
    "statement": "Statements",
    "goal": "Goals",
    "ranking": "Rankings",
    "background": "Background",
}
"""Headings of the facts."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a line leads."""

    kind: Literal["fact", "entity", "tie"]
    """What it is."""
    name: str
    """Article of the fact, id of the entity, or code of the partner."""
    other: str = ""
    """Id of the fact, or code of the region."""


@dataclass(frozen=True, slots=True)
class AboutItem:
    """A line of the page, not cleaned."""

    text: str
    """What it says."""
    detail: str = ""
    """Beside it: language, date and article, how often."""
    heading: bool = False
    """Whether it is the heading of a part."""
    target: Target | None = None
    """Where Enter leads."""


def about_items(page: EntityPage, survey: Survey | None, naming: Naming) -> list[AboutItem]:
    """The lines from top to bottom; forms and neighbours only where the texts have been read."""
    items: list[AboutItem] = []
    parts = (
        ("Names", _forms(survey)),
        ("Part of", _above(page)),
        ("Roles", [_held(row, fact, page) for row, fact in page.roles]),
        (_beside_heading(page, survey), _beside(survey)),
        ("Ties", _ties(page, naming)),
    )
    for heading, lines in parts:
        if lines:
            items += [AboutItem(heading, str(len(lines)), heading=True), *lines]
    for kind in FACT_KINDS:
        facts = [_fact(row, fact) for row, fact in page.facts if fact.kind == kind]
        if facts:
            items += [AboutItem(KINDS_IN_WORDS[kind], str(len(facts)), heading=True), *facts]
    names = _names(page)
    return [*items, AboutItem("Names in the gazetteer", str(len(names)), heading=True), *names] if names else items


def what_it_is(page: EntityPage) -> str:
    """`subdivision JP-40, 5,102,000 inhabitants`, `person`."""
    place = page.place
    if place is None:
        return page.entity.type
    parts = [f"{place.level} {place.code}".strip()]
    if place.population:
        parts.append(f"{place.population:,} inhabitants")
    if place.valid_to:
        parts.append(f"until {shown_date(place.valid_to)}")
    return ", ".join(parts)


def how_often(page: EntityPage) -> str:
    """`14 mentions in 2 articles, 11 Oct 2023`."""
    entity = page.entity
    words = f"{entity.mentions:,} mention{'s' if entity.mentions != 1 else ''} in {_articles(entity.articles)}"
    dates = [row.published for row in page.articles if row.published]
    if dates:
        first, last = shown_date(dates[-1]), shown_date(dates[0])
        words += f", {first} to {last}" if first != last else f", {first}"
    return words


def _articles(count: int) -> str:
    return f"{count:,} article{'s' if count != 1 else ''}"


def _forms(survey: Survey | None) -> list[AboutItem]:
    """Forms of the articles by language, each with its count."""
    forms: dict[str, list[str]] = {}
    for form in survey.forms if survey is not None else ():
        forms.setdefault(form.lang, []).append(f"{form.text} ({form.count})")
    return [AboutItem(", ".join(written), lang) for lang, written in forms.items()]


def _names(page: EntityPage) -> list[AboutItem]:
    """The gazetteer's names by language."""
    names: dict[str, list[str]] = {}
    for lang, name in page.names:
        names.setdefault(lang, []).append(name)
    return [AboutItem(", ".join(found), lang or "other") for lang, found in names.items()]


def _above(page: EntityPage) -> list[AboutItem]:
    return [AboutItem(place.name, place.code, target=Target("entity", place.id)) for place in page.above]


def _fact(row: ArticleRow, fact: Fact) -> AboutItem:
    """A fact with the day when it holds, else of the article that says so."""
    when = shown_date(fact.as_of) if fact.as_of else _told(row)
    return AboutItem(fact.statement, when, target=Target("fact", row.name, fact.id))


def _held(row: ArticleRow, fact: Fact, page: EntityPage) -> AboutItem:
    """A role; on the page of the person who holds it the office alone, since the name stands above."""
    item = _fact(row, fact)
    return replace(item, text=office_of(fact)) if page.entity.type == "person" else item


def _told(row: ArticleRow) -> str:
    """The date of the article that says so."""
    return f"told {shown_date(row.published)}" if row.published else "told without date"


def _role(row: ArticleRow, fact: Fact) -> str:
    """A role with its time, and the article that says so."""
    when = f"{shown_date(fact.as_of)}, " if fact.as_of else ""
    return f"{fact.statement.rstrip('.')} ({when}{_told(row)}, {row.name})"


def _beside_heading(page: EntityPage, survey: Survey | None) -> str:
    if survey is not None and survey.articles < len(page.articles):
        return f"In the same sentence, newest {survey.articles} articles"
    return "In the same sentence"


def _beside(survey: Survey | None) -> list[AboutItem]:
    neighbours = survey.neighbours[:MOST_NEIGHBOURS] if survey is not None else ()
    return [
        AboutItem(
            one.name,
            f"{one.sentences} time{'s' if one.sentences > 1 else ''} in {_articles(one.articles)}",
            target=Target("entity", one.id),
        )
        for one in neighbours
    ]


def _ties(page: EntityPage, naming: Naming) -> list[AboutItem]:
    return [
        AboutItem(
            f"{naming.of_code(tie.partner)} and {naming.of_code(tie.region)}",
            f"{_articles(len(tie.articles))}, {tie.facts} fact{'s' if tie.facts != 1 else ''}",
            target=Target("tie", tie.partner, tie.region),
        )
        for tie in page.ties[:MOST_NEIGHBOURS]
    ]


@dataclass(frozen=True, slots=True)
class CardParts:
    """What a card says of an entity, for the formats of `cite`."""

    names: dict[str, str]
    """Names by language."""
    roles: tuple[str, ...]
    """Roles with their dates."""
    lines: dict[str, str]
    """Further lines by heading."""
    articles: tuple[str, ...]
    """Titles with dates."""


def card_parts(page: EntityPage, survey: Survey | None) -> CardParts:
    """The page on a card."""
    names: dict[str, list[str]] = {}
    for form in survey.forms if survey is not None else ():
        names.setdefault(form.lang, []).append(form.text)
    for lang, name in page.names:
        if name not in names.setdefault(lang or "other", []):
            names[lang or "other"].append(name)
    lines = {"Code": page.place.code if page.place is not None else ""}
    lines["Part of"] = ", ".join(place.name for place in page.above)
    lines["Named"] = how_often(page)
    beside = survey.neighbours[:5] if survey is not None else ()
    lines["Often beside"] = ", ".join(one.name for one in beside)
    roles = tuple(_role(row, fact) for row, fact in page.roles)
    return CardParts({lang: ", ".join(found) for lang, found in names.items()}, roles, lines, _titles(page.articles))


def _titles(rows: Sequence[ArticleRow]) -> tuple[str, ...]:
    shown = rows[:MOST_NEIGHBOURS]
    titles = [f"{row.title} ({shown_date(row.published)})" if row.published else row.title for row in shown]
    more = [f"and {len(rows) - len(shown):,} more"] if len(rows) > len(shown) else []
    return (*titles, *more)
