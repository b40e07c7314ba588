"""When a fact holds or happened: the date of its clause, of its sentence, of what its paragraph tells, of the event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.cues import BITS
from jpties.extract.facts.periods import bare_ends, ends_period, of_report

if TYPE_CHECKING:
    from jpties.extract.facts.draft import Draft
    from jpties.extract.facts.inputs import FoundDate
    from jpties.extract.facts.sentences import Stretch
    from jpties.extract.facts.view import FactView

_HAPPENING = frozenset({"event", "agreement"})
_TIMELESS = frozenset({"goal", "background", "ranking"})
"""Kinds that take no date from outside their quote."""
_OPENING_BLOCKS = 4
"""Blocks of the article proper that tell of its main event."""
_LONG_AGO = 4
"""Years after which somebody's office is told with its date."""
_DAY = 10
"""Signs of a date that is known to the day, its year perhaps apart."""
_OPENING = 40
"""Code points in which a sentence says that it goes on about the visit."""
_BEHIND_NUMBER = 30
"""Code points between a number and its date in brackets."""
_SAME = BITS["same_day"] | BITS["same_visit"]
_AFTER_WORD = 45
"""Code points between a word of comparison and its date."""


class Times:
    """Remembers, down an article, when what it tells happened."""

    def __init__(self, view: FactView) -> None:
        self.view = view
        stated = view.metadata.event_date
        parts = stated.value.split("/") if stated is not None else []
        self._ends = bare_ends(view)
        by_day = bool(parts) and all(len(part) >= _DAY and "X" not in part[4:] for part in parts)
        self.visit = stated.value if by_day and stated is not None and stated.value not in self._ends else None
        self.main_event = self.visit if self.visit is not None and "X" not in self.visit[4:] else None
        proper = [block.start for block in view.document.blocks if block.role in ("title", "lead", "paragraph")]
        self._opening_ends = proper[_OPENING_BLOCKS] if len(proper) > _OPENING_BLOCKS else len(view.text)
        self._told: tuple[int, str] | None = None
        self._told_day: str | None = None

    def of(self, draft: Draft, stretch: Stretch) -> str | None:
        """EDTF of the date that goes with a draft, or None."""
        place, dated = stretch.block, stretch.dated
        happening = self._happening(draft)
        found = (self._said(draft, stretch) if dated else None) or self._taken_up(draft, stretch, happening)
        if found is None and happening and not dated:
            found = self._told[1] if self._told is not None and self._told[0] == place else None
            if found is None and draft.start < self._opening_ends:
                found = self.main_event
        if found is None and draft.kind == "statement" and stretch.role != "title":
            found = None if dated else self.main_event
        if found is None and stretch.role == "title" and draft.kind == "figure" and draft.cue is not None:
            found = self.main_event
        if found is not None and draft.kind in _HAPPENING and found not in self._ends:
            self._told = (place, found)
            self._told_day = found if len(found) >= _DAY else self._told_day
        return found

    def _taken_up(self, draft: Draft, stretch: Stretch, happening: bool) -> str | None:
        """The date told last, for "the same day" and for the occasion of what was told just before."""
        view, occasion = self.view, draft.rule == "background/occasion"
        opened = stretch.start + _OPENING
        told = stretch.told if opened <= stretch.end else view.cues.told(stretch.start, opened)
        same = happening and bool(told & _SAME)
        if not (same or occasion) or view.dates.within(draft.start, draft.end):
            return None
        if same and view.cues.any(stretch.start, draft.end, "same_day"):
            return self._told_day
        if same and view.cues.any(stretch.start, opened, "same_visit"):
            return self.visit or self._told_day
        return self._told[1] if occasion and self._told is not None and self._told[0] == stretch.block else None

    def _happening(self, draft: Draft) -> bool:
        """Whether a draft tells what happened: an act, or the number of an act."""
        if draft.kind in _HAPPENING:
            return True
        cue = draft.cue
        return (
            draft.kind == "figure" and cue is not None and cue.group == "event" and draft.start <= cue.start < draft.end
        )

    def _said(self, draft: Draft, stretch: Stretch) -> str | None:
        """The date that the quote says, or its sentence before it."""
        inside = self._dates(draft, draft.start, draft.end)
        if inside:
            anchor = draft.number_at[0] if draft.number_at else (draft.cue.start if draft.cue else draft.start)
            return min(inside, key=lambda date: abs(date.start - anchor)).edtf
        if draft.kind in _TIMELESS:
            return None
        if draft.kind == "role":
            return self._past_office(draft, stretch)
        before = self._dates(draft, stretch.start, draft.start)
        if not before:
            return None
        brackets = [pair for pair in self.view.shields(stretch.start, draft.start) if self.view.text[pair[0]] in "(（"]
        earlier = [
            date
            for date in before
            if not any(low <= date.start < high for low, high in brackets) and not ends_period(self.view, date)
        ]
        return earlier[-1].edtf if earlier else None

    def _past_office(self, draft: Draft, stretch: Stretch) -> str | None:
        """The date of a sentence about an earlier year, in which somebody held an office."""
        dates = self._dates(draft, stretch.start, stretch.end)
        now = self.view.metadata.published or self.view.metadata.event_date
        if not dates or now is None or not now.value[:4].isdigit() or not dates[0].edtf[:4].isdigit():
            return None
        years = int(now.value[:4]) - int(dates[0].edtf[:4])
        past = years > _LONG_AGO or (years > 0 and self.view.cues.any(draft.start, draft.end, "role_prefix"))
        return dates[0].edtf if past else None

    def _dates(self, draft: Draft, start: int, end: int) -> list[FoundDate]:
        """The dates of a range that time a draft: not in brackets of something else, not compared with."""
        view = self.view
        dates = view.dates.within(start, end)
        if not dates:
            return dates
        at = draft.number_at[0] if draft.number_at else draft.start
        shields = [
            (low, high)
            for low, high in view.shields(start, end)
            if view.text[low] in "(（" and not low <= at < high and high - low > 8
        ]
        compared = view.cues.within(max(0, start - _AFTER_WORD), end, "compared")
        return [
            date
            for date in dates
            if (date.edtf[:4] != "XXXX" or len(date.edtf) > 4)
            and not (draft.kind == "figure" and self._of_another(date, at))
            and not any(low <= date.start < high and high - low > date.end - date.start + 4 for low, high in shields)
            and not any(0 <= date.start - cue.end <= _AFTER_WORD and not cue.end <= at < date.start for cue in compared)
            and not any(low <= date.start < high for low, high in draft.past)
            and not of_report(view, draft, date)
            and not self._aside(draft, start, date, at)
        ]

    def _aside(self, draft: Draft, start: int, date: FoundDate, at: int) -> bool:
        """Whether a date belongs to a relative clause between commas that the fact only passes over."""
        text = self.view.text
        relatives = self.view.cues.within(start, date.start, "relative")
        close = text.find(",", date.end, draft.end) if relatives else -1
        if close < 0:
            return False
        opened = relatives[-1].start
        between = "," in text[opened : date.start] or not text[start:opened].rstrip().endswith(",")
        return not between and not opened <= at < close

    def _of_another(self, date: FoundDate, at: int) -> bool:
        """Whether a date stands in brackets behind something else than the number ("pacts with A (1982) and 16 ...")."""
        opened = self.view.text[date.start - 1 : date.start] in ("(", "（") and date.start > 0
        return opened and not 0 <= date.start - at <= _BEHIND_NUMBER
