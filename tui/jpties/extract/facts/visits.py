"""Visits and meetings that a clause has as its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.cues import FINITE

if TYPE_CHECKING:
    from jpties.extract.facts.clauses import Clause
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.view import FactView

_VISITS = frozenset({"visit", "meeting"})
"""Gatherings that somebody is the subject of."""
_HEAD = 60
"""Code points in which a clause names its subject."""


def opening_visit(view: FactView, clause: Clause) -> Cue | None:
    """The visit or meeting that a clause begins with as its subject ("X's May visit to Y has prepared ...")."""
    head = min(clause.end, clause.start + _HEAD)
    visit = next((c for c in view.cues.within(clause.start, head, "gathering") if c.sense in _VISITS), None)
    if visit is None or not clause.holds(visit.start, visit.end) or in_name(view, visit):
        return None
    if view.cues.any(clause.start, visit.start, *FINITE, "and") or "," in view.text[clause.start : visit.start]:
        return None
    return visit if view.has_name(clause.start, clause.end) else None


def in_name(view: FactView, cue: Cue) -> bool:
    """Whether the cue is part of a name or of a longer noun ("buổi tiếp")."""
    name = view.named.before(cue.end)
    if name is not None and name.start <= cue.start and cue.end <= name.end:
        return True
    nouns = view.cues.within(cue.start - 20, cue.end, "gathering")
    return any(noun.start < cue.start and cue.end <= noun.end for noun in nouns)
