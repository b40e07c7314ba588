"""The roots of the tree of places as text, of which a start reads no more than the branches that are opened."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from jpties.model.on_demand import OnDemand
from jpties.model.place import Place
from jpties.model.tree_nodes import Branch, branch_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from jpties.model.tree_nodes import Entry

Path = tuple[Place, ...]
"""Places from the top down."""
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Root(NamedTuple):
    """A root of the tree, and what stands directly below it."""

    branch: Branch
    """The root itself."""
    below: tuple[Branch, ...]
    """The branches below it."""
    here: Sequence[int]
    """The articles that stand at the root itself."""
    ways: Sequence[str]
    """For each article of the corpus the numbers of the paths on which it stands."""
    paths: Sequence[Path]
    """The paths by number."""

    def paths_of(self, row: int) -> list[Path]:
        """The paths from this root on which an article stands; none where there is no such article."""
        numbers = self.ways[row].split() if row < len(self.ways) else ()
        return [self.paths[int(number)] for number in numbers]


class Entries(OnDemand["Entry"]):
    """The entries of a branch, made when they are asked for."""

    def __init__(self, make: Callable[[], Sequence[Entry]]) -> None:
        self._make = make
        self._made: Sequence[Entry] | None = None

    @property
    def _all(self) -> Sequence[Entry]:
        if self._made is None:
            self._made = self._make()
        return self._made

    def __len__(self) -> int:
        return len(self._all)

    def _at(self, number: int) -> Entry:
        return self._all[number]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._all)


def packed_roots(roots: Iterable[Branch], count: int) -> str:
    """Roots as text: each place and each path once and then by number, what is below a branch as a text in the text.

    Args:
        roots: the roots, with their entries in the order of the articles.
        count: articles of the corpus.
    """
    paths: dict[Path, int] = {}
    packed = []
    for root in roots:
        ways: list[list[str]] = [[] for _row in range(count)]
        below: dict[str, tuple[Place, list[int], list[int]]] = {}
        here: dict[int, None] = {}
        for row, path in root.entries:
            ways[row].append(str(paths.setdefault(path, len(paths))))
            if path:
                _place, rows, rests = below.setdefault(path[0].id, (path[0], [], []))
                rows.append(row)
                rests.append(paths.setdefault(path[1:], len(paths)))
            else:
                here[row] = None
        groups = [(place, len(set(rows)), _json((rows, rests))) for place, rows, rests in below.values()]
        packed.append((root.key, root.label, root.count, groups, list(here), [" ".join(way) for way in ways]))
    places = {place: number for number, place in enumerate(dict.fromkeys(place for path in paths for place in path))}
    told = [(*root[:3], [(places[place], *rest) for place, *rest in root[3]], *root[4:]) for root in packed]
    return _json((list(places), [[places[place] for place in path] for path in paths], told))


def unpacked_roots(text: str) -> tuple[Root, ...]:
    """The roots of a text."""
    packed_places, numbered, told = json.loads(text)
    places = [Place(*place) for place in packed_places]
    paths = [tuple([places[number] for number in path]) for path in numbered]
    roots = []
    for key, label, count, groups, here, ways in told:
        branch = Branch(key, label, "", count, Entries(partial(_all_entries, ways, paths)))
        below = tuple(
            branch_of(key, places[place], Entries(partial(_rest_entries, rest, paths)), articles)
            for place, articles, rest in groups
        )
        roots.append(Root(branch, below, here, ways, paths))
    return tuple(roots)


def _all_entries(ways: Sequence[str], paths: Sequence[Path]) -> list[Entry]:
    return [(row, paths[int(number)]) for row, way in enumerate(ways) for number in way.split()]


def _rest_entries(text: str, paths: Sequence[Path]) -> list[Entry]:
    rows, numbers = json.loads(text)
    return list(zip(rows, [paths[number] for number in numbers], strict=True))
