"""Places in languages written in Latin letters: gazetteer names weighed by context, and names with a class word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, Found
from jpties.extract.entities.shapes import run_end, word_end
from jpties.extract.entities.view import APOSTROPHES, HYPHENS, INITIAL, UPPER
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jpties.extract.entities.placechoice import PlaceChoice
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View
    from jpties.names.gazetteer import Candidate

_EXPLAINED = (
    "people/titles", "people/honorifics", "people/name_breakers", "demonyms/countries", "places/class_after",
    "places/class_before",
    "organizations/heads", "organizations/missions", "organizations/societies", "events/heads", "places/buildings",
    "organizations/company_nouns", "language/function_words",
)  # fmt: skip
_PLACE_LINKERS = frozenset(["of", "the", "de", "du", "des", "d", "del", "la", "le", "les", "van", "'", "’"])
_ENOUGH = 50
_REPEATED = 15
_WELL_FOUNDED = 60
_UNKNOWN_WORDS = 3


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


class PlaceFinder:
    """Finds places in the lines of one article."""

    def __init__(
        self, view: View, names: PlaceNames, choice: PlaceChoice, people: Iterable[tuple[int, int]] = ()
    ) -> None:
        self._person_starts = {first for first, _ in people}
        self.view = view
        self.names = names
        self.choice = choice
        self.found: dict[tuple[int, int], Found] = {}
        """By token range of the mention."""
        self._towns: set[str] = set()
        """Names that the article calls cities, and never provinces."""
        self.weighed: list[tuple[int, int, Evidence, Sequence[Candidate]]] = []

    def find(self) -> dict[tuple[int, int], Found]:
        """All places of the article."""
        for line in self.view.lines:
            self._line(line)
        best: dict[str, int] = {}
        levels: dict[str, set[str]] = {}
        for first, end, evidence, _ in self.weighed:
            key = self.view.key(first, end)
            best[key] = max(best.get(key, -100), evidence.score)
            if evidence.level in ("city", "prefecture"):
                levels.setdefault(key, set()).add(evidence.level)
        self._towns = {key for key, said in levels.items() if said == {"city"}}
        for first, end, evidence, candidates in self.weighed:
            well_known = best[self.view.key(first, end)] >= _WELL_FOUNDED and evidence.score >= _REPEATED
            if evidence.score >= _ENOUGH or well_known:
                strength = SURE if evidence.score >= 70 else LIKELY
                self._add(first, end, evidence, candidates, strength)
        for line, index in self.view.at("places/class_before", "places/class_after", "places/buildings"):
            if not line.titled:
                self._unknown(line, index)
        return self.found

    def _add(self, first: int, end: int, evidence: Evidence, candidates: Sequence[Candidate], strength: int) -> None:
        view = self.view
        level = evidence.level or ("city" if view.key(first, end) in self._towns else "")
        place_id = self.choice.chosen(view.slice(first, end), candidates, level)
        rule = f"place/{evidence.reasons or 'gazetteer'}"
        self.found[first, evidence.end] = Found(
            view.starts[first], view.ends[evidence.end - 1], "place", strength, rule, place_id
        )

    def _line(self, line: Line) -> None:
        index = line.first
        while index < line.end:
            spans = self.names.spans.get(index, ())
            chosen = 0
            for end, candidates in spans:
                if end > line.end:
                    continue
                evidence = self._evidence(line, index, end, candidates)
                self.weighed.append((index, end, evidence, candidates))
                if evidence.score >= _ENOUGH:
                    chosen = end
                    break
            index = chosen or index + 1

    def _evidence(self, line: Line, first: int, end: int, candidates: Sequence[Candidate]) -> Evidence:
        view = self.view
        reasons: list[str] = []
        score = self._base(first, end, candidates)
        level, before = self.before(line, first)
        if before:
            score += 50 if before == "class" else 25
            reasons.append(before)
        mention_end, after_level, after = self.after(line, end)
        if after:
            score += 45
            reasons.append("class")
            level = after_level or level
        if self._neighbour(line, first, end):
            score += 30
            reasons.append("neighbour")
        score -= self._doubts(line, first, end, mention_end, candidates)
        if (
            view.glued(first)
            and view.words[first - 1] in HYPHENS
            and not (self.names.ends_before(first - 1) and not view.has_end(first - 1, "places/not_places"))
        ):
            score -= 120 if first >= 2 and view.glued(first - 1) and view.names[first - 2] and view.lang != "de" else 0
        dotted = mention_end < line.end and view.words[mention_end] == "." and end > first + 1
        if dotted and self._is_code(candidates[0], first, end):
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
        else:
            base = {"country": 100, "subdivision": 75, "group": 75}.get(best.level, 60)
        if local >= 0:
            base += 20 if local >= 10_000 else 12
        if end == first + 1 and best.level == "municipality" and name_flags(self.view.folded[first]):
            base -= 15 if best.population < 1_000_000 else 0
        return base

    def before(self, line: Line, first: int) -> tuple[str, str]:
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

    def after(self, line: Line, end: int) -> tuple[int, str, bool]:
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

    def _is_code(self, best: Candidate, first: int, end: int) -> bool:
        """Whether a name is an abbreviation in capitals (`UK`, `U.S.`)."""
        return best.kind == "code" or (end > first + 1 and all(len(word) == 1 for word in self.view.words[first:end]))

    def _stands_for_country(self, line: Line, first: int, end: int) -> bool:
        """Whether capitals (`U.S.`) are the country, no adjective: after an article or preposition, before no noun."""
        view = self.view
        if view.shapes[first] not in (UPPER, INITIAL) or not view.has_end(
            first, "organizations/determiners", "places/prepositions"
        ):
            return False
        after = end + 1 if end < line.end and view.words[end] == "." else end
        if after < line.end and view.words[after] == "$":
            return False
        if after >= line.end or not view.words[after][0].isalpha():
            return True
        return not view.names[after] and view.has(after, "language/function_words", "places/prepositions")

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
            and view.level(view.mark(at, "places/class_before") or view.marks[at][0]) in ("prefecture", "region")
        )

    def _doubts(self, line: Line, first: int, end: int, mention_end: int, candidates: Sequence[Candidate]) -> int:
        """What speaks against a place."""
        view = self.view
        doubt = 0
        single = end == first + 1
        best = candidates[0]
        if single and view.shapes[first] == UPPER and len(view.words[first]) < 5 and best.kind != "code":
            doubt += 60
        if self._is_code(best, first, end) and not self._stands_for_country(line, first, end):
            doubt += 120
        if view.has(first, "places/not_places") and single:
            doubt += 75
        if single and first in view.initial and (best.weak or view.has(first, "language/function_words")):
            doubt += 30
        if (
            view.has(first, "people/titles", "people/name_breakers", "language/function_words", "demonyms/countries")
            and single
        ):
            doubt += 60
        if line.titled and best.weak:
            doubt += 25
        if self._people_of_longer(first, end):
            doubt += 100
        if self._in_title(line, first, end):
            doubt += 130
        if view.lang == "de" and best.weak and single:
            doubt += 20
        if (
            mention_end < line.end
            and view.names[mention_end]
            and view.spaced(mention_end)
            and not self._explained(mention_end)
            and not (line.titled and not best.weak)
        ):
            doubt += 130
        headline = line.titled and not best.weak
        if (
            first > line.first
            and view.names[first - 1]
            and view.spaced(first)
            and not headline
            and not self._explained_before(first)
        ):
            doubt += 130
        if (
            end + 1 < line.end
            and view.words[end] in HYPHENS
            and view.glued(end)
            and view.glued(end + 1)
            and view.names[end + 1]
        ):
            known = self.names.end_at(end + 1) or view.has(
                end + 1,
                "demonyms/countries",
                "organizations/heads",
                "organizations/societies",
                "events/heads",
                "places/class_before",
                "places/buildings",
            )
            doubt += 0 if known or view.lang in ("de", "nl") else 60
        return doubt

    def _in_title(self, line: Line, first: int, end: int) -> bool:
        """Whether the name stands in a short quotation that is itself a name (`«Perú, Mucho Gusto»`)."""
        view = self.view
        opened = next((i for i in range(first - 1, max(line.first, first - 6) - 1, -1) if view.words[i] in '“„«"'), -1)
        if opened < 0:
            return False
        closed = next((i for i in range(end, min(line.end, opened + 8)) if view.words[i] in '”“»"'), -1)
        words = [i for i in range(opened + 1, closed) if view.words[i][0].isalpha()]
        if closed < 0 or not 2 <= len(words) <= 5 or view.has(words[0], "language/function_words"):
            return False
        others = [i for i in words if not first <= i < end]
        return (
            bool(others)
            and view.names[words[0]]
            and view.names[words[-1]]
            and not any(self.names.strong_at(i) or view.has(i, "places/class_after") for i in others)
        )

    def _people_of_longer(self, first: int, end: int) -> bool:
        """Whether the name begins a German word for the people of a longer one (`Schleswig-Holsteiner`)."""
        view = self.view
        if view.lang != "de" or end + 1 >= len(view.words) or view.words[end] not in HYPHENS or not view.glued(end + 1):
            return False
        stem = view.folded[end + 1].removesuffix("n").removesuffix("er")
        return stem != view.folded[end + 1] and self.choice.knows(f"{view.key(first, end)} {stem}")

    def _explained(self, index: int) -> bool:
        view = self.view
        return (
            index in self._person_starts
            or view.has(index, *_EXPLAINED)
            or self.names.strong_at(index)
            or view.lang == "de"
        )

    def _explained_before(self, first: int) -> bool:
        view = self.view
        if first - 1 in view.initial or view.lang == "de" or self.names.ends_before(first):
            return True
        return any(mark.category in _EXPLAINED for mark in view.marks_ending(first))

    # -- names that the gazetteer does not have

    def _unknown(self, line: Line, index: int) -> None:
        """A capitalised word with a class word of places that no list has."""
        view = self.view
        mark = view.mark(index, "places/class_before")
        if mark is not None:
            self._unknown_after(line, mark.end, view.level(mark))
        compound = view.mark(index, "places/class_after", "places/class_before", "places/buildings")
        joined = (
            index - 1 > line.first and view.words[index - 1] in HYPHENS and view.glued(index) and view.glued(index - 1)
        )
        if compound is not None and joined and not view.names[index] and view.lang in ("nl", "de"):
            self._unknown_before(line, index - 1, index - 1, view.level(compound))
        after = view.mark(index, "places/class_after")
        if after is not None and view.names[index] and index > line.first and view.spaced(index):
            self._unknown_before(line, index, after.end, view.level(after))

    def _unknown_after(self, line: Line, at: int, level: str) -> None:
        view = self.view
        while at < line.end and view.folded[at] in _PLACE_LINKERS and not view.names[at] and view.lang != "de":
            at += 1
        if at >= line.end or not view.names[at] or view.has(at, *_EXPLAINED) or view.shapes[at] == UPPER:
            return
        if self.names.end_at(at) and self.names.end_at(at) >= word_end(view, at, line.end):
            return
        end = run_end(view, at, line.end)
        if end - at > _UNKNOWN_WORDS or any(view.has(i, *_EXPLAINED) for i in range(at, end)):
            return
        self._add(at, end, Evidence(0, end, level, "class-word"), (), LIKELY)

    def _unknown_before(self, line: Line, at: int, mention_end: int, level: str) -> None:
        view = self.view
        first = at
        while (
            first > line.first
            and view.names[first - 1]
            and (view.spaced(first) or first == at)
            and at - first < _UNKNOWN_WORDS
        ):
            if view.has(first - 1, *_EXPLAINED) or (
                first - 1 in view.initial and view.has(first - 1, "language/function_words")
            ):
                break
            first -= 1
        if first == at or any(start <= first < end for start, end in self.found) or self.names.end_at(first) == at:
            return
        self._add(first, at, Evidence(0, mention_end, level, "class-word"), (), LIKELY)


def possessive(view: View, end: int) -> bool:
    """Whether an apostrophe and s follow."""
    return (
        end + 1 < len(view.words) and view.words[end] in APOSTROPHES and view.glued(end) and view.folded[end + 1] == "s"
    )
