"""Persons after an office or a form of address: right behind it, after what it is over, after a comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, WEAK
from jpties.extract.entities.shapes import PARTICLES, is_lower, person_score, words_of
from jpties.extract.entities.view import UPPER
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from jpties.extract.entities.notes import Notes
    from jpties.extract.entities.person_names import PersonNames
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_COMPLEMENT = 18
"""How many tokens an office's complement may have ("governor of ..., NAME")."""


class OfficeHolders:
    """Notes persons of one article by their offices."""

    def __init__(self, view: View, places: PlaceNames, names: PersonNames, notes: Notes) -> None:
        self.view = view
        self.places = places
        self._names = names
        self._notes = notes

    def find(self) -> None:
        """Note all of them."""
        for line, index in self.view.at("people/titles", "people/honorifics"):
            self._after_title(line, index)
        for line, index in self.view.at("people/agents"):
            self._agent(line, index)
        for line, index in self.view.at("people/meeting_verbs"):
            self._met(line, index)

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

    def _name_more_likely(self, index: int, end: int) -> bool:
        """Whether what looks like an office or nationality is rather a name (`Dean Martin`)."""
        return (
            "s" in name_flags(self.view.folded[index])
            and person_score(self.view, index, self._names.end(index, end)) >= 2
        )

    def _direct(self, line: Line, at: int, honorific: bool) -> None:
        """A name right after the office."""
        view = self.view
        particle = view.folded[at] in PARTICLES and at + 1 < line.end and view.spaced(at + 1)
        if self._names.breaks(at, first=True) and not (
            particle and (view.names[at + 1] or view.folded[at + 1] in PARTICLES)
        ):
            return
        end = self._names.end(at, line.end, titled=True)
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
                self._notes.add(at, end, "person", WEAK, "title-before")
            return
        if view.shapes[at] == UPPER and single and not line.titled and len(view.words[at]) < 6:
            return
        if view.grammar.capital_nouns and single and not honorific and not name_flags(view.folded[at]):
            self._notes.add(at, end, "person", WEAK, "title-before")
            return
        self._notes.add(at, end, "person", SURE, "title-before")

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
            if view.has(index, "people/copulas") and is_lower(view, index):
                return
            if view.has(index, "people/speech_verbs") and is_lower(view, index):
                return
            if view.names[index] and index > at and not self._names.breaks(index, first=True):
                end = self._names.end(index, line.end)
                before_is_name = view.names[index - 1] or self.places.ends_before(index) or view.grammar.syllables
                score = person_score(view, index, end)
                placed = (
                    self.places.ends_before(index) and 2 <= len(words_of(view, index, end)) <= 4 and not line.titled
                )
                unnamed = (
                    placed
                    and not self.places.end_at(index)
                    and self._names.whole(index, end, line.end)
                    and not view.grammar.capital_nouns
                )
                if before_is_name and (score >= 3 or unnamed):
                    self._notes.add(index, end, "person", SURE if score >= 2 else LIKELY, "title-complement")
                    return
            index += 1

    def _after_comma(self, line: Line, at: int, sign: str) -> None:
        view = self.view
        while at < line.end and view.has(at, "people/honorifics", "people/role_fillers") and not view.names[at]:
            mark = view.mark(at, "people/honorifics", "people/role_fillers")
            at = mark.end if mark else at + 1
            if at < line.end and view.words[at] == ".":
                at += 1
        if at >= line.end or not view.names[at] or self._names.breaks(at, first=True) or sign == "(":
            return
        end = self._names.end(at, line.end)
        count = len(words_of(view, at, end))
        closed = end >= line.end or view.words[end] in ",.()–—:;»”\"'’" or view.has(end, "people/speech_verbs")
        if count < 2 or self.places.covers(at, end) or view.has(end, "people/titles"):
            return
        if line.titled and person_score(view, at, end) < 2:
            return
        if person_score(view, at, end) >= 2 or (
            closed and not self.places.strong_at(at) and not view.grammar.capital_nouns
        ):
            self._notes.add(at, end, "person", SURE if closed else LIKELY, "title-comma")

    def _agent(self, line: Line, index: int) -> None:
        """A full name after what only persons do: "led by", "emmenée par"."""
        view = self.view
        mark = view.mark(index, "people/agents")
        if mark is None or mark.end >= line.end or not view.names[mark.end] or self._names.breaks(mark.end, first=True):
            return
        end = self._names.end(mark.end, line.end)
        if (
            len(words_of(view, mark.end, end)) > 1
            and not self.places.end_at(mark.end)
            and self._names.whole(mark.end, end, line.end)
        ):
            self._notes.add(mark.end, end, "person", SURE, "agent")

    def _met(self, line: Line, index: int) -> None:
        """Two words that may be a Japanese name, after a verb whose object is often a person ("met Heita Kawa")."""
        view = self.view
        mark = view.mark(index, "people/meeting_verbs")
        at = mark.end if mark is not None else line.end
        if at >= line.end or not view.names[at] or not is_lower(view, index) or self._names.breaks(at, first=True):
            return
        end = self._names.end(at, line.end)
        likely = len(words_of(view, at, end)) == 2 and person_score(view, at, end) > 0
        if likely and not self.places.end_at(at) and self._names.whole(at, end, line.end):
            self._notes.add(at, end, "person", LIKELY, "met")
