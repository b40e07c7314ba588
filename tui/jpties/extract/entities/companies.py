"""Companies that the words beside them announce: a noun before ("the maker X"), a legal form behind (`X Inc.`)."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress, count, repeat
from typing import TYPE_CHECKING

from jpties.extract.entities.acronyms import BracketAcronyms
from jpties.extract.entities.company_runs import CompanyRuns
from jpties.extract.entities.found import SURE
from jpties.extract.entities.kinds import (
    ADJECTIVES,
    COMPANY_NOUNS,
    COMPANY_ONLY,
    COMPANY_WORDS,
    COUNTRIES,
    DETERMINERS,
    FUNCTION_WORDS,
    HEADS,
    LEGAL_FORMS,
    LINKERS,
    NO_ACRONYMS,
    SOCIETIES,
    TITLES,
    WITHIN,
)
from jpties.extract.entities.notes import Notes
from jpties.extract.entities.shapes import PARTICLES, is_lower, person_score
from jpties.extract.entities.view import UPPER
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from jpties.extract.entities.found import Names
    from jpties.extract.entities.growth import Growth
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_QUOTES = "“„«\"'‘"
_ARTICLES = frozenset(["a", "an", "un", "une", "een", "una"])
_SMALL = LINKERS | WITHIN | FUNCTION_WORDS
_OTHER_NOUNS = HEADS | SOCIETIES | COMPANY_WORDS | TITLES


class AnnouncedCompanies:
    """Finds companies by a noun or a legal form, and bodies by an acronym in brackets."""

    def __init__(self, view: View, places: PlaceNames, growth: Growth, known: Names) -> None:
        """`known` are the bodies with a class word."""
        self.view = view
        self.places = places
        self.growth = growth
        self._endings = lexicon(view.lang).words("organizations/company_endings") or ("\0",)
        self._adjectives = lexicon(view.lang).words("organizations/adjective_endings") or ("\0",)
        self._taken = {index for first, end in known for index in range(first, end)}
        self._runs = CompanyRuns(view, growth, self._taken)
        self._notes = Notes(view)
        self._acronyms = BracketAcronyms(view, self._notes, known)

    def find(self) -> Names:
        """All of them."""
        view = self.view
        own = view.grammar.own_rules
        for line, index in view.at("organizations/company_openers"):
            self._opener(line, index)
        for line, index in view.at("organizations/company_nouns", "organizations/legal_forms"):
            if not own:
                self._after_noun(line, index)
                self._apposed(line, index)
            if view.kinds[index] & LEGAL_FORMS:
                self._legal_form(line, index)
        compounds = self._compounds() if view.grammar.compounds and not own else ()
        for line in view.lines:
            for index in line.brackets:
                self._acronyms.note(line, index)
            for index in compounds[bisect_left(compounds, line.first) : bisect_left(compounds, line.end)]:
                self._after_noun(line, index)
        return self._notes.names

    def _compounds(self) -> list[int]:
        """Tokens that end in a company noun."""
        view = self.view
        ending = compress(count(), map(str.endswith, view.folded, repeat(self._endings)))
        return [index for index in ending if len(view.words[index]) > 8]

    def _after_noun(self, line: Line, index: int) -> None:
        """A case: "the company X", "maker X", "Konzern X"."""
        view = self.view
        if view.kinds[index] & LEGAL_FORMS and self._form_before(line, index):
            return
        mark = view.longest(index, COMPANY_NOUNS)
        compound = mark is None and view.grammar.compounds and self._compound(index)
        short = view.kinds[index] & NO_ACRONYMS and view.shapes[index] == UPPER  # `la PME Garnier`
        fits = compound or short or not view.names[index] or self._opens(index)
        if (mark is None and not compound) or not fits:
            return
        start = at = mark.end if mark else index + 1
        at = self._described(line, at) if view.grammar.adjectives_follow else at
        if at < line.end and view.words[at] in _QUOTES and at + 1 < line.end:
            at += 1
        small = at < line.end and (view.kinds[at] & DETERMINERS or view.folded[at] in PARTICLES)
        article = small and at + 1 < line.end and view.names[at] and view.gaps[at + 1] > 0
        end = self._runs.end(line, at + 1) if article else self._runs.end(line, at)
        if not end or line.titled or not (view.gaps[at] > 0 or view.words[at - 1] in _QUOTES):
            return
        if at > start + 1 and person_score(view, at, end) >= 2 and not view.kinds[index] & COMPANY_ONLY:
            return
        best = self.places.candidates(at, end)
        if best and self.places.covers(at, end) and (best[0].level != "municipality" and best[0].kind == "official"):
            return
        self._notes.add(at, end, "organization", SURE, "company-noun")

    def _apposed(self, line: Line, index: int) -> None:
        """A case: "a Galway firm, X, won" and "the filters of X, a firm from Ghent"."""
        view = self.view
        mark = view.longest(index, COMPANY_ONLY)
        if mark is None or view.names[index] or line.titled or mark.end >= line.end:
            return
        after, first = mark.end + 1, index
        if view.words[mark.end] == "," and after < line.end and view.names[after]:
            end = self._runs.end(line, after)
            if end and end < line.end and view.words[end] == "," and self._unknown(after, end):
                self._notes.add(after, end, "organization", SURE, "apposition")
        while first > line.first and index - first < 5 and view.folded[first] not in _ARTICLES:
            first -= 1
        comma = first - 1
        closed = view.words[mark.end] in ",.;" or view.kinds[mark.end] & _SMALL
        if not closed or view.folded[first] not in _ARTICLES or comma <= line.first or view.words[comma] != ",":
            return
        at = comma
        while at > line.first and view.names[at - 1] and (at == comma or view.spaced(at)):
            at -= 1
        plain = at not in view.initial or comma - at > 1
        if at < comma and plain and self._runs.end(line, at) == comma and self._unknown(at, comma):
            self._notes.add(at, comma, "organization", SURE, "apposition")

    def _unknown(self, first: int, end: int) -> bool:
        """Whether capitals are no person and no place that the gazetteer knows."""
        return person_score(self.view, first, end) < 2 and not self.places.covers(first, end)

    def _described(self, line: Line, at: int) -> int:
        """The token after what a noun is described by: adjectives, or what a firm makes (`fabricante de sake`)."""
        view = self.view
        first = at
        if at + 2 < line.end and view.kinds[at] & LINKERS and is_lower(view, at + 1) and view.spaced(at + 1):
            at += 2
        while at < line.end and not view.names[at] and at - first < 4:
            word = view.folded[at]
            ends = len(word) > 5 and word.endswith(self._adjectives) and view.words[at][-1] not in "óéíá"
            if not view.kinds[at] & (COUNTRIES | ADJECTIVES) and not ends:
                break
            at += 1
        return at if at < line.end and view.names[at] and (at == first or view.spaced(at)) else first

    def _form_before(self, line: Line, index: int) -> bool:
        """Note the company whose legal form an article brings before its name (`la SARL Ateliers Morel`), in French."""
        view, at = self.view, index + 1
        told = view.lang == "fr" and view.names[index] and at < line.end and view.names[at] and view.spaced(at)
        if not told or line.titled or not view.end_kinds[index] & DETERMINERS or at in self._taken:
            return False
        self._notes.add(at, self.growth.right(line, at, society=False), "organization", SURE, "legal-form")
        return True

    def _opens(self, index: int) -> bool:
        """Whether a company noun has its capital only because it opens the sentence (`Verzekeraar Achmea`)."""
        view = self.view
        return index in view.initial and not view.kinds[index] & _OTHER_NOUNS

    def _compound(self, index: int) -> bool:
        """A compound that ends in a company noun (`Spielwarenkonzern`)."""
        word = self.view.folded[index]
        return len(word) > 8 and word.endswith(self._endings)

    def _opener(self, line: Line, index: int) -> None:
        """A word that begins companies' names, and a place right behind it (`Air Canada`)."""
        view = self.view
        at = index + 1
        if not view.names[index] or at >= line.end or view.gaps[at] <= 0 or not self.places.end_at(at):
            return
        if len(view.words[index]) < 3 and view.shapes[index] != UPPER:
            return
        if view.kinds[index] & HEADS and not self.places.strong_at(at):
            return
        before = index - 1 >= line.first and view.names[index - 1] and view.spaced(index)
        if not before or index - 1 in view.initial:
            self._notes.add(
                index, max(self._runs.end(line, at), self.places.end_at(at)), "organization", SURE, "opener"
            )

    def _legal_form(self, line: Line, index: int) -> None:
        """A case: "X Inc.", "X GmbH"."""
        view = self.view
        mark = view.longest(index, LEGAL_FORMS)
        if view.grammar.syllables and not view.words[index - 1].isascii():
            return
        if mark is None or view.grammar.capital_nouns or index == line.first or not view.names[index]:
            return
        at = index - 1 if view.words[index - 1] == "," else index
        first = self.growth.left(line, at, demonym=False)
        if first >= at or (first in self._taken and self.growth.is_person(first)):
            return
        end = mark.end
        while end < line.end and (after := view.longest(end, LEGAL_FORMS)) is not None and view.names[end]:
            end = after.end
        end -= end == line.end and view.words[end - 1] == "."  # the full stop is the sentence's
        self._notes.add(first, end, "organization", SURE, "legal-form")
