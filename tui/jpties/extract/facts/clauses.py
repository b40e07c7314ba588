"""Sentences cut into clauses: the ranges that facts quote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from jpties.extract.facts.cutting import pieces_of
from jpties.extract.facts.cutting_joined import joined_pieces

if TYPE_CHECKING:
    from jpties.extract.facts.cutting import Piece
    from jpties.extract.facts.view import FactView

Link = Literal["main", "and", "relative", "purpose", "occasion", "time"]
"""How a clause hangs on the one before."""

_SUBORDINATE = ("relative", "purpose", "occasion", "time")


class Clause(NamedTuple):
    """A part of a sentence that reports one thing; a tuple, since every sentence has some."""

    start: int
    """First code point."""
    end: int
    """End, exclusive."""
    link: Link
    """How it hangs on the clause before."""
    inner: tuple[tuple[int, int], ...] = ()
    """Ranges inside it that are clauses of their own."""

    def holds(self, start: int, end: int) -> bool:
        """Whether the range lies in it and in no inner clause."""
        if start < self.start or end > self.end:
            return False
        return not self.inner or not any(low <= start and end <= high for low, high in self.inner)


def clauses_of(view: FactView, start: int, end: int) -> list[Clause]:
    """The clauses of a sentence without blanks and joining signs at its ends, in order of start.

    Together they cover it; subordinate ones may lie inside.
    """
    pieces = pieces_of(view, start, end) if view.spaced else joined_pieces(view, start, end)
    if len(pieces) > 1:
        return _assembled(view, pieces)
    begin, stop = _without_joint(view, start, end)
    return [Clause(begin, stop, pieces[0][2])] if begin < stop else []  # type: ignore[arg-type]


def _assembled(view: FactView, pieces: list[Piece]) -> list[Clause]:
    """Clauses of pieces: a clause that goes on spans what lies inside; pieces too thin join the one before."""
    spans: list[list[int]] = []
    links: list[Link] = []
    inner: list[list[tuple[int, int]]] = []
    main = -1
    for begin, end, link in pieces:
        start, stop = _without_joint(view, *view.trimmed(begin, end))
        if start >= stop:
            continue
        thin = spans and not _stands(view, start, stop, link)
        if link == "resume" or thin:
            target = main if main >= 0 else len(spans) - 1
            if link == "resume" and links[target] in _SUBORDINATE:
                link, thin = "main", False
            else:
                inner[target] += [(low, high) for low, high in spans[target + 1 :]]
                spans[target][1] = stop
                continue
        spans.append([start, stop])
        links.append(link if link != "resume" else "main")  # type: ignore[arg-type]
        inner.append([])
        if link not in _SUBORDINATE:
            main = len(spans) - 1
    return [Clause(low, high, links[n], tuple(inner[n])) for n, (low, high) in enumerate(spans)]


def _without_joint(view: FactView, start: int, end: int) -> tuple[int, int]:
    """A piece without the word that joins it to the one before."""
    if view.spaced:
        for cue in view.cues.within(start, min(end, start + 12), "and"):
            if cue.start == start:
                return view.trimmed(cue.end, end)
    return start, end


def _stands(view: FactView, start: int, end: int, link: str) -> bool:
    """Whether a piece says enough to be a clause of its own."""
    length = (end - start) * (1 if view.spaced else 3)
    if link == "purpose":
        return length >= 25
    if link == "occasion":
        return length >= 30 and (view.has_name(start, end) or bool(view.numbers.within(start, end)))
    told = bool(view.numbers.within(start, end) or view.dates.within(start, end) or view.has_name(start, end))
    if link in ("relative", "time"):
        return told and length >= 20
    return length >= 20 and (told or view.cues.any(start, end, "agree", "event", "deal", "say", "aim", "superlative"))
