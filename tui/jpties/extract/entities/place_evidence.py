"""What speaks for a name of the gazetteer being a place: its weight, class words, prepositions, neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.extract.entities.place_doubts import PlaceDoubts, is_code
from jpties.extract.entities.view import HYPHENS
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from jpties.extract.entities.placechoice import PlaceChoice
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View
    from jpties.names.gazetteer import Candidate


@dataclass(frozen=True, slots=True)
class Evidence:
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


class PlaceEvidence:
    """Weighs names in one article."""

    def __init__(self, view: View, names: PlaceNames, choice: PlaceChoice, person_starts: Container[int]) -> None:
        """`person_starts` are the first tokens of the article's persons."""
        self.view = view
        self.names = names
        self._doubts = PlaceDoubts(view, names, choice, person_starts)

    def of(self, line: Line, first: int, end: int, candidates: Sequence[Candidate]) -> Evidence:
        """The evidence for a range of a line, given what the gazetteer says of it, best first."""
        view = self.view
        reasons: list[str] = []
        score = self._base(first, end, candidates)
        level, before = self._before(line, first)
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
        score -= self._doubts.against(line, first, end, mention_end, candidates)
        dotted = mention_end < line.end and view.words[mention_end] == "." and end > first + 1
        if dotted and is_code(view, candidates[0], first, end):
            mention_end += 1
        return Evidence(score, mention_end, level, "+".join(dict.fromkeys(reasons)))

    def _base(self, first: int, end: int, candidates: Sequence[Candidate]) -> int:
        best = candidates[0]
        local = max((c.population for c in candidates if self.names.countries.get(c.country, 0) > 1), default=-1)
        if best.weak:
            base = {"country": 45, "subdivision": 35, "group": 35, "area": 30}.get(best.level, 20)
        elif best.level == "municipality":
            size = best.population
            base = 75 if size >= 1_000_000 else 60 if size >= 100_000 else 45 if size >= 20_000 else 35
            base += 15 if end > first + 1 and size < 100_000 and not self.view.grammar.syllables else 0
        else:
            base = {"country": 100, "subdivision": 75, "group": 75}.get(best.level, 60)
        if local >= 0:
            base += 20 if local >= 10_000 else 12
        if end == first + 1 and best.level == "municipality" and name_flags(self.view.folded[first]):
            base -= 15 if best.population < _LARGE_CITY else 0
        return base

    def _before(self, line: Line, first: int) -> tuple[str, str]:
        """Level and kind of evidence (`class`, `preposition`) before a name."""
        view = self.view
        at = first
        if (
            at - 1 >= line.first
            and view.has_end(at, "organizations/determiners")
            and not view.has_end(at, "places/class_before")
        ):
            at -= 1
        for mark in view.marks_ending(first):
            if mark.category == "places/class_before" and mark.start >= line.first:
                return view.level(mark), "class"
        for linker in view.marks_ending(at):
            if linker.category == "organizations/linkers" and linker.start >= line.first:
                for mark in view.marks_ending(linker.start):
                    if mark.category in ("people/titles", "places/class_before") and mark.start >= line.first:
                        return view.level(mark), "class"
        if view.lang == "fr" and first > line.first and view.folded[first - 1] in ("le", "la", "au", "du"):
            return "not-city", "preposition" if view.folded[first - 1] in ("au", "du") else ""
        if any(mark.category == "places/prepositions" and mark.start >= line.first for mark in view.marks_ending(at)):
            return "", "preposition"
        return "", ""

    def _after(self, line: Line, end: int) -> tuple[int, str, bool]:
        """End of the mention with a capitalised class word, the level, and whether a class word follows."""
        view = self.view
        if end >= line.end:
            return end, "", False
        mark = view.mark(end, "places/class_after")
        if mark is not None and mark.end <= line.end and view.spaced(end):
            if view.names[end] and not line.titled:
                return mark.end, view.level(mark), True
            return (mark.end if view.names[end] else end), view.level(mark), True
        kinds = ("places/class_after", "places/class_before", "places/buildings")
        if view.words[end] in HYPHENS and end + 1 < line.end and view.has(end + 1, *kinds) and not view.names[end + 1]:
            mark = view.mark(end + 1, *kinds)
            return end, view.level(mark) if mark else "", True
        if view.has(end, "people/titles"):
            title = view.mark(end, "people/titles")
            return end, view.level(title) if title else "", False
        return end, "", False

    def _neighbour(self, line: Line, first: int, end: int) -> bool:
        """Whether another place stands next to the name: in a list, in brackets, after a comma, joined by a hyphen."""
        view, names = self.view, self.names
        if self._located(line, end):
            return True
        if end + 1 < line.end and (view.words[end] in ",(/–—-" or view.has(end, "organizations/coordinators")):
            after = end + 1
            while (
                after < line.end
                and after < end + 3
                and view.has(after, "organizations/determiners", "places/prepositions")
            ):
                after += 1
            if names.strong_at(after):
                return True
        before = first - 1
        if before > line.first and (view.words[before] in ",(/–—-" or view.has(before, "organizations/coordinators")):
            return any(names.covers(start, before) for start in range(max(line.first, before - 4), before))
        return False

    def _located(self, line: Line, end: int) -> bool:
        """Whether ", in the prefecture of" follows: a place that is said to lie in another."""
        view = self.view
        at = end + 1 if end < line.end and view.words[end] in ",(" else end
        if at + 1 >= line.end or not view.has(at, "organizations/within", "places/prepositions") or view.names[at]:
            return False
        at += 1
        while (
            at < line.end
            and view.has(at, "organizations/determiners")
            and not view.names[at]
            and not view.has(at, "places/class_before")
        ):
            at += 1
        return (
            at < line.end
            and view.has(at, "places/class_before")
            and view.level(view.mark(at, "places/class_before") or view.marks_at(at)[0]) in ("prefecture", "region")
        )
