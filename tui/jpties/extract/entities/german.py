"""Bodies, gatherings, companies and buildings in German, by class words and by capitals that no noun would have."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE
from jpties.extract.entities.german_growth import GermanGrowth
from jpties.extract.entities.german_nouns import is_adjective, is_common, is_place_adjective
from jpties.extract.entities.kinds import (
    ADJECTIVES,
    AFTER_PLACE,
    BODIES,
    BUILDINGS,
    BUILDINGS_BEFORE,
    COUNTRIES,
    EVENT_HEADS,
    FUNCTION_WORDS,
    GENERIC_EVENTS,
    GENERIC_HEADS,
    HEADS,
    LEGAL_FORMS,
    MISSIONS,
    NATURAL,
    NO_ACRONYMS,
    ORDINALS,
    SOCIETIES,
    TITLES,
)
from jpties.extract.entities.notes import Notes
from jpties.extract.entities.phrases import BITS
from jpties.extract.entities.shapes import person_score, word_end
from jpties.extract.entities.view import DIGIT, HYPHENS, UPPER
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from jpties.extract.entities.found import Names
    from jpties.extract.entities.marks import Mark
    from jpties.extract.entities.placechoice import PlaceChoice
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_BODIES = MISSIONS | SOCIETIES | HEADS
_BUILDINGS = BUILDINGS | BUILDINGS_BEFORE
_CLASS_WORDS = BODIES | _BODIES | EVENT_HEADS | _BUILDINGS | NATURAL
_TELLING = COUNTRIES | ADJECTIVES
_NO_ACRONYM = NO_ACRONYMS | TITLES
_end = attrgetter("end")
_INDEFINITE = frozenset([
    "ein", "eine", "einer", "einem", "einen", "eines", "kein", "keine", "mehrere", "viele", "zwei", "drei", "jede",
    "jeder", "jedes",
])  # fmt: skip
_HOUSES = ("museum", "arena", "stadion")  # behind what names them (`Porsche Museum`)
_YEAR = re.compile(r"(?:19|20)\d\d")


class GermanNames:
    """Finds what has a class word in one article."""

    def __init__(self, view: View, places: PlaceNames, choice: PlaceChoice) -> None:
        self.view = view
        self.places = places
        self.choice = choice
        self.growth = GermanGrowth(view, places)
        self._notes = Notes(view)

    def find(self) -> Names:
        """All bodies, events and buildings with a German class word."""
        kinds, shapes = self.view.kinds, self.view.shapes
        for line in self.view.lines:
            done = 0
            for index in line.capitals:
                if index < done:
                    continue
                if kinds[index] & _CLASS_WORDS:
                    done = self._at(line, index)
                if shapes[index] == UPPER and done <= index:
                    done = self._acronym_of_place(line, index)
        return self._notes.names

    def _at(self, line: Line, index: int) -> int:
        """End of the name whose class word begins at a token; 0 where none does."""
        view = self.view
        whole = view.longest(index, BODIES)
        if whole is not None and whole.end <= line.end:
            person = whole.end < line.end and view.names[whole.end] and self.growth.named(whole.end)
            if not person:
                return self._notes.add(self.growth.left(line, index), whole.end, "organization", LIKELY, "body")
        marks = [mark for mark in view.marks_at(index) if mark.lang == "de" and mark.end <= line.end]
        for kinds, finder in (
            (_BODIES, self._body),
            (EVENT_HEADS, self._event),
            (_BUILDINGS, self._building),
            (NATURAL, self._natural),
        ):
            if view.kinds[index] & kinds:
                chosen = [mark for mark in marks if BITS[mark.category] & kinds]
                end = finder(line, max(chosen, key=_end)) if chosen else 0
                if end:
                    return end
        return 0

    # -- bodies

    def _body(self, line: Line, mark: Mark) -> int:
        view = self.view
        mission = view.kinds[mark.start] & MISSIONS != 0
        within = mission or view.kinds[mark.start] & SOCIETIES != 0
        first = self.growth.left(line, mark.start)
        end = self.growth.right(line, mark.end, within=within)
        if mission and first == mark.start and (people := view.first_ending(first, COUNTRIES)) is not None:
            first = max(line.first, people.start)
        first = self._place_left(line, mark, first)
        before = first - 1
        if first == mark.start > line.first and before not in view.initial and view.spaced(first) and not mission:
            own = self.growth.named(before) and not view.kinds[before] and not view.folded[before].endswith("s")
            first = self.growth.run_left(line, before) if own else first
        if self._only_announces(mark, first, end):
            return 0
        if not self._tells(line, first, mark, end, mission=mission):
            return 0
        return self._notes.add(
            first, end, "organization", LIKELY if line.titled else SURE, "mission" if mission else "class-word"
        )

    def _only_announces(self, mark: Mark, first: int, end: int) -> bool:
        """Whether a compound only says what kind of body the next name is of (`die Fährgesellschaft Nordsund`)."""
        view = self.view
        compound = mark.value == "" and len(view.words[mark.start]) > 12 and first == mark.start and end == mark.end + 1
        kind = view.folded[mark.start].endswith(("gesellschaft", "agentur", "organisation", "genossenschaft"))
        return compound and kind and not self.places.end_at(mark.end)

    def _place_left(self, line: Line, mark: Mark, first: int) -> int:
        """A place right before a class word that is named so (`Sylt Marketing`)."""
        if first != mark.start or not self.view.kinds[first] & AFTER_PLACE:
            return first
        starts = [s for s in range(max(line.first, first - 3), first) if self.places.covers(s, first)]
        return starts[0] if starts else first

    def _tells(self, line: Line, first: int, mark: Mark, end: int, *, mission: bool) -> bool:
        """Whether the range names one body: a class word alone, or with "in PLACE" only, does not."""
        view = self.view
        if mission:
            return end > mark.end or first < mark.start
        outside = [*range(first, mark.start), *range(mark.end, end)]
        if any(view.kinds[i] & LEGAL_FORMS for i in outside):
            return True
        if (
            first > line.first
            and view.folded[first - 1] in _INDEFINITE
            and not any(self.growth.telling_adjective(i) for i in outside)
        ):
            return False
        if mark.end < end and view.words[mark.end] in ("für", "zur", "der", "des"):
            return True
        if any(self.growth.telling_adjective(i) for i in outside):
            return True
        if first in view.initial and first < mark.start and view.kinds[first] & _TELLING:
            return True
        plain_in = mark.end < end and view.words[mark.end] in ("in", "am", "im", "an")
        if mark.end < end and view.words[mark.end] == "von" and view.kinds[mark.start] & GENERIC_HEADS:
            plain_in = True
        names = [i for i in outside if self.growth.named(i)]
        if plain_in:
            return any(i < mark.start for i in names)
        return bool(names)

    def _acronym_of_place(self, line: Line, index: int) -> int:
        """`ETH Zürich`, `TU Dresden`."""
        view = self.view
        after = index + 1
        if (
            not 2 <= len(view.words[index]) <= 5
            or after >= line.end
            or line.titled
            or not view.names[after]
            or view.kinds[index] & _NO_ACRONYM
            or view.gaps[after] <= 0
            or view.shapes[after] == UPPER
            or not self.growth.named(after)
        ):
            return 0
        end = self.growth.place_end(after, line.end)
        person = name_flags(view.folded[after]) and end < line.end and view.names[end] and view.spaced(end)
        if person and not self.places.strong_at(after):
            return 0
        article = index > line.first and (index - 1 in view.initial or view.kinds[index - 1] & FUNCTION_WORDS)
        if index > line.first and (
            (view.names[index - 1] and view.spaced(index) and not article)
            or (view.words[index - 1] in HYPHENS and view.glued(index))
        ):
            return 0
        numbered = index - 2 >= line.first and view.words[index - 1] == "." and view.words[index - 2] == "1"
        return self._notes.add(index - 2 * numbered, end, "organization", SURE, "acronym-place")  # `1. FC Köln`

    # -- gatherings

    def _event(self, line: Line, mark: Mark) -> int:
        view, growth = self.view, self.growth
        first = growth.left(line, mark.start)
        end = mark.end
        named = any(growth.telling_adjective(i) or growth.named(i) for i in range(first, mark.start))
        generic = view.kinds[mark.start] & GENERIC_EVENTS != 0
        before = first - 1
        if (
            first == mark.start
            and before >= line.first
            and view.spaced(first)
            and view.names[before]
            and before not in view.initial
        ):
            if (is_place_adjective(view.folded[before]) and not view.kinds[before] & TITLES) or self.places.ends_before(
                first
            ):
                starts = [s for s in range(max(line.first, before - 2), first) if self.places.covers(s, first)]
                first, named = (starts or [before])[0], True
            elif not generic and growth.named(before):
                first, named = growth.run_left(line, before), True
        short = generic and first == mark.start and end < line.end and view.shapes[end] == UPPER and view.spaced(end)
        if short and not view.kinds[end] & NO_ACRONYMS:
            return self._notes.add(end, end + 1, "event", SURE, "acronym")
        edition = self._edition(line, first)
        named = named or (edition < first and not generic)
        while not generic and end < line.end and view.names[end] and view.spaced(end) and growth.named(end):
            if person_score(view, end, word_end(view, end, line.end)) >= 2:
                break
            end, named = max(word_end(view, end, line.end), self.places.end_at(end)), True
        if end == mark.end and not generic and (seat := growth.seat_end(mark.start, end, line.end)):
            end, named = seat, True
        if end < line.end and view.shapes[end] == DIGIT and _YEAR.fullmatch(view.words[end]) and view.spaced(end):
            end, named = end + 1, True
        return self._notes.add(edition, end, "event", SURE, "class-word") if named else 0

    def _edition(self, line: Line, first: int) -> int:
        """First token with the number of the edition (`6.`, `zweiten`)."""
        view = self.view
        if (
            first - 2 >= line.first
            and view.words[first - 1] == "."
            and view.shapes[first - 2] == DIGIT
            and view.glued(first - 1)
        ):
            return first - 2 if len(view.words[first - 2]) < 4 else first
        if view.end_kinds[first] & ORDINALS and first > line.first and view.spaced(first):
            return first - 1
        return first

    # -- buildings and landscapes

    def _building(self, line: Line, mark: Mark) -> int:
        view = self.view
        if line.titled:
            return 0
        first = self.growth.hyphens_left(line, mark.start)
        if (
            first < mark.start
            and any(self._names_building(i) for i in range(first, mark.start))
            and view.words[mark.start - 1] in HYPHENS
        ):
            return self._spot(first, mark.end, "building")
        owner = first - 1
        housed = first == mark.start and view.folded[first].endswith(_HOUSES) and line.first < owner not in view.initial
        if housed and view.spaced(first) and self.growth.named(owner):
            return self._spot(self.growth.hyphens_left(line, self.growth.run_left(line, owner)), mark.end, "building")
        at = mark.end
        topics = self.growth.topics_end(at + 1, line.end) if at < line.end and view.words[at] == "für" else 0
        before = view.kinds[mark.start] & BUILDINGS_BEFORE != 0
        if topics and before:
            return self._spot(mark.start, topics, "building")
        before = before or view.folded[mark.start].endswith("museum")
        following = before and at < line.end and view.names[at] and view.spaced(at) and self.growth.named(at)
        if following and person_score(view, at, word_end(view, at, line.end)) < 3:
            end = max(word_end(view, at, line.end), self.places.end_at(at))
            return self._spot(mark.start, end, "building")
        return 0

    def _names_building(self, at: int) -> bool:
        view = self.view
        return view.names[at] and (
            self.growth.named(at) or view.kinds[at] & TITLES != 0 or not is_common(view.folded[at])
        )

    def _natural(self, line: Line, mark: Mark) -> int:
        """A capitalised adjective before a mountain, sea or forest (`Japanisches Meer`)."""
        first = self.growth.left(line, mark.start)
        adjective = first < mark.start and any(self.growth.telling_adjective(i) for i in range(first, mark.start))
        if (
            not adjective
            or line.titled
            or (not is_adjective(self.view.folded[mark.start - 1]) and not self.view.end_kinds[mark.start] & COUNTRIES)
        ):
            return 0
        return self._spot(first, mark.end, "natural")

    def _spot(self, first: int, end: int, rule: str) -> int:
        inside = self.places.country_in(first, end)
        place_id = self.choice.chosen(self.view.slice(first, end), self.places.candidates(first, end), "", inside)
        return self._notes.add(first, end, "place", SURE, rule, place_id=place_id)
