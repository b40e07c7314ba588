"""Capitalised runs that may be a company: what cannot begin one, and where one ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.kinds import COUNTRIES, NAME_BREAKERS, TITLES
from jpties.extract.entities.phrases import bits_of
from jpties.extract.entities.shapes import run_end
from jpties.extract.entities.view import DIGIT

if TYPE_CHECKING:
    from collections.abc import Collection

    from jpties.extract.entities.growth import Growth
    from jpties.extract.entities.view import Line, View

NOT_COMPANY = bits_of((
    "people/titles", "people/honorifics", "people/name_breakers", "demonyms/countries", "places/class_after",
    "organizations/acronyms_not_names", "language/function_words", "events/heads", "places/class_before",
))  # fmt: skip
"""Kinds of words that begin no name of a company."""
_ENDS = TITLES | NAME_BREAKERS | COUNTRIES


class CompanyRuns:
    """Tells them in one article."""

    def __init__(self, view: View, growth: Growth, taken: Collection[int]) -> None:
        """`taken` are the tokens of names that are already known."""
        self._view = view
        self._growth = growth
        self._taken = taken

    def end(self, line: Line, at: int) -> int:
        """End of the capitalised run at a token that may be a company, or 0."""
        view = self._view
        if at >= line.end:
            return 0
        start = at
        if not view.names[at]:
            start = at + 1
            if view.shapes[at] != DIGIT or start >= line.end or view.gaps[start] or not view.names[start]:
                return 0
        if at in self._taken or self._growth.is_person(at):
            return 0
        mark = view.longest(at, NOT_COMPANY)
        if mark is not None and mark.category != "events/heads":
            return 0
        end = run_end(view, start, line.end)
        for index in range(at + 1, end):
            if view.kinds[index] & _ENDS or index in self._taken:
                return index
        return end
