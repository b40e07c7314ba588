"""The tree of places: Partners > country > region > article, Japan > region > prefecture > city > article.

An article stands at its most specific places; a branch counts the distinct articles below it. The
children of a branch are worked out when it is opened, so that 10,000 articles cost a pass over
their codes and no more.
"""

from __future__ import annotations

import contextlib
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, Protocol

from jpties.model.edtf import sort_key
from jpties.model.place import Place
from jpties.text.finding import holds_all
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jpties.model.model import ArticleRow

Entry = tuple[int, tuple[Place, ...]]
Order = Literal["count", "name", "date"]
ORDERS: tuple[Order, ...] = ("count", "name", "date")
"""How branches and articles are sorted: most articles first, by name, newest first."""


class Atlas(Protocol):
    """What the tree asks of the gazetteer; both raise KeyError for an unknown id."""

    def place(self, place_id: str) -> Place:
        """The place with this id."""

    def parents(self, place_id: str) -> tuple[Place, ...]:
        """The places above, nearest first."""

    def names(self, place_id: str) -> Mapping[str, Sequence[str]]:
        """Names by language."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """An article at a place of the tree."""

    key: str
    """Path of the branch and the article's name."""
    row: int
    """Index of the article."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A place, or a heading, with what is below it."""

    key: str
    """Path from the root, e.g. `partners/vn/vn-06`; remembered in the session."""
    label: str
    """English name."""
    code: str
    """ISO 3166 code, empty where there is none."""
    count: int
    """Distinct articles below."""
    entries: tuple[Entry, ...]
    """(index of the article, places between this branch and the article), each once."""
    place: str = ""
    """Id of the place, empty for a heading."""


Node = Branch | Leaf


class NoAtlas:
    """The atlas of an empty corpus: it knows no place."""

    def place(self, place_id: str) -> Place:
        """Nothing is known."""
        raise KeyError(place_id)

    def parents(self, place_id: str) -> tuple[Place, ...]:
        """Nothing is known."""
        raise KeyError(place_id)

    def names(self, place_id: str) -> Mapping[str, Sequence[str]]:
        """Nothing is known."""
        raise KeyError(place_id)


class Tree:
    """The branches over the rows of a model."""

    def __init__(self, rows: Sequence[ArticleRow], atlas: Atlas, order: Order = "count") -> None:
        self.rows = rows
        """The articles."""
        self.order: Order = order
        """How it is sorted."""
        self._atlas = atlas
        self._paths: dict[str, tuple[Place, ...]] = {}
        self._specific: dict[tuple[str, ...], tuple[tuple[Place, ...], ...]] = {}
        self._children: dict[str, tuple[Node, ...]] = {}
        self._words: dict[str, str] = {}
        self.roots: tuple[Branch, ...] = tuple(self._made_roots())
        """Partners, Japan, and what has no tie; headings without articles are left out."""

    def _made_roots(self) -> Iterator[Branch]:
        partners: list[Entry] = []
        japan: list[Entry] = []
        other: list[Entry] = []
        whole = Place("place:jp", "Japan as a whole", "country", "JP")
        for index, row in enumerate(self.rows):
            partners += [(index, path) for path in self._places(row.partners, 2)]
            japan += [(index, path) for path in self._places(row.regions, 9)]
            if not row.regions:
                (japan if row.partners else other).append((index, (whole,) if row.partners else ()))
        for key, label, entries in (
            ("partners", "Partners", partners),
            ("japan", "Japan", japan),
            ("other", "No tie found", other),
        ):
            if entries:
                yield Branch(key, label, "", len({row for row, _path in entries}), tuple(entries))

    def _places(self, codes: tuple[str, ...], depth: int) -> tuple[tuple[Place, ...], ...]:
        """The paths from the top down, cut at a depth, of the places that are above no other of the codes."""
        known = self._specific.get(codes)
        if known is None:
            paths = [self._path(code) for code in codes]
            above = {place.id for path in paths for place in path[:-1]}
            unique = {path[:depth][-1].id: path[:depth] for path in paths if path[-1].id not in above}
            known = self._specific[codes] = tuple(unique.values())
        return known

    def _path(self, code: str) -> tuple[Place, ...]:
        """A place and those above it, from the top down; without the country in Japan."""
        if code not in self._paths:
            place_id = f"place:{code.lower()}"
            try:
                place = self._atlas.place(place_id)
                chain = (*reversed(self._atlas.parents(place_id)), place)
            except KeyError:
                chain = (Place(place_id, code, "area", code[:2].upper()),)
            if len(chain) > 1 and chain[0].id == "place:jp":
                chain = chain[1:]
            self._paths[code] = chain
        return self._paths[code]

    def children(self, branch: Branch) -> tuple[Node, ...]:
        """What a branch holds: branches first, then articles."""
        if branch.key not in self._children:
            below: dict[str, tuple[Place, list[Entry]]] = {}
            here: dict[int, None] = {}
            for row, path in branch.entries:
                if path:
                    below.setdefault(path[0].id, (path[0], []))[1].append((row, path[1:]))
                else:
                    here[row] = None
            branches = [_branch(branch.key, place, entries) for place, entries in below.values()]
            leaves = [Leaf(f"{branch.key}/{self.rows[row].name}", row) for row in here]
            self._children[branch.key] = (*self._sorted_branches(branches), *self._sorted_leaves(leaves))
        return self._children[branch.key]

    def _sorted_branches(self, branches: list[Branch]) -> list[Branch]:
        branches.sort(key=lambda branch: fold(branch.label))
        if self.order == "count":
            branches.sort(key=lambda branch: -branch.count)
        elif self.order == "date":
            branches.sort(key=lambda branch: max(_age(self.rows[row]) for row, _path in branch.entries), reverse=True)
        branches.sort(key=lambda branch: branch.place == "place:jp")
        return branches

    def _sorted_leaves(self, leaves: list[Leaf]) -> list[Leaf]:
        if self.order == "name":
            return sorted(leaves, key=lambda leaf: fold(self.rows[leaf.row].title))
        return sorted(leaves, key=lambda leaf: _age(self.rows[leaf.row]), reverse=True)

    def walk(self) -> Iterator[tuple[Node, tuple[Branch, ...]]]:
        """Every node with the branches above it, in the order of the screen."""
        stack: list[tuple[Node, tuple[Branch, ...]]] = [(root, ()) for root in reversed(self.roots)]
        while stack:
            node, above = stack.pop()
            yield node, above
            if isinstance(node, Branch):
                stack += [(child, (*above, node)) for child in reversed(self.children(node))]

    @cached_property
    def _leaves(self) -> tuple[list[tuple[Leaf, tuple[Branch, ...]]], dict[int, list[int]], dict[str, int]]:
        """Every place of an article in the order of the screen; for each row its places; for each key what is before.

        Worked out once, when articles are first stepped through: it opens every branch.
        """
        leaves: list[tuple[Leaf, tuple[Branch, ...]]] = []
        places: dict[int, list[int]] = {}
        before: dict[str, int] = {}
        for node, above in self.walk():
            before[node.key] = len(leaves)
            if isinstance(node, Leaf):
                places.setdefault(node.row, []).append(len(leaves))
                leaves.append((node, above))
        return leaves, places, before

    def articles(self) -> list[int]:
        """Every article once, in the order of the tree."""
        return list(self._leaves[1])

    def first_leaf(self) -> tuple[Leaf, tuple[Branch, ...]] | None:
        """The first article and the branches above it; None in an empty tree."""
        return next(((node, above) for node, above in self.walk() if isinstance(node, Leaf)), None)

    def leaf_of(self, row: int, after: str = "") -> tuple[Leaf, tuple[Branch, ...]] | None:
        """A place of the article: the first one behind the node with the key `after`, else its first one."""
        leaves, places, before = self._leaves
        found = places.get(row)
        if not found:
            return None
        at = bisect_left(found, before.get(after, 0))
        return leaves[found[at] if at < len(found) else found[0]]

    def sorted_by(self, order: Order) -> Tree:
        """The same articles in another order."""
        return Tree(self.rows, self._atlas, order)

    def kept(self, words: str) -> set[str]:
        """Keys of the nodes that a filter keeps: those that hold the words, what is above and below them."""
        keep: set[str] = set()
        held: set[str] = set()
        for node, above in self.walk():
            inside = bool(above) and above[-1].key in held
            holds = inside or holds_all(words, self._searched(node))
            if holds:
                keep.add(node.key)
                keep.update(branch.key for branch in above)
                if isinstance(node, Branch) and above:
                    held.add(node.key)
        return keep

    def _searched(self, node: Node) -> str:
        """The folded words by which a node is found: of a place its names in every language."""
        place = node.key if isinstance(node, Leaf) else node.place
        key = self.rows[node.row].name if isinstance(node, Leaf) else node.key
        if key not in self._words:
            if isinstance(node, Leaf):
                row = self.rows[node.row]
                words = [row.title, row.byline or "", row.source or "", row.name]
            else:
                words = [node.label if place else "", node.code]
                with contextlib.suppress(KeyError):
                    words += [name for names in self._atlas.names(place).values() for name in names] if place else []
            self._words[key] = fold("\n".join(words))
        return self._words[key]


def _branch(above: str, place: Place, entries: list[Entry]) -> Branch:
    count = len({row for row, _path in entries})
    return Branch(
        f"{above}/{place.id.removeprefix('place:')}", place.name, place.iso or "", count, tuple(entries), place.id
    )


def _age(row: ArticleRow) -> str:
    """A text that grows with the article's date; empty where no year is known."""
    rank, first, _last = sort_key(row.published)
    return first if rank == 0 else ""
