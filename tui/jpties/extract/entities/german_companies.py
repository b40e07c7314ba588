"""Companies in German: after a noun that announces one, and before a legal form."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from jpties.extract.entities.found import SURE
from jpties.extract.entities.german_growth import GermanGrowth
from jpties.extract.entities.german_nouns import is_common
from jpties.extract.entities.kinds import (
    COMPANY_NAMES,
    COMPANY_NOUNS,
    COMPANY_WORDS,
    FUNCTION_WORDS,
    HEADS,
    HONORIFICS,
    LEGAL_FORMS,
    NAME_BREAKERS,
    TITLES,
)
from jpties.extract.entities.notes import Notes
from jpties.extract.entities.shapes import person_score, run_end, word_end
from jpties.extract.entities.view import DIGIT, HYPHENS
from jpties.names.lexicon import lexicon
from jpties.text.folding import fold

if TYPE_CHECKING:
    from jpties.extract.entities.found import Names
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_QUOTES = "“„«»\"'‘‚"
_ENGLISH = COMPANY_WORDS | LEGAL_FORMS
_OFFICE = TITLES | HONORIFICS
_SMALL = FUNCTION_WORDS | NAME_BREAKERS


_SHORT = 7
"""Letters of a word that is too short for a compound with a company noun."""


@functools.cache
def _nouns() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Endings of nouns that announce a company, and those that announce nothing else, folded."""
    words = lexicon("de")
    endings = tuple(fold(word) for word in words.words("organizations/company_endings"))
    return endings, tuple(fold(word) for word in words.words("organizations/company_only"))


class GermanCompanies:
    """Finds companies in one article."""

    def __init__(self, view: View, places: PlaceNames) -> None:
        self.view = view
        self.places = places
        self.growth = GermanGrowth(view, places)
        self._endings, self._plain = _nouns()
        self._notes = Notes(view)

    def find(self) -> Names:
        """All companies."""
        kinds, words = self.view.kinds, self.view.words
        for line in self.view.lines:
            for index in line.capitals:
                may = kinds[index] & COMPANY_NOUNS or len(words[index]) > _SHORT
                if may and not line.titled and self.announces(index):
                    self._after_noun(line, index)
                if kinds[index] & LEGAL_FORMS:
                    self._legal_form(line, index)
        return self._notes.names

    def announces(self, index: int) -> bool:
        """Whether a noun that announces a company stands at a token, whole or as the end of a compound."""
        view = self.view
        if not view.names[index]:
            return False
        if view.kinds[index] & COMPANY_NOUNS:
            mark = view.longest(index, COMPANY_NOUNS)
            if mark is not None and mark.lang == "de":
                return True
        return len(view.words[index]) > _SHORT and view.folded[index].endswith(self._endings)

    def _after_noun(self, line: Line, index: int) -> None:
        view = self.view
        at = index + 1
        quoted = at + 1 < line.end and view.words[at] in _QUOTES
        at += quoted
        if at >= line.end or not (view.spaced(at) or quoted):
            return
        starts_well = (
            self.growth.named(at)
            if view.names[at]
            else view.shapes[at] == DIGIT and at + 1 < line.end and view.glued(at + 1) and view.names[at + 1]
        )
        if not starts_well or view.kinds[at] & FUNCTION_WORDS or (view.kinds[at] & HEADS and not quoted):
            return
        end = self._run(line, at)
        plain = view.folded[index].endswith(self._plain)
        if not plain and (person_score(view, at, run_end(view, at, line.end)) >= 2 or self.places.covers(at, end)):
            return
        if plain and self.places.covers(at, end) and not view.kinds[at] & COMPANY_NAMES:
            return
        self._notes.add(at, end, "organization", SURE, "company-noun")

    def _run(self, line: Line, at: int) -> int:
        """End of the company's name: names, English company words and legal forms."""
        view = self.view
        end = word_end(view, at, line.end)
        while end < line.end:
            form = view.longest(end, _ENGLISH)
            if form is not None and view.names[end] and form.end <= line.end and view.spaced(end):
                end = form.end
            elif view.names[end] and view.spaced(end) and self.growth.named(end) and not self.announces(end):
                end = word_end(view, end, line.end)
            elif view.words[end] == "&" and end + 1 < line.end and view.names[end + 1]:
                end = word_end(view, end + 1, line.end)
            else:
                break
        return end

    def _legal_form(self, line: Line, index: int) -> None:
        """`X GmbH`, without the noun or office before X."""
        view = self.view
        mark = view.longest(index, LEGAL_FORMS)
        if mark is None or index == line.first or not view.spaced(index) or mark.end > line.end:
            return
        first = index
        while first > line.first:
            before = first - 1
            if (view.words[before] in HYPHENS and view.glued(before) and view.glued(first)) or view.words[
                before
            ] == "&":
                first = before
                continue
            stop = not view.names[before] or self.announces(before) or view.kinds[before] & _OFFICE
            if stop or (before in view.initial and view.kinds[before] & _SMALL):
                break
            first = before
        if first == index or (all(is_common(view.folded[i]) for i in range(first, index)) and index - first == 1):
            return
        end = mark.end
        while end < line.end and (after := view.longest(end, LEGAL_FORMS)) is not None and view.spaced(end):
            end = after.end
        self._notes.add(first, end, "organization", SURE, "legal-form")
