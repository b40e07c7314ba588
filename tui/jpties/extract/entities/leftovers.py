"""Names that nothing has told yet, typed by the words around them: prepositions, articles, lists, hyphens.

Used where the language's lexicon has `leftovers`; what stays doubtful stays unmarked.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from jpties.extract.entities.body_turns import BodyTurns
from jpties.extract.entities.german_nouns import is_common
from jpties.extract.entities.kinds import (
    ARTICLES,
    BUSINESS_OFFICES,
    CLASS_BEFORE,
    COMPANY_NOUNS,
    COMPANY_TAILS,
    COORDINATORS,
    DETERMINERS,
    FUNCTION_WORDS,
    HONORIFICS,
    LEGAL_FORMS,
    LINKERS,
    MEMBERS,
    OWNED,
    TITLES,
)
from jpties.extract.entities.shapes import person_score, word_end, words_of
from jpties.extract.entities.unknown_runs import NO_NAME, UnknownRuns
from jpties.extract.entities.view import CAPITAL, HYPHENS, MIXED, UPPER
from jpties.names.lexicon import lexicon
from jpties.names.personal import name_flags
from jpties.text.folding import fold

if TYPE_CHECKING:
    from jpties.extract.entities.board import Board
    from jpties.extract.entities.found import Found, NameType
    from jpties.extract.entities.view import Line

_OFFICE = TITLES | HONORIFICS
_OWNERS = TITLES | COMPANY_NOUNS | OWNED
_INTRODUCING = DETERMINERS | ARTICLES


@functools.cache
def _mountains() -> tuple[str, ...]:
    """Endings of Japanese mountains, rivers and islands, folded."""
    return tuple(fold(word) for word in lexicon("en").words("leftovers/japanese_landscapes"))


class Leftovers:
    """Finds them in one article."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.view = board.view
        self.places = board.places
        words = lexicon(self.view.lang)
        self._inside = frozenset(words.words("leftovers/place_prepositions"))
        self._mountains = _mountains()
        self._fused = frozenset(words.words("leftovers/articles"))
        self._of = frozenset(words.words("leftovers/of"))
        self._joiners = frozenset(words.words("leftovers/joiners"))
        self._turns = BodyTurns(board)
        self._runs = UnknownRuns(board, self._inside)

    def find(self) -> None:
        """Add all names that the words around them tell."""
        view, taken = self.view, self.board.taken
        kinds, words, articles = view.kinds, view.words, self._runs.articles
        for line in view.lines if self._joiners else ():
            if line.titled:
                continue
            done = 0
            for index in line.capitals:
                if index < done or ((index in taken or kinds[index] & NO_NAME) and words[index] not in articles):
                    continue
                if end := self._runs.end(line, index):
                    self._type(line, index, end)
                    done = end
                elif index in self.view.initial:
                    self._opening(line, index)

    def _opening(self, line: Line, first: int) -> None:
        """One word that no list knows at the start of a sentence: a body beside another, or with its trade behind."""
        view, end = self.view, first + 1
        known = view.marks_at(first) or name_flags(view.folded[first]) or self.places.end_at(first)
        if known or first in self.board.taken or view.grammar.capital_nouns or len(view.words[first]) < 4:
            return
        if view.shapes[first] == MIXED or self._turns.explained(line, first, end) or self._turns.opens(line, first):
            self.board.add(first, end, "organization", "apposition")
        other = self.board.by_start.get(end + 1) if end < line.end and view.kinds[end] & COORDINATORS else None
        body = other is not None and other[1].type == "organization" and not view.folded[first].endswith(("s", "en"))
        if other is not None and body and self._same_sort(other[1], end + 1, other[0], first, end, article=False):
            self.board.add(first, end, "organization", "in-list")

    def _type(self, line: Line, first: int, end: int) -> None:
        """Note the name if its neighbours tell what it is."""
        view = self.view
        single = end == first + 1
        if view.grammar.capital_nouns and end < line.end and not view.gaps[end] and view.words[end] in HYPHENS:
            self._hyphened(line, first, end)
        elif single and self._landscape(first):
            self.board.add(first, end, "place", "landscape")
        elif self._office_of(line, first, end):
            self.board.add(first, end, "organization", "office-of")
        elif self._after_class(first, end):
            self.board.add(first, end, "place", "class-word")
        elif self._after_preposition(line, first, end):
            self.board.add(first, end, "place", "after-preposition")
        elif kind := self._in_list(line, first, end):
            self.board.add(first, end, kind, "in-list")
        elif single and view.shapes[first] == MIXED and len(view.words[first]) > 2:
            self.board.add(first, end, "organization", "mixed-capitals")
        elif self._turns.speaks(line, first, end):
            self.board.add(first, end, "organization", "speaking")
        elif self._turns.explained(line, first, end):
            self.board.add(first, end, "organization", "apposition")
        elif self._turns.acts(line, first, end):
            self.board.add(first, end, "organization", "acting")

    def _hyphened(self, line: Line, first: int, end: int) -> None:
        """`X-Präsident`, `X-Werk` with an unknown X, which is a body."""
        view = self.view
        after = end + 1
        if (
            after >= line.end
            or not view.names[after]
            or view.shapes[first] not in (CAPITAL, UPPER, MIXED)
            or len(view.words[first]) < 3
        ):
            return
        if view.kinds[after] & COMPANY_TAILS and not self.places.end_at(first):
            self.board.add(first, word_end(view, after, line.end), "organization", "hyphen")
            return
        if view.kinds[after] & _OWNERS and not self.places.end_at(first) and not name_flags(view.folded[first]):
            self.board.add(first, end, "organization", "hyphen")

    def _landscape(self, first: int) -> bool:
        """Whether a word ends as Japanese mountains, rivers and islands do (`Tateyama`), and no person is named so.

        In German also as lakes and mountains do.
        """
        view = self.view
        word = view.folded[first]
        if view.grammar.capital_nouns and word.endswith(("see", "gebirge")) and len(view.words[first]) > 6:
            return True
        if len(word) < 6 or not word.endswith(self._mountains):
            return False
        before = view.end_kinds[first]
        return bool(before & _INTRODUCING) or ("S" not in name_flags(word) and not before & _OFFICE)

    def _office_of(self, line: Line, first: int, end: int) -> bool:
        """Handle "investigador del Inta": an office, "of the" and an unknown name that is no place."""
        view = self.view
        before = first - 1
        if before <= line.first:
            return False
        article = view.words[before] not in ("de", "von")
        if view.kinds[before] & DETERMINERS and view.kinds[before - 1] & LINKERS:
            before, article = before - 1, True
            if before <= line.first:
                return False
        if view.words[before] not in self._of:
            return False
        members = view.end_kinds[before] & MEMBERS and not self.places.end_at(first)
        if members and person_score(view, first, end) < 2:
            return True
        closed = end >= line.end or view.words[end] in ",.);"
        if (
            not article
            and view.lang == "es"
            and view.shapes[first] == CAPITAL
            and not (closed and view.end_kinds[before] & BUSINESS_OFFICES)
        ):
            return False
        if not view.end_kinds[before] & TITLES or view.gaps[first] <= 0 or view.names[before]:
            return False
        office = any(
            mark.category == "people/titles" and mark.start >= line.first for mark in view.marks_ending(before)
        )
        return office and not self.places.end_at(first) and person_score(view, first, end) < 2

    def _after_class(self, first: int, end: int) -> bool:
        """A class word of places ("Hafen von") before a name that the gazetteer has, though it may be another thing."""
        view = self.view
        return view.end_kinds[first] & CLASS_BEFORE != 0 and view.gaps[first] > 0 and self.places.end_at(first) == end

    def _after_preposition(self, line: Line, first: int, end: int) -> bool:
        view = self.view
        before = first - 1
        if before > line.first and view.lang == "es" and view.words[before] in ("el", "la") and end == first + 1:
            before -= 1
        if view.words[before] not in self._inside or first == line.first or view.gaps[first] <= 0:
            return False
        if view.shapes[first] in (UPPER, MIXED) and end == first + 1:
            return False
        if end < line.end and (view.words[end] == "&" or view.kinds[end] & LEGAL_FORMS):
            return False
        if view.grammar.capital_nouns and (
            len(words_of(view, first, end)) > 2
            or (end < line.end and view.names[end] and view.spaced(end) and not is_common(view.folded[end]))
        ):
            return False
        return person_score(view, first, end) < 2

    def _in_list(self, line: Line, first: int, end: int) -> NameType | None:
        """Type of the place or body that "and" or a comma joins to the name."""
        view = self.view
        before, article = first - 1, False
        if before > line.first and (view.kinds[before] & DETERMINERS or view.words[before] in self._fused):
            before, article = before - 1, True
        if before > line.first and view.words[before] in self._joiners:
            found = self.board.by_end.get(before)
            if found is not None and self._same_sort(found[1], found[0], before, first, end, article=article):
                return found[1].type
        after = end + 1
        if after >= line.end or view.words[end] not in self._joiners:
            return None
        if article and view.kinds[after] & DETERMINERS:
            after += 1
        elif article:
            return None
        if after < line.end:
            following = self.board.by_start.get(after)
            if following is not None and self._same_sort(
                following[1], after, following[0], first, end, article=article
            ):
                return following[1].type
        return None

    def _same_sort(self, item: Found, other: int, other_end: int, first: int, end: int, *, article: bool) -> bool:
        """Whether a known name and an unknown one joined to it may be two of a kind."""
        view = self.view
        if item.type == "person":
            return self._fellow(first, end)
        if item.type not in ("place", "organization") or person_score(view, first, end) >= 2:
            return False
        introduced = view.end_kinds[other] & DETERMINERS != 0 or (other > 0 and view.words[other - 1] in self._fused)
        exact = self.places.end_at(first) == end
        if item.type == "organization":
            guessed = item.rule.rpartition("/")[2] in ("acronym", "speaking", "office-of", "mixed-capitals")
            strong = exact and self.places.strong_at(first)
            return (
                not guessed and not strong and other_end > other and (article == introduced or not (article or exact))
            )
        if article != introduced:
            return False
        inner = other > 0 and view.names[other - 1] and view.spaced(other)
        if view.grammar.capital_nouns and inner and not view.kinds[other - 1] & FUNCTION_WORDS:
            return False
        if "building" in item.rule:
            return article and view.shapes[first] == CAPITAL
        single = len(words_of(view, first, end)) == 1 and not name_flags(view.folded[first])
        return exact or (view.shapes[first] == CAPITAL and single)

    def _fellow(self, first: int, end: int) -> bool:
        """Whether two or three plain capitals beside a person may be another one."""
        view = self.view
        plain = all(view.shapes[index] == CAPITAL and not view.marks_at(index) for index in range(first, end))
        if view.grammar.syllables or any(is_common(view.folded[index]) for index in range(first, end)):
            return False
        return plain and 2 <= end - first <= 3 and not self.places.end_at(first)
