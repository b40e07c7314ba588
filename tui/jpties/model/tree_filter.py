"""The filter of the tree: which articles and places hold some words."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from jpties.model.tree_nodes import Leaf
from jpties.text.finding import holds_all
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jpties.model.atlas import Atlas
    from jpties.model.model import ArticleRow
    from jpties.model.tree_nodes import Branch, Node


class Held(NamedTuple):
    """What a filter has found."""

    rows: frozenset[int]
    """Articles that hold the words."""
    places: frozenset[str]
    """Ids of places that do; what is below them stays too."""

    def keeps(self, node: Node, above: Sequence[Branch] = ()) -> bool:
        """Whether a node stays: it holds the words, or what is above or below it does."""
        if any(branch.place in self.places for branch in above):
            return True
        if isinstance(node, Leaf):
            return node.row in self.rows
        if node.place in self.places:
            return True
        return any(row in self.rows or any(place.id in self.places for place in path) for row, path in node.entries)


class TreeFilter:
    """Finds words in what the tree shows; the folded words of what was looked at are kept."""

    def __init__(self, rows: Sequence[ArticleRow], atlas: Atlas) -> None:
        self._rows = rows
        self._atlas = atlas
        self._row_words: dict[int, str] = {}
        self._place_words: dict[str, str] = {}

    def held(self, words: str, place_ids: Iterable[str]) -> Held:
        """The articles, and those of the places, that hold the words."""
        rows = frozenset(
            index for index, row in enumerate(self._rows) if holds_all(words, self._searched_row(index, row))
        )
        return Held(rows, frozenset(one for one in place_ids if holds_all(words, self._searched_place(one))))

    def _searched_row(self, index: int, row: ArticleRow) -> str:
        words = self._row_words.get(index)
        if words is None:
            parts = (row.title, row.byline or "", row.source or "", row.name)
            words = self._row_words[index] = fold("\n".join(parts))
        return words

    def _searched_place(self, place_id: str) -> str:
        """The folded words by which a place is found: its names in every language, and its code."""
        words = self._place_words.get(place_id)
        if words is None:
            parts = [place_id.removeprefix("place:")]
            with contextlib.suppress(KeyError):
                parts.append(self._atlas.place(place_id).name)
                parts += [name for names in self._atlas.names(place_id).values() for name in names]
            words = self._place_words[place_id] = fold("\n".join(parts))
        return words
