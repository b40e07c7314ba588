"""The roots of the tree of places: which article stands at which of them, and at what below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.paths import Paths
from jpties.model.place import Place
from jpties.model.tree_nodes import Branch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.atlas import Atlas
    from jpties.model.model import ArticleRow
    from jpties.model.tree_nodes import Entry

Ways = tuple[tuple[Place, ...], ...]
"""Paths from the top down."""
_WHOLE = Place("place:jp", "Japan as a whole", "country", "JP")


def roots_of(rows: Sequence[ArticleRow], atlas: Atlas) -> tuple[Branch, ...]:
    """Partners, Japan, and what has no tie; headings without articles are left out."""
    standing = _Standing(atlas)
    partners: list[Entry] = []
    japan: list[Entry] = []
    other: list[Entry] = []
    for index, row in enumerate(rows):
        abroad, regions = _tied(row)
        paths = standing.own_right(abroad, 2) if row.ties else standing.most_specific(abroad, 2)
        partners += [(index, path) for path in paths]
        japan += [(index, path) for path in standing.most_specific(regions, 9)]
        if not regions:
            (japan if row.partners else other).append((index, (_WHOLE,) if row.partners else ()))
    headed = (("partners", "Partners", partners), ("japan", "Japan", japan), ("other", "No tie found", other))
    return tuple(
        Branch(key, label, "", len({row for row, _path in entries}), tuple(entries))
        for key, label, entries in headed
        if entries
    )


class _Standing:
    """Where articles with the same codes stand, worked out once."""

    def __init__(self, atlas: Atlas) -> None:
        self._paths = Paths(atlas)
        self._specific: dict[tuple[str, ...], Ways] = {}
        self._cut: dict[tuple[str, ...], Ways] = {}

    def most_specific(self, codes: tuple[str, ...], depth: int) -> Ways:
        """The paths, cut at a depth, of the places that are above no other of the codes."""
        known = self._specific.get(codes)
        if known is None:
            paths = [self._paths.of(code) for code in codes]
            above = {place.id for path in paths for place in path[:-1]}
            unique = {path[:depth][-1].id: path[:depth] for path in paths if path[-1].id not in above}
            known = self._specific[codes] = tuple(unique.values())
        return known

    def own_right(self, codes: tuple[str, ...], depth: int) -> Ways:
        """The paths, cut at a depth, of places each of which is tied by itself."""
        known = self._cut.get(codes)
        if known is None:
            paths = [self._paths.of(code)[:depth] for code in codes]
            known = self._cut[codes] = tuple({path[-1].id: path for path in paths}.values())
        return known


def _tied(row: ArticleRow) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes at which an article stands, abroad and in Japan: those that it ties, else those that take part."""
    if not row.ties:
        return row.partners, row.regions
    abroad = dict.fromkeys(partner for partner, _region in row.ties)
    regions = dict.fromkeys(region for _partner, region in row.ties if region != "JP")
    return tuple(abroad), tuple(regions) or row.regions
