"""Bodies, events and buildings in Vietnamese, by their class words, which always stand first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE
from jpties.extract.entities.kinds import (
    BODIES,
    BUILDINGS,
    CLASS_BEFORE,
    COMPANY_FORMS,
    COMPANY_NAMES,
    COMPANY_NOUNS,
    COORDINATORS,
    DETERMINERS,
    EVENT_HEADS,
    HEADS,
    HONORIFICS,
    LINKERS,
    LOWER_HEADS,
    MISSIONS,
    NAME_BREAKERS,
    NAME_WORDS,
    OFFICES,
    SOCIETIES,
    TITLES,
)
from jpties.extract.entities.notes import Notes
from jpties.extract.entities.shapes import is_vietnamese
from jpties.extract.entities.vietnamese_growth import TOPICS, VietnameseGrowth, name_score
from jpties.extract.entities.view import CAPITAL, DIGIT, HYPHENS, LOWER, UPPER

if TYPE_CHECKING:
    from jpties.extract.entities.found import Names
    from jpties.extract.entities.marks import Mark
    from jpties.extract.entities.placechoice import PlaceChoice
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_BODIES = MISSIONS | SOCIETIES | HEADS
_CLASS_WORDS = _BODIES | EVENT_HEADS | BUILDINGS | COMPANY_NOUNS
_WANTED = _CLASS_WORDS | CLASS_BEFORE
_EMPTY = CLASS_BEFORE | LINKERS | DETERMINERS | COORDINATORS
_WITHIN = SOCIETIES | OFFICES
_COMPANY = COMPANY_NOUNS | COMPANY_FORMS
_NO_PLACE = TITLES | NAME_BREAKERS | HEADS | TOPICS
_NO_COMPANY = TITLES | HONORIFICS | NAME_BREAKERS | HEADS | CLASS_BEFORE


class VietnameseNames:
    """Finds what has a class word in one article."""

    def __init__(self, view: View, places: PlaceNames, choice: PlaceChoice) -> None:
        self.view = view
        self.places = places
        self.choice = choice
        self.growth = VietnameseGrowth(view, places)
        self._notes = Notes(view)

    def find(self) -> Names:
        """All bodies, events, companies after a noun, and buildings."""
        kinds = self.view.kinds
        for line in self.view.lines:
            done = 0
            for index in range(line.first, line.end):
                if kinds[index] & _WANTED and index >= done:
                    done = self._at(line, index)
        return self._notes.names

    def _at(self, line: Line, index: int) -> int:
        """End of the name whose class word begins at a token; 0 where none does."""
        view = self.view
        mark = view.longest(index, _CLASS_WORDS)
        if mark is None:
            return self._place(line, index)
        company = mark.category == "organizations/company_nouns"
        if mark.end >= line.end or mark.lang != "vi":
            return 0
        if not company and not view.names[index] and not view.kinds[index] & LOWER_HEADS:
            return 0
        if self.places.strong_end_at(index) > mark.end:
            return 0
        if mark.end == index + 1 and (self._after_name(line, index) or self._is_place(line, index)):
            return 0
        if line.titled and view.text.count("\n", view.starts[line.first], view.ends[line.end - 1]):
            return 0
        title = view.longest(index, TITLES)
        if (title is not None and title.end > mark.end) or (
            mark.end == index + 1 and view.end_kinds[index] & HONORIFICS
        ):
            return 0
        if company:
            return self._company(line, mark)
        if mark.category == "events/heads":
            return self._event(line, mark)
        return self._building(line, mark) if mark.category == "places/buildings" else self._body(line, mark)

    def _after_name(self, line: Line, index: int) -> bool:
        """Whether another capital stands right before a capital."""
        view = self.view
        before = index - 1
        return view.names[index] and before >= line.first and view.shapes[before] == CAPITAL and view.gaps[index] > 0

    def _is_place(self, line: Line, index: int) -> bool:
        """Whether the capitals at a token are exactly the name of a place."""
        place = self.places.end_at(index)
        topic = self.growth.topic_end(index + 1)
        return place > 0 and topic <= place and place == self.growth.capitals_end(index, line.end)

    def _telling(self, mark: Mark, end: int) -> bool:
        """Whether what follows the class word tells the thing from others."""
        view = self.view
        return any(
            view.kinds[i] & TOPICS or (view.names[i] and not view.kinds[i] & _EMPTY)
            for i in range(mark.end, end)
            if view.words[i][0].isalnum()
        )

    def _body(self, line: Line, mark: Mark) -> int:
        view = self.view
        kinds = view.kinds[mark.start]
        mission = kinds & MISSIONS != 0
        end = self.growth.right(line, mark.end, within=mission or kinds & _WITHIN != 0)
        whole = view.longest(mark.start, BODIES)
        if whole is not None and whole.end > end:
            end = whole.end
        if not self._telling(mark, end):
            return 0
        if (
            mark.end == mark.start + 1
            and view.shapes[mark.end] == LOWER
            and not view.kinds[mark.end] & (TOPICS | NAME_WORDS | CLASS_BEFORE)
        ):
            return 0
        strength = LIKELY if line.titled else SURE
        return self._notes.add(mark.start, end, "organization", strength, "mission" if mission else "class-word")

    def _event(self, line: Line, mark: Mark) -> int:
        view = self.view
        end = self.growth.right(line, mark.end, within=False)
        named = self._telling(mark, end)
        if (
            end + 1 < line.end
            and view.words[end] in ("tại", "ở")
            and (place := self.growth.place_end(end + 1, line.end))
        ):
            end = place if self.growth.edition(line, place) > place and view.words[place] == "lần" else end
        if end < line.end and view.shapes[end] == DIGIT and len(view.words[end]) < 3 and view.names[end - 1]:
            end += 1
        edition = self.growth.edition(line, end)
        if not named and (edition == end or mark.end == mark.start + 1):
            return 0
        return self._notes.add(mark.start, edition, "event", SURE, "class-word")

    def _building(self, line: Line, mark: Mark) -> int:
        end = self.growth.right(line, mark.end, within=False)
        if not any(self.view.names[i] for i in range(mark.end, end)):
            return 0
        inside = self.places.country_in(mark.end, end)
        place_id = self.choice.chosen(self.view.slice(mark.start, end), (), "", inside)
        return self._notes.add(mark.start, end, "place", SURE, "building", place_id=place_id)

    def _place(self, line: Line, index: int) -> int:
        """A place of two or three syllables after its class word that the gazetteer has in part or not at all."""
        view = self.view
        mark = view.longest(index, CLASS_BEFORE)
        at = mark.end if mark else index + 1
        if at < line.end and view.words[at] == "." and view.glued(at):
            at += 1
        if at + 1 >= line.end or line.titled or not view.names[at] or not view.spaced(at):
            return 0
        end = self.growth.capitals_end(at, line.end)
        acronym = view.shapes[at] == UPPER and self.places.strong_end_at(at + 1)
        if acronym:
            end = acronym
        plain = acronym or all(view.shapes[i] == CAPITAL and is_vietnamese(view.folded[i]) for i in range(at, end))
        if not plain or not 2 <= end - at <= 3 or self.places.end_at(at) == end or self.growth.person_at(at, line.end):
            return 0
        if view.kinds[at] & _NO_PLACE or self.places.strong_end_at(at):
            return 0
        place_id = self.choice.chosen(view.slice(at, end), (), view.level(mark) if mark else "")
        return self._notes.add(at, end, "place", SURE, "class-word", place_id=place_id)

    # -- companies: the noun and its legal form stay out

    def _company(self, line: Line, mark: Mark) -> int:
        view = self.view
        at = mark.end
        while at < line.end and (form := view.longest(at, _COMPANY)) is not None:
            at = form.end
        if at < line.end and view.words[at] in "“\"'‘«":
            at += 1
        if at >= line.end or not view.names[at] or not (view.spaced(at) or view.words[at - 1] in "“\"'‘«"):
            return 0
        after = 0
        for _ in range(8):
            end = self._company_end(line, at, lower=not view.names[mark.start])
            if not end:
                break
            after = self._notes.add(at, end, "organization", SURE, "company-noun")
            at = end + 1
            joined = end < line.end and (
                view.words[end] in ",&" or view.words[end] in HYPHENS or view.words[end] == "và"
            )
            if not joined or at >= line.end or not view.names[at] or view.kinds[at] or self.places.strong_at(at):
                break
        return after

    def _company_end(self, line: Line, at: int, *, lower: bool) -> int:
        """End of the company's name at a token; 0 where it is a place, a person or a title."""
        view = self.view
        if view.kinds[at] & _NO_COMPANY:
            return 0
        run = self.growth.capitals_end(at, line.end)
        placed = self.places.end_at(at) >= run
        if lower and placed and not view.kinds[at] & COMPANY_NAMES:
            return 0
        if (lower or placed) and self.places.strong_at(at):
            return 0
        end = self.growth.right(line, at, within=False)
        if (
            2 <= run - at <= 3
            and end < run
            and all(is_vietnamese(view.folded[i]) and view.shapes[i] == CAPITAL for i in range(at, run))
        ):
            end = run
        if end <= at or (lower and view.shapes[at] != UPPER and name_score(view, at, end) >= 3):
            return 0
        return end
