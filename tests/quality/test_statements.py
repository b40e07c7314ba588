"""The lines of facts over all annotated articles: nothing in them that their quote does not say."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import pytest

from jpties.extract.facts import facts_in
from jpties.extract.facts.places import english_name, place_of
from jpties.extract.facts.standing import standing_words
from jpties.extract.facts.view import FactView
from jpties.names.lexicon import lexicon
from jpties.text.width import cells
from quality.fact_measures import as_scored
from quality.gold_document import GoldInput, gold_articles, gold_input, score

if TYPE_CHECKING:
    from jpties.model.fact import Fact

_WIDEST = 140
"""Cells: a line of coded parts with long names; an excerpt alone has 90."""


@functools.cache
def read() -> dict[str, tuple[Any, GoldInput, tuple[Fact, ...]]]:
    """Annotated articles with the facts found in them on the annotated names."""
    found = {}
    for name, article in gold_articles().items():
        given = gold_input(article)
        facts = facts_in(given.document, given.metadata, given.mentions, given.quantities, given.dates, name)
        found[name] = (article, given, tuple(fact for fact in facts if fact.block != "noise"))
    return found


def names_outside_quote(given: GoldInput, fact: Fact) -> list[str]:
    """Names of entities that the line has and its quote does not, the speaker's apart."""
    inside = {m.id for m in given.mentions if fact.start <= m.start and m.end <= fact.end}
    lang = given.document.lang
    spaced = lexicon(lang).value("clauses/spaced", "yes") == "yes"
    adjectives = standing_words(lang, spaced=spaced)[0]
    inside |= {adjectives[word] for word in fact.quote.lower().split() if word in adjectives}
    outside = []
    for mention in given.mentions:
        if mention.type in ("date", "quantity") or mention.id in inside or mention.id == fact.attributed_to:
            continue
        for name in {mention.name, english_name(mention.id, mention.name)}:
            if name in fact.statement and name not in fact.quote and not _part(name, given, inside):
                outside.append(name)
    return outside


def _part(name: str, given: GoldInput, inside: set[str]) -> bool:
    """Whether a name is only a part of the name of something that is in the quote."""
    named = [english_name(m.id, m.name) for m in given.mentions if m.id in inside]
    return any(name in other for other in named)


@pytest.mark.parametrize("article", sorted(gold_articles()))
def test_lines_name_only_what_the_quote_names(article: str) -> None:
    _, given, facts = read()[article]
    assert [(fact.statement, names) for fact in facts if (names := names_outside_quote(given, fact))] == []


@pytest.mark.parametrize("article", sorted(gold_articles()))
def test_lines_fit_and_say_something(article: str) -> None:
    _, given, facts = read()[article]
    complementizers = lexicon(given.document.lang).words("clauses/complementizers")
    for fact in facts:
        _, _, rest = fact.statement.partition(": ")
        assert cells(fact.statement) <= _WIDEST, fact.statement
        assert fact.statement.strip('…"“”«»„「」.,;: '), fact.quote
        assert "\n" not in fact.statement
        if rest and fact.kind == "statement":
            assert rest.split()[0].lower() not in complementizers, fact.statement


@pytest.mark.parametrize("article", sorted(gold_articles()))
def test_denied_or_coming_acts_are_quoted(article: str) -> None:
    """A coded line of an act ("Met: A, B") stands only where no word of the quote denies it."""
    _, given, facts = read()[article]
    view = FactView(given.document, given.metadata, given.mentions, given.quantities, given.dates)
    coded = ("Visited: ", "Met: ", "Received: ", "Signed ", "Held: ", "Opened: ", "Hosted: ", "Attended: ")
    for fact in facts:
        if fact.kind in ("event", "agreement") and fact.statement.startswith(coded):
            assert not view.cues.any(fact.start, fact.end, "negation", "future"), fact.quote


def role_pairs() -> list[tuple[dict[str, Any], Fact, GoldInput]]:
    """Annotated roles with the roles found for them."""
    found = []
    for article, given, facts in read().values():
        raw = [fact for fact in given.gold["facts"] if not fact.get("soft") and not fact.get("noise")]
        gold = [fact for fact in article.facts if not fact.soft and not fact.noise]
        for i, j in score.assigned(article, gold, [as_scored(article.name, fact) for fact in facts]).items():
            if raw[i]["kind"] == "role" and facts[j].kind == "role":
                found.append((raw[i], facts[j], given))
    return found


def test_roles_name_holder_and_body() -> None:
    """The body or place of the office, where the quote names one that the annotation has too."""
    right = wrong = 0
    for gold, fact, given in role_pairs():
        inside = {m.id: m for m in given.mentions if fact.start <= m.start and m.end <= fact.end}
        bodies = [thing for thing in gold["subjects"][1:] if thing in inside and not thing.startswith("person:")]
        names = {english_name(thing, inside[thing].name) if place_of(thing) else inside[thing].name for thing in bodies}
        head, _, holder = fact.statement.partition(": ")
        good = fact.subjects[0] == gold["subjects"][0] and bool(holder)
        good = good and (not bodies or any(f" of {name}" in head for name in names))
        right, wrong = right + good, wrong + (not good)
    assert right / (right + wrong) >= 0.95
