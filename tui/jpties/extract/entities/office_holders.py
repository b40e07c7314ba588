"""Persons after an office or a form of address: right behind it, after what it is over, after a comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, WEAK
from jpties.extract.entities.german_nouns import is_common
from jpties.extract.entities.kinds import (
    AGENTS,
    COPULAS,
    COUNTRIES,
    HONORIFICS,
    MEETING_VERBS,
    PLURALS,
    ROLE_FILLERS,
    SPEECH_VERBS,
    TITLES,
)
from jpties.extract.entities.shapes import PARTICLES, person_score, words_of
from jpties.extract.entities.view import LOWER, UPPER
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from jpties.extract.entities.notes import Notes
    from jpties.extract.entities.person_names import PersonNames
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_OFFICE = TITLES | HONORIFICS | PLURALS
_MORE_OFFICE = _OFFICE | COUNTRIES
_BEFORE_NAME = HONORIFICS | ROLE_FILLERS
_SAYS = COPULAS | SPEECH_VERBS
_POSSESSIVES = frozenset(["his", "her", "su", "son", "sa", "zijn", "haar"])
_COMPLEMENT = 18
"""How many tokens an office's complement may have ("governor of ..., NAME")."""


_STOPS = frozenset('.;:)!?»”"')
_SIGNS = _STOPS | frozenset(",(–—")


class OfficeHolders:
    """Notes persons of one article by their offices."""

    def __init__(self, view: View, places: PlaceNames, names: PersonNames, notes: Notes) -> None:
        self.view = view
        self.places = places
        self._names = names
        self._notes = notes

    def find(self) -> None:
        """Note all of them."""
        for line, index in self.view.at("people/titles", "people/honorifics", "people/plurals"):
            self._after_title(line, index)
        for line, index in self.view.at("people/agents"):
            self._agent(line, index)
        for line, index in self.view.at("people/meeting_verbs"):
            self._met(line, index)

    def _after_title(self, line: Line, index: int) -> None:
        view = self.view
        mark = view.longest(index, _OFFICE)
        if mark is None:
            return
        begins_body = view.names[index] and (view.lang == "en" or index not in view.initial)
        if mark.category == "people/plurals" and begins_body:
            return  # Teachers College: with a capital it begins the name of a body
        at = mark.end
        if at < line.end and view.words[at] == "." and view.glued(at):
            at += 1
        while at < line.end and (inner := view.longest(at, _MORE_OFFICE)) is not None:
            if view.names[at] and self._name_more_likely(at, line.end):
                break
            at = inner.end
        if at >= line.end:
            return
        honorific = mark.category == "people/honorifics"
        if view.names[at] and view.spaced(at):
            self._direct(line, at, honorific)
        elif honorific and view.folded[at] in PARTICLES:
            self._particles(line, at)
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
        if place_end and self.places.strong_at(at) and not honorific:
            if place_end >= end:
                if len(words_of(view, at, end)) == 1:
                    return
            elif person_score(view, at, end) < 3 <= person_score(view, place_end, end):
                at = place_end
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

    def _particles(self, line: Line, first: int) -> None:
        """A family name with its particles after a form of address: "Mr. van der Merwe", "mevrouw de Boer"."""
        view, at = self.view, first
        while at < line.end and at < first + 3 and view.folded[at] in PARTICLES and not view.names[at]:
            at += 1
        named = at < line.end and view.names[at] and view.spaced(at) and not self._names.breaks(at)
        if named and (at > first + 1 or not self.places.strong_at(at)):
            self._notes.add(first, self._names.end(at, line.end), "person", SURE, "title-before")

    def _after_complement(self, line: Line, at: int) -> None:
        """A name after the office and what it is over: "governor of Chiba, Ann Lee", "consul in Kobe Ann Lee"."""
        view = self.view
        stop = min(line.end, at + _COMPLEMENT)
        words, names = view.words, view.names
        for index in range(at, stop):
            word = words[index]
            if word in _SIGNS:
                if word in ",(–—" or (word == ":" and index == at):
                    self._after_comma(line, index + 1, word)
                    return
                if word in _STOPS:
                    return
            elif names[index]:
                if index > at and self._complement_name(line, index):
                    return
            elif view.kinds[index] & _SAYS and view.shapes[index] == LOWER:
                return

    def _complement_name(self, line: Line, index: int) -> bool:
        """Note the name that begins at a token after an office's complement; tell whether one does."""
        view = self.view
        named = view.names[index - 1] or self.places.ends_before(index) or view.grammar.syllables
        if not named or self._names.breaks(index, first=True):
            return False
        end = self._names.end(index, line.end)
        score = person_score(view, index, end)
        unnamed = (
            score < 3
            and self.places.ends_before(index)
            and not line.titled
            and not view.grammar.capital_nouns
            and not self.places.end_at(index)
            and 2 <= len(words_of(view, index, end)) <= 4
            and self._names.whole(index, end, line.end)
        )
        if score < 3 and not unnamed:
            return False
        self._notes.add(index, end, "person", SURE if score >= 2 else LIKELY, "title-complement")
        return True

    def _after_comma(self, line: Line, at: int, sign: str) -> None:
        view = self.view
        while at < line.end and not view.names[at] and (mark := view.longest(at, _BEFORE_NAME)) is not None:
            at = mark.end
            if at < line.end and view.words[at] == ".":
                at += 1
        if at >= line.end or not view.names[at] or self._names.breaks(at, first=True) or sign == "(":
            return
        end = self._names.end(at, line.end)
        count = len(words_of(view, at, end))
        closed = end >= line.end or view.words[end] in ",.()–—:;»”\"'’" or view.kinds[end] & SPEECH_VERBS
        if count < 2 or self.places.covers(at, end) or view.kinds[end] & TITLES:
            return
        if line.titled and person_score(view, at, end) < 2:
            return
        german = view.grammar.capital_nouns and (count > 2 or any(map(is_common, view.folded[at:end])))
        if person_score(view, at, end) >= 2 or (closed and not self.places.strong_at(at) and not german):
            self._notes.add(at, end, "person", SURE if closed else LIKELY, "title-comma")

    def _agent(self, line: Line, index: int) -> None:
        """A full name after what only persons do: "led by", "emmenée par"."""
        view = self.view
        mark = view.longest(index, AGENTS)
        if mark is None or mark.end >= line.end or not view.names[mark.end] or self._names.breaks(mark.end, first=True):
            return
        end = self._names.end(mark.end, line.end)
        kin = mark.end == mark.start + 2 and view.folded[index] in _POSSESSIVES
        if (
            (len(words_of(view, mark.end, end)) > 1 or kin)
            and not self.places.end_at(mark.end)
            and self._names.whole(mark.end, end, line.end)
        ):
            self._notes.add(mark.end, end, "person", SURE, "agent")

    def _met(self, line: Line, index: int) -> None:
        """Two words that may be a Japanese name, after a verb whose object is often a person ("met Heita Kawa")."""
        view = self.view
        mark = view.longest(index, MEETING_VERBS)
        at = mark.end if mark is not None else line.end
        if at >= line.end or not view.names[at] or view.shapes[index] != LOWER or self._names.breaks(at, first=True):
            return
        end = self._names.end(at, line.end)
        likely = len(words_of(view, at, end)) == 2 and person_score(view, at, end) > 0
        if likely and not self.places.end_at(at) and self._names.whole(at, end, line.end):
            self._notes.add(at, end, "person", LIKELY, "met")
