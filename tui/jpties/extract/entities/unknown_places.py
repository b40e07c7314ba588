"""Places that no list has: a capitalised word with a class word of places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.german_nouns import is_common
from jpties.extract.entities.kinds import BUILDINGS, CLASS_AFTER, CLASS_BEFORE
from jpties.extract.entities.place_doubts import EXPLAINED
from jpties.extract.entities.shapes import run_end, word_end
from jpties.extract.entities.view import HYPHENS, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.extract.entities.marks import Mark
    from jpties.extract.entities.placenames import PlaceNames
    from jpties.extract.entities.view import Line, View

_PLACE_LINKERS = frozenset(["of", "the", "de", "du", "des", "d", "del", "la", "le", "les", "van", "'", "’"])
_UNKNOWN_WORDS = 3
CLASSES = CLASS_BEFORE | CLASS_AFTER | BUILDINGS
"""Kinds of words that say what kind of place a name is."""

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
        mark = view.longest(index, CLASS_BEFORE)
        if mark is not None:
            yield from self._after(line, mark.end, mark)
        if not view.names[index]:
            joined = view.grammar.compounds and index - 1 > line.first and view.words[index - 1] in HYPHENS
            if joined and not view.gaps[index] and not view.gaps[index - 1]:
                compound = view.longest(index, CLASSES)
                if compound is not None:
                    yield from self._before(line, index - 1, index - 1, compound)
        elif index > line.first and view.gaps[index] > 0:
            after = view.longest(index, CLASS_AFTER)
            if after is not None:
                yield from self._before(line, index, after.end, after)

    def _after(self, line: Line, at: int, mark: Mark) -> Iterator[Spot]:
        view = self.view
        while (
            at < line.end
            and view.folded[at] in _PLACE_LINKERS
            and not view.names[at]
            and not view.grammar.capital_nouns
        ):
            at += 1
        if at >= line.end or not view.names[at] or view.kinds[at] & EXPLAINED or view.shapes[at] == UPPER:
            return
        if view.grammar.capital_nouns and is_common(view.folded[at]):
            return
        known = self.names.end_at(at)
        if known and known >= word_end(view, at, line.end):
            return
        end = run_end(view, at, line.end)
        if end - at > _UNKNOWN_WORDS or any(kinds & EXPLAINED for kinds in view.kinds[at:end]):
            return
        yield at, end, end, view.level(mark)

    def _before(self, line: Line, at: int, mention_end: int, mark: Mark) -> Iterator[Spot]:
        view = self.view
        first = at
        while (
            first > line.first
            and view.names[first - 1]
            and (view.gaps[first] > 0 or first == at)
            and at - first < _UNKNOWN_WORDS
        ):
            if view.kinds[first - 1] & EXPLAINED:
                break
            first -= 1
        if first < at and self.names.end_at(first) != at:
            yield first, at, mention_end, view.level(mark)
