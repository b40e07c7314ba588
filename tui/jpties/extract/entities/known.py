"""Companies and bodies known everywhere (`companies` of the English lexicon), in articles of every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, SURE, WEAK
from jpties.extract.entities.german_nouns import is_common
from jpties.extract.entities.kinds import (
    AMBIGUOUS_NAMES,
    CAPITAL_NAMES,
    CLASS_BEFORE,
    COMPANY_FORMS,
    COMPANY_NAMES,
    COMPANY_NOUNS,
    COMPANY_WORDS,
    COORDINATORS,
    COUNTRIES,
    FUNCTION_WORDS,
    HONORIFICS,
    INSIDE,
    LEGAL_FORMS,
    LINKERS,
    NAME_BREAKERS,
    PREPOSITIONS,
    SPEECH_VERBS,
    TITLES,
)
from jpties.extract.entities.notes import Notes
from jpties.extract.entities.shapes import is_lower, words_of
from jpties.extract.entities.view import CAPITAL, HYPHENS, UPPER
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from jpties.extract.entities.found import Names
    from jpties.extract.entities.marks import Mark
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_AFTER = COMPANY_WORDS | LEGAL_FORMS
_EXPLAINS = (
    TITLES | COMPANY_NOUNS | COUNTRIES | COORDINATORS | NAME_BREAKERS | FUNCTION_WORDS | COMPANY_WORDS | COMPANY_FORMS
    | PREPOSITIONS
)  # fmt: skip
_OFFICE = TITLES | COMPANY_NOUNS
_ENDS = _OFFICE | NAME_BREAKERS
_IN_PLACE = CLASS_BEFORE | INSIDE


class KnownBodies:
    """Finds them in one article."""

    def __init__(self, view: View, places: PlaceNames, people: Names) -> None:
        self.view = view
        self.places = places
        self._names = {word for first, end in people for word in words_of(view, first, end)}
        """Words of the article's persons."""
        self._person_at = {index for first, end in people for index in range(first, end)}
        self._sure: Names = {}
        """The names found so far on good evidence."""
        self._notes = Notes(view)

    def find(self, names: Names) -> Names:
        """All known bodies where no better name stands; `Vietnam Airlines` is better than the place in it."""
        view = self.view
        sure = self._sure = {span: item for span, item in names.items() if item.strength == SURE}
        taken = {index: span for span, item in sure.items() if item.type != "place" for index in range(*span)}
        spots = {
            index: span
            for span, item in sure.items()
            if item.type == "place" and not (view.kinds[span[0]] & COMPANY_NAMES and self._office_of(span))
            for index in range(*span)
        }
        done = 0
        for line, index in view.spots(COMPANY_NAMES):
            mark = view.longest(index, COMPANY_NAMES) if index >= done and view.names[index] else None
            if mark is not None and mark.end <= line.end and self._free(mark, taken):
                inside = [spots[i] for i in range(index, mark.end) if i in spots]
                if all(
                    first >= index
                    and last <= mark.end
                    and (last - first < mark.end - index or self._only_town(first, last))
                    for first, last in inside
                ):
                    done = self._accepted(line, mark)
        return self._notes.names

    @staticmethod
    def _free(mark: Mark, taken: dict[int, tuple[int, int]]) -> bool:
        """Whether no better name stands there but one inside the known one (`Nippon Airways`)."""
        spans = {taken[index] for index in range(mark.start, mark.end) if index in taken}
        inside = all(mark.start <= first and end <= mark.end for first, end in spans)
        return inside and (mark.start, mark.end) not in spans

    def _only_town(self, first: int, end: int) -> bool:
        """Whether a name means a town at most, and no class word says that it does (`Nokia`)."""
        item = self._sure.get((first, end))
        candidates = self.places.candidates(first, end)
        return (
            item is not None and "class" not in item.rule and bool(candidates) and candidates[0].level == "municipality"
        )

    def _office_of(self, span: tuple[int, int]) -> bool:
        """Whether a known body stands after an office that no place has ("Vizepräsident von Hitachi")."""
        view = self.view
        first, end = span
        mark = view.longest(first, COMPANY_NAMES)
        linker = view.first_ending(first, LINKERS)
        if mark is None or mark.end != end or linker is None:
            return False
        return any(not view.level(office) for office in view.marks_ending(linker.start, TITLES))

    def _accepted(self, line: Line, mark: Mark) -> int:
        """End of the body's name; 0 where the words mean something else."""
        view = self.view
        first, end = mark.start, mark.end
        if first in self._person_at or not self._written_so(mark):
            return 0
        if (
            end == first + 1
            and view.folded[first] in self._names
            and end < line.end
            and (view.words[end] == ":" or view.kinds[end] & SPEECH_VERBS)
        ):
            return 0
        ambiguous = end == first + 1 and view.kinds[first] & AMBIGUOUS_NAMES
        if ambiguous and (
            view.folded[first] in self._names or self._place_before(line, first) or view.end_kinds[first] & HONORIFICS
        ):
            return 0
        if first > line.first and view.names[first - 1] and view.spaced(first) and first - 1 not in view.initial:
            explained = (
                view.end_kinds[first] & _EXPLAINS or self.places.ends_before(first) or view.grammar.capital_nouns
            )
            if not explained or (view.grammar.capital_nouns and name_flags(view.folded[first - 1]) and ambiguous):
                return 0
        after = self._goes_on(line, end)
        if after < 0:
            return 0
        return self._notes.add(first, after, "organization", self._strength(line, first, after), "known")

    def _strength(self, line: Line, first: int, end: int) -> int:
        if end > first + 1:
            return SURE
        return WEAK if line.titled else LIKELY

    def _written_so(self, mark: Mark) -> bool:
        """Whether the capitals are those of a name: `HIS` is one, `His` is none."""
        view = self.view
        if mark.end > mark.start + 1:
            return view.names[mark.end - 1] or not view.words[mark.end - 1].isalpha()
        if view.kinds[mark.start] & CAPITAL_NAMES and view.shapes[mark.start] != UPPER:
            return False
        return not (mark.start in view.initial and view.kinds[mark.start] & FUNCTION_WORDS)

    def _place_before(self, line: Line, first: int) -> bool:
        """Whether a class word or preposition of places stands before the name, and a place bears it."""
        view = self.view
        if not self.places.end_at(first):
            return False
        return first > line.first and view.end_kinds[first] & _IN_PLACE != 0

    def _alone(self, line: Line, at: int) -> bool:
        """Whether no further capital follows a token."""
        return at + 1 >= line.end or not self.view.names[at + 1]

    def _goes_on(self, line: Line, end: int) -> int:
        """End with further company words or a country; -1 where a given name follows (`Honda Keisuke`)."""
        view = self.view
        while end < line.end and view.names[end] and view.spaced(end):
            mark = view.longest(end, _AFTER)
            place = self.places.strong_end_at(end)
            if mark is not None and mark.end <= line.end:
                end = mark.end
            elif place and not (place < line.end and view.words[place] in HYPHENS and view.glued(place)):
                return place
            elif view.kinds[end] & _ENDS or (view.grammar.capital_nouns and is_common(view.folded[end])):
                return end
            else:
                flagged = name_flags(view.folded[end]) and view.shapes[end] == CAPITAL and self._alone(line, end)
                return -1 if flagged else end + 1 if view.lang == "es" and not self.places.end_at(end) else end
        if end + 1 < line.end and view.words[end] in HYPHENS and view.glued(end) and view.glued(end + 1):
            joined = is_lower(view, end + 1) or view.kinds[end + 1] & _OFFICE
            return end if joined or view.grammar.capital_nouns else -1
        return end
