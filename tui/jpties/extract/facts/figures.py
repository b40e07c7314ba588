"""Figures: every number of a clause with the words that it stands among."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.extract.facts.cues import FINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.facts.clauses import Clause
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.view import FactView
    from jpties.model.fact import Quantity

TIMES = frozenset({"years", "months", "weeks", "days", "hours", "ordinal"})
"""Units that date or count an event more often than they are the news."""
_SEPARATORS = ",;(（)）、，–—"
_WORDS = 4
"""Longer words beside a number without which, and without a verb, a quote does not stand by itself."""
_LETTERS = 3
"""Letters of a longer word."""
_WIDEST = 260
"""Code points of a quote that is widened to its clause."""
_FIRST_WORDS = 24
"""Code points of the words that may begin a quote."""
_SIGNS = 4
"""Signs beside a number in scripts without spaces."""


@dataclass(frozen=True, slots=True)
class Point:
    """A number or a rank in a clause that wants a fact of its own."""

    start: int
    """First code point of the number's words."""
    end: int
    """End, exclusive."""
    quantity: Quantity | None
    """As normalised; None for a rank without a number."""
    ranking: bool = False
    """Whether it is a place in an order."""


def quotes_of(view: FactView, clause: Clause, points: Sequence[Point], *, whole_first: bool) -> list[tuple[int, int]]:
    """The quote of each point: from the sign that parts it from the point before to the one before the next.

    With `whole_first` the first quote begins where the clause does; else at the nearest sign before it.
    """
    quotes: list[tuple[int, int]] = []
    for n, point in enumerate(points):
        low = points[n - 1].end if n else clause.start
        high = points[n + 1].start if n + 1 < len(points) else clause.end
        bracket = _bracket(view, clause, point)
        if bracket is not None:
            quotes.append(bracket)
            continue
        start = _separator_before(view, low, point.start)
        if n == 0 and (whole_first or start is None):
            start = clause.start
        elif start is None:
            start = quotes[-1][0]
        end = _separator_after(view, point.end, high) if n + 1 < len(points) else clause.end
        start, end = view.trimmed(start, end)
        if not _stands(view, start, end, point) and end - clause.start <= _WIDEST:
            start = clause.start
        quotes.append((start, end))
    return quotes


def _stands(view: FactView, start: int, end: int, point: Point) -> bool:
    """Whether a quote says what its number is of: a verb beside it, or words enough."""
    if not view.spaced:
        return (end - start) - (point.end - point.start) >= _SIGNS
    if any(cue.start == start for cue in view.cues.within(start, min(end, start + _FIRST_WORDS), "relative")):
        return False
    if view.cues.any(start, end, *FINITE):
        return True
    if not view.has_name(start, end):
        return False
    words = (view.text[start : max(start, point.start)] + " " + view.text[point.end : end]).split()
    return sum(len(word.strip(".,;:()'’")) >= _LETTERS for word in words) >= _WORDS


def _bracket(view: FactView, clause: Clause, point: Point) -> tuple[int, int] | None:
    """The brackets around a point, where they say more than the number."""
    for low, high in view.shields(max(clause.start, point.start - 120), min(clause.end, point.end + 120)):
        inside = low < point.start and point.end < high and view.text[low] in "(（"
        if inside and high - low > point.end - point.start + 4:
            return low, high
    return None


def _separator_before(view: FactView, low: int, high: int) -> int | None:
    """The start of the words that belong to a point: after the last parting sign or joining word before it."""
    at = max((view.text.rfind(sign, low, high) for sign in _SEPARATORS), default=-1)
    joined = [cue for cue in _joints(view, low, high) if cue.start > at]
    if joined:
        return joined[-1].end
    return at + 1 if at >= 0 else None


def _separator_after(view: FactView, low: int, high: int) -> int:
    """The end of a point's words: the first parting sign after it, else a joining word, else its own end."""
    found = [at for at in (view.text.find(sign, low, high) for sign in _SEPARATORS) if at >= 0]
    joined = [cue.start for cue in _joints(view, low, high)]
    if found and (not joined or found[0] < joined[0]):
        return min(found)
    if joined:
        return joined[-1]
    return low


def _joints(view: FactView, low: int, high: int) -> list[Cue]:
    """Joining words, those inside a shortened compound apart ("handels- en toerismepartner")."""
    return [
        cue
        for cue in view.cues.within(low, high, "and")
        if view.text[max(0, cue.start - 3) : cue.start].rstrip()[-1:] != "-"
    ]
