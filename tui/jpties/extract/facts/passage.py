"""A clause with what stands in it, looked up once for all rules."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.extract.facts.clauses import Clause
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.inputs import FoundDate, FoundNumber
    from jpties.extract.facts.view import FactView
    from jpties.model.mention import Mention


class Passage:
    """A clause with the cues, names, dates and numbers that lie in it."""

    __slots__ = ("_shields", "clause", "cues", "dates", "end", "names", "numbers", "start", "view")

    def __init__(self, view: FactView, clause: Clause) -> None:
        start, end = clause.start, clause.end
        self.view = view
        """The article."""
        self.clause = clause
        """The clause."""
        self.start, self.end = start, end
        self.cues: dict[str, list[Cue]] = {}
        """Its cues by group, in order; inner clauses included, as in all that follows."""
        for cue in view.cues.between(start, end):
            self.cues.setdefault(cue.group, []).append(cue)
        self.names: list[Mention] = view.named.within(start, end)
        """Its names, in order."""
        self.dates: list[FoundDate] = view.dates.within(start, end)
        """Its dates, in order."""
        self.numbers: list[FoundNumber] = view.numbers.within(start, end)
        """Its numbers, in order."""
        self._shields: list[tuple[int, int]] | None = None

    def shields(self) -> list[tuple[int, int]]:
        """Its outermost ranges between brackets or quotation marks, in order."""
        if self._shields is None:
            self._shields = self.view.shields(self.start, self.end)
        return self._shields

    def has_future_form(self) -> bool:
        """Whether a word of it is a verb in the future by its ending."""
        futures = self.view.futures
        low = bisect_left(futures, self.start)
        return low < len(futures) and futures[low] < self.end

    def own(self, group: str) -> list[Cue]:
        """The cues of a group that lie in no inner clause."""
        cues = self.cues.get(group, [])
        inner = self.clause.inner
        return [cue for cue in cues if self.clause.holds(cue.start, cue.end)] if inner and cues else cues

    def within(self, group: str, start: int, end: int) -> list[Cue]:
        """The cues of a group that lie in a range of the clause."""
        return [cue for cue in self.cues.get(group, ()) if start <= cue.start and cue.end <= end]

    def any(self, start: int, end: int, *groups: str) -> bool:
        """Whether a cue of these groups lies in a range of the clause."""
        cues = self.cues
        for group in groups:
            if group in cues:
                for cue in cues[group]:
                    if start <= cue.start and cue.end <= end:
                        return True
        return False
