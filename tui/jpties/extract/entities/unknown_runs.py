"""Runs of capitals that nothing has told yet: where one may begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.german_nouns import is_adjective, is_common
from jpties.extract.entities.phrases import bits_of
from jpties.extract.entities.shapes import run_end, word_end
from jpties.extract.entities.view import CAPITAL, HYPHENS, INITIAL

if TYPE_CHECKING:
    from collections.abc import Collection

    from jpties.extract.entities.board import Board
    from jpties.extract.entities.view import Line

NO_NAME = bits_of((
    "people/titles", "people/honorifics", "people/name_breakers", "demonyms/countries", "organizations/heads",
    "organizations/missions", "organizations/societies", "organizations/acronyms_not_names",
    "language/function_words", "events/heads", "leftovers/no_names", "organizations/company_nouns",
    "organizations/company_forms", "organizations/concepts", "places/class_before", "places/buildings",
))  # fmt: skip
_LONGEST = 4
_MOST_TOKENS = 12
"""Of a run in German, so that a line of capitals costs no more than its length."""


class UnknownRuns:
    """Tells them in one article."""

    def __init__(self, board: Board, inside: Collection[str]) -> None:
        """`inside` are the prepositions after which a place stands."""
        self.board = board
        self.view = board.view
        self.places = board.places
        self._inside = inside
        self.articles = ("O", "A", "Os", "As") if self.view.lang == "es" else ()
        """Galician articles that begin names of places."""

    def _free(self, index: int) -> bool:
        """Whether a token may belong to an unknown name."""
        view = self.view
        if not view.names[index] or view.kinds[index] & NO_NAME or index in self.board.taken:
            return False
        if view.grammar.capital_nouns and view.shapes[index] == CAPITAL:
            return not is_common(view.folded[index]) and not is_adjective(view.folded[index])
        return True

    def end(self, line: Line, first: int) -> int:
        """End of the unknown name that may begin at a token; 0 where none does."""
        view = self.view
        galician = view.words[first] in self.articles and first + 1 < line.end and self._free(first + 1)
        if not galician and (view.shapes[first] == INITIAL or not self._free(first)):
            return 0
        if first in view.initial and not self._pair(line, first):
            return 0
        gap = view.gaps[first]
        if first > line.first and gap >= 0:
            if gap == 0 and view.words[first - 1] in HYPHENS:
                return 0
            if gap and view.names[first - 1] and not view.grammar.capital_nouns and first - 1 not in view.initial:
                return 0
        end = word_end(view, first, line.end) if view.grammar.capital_nouns else run_end(view, first, line.end)
        stop = min(line.end, first + _MOST_TOKENS)
        end = self._particles(line, first, end)
        while view.grammar.capital_nouns and end < stop and view.gaps[end] > 0 and self._free(end):
            end = word_end(view, end, line.end)
        inner = [index for index in range(first + galician, end) if view.words[index][0].isalnum()]
        if view.grammar.syllables:
            inner = [index for index in inner if index == first or index in self.board.taken]
        if len(inner) > _LONGEST or not all(self._free(index) for index in inner):
            return self._prefix(line, first)
        return end

    def _pair(self, line: Line, first: int) -> bool:
        """Whether a second free word stands right after a token, where a capital tells a name."""
        view, after = self.view, first + 1
        return not view.grammar.capital_nouns and after < line.end and view.gaps[after] > 0 and self._free(after)

    def _particles(self, line: Line, first: int, end: int) -> int:
        """End of an unknown Spanish place with its particles (`Aldea Mota del Cerro`)."""
        view = self.view
        if view.lang != "es" or first == line.first or view.words[first - 1] not in self._inside:
            return end
        after = end
        while after < line.end and after < end + 2 and view.words[after] in ("de", "del", "la", "los", "las"):
            after += 1
        go_on = end < after < line.end and self._free(after) and not self.places.strong_at(after)
        return run_end(view, after, line.end) if go_on else end

    def _prefix(self, line: Line, first: int) -> int:
        """The unknown part of a hyphenated compound in German (`Alpbau-Präsident`)."""
        view = self.view
        joined = (
            first + 2 < line.end
            and view.words[first + 1] in HYPHENS
            and view.glued(first + 1)
            and view.glued(first + 2)
        )
        return first + 1 if view.grammar.capital_nouns and joined else 0
