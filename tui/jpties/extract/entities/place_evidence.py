"""What speaks for a name of the gazetteer being a place: its weight, class words, prepositions, neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.entities.kinds import (
    ACTING_VERBS,
    BUILDINGS,
    CLASS_AFTER,
    CLASS_BEFORE,
    COORDINATORS,
    DETERMINERS,
    LINKERS,
    PREPOSITIONS,
    SPEECH_VERBS,
    TITLES,
    WITHIN,
)
from jpties.extract.entities.place_doubts import PlaceDoubts, is_code
from jpties.extract.entities.view import HYPHENS, LOWER
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jpties.extract.entities.marks import Mark
    from jpties.extract.entities.placechoice import PlaceChoice
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View
    from jpties.names.gazetteer import Candidate


class Evidence(NamedTuple):
    """What speaks for a range being a place."""

    score: int
    """The higher the better; 50 is enough."""
    end: int
    """End of the mention, class word included."""
    level: str
    """What class words say: city, prefecture, region, island; empty where they say nothing."""
    reasons: str
    """The kinds of evidence, for the rule's name."""


_LARGE_CITY = 400_000
"""Inhabitants of a city that is meant though persons bear its name too."""
_OFFICE = TITLES | CLASS_BEFORE
_CLASS = CLASS_AFTER | CLASS_BEFORE | BUILDINGS
_SMALL = DETERMINERS | PREPOSITIONS
_INSIDE = WITHIN | PREPOSITIONS
_ACTS = SPEECH_VERBS | ACTING_VERBS
_JOINS = frozenset(",(/–—-")
_WEAK_BASES = {"country": 45, "subdivision": 35, "group": 35, "area": 30}
_BASES = {"country": 100, "subdivision": 75, "group": 75}


class PlaceEvidence:
    """Weighs names in one article."""

    def __init__(self, view: View, names: PlaceNames, choice: PlaceChoice, people: Sequence[tuple[int, int]]) -> None:
        """`people` are the token ranges of the article's persons."""
        self.view = view
        self.names = names
        self._doubts = PlaceDoubts(view, names, choice, {first for first, _ in people})
        self._surnames = {view.folded[index] for first, end in people if end > first + 1 for index in (first, end - 1)}
        """First and last words of the persons' names, one of which is the family name."""

    def of(self, line: Line, first: int, end: int, candidates: Sequence[Candidate]) -> Evidence:
        """The evidence for a range of a line, given what the gazetteer says of it, best first."""
        view = self.view
        reasons: list[str] = []
        score = self._base(first, end, candidates)
        level, before = self._before(line, first) if view.end_kinds[first] or view.lang == "fr" else ("", "")
        if before:
            score += 50 if before == "class" else 25
            reasons.append(before)
        mention_end, after_level, after = self._after(line, end)
        if after:
            score += 45
            reasons.append("class")
            level = after_level or level
        elif after_level:
            level = level or after_level
        if self._neighbour(line, first, end):
            score += 30
            reasons.append("neighbour")
        if end == first + 1 and view.folded[first] in self._surnames and self._bears(line, first, end, before):
            score -= 100
        score -= self._doubts.against(line, first, end, mention_end, candidates)
        dotted = mention_end < line.end and view.words[mention_end] == "." and end > first + 1
        if dotted and is_code(view, candidates[0], first, end):
            mention_end += 1
        return Evidence(score, mention_end, level, "+".join(dict.fromkeys(reasons)) if reasons else "")

    def _bears(self, line: Line, first: int, end: int, before: str) -> bool:
        """Whether a person's family name stands where that person speaks, acts or is named beside another."""
        view = self.view
        if before == "class" or (before and view.end_kinds[first] & WITHIN):
            return False
        if end < line.end and view.kinds[end] & _ACTS and not view.names[end]:
            return True
        beside = first - 2 >= line.first and view.end_kinds[first] & COORDINATORS != 0
        return beside and view.folded[first - 2] in self._surnames

    def _base(self, first: int, end: int, candidates: Sequence[Candidate]) -> int:
        best = candidates[0]
        countries = self.names.countries
        local = max([c.population for c in candidates if countries.get(c.country, 0) > 1], default=-1)
        if best.weak:
            base = _WEAK_BASES.get(best.level, 20)
        elif best.level == "municipality":
            size = best.population
            base = 75 if size >= 1_000_000 else 60 if size >= 100_000 else 45 if size >= 20_000 else 35
            base += 15 if end > first + 1 and size < 100_000 and not self.view.grammar.syllables else 0
        else:
            base = _BASES.get(best.level, 60)
        if local >= 0:
            base += 20 if local >= 10_000 else 12
        if end == first + 1 and best.level == "municipality" and name_flags(self.view.folded[first]):
            base -= 15 if best.population < _LARGE_CITY else 0
        return base

    def _before(self, line: Line, first: int) -> tuple[str, str]:
        """Level and kind of evidence (`class`, `preposition`) before a name."""
        view, ends = self.view, self.view.end_kinds
        at = first
        if first > line.first and ends[first] & DETERMINERS and not ends[first] & CLASS_BEFORE:
            at -= 1
        for mark in view.marks_ending(first, CLASS_BEFORE) if ends[first] & CLASS_BEFORE else ():
            if mark.start >= line.first:
                return view.level(mark), "class"
        for linker in view.marks_ending(at, LINKERS) if ends[at] & LINKERS else ():
            if linker.start >= line.first:
                for mark in self._class_words(linker.start):
                    if mark.start >= line.first:
                        return view.level(mark), "class"
        if view.lang == "fr" and first > line.first and view.folded[first - 1] in ("le", "la", "au", "du"):
            return "not-city", "preposition" if view.folded[first - 1] in ("au", "du") else ""
        inside = ends[at] & PREPOSITIONS and any(m.start >= line.first for m in view.marks_ending(at, PREPOSITIONS))
        return "", "preposition" if inside else ""

    def _class_words(self, end: int) -> Iterable[Mark]:
        """Class words and offices that end at a token, or before the adjective there (`ville voisine de`)."""
        view = self.view
        found = view.marks_ending(end, _OFFICE)
        if found or not view.grammar.adjectives_follow or end < 2 or view.shapes[end - 1] != LOWER:
            return found
        return view.marks_ending(end - 1, _OFFICE)

    def _after(self, line: Line, end: int) -> tuple[int, str, bool]:
        """End of the mention with a capitalised class word, the level, and whether a class word follows."""
        view = self.view
        if end >= line.end:
            return end, "", False
        kinds = view.kinds[end]
        mark = view.longest(end, CLASS_AFTER) if kinds & CLASS_AFTER else None
        if mark is not None and mark.end <= line.end and view.gaps[end] > 0:
            if view.names[end] and not line.titled:
                return mark.end, view.level(mark), True
            return (mark.end if view.names[end] else end), view.level(mark), True
        if view.words[end] in HYPHENS and end + 1 < line.end and not view.names[end + 1]:
            mark = view.longest(end + 1, _CLASS)
            if mark is not None:
                return end, view.level(mark), True
        title = view.longest(end, TITLES) if kinds & TITLES else None
        return end, view.level(title) if title is not None else "", False

    def _neighbour(self, line: Line, first: int, end: int) -> bool:
        """Whether another place stands next to the name: in a list, in brackets, after a comma, joined by a hyphen."""
        view, names = self.view, self.names
        if self._located(line, end):
            return True
        if end + 1 < line.end and (view.words[end] in _JOINS or view.kinds[end] & COORDINATORS):
            after = end + 1
            while after < line.end and after < end + 3 and view.kinds[after] & _SMALL:
                after += 1
            if names.strong_at(after):
                return True
        before = first - 1
        if before > line.first and (view.words[before] in _JOINS or view.kinds[before] & COORDINATORS):
            return any(names.covers(start, before) for start in range(max(line.first, before - 4), before))
        return False

    def _located(self, line: Line, end: int) -> bool:
        """Whether ", in the prefecture of" follows: a place that is said to lie in another."""
        view = self.view
        at = end + 1 if end < line.end and view.words[end] in ",(" else end
        if at + 1 >= line.end or not view.kinds[at] & _INSIDE or view.names[at]:
            return False
        at += 1
        while (
            at < line.end and view.kinds[at] & DETERMINERS and not view.names[at] and not view.kinds[at] & CLASS_BEFORE
        ):
            at += 1
        mark = view.longest(at, CLASS_BEFORE) if at < line.end and view.kinds[at] & CLASS_BEFORE else None
        return mark is not None and view.level(mark) in ("prefecture", "region")
