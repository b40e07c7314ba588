"""Gatherings, festivals and games, and buildings with a class word, in languages written in Latin letters."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from jpties.extract.entities.event_titles import EventTitles
from jpties.extract.entities.found import SURE
from jpties.extract.entities.kinds import (
    BODIES,
    BUILDINGS,
    BUILDINGS_BEFORE,
    COORDINATORS,
    DETERMINERS,
    EVENT_HEADS,
    EVENT_NAMES,
    EVENT_NOUNS,
    HEADS,
    LINKERS,
    NUMBERED_EVENTS,
    ORDINALS,
    SOCIETIES,
    YEAR_WORDS,
)
from jpties.extract.entities.notes import Notes
from jpties.extract.entities.phrases import phrases
from jpties.extract.entities.shapes import is_lower
from jpties.extract.entities.view import DIGIT, HYPHENS, INITIAL, UPPER

if TYPE_CHECKING:
    from jpties.extract.entities.found import Names
    from jpties.extract.entities.growth import Growth
    from jpties.extract.entities.marks import Mark
    from jpties.extract.entities.placechoice import PlaceChoice
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_CLASS_WORDS = EVENT_HEADS | BUILDINGS | BUILDINGS_BEFORE
_GATHERINGS = EVENT_HEADS | EVENT_NOUNS
_SMALL = LINKERS | DETERMINERS
_JOINING = _SMALL | COORDINATORS
_BODIES = HEADS | SOCIETIES
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL_ENDINGS = frozenset(
    ["st", "nd", "rd", "th", "e", "er", "ere", "eme", "es", "de", "ste", "te", "º", "ª", ".", "a", "o"]
)
_OF = {"en": ("of",), "nl": ("van", "voor")}
"""What goes on with a building's name behind its class word."""
_OPENING = re.compile('[“„«"]')
_CLOSE = '”“»"'
_CLOSED = frozenset(",.;:)")
_LONGEST_TITLE = 30


class EventFinder:
    """Finds events and buildings by their class words."""

    def __init__(self, view: View, places: PlaceNames, growth: Growth, choice: PlaceChoice) -> None:
        self.view = view
        self.places = places
        self.growth = growth
        self.choice = choice
        self._notes = Notes(view)

    def find(self) -> Names:
        """All events and named buildings."""
        view = self.view
        done = 0
        hyphens = view.grammar.small_compounds
        for line, index in view.at("events/heads", "places/buildings", "places/buildings_before"):
            if index < done or not (view.names[index] or hyphens):
                continue
            mark = view.longest(index, _CLASS_WORDS)
            if mark is None or mark.end > line.end:
                continue
            if hyphens and mark.category == "events/heads" and self._hyphened(line, mark):
                done = mark.end
            elif view.names[index] and not self.growth.is_person(index):
                done = self._event(line, mark) if mark.category == "events/heads" else self._building(line, mark)
        for line, index in view.at("events/names", "events/numbered"):
            self._known(line, index)
        EventTitles(view, self.places, self.growth, self._notes).find()
        opened = (bisect_left(view.starts, match.start()) for match in _OPENING.finditer(view.text))
        quotes = {index for index in opened if view.end_kinds[index] & _GATHERINGS}
        for line in view.lines if quotes else ():
            for index in range(line.first, line.end - 2):
                if index in quotes:
                    self._quoted(line, index)
        return self._notes.names

    def _known(self, line: Line, index: int) -> None:
        """A gathering that everybody knows, with its number or year (`COP28`)."""
        view = self.view
        mark = view.longest(index, EVENT_NAMES) or view.longest(index, NUMBERED_EVENTS)
        if mark is None or mark.end > line.end or not view.names[index]:
            return
        short = mark.end == index + 1 and len(view.words[index]) < 5
        if short and view.shapes[index] != UPPER:
            return
        numbered = mark.end < line.end and view.shapes[mark.end] == DIGIT and len(view.words[mark.end]) < 5
        if numbered or mark.category == "events/names":
            end = mark.end + numbered
            self._notes.add(self._edition(line, index), end, "event", SURE, "known")

    def _quoted(self, line: Line, index: int) -> None:
        """A title in quotation marks after a word for a gathering: `séminaire « Des ports et des hommes »`."""
        view = self.view
        close = next((i for i in range(index + 2, min(line.end, index + _LONGEST_TITLE)) if view.words[i] in _CLOSE), 0)
        if close and close > index + 2 and view.names[index + 1]:
            self._notes.add(index + 1, close, "event", SURE, "quoted")

    def _head_first(self, mark: Mark) -> bool:
        return mark.lang != "en" and self.view.grammar.class_word_first

    def _hyphened(self, line: Line, mark: Mark) -> bool:
        """Note a gathering whose class word a hyphen joins to its name, in Dutch (`Awa-festival`)."""
        view, name = self.view, mark.start - 2
        joined = (
            name >= line.first and view.words[name + 1] in HYPHENS and view.glued(name + 1) and view.glued(name + 2)
        )
        if not joined or view.names[mark.start] or not view.names[name] or name in view.initial or line.titled:
            return False
        first = self.growth.left(line, name, demonym=True)
        self._notes.add(first, mark.end, "event", SURE, "class-word")
        return True

    def _event(self, line: Line, mark: Mark) -> int:
        view = self.view
        first = mark.start
        body = view.longest(first, BODIES)
        if body is not None and body.end > mark.end:
            return 0
        houses = (view.longest(at, BUILDINGS) for at in range(mark.start, mark.end))
        if any(house is not None and house.end > mark.end and view.names[mark.end] for house in houses):
            return 0
        if not self._head_first(mark) or self._english_order(line, mark):
            first = self.growth.left(line, mark.start, demonym=True)
        elif (
            first > line.first
            and view.names[first - 1]
            and view.spaced(first)
            and first - 1 not in view.initial
            and not view.kinds[first - 1] & ORDINALS
        ):
            return 0
        before = self._edition(line, first)
        end = self._right(line, mark)
        year = self._year_after(line, mark.end)
        if self._head_first(mark) and year > mark.end and view.lang == "es":
            end = self.growth.right(line, year, society=False)
        named = first < mark.start or end > mark.end or before < first
        telling = any(view.names[i] for i in [*range(first, mark.start), *range(mark.end, end)]) or before < first
        telling = telling or (view.lang == "fr" and mark.start not in view.initial and end > mark.end + 1)
        if not named and view.names[mark.start] and (year > mark.end or self._compound(mark)):
            named = telling = mark.start not in view.initial or year > mark.end
        if not named or not telling or (line.titled and not any(self.places.end_at(i) for i in range(first, end))):
            return 0
        end = self._year_after(line, end)
        return self._notes.add(before, end, "event", SURE, "class-word")

    def _english_order(self, line: Line, mark: Mark) -> bool:
        """Whether a place or country and a head that English shares stand in English order (`Brazil Expo`)."""
        view = self.view
        before = mark.start - 1
        if before < line.first or not view.names[mark.start] or not view.spaced(mark.start):
            return False
        shared = any(
            category == "events/heads"
            for phrase in phrases("en").beginning(view.folded[mark.start])
            for category, _ in phrase.categories
        )
        return shared and self.places.ends_before(mark.start) and view.names[before]

    def _right(self, line: Line, mark: Mark) -> int:
        view = self.view
        end = self.growth.right(line, self._theme(line, mark), society=False)
        while end > mark.end and view.kinds[end - 1] & _JOINING and not view.names[end - 1]:
            end -= 1
        return end

    def _theme(self, line: Line, mark: Mark) -> int:
        """End of the class word with what French holds a fair or feast for (`Foire aux oignons`)."""
        view, at = self.view, mark.end
        aimed = view.lang == "fr" and view.names[mark.start] and at + 1 < line.end and view.folded[at] in ("au", "aux")
        return at + 2 if aimed and is_lower(view, at + 1) and len(view.words[at + 1]) > 3 else at

    def _edition(self, line: Line, first: int) -> int:
        """First token with the ordinal or year directly before the name."""
        view = self.view
        at = first
        while at > line.first:
            before = at - 1
            if (
                view.shapes[before] == DIGIT
                and view.glued(before)
                and before > line.first
                and view.shapes[before - 1] in (INITIAL, UPPER)
                and view.spaced(at)
            ):
                at = before - 1
            elif view.shapes[before] == DIGIT and (_YEAR.fullmatch(view.words[before]) or not view.spaced(at)):
                at = before
            elif (
                view.folded[before] in _ORDINAL_ENDINGS
                and view.glued(before)
                and before > line.first
                and view.shapes[before - 1] == DIGIT
            ):
                at = before - 1
            elif (ordinal := view.first_ending(at, ORDINALS)) is not None and view.words[before] not in HYPHENS:
                at = ordinal.start
            else:
                break
        return max(at, line.first)

    def _year_after(self, line: Line, end: int) -> int:
        view = self.view
        if end + 1 < line.end and view.kinds[end] & YEAR_WORDS and _YEAR.fullmatch(view.words[end + 1]):
            return end + 2
        if end < line.end and view.shapes[end] == DIGIT and view.spaced(end):
            closed = end + 1 >= line.end or view.words[end + 1] in _CLOSED  # an edition (`SEA Games 33`), no figure
            return end + 1 if _YEAR.fullmatch(view.words[end]) or (closed and len(view.words[end]) < 3) else end
        return end

    def _compound(self, mark: Mark) -> bool:
        """Whether the class word is a capitalised compound, which names one thing where nouns have no capitals."""
        view = self.view
        single = view.grammar.small_compounds and mark.end == mark.start + 1 and view.names[mark.start]
        return single and view.folded[mark.start] not in phrases(view.lang)

    def _building(self, line: Line, mark: Mark) -> int:
        view = self.view
        head_first = self._head_first(mark) or mark.category == "places/buildings_before"
        first = mark.start if head_first else self.growth.left(line, mark.start, demonym=True)
        end = self.growth.right(line, mark.end, society=False) if head_first else mark.end
        if not head_first and end < line.end and view.names[mark.start] and view.words[end] in _OF.get(mark.lang, ()):
            end = self.growth.right(line, end, society=False)
        while (
            not head_first and end < line.end and (more := view.longest(end, BUILDINGS)) is not None and view.names[end]
        ):
            end = more.end
        seat = self.places.strong_end_at(end) if not head_first and end < line.end and view.spaced(end) else 0
        end = seat if seat and view.names[mark.start] and mark.lang == view.lang == "en" and first < mark.start else end
        while end > mark.end and view.kinds[end - 1] & _SMALL and not view.names[end - 1]:
            end -= 1
        named = any(view.names[i] for i in [*range(first, mark.start), *range(mark.end, end)])
        topic = view.grammar.adjectives_follow and view.names[mark.start] and end > mark.end + 1
        inside = mark.start not in view.initial
        if line.titled or not (named or (inside and (topic or self._compound(mark)))):
            return 0
        if first < mark.start and self._compound(mark) and view.kinds[first] & _BODIES:
            return 0
        country = self.places.country_in(first, end)
        place_id = self.choice.chosen(view.slice(first, end), (), "", country)
        return self._notes.add(first, end, "place", SURE, "building", place_id=place_id)
