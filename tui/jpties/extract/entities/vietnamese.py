"""Bodies, events and buildings in Vietnamese, by their class words, which always stand first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE
from jpties.extract.entities.notes import Notes
from jpties.extract.entities.shapes import is_lower, is_vietnamese
from jpties.extract.entities.vietnamese_growth import TOPICS, VietnameseGrowth, name_score
from jpties.extract.entities.view import CAPITAL, HYPHENS, UPPER

if TYPE_CHECKING:
    from jpties.extract.entities.found import Names
    from jpties.extract.entities.marks import Mark
    from jpties.extract.entities.placechoice import PlaceChoice
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_BODIES = ("organizations/missions", "organizations/societies", "organizations/heads")
_EMPTY = ("places/class_before", "organizations/linkers", "organizations/determiners", "organizations/coordinators")


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
        for line in self.view.lines:
            index = line.first
            while index < line.end:
                end = self._at(line, index) if self.view.marks_at(index) else 0
                index = max(end, index + 1)
        return self._notes.names

    def _at(self, line: Line, index: int) -> int:
        """End of the name whose class word begins at a token; 0 where none does."""
        view = self.view
        before_is_name = (
            index > line.first and view.shapes[index - 1] == CAPITAL and view.spaced(index) and view.names[index]
        )
        place = self.places.strong_end_at(index)
        mark = view.mark(index, *_BODIES, "events/heads", "places/buildings", "organizations/company_nouns")
        short = (
            mark is not None
            and mark.end == index + 1
            and self.places.end_at(index) == self.growth.capitals_end(index, line.end)
        )
        if mark is None and view.has(index, "places/class_before"):
            return self._place(line, index)
        if (
            mark is None
            or short
            or (before_is_name and mark.end == index + 1)
            or place > mark.end
            or mark.end >= line.end
            or mark.lang != "vi"
        ):
            return 0
        if line.titled and view.text.count("\n", view.starts[line.first], view.ends[line.end - 1]):
            return 0
        title = view.mark(index, "people/titles")
        if (title is not None and title.end > mark.end) or (
            view.has_end(index, "people/honorifics") and mark.end == index + 1
        ):
            return 0
        if mark.category == "organizations/company_nouns":
            return self._company(line, mark)
        if not view.names[index] and not view.has(index, "organizations/lower_heads"):
            return 0
        if mark.category == "events/heads":
            return self._event(line, mark)
        if mark.category == "places/buildings":
            return self._building(line, mark)
        return self._body(line, mark)

    def _telling(self, mark: Mark, end: int) -> bool:
        """Whether what follows the class word tells the thing from others."""
        view = self.view
        return any(
            view.has(i, *TOPICS) or (view.names[i] and not view.has(i, *_EMPTY))
            for i in range(mark.end, end)
            if view.words[i][0].isalnum()
        )

    def _body(self, line: Line, mark: Mark) -> int:
        view = self.view
        mission = view.has(mark.start, "organizations/missions")
        within = mission or view.has(mark.start, "organizations/societies", "organizations/offices")
        end = self.growth.right(line, mark.end, within=within)
        whole = view.has(mark.start, "organizations/bodies") and view.mark(mark.start, "organizations/bodies")
        if whole and whole.end > end:
            end = whole.end
        if not self._telling(mark, end):
            return 0
        alone = mark.end == mark.start + 1 and is_lower(view, mark.end) and not view.has(mark.end, *TOPICS)
        if alone and not view.has(mark.end, "organizations/name_words", "places/class_before"):
            return 0
        strength = LIKELY if line.titled else SURE
        return self._notes.add(mark.start, end, "organization", strength, "mission" if mission else "class-word")

    def _event(self, line: Line, mark: Mark) -> int:
        end = self.growth.right(line, mark.end, within=False)
        named = self._telling(mark, end)
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
        mark = view.mark(index, "places/class_before")
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
        if self.places.strong_end_at(at) or view.has(
            at, "people/titles", "people/name_breakers", "organizations/heads", *TOPICS
        ):
            return 0
        place_id = self.choice.chosen(view.slice(at, end), (), view.level(mark) if mark else "")
        return self._notes.add(at, end, "place", SURE, "class-word", place_id=place_id)

    # -- companies: the noun and its legal form stay out

    def _company(self, line: Line, mark: Mark) -> int:
        view = self.view
        at = mark.end
        while (
            at < line.end
            and (form := view.mark(at, "organizations/company_nouns", "organizations/company_forms")) is not None
        ):
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
            if not joined or at >= line.end or not view.names[at] or view.marks_at(at) or self.places.strong_at(at):
                break
        return after

    def _company_end(self, line: Line, at: int, *, lower: bool) -> int:
        """End of the company's name at a token; 0 where it is a place, a person or a title."""
        view = self.view
        if view.has(
            at,
            "people/titles",
            "people/honorifics",
            "people/name_breakers",
            "organizations/heads",
            "places/class_before",
        ):
            return 0
        if (
            lower
            and self.places.end_at(at) >= self.growth.capitals_end(at, line.end)
            and not view.has(at, "companies/names")
        ):
            return 0
        if self.places.strong_at(at) and (lower or self.places.end_at(at) >= self.growth.capitals_end(at, line.end)):
            return 0
        end = self.growth.right(line, at, within=False)
        run = self.growth.capitals_end(at, line.end)
        if (
            2 <= run - at <= 3
            and end < run
            and all(is_vietnamese(view.folded[i]) and view.shapes[i] == CAPITAL for i in range(at, run))
        ):
            end = run
        if lower and view.shapes[at] != UPPER and name_score(view, at, end) >= 3:
            return 0
        return end
