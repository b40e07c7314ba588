"""Which tokens a person's name in Latin letters may hold, and where one ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.german_nouns import is_adjective, is_common
from jpties.extract.entities.shapes import PARTICLES, is_lower, is_vietnamese, run_end, word_end
from jpties.extract.entities.view import INITIAL
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import View

_BREAKS = (
    "people/titles", "people/honorifics", "people/name_breakers", "organizations/heads", "organizations/missions",
    "organizations/societies", "places/class_after", "events/heads", "demonyms/countries", "organizations/media_words",
    "organizations/concepts", "organizations/bodies", "organizations/company_nouns", "organizations/adjectives",
    "organizations/company_words", "organizations/legal_forms",
)  # fmt: skip
_ALSO_NAMES = (
    "people/titles",
    "events/heads",
    "organizations/concepts",
    "organizations/company_nouns",
    "organizations/adjectives",
    "organizations/company_words",
    "organizations/societies",
)
"""Kinds of words that are family names too."""
_MAX_NAME = 5


class PersonNames:
    """Tells names in one article."""

    def __init__(self, view: View, places: PlaceNames) -> None:
        self.view = view
        self.places = places

    def breaks(self, index: int, *, first: bool = False) -> bool:
        """Whether a token cannot be part of a personal name."""
        view = self.view
        if first and view.has(index, "people/titles", "people/honorifics"):
            return True
        mark = view.mark(index, *_BREAKS)
        if mark is None:
            return False
        if mark.category == "demonyms/countries" and view.lang == "es" and not first and index not in view.initial:
            return False
        return not (mark.end == index + 1 and mark.category in _ALSO_NAMES and "s" in name_flags(view.folded[index]))

    def end(self, index: int, end: int, *, titled: bool = False) -> int:
        """End of the personal name that may begin at a token; `titled` where an office before it shows that it does."""
        view = self.view
        at = word_end(view, index, end)
        count = 1
        while at < end and count < _MAX_NAME:
            particle = view.folded[at] in PARTICLES and at + 1 < end and view.names[at + 1] and view.spaced(at + 1)
            if view.names[at] and view.spaced(at) and (not self.breaks(at) or self._syllable(index, at) or particle):
                at = word_end(view, at, end)
                count += 1
            elif (
                view.words[at] == "."
                and view.glued(at)
                and (view.shapes[at - 1] == INITIAL or len(view.words[at - 1]) <= 2)
            ):
                after = at + 1
                if after < end and view.names[after] and not self.breaks(after):
                    at = word_end(view, after, end)
                    count += 1
                else:
                    break
            else:
                flags = name_flags(view.folded[index])
                after = (
                    self._after_particles(at, end, placed=titled and count == 1 and "g" in flags)
                    if titled or flags
                    else at
                )
                if after == at:
                    break
                at = word_end(view, after, end)
                count += 1
        return at

    def _syllable(self, first: int, at: int) -> bool:
        """Whether a word goes on a Vietnamese name though it is a word of the language too (`Tran Thi Thu Ha`)."""
        view = self.view
        marks = {mark.category for mark in view.marks_at(at)} & set(_BREAKS)
        return (
            marks <= {"people/name_breakers"}
            and "v" in name_flags(view.folded[first])
            and is_vietnamese(view.folded[at])
        )

    def _after_particles(self, at: int, end: int, *, placed: bool) -> int:
        """The capitalised word that follows particles (`van der`), or `at`; `placed` where it may be a place too."""
        view = self.view
        after = at
        while after < end and after < at + 3 and is_lower(view, after) and view.folded[after] in PARTICLES:
            after += 1
        if (
            after == at
            or after >= end
            or not view.names[after]
            or view.folded[at] in ("e", "y", "i")
            or (self.breaks(after) and not self._surname(at, after))
        ):
            return at
        german = view.grammar.capital_nouns and (is_common(view.folded[after]) or is_adjective(view.folded[after]))
        return at if german or (self.places.strong_at(after) and not placed) else after

    def _surname(self, at: int, after: int) -> bool:
        """Whether a word that otherwise ends names is a family name after two particles (`de la Fuente`)."""
        marks = {mark.category for mark in self.view.marks_at(after)} & set(_BREAKS)
        return after == at + 2 and marks <= {"people/name_breakers"}

    def german_noun(self, index: int) -> bool:
        """Whether a capital is only that of a German noun before a name (`Preisträgerin Eva Lang`)."""
        view = self.view
        return (
            view.grammar.capital_nouns and is_common(view.folded[index]) and "g" not in name_flags(view.folded[index])
        )

    def whole(self, first: int, end: int, stop: int) -> bool:
        """Whether the capitalised sequence ends where the name does, or goes on with what is surely no part of it."""
        return run_end(self.view, first, stop) <= end or self.breaks(end)
