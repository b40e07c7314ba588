"""Whether a fact may fulfil a query, told by the line in which it is kept, so that most facts need not be made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from jpties.search.locating import part_of
from jpties.search.query import And, Named, Or, Words
from jpties.text.folding import fold
from jpties.text.terms import is_unspaced

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.model.model import May
    from jpties.search.names import Plan
    from jpties.search.query import Node

_Test: TypeAlias = "Callable[[str, str], bool]"
"""Asked with a line and the same folded."""
_IDS = re.compile('"((?:person|place|org|event):[^"]*)"')


def likely(plan: Plan) -> May | None:
    """Tells which facts cannot fulfil a query, as `Model.facts` asks it; None where nothing tells that."""
    test = _test(plan, plan.query.node)
    return None if test is None else lambda line: test(line, fold(line))


def _test(plan: Plan, node: Node) -> _Test | None:
    """What is true of all facts that fulfil a part of the query."""
    if isinstance(node, And):
        found = [test for part in node.of if (test := _test(plan, part)) is not None]
        return (lambda line, folded: all(test(line, folded) for test in found)) if found else None
    if isinstance(node, Or):
        either = [_test(plan, part) for part in node.of]
        told = [test for test in either if test is not None]
        return (lambda line, folded: any(test(line, folded) for test in told)) if len(told) == len(either) else None
    if not isinstance(node, (Words, Named)) or part_of(node) != "any":
        return None
    named = plan.entities.get(node, frozenset())
    parts = _parts(node) if isinstance(node, Words) else None

    def holds(line: str, folded: str) -> bool:
        """Whether the words stand in the line, or the id of something that is called so."""
        if parts is not None and all(part in folded for part in parts):
            return True
        return bool(named) and not named.isdisjoint(_IDS.findall(line))

    return holds


def _parts(words: Words) -> tuple[str, ...]:
    """What a folded text with these words has; between two signs of a script without spaces a line may end."""
    return tuple(part for term in words.sought.terms for part in (term if is_unspaced(term) else (term,)))
