"""Places that no list has: a capitalised word with a class word of places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.place_doubts import EXPLAINED
from jpties.extract.entities.shapes import run_end, word_end
from jpties.extract.entities.view import HYPHENS, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_PLACE_LINKERS = frozenset(["of", "the", "de", "du", "des", "d", "del", "la", "le", "les", "van", "'", "’"])
_UNKNOWN_WORDS = 3

Spot = tuple[int, int, int, str]
"""First token, end of the name, end with the class word, what kind of place the class word says."""


class UnknownPlaces:
    """Tells them in one article."""

    def __init__(self, view: View, names: PlaceNames) -> None:
        self.view = view
        self.names = names

    def at(self, line: Line, index: int) -> Iterator[Spot]:
        """The places whose class word begins at a token."""
        view = self.view
        mark = view.mark(index, "places/class_before")
        if mark is not None:
            yield from self._after(line, mark.end, view.level(mark))
        compound = view.mark(index, "places/class_after", "places/class_before", "places/buildings")
        joined = (
            index - 1 > line.first and view.words[index - 1] in HYPHENS and view.glued(index) and view.glued(index - 1)
        )
        if compound is not None and joined and not view.names[index] and view.grammar.compounds:
            yield from self._before(line, index - 1, index - 1, view.level(compound))
        after = view.mark(index, "places/class_after")
        if after is not None and view.names[index] and index > line.first and view.spaced(index):
            yield from self._before(line, index, after.end, view.level(after))

    def _after(self, line: Line, at: int, level: str) -> Iterator[Spot]:
        view = self.view
        while (
            at < line.end
            and view.folded[at] in _PLACE_LINKERS
            and not view.names[at]
            and not view.grammar.capital_nouns
        ):
            at += 1
        if at >= line.end or not view.names[at] or view.has(at, *EXPLAINED) or view.shapes[at] == UPPER:
            return
        if self.names.end_at(at) and self.names.end_at(at) >= word_end(view, at, line.end):
            return
        end = run_end(view, at, line.end)
        if end - at > _UNKNOWN_WORDS or any(view.has(i, *EXPLAINED) for i in range(at, end)):
            return
        yield at, end, end, level

    def _before(self, line: Line, at: int, mention_end: int, level: str) -> Iterator[Spot]:
        view = self.view
        first = at
        while (
            first > line.first
            and view.names[first - 1]
            and (view.spaced(first) or first == at)
            and at - first < _UNKNOWN_WORDS
        ):
            if view.has(first - 1, *EXPLAINED) or (
                first - 1 in view.initial and view.has(first - 1, "language/function_words")
            ):
                break
            first -= 1
        if first < at and self.names.end_at(first) != at:
            yield first, at, mention_end, level
