"""Institutions, missions, societies and companies with a class word, in languages written in Latin letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE
from jpties.extract.entities.kinds import (
    BODIES,
    BUILDINGS,
    CLASS_AFTER,
    CLASS_BEFORE,
    COMPANY_NOUNS,
    COMPANY_WORDS,
    CONCEPTS,
    COORDINATORS,
    COUNTRIES,
    DETERMINERS,
    EVENT_HEADS,
    FUNCTION_WORDS,
    HEADS,
    LEGAL_FORMS,
    LINKERS,
    LOWER_HEADS,
    MISSIONS,
    OWN_HEADS,
    SOCIETIES,
)
from jpties.extract.entities.notes import Notes
from jpties.extract.entities.phrases import bits_of, phrases
from jpties.extract.entities.shapes import is_lower
from jpties.extract.entities.view import APOSTROPHES, CAPITAL, DIGIT, UPPER

if TYPE_CHECKING:
    from jpties.extract.entities.found import Names
    from jpties.extract.entities.growth import Growth
    from jpties.extract.entities.marks import Mark
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

KINDS = (
    "organizations/missions",
    "organizations/societies",
    "organizations/heads",
    "organizations/company_words",
    "organizations/media_words",
)
_KINDS = bits_of(KINDS)
_GENERIC = CLASS_BEFORE | CLASS_AFTER | DETERMINERS | FUNCTION_WORDS
_COMPANY = COMPANY_WORDS | LEGAL_FORMS | HEADS
_INDEFINITE = frozenset([
    "a", "an", "every", "each", "another", "un", "une", "quelques", "plusieurs", "chaque", "aucun", "aucune", "deux", "trois",
    "een", "elke", "geen", "twee", "drie", "una", "unos", "unas", "cada", "otro", "otra", "dos", "tres", "varias", "varios",
])  # fmt: skip
_JOINING = LINKERS | DETERMINERS | COORDINATORS


class OrganizationFinder:
    """Finds organizations by their class words."""

    def __init__(self, view: View, places: PlaceNames, growth: Growth) -> None:
        self.view = view
        self.places = places
        self.growth = growth
        self._notes = Notes(view)

    def find(self) -> Names:
        """All organizations with a class word."""
        view = self.view
        kinds, names = view.kinds, view.names
        done = 0
        for line, index in view.at(*KINDS, "organizations/bodies"):
            if index < done:
                continue
            if kinds[index] & BODIES and names[index]:
                self._bodies(line, index)
            mark = view.longest(index, _KINDS) if names[index] or kinds[index] & LOWER_HEADS else None
            done = self._grown(line, mark) if mark is not None and mark.end <= line.end else 0
        return self._notes.names

    def _bodies(self, line: Line, index: int) -> None:
        """A body whose whole name the lexicon has (`Cabinet Office`)."""
        view = self.view
        mark = view.longest(index, BODIES)
        if mark is None or mark.end > line.end:
            return
        if view.names[mark.end - 1] or view.grammar.syllables or mark.end - index > 1:
            end = mark.end
            if view.grammar.adjectives_follow and end < line.end and not view.names[end]:
                people = view.longest(end, COUNTRIES)
                end = people.end if people is not None and people.end <= line.end else end
            self._notes.add(mark.start, end, "organization", LIKELY, "body")

    def _grown(self, line: Line, mark: Mark) -> int:
        """Note the organization that a class word heads; its end, or 0."""
        view, growth = self.view, self.growth
        capital = view.names[mark.start]
        if any(growth.is_person(index) for index in range(mark.start, mark.end)):
            return 0
        short = view.shapes[mark.start] == UPPER and not line.titled and len(view.words[mark.start]) < 4
        if short and not (self._station(line, mark) or self._seated(line, mark)):
            return 0
        if self._gathering(mark) or (not capital and (self._announces(line, mark) or self._any(line, mark.start))):
            return 0
        mission = view.kinds[mark.start] & MISSIONS != 0
        society = mission or view.kinds[mark.start] & SOCIETIES != 0
        seated = "universit" in view.folded[mark.start]
        company = mark.category in ("organizations/company_words", "organizations/media_words")
        head_first = mark.lang != "en" and view.grammar.class_word_first
        first = mark.start if head_first else growth.left(line, mark.start, demonym=not company)
        if not capital:
            first = self._lower_left(line, mark.start, first)
        if company and first == mark.start:
            first = self._nation(line, mark)
        if company and first == mark.start:
            return self._medium(mark)
        end = mark.end if company else growth.right(line, mark.end, society=society)
        if company:
            end = self._company_end(line, end)
        if seated:
            end = next((at for at in range(mark.end, end) if view.words[at] in ("sur", "sobre", "on", "over")), end)
        if seated and mark.end < end < line.end and view.shapes[end] == DIGIT and len(view.words[end]) == 1:
            end += 1  # `université Rennes 2`
        end = self._trimmed(mark.end, end)
        if seated and end < line.end and view.folded[end] in ("a", "at", "zu") and not company:
            end = growth.right(line, end, society=True, limit=4)
        if not self._is_name(line, first, mark, end, mission=mission) or self._building(mark, end):
            return 0
        rule = "mission" if mission else "company-word" if company else "class-word"
        strength = LIKELY if line.titled else SURE
        return self._notes.add(first, end, "organization", strength, rule)

    def _seated(self, line: Line, mark: Mark) -> bool:
        """Whether "de PLACE" follows capitals that are a class word (`CHU de Rouen`)."""
        view, at = self.view, mark.end
        linker = view.longest(at, LINKERS) if at < line.end and not view.names[at] else None
        place = linker.end if linker is not None else line.end
        place += place < line.end and view.words[place] in APOSTROPHES
        return mark.lang != "en" and place < line.end and view.names[place] and bool(self.places.end_at(place))

    def _station(self, line: Line, mark: Mark) -> bool:
        """Whether capitals that are a word for media stand after a name (`Alpen TV`)."""
        view = self.view
        before = mark.start - 1
        named = before >= line.first and view.shapes[before] == CAPITAL and view.spaced(mark.start)
        kinds = ("organizations/media_words", "organizations/company_words")
        return named and mark.category in kinds and (before not in view.initial or self.places.ends_before(mark.start))

    def _nation(self, line: Line, mark: Mark) -> int:
        """The demonym right before a company word, which English writes with capitals both (`Turkish Airlines`)."""
        view = self.view
        people = view.first_ending(mark.start, COUNTRIES)
        at = people.start if people is not None else mark.start
        own = (
            view.grammar.title_case
            and not line.titled
            and at not in view.initial
            and mark.category.endswith("company_words")
        )
        return at if own and at >= line.first and view.names[at] and view.spaced(mark.start) else mark.start

    def _medium(self, mark: Mark) -> int:
        """A paper whose whole name the lexicon has (`Le Monde`): its end, or 0."""
        view = self.view
        if mark.end - mark.start < 2 or not all(view.names[i] for i in (mark.start, mark.end - 1)):
            return 0
        if mark.category != "organizations/media_words" or mark.lang != view.lang or mark.lang == "en":
            return 0
        return self._notes.add(mark.start, mark.end, "organization", LIKELY, "medium")

    def _gathering(self, mark: Mark) -> bool:
        """Whether the class word ends one of gatherings (`World Congress`, `Asian Games`)."""
        first = self.view.first_ending(mark.end, EVENT_HEADS)
        return first is not None and first.start < mark.start

    def _announces(self, line: Line, mark: Mark) -> bool:
        """Whether a word in lower case only says what kind of body the next name is of (`l'agence Belga`)."""
        view = self.view
        noun = view.kinds[mark.start] & COMPANY_NOUNS and mark.end == mark.start + 1
        return bool(noun) and mark.end < line.end and view.names[mark.end] and view.spaced(mark.end)

    def _any(self, line: Line, at: int) -> bool:
        """Whether a word in lower case means some such body, no named one (`un hôpital de Yokohama`)."""
        return at > line.first and self.view.folded[at - 1] in _INDEFINITE

    def _building(self, mark: Mark, end: int) -> bool:
        """Whether the name ends in a word for a building, or the class word is the end of one (`Sports Hall`)."""
        return self.view.end_kinds[end] & BUILDINGS != 0 and any(
            house.category == "places/buildings" and (house.start != mark.start or house.end > mark.end)
            for house in self.view.marks_ending(end)
        )

    def _lower_left(self, line: Line, head: int, first: int) -> int:
        """A demonym or place before a class word in lower case (`Peruaanse ambassade`); nothing else."""
        view = self.view
        if head - 1 >= line.first and (mark := view.first_ending(head, COUNTRIES)) is not None:
            return max(mark.start, line.first)
        return head if first < head and not self.places.ends_before(head) else first

    def _company_end(self, line: Line, end: int) -> int:
        """Further company words, legal forms and numbers after a company word."""
        view = self.view
        while end < line.end:
            mark = view.longest(end, _COMPANY)
            place = self.places.strong_end_at(end)
            if place and view.names[end] and view.spaced(end) and place <= line.end:
                end = place
                continue
            if mark is None or not view.names[end] or mark.end > line.end:
                if (
                    view.words[end] in (",", "&")
                    and end + 1 < line.end
                    and view.kinds[end + 1] & LEGAL_FORMS
                    and view.names[end + 1]
                ):
                    end += 1
                    continue
                break
            end = mark.end
        return end - (end == line.end and view.words[end - 1] == ".")  # the full stop is the sentence's

    def _trimmed(self, head_end: int, end: int) -> int:
        """Without linkers and lower-case adjectives left over at the end."""
        view = self.view
        while end > head_end and view.kinds[end - 1] & _JOINING and not view.names[end - 1]:
            end -= 1
        return end

    def _is_name(self, line: Line, first: int, mark: Mark, end: int, *, mission: bool) -> bool:
        """Whether the range tells one body from others: a class word alone does not."""
        view = self.view
        outside = [*range(first, mark.start), *range(mark.end, end)]
        if not outside:
            return (
                self._compound(mark)
                and mark.start not in view.initial
                and not line.titled
                and view.grammar.small_compounds
            )
        telling = [
            i
            for i in outside
            if view.words[i][0].isalnum()
            and (not view.kinds[i] & _GENERIC or (view.names[i] and self.places.strong_at(i)))
        ]
        if not telling:
            return False
        named = any(view.names[i] for i in telling)
        known = mark.start not in view.initial and any(view.names[i] for i in outside)
        if known and (self._compound(mark) or (view.grammar.small_compounds and mark.end - mark.start > 1)):
            return True
        plain = mark.category == "organizations/heads" and all(view.kinds[i] & COUNTRIES for i in telling)
        if plain and not (view.grammar.title_case and view.kinds[mark.start] & OWN_HEADS):
            return False
        if named and view.names[mark.start]:
            return True
        people = any(view.kinds[i] & COUNTRIES for i in outside)
        topic = any(view.kinds[i] & CONCEPTS for i in outside)
        if not view.names[mark.start]:
            placed = any(self.places.end_at(i) for i in telling if view.names[i])
            adjacent = mark.end < end and view.names[mark.end]
            return placed or (mission and people) or (named and (topic or people or adjacent))
        return (
            (people or topic or mark.end < end)
            and not line.titled
            and mark.start not in view.initial
            and is_lower(view, end - 1)
        )

    def _compound(self, mark: Mark) -> bool:
        """Whether the class word is a compound, which tells more than the bare word (`Nationale Visraad`)."""
        word = self.view.folded[mark.start]
        return mark.end == mark.start + 1 and word not in phrases(self.view.lang) and mark.lang == self.view.lang
