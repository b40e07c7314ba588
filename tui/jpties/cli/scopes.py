"""Which entity or tie a command is about, from the words given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.errors import UsageError
from jpties.model.entity_page import found_entities
from jpties.model.scope import Scope

if TYPE_CHECKING:
    import argparse

    from jpties.model.model import EntityRow, Model

MOST_NAMED = 6
"""Entities that a message names."""


def chosen_entity(model: Model, words: str) -> EntityRow:
    """The one entity of an id, a code or a name.

    Raises:
        UsageError: there is none, or there are several.
    """
    found = found_entities(model.entities(), words)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"nothing in these articles is called {words!r}; `jpties entities` lists what is")
    named = ", ".join(row.id for row in found[:MOST_NAMED])
    more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    raise UsageError(f"{words!r} may be {named}{more}; give the id")


def chosen_scope(model: Model, options: argparse.Namespace) -> Scope:
    """What `--entity` or `--tie` names; all without.

    Raises:
        UsageError: the entity is not known.
    """
    if options.entity:
        return Scope(entity=chosen_entity(model, options.entity).id)
    if options.tie:
        return Scope(partner=options.tie[0], region=options.tie[1])
    return Scope()
