"""Persons in Vietnamese: after offices and forms of address, whatever stands between, and by their own shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, WEAK
from jpties.extract.entities.kinds import (
    CLASS_BEFORE,
    COMPANY_FORMS,
    HEADS,
    HONORIFICS,
    LINKERS,
    NAME_BREAKERS,
    ROLE_FILLERS,
    TITLES,
    WITHIN,
)
from jpties.extract.entities.notes import Notes
from jpties.extract.entities.phrases import BITS, bits_of
from jpties.extract.entities.shapes import is_romaji, is_vietnamese, word_end, words_of
from jpties.extract.entities.vietnamese_growth import TOPICS, VietnameseGrowth, name_score
from jpties.extract.entities.view import LOWER, UPPER
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from jpties.extract.entities.found import Names
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_WAY = 24
_ENDS = bits_of((
    "people/titles", "organizations/company_nouns", "organizations/company_forms", "organizations/missions",
    "events/heads", "places/buildings", "people/name_breakers",
))  # fmt: skip
_OFFICE = TITLES | HONORIFICS
_COMPLEMENT = _OFFICE | CLASS_BEFORE | ROLE_FILLERS | TOPICS
_SMALL = WITHIN | LINKERS
_NO_NAME = NAME_BREAKERS | COMPANY_FORMS


class VietnamesePeople:
    """Finds persons in one article."""

    def __init__(self, view: View, places: PlaceNames, bodies: Names) -> None:
        self.view = view
        self.places = places
        self.growth = VietnameseGrowth(view, places)
        self.inside = {index: end for first, end in bodies for index in range(first, end)}
        """Ends of the bodies, events and buildings by their tokens."""
        self.names = {view.key(*span) for span, item in bodies.items() if item.type == "organization"}
        """Names of the bodies, to know them again without their class word."""
        self.names |= {
            view.key(f, f + 1)
            for (f, e), b in bodies.items()
            if "company" in b.rule and not is_vietnamese(view.folded[f])
        }
        self._openings = {key.partition(" ")[0] for key in self.names}
        """First words of these names."""
        self._notes = Notes(view)

    def find(self) -> Names:
        """All persons with evidence of their own."""
        kinds, names, inside = self.view.kinds, self.view.names, self.inside
        for line in self.view.lines:
            done = 0
            for index in range(line.first, line.end):
                if index < done or not (names[index] or kinds[index] & _OFFICE) or index in inside:
                    continue
                office = self.view.longest(index, _OFFICE)
                if office is not None:
                    honorific = office.category == "people/honorifics"
                    if names[index] or honorific or office.end > index + 1:
                        self._after(line, office.end, honorific=honorific)
                        done = office.end
                elif names[index]:
                    done = self._by_shape(line, index)
        return self._notes.names

    def _after(self, line: Line, at: int, *, honorific: bool) -> None:
        """The name after an office, past the body, place and rank that the office is of."""
        view = self.view
        stop = min(line.end, at + _WAY)
        start = at
        signs = 0
        while at < stop:
            if (
                view.names[at]
                and at not in self.inside
                and self._name(line, at, direct=at == start, honorific=honorific)
            ):
                return
            after = self._complement(at, stop)
            if after == at and view.words[at] in ",:–—-" and signs == 0 and at > start:
                signs, after = 1, at + 1
                if after < stop and not (view.names[after] and self.growth.person_at(after, line.end)):
                    return
            if after <= at:
                return
            at = after

    def _complement(self, at: int, stop: int) -> int:
        """End of a piece of the office's complement at a token; `at` where it is none."""
        view = self.view
        if at in self.inside:
            return self.inside[at]
        place = self.places.strong_end_at(at)
        if place > at + 1:
            return place
        if view.names[at] and view.folded[at] in self._openings:
            again = next((end for end in range(min(at + 4, stop), at, -1) if view.key(at, end) in self.names), at)
            if again > at:
                return again
        mark = view.longest(at, _COMPLEMENT)
        if mark is not None and (view.shapes[at] == LOWER or mark.category != "people/honorifics"):
            return mark.end if mark.end < stop and view.words[mark.end] != "." else mark.end + 1
        place = self.places.end_at(at)
        if place:
            return place
        if view.kinds[at] & _SMALL or (view.words[at] == "." and view.glued(at)):
            return at + 1
        if view.shapes[at] == UPPER and len(view.words[at]) > 1:
            return at + 1
        inner = view.longest(at, HEADS)
        return inner.end if inner else at

    def _name(self, line: Line, at: int, *, direct: bool, honorific: bool) -> bool:
        """Note the name at a token, if one stands there."""
        if not self._may_begin(line, at):
            return False
        view = self.view
        end = self._name_end(line, at)
        if self._is_place(line, at, end, titled=honorific and direct):
            return False
        if not direct and name_score(view, at, end) < 2 and not self._foreign(at, end):
            return False
        if direct and not honorific and end == self.places.end_at(at) and self._apposed(line, at):
            return False
        if direct and not honorific and end == at + 1 and (view.kinds[at] & TOPICS or self.places.strong_at(at)):
            return False
        self._notes.add(at, end, "person", SURE, "title-before" if direct else "title-complement")
        return True

    def _may_begin(self, line: Line, at: int) -> bool:
        """Whether the token is no word, acronym or part of a name that is known already."""
        view = self.view
        if view.folded[at] in self._openings and any(
            view.key(at, end) in self.names for end in range(at + 1, min(at + 4, line.end))
        ):
            return False
        kinds = view.kinds[at]
        if view.shapes[at] == UPPER and len(view.words[at]) > 1 and not line.titled:
            return False
        other = kinds & ~(NAME_BREAKERS | TOPICS)
        longer = other and any(
            mark.lang == "vi" and mark.end > at + 1 and BITS[mark.category] & other for mark in view.marks_at(at)
        )
        return not (kinds & _ENDS or longer) or self._family(at)

    def _is_place(self, line: Line, at: int, end: int, *, titled: bool) -> bool:
        """Whether a place begins the words, so that they are no name of a person, or one follows it."""
        view = self.view
        score = name_score(view, at, end)
        inner = self.places.end_at(at)
        if score < 3 and inner and inner < end and name_score(view, inner, end) >= 2:
            return True
        place = self.places.strong_end_at(at)
        if not place:
            return False
        if score < 3 and (place == end or place > at + 1) and not titled:
            return True
        if score < 2 and end - place >= 2 and self.places.strong_at(at):
            return True
        follows = place < line.end and view.names[place]
        return bool(place > at + 1 and follows and self.growth.person_at(place, line.end))

    def _apposed(self, line: Line, at: int) -> bool:
        """Whether the office before a token stands after a name and a comma, so that a place follows it."""
        view = self.view
        title = view.first_ending(at, TITLES)
        start = title.start if title is not None else at
        return start - 2 >= line.first and view.words[start - 1] in ",–-(" and view.names[start - 2]

    def _family(self, at: int) -> bool:
        """Whether a family name begins here though the word means something else too (`Đoàn Minh Huấn`)."""
        view = self.view
        after = at + 1
        return "v" in name_flags(view.folded[at]) and after < len(view.words) and view.names[after] and name_score(
            view, at, self.growth.capitals_end(at, len(view.words))
        ) >= 2  # fmt: skip

    def _foreign(self, at: int, end: int) -> bool:
        """Whether two or three words look Japanese or Western, not Vietnamese."""
        words = words_of(self.view, at, end)
        return 2 <= len(words) <= 3 and (all(map(is_romaji, words)) or not all(map(is_vietnamese, words)))

    def _name_end(self, line: Line, at: int) -> int:
        """End of the name: capitals, no further than a word that begins something else."""
        view = self.view
        end = word_end(view, at, line.end)
        limit = 5 if is_vietnamese(view.folded[at]) and "v" in name_flags(view.folded[at]) else 4
        for _ in range(limit - 1):
            if end >= line.end or not view.names[end] or not view.spaced(end) or end in self.inside:
                break
            mark = view.longest(end, _ENDS)
            if mark is not None and mark.end > end + 1:
                break
            end = word_end(view, end, line.end)
        return end

    def _by_shape(self, line: Line, index: int) -> int:
        """A name without an office; its end, or 0."""
        view = self.view
        if (
            view.kinds[index] & _NO_NAME
            or view.end_kinds[index] & CLASS_BEFORE
            or (index > line.first and view.names[index - 1] and view.gaps[index] > 0)
        ):
            return 0
        end = self.growth.capitals_end(index, line.end)
        if (
            end == index + 1
            or any(i in self.inside for i in range(index, end))
            or self.places.covers(index, end)
            or self.places.strong_end_at(index) > index + 1
        ):
            return 0
        score = name_score(view, index, end)
        role = self._role_follows(line, end)
        if score >= 3:
            return self._notes.add(
                index, end, "person", SURE if role else LIKELY, "apposition" if role else "name-list"
            )
        if score >= 1 and role and not self.places.end_at(index):
            return self._notes.add(index, end, "person", LIKELY, "apposition")
        if score == 2 and end - index >= 2 and not self.places.end_at(index) and not line.titled:
            return self._notes.add(index, end, "person", WEAK, "name-list")
        return 0

    def _role_follows(self, line: Line, at: int) -> bool:
        """Whether a comma, bracket or dash and an office follow."""
        view = self.view
        return at + 1 < line.end and view.words[at] in ",(–—-" and view.kinds[at + 1] & TITLES != 0
