"""One id for one thing over the whole corpus: entities of articles joined by their keys."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jpties.model.mention import LocalEntity

Node = tuple[str, str]
"""Article and local id."""


def link(entities_by_article: Iterable[tuple[str, Sequence[LocalEntity]]]) -> dict[Node, str]:
    """Corpus id of each local entity; independent of the order of articles.

    Entities of one type with an equal key are one thing. The id is that of most of them, the first in the alphabet
    where several are as frequent.
    """
    nodes: dict[Node, LocalEntity] = {}
    for article, entities in entities_by_article:
        for entity in entities:
            nodes[article, entity.id] = entity
    parent: dict[Node, Node] = {node: node for node in nodes}

    def top(node: Node) -> Node:
        """The node that stands for all that are joined to this one."""
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    by_key: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for node, entity in nodes.items():
        for key in entity.keys:
            by_key[entity.type, key].append(node)
    for members in by_key.values():
        for other in members[1:]:
            parent[top(other)] = top(members[0])
    return _named(nodes, {node: top(node) for node in nodes})


def _named(nodes: dict[Node, LocalEntity], tops: dict[Node, Node]) -> dict[Node, str]:
    """An id for each group; two groups never share one."""
    groups: dict[Node, list[Node]] = defaultdict(list)
    for node, leader in tops.items():
        groups[leader].append(node)
    wanted: dict[str, list[tuple[list[str], list[Node]]]] = defaultdict(list)
    for members in groups.values():
        counts: dict[str, int] = defaultdict(int)
        for node in members:
            counts[nodes[node].id] += 1
        best = min(
            counts, key=lambda entity_id: (not entity_id.isascii(), -counts[entity_id], -len(entity_id), entity_id)
        )
        wanted[best].append((sorted(node[0] for node in members), members))
    found: dict[Node, str] = {}
    for entity_id, several in wanted.items():
        for number, (_, members) in enumerate(sorted(several, key=lambda item: (-len(item[1]), item[0])), 1):
            for node in members:
                found[node] = entity_id if number == 1 else f"{entity_id}-{number}"
    return found
