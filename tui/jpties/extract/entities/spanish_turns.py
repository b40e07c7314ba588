"""Spanish turns that tell a name: a lower-case word for a building or company before it, an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.found import LIKELY
from jpties.extract.entities.kinds import ADJECTIVES, BUILDINGS, COMPANY_ONLY, COUNTRIES, DETERMINERS, LINKERS, SIGNS
from jpties.extract.entities.phrases import bits_of
from jpties.extract.entities.shapes import is_romaji, person_score, run_end, words_of
from jpties.extract.entities.view import CAPITAL, LOWER

if TYPE_CHECKING:
    from jpties.extract.entities.board import Board
    from jpties.extract.entities.view import Line

_ADJECTIVE = (
    "ena", "ana", "eña", "esa", "ense", "ina", "ica", "era", "eno", "ano", "eño", "es", "ino", "ico", "ero",
    "ola", "aria",
)  # fmt: skip
"""Endings of adjectives of places."""
_NO_NAME = bits_of((
    "people/titles", "people/honorifics", "people/name_breakers", "demonyms/countries", "organizations/heads",
    "leftovers/no_names",
))  # fmt: skip
_DESCRIBING = COUNTRIES | ADJECTIVES


class SpanishTurns:
    """Finds them in one article."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.view = board.view

    def note(self, line: Line, index: int) -> None:
        """Note the name that begins at a token ("parque X", "la empresa limeña X"), if such a turn tells one."""
        view = self.view
        if view.gaps[index] <= 0 or index in view.initial or view.kinds[index] & _NO_NAME:
            return
        building = self._building_before(index - 1 if view.end_kinds[index] & LINKERS else index)
        noun = index - 2
        company = noun >= line.first and view.kinds[noun] & COMPANY_ONLY and view.shapes[noun] == LOWER
        introduced = view.end_kinds[index] & DETERMINERS
        if not building and not company and not introduced:
            return
        end = run_end(view, index, line.end)
        if any(i in self.board.taken for i in range(index, end)):
            return
        if building and view.end_kinds[index] & SIGNS and self.board.places.end_at(index):
            return
        if building:
            self.board.add(index, end, "place", "building-name")
        elif company and self._describes(index - 1):
            self.board.add(index, end, "organization", "company-noun", LIKELY)
        elif introduced and self._japanese_thing(index, end):
            self.board.add(index, end, "place", "japanese-name")

    def _building_before(self, at: int) -> bool:
        """Whether the first Spanish word for a building that ends right before a token is in lower case."""
        view = self.view
        if not view.end_kinds[at] & BUILDINGS:
            return False
        found = (m for m in view.marks_ending(at) if m.category == "places/buildings" and m.lang == "es")
        building = next(found, None)
        return building is not None and view.shapes[building.start] == LOWER

    def _describes(self, at: int) -> bool:
        """Whether a lower-case adjective of a place, country or kind stands at a token."""
        view = self.view
        known = view.kinds[at] & _DESCRIBING != 0
        return view.shapes[at] == LOWER and (known or view.folded[at].endswith(_ADJECTIVE))

    def _japanese_thing(self, first: int, end: int) -> bool:
        """Two Japanese words with an article are a road, shrine or mountain, since persons take none."""
        view = self.view
        words = words_of(view, first, end)
        capitals = all(view.shapes[index] == CAPITAL for index in (first, end - 1))
        return len(words) == 2 and capitals and all(map(is_romaji, words)) and person_score(view, first, end) < 3
