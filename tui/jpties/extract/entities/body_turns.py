"""Turns of phrase beside an unknown name that only bodies have: their trade behind it, what they do, what they said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.kinds import BODY_VERBS, COMPANY_ONLY, DETERMINERS, HEADS, SPEECH_VERBS, TITLES
from jpties.extract.entities.shapes import person_score
from jpties.extract.entities.view import LOWER
from jpties.names.lexicon import lexicon
from jpties.names.personal import name_flags

if TYPE_CHECKING:
    from jpties.extract.entities.board import Board
    from jpties.extract.entities.view import Line

_FOR = ("for", "voor", "pour", "para")
_LONG = 5


class BodyTurns:
    """Tells them in one article."""

    def __init__(self, board: Board) -> None:
        self.view = board.view
        self.places = board.places
        words = lexicon(self.view.lang)
        self._nouns = (
            *words.words("organizations/topic_endings"), *words.words("organizations/adjective_endings"), "s", "en",
        )  # fmt: skip
        """Endings of ordinary nouns and adjectives."""

    def opens(self, line: Line, first: int) -> bool:
        """Whether a word that no list knows does what bodies do at the start of a sentence (`Zentark plans ...`)."""
        view = self.view
        strange = len(view.words[first]) >= _LONG and not view.folded[first].endswith(self._nouns)
        return strange and self.acts(line, first, first + 1)

    def explained(self, line: Line, first: int, end: int) -> bool:
        """Handle "X, la mayor cooperativa de ...": a comma and a noun for companies."""
        view = self.view
        if (
            end + 1 >= line.end
            or view.words[end] != ","
            or self.places.end_at(first)
            or person_score(view, first, end) >= 2
        ):
            return False
        at = end + 1
        for _ in range(4):
            if at >= line.end or view.words[at] in ",.;:" or view.kinds[at] & (TITLES | COMPANY_ONLY) == TITLES:
                return False
            if view.shapes[at] == LOWER or view.grammar.capital_nouns:
                purpose = view.kinds[at] & HEADS and at + 1 < line.end and view.words[at + 1] in _FOR
                owner = at + 1 < line.end and view.words[at + 1] in "'’"
                if purpose or (view.kinds[at] & COMPANY_ONLY and not owner):
                    return True
            if view.names[at] and not view.grammar.capital_nouns:
                return False
            at += 1
        return False

    def acts(self, line: Line, first: int, end: int) -> bool:
        """Handle "La Sidra espera ...": an unknown name inside a sentence that does what bodies do."""
        view = self.view
        return (
            end < line.end
            and view.kinds[end] & BODY_VERBS != 0
            and view.shapes[end] == LOWER
            and not self.places.end_at(first)
            and person_score(view, first, end) < 1
            and not set(name_flags(view.folded[first])) & set("gsGS")
        )

    def speaks(self, line: Line, first: int, end: int) -> bool:
        """Handle "informó el Sernap": a verb of saying, an article and one unknown word."""
        view = self.view
        if end != first + 1 or first - 2 < line.first or not view.kinds[first - 1] & DETERMINERS:
            return False
        said = view.end_kinds[first - 1] & SPEECH_VERBS and view.shapes[first - 2] == LOWER
        return bool(said) and not self.places.end_at(first) and not name_flags(view.folded[first])
