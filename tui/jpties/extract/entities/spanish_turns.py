"""Spanish turns that tell a name: a lower-case word for a building or company before it, an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY
from jpties.extract.entities.shapes import is_lower, is_romaji, person_score, run_end, words_of
from jpties.extract.entities.view import CAPITAL

if TYPE_CHECKING:
    from jpties.extract.entities.board import Board
    from jpties.extract.entities.view import Line

_ADJECTIVE = (
    "ena", "ana", "eña", "esa", "ense", "ina", "ica", "era", "eno", "ano", "eño", "es", "ino", "ico", "ero",
    "ola", "aria",
)  # fmt: skip
"""Endings of adjectives of places."""
_NO_NAME = (
    "people/titles", "people/honorifics", "people/name_breakers", "demonyms/countries", "organizations/heads",
    "leftovers/no_names",
)  # fmt: skip


class SpanishTurns:
    """Finds them in one article."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.view = board.view

    def note(self, line: Line, index: int) -> None:
        """Note the name that begins at a token ("parque X", "la empresa limeña X"), if such a turn tells one."""
        view = self.view
        end = run_end(view, index, line.end)
        if not view.spaced(index) or index in view.initial or any(i in self.board.taken for i in range(index, end)):
            return
        if view.has(index, *_NO_NAME):
            return
        before = index - 1
        if view.has_end(index, "organizations/linkers"):
            before -= 1
        building = next(
            (m for m in view.marks_ending(before + 1) if m.category == "places/buildings" and m.lang == "es"), None
        )
        if building is not None and is_lower(view, building.start):
            self.board.add(index, end, "place", "building-name")
            return
        noun = index - 2
        if (
            noun >= line.first
            and self._describes(index - 1)
            and view.has(noun, "organizations/company_only")
            and is_lower(view, noun)
        ):
            self.board.add(index, end, "organization", "company-noun", LIKELY)
        elif view.has_end(index, "organizations/determiners") and self._japanese_thing(index, end):
            self.board.add(index, end, "place", "japanese-name")

    def _describes(self, at: int) -> bool:
        """Whether a lower-case adjective of a place, country or kind stands at a token."""
        view = self.view
        known = view.has(at, "demonyms/countries", "organizations/adjectives")
        return is_lower(view, at) and (known or view.folded[at].endswith(_ADJECTIVE))

    def _japanese_thing(self, first: int, end: int) -> bool:
        """Two Japanese words with an article are a road, shrine or mountain, since persons take none."""
        view = self.view
        words = words_of(view, first, end)
        capitals = all(view.shapes[index] == CAPITAL for index in (first, end - 1))
        return len(words) == 2 and capitals and all(map(is_romaji, words)) and person_score(view, first, end) < 3
