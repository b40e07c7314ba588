"""Turns of phrase that tell a name: brackets, landmarks, short forms of bodies, turns of one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY, WEAK
from jpties.extract.entities.german_nouns import is_common
from jpties.extract.entities.german_turns import GermanTurns
from jpties.extract.entities.kinds import (
    ADJECTIVES,
    ARTICLES,
    CLASS_BEFORE,
    COMPANY_NOUNS,
    COMPANY_WORDS,
    CONCEPTS,
    COORDINATORS,
    COUNTRIES,
    DETERMINERS,
    EVENT_HEADS,
    FUNCTION_WORDS,
    HEADS,
    LANDMARKS,
    LEGAL_FORMS,
    MISSIONS,
    NAME_BREAKERS,
    NO_ACRONYMS,
    PREPOSITIONS,
    SOCIETIES,
    TITLES,
)
from jpties.extract.entities.shapes import is_lower, run_end, word_end
from jpties.extract.entities.spanish_turns import SpanishTurns
from jpties.extract.entities.view import CAPITAL, HYPHENS, UPPER
from jpties.names.lexicon import lexicon
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jpties.extract.entities.board import Board
    from jpties.extract.entities.found import Found
    from jpties.extract.entities.marks import Mark
    from jpties.extract.entities.view import Line

_CLASS = (
    HEADS | MISSIONS | SOCIETIES | CLASS_BEFORE | TITLES | EVENT_HEADS | COMPANY_NOUNS | CONCEPTS | LEGAL_FORMS
    | COUNTRIES | ADJECTIVES | DETERMINERS | FUNCTION_WORDS | COMPANY_WORDS | NAME_BREAKERS
)  # fmt: skip
_INTRODUCE = DETERMINERS | PREPOSITIONS | ARTICLES | COORDINATORS | CLASS_BEFORE
_NO_ACRONYMS = NO_ACRONYMS | FUNCTION_WORDS
_BODIES = HEADS | SOCIETIES


class Patterns:
    """Finds them in one article."""

    def __init__(self, board: Board, parts: Mapping[str, Sequence[tuple[int, str]]]) -> None:
        """`parts` has, by words, the article's persons: where their full names stand, and the names."""
        self.board = board
        self.view = board.view
        self.places = board.places
        self._german = GermanTurns(board, parts) if self.view.lang == "de" else None
        self._spanish = SpanishTurns(board) if self.view.lang == "es" else None
        self._on = bool(lexicon(self.view.lang).words("leftovers/joiners"))
        self._short = self._short_forms()

    def find(self) -> None:
        """Add all names that such a turn tells."""
        view, taken = self.view, self.board.taken
        own = self._german is not None or self._spanish is not None
        for line in view.lines if self._on else ():
            if line.titled:
                continue
            for index in sorted((*line.brackets, *line.capitals)) if line.brackets else line.capitals:
                if not view.names[index]:
                    self._brackets(line, index)
                elif (
                    own
                    or view.kinds[index] & LANDMARKS
                    or view.end_kinds[index] & COUNTRIES
                    or view.folded[index] in self._short
                ) and index not in taken:
                    self._at(line, index)

    def _at(self, line: Line, index: int) -> None:
        view = self.view
        if ((mark := view.longest(index, LANDMARKS)) is not None and self._landmark(line, mark)) or (
            self._german is not None and self._german.note(line, index)
        ):
            return
        if full := self._short.get(view.folded[index]):
            self._short_form(line, index, full)
        elif view.end_kinds[index] & COUNTRIES and is_lower(view, index - 1):
            self._of_country(line, index)
        elif self._spanish is not None:
            self._spanish.note(line, index)

    def _landmark(self, line: Line, mark: Mark) -> bool:
        """A river, mountain or monument that everybody knows, with its article or preposition."""
        view = self.view
        first, end = mark.start, mark.end
        if end > line.end or not view.names[end - 1] or any(i in self.board.taken for i in range(first, end)):
            return False
        introduced = first > line.first and view.end_kinds[first] & _INTRODUCE != 0
        joined = end < line.end and view.names[end] and view.spaced(end) and not view.grammar.capital_nouns
        if joined or not (introduced or end > first + 1):
            return False
        self.board.add(first, end, "place", "landmark", LIKELY)
        return True

    # -- brackets

    def _brackets(self, line: Line, index: int) -> None:
        """`Salta (Argentina)`: a place and its country; `Eva Lang (Grüne)`: a person and the party; an acronym."""
        view, board = self.view, self.board
        close = next((i for i in range(index + 2, min(line.end, index + 6)) if view.words[i] in ")）"), 0)
        if not close or index == line.first or not view.names[index + 1]:
            return
        before = board.by_end.get(index)
        one = close == word_end(view, index + 1, close) and not view.kinds[index + 1] & _NO_ACRONYMS
        if before is not None and before[1].type == "event" and one and view.shapes[index + 1] in (UPPER, CAPITAL):
            board.add(index + 1, close, "event", "acronym", LIKELY, view.slice(before[0], index))
        elif before is not None and before[1].type == "person":
            article = view.kinds[index + 1] & DETERMINERS and close == index + 3 and view.names[index + 2]
            free = not any(i in board.taken for i in range(index + 1, close))
            known = view.kinds[index + 1] & TITLES or (view.kinds[index + 1] & NAME_BREAKERS and not article)
            if (one or article) and free and not known and not self.places.end_at(index + 1):
                board.add(index + 1, close, "organization", "party", LIKELY)
        else:
            self._country_in_brackets(line, index, close, before)

    def _country_in_brackets(self, line: Line, index: int, close: int, before: tuple[int, Found] | None) -> None:
        candidates = self.places.candidates(index + 1, close)
        if not candidates or candidates[0].level not in ("country", "subdivision"):
            return
        first = next((f for f in range(max(line.first, index - 4), index) if self.places.end_at(f) == index), None)
        if first is None or (before is not None and before[1].type != "place"):
            return
        self.board.add(index + 1, close, "place", "brackets", LIKELY)
        self.board.add(first, index, "place", "before-brackets", LIKELY)

    # -- short forms of bodies

    def _short_forms(self) -> dict[str, str]:
        """Words that are the only name in the name of a body, with the body's whole name."""
        view = self.view
        found: dict[str, str] = {}
        for first, (end, item) in self.board.by_start.items():
            if item.type != "organization" or "class-word" not in item.rule:
                continue
            words = [i for i in range(first, end) if view.names[i] and not view.kinds[i] & _CLASS]
            near = len(words) == 1 and any(
                view.kinds[i] & _BODIES
                for i in (words[0] - 2, words[0] - 1, words[0] + 1, words[0] + 2)
                if first <= i < end and (abs(i - words[0]) == 1 or view.words[(i + words[0]) // 2] in HYPHENS)
            )
            if near and not self._place_at(words[0]) and len(view.words[words[0]]) > 3:
                plain = view.grammar.capital_nouns and is_common(view.folded[words[0]])
                if not plain and not set(name_flags(view.folded[words[0]])) & set("gs"):
                    found[view.folded[words[0]]] = view.slice(first, end)
        return found

    def _place_at(self, index: int) -> bool:
        """Whether a place begins at a token; where nouns have capitals only one that needs no context."""
        if self.view.grammar.capital_nouns:
            return self.places.strong_at(index)
        return bool(self.places.end_at(index))

    def _short_form(self, line: Line, index: int, full: str) -> None:
        view = self.view
        alone = run_end(view, index, line.end) == index + 1 or view.grammar.capital_nouns
        hyphen = index > line.first and view.glued(index) and view.words[index - 1] in HYPHENS
        after = index + 1
        glued = after < line.end and view.words[after] in HYPHENS and view.glued(after)
        if alone and not hyphen and not glued and index not in view.initial:
            self.board.add(index, index + 1, "organization", "short-form", WEAK, full)

    def _of_country(self, line: Line, index: int) -> None:
        """A place that the gazetteer has right after an adjective of its country ("im peruanischen Arequipa")."""
        view = self.view
        end = self.places.end_at(index)
        people = view.first_ending(index, COUNTRIES)
        country = people.value if people is not None else ""
        if not end or (end < line.end and view.names[end] and view.spaced(end)) or end > line.end:
            return
        if any(c.country.lower() == country.lower() for c in self.places.candidates(index, end)):
            self.board.add(index, end, "place", "of-country", LIKELY)
