"""Partners by Japanese regions: how many articles and facts show each tie, at any zoom, from the rows alone.

A zoom names a place on each side; the lines of the matrix are the places right below it, and the place itself for what
is said of it as a whole. No analysis is decoded and no fact fetched: a thousand articles cost some milliseconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from jpties.model.paths import JAPAN, Paths
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from jpties.model.atlas import Atlas
    from jpties.model.model import ArticleRow
    from jpties.model.place import Place

Measure = Literal["articles", "facts"]
MEASURES: tuple[Measure, ...] = ("articles", "facts")
"""What is counted."""
Sorting = Literal["count", "name"]
SORTINGS: tuple[Sorting, ...] = ("count", "name")
"""Most first, or by name; a place as a whole comes last."""


@dataclass(frozen=True, slots=True)
class Zoom:
    """Which part of each side is told apart."""

    partner: str = ""
    """Id of the place whose parts are the partners; all countries where empty."""
    region: str = ""
    """Id of the place in Japan whose parts are the regions; all of Japan where empty."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What shows a tie."""

    articles: tuple[int, ...] = ()
    """Indexes of the articles, each once."""
    facts: int = 0
    """Facts that belong to it, each once; of several ties in the cell those of any."""

    def count(self, measure: Measure) -> int:
        """Its articles or its facts."""
        return len(self.articles) if measure == "articles" else self.facts


NO_TIE = Cell()
"""The cell of two places that nothing ties."""


@dataclass(frozen=True, slots=True)
class Head:
    """A place that a row or a column stands for."""

    place: Place
    """The place."""
    name: str
    """English name; `Vietnam as a whole` where the rest of the side are its parts."""
    whole: bool
    """Whether it is the place of the zoom itself."""
    below: bool
    """Whether there is something to zoom into."""
    total: Cell
    """Of all its cells, each article once."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """The counts at one zoom."""

    zoom: Zoom
    """What is told apart."""
    rows: tuple[Head, ...]
    """Partners."""
    columns: tuple[Head, ...]
    """Regions."""
    cells: Mapping[tuple[str, str], Cell]
    """By the ids of both places; those without a tie are left out."""
    above: tuple[tuple[Place, ...], tuple[Place, ...]]
    """Places from the top down to the zoom, of the partners and of the regions."""

    def cell(self, row: int, column: int) -> Cell:
        """The cell of a row and a column."""
        return self.cells.get((self.rows[row].place.id, self.columns[column].place.id), NO_TIE)

    def place_at(self, partner: str, region: str, measure: Measure) -> tuple[int, int]:
        """Row and column of two places by their ids; where one is not there, of the largest cell that is left."""
        rows = [index for index, head in enumerate(self.rows) if head.place.id == partner] or range(len(self.rows))
        columns = [index for index, head in enumerate(self.columns) if head.place.id == region]
        every = [(row, column) for row in rows for column in columns or range(len(self.columns))]
        return max(every, key=lambda one: self.cell(*one).count(measure), default=(0, 0))

    def most(self, measure: Measure) -> int:
        """The largest count of a cell, 0 where there is none."""
        return max((cell.count(measure) for cell in self.cells.values()), default=0)


class Ties:
    """The ties of the articles, by the paths of their places; asked for matrices and maps."""

    def __init__(self, rows: Sequence[ArticleRow], atlas: Atlas) -> None:
        self._paths = Paths(atlas)
        self._ties = [
            (index, partner, region, facts)
            for index, row in enumerate(rows)
            for (partner, region), facts in zip(row.ties, row.tie_facts, strict=True)
        ]
        self._counted: dict[Zoom, tuple[dict[tuple[str, str], Cell], tuple[list[Head], list[Head]]]] = {}
        self._made: dict[tuple[Zoom, Sorting, Measure], Matrix] = {}

    def matrix(self, zoom: Zoom | None = None, sorting: Sorting = "count", measure: Measure = "articles") -> Matrix:
        """The matrix at a zoom; kept, since zooming goes back and forth."""
        key = (zoom or Zoom(), sorting, measure)
        if key not in self._made:
            self._made[key] = self._matrix(*key)
        return self._made[key]

    def _matrix(self, zoom: Zoom, sorting: Sorting, measure: Measure) -> Matrix:
        if zoom not in self._counted:
            self._counted[zoom] = self._counts(zoom)
        cells, sides = self._counted[zoom]
        rows, columns = (_sorted(heads, sorting, measure) for heads in sides)
        return Matrix(zoom, rows, columns, cells, (self.above(zoom.partner), self.above(zoom.region)))

    def _counts(self, zoom: Zoom) -> tuple[dict[tuple[str, str], Cell], tuple[list[Head], list[Head]]]:
        """The cells, and the heads of both sides."""
        cells: dict[tuple[str, str], dict[int, int]] = {}
        sides: tuple[dict[str, dict[int, int]], ...] = ({}, {})
        ends = self._ends(zoom)
        for index, partner, region, facts in self._ties:
            one, other = ends[0].get(partner), ends[1].get(region)
            if one is not None and other is not None:
                _add(cells.setdefault((one, other), {}), index, facts)
                _add(sides[0].setdefault(one, {}), index, facts)
                _add(sides[1].setdefault(other, {}), index, facts)
        heads = (
            [self._head(place_id, zoom.partner, counts, ends[0]) for place_id, counts in sides[0].items()],
            [self._head(place_id, zoom.region or JAPAN, counts, ends[1]) for place_id, counts in sides[1].items()],
        )
        return {key: _cell(counts) for key, counts in cells.items()}, heads

    def _ends(self, zoom: Zoom) -> tuple[dict[str, str], dict[str, str]]:
        """For the codes of each side the id of the place that they count for; those outside the zoom are left out."""
        found: tuple[dict[str, str], dict[str, str]] = ({}, {})
        for _index, *codes, _facts in self._ties:
            for known, code, within in zip(found, codes, (zoom.partner, zoom.region), strict=True):
                if code not in known:
                    place = _end(self._paths.of(code), within)
                    if place is not None:
                        known[code] = place.id
        return found

    def _head(self, place_id: str, zoom: str, counts: dict[int, int], ends: dict[str, str]) -> Head:
        place = self.above(place_id)[-1]
        whole = place_id == zoom
        below = not whole and any(end == place_id and self._paths.of(code)[-1] != place for code, end in ends.items())
        return Head(place, f"{place.name} as a whole" if whole else place.name, whole, below, _cell(counts))

    def above(self, place_id: str) -> tuple[Place, ...]:
        """From the top down to a place; nothing above everything."""
        return self._paths.of(place_id.removeprefix("place:")) if place_id else ()

    def by_region(self, chosen: Callable[[tuple[Place, ...]], Place | None], partner: str = "") -> dict[str, Cell]:
        """What ties each of some places in Japan to a partner or to all.

        Args:
            chosen: gives the place that the path of a region counts for, None for none.
            partner: id of a place outside Japan; all where empty.
        """
        found: dict[str, dict[int, int]] = {}
        places: dict[str, Place | None] = {}
        inside: dict[str, bool] = {}
        for index, one, other, facts in self._ties:
            if one not in inside:
                inside[one] = not partner or any(place.id == partner for place in self._paths.of(one))
            if other not in places:
                places[other] = chosen(self._paths.of(other))
            place = places[other]
            if inside[one] and place is not None:
                _add(found.setdefault(place.id, {}), index, facts)
        return {place_id: _cell(counts) for place_id, counts in found.items()}

    def prefectures(self, partner: str = "") -> dict[str, Cell]:
        """By code of the prefecture what ties it, its cities included."""
        found = self.by_region(_prefecture, partner)
        return {place_id.removeprefix("place:").upper(): cell for place_id, cell in found.items()}

    def at_large(self, partner: str = "") -> list[tuple[Place, Cell]]:
        """What is tied as a whole and stands on no prefecture, most articles first: regions, all of Japan."""
        found = self.by_region(lambda path: None if _prefecture(path) else path[-1], partner)
        places = ((self.above(place_id)[-1], cell) for place_id, cell in found.items())
        return sorted(places, key=lambda pair: (-len(pair[1].articles), fold(pair[0].name)))


def _prefecture(path: tuple[Place, ...]) -> Place | None:
    """The prefecture on a path."""
    return next((place for place in path if place.level == "subdivision" and place.country == "JP"), None)


def _end(path: tuple[Place, ...], zoom: str) -> Place | None:
    """The place right below the zoom, or the zoom itself where the path ends there; None outside."""
    if not zoom:
        return path[0]
    at = next((at for at, place in enumerate(path) if place.id == zoom), None)
    return None if at is None else path[min(at + 1, len(path) - 1)]


def _add(found: dict[int, int], index: int, facts: int) -> None:
    """Add the facts of a tie, as bits, to those of its article."""
    found[index] = facts | found.get(index, 0)


def _cell(found: dict[int, int]) -> Cell:
    return Cell(tuple(found), sum(facts.bit_count() for facts in found.values()))


def _sorted(heads: Iterable[Head], sorting: Sorting, measure: Measure) -> tuple[Head, ...]:
    found = sorted(heads, key=lambda head: fold(head.name))
    if sorting == "count":
        found.sort(key=lambda head: -head.total.count(measure))
    found.sort(key=lambda head: head.whole)
    return tuple(found)


def shade(count: int, most: int, shades: int = 4) -> int:
    """How dark a count is painted: 0 for none, 1 to `shades`, each step some times as much as the one before."""
    if count <= 0 or most <= 0:
        return 0
    if most <= shades:
        return -(-count * shades // most)
    # Counts of ties are skewed: steps of a ratio tell small ones apart, equal steps would paint them alike.
    ratio = most ** (1 / shades)
    step = next((number for number in range(1, shades) if count < ratio**number), shades)
    return min(step, shades)
