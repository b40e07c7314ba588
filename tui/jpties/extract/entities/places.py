"""Places in languages written in Latin letters: gazetteer names weighed by context, and names with a class word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, Found
from jpties.extract.entities.kinds import DETERMINERS, INSIDE
from jpties.extract.entities.place_evidence import Evidence, PlaceEvidence
from jpties.extract.entities.unknown_places import CLASSES, UnknownPlaces

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jpties.extract.entities.found import Names
    from jpties.extract.entities.placechoice import PlaceChoice
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import View
    from jpties.names.gazetteer import Candidate

_SHARED = frozenset({"washington"})
"""Folded names that a state and a capital city share."""
_ENOUGH = 50
_REPEATED = 15
_WELL_FOUNDED = 60
_SMALL = INSIDE | DETERMINERS


class PlaceFinder:
    """Finds places in the lines of one article."""

    def __init__(
        self, view: View, names: PlaceNames, choice: PlaceChoice, people: Iterable[tuple[int, int]] = ()
    ) -> None:
        self.view = view
        self.names = names
        self.choice = choice
        self.found: Names = {}
        """By token range of the mention."""
        people = tuple(people)
        self._evidence = PlaceEvidence(view, names, choice, people)
        self._towns: set[str] = set()
        """Names that the article calls cities, and never provinces."""
        self._states: set[str] = set()
        """Names that a state and a capital share, and that the article calls a state only."""
        self._weighed: list[tuple[str, int, Evidence, int, Sequence[Candidate]]] = []
        """Key, first token, evidence, end of the name, what it may mean."""

    def find(self) -> Names:
        """All places of the article."""
        self._weigh()
        best = self._best()
        for key, first, evidence, end, candidates in self._weighed:
            score = evidence.score
            if score >= _ENOUGH or (score >= _REPEATED and best[key] >= _WELL_FOUNDED):
                country = candidates[0].level == "country"
                level = evidence.level or ("city" if key in self._towns and not country else "")
                inside = self._country_behind(evidence.end) if not country else ""
                level = "prefecture" if key in self._states and not level else level
                among = self._town_before(first) if len(candidates) > 1 else ()
                place_id = self.choice.chosen(self.view.slice(first, end), candidates, level, inside, among)
                self._add(first, evidence.end, SURE if score >= 70 else LIKELY, evidence.reasons, place_id)
        self._add_unknown()
        return self.found

    def _weigh(self) -> None:
        """Weigh the names of the lines, the longest at a token first."""
        done = 0
        spans = self.names.spans
        for line, index in self.view.placed(sorted(spans)):
            if index < done:
                continue
            for end, candidates in spans[index]:
                if end > line.end:
                    continue
                evidence = self._evidence.of(line, index, end, candidates)
                self._weighed.append((self.view.key(index, end), index, evidence, end, candidates))
                if evidence.score >= _ENOUGH:
                    done = end
                    break

    def _best(self) -> dict[str, int]:
        """The best evidence for each name; notes which names are only called cities."""
        best: dict[str, int] = {}
        levels: dict[str, set[str]] = {}
        for key, _, evidence, *_ in self._weighed:
            if evidence.score > best.get(key, -100):
                best[key] = evidence.score
            if evidence.level in ("city", "prefecture"):
                levels.setdefault(key, set()).add(evidence.level)
        self._states = {key for key, said in levels.items() if said == {"prefecture"} and key in _SHARED}
        self._towns = {key for key, said in levels.items() if said == {"city"}}
        return best

    def _add_unknown(self) -> None:
        """Add what only a class word tells, where no other place is."""
        unknown = UnknownPlaces(self.view, self.names)
        covered = {index for first, end in self.found for index in range(first, end)}
        for line, index in self.view.spots(CLASSES):
            if line.titled:
                continue
            for first, end, mention_end, level in unknown.at(line, index):
                if first not in covered:
                    town = "city" if self.view.key(first, end) in self._towns else ""
                    place_id = self.choice.chosen(self.view.slice(first, end), (), level or town)
                    self._add(first, mention_end, LIKELY, "class-word", place_id)
                    covered.update(range(first, mention_end))

    def _town_before(self, first: int) -> list[str]:
        """Ids of the provinces that a town, which a comma joins to the name, may lie in (`Savannah, Georgia`)."""
        if first < 2 or self.view.words[first - 1] != "," or not self.names.ends_before(first - 1):
            return []
        starts = (start for start in range(max(0, first - 5), first - 1) if self.names.candidates(start, first - 1))
        start = next(starts, -1)
        return self.choice.parents(self.names.candidates(start, first - 1)) if start >= 0 else []

    def _country_behind(self, at: int) -> str:
        """Country of the country or province that a comma, bracket or preposition joins to a name; empty without one."""
        view = self.view
        if at < len(view.words) and view.words[at] in ",(（":
            at += 1
        elif not view.kinds[at] & INSIDE:
            return ""
        for _ in range(2):
            if at < len(view.words) and view.kinds[at] & _SMALL and not view.names[at]:
                at += 1
        spans = self.names.spans.get(at, ())
        best = spans[0][1][0] if spans and self.names.strong_at(at) else None
        return best.country if best is not None and best.level in ("country", "subdivision") else ""

    def _add(self, first: int, end: int, strength: int, reasons: str, place_id: str) -> None:
        starts, ends = self.view.starts, self.view.ends
        rule = f"place/{reasons or 'gazetteer'}"
        self.found[first, end] = Found(starts[first], ends[end - 1], "place", strength, rule, place_id)
