"""What speaks against a name of the gazetteer being a place: other meanings, and capitals that go on beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.kinds import (
    BUILDINGS,
    CLASS_AFTER,
    CLASS_BEFORE,
    COMPANY_NOUNS,
    COUNTRIES,
    DETERMINERS,
    EVENT_HEADS,
    FUNCTION_WORDS,
    HEADS,
    HONORIFICS,
    MISSIONS,
    NAME_BREAKERS,
    NOT_PLACES,
    PREPOSITIONS,
    SIGNS,
    SOCIETIES,
    TITLES,
)
from jpties.extract.entities.view import HYPHENS, INITIAL, UPPER

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from jpties.extract.entities.placechoice import PlaceChoice
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View
    from jpties.names.gazetteer import Candidate

EXPLAINED = (
    TITLES | HONORIFICS | NAME_BREAKERS | COUNTRIES | CLASS_AFTER | CLASS_BEFORE | HEADS | MISSIONS | SOCIETIES
    | EVENT_HEADS | BUILDINGS | COMPANY_NOUNS | FUNCTION_WORDS
)  # fmt: skip
"""Kinds of words that explain a capital beside a place."""
_JOINED = COUNTRIES | HEADS | SOCIETIES | EVENT_HEADS | CLASS_BEFORE | BUILDINGS
"""Kinds of words that a hyphen may join to a place."""
_OTHERS = TITLES | NAME_BREAKERS | FUNCTION_WORDS | COUNTRIES
"""Kinds of words that a name may be instead."""
_OPENED, _CLOSED = frozenset('“„«"'), frozenset('”“»"')
_ARABIC = frozenset(["al", "el", "ad", "ar", "as", "az"])
"""Articles of Arabic that a hyphen joins to a family name (`al-Rashid`)."""
_BEFORE_COUNTRY = DETERMINERS | PREPOSITIONS
_AFTER_COUNTRY = FUNCTION_WORDS | PREPOSITIONS


class PlaceDoubts:
    """Weighs doubts in one article."""

    def __init__(self, view: View, names: PlaceNames, choice: PlaceChoice, person_starts: Container[int]) -> None:
        """`person_starts` are the first tokens of the article's persons."""
        self.view = view
        self.names = names
        self.choice = choice
        self._person_starts = person_starts
        self._quotes = any(sign in view.text for sign in _OPENED)

    def against(self, line: Line, first: int, end: int, mention_end: int, candidates: Sequence[Candidate]) -> int:
        """What speaks against a place, as a number to be taken off the evidence.

        Args:
            line: the sentence.
            first: first token of the name.
            end: end of the name.
            mention_end: the same with a class word.
            candidates: what the name may mean, best first.
        """
        view, best = self.view, candidates[0]
        doubt = self._other_meaning(first, best) if end == first + 1 else 0
        if is_code(view, best, first, end) and not self._stands_for_country(line, first, end):
            doubt += 120
        if line.titled and best.weak:
            doubt += 25
        if view.grammar.capital_nouns and self._people_of_longer(first, end):
            doubt += 100
        if self._quotes and self._in_title(line, first, end):
            doubt += 130
        if not line.titled or best.weak:
            if mention_end < line.end and view.names[mention_end] and self._goes_on(mention_end):
                doubt += 130
            if first > line.first and view.names[first - 1] and self._began_before(first):
                doubt += 130
        if first > 1 and not view.gaps[first] and self._hyphened_before(first):
            doubt += 120
        if view.end_kinds[first] & SIGNS and first > line.first:
            doubt += 130
        if end + 1 < line.end and not view.gaps[end] and self._unlike_name(end):
            doubt += 60
        return doubt

    def _other_meaning(self, first: int, best: Candidate) -> int:
        """Doubts about a single word: an acronym, a word of the language, a person, an office."""
        view = self.view
        kinds = view.kinds[first]
        doubt = 0
        if view.shapes[first] == UPPER and len(view.words[first]) < 5 and best.kind != "code":
            doubt += 60
        if kinds & NOT_PLACES:
            doubt += 75
        if first in view.initial and (best.weak or kinds & FUNCTION_WORDS):
            doubt += 30
        if kinds & _OTHERS:
            doubt += 60
        if view.grammar.capital_nouns and best.weak:
            doubt += 20
        return doubt

    def _goes_on(self, end: int) -> bool:
        """Whether the capital right after the name is unexplained."""
        view = self.view
        return view.gaps[end] > 0 and not (
            view.kinds[end] & EXPLAINED
            or end in self._person_starts
            or view.grammar.capital_nouns
            or self.names.strong_at(end)
        )

    def _began_before(self, first: int) -> bool:
        """Whether the capital right before the name is unexplained."""
        view = self.view
        return view.gaps[first] > 0 and not (
            view.end_kinds[first] & EXPLAINED
            or first - 1 in view.initial
            or view.grammar.capital_nouns
            or self.names.ends_before(first)
        )

    def _hyphened_before(self, first: int) -> bool:
        """Whether a hyphen joins the name to a capitalised word before it that is no place."""
        view = self.view
        hyphen = first - 1
        if view.words[hyphen] not in HYPHENS or view.gaps[hyphen] or view.grammar.capital_nouns:
            return False
        placed = self.names.ends_before(hyphen) and not view.end_kinds[hyphen] & NOT_PLACES
        return not placed and (view.names[first - 2] or view.folded[first - 2] in _ARABIC)

    def _unlike_name(self, hyphen: int) -> bool:
        """Whether a hyphen joins the name to a capitalised word that is no place or class word."""
        view = self.view
        after = hyphen + 1
        if view.words[hyphen] not in HYPHENS or view.gaps[after] or not view.names[after] or view.grammar.compounds:
            return False
        return not self.names.end_at(after) and not view.kinds[after] & _JOINED

    def _stands_for_country(self, line: Line, first: int, end: int) -> bool:
        """Whether capitals (`U.S.`) are the country, no adjective: after an article or preposition, before no noun."""
        view = self.view
        if view.shapes[first] not in (UPPER, INITIAL) or not view.end_kinds[first] & _BEFORE_COUNTRY:
            return False
        after = end + 1 if end < line.end and view.words[end] == "." else end
        if after < line.end and view.words[after] == "$":
            return False
        if after >= line.end or not view.words[after][0].isalpha():
            return True
        return not view.names[after] and view.kinds[after] & _AFTER_COUNTRY != 0

    def _in_title(self, line: Line, first: int, end: int) -> bool:
        """Whether the name stands in a short quotation that is itself a name (`«Lima, Ciudad Jardín»`)."""
        view = self.view
        before = view.words[max(line.first, first - 6) : first]
        if _OPENED.isdisjoint(before):
            return False
        opened = first - 1 - next(back for back, word in enumerate(reversed(before)) if word in _OPENED)
        closed = next((i for i in range(end, min(line.end, opened + 8)) if view.words[i] in _CLOSED), -1)
        words = [i for i in range(opened + 1, closed) if view.words[i][0].isalpha()]
        if closed < 0 or not 2 <= len(words) <= 5:
            return False
        if view.kinds[words[0]] & FUNCTION_WORDS and (len(words) < 3 or not all(view.names[i] for i in words)):
            return False
        others = [i for i in words if not first <= i < end]
        return (
            bool(others)
            and view.names[words[0]]
            and view.names[words[-1]]
            and not any(self.names.strong_at(i) or view.kinds[i] & CLASS_AFTER for i in others)
        )

    def _people_of_longer(self, first: int, end: int) -> bool:
        """Whether the name begins a German word for the people of a longer one (`Sachsen-Anhalter`)."""
        view = self.view
        if end + 1 >= len(view.words) or view.words[end] not in HYPHENS or view.gaps[end + 1]:
            return False
        stem = view.folded[end + 1].removesuffix("n").removesuffix("er")
        return stem != view.folded[end + 1] and self.choice.knows(f"{view.key(first, end)} {stem}")


def is_code(view: View, best: Candidate, first: int, end: int) -> bool:
    """Whether a name is an abbreviation in capitals (`UK`, `U.S.`)."""
    return best.kind == "code" or (end > first + 1 and all(len(word) == 1 for word in view.words[first:end]))
