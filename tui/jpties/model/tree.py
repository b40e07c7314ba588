"""The tree of places: Partners > country > region > article, Japan > region > prefecture > city > article.

An article stands at the places that it ties, in Japan at the most specific of them; a branch counts
the distinct articles below it. The children of a branch are worked out when it is opened, so that
10,000 articles cost a pass over their codes and no more.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Literal

from jpties.model.collecting import uncollected
from jpties.model.edtf import sort_key
from jpties.model.overview import overview_of
from jpties.model.tree_filter import TreeFilter
from jpties.model.tree_nodes import Branch, Leaf, below, slug_of
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jpties.model.atlas import Atlas
    from jpties.model.model import ArticleRow
    from jpties.model.overview import Overview
    from jpties.model.place import Place
    from jpties.model.tree_filter import Held
    from jpties.model.tree_nodes import Node

_PLAIN_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
Order = Literal["count", "name", "date"]
MOST_COUNTED = 5_000
"""Articles up to which the whole tree is walked to say which one is open: some 50 ms."""
ORDERS: tuple[Order, ...] = ("count", "name", "date")
"""How branches and articles are sorted: most articles first, by name, newest first."""


class Tree:
    """The branches over the rows of a model."""

    @uncollected()
    def __init__(
        self,
        rows: Sequence[ArticleRow],
        atlas: Atlas,
        order: Order = "count",
        overview: Overview | None = None,
    ) -> None:
        """Take rows.

        Args:
            rows: the articles.
            atlas: knows the places.
            order: how it is sorted.
            overview: what is told of all rows, where it was worked out before.
        """
        self.rows = rows
        """The articles."""
        self.order: Order = order
        """How it is sorted."""
        self._atlas = atlas
        self._children: dict[str, tuple[Node, ...]] = {}
        self._filter = TreeFilter(rows, atlas)
        self._ages: dict[int, str] = {}
        self._order: list[int] = []
        self._number: dict[int, int] = {}
        self._told = overview or overview_of(rows, atlas)
        self._tops = {root.branch.key: root for root in self._told.roots()}
        self.roots = tuple(root.branch for root in self._tops.values())
        """Partners, Japan, and what has no tie; headings without articles are left out."""
        self._walking = self.walk()

    @uncollected()
    def children(self, branch: Branch) -> tuple[Node, ...]:
        """What a branch holds: branches first, then articles."""
        if branch.key not in self._children:
            top = self._tops.get(branch.key)
            branches, here = below(branch) if top is None else (list(top.below), top.here)
            leaves = [Leaf(f"{branch.key}/{self._told.names[row]}", row) for row in here]
            self._children[branch.key] = (*self._sorted_branches(branches), *self._sorted_leaves(leaves))
        return self._children[branch.key]

    def _sorted_branches(self, branches: list[Branch]) -> list[Branch]:
        branches.sort(key=lambda branch: fold(branch.label))
        if self.order == "count":
            branches.sort(key=lambda branch: -branch.count)
        elif self.order == "date":
            branches.sort(key=lambda branch: max(self._age(row) for row, _path in branch.entries), reverse=True)
        branches.sort(key=lambda branch: branch.place == "place:jp")
        return branches

    def _sorted_leaves(self, leaves: list[Leaf]) -> list[Leaf]:
        if self.order == "name":
            return sorted(leaves, key=lambda leaf: fold(self.rows[leaf.row].title))
        return sorted(leaves, key=lambda leaf: self._age(leaf.row), reverse=True)

    def _age(self, row: int) -> str:
        """A text that grows with the article's date; empty where no year is known."""
        age = self._ages.get(row)
        if age is None:
            published = self._told.published[row] or ""
            if _PLAIN_DATE.fullmatch(published):  # most are, and reading EDTF costs thirty times as much
                age = published
            else:
                rank, first, _last = sort_key(published or None)
                age = first if rank == 0 else ""
            self._ages[row] = age
        return age

    def walk(self) -> Iterator[tuple[Node, tuple[Branch, ...]]]:
        """Every node with the branches above it, in the order of the screen."""
        stack: list[tuple[Node, tuple[Branch, ...]]] = [(root, ()) for root in reversed(self.roots)]
        while stack:
            node, above = stack.pop()
            yield node, above
            if isinstance(node, Branch):
                stack += [(child, (*above, node)) for child in reversed(self.children(node))]

    def _order_to(self, enough: Callable[[], bool]) -> None:
        """Walk on through the tree until there is enough of the order of articles, or all of it."""
        while not enough():
            found = next(self._walking, None)
            if found is None:
                return
            node = found[0]
            if isinstance(node, Leaf) and node.row not in self._number:
                self._number[node.row] = len(self._order)
                self._order.append(node.row)

    def article_after(self, row: int, step: int) -> int | None:
        """The article `step` places behind another one, each article counted once where it first stands; None outside.

        The tree is walked only as far as needed.
        """
        self._order_to(lambda: row in self._number)
        number = self._number.get(row, -1 if step > 0 else 0) + step
        self._order_to(lambda: number < len(self._order))
        return self._order[number] if 0 <= number < len(self._order) else None

    def number_of(self, row: int) -> int | None:
        """Which article of the tree's order it is, from 1; None in a tree so large that counting would be felt."""
        if row not in self._number and len(self.rows) > MOST_COUNTED:
            return None
        self._order_to(lambda: row in self._number)
        number = self._number.get(row)
        return None if number is None else number + 1

    def articles(self) -> list[int]:
        """Every article once, in the order of the tree."""
        self._order_to(lambda: False)
        return list(self._order)

    @uncollected()
    def first_leaf(self) -> tuple[Leaf, tuple[Branch, ...]] | None:
        """The first article and the branches above it; None in an empty tree."""
        return next(((node, above) for node, above in self.walk() if isinstance(node, Leaf)), None)

    def leaf_of(self, row: int, near: str = "") -> tuple[Leaf, tuple[Branch, ...]] | None:
        """A place of the article, of several the one nearest to the node with the key `near`, else the first."""
        best: tuple[int, Branch, tuple[Place, ...]] | None = None
        for key, root in self._tops.items():
            for path in root.paths_of(row):
                parts = zip((key, *map(slug_of, path)), near.split("/"), strict=False)
                common = sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], parts))
                if best is None or common > best[0]:
                    best = (common, root.branch, path)
        return None if best is None else self._down(best[1], best[2], row)

    def _down(self, branch: Branch, path: tuple[Place, ...], row: int) -> tuple[Leaf, tuple[Branch, ...]]:
        """From a root along a path to the article."""
        above = [branch]
        for place in path:
            key = f"{above[-1].key}/{slug_of(place)}"
            above.append(next(one for one in self.children(above[-1]) if isinstance(one, Branch) and one.key == key))
        return Leaf(f"{above[-1].key}/{self._told.names[row]}", row), tuple(above)

    def unpack(self) -> None:
        """Read what is below the branches that were not opened yet, for filters and other orders."""
        for root in self._tops.values():
            for branch in root.below:
                len(branch.entries)

    def sorted_by(self, order: Order) -> Tree:
        """The same articles in another order."""
        return Tree(self.rows, self._atlas, order, self._told)

    def held(self, words: str) -> Held:
        """What a filter finds: the articles and places that hold the words."""
        ids = {place.id for root in self._tops.values() for path in root.paths for place in path}
        return self._filter.held(words, ids)
