"""From clauses to drafts: which facts a clause gives, one for each number and one for what it reports."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jpties.extract.facts.draft import Draft
from jpties.extract.facts.figures import TIMES, Point, quotes_of
from jpties.extract.facts.kinds import Reading, reading_of
from jpties.extract.facts.rankings import ranks_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.extract.facts.clauses import Clause
    from jpties.extract.facts.inputs import FoundNumber
    from jpties.extract.facts.view import FactView

_LONG = 150
"""A clause longer than this (a third of it in scripts without spaces) says more than its number."""
_COUNTED_IN_AGREEMENTS = frozenset({"agreements", "memorandums", "years", "months", "cities", "documents", "contracts"})
_MIN = 25
"""Shorter clauses without a number or a deciding verb give no fact."""


def drafts_of(view: FactView, clause: Clause) -> list[Draft]:
    """The facts of one clause, roles apart."""
    reading = reading_of(view, clause)
    numbers = [number for number in view.numbers.within(clause.start, clause.end) if clause.holds(number.start, number.end)]
    ranks = [rank for rank in ranks_in(view, clause.start, clause.end) if clause.holds(rank.start, rank.end)]
    own, rest = _attached(view, clause, reading, numbers)
    points = [Point(number.start, number.end, number.quantity) for number in rest]
    points += [
        Point(rank.start, rank.end, rank.quantity, ranking=True)
        for rank in ranks
        if not any(point.start < rank.end and rank.start < point.end for point in points)
    ]
    points.sort(key=lambda point: point.start)
    keep = not points or own is not None or _says_more(view, clause, reading, points)
    drafts = list(_point_drafts(view, clause, reading, points, whole_first=not keep))
    if keep and _worth_telling(view, clause, reading, own):
        drafts.append(_clause_draft(clause, reading, own))
    return drafts


def _clause_draft(clause: Clause, reading: Reading, own: FoundNumber | None) -> Draft:
    """The fact that the clause as a whole reports."""
    return Draft(
        reading.kind,
        clause.start,
        clause.end,
        reading.rule,
        cue=reading.cue,
        quantity=own.quantity if own else None,
        number_at=(own.start, own.end) if own else None,
        role=reading.noun.sense if reading.noun else "",
        note="planned" if reading.planned and reading.kind == "agreement" else None,
    )


def _attached(
    view: FactView, clause: Clause, reading: Reading, numbers: list[FoundNumber]
) -> tuple[FoundNumber | None, list[FoundNumber]]:
    """The number that belongs to what the clause reports, if one does, and those that want a figure."""
    if not numbers:
        return None, []
    own = None
    if reading.kind == "agreement":
        own = next((n for n in numbers if n.quantity.unit in _COUNTED_IN_AGREEMENTS), None)
    elif reading.kind == "goal" and reading.rule != "goal/future":
        counts = [n for n in numbers if n.quantity.unit not in TIMES]
        own = (counts[0] if view.spaced else counts[-1]) if counts else None
    if own is None and (len(numbers) > 1 or not view.cues.any(clause.start, clause.end, "duration")):
        own = next((n for n in numbers if n.quantity.unit in TIMES), None)
    rest = [n for n in numbers if n is not own and (n.quantity.unit not in TIMES or _lasting(view, clause, n))]
    return own, rest


def _lasting(view: FactView, clause: Clause, number: FoundNumber) -> bool:
    """Whether a span of time is itself the news: something lasts."""
    return any(abs(cue.start - number.start) < 80 for cue in view.cues.within(clause.start, clause.end, "duration"))


def _says_more(view: FactView, clause: Clause, reading: Reading, points: list[Point]) -> bool:
    """Whether the clause reports something beside its numbers."""
    if reading.kind in ("agreement", "goal"):
        return not (reading.kind == "goal" and all(point.ranking for point in points))
    weight = 1 if view.spaced else 3
    length = (clause.end - clause.start) * weight
    if all(point.ranking for point in points):
        return False
    return reading.kind in ("statement", "event") and length > _LONG


def _point_drafts(
    view: FactView, clause: Clause, reading: Reading, points: list[Point], *, whole_first: bool
) -> Iterator[Draft]:
    """A figure or ranking for each point."""
    for point, (start, end) in zip(
        points, quotes_of(view, clause, points, whole_first=whole_first), strict=True
    ):
        kind = "ranking" if point.ranking else "figure"
        rule = "ranking/order" if point.ranking else "figure/quantity"
        draft = Draft("figure", start, end, rule, cue=reading.cue, quantity=point.quantity, number_at=(point.start, point.end))
        yield replace(draft, kind="ranking") if kind == "ranking" else draft


def _worth_telling(view: FactView, clause: Clause, reading: Reading, own: FoundNumber | None) -> bool:
    """Whether a clause without a figure says something that a reader would note."""
    length = (clause.end - clause.start) * (1 if view.spaced else 3)
    if own is not None:
        return True
    named = view.has_name(clause.start, clause.end)
    dated = bool(view.dates.within(clause.start, clause.end))
    if reading.kind == "background":
        return length >= _MIN and (named or dated)
    if reading.kind == "agreement":
        return True
    return (named or dated) or length >= 2 * _MIN
