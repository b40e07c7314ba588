"""Which entity or tie a command is about, from the words given."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from jpties.cli.querying import chosen_facts
from jpties.cli.tie_sides import sides_of, tell_no_tie
from jpties.errors import UsageError
from jpties.model.entity_page import found_entities
from jpties.model.scope import Scope, facts_of
from jpties.names.gazetteer import gazetteer
from jpties.search.answering import names_of
from jpties.search.named import roles_with
from jpties.search.names import entities_by_name
from jpties.state.offices import offices
from jpties.text.finding import rank
from jpties.text.folding import fold

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from jpties.model.fact import Fact, FactKind
    from jpties.model.model import ArticleRow, EntityRow, Model
    from jpties.state.offices import Office

MOST_NAMED = 6
"""Entities that a message names."""


def chosen_entity(model: Model, words: str) -> EntityRow:
    """The one entity of an id, a code, a name in any language, or the office that a person holds.

    Raises:
        UsageError: there is none, or there are several.
    """
    book = names_of(model)
    found = found_entities(
        model.entities(), words, lambda name: entities_by_name(name, "any", book, is_whole=True)
    ) or _in_office(model, words)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"nothing in these articles is called {words!r}; `jpties entities` lists what is")
    named = ", ".join(row.id for row in found[:MOST_NAMED])
    more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    raise UsageError(f"{words!r} may be {named}{more}; give the id")


def _in_office(model: Model, words: str) -> list[EntityRow]:
    """The persons who hold the office; of those whose roles hold the words the ones whose office fits them best."""
    held = offices(roles_with(model, words), model.languages)
    ranks = {person: min(_rank(words, office) for office in one.offices) for person, one in held.items()}
    best = min(ranks.values(), default=0)
    return [row for person, how in ranks.items() if how == best and (row := model.entity(person)) is not None]


def _rank(words: str, office: Office) -> float:
    how = rank(words, fold(office.shown))
    return math.inf if how is None else how


def scoped_facts(
    model: Model, options: argparse.Namespace, kinds: Sequence[FactKind] = ()
) -> Iterator[tuple[ArticleRow, Fact]]:
    """The facts of what `--entity` or `--tie` names that fulfil `--query`.

    Raises:
        UsageError: the entity is not known.
        QueryError: the query cannot be read.
    """
    scope = chosen_scope(model, options)
    part, ids = chosen_facts(model, options)
    found = facts_of(part, gazetteer(), scope, kinds)
    return found if ids is None else ((row, fact) for row, fact in found if fact.id in ids)


def chosen_scope(model: Model, options: argparse.Namespace) -> Scope:
    """What `--entity` or `--tie` names; all without.

    Raises:
        UsageError: the entity or a side of the tie is not known.
    """
    if options.entity:
        return Scope(entity=chosen_entity(model, options.entity).id)
    if options.tie:
        partner, region = sides_of(model, options.tie)
        scope = Scope(partner=partner.code, region=region.code)
        if next(facts_of(model, gazetteer(), scope), None) is None:
            tell_no_tie(model, (partner, region), f"{options.command} --tie", options)
        return scope
    return Scope()
