"""Companies that the words beside them announce: a noun before ("the maker X"), a legal form behind (`X Inc.`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.acronyms import BracketAcronyms
from jpties.extract.entities.company_runs import CompanyRuns
from jpties.extract.entities.found import SURE
from jpties.extract.entities.notes import Notes
from jpties.extract.entities.view import MIXED, UPPER
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from jpties.extract.entities.found import Names
    from jpties.extract.entities.growth import Growth
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_QUOTES = "“„«\"'‘"
_COMMON_ENDINGS = (
    "ung", "heit", "keit", "schaft", "tion", "tat", "er", "en", "ern", "ismus", "nis", "tum", "ling", "e",
)  # fmt: skip
"""Endings of German common nouns."""


class AnnouncedCompanies:
    """Finds companies by a noun or a legal form, and bodies by an acronym in brackets."""

    def __init__(self, view: View, places: PlaceNames, growth: Growth, known: Names) -> None:
        """`known` are the bodies with a class word."""
        self.view = view
        self.places = places
        self.growth = growth
        self._endings = lexicon(view.lang).words("organizations/company_endings") or ("\0",)
        self._taken = {index for first, end in known for index in range(first, end)}
        self._runs = CompanyRuns(view, growth, self._taken)
        self._notes = Notes(view)
        self._acronyms = BracketAcronyms(view, self._notes, known)

    def find(self) -> Names:
        """All of them."""
        view = self.view
        compounds = view.grammar.compounds
        for line, index in view.at("organizations/company_openers"):
            self._opener(line, index)
        for line, index in view.at("organizations/company_nouns", "organizations/legal_forms"):
            self._after_noun(line, index)
            self._legal_form(line, index)
        for line in view.lines:
            for index in line.brackets:
                self._acronyms.note(line, index)
            for index in range(line.first, line.end) if compounds else ():
                if len(view.words[index]) > 8 and view.folded[index].endswith(self._endings):
                    self._after_noun(line, index)
        return self._notes.names

    def _after_noun(self, line: Line, index: int) -> None:
        """A case: "the company X", "maker X", "Konzern X"."""
        view = self.view
        if view.grammar.own_rules:
            return
        mark = view.mark(index, "organizations/company_nouns")
        compound = mark is None and view.grammar.compounds and self._compound(index)
        if (mark is None and not compound) or (view.names[index] and not compound and not self._opens(index)):
            return
        at = mark.end if mark else index + 1
        while (
            at < line.end
            and view.grammar.adjectives_follow
            and not view.names[at]
            and view.has(at, "demonyms/countries")
        ):
            at += 1
        if at < line.end and view.words[at] in _QUOTES and at + 1 < line.end:
            at += 1
        article = (
            at + 1 < line.end and view.names[at] and view.has(at, "organizations/determiners") and view.spaced(at + 1)
        )
        end = self._runs.end(line, at + 1) if article else self._runs.end(line, at)
        if not end or line.titled or not (view.spaced(at) or view.words[at - 1] in _QUOTES):
            return
        best = self.places.candidates(at, end)
        if best and self.places.covers(at, end) and (best[0].level != "municipality" and best[0].kind == "official"):
            return
        if view.has(at, "places/not_places") and view.grammar.own_rules:
            return
        if view.grammar.capital_nouns and mark is not None and mark.end == index + 1 and not self._unlike_noun(at, end):
            return
        self._notes.add(at, end, "organization", SURE, "company-noun")

    def _opens(self, index: int) -> bool:
        """Whether a company noun has its capital only because it opens the sentence (`Verzekeraar Achmea`)."""
        view = self.view
        own = view.has(index, "organizations/heads", "organizations/societies", "organizations/company_words")
        return index in view.initial and not own and not view.has(index, "people/titles")

    def _compound(self, index: int) -> bool:
        """A compound that ends in a company noun (`Spielwarenkonzern`)."""
        word = self.view.folded[index]
        return len(word) > 8 and word.endswith(self._endings)

    def _unlike_noun(self, first: int, end: int) -> bool:
        """In German, where nouns have capitals: whether a run looks like a name all the same."""
        view = self.view
        return (
            end > first + 1 or view.shapes[first] in (UPPER, MIXED) or not view.folded[first].endswith(_COMMON_ENDINGS)
        )

    def _opener(self, line: Line, index: int) -> None:
        """A word that begins companies' names, and a place right behind it (`Air Canada`)."""
        view = self.view
        at = index + 1
        if not view.names[index] or at >= line.end or not view.spaced(at) or not self.places.end_at(at):
            return
        if view.has(index, "organizations/heads") and not self.places.strong_at(at):
            return
        before = index - 1 >= line.first and view.names[index - 1] and view.spaced(index)
        if not before or index - 1 in view.initial:
            self._notes.add(
                index, max(self._runs.end(line, at), self.places.end_at(at)), "organization", SURE, "opener"
            )

    def _legal_form(self, line: Line, index: int) -> None:
        """A case: "X Inc.", "X GmbH"."""
        view = self.view
        mark = view.mark(index, "organizations/legal_forms")
        if view.grammar.syllables and not view.words[index - 1].isascii():
            return
        if mark is None or view.grammar.capital_nouns or index == line.first or not view.names[index]:
            return
        at = index - 1 if view.words[index - 1] == "," else index
        first = self.growth.left(line, at, demonym=False)
        if first >= at or (first in self._taken and self.growth.is_person(first)):
            return
        end = mark.end
        while end < line.end and (after := view.mark(end, "organizations/legal_forms")) is not None and view.names[end]:
            end = after.end
        self._notes.add(first, end, "organization", SURE, "legal-form")
