"""One id for one thing over the whole corpus: entities of articles joined by their keys."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import count
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

Node = tuple[str, str]
"""Article and local id."""
_HALF = 32
"""Two numbers of so many bits make one."""
_LOWER = (1 << _HALF) - 1
"""The second of the two."""


class Keyed(Protocol):
    """What linking asks of an entity of an article."""

    @property
    def id(self) -> str:
        """Id within the article."""

    @property
    def type(self) -> str:
        """Its type."""

    @property
    def keys(self) -> Sequence[str]:
        """Keys by which it may be joined to entities of other articles."""


class Links(Mapping[Node, str]):
    """The corpus id of each local entity.

    There are millions of them in a large corpus: each is two numbers, and an id is held once.
    """

    def __init__(self, entities_by_article: Iterable[tuple[str, Iterable[Keyed]]]) -> None:
        self._articles: dict[str, int] = {}
        self._ends = array("I", [0])
        self._local = array("I")
        self._group = array("I")
        groups = _Groups()
        self._ids = self._joined(entities_by_article, groups)
        for node, number in enumerate(self._group):
            self._group[node] = groups.top(number)
        self._names = self._named()

    def of(self, article: str) -> dict[str, str]:
        """Corpus ids of the entities of an article by their ids in it.

        Raises:
            KeyError: the article was not linked.
        """
        nodes = self._nodes(self._articles[article])
        found = zip(self._local[nodes], self._group[nodes], strict=True)
        return {self._ids[local]: self._names[group] for local, group in found}

    def by_article(self) -> Iterator[tuple[str, dict[str, str]]]:
        """The same of each article, by its name."""
        return ((article, self.of(article)) for article in self._articles)

    def __getitem__(self, node: Node) -> str:
        return self.of(node[0])[node[1]]

    def __iter__(self) -> Iterator[Node]:
        return ((article, local) for article, ids in self.by_article() for local in ids)

    def __len__(self) -> int:
        return len(self._local)

    def _nodes(self, article: int) -> slice:
        """Where the entities of an article are."""
        return slice(self._ends[article], self._ends[article + 1])

    def _joined(self, entities_by_article: Iterable[tuple[str, Iterable[Keyed]]], groups: _Groups) -> list[str]:
        """Number entities by what their keys join them to; the local ids, which their numbers stand for."""
        local: dict[str, int] = {}
        keys: dict[str, dict[str, int]] = defaultdict(dict)
        for article, entities in entities_by_article:
            self._articles[article] = len(self._articles)
            for entity in entities:
                self._local.append(local.setdefault(entity.id, len(local)))
                self._group.append(groups.joined(keys[entity.type], entity.keys))
            self._ends.append(len(self._local))
        return list(local)

    def _named(self) -> dict[int, str]:
        """An id for each group; two groups never share one."""
        counts = Counter(group << _HALF | local for group, local in zip(self._group, self._local, strict=True))

        def rank(pair: int) -> tuple[bool, int, int, str]:
            """Of a group and an id in it: the least gives the group its name."""
            entity_id = self._ids[pair & _LOWER]
            return not entity_id.isascii(), -counts[pair], -len(entity_id), entity_id

        best: dict[int, int] = {}
        for pair in counts:
            group = pair >> _HALF
            if pair != (other := best.setdefault(group, pair)) and rank(pair) < rank(other):
                best[group] = pair
        taken: dict[int, int] = {}
        contested: dict[int, list[int]] = {}
        for group, pair in best.items():
            if group != (other := taken.setdefault(pair & _LOWER, group)):
                contested.setdefault(pair & _LOWER, [other]).append(group)
        names = {group: self._ids[pair & _LOWER] for group, pair in best.items()}
        members = self._members({group for several in contested.values() for group in several})
        used = {entity_id for entity_id in names.values() if entity_id[-1:].isdigit()}
        for local in sorted(contested, key=self._ids.__getitem__):
            numbered = (f"{self._ids[local]}-{number}" for number in count(2))
            free = (entity_id for entity_id in numbered if entity_id not in used)
            for group in sorted(contested[local], key=lambda group: (-len(members[group]), members[group]))[1:]:
                names[group] = next(free)
                used.add(names[group])
        return names

    def _members(self, groups: Collection[int]) -> dict[int, list[str]]:
        """The articles of the entities in some groups, sorted."""
        found: dict[int, list[str]] = {group: [] for group in groups}
        for article in sorted(self._articles) if groups else ():
            for group in self._group[self._nodes(self._articles[article])]:
                if group in found:
                    found[group].append(article)
        return found


class _Groups:
    """Numbers, and which of them are joined."""

    def __init__(self) -> None:
        self._above = array("I")

    def joined(self, known: dict[str, int], keys: Sequence[str]) -> int:
        """A number that stands for all with one of these keys, which are made known."""
        numbers = {known[key] for key in keys if key in known}
        first = numbers.pop() if numbers else self._next()
        for number in numbers:
            self._above[self.top(number)] = self.top(first)
        for key in keys:
            known[key] = first
        return first

    def top(self, number: int) -> int:
        """The number that stands for all that are joined to this one."""
        above = self._above
        while above[number] != number:
            above[number] = number = above[above[number]]
        return number

    def _next(self) -> int:
        self._above.append(len(self._above))
        return len(self._above) - 1


def link(entities_by_article: Iterable[tuple[str, Iterable[Keyed]]]) -> Links:
    """Corpus id of each local entity; independent of the order of articles.

    Entities of one type with an equal key are one thing. The id is that of most of them, the first in the alphabet
    where several are as frequent.
    """
    return Links(entities_by_article)
