"""Persons in languages written in Latin letters: by office, by what stands around, by the name itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, WEAK
from jpties.extract.entities.german_nouns import is_common
from jpties.extract.entities.kinds import (
    ACTING_VERBS,
    AGE_WORDS,
    COMPANY_ONLY,
    COUNTRIES,
    DETERMINERS,
    HEADS,
    RELATIVES,
    ROLE_FILLERS,
    SPEECH_VERBS,
    TITLES,
)
from jpties.extract.entities.notes import Notes
from jpties.extract.entities.office_holders import OfficeHolders
from jpties.extract.entities.person_names import JOINING, PersonNames
from jpties.extract.entities.shapes import person_score, run_end, words_of
from jpties.extract.entities.view import DIGIT, LOWER
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from jpties.extract.entities.found import Names
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_GOES_ON = COUNTRIES | HEADS
_POSITIONS = frozenset(
    [
        "left",
        "right",
        "centre",
        "center",
        "middle",
        "g",
        "d",
        "gauche",
        "droite",
        "links",
        "rechts",
        "Mitte",
        "midden",
        "izquierda",
        "derecha",
        "izq",
        "der",
    ]
)
"""Words for a place in a picture."""
_FILLERS = ROLE_FILLERS | COUNTRIES
_SPEAKS = SPEECH_VERBS | ACTING_VERBS


class PeopleFinder:
    """Finds persons in the lines of one article."""

    def __init__(self, view: View, places: PlaceNames) -> None:
        self.view = view
        self.places = places
        self._names = PersonNames(view, places)
        self._notes = Notes(view)

    def find(self) -> Names:
        """All persons with evidence of their own, by token range."""
        OfficeHolders(self.view, self.places, self._names, self._notes).find()
        self._add_sequences()
        return self._notes.names

    def _add_sequences(self) -> None:
        """Persons by their names: capitalised sequences, longest first from left to right; a lone word is none."""
        view, names = self.view, self._names
        german = view.grammar.capital_nouns
        capital, folded = [*view.names, False], [*view.folded, ""]
        followed = [index for index in view.capitals if capital[index + 1] or folded[index + 1] in JOINING]
        done = 0
        for line, index in view.placed(followed):
            if index < done or index + 1 >= line.end:
                continue
            if names.breaks(index, first=True) or (german and names.german_noun(index)):
                continue
            done = names.end(index, line.end)
            if done > index + 1:
                self._by_context(line, index, done)

    def _by_context(self, line: Line, first: int, end: int) -> None:
        view = self.view
        if first in view.initial and not name_flags(view.folded[first]) and person_score(view, first + 1, end) >= 2:
            first += 1
        if view.end_kinds[first] & COMPANY_ONLY and not view.names[first - 1]:
            return
        place = self.places.strong_end_at(first)
        if first < place < end and person_score(view, first, end) < 2:
            first = place
        count = len(words_of(view, first, end))
        if count < 2 or (place and self.places.covers(first, end)):
            self._part(line, first, end)
            return
        if view.end_kinds[first] & DETERMINERS and not view.names[first - 1] and view.words[first - 1].isalpha():
            return
        if self._aged(line, end) and run_end(view, first, line.end) == end and not line.titled:
            self._notes.add(first, end, "person", SURE, "age")
            return
        if count == 2 and self._posed(line, end) and run_end(view, first, line.end) == end and not line.titled:
            self._notes.add(first, end, "person", SURE, "position")
            return
        score = person_score(view, first, end)
        if score >= 1 and count == 2 and self._after_noun(line, first, end):
            self._notes.add(first, end, "person", LIKELY, "noun-before")
            return
        whole = self._names.whole(first, end, line.end)
        if (whole and not line.titled) or score >= 2:
            if self._role_follows(line, end):
                self._notes.add(
                    first, end, "person", SURE if score or not view.grammar.capital_nouns else LIKELY, "apposition"
                )
                return
            guess = score == 0 and (view.grammar.capital_nouns or self._placed(first, end))
            if whole and not guess and self._speaks(line, first, end):
                self._notes.add(first, end, "person", SURE if score >= 2 else LIKELY, "speech")
                return
        if score >= 2 and whole:
            self._notes.add(first, end, "person", LIKELY if score == 3 else WEAK, "name-list")
            return
        self._part(line, first, end)

    def _aged(self, line: Line, at: int) -> bool:
        """Whether an age follows (", 34,", ", 34 ans"), or a relative clause about a person (", who")."""
        view = self.view
        if at + 2 >= line.end or view.words[at] != ",":
            return False
        if view.kinds[at + 1] & RELATIVES:
            return True
        years = view.shapes[at + 1] == DIGIT and len(view.words[at + 1]) == 2
        return years and (
            (view.words[at + 2] == "," and view.grammar.title_case) or view.kinds[at + 2] & AGE_WORDS != 0
        )

    def _posed(self, line: Line, at: int) -> bool:
        """Whether brackets say where the person stands in a picture (`(à g.)`, `(left)`)."""
        words = self.view.words[at : min(line.end, at + 6)]
        close = words.index(")") if words[:1] == ["("] and ")" in words else 0
        return 1 < close < 6 and not _POSITIONS.isdisjoint(words[1:close])

    def _placed(self, first: int, end: int) -> bool:
        """Whether a country or region stands in the sequence, so that it is rather a body."""
        return any(self.places.covers(index, index + 1) for index in range(first + 1, end))

    def _after_noun(self, line: Line, first: int, end: int) -> bool:
        """Whether two words that are no German nouns stand right after one ("Stadtoberhaupt Kenta Mori")."""
        view = self.view
        if (
            not view.grammar.capital_nouns
            or first == line.first
            or not view.names[first - 1]
            or view.gaps[first] <= 0
            or first - 1 in view.initial
        ):
            return False
        if not is_common(view.folded[first - 1]) or self.places.end_at(first) >= end:
            return False
        return not is_common(view.folded[first]) and not is_common(view.folded[end - 1])

    def _part(self, line: Line, first: int, end: int) -> None:
        """A full name inside a longer sequence, as where an initial word or a place stands before it."""
        view = self.view
        if view.grammar.capital_nouns:
            for start in range(first + 1, end - 1):
                score = person_score(view, start, end) if view.names[start] and view.gaps[start] else 0
                if score >= 2 and self._names.whole(start, end, line.end):
                    self._notes.add(start, end, "person", LIKELY if score == 3 else WEAK, "name-list")
                    return
            return
        start = first + 1
        if start < end - 1 and view.names[start] and view.gaps[start]:
            introduced = first in view.initial or self.places.end_at(first) == start
            if introduced and person_score(view, start, end) >= 3 and run_end(view, start, line.end) <= end:
                self._notes.add(start, end, "person", WEAK, "name-list")

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
            kinds = view.kinds[at]
            if kinds & TITLES and (title := view.longest(at, TITLES)) is not None:
                after = title.end
                return after >= line.end or not view.names[after] or view.kinds[after] & _GOES_ON != 0
            if kinds & _FILLERS or self.places.end_at(at):
                mark = view.longest(at, _FILLERS)
                at = mark.end if mark else self.places.end_at(at)
                if at < line.end and view.words[at] in "'’" and at + 1 < line.end and view.folded[at + 1] == "s":
                    at += 2
            elif (
                view.shapes[at] == LOWER
                and len(view.words[at]) > 4
                and at + 1 < line.end
                and view.kinds[at + 1] & TITLES
            ):
                at += 1
            else:
                return False
        return False

    def _speaks(self, line: Line, first: int, end: int) -> bool:
        """Whether a verb of saying stands next to the name."""
        view = self.view
        if end < line.end and view.kinds[end] & _SPEAKS and view.shapes[end] == LOWER:
            return True
        if not view.end_kinds[first] & SPEECH_VERBS:
            return False
        for before in range(first - 1, max(line.first, first - 4) - 1, -1):
            mark = view.longest(before, SPEECH_VERBS)
            if mark is not None and mark.end == first:
                return True
        return False
