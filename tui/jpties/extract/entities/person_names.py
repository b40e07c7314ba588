"""Which tokens a person's name in Latin letters may hold, and where one ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.german_nouns import is_adjective, is_common
from jpties.extract.entities.kinds import HONORIFICS, NAME_BREAKERS, TITLES
from jpties.extract.entities.phrases import BITS, bits_of
from jpties.extract.entities.shapes import PARTICLES, is_lower, is_vietnamese, person_score, run_end, word_end
from jpties.extract.entities.view import APOSTROPHES, HYPHENS, INITIAL
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import View

_BREAKS = bits_of((
    "people/titles", "people/honorifics", "people/name_breakers", "organizations/heads", "organizations/missions",
    "organizations/societies", "places/class_after", "events/heads", "demonyms/countries", "organizations/media_words",
    "organizations/concepts", "organizations/bodies", "organizations/company_nouns", "organizations/adjectives",
    "organizations/company_words", "organizations/legal_forms",
))  # fmt: skip
_ALSO_NAMES = bits_of((
    "people/titles", "events/heads", "organizations/concepts", "organizations/company_nouns",
    "organizations/adjectives", "organizations/company_words", "organizations/societies",
))  # fmt: skip
"""Kinds of words that are family names too."""
_OFFICE = TITLES | HONORIFICS
JOINING = PARTICLES | HYPHENS | APOSTROPHES | frozenset(".")
"""What, folded, may go on a name though it has no capital."""
_MAX_NAME = 5
_NOBLE = frozenset(["freiherr", "freifrau", "graf", "grafin", "baron", "baronin", "furst", "ritter", "edler"])
"""Folded words inside German names after which a place is part of the name."""
_AND = ("e", "y")
"""Particles that join two names as often; the `i` between Catalan surnames is no word of Spanish."""


class PersonNames:
    """Tells names in one article."""

    def __init__(self, view: View, places: PlaceNames) -> None:
        self.view = view
        self.places = places

    def breaks(self, index: int, *, first: bool = False) -> bool:
        """Whether a token cannot be part of a personal name."""
        view = self.view
        kinds = view.kinds[index]
        if not kinds & _BREAKS:
            return False
        if first and kinds & _OFFICE:
            return True
        mark = view.longest(index, _BREAKS)
        if mark is None or self._is_given(index, mark.category, first=first):
            return False
        if mark.category == "demonyms/countries" and view.lang == "es" and not first and index not in view.initial:
            return False
        also = mark.end == index + 1 and BITS[mark.category] & _ALSO_NAMES
        return not (also and "s" in name_flags(view.folded[index]))

    def _is_given(self, index: int, category: str, *, first: bool) -> bool:
        """Whether a word that otherwise ends names begins one: `Shoji Kato` the person, `Lê` with its accent."""
        view = self.view
        flags = name_flags(view.folded[index])
        if not first or not flags or index + 1 >= len(view.words) or not view.names[index + 1]:
            return False
        if category in ("organizations/legal_forms", "organizations/company_words"):
            family = name_flags(view.folded[index + 1]).lower()
            return "g" in flags.lower() and "s" in family and view.gaps[index + 1] > 0
        toned = category == "people/name_breakers" and "v" in flags and view.words[index].lower() != view.folded[index]
        return toned and view.gaps[index + 1] > 0 and person_score(view, index, self._syllables_end(index)) >= 3

    def _syllables_end(self, index: int) -> int:
        """End of the capitalised Vietnamese syllables from a token on, four at most."""
        view, at = self.view, index + 1
        while at < min(len(view.words), index + 4) and view.names[at] and is_vietnamese(view.folded[at]):
            at += 1
        return at

    def end(self, index: int, end: int, *, titled: bool = False) -> int:
        """End of the personal name that may begin at a token; `titled` where an office before it shows that it does."""
        view = self.view
        names, folded, words, gaps = view.names, view.folded, view.words, view.gaps
        at = word_end(view, index, end)
        count = 1
        while at < end and count < _MAX_NAME:
            if names[at] and gaps[at] > 0 and self._goes_on(index, at, end):
                at = word_end(view, at, end)
                count += 1
            elif words[at] == "." and not gaps[at] and (view.shapes[at - 1] == INITIAL or len(words[at - 1]) <= 2):
                after = at + 1
                if after >= end or not names[after] or self.breaks(after):
                    break
                at = word_end(view, after, end)
                count += 1
            else:
                flags = name_flags(folded[index])
                if folded[at] not in PARTICLES or not (titled or flags):
                    break
                if count > 1 and (titled or view.end_kinds[index] & TITLES) and self._of_place(at, end):
                    break
                noble = folded[at - 1] in _NOBLE
                after = self._after_particles(at, end, placed=noble or (titled and count == 1 and "g" in flags))
                if after == at:
                    break
                at = word_end(view, after, end)
                count += 1
        return at

    def _of_place(self, at: int, end: int) -> bool:
        """Whether the place that an office is over follows a full name ("burgemeester Jan Bos van Haren")."""
        view = self.view
        return view.lang == "nl" and view.folded[at] == "van" and at + 1 < end and self.places.end_at(at + 1) > 0

    def _goes_on(self, first: int, at: int, end: int) -> bool:
        """Whether a capitalised word goes on the name that begins at a token."""
        if not self.breaks(at) or self._syllable(first, at):
            return True
        view = self.view
        return view.folded[at] in PARTICLES and at + 1 < end and view.names[at + 1] and view.gaps[at + 1] > 0

    def _syllable(self, first: int, at: int) -> bool:
        """Whether a word goes on a Vietnamese name though it is a word of the language too (`Tran Thi Thu Ha`)."""
        view = self.view
        return (
            not view.kinds[at] & _BREAKS & ~NAME_BREAKERS
            and "v" in name_flags(view.folded[first])
            and is_vietnamese(view.folded[at])
        )

    def _after_particles(self, at: int, end: int, *, placed: bool) -> int:
        """The capitalised word that follows particles (`van der`), or `at`; `placed` where it may be a place too."""
        view = self.view
        after = at
        while after < end and after < at + 3 and is_lower(view, after) and view.folded[after] in PARTICLES:
            after += 1
        if after == at + 1 and after + 1 < end and view.words[after] in HYPHENS and view.glued(after):
            return after + 1 if view.names[after + 1] and view.glued(after + 1) else at  # al-Rashid
        if (
            after == at
            or after >= end
            or not view.names[after]
            or view.folded[at] in _AND
            or (view.folded[at] == "i" and view.lang != "es")
            or (self.breaks(after) and not self._surname(at, after))
        ):
            return at
        german = view.grammar.capital_nouns and (is_common(view.folded[after]) or is_adjective(view.folded[after]))
        return at if german or (self.places.strong_at(after) and not placed) else after

    def _surname(self, at: int, after: int) -> bool:
        """Whether a word that otherwise ends names is a family name after two particles (`de la Fuente`)."""
        return after == at + 2 and not self.view.kinds[after] & _BREAKS & ~NAME_BREAKERS

    def german_noun(self, index: int) -> bool:
        """Whether a capital is only that of a German noun before a name (`Preisträgerin Eva Lang`)."""
        view = self.view
        return (
            view.grammar.capital_nouns and is_common(view.folded[index]) and "g" not in name_flags(view.folded[index])
        )

    def whole(self, first: int, end: int, stop: int) -> bool:
        """Whether the capitalised sequence ends where the name does, or goes on with what is surely no part of it."""
        return run_end(self.view, first, stop) <= end or self.breaks(end)
