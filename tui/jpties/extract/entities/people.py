"""Persons in languages written in Latin letters: offices and forms of address, appositions, speech, lists of names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, WEAK, Found
from jpties.extract.entities.german_nouns import is_adjective, is_common
from jpties.extract.entities.shapes import PARTICLES, is_lower, is_vietnamese, person_score, run_end, word_end, words_of
from jpties.extract.entities.view import INITIAL, UPPER
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_BREAKS = (
    "people/titles", "people/honorifics", "people/name_breakers", "organizations/heads", "organizations/missions",
    "organizations/societies", "places/class_after", "events/heads", "demonyms/countries", "organizations/media_words",
    "organizations/concepts", "organizations/bodies", "organizations/company_nouns", "organizations/adjectives",
    "organizations/company_words", "organizations/legal_forms",
)  # fmt: skip
_ALSO_NAMES = (
    "people/titles",
    "events/heads",
    "organizations/concepts",
    "organizations/company_nouns",
    "organizations/adjectives",
    "organizations/company_words",
)
"""Kinds of words that are family names too."""
_MAX_NAME = 5
_COPULAS = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "has",
        "had",
        "est",
        "sont",
        "etait",
        "ont",
        "es",
        "son",
        "era",
        "fue",
        "ha",
        "han",
        "ist",
    }
    | {"sind", "war", "hat", "zijn", "heeft"}
)
"""Verbs that end what an office is over."""
_COMPLEMENT = 18
"""How many tokens an office's complement may have ("governor of ..., NAME")."""


class PeopleFinder:
    """Finds persons in the lines of one article."""

    def __init__(self, view: View, places: PlaceNames) -> None:
        self.view = view
        self.places = places
        self.found: dict[tuple[int, int], Found] = {}
        """By token range."""

    def find(self) -> dict[tuple[int, int], Found]:
        """All persons with evidence of their own, by token range."""
        for line, index in self.view.at("people/titles", "people/honorifics"):
            self._after_title(line, index)
        for line, index in self.view.at("people/agents"):
            self._agent(line, index)
        for line in self.view.lines:
            for first, end in self._runs(line):
                self._by_context(line, first, end)
        return self.found

    def _runs(self, line: Line) -> Iterator[tuple[int, int]]:
        """Capitalised sequences that may be names of persons, longest first from left to right."""
        index = line.first
        while index < line.end:
            if not self.view.names[index] or self._breaks(index, first=True) or self._german_noun(index):
                index += 1
                continue
            end = self.name_end(index, line.end)
            yield index, end
            index = max(end, index + 1)

    def _after_noun(self, line: Line, first: int, end: int) -> bool:
        """Whether two words that are no German nouns stand right after one ("Stadtoberhaupt Kizo Hisamoto")."""
        view = self.view
        if (
            view.lang != "de"
            or first == line.first
            or not view.names[first - 1]
            or not view.spaced(first)
            or first - 1 in view.initial
        ):
            return False
        if not is_common(view.folded[first - 1]) or self.places.end_at(first) >= end:
            return False
        return not is_common(view.folded[first]) and not is_common(view.folded[end - 1])

    def _german_noun(self, index: int) -> bool:
        """Whether a capital is only that of a German noun before a name (`Preisträgerin Eva Lang`)."""
        view = self.view
        return view.lang == "de" and is_common(view.folded[index]) and "g" not in name_flags(view.folded[index])

    def _breaks(self, index: int, *, first: bool = False) -> bool:
        """Whether a token cannot be part of a personal name."""
        view = self.view
        if first and view.has(index, "people/titles", "people/honorifics"):
            return True
        mark = view.mark(index, *_BREAKS)
        if mark is None:
            return False
        if mark.category == "demonyms/countries" and view.lang == "es" and not first and index not in view.initial:
            return False
        return not (mark.end == index + 1 and mark.category in _ALSO_NAMES and "s" in name_flags(view.folded[index]))

    def name_end(self, index: int, end: int, *, titled: bool = False) -> int:
        """End of the personal name that may begin at a token; `titled` where an office before it shows that it does."""
        view = self.view
        at = word_end(view, index, end)
        count = 1
        while at < end and count < _MAX_NAME:
            particle = view.folded[at] in PARTICLES and at + 1 < end and view.names[at + 1] and view.spaced(at + 1)
            if view.names[at] and view.spaced(at) and (not self._breaks(at) or self._syllable(index, at) or particle):
                at = word_end(view, at, end)
                count += 1
            elif (
                view.words[at] == "."
                and view.glued(at)
                and (view.shapes[at - 1] == INITIAL or len(view.words[at - 1]) <= 2)
            ):
                after = at + 1
                if after < end and view.names[after] and not self._breaks(after):
                    at = word_end(view, after, end)
                    count += 1
                else:
                    break
            else:
                after = self._after_particles(at, end) if titled or name_flags(view.folded[index]) else at
                if after == at:
                    break
                at = word_end(view, after, end)
                count += 1
        return at

    def _syllable(self, first: int, at: int) -> bool:
        """Whether a word goes on a Vietnamese name though it is a word of the language too (`Le Thi Hong Van`)."""
        view = self.view
        marks = {mark.category for mark in view.marks[at]} & set(_BREAKS)
        return (
            marks <= {"people/name_breakers"}
            and "v" in name_flags(view.folded[first])
            and is_vietnamese(view.folded[at])
        )

    def _after_particles(self, at: int, end: int) -> int:
        """The capitalised word that follows particles (`van der`), or `at`."""
        view = self.view
        after = at
        while after < end and after < at + 3 and is_lower(view, after) and view.folded[after] in PARTICLES:
            after += 1
        if (
            after == at
            or after >= end
            or not view.names[after]
            or view.folded[at] in ("e", "y", "i")
            or (self._breaks(after) and not self._surname(at, after))
        ):
            return at
        german = view.lang == "de" and (is_common(view.folded[after]) or is_adjective(view.folded[after]))
        return at if german or self.places.strong_at(after) else after

    def _surname(self, at: int, after: int) -> bool:
        """Whether a word that otherwise ends names is a family name after two particles (`de la Fuente`)."""
        marks = {mark.category for mark in self.view.marks[after]} & set(_BREAKS)
        return after == at + 2 and marks <= {"people/name_breakers"}

    def add(self, first: int, end: int, strength: int, rule: str) -> None:
        """Note a person, unless better evidence for the range is known."""
        view = self.view
        before = self.found.get((first, end))
        if before is None or before.strength < strength:
            self.found[first, end] = Found(view.starts[first], view.ends[end - 1], "person", strength, f"person/{rule}")

    # -- after an office or a form of address

    def _after_title(self, line: Line, index: int) -> None:
        view = self.view
        mark = view.mark(index, "people/titles", "people/honorifics")
        if mark is None:
            return
        at = mark.end
        if at < line.end and view.words[at] == "." and view.glued(at):
            at += 1
        while at < line.end and view.has(at, "demonyms/countries", "people/titles", "people/honorifics"):
            inner = view.mark(at, "demonyms/countries", "people/titles", "people/honorifics")
            if inner is None or (view.names[at] and self._name_more_likely(at, line.end)):
                break
            at = inner.end
        if at >= line.end:
            return
        if view.names[at] and view.spaced(at):
            self._direct(line, at, mark.category == "people/honorifics")
        elif mark.category == "people/titles":
            self._after_complement(line, at)

    def _agent(self, line: Line, index: int) -> None:
        """A full name after what only persons do: "led by", "emmenée par"."""
        view = self.view
        mark = view.mark(index, "people/agents")
        if mark is None or mark.end >= line.end or not view.names[mark.end] or self._breaks(mark.end, first=True):
            return
        end = self.name_end(mark.end, line.end)
        if (
            len(words_of(view, mark.end, end)) > 1
            and not self.places.end_at(mark.end)
            and self._whole(mark.end, end, line.end)
        ):
            self.add(mark.end, end, SURE, "agent")

    def _name_more_likely(self, index: int, end: int) -> bool:
        """Whether what looks like an office or nationality is rather a name (`Dean Martin`)."""
        return (
            "s" in name_flags(self.view.folded[index])
            and person_score(self.view, index, self.name_end(index, end)) >= 2
        )

    def _direct(self, line: Line, at: int, honorific: bool) -> None:
        """A name right after the office."""
        view = self.view
        particle = view.folded[at] in PARTICLES and at + 1 < line.end and view.spaced(at + 1)
        if self._breaks(at, first=True) and not (particle and (view.names[at + 1] or view.folded[at + 1] in PARTICLES)):
            return
        end = self.name_end(at, line.end, titled=True)
        place_end = self.places.end_at(at)
        placed = place_end and place_end < end and self.places.strong_at(at) and not honorific
        if placed and person_score(view, at, end) < 3 <= person_score(view, place_end, end):
            at = place_end
        elif place_end >= end and self.places.strong_at(at) and not honorific and len(words_of(view, at, end)) == 1:
            return
        score = person_score(view, at, end)
        single = len(words_of(view, at, end)) == 1
        if line.titled and score < 2 and not honorific:
            if single and name_flags(view.folded[at]):
                self.add(at, end, WEAK, "title-before")
            return
        if view.shapes[at] == UPPER and single and not line.titled and len(view.words[at]) < 6:
            return
        if view.lang == "de" and single and not honorific and not name_flags(view.folded[at]):
            self.add(at, end, WEAK, "title-before")
            return
        self.add(at, end, SURE, "title-before")

    def _after_complement(self, line: Line, at: int) -> None:
        """A name after the office and what it is over: "governor of Chiba, Ann Lee", "consul in Kobe Ann Lee"."""
        view = self.view
        stop = min(line.end, at + _COMPLEMENT)
        index = at
        while index < stop:
            word = view.words[index]
            if word in ",(" or word in "–—" or (word == ":" and index == at):
                self._after_comma(line, index + 1, word)
                return
            if word in '.;:)!?»”"':
                return
            if view.folded[index] in _COPULAS and is_lower(view, index):
                return
            if view.has(index, "people/speech_verbs") and is_lower(view, index):
                return
            if view.names[index] and index > at and not self._breaks(index, first=True):
                end = self.name_end(index, line.end)
                before_is_name = view.names[index - 1] or self.places.ends_before(index) or view.lang == "vi"
                score = person_score(view, index, end)
                placed = (
                    self.places.ends_before(index) and 2 <= len(words_of(view, index, end)) <= 4 and not line.titled
                )
                unnamed = (
                    placed and not self.places.end_at(index) and self._whole(index, end, line.end) and view.lang != "de"
                )
                if before_is_name and (score >= 3 or unnamed):
                    self.add(index, end, SURE if score >= 2 else LIKELY, "title-complement")
                    return
            index += 1

    def _after_comma(self, line: Line, at: int, sign: str) -> None:
        view = self.view
        while at < line.end and view.has(at, "people/honorifics", "people/role_fillers") and not view.names[at]:
            mark = view.mark(at, "people/honorifics", "people/role_fillers")
            at = mark.end if mark else at + 1
            if at < line.end and view.words[at] == ".":
                at += 1
        if at >= line.end or not view.names[at] or self._breaks(at, first=True) or sign == "(":
            return
        end = self.name_end(at, line.end)
        count = len(words_of(view, at, end))
        closed = end >= line.end or view.words[end] in ",.()–—:;»”\"'’" or view.has(end, "people/speech_verbs")
        if count < 2 or self.places.covers(at, end) or view.has(end, "people/titles"):
            return
        if line.titled and person_score(view, at, end) < 2:
            return
        if person_score(view, at, end) >= 2 or (closed and not self.places.strong_at(at) and view.lang != "de"):
            self.add(at, end, SURE if closed else LIKELY, "title-comma")

    # -- by what stands around and by the name itself

    def _by_context(self, line: Line, first: int, end: int) -> None:
        view = self.view
        if first in view.initial and not name_flags(view.folded[first]) and person_score(view, first + 1, end) >= 2:
            first += 1
        if view.has_end(first, "organizations/company_only") and not view.names[first - 1]:
            return
        place = self.places.strong_end_at(first)
        if first < place < end and person_score(view, first, end) < 2:
            first = place
        count = len(words_of(view, first, end))
        if count < 2 or self.places.covers(first, end):
            self._part(line, first, end)
            return
        if (
            view.has_end(first, "organizations/determiners")
            and not view.names[first - 1]
            and view.words[first - 1].isalpha()
        ):
            return
        score = person_score(view, first, end)
        if score >= 1 and count == 2 and self._after_noun(line, first, end):
            self.add(first, end, LIKELY, "noun-before")
            return
        whole = self._whole(first, end, line.end)
        if (whole and not line.titled) or score >= 2:
            if self._role_follows(line, end):
                self.add(first, end, SURE if score or view.lang != "de" else LIKELY, "apposition")
                return
            if whole and self._speaks(line, first, end) and (score >= 1 or view.lang != "de"):
                self.add(first, end, SURE if score >= 2 else LIKELY, "speech")
                return
        if score >= 2 and whole:
            self.add(first, end, LIKELY if score == 3 else WEAK, "name-list")
            return
        self._part(line, first, end)

    def _whole(self, first: int, end: int, stop: int) -> bool:
        """Whether the capitalised sequence ends where the name does, or goes on with what is surely no part of it."""
        return run_end(self.view, first, stop) <= end or self._breaks(end)

    def _part(self, line: Line, first: int, end: int) -> None:
        """A full name inside a longer sequence, as where an initial word or a place stands before it."""
        view = self.view
        for start in range(first + 1, end - 1):
            if not view.names[start] or view.glued(start):
                continue
            if view.lang == "de" and person_score(view, start, end) >= 2 and self._whole(start, end, line.end):
                self.add(start, end, LIKELY if person_score(view, start, end) == 3 else WEAK, "name-list")
                return
            if view.lang == "de":
                continue
            if start - 1 == first and (first in view.initial or self.places.end_at(first) == start):
                if person_score(view, start, end) >= 3 and run_end(view, start, line.end) <= end:
                    self.add(start, end, WEAK, "name-list")
                return

    def _role_follows(self, line: Line, at: int) -> bool:
        """Whether ", (the) mayor of ..." follows, or an office in brackets."""
        view = self.view
        if at + 1 >= line.end or view.words[at] not in ",(–—-":
            return False
        if view.words[at] == "(":
            close = next((i for i in range(at + 1, min(at + 5, line.end)) if view.words[i] == ")"), 0)
            if close and close + 1 < line.end and view.words[close + 1] == ",":
                at = close + 1
        at += 1
        for _ in range(5):
            if at >= line.end:
                return False
            title = view.mark(at, "people/titles")
            if title is not None:
                after = title.end
                return (
                    after >= line.end
                    or not view.names[after]
                    or view.has(after, "demonyms/countries", "organizations/heads")
                )
            if view.has(at, "people/role_fillers", "demonyms/countries") or self.places.end_at(at):
                mark = view.mark(at, "people/role_fillers", "demonyms/countries")
                at = mark.end if mark else self.places.end_at(at)
                if at < line.end and view.words[at] in "'’" and at + 1 < line.end and view.folded[at + 1] == "s":
                    at += 2
            elif (
                is_lower(view, at)
                and len(view.words[at]) > 4
                and at + 1 < line.end
                and view.has(at + 1, "people/titles")
            ):
                at += 1
            else:
                return False
        return False

    def _speaks(self, line: Line, first: int, end: int) -> bool:
        """Whether a verb of saying stands next to the name."""
        view = self.view
        if end < line.end and view.has(end, "people/speech_verbs", "people/acting_verbs") and is_lower(view, end):
            return True
        before = first - 1
        while before >= line.first and before >= first - 4:
            mark = view.mark(before, "people/speech_verbs")
            if mark is not None and mark.end == first:
                return True
            before -= 1
        return False
