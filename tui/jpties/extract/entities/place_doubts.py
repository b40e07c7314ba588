"""What speaks against a name of the gazetteer being a place: other meanings, and capitals that go on beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.view import HYPHENS, INITIAL, UPPER

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from jpties.extract.entities.placechoice import PlaceChoice
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View
    from jpties.names.gazetteer import Candidate

EXPLAINED = (
    "people/titles", "people/honorifics", "people/name_breakers", "demonyms/countries", "places/class_after",
    "places/class_before",
    "organizations/heads", "organizations/missions", "organizations/societies", "events/heads", "places/buildings",
    "organizations/company_nouns", "language/function_words",
)  # fmt: skip
"""Kinds of words that explain a capital beside a place."""
_JOINED = (
    "demonyms/countries", "organizations/heads", "organizations/societies", "events/heads", "places/class_before",
    "places/buildings",
)  # fmt: skip
"""Kinds of words that a hyphen may join to a place."""


class PlaceDoubts:
    """Weighs doubts in one article."""

    def __init__(self, view: View, names: PlaceNames, choice: PlaceChoice, person_starts: Container[int]) -> None:
        """`person_starts` are the first tokens of the article's persons."""
        self.view = view
        self.names = names
        self.choice = choice
        self._person_starts = person_starts

    def against(self, line: Line, first: int, end: int, mention_end: int, candidates: Sequence[Candidate]) -> int:
        """What speaks against a place, as a number to be taken off the evidence.

        Args:
            line: the sentence.
            first: first token of the name.
            end: end of the name.
            mention_end: the same with a class word.
            candidates: what the name may mean, best first.
        """
        best = candidates[0]
        doubt = self._other_meaning(first, end, best)
        if is_code(self.view, best, first, end) and not self._stands_for_country(line, first, end):
            doubt += 120
        if line.titled and best.weak:
            doubt += 25
        if self._people_of_longer(first, end):
            doubt += 100
        if self._in_title(line, first, end):
            doubt += 130
        headline = line.titled and not best.weak
        if self._goes_on(line, mention_end) and not headline:
            doubt += 130
        if self._began_before(line, first) and not headline:
            doubt += 130
        if self._hyphened_before(first):
            doubt += 120
        return doubt + self._hyphen_doubt(line, end)

    def _other_meaning(self, first: int, end: int, best: Candidate) -> int:
        """Doubts about a single word: an acronym, a word of the language, a person, an office."""
        view = self.view
        if end != first + 1:
            return 0
        doubt = 0
        if view.shapes[first] == UPPER and len(view.words[first]) < 5 and best.kind != "code":
            doubt += 60
        if view.has(first, "places/not_places"):
            doubt += 75
        if first in view.initial and (best.weak or view.has(first, "language/function_words")):
            doubt += 30
        if view.has(first, "people/titles", "people/name_breakers", "language/function_words", "demonyms/countries"):
            doubt += 60
        if view.grammar.capital_nouns and best.weak:
            doubt += 20
        return doubt

    def _goes_on(self, line: Line, end: int) -> bool:
        """Whether an unexplained capital stands right after the name."""
        view = self.view
        return end < line.end and view.names[end] and view.spaced(end) and not self._explained(end)

    def _began_before(self, line: Line, first: int) -> bool:
        """Whether an unexplained capital stands right before the name."""
        view = self.view
        capital = first > line.first and view.names[first - 1] and view.spaced(first)
        return capital and not self._explained_before(first)

    def _hyphened_before(self, first: int) -> bool:
        """Whether a hyphen joins the name to a capitalised word before it that is no place."""
        view = self.view
        hyphen = first - 1
        if view.grammar.capital_nouns or first < 2 or not (view.glued(first) and view.words[hyphen] in HYPHENS):
            return False
        placed = self.names.ends_before(hyphen) and not view.has_end(hyphen, "places/not_places")
        return not placed and view.glued(hyphen) and view.names[first - 2]

    def _hyphen_doubt(self, line: Line, end: int) -> int:
        """Doubt where a hyphen joins the name to a capitalised word that is no place or class word."""
        view = self.view
        joined = end + 1 < line.end and view.words[end] in HYPHENS and view.glued(end) and view.glued(end + 1)
        if not joined or not view.names[end + 1] or view.grammar.compounds:
            return 0
        return 0 if self.names.end_at(end + 1) or view.has(end + 1, *_JOINED) else 60

    def _stands_for_country(self, line: Line, first: int, end: int) -> bool:
        """Whether capitals (`U.S.`) are the country, no adjective: after an article or preposition, before no noun."""
        view = self.view
        if view.shapes[first] not in (UPPER, INITIAL) or not view.has_end(
            first, "organizations/determiners", "places/prepositions"
        ):
            return False
        after = end + 1 if end < line.end and view.words[end] == "." else end
        if after < line.end and view.words[after] == "$":
            return False
        if after >= line.end or not view.words[after][0].isalpha():
            return True
        return not view.names[after] and view.has(after, "language/function_words", "places/prepositions")

    def _in_title(self, line: Line, first: int, end: int) -> bool:
        """Whether the name stands in a short quotation that is itself a name (`«Lima, Ciudad Jardín»`)."""
        view = self.view
        opened = next((i for i in range(first - 1, max(line.first, first - 6) - 1, -1) if view.words[i] in '“„«"'), -1)
        if opened < 0:
            return False
        closed = next((i for i in range(end, min(line.end, opened + 8)) if view.words[i] in '”“»"'), -1)
        words = [i for i in range(opened + 1, closed) if view.words[i][0].isalpha()]
        if closed < 0 or not 2 <= len(words) <= 5 or view.has(words[0], "language/function_words"):
            return False
        others = [i for i in words if not first <= i < end]
        return (
            bool(others)
            and view.names[words[0]]
            and view.names[words[-1]]
            and not any(self.names.strong_at(i) or view.has(i, "places/class_after") for i in others)
        )

    def _people_of_longer(self, first: int, end: int) -> bool:
        """Whether the name begins a German word for the people of a longer one (`Sachsen-Anhalter`)."""
        view = self.view
        if (
            not view.grammar.capital_nouns
            or end + 1 >= len(view.words)
            or view.words[end] not in HYPHENS
            or not view.glued(end + 1)
        ):
            return False
        stem = view.folded[end + 1].removesuffix("n").removesuffix("er")
        return stem != view.folded[end + 1] and self.choice.knows(f"{view.key(first, end)} {stem}")

    def _explained(self, index: int) -> bool:
        view = self.view
        return (
            index in self._person_starts
            or view.has(index, *EXPLAINED)
            or self.names.strong_at(index)
            or view.grammar.capital_nouns
        )

    def _explained_before(self, first: int) -> bool:
        view = self.view
        if first - 1 in view.initial or view.grammar.capital_nouns or self.names.ends_before(first):
            return True
        return any(mark.category in EXPLAINED for mark in view.marks_ending(first))


def is_code(view: View, best: Candidate, first: int, end: int) -> bool:
    """Whether a name is an abbreviation in capitals (`UK`, `U.S.`)."""
    return best.kind == "code" or (end > first + 1 and all(len(word) == 1 for word in view.words[first:end]))
