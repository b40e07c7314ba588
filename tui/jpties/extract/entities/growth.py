"""How the name of a body or gathering grows from its class word, where it may go both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.growth_left import LeftGrowth
from jpties.extract.entities.growth_right import LONGEST_NAME, RightGrowth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View


class Growth:
    """Grows names in one article; never over a known person."""

    def __init__(self, view: View, places: PlaceNames, people: Iterable[tuple[int, int]]) -> None:
        self._person_at = {index for first, end in people for index in range(first, end)}
        self._right = RightGrowth(view, places, self._person_at)
        self._left = LeftGrowth(view, places, self._person_at)

    def is_person(self, index: int) -> bool:
        """Whether a token belongs to a known person."""
        return index in self._person_at

    def right(self, line: Line, at: int, *, society: bool, limit: int = LONGEST_NAME) -> int:
        """End of the name whose words up to `at` are known; a society's may end in "in PLACE"."""
        return self._right.end(line, at, society=society, limit=limit)

    def left(self, line: Line, at: int, *, demonym: bool) -> int:
        """First token of the name whose words from `at` on are known; a `demonym` may begin it."""
        return self._left.first(line, at, demonym=demonym)
