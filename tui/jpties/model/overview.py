"""What is told of all articles at once: worked out when they are linked, and kept, so that no start goes through them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from jpties.model.place import Place
from jpties.model.tree_nodes import Branch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.atlas import Atlas
    from jpties.model.model import ArticleRow

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Overview(NamedTuple):
    """Of the rows of a corpus, in their order."""

    names: Sequence[str]
    """Name of each article."""
    texts: Sequence[str]
    """Hash of its canonical text."""
    published: Sequence[str | None]
    """Its day, EDTF."""
    languages: Sequence[str]
    """Languages of the articles, the most frequent first."""
    packed: str
    """The roots of the tree as text, which no command but the browser needs."""

    def roots(self) -> tuple[Branch, ...]:
        """The roots of the tree, with all that is below them."""
        places, paths, roots = json.loads(self.packed)
        known = [Place(*place) for place in places]
        ways = [tuple([known[place] for place in path]) for path in paths]
        return tuple(
            Branch(key, label, "", count, tuple(zip(rows, [ways[way] for way in numbers], strict=True)))
            for key, label, count, rows, numbers in roots
        )


def overview_of(rows: Sequence[ArticleRow], atlas: Atlas) -> Overview:
    """The overview of rows, in the order of their names."""
    from jpties.model.roots import roots_of  # deferred: not needed to open a cache

    names, texts, published = ([getattr(row, field) for row in rows] for field in ("name", "text_sha256", "published"))
    return Overview(names, texts, published, languages_of(rows), _packed(roots_of(rows, atlas)))


def languages_of(rows: Sequence[ArticleRow]) -> tuple[str, ...]:
    """Languages of articles, the most frequent first."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.lang] = counts.get(row.lang, 0) + 1
    return tuple(sorted(counts, key=lambda lang: (-counts[lang], lang)))


def _packed(roots: Sequence[Branch]) -> str:
    """Roots as text: each place and each path once, the articles and their paths by number."""
    paths = {id(path): path for root in roots for _row, path in root.entries}  # by id: most are one object in many rows
    numbers = {path: number for number, path in enumerate(paths)}
    places = {place: number for number, place in enumerate({place: None for path in paths.values() for place in path})}
    ways = [[places[place] for place in path] for path in paths.values()]
    packed = [
        (
            root.key,
            root.label,
            root.count,
            [row for row, _path in root.entries],
            [numbers[id(way)] for _row, way in root.entries],
        )
        for root in roots
    ]
    return _json((list(places), ways, packed))
