"""Gatherings that only their title or edition tells: `the exhibition Tides and Kilns`, `Tecnoval 2026`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE
from jpties.extract.entities.kinds import COORDINATORS, EVENT_NOUNS, FUNCTION_WORDS, LINKERS, PREPOSITIONS
from jpties.extract.entities.place_doubts import EXPLAINED
from jpties.extract.entities.shapes import is_lower, run_end
from jpties.extract.entities.view import DIGIT, HYPHENS

if TYPE_CHECKING:
    from jpties.extract.entities.growth import Growth
    from jpties.extract.entities.notes import Notes
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_YEAR = re.compile(r"20[0-4]\d")
_ENDS = frozenset(",.;:()–—")
_SMALL = LINKERS | COORDINATORS | PREPOSITIONS | FUNCTION_WORDS
_LONGEST = 9
_RUN = 3


class EventTitles:
    """Notes them in one article."""

    def __init__(self, view: View, places: PlaceNames, growth: Growth, notes: Notes) -> None:
        self.view = view
        self.places = places
        self.growth = growth
        self._notes = notes

    def find(self) -> None:
        """Note all of them; none where nouns have capitals or syllables are words."""
        view = self.view
        if view.grammar.syllables or view.grammar.capital_nouns:
            return
        for line, index in view.spots(EVENT_NOUNS):
            self._titled(line, index)
        shapes, names = view.shapes, view.names
        for line in view.lines:
            if line.titled:
                continue
            for index in line.capitals:
                after = index + 1
                if after < line.end and shapes[after] == DIGIT and names[index]:
                    self._edition(line, after)

    def _titled(self, line: Line, index: int) -> None:
        """A title without quotation marks after a word for a show in small letters, up to a comma or full stop."""
        view = self.view
        mark = view.longest(index, EVENT_NOUNS)
        at = mark.end if mark is not None else line.end
        free = at + 1 < line.end and is_lower(view, index) and view.names[at] and view.spaced(at)
        if not free or line.titled or self.growth.is_person(at) or view.kinds[at] & EXPLAINED & ~FUNCTION_WORDS:
            return
        end = at
        while end < line.end and end - at < _LONGEST and view.words[end] not in _ENDS:
            joins = is_lower(view, end) and view.kinds[end] & _SMALL and end + 1 < line.end
            if not (view.names[end] or joins):
                return
            end += 1
        whole = end - at < _LONGEST and end - at > 1 and view.names[end - 1]
        if whole and not self.places.strong_at(at) and any(is_lower(view, inner) for inner in range(at, end)):
            self._notes.add(at, end, "event", SURE, "titled")

    def _edition(self, line: Line, year: int) -> None:
        """An unknown name, a place behind it perhaps, and the year of its edition (`Tecnoval 2026`, `RIVA Lyon 2026`)."""
        view = self.view
        ranged = year + 1 < line.end and (view.words[year + 1] in HYPHENS or view.words[year + 1] == "/")
        if not _YEAR.fullmatch(view.words[year]) or not view.spaced(year) or ranged:
            return
        first = year - 1
        while first > line.first and year - first < _RUN and view.names[first - 1] and view.spaced(first):
            first -= 1
        if first in view.initial or first == line.first or run_end(view, first, line.end) != year:
            return
        named = first if not self.places.end_at(first) or view.words[first].isupper() else year
        joined = view.words[first - 1] == "," and view.names[first - 2]
        plain = not joined and not any(view.kinds[inner] & EXPLAINED for inner in range(first, year))
        alone = not view.names[first - 1] and len(view.words[first]) > 3
        if named == first and plain and alone and not self.growth.is_person(first):
            self._notes.add(first, year + 1, "event", LIKELY, "edition")
