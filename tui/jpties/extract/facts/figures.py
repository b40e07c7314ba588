"""Figures: every number of a clause with the words that it stands among."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.facts.cues import FINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.passage import Passage
    from jpties.model.fact import Quantity

TIMES = frozenset({"years", "months", "weeks", "days", "hours", "ordinal"})
"""Units that date or count an event more often than they are the news."""
_SEPARATORS = ",;(（)）、，–—"
"""Signs that part the words of two points; where several do, the foremost here is held against a joining word."""
_SIGN = re.compile(f"[{_SEPARATORS}]")
_LAST_SIGN = re.compile(f"(?s).*{_SIGN.pattern}")
"""All up to the last such sign."""
_BESIDE = 120
"""Code points on either side of a point in which the brackets around it stand."""
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


class Point(NamedTuple):
    """A number or a rank in a clause that wants a fact of its own."""

    start: int
    """First code point of the number's words."""
    end: int
    """End, exclusive."""
    quantity: Quantity | None
    """As normalised; None for a rank without a number."""
    ranking: bool = False
    """Whether it is a place in an order."""


def quotes_of(passage: Passage, points: Sequence[Point], *, whole_first: bool) -> list[tuple[int, int]]:
    """The quote of each point: from the sign that parts it from the point before to the one before the next.

    With `whole_first` the first quote begins where the clause does; else at the nearest sign before it.
    """
    quotes: list[tuple[int, int]] = []
    joints = _joints(passage) if points else []
    for n, point in enumerate(points):
        bracket = _bracket(passage, point)
        if bracket is not None:
            quotes.append(bracket)
            continue
        before = None
        if n or not whole_first:
            before = _separator_before(passage, joints, points[n - 1].end if n else passage.start, point.start)
        start = before if before is not None else quotes[-1][0] if n else passage.start
        end = passage.end
        if n + 1 < len(points):
            end = _separator_after(passage, joints, point.end, points[n + 1].start)
        start, end = passage.view.trimmed(start, end)
        if not _stands(passage, start, end, point) and end - passage.start <= _WIDEST:
            start = passage.start
        quotes.append((start, end))
    return quotes


def _stands(passage: Passage, start: int, end: int, point: Point) -> bool:
    """Whether a quote says what its number is of: a verb beside it, or words enough."""
    view = passage.view
    if not view.spaced:
        return (end - start) - (point.end - point.start) >= _SIGNS
    if any(
        cue.start == start and cue.end <= min(end, start + _FIRST_WORDS) for cue in passage.cues.get("relative", ())
    ):
        return False
    if passage.any(start, end, *FINITE):
        return True
    if not any(start <= name.start and name.end <= end for name in passage.names):
        return False
    words = (view.text[start : max(start, point.start)] + " " + view.text[point.end : end]).split()
    return sum(len(word.strip(".,;:()'’")) >= _LETTERS for word in words) >= _WORDS


def _bracket(passage: Passage, point: Point) -> tuple[int, int] | None:
    """The brackets around a point, where they say more than the number."""
    text = passage.view.text
    start = max(passage.start, point.start - _BESIDE)
    if text.rfind("(", start, point.start) < 0 and text.rfind("（", start, point.start) < 0:
        return None
    for low, high in passage.view.shields(start, min(passage.end, point.end + _BESIDE)):
        inside = low < point.start and point.end < high and text[low] in "(（"
        if inside and high - low > point.end - point.start + 4:
            return low, high
    return None


def _separator_before(passage: Passage, joints: list[Cue], low: int, high: int) -> int | None:
    """The start of the words that belong to a point: after the last parting sign or joining word before it."""
    sign = _LAST_SIGN.match(passage.view.text, low, high)
    after = sign.end() if sign is not None else None
    for cue in reversed(joints):
        if low <= cue.start and cue.end <= high:
            return cue.end if after is None or cue.start >= after else after
    return after


def _separator_after(passage: Passage, joints: list[Cue], low: int, high: int) -> int:
    """The end of a point's words: the first parting sign after it, else the last joining word, else its own end."""
    text = passage.view.text
    sign = _SIGN.search(text, low, high)
    joined = [cue.start for cue in joints if low <= cue.start and cue.end <= high]
    if not joined:
        return sign.start() if sign is not None else low
    if sign is None:
        return joined[-1]
    foremost = next(at for at in (text.find(mark, low, high) for mark in _SEPARATORS) if at >= 0)
    return sign.start() if foremost < joined[0] else joined[-1]


def _joints(passage: Passage) -> list[Cue]:
    """Joining words, those inside a shortened compound apart ("handels- en toerismepartner")."""
    text = passage.view.text
    return [cue for cue in passage.cues.get("and", ()) if text[max(0, cue.start - 3) : cue.start].rstrip()[-1:] != "-"]
