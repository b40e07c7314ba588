"""Facts on the calendar: points in order of time, grouped by decade, year, month or day, with the gaps between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from jpties.model.axis import bucket_label, bucket_of, cell_of
from jpties.model.date_words import shown_date
from jpties.model.edtf import sort_key
from jpties.model.tellings import tellings
from jpties.model.when import When, when_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from jpties.model.axis import Zoom
    from jpties.model.fact import Fact, FactKind
    from jpties.model.model import ArticleRow

HAPPENINGS: tuple[FactKind, ...] = ("agreement", "event")
"""Kinds of facts that happen; the timeline shows them."""
WITH_FIGURES: tuple[FactKind, ...] = (*HAPPENINGS, "figure")
"""Figures hold for a time; they are shown where they are asked for."""
LETTERS: dict[str, str] = {"agreement": "A", "event": "E", "figure": "F"}
"""The letter of a kind on the axis."""


@dataclass(frozen=True, slots=True)
class Point:
    """A fact and when it was."""

    row: ArticleRow
    """The article that says so."""
    fact: Fact
    """The fact."""
    when: When | None
    """Its days; None in the lane of what has no year."""
    others: tuple[Fact, ...] = ()
    """What tells the same in other words of the article, less fully."""
    of: str = ""
    """Id of the fact under which it is listed as one of several tellings; empty of the fact itself."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The fact, and what else tells it."""
        return (self.fact, *self.others)

    @property
    def letter(self) -> str:
        """The letter of its kind."""
        return LETTERS.get(self.fact.kind, "o")


@dataclass(frozen=True, slots=True)
class Period:
    """A heading: a part of time with its points, a gap without any, or the lane of what has no year."""

    label: str
    """In words."""
    count: int
    """Points below it; 0 of a gap."""
    kind: Literal["period", "gap", "undated"] = "period"
    """What it is."""


Item = Period | Point


def points_of(facts: Iterable[tuple[ArticleRow, Fact]]) -> list[Point]:
    """The points in order of time; of one day the surer first; then those without a year, the newest article last.

    Figures without any date are left out: what has no time is no point, and the table of figures lists it.
    """
    dated: list[tuple[tuple[int, int, int, str, int], Point]] = []
    undated: list[tuple[tuple[int, str, str], str, int, Point]] = []
    for row, fact in facts:
        when = when_of(fact.as_of)
        point = Point(row, fact, when)
        if when is not None:
            rank = (when.anchor.toordinal(), 0 if when.sure else 1, when.last.toordinal(), row.name, fact.start)
            dated.append((rank, point))
        elif fact.as_of is not None or fact.kind != "figure":
            undated.append((sort_key(row.published), row.name, fact.start, point))
    dated.sort(key=lambda one: one[0])
    undated.sort(key=lambda one: one[:3])
    return [*(one[-1] for one in dated), *(one[-1] for one in undated)]


def joined(points: Sequence[Point]) -> list[Point]:
    """The points, those that tell one happening of an article as one: at the place of its fullest telling."""
    same: dict[tuple[str, str], list[Fact]] = {}
    for point in points:
        if point.fact.kind in HAPPENINGS:
            same.setdefault((point.row.name, point.fact.kind), []).append(point.fact)
    others = {group[0].id: group[1:] for facts in same.values() for group in tellings(facts)}
    return [
        replace(point, others=others[point.fact.id]) if others.get(point.fact.id) else point
        for point in points
        if point.fact.kind not in HAPPENINGS or point.fact.id in others
    ]


def parts_of(point: Point) -> list[Point]:
    """Its tellings one by one in the order of the article, to be listed below it."""
    ranked = sorted(point.facts, key=lambda fact: fact.start)
    return [Point(point.row, fact, when_of(fact.as_of), of=point.fact.id) for fact in ranked]


def anchors_of(points: Sequence[Point], zoom: Zoom) -> list[int]:
    """Cells in which the points with a date begin, sorted; those that are somewhere within more cells left out."""
    found = []
    for point in points:
        when = point.when
        if when is not None and (when.sure or cell_of(zoom, when.first) == cell_of(zoom, when.last)):
            found.append(cell_of(zoom, when.anchor))
    return sorted(found)


def items_of(points: Sequence[Point], zoom: Zoom, opened: Collection[str] = ()) -> list[Item]:
    """Headings and points from top to bottom, in the order of `points_of`.

    Args:
        points: the facts.
        zoom: what a heading stands for.
        opened: ids of the facts whose tellings are listed below them.
    """
    items: list[Item] = []
    last: int | None = None
    for heading, bucket, group in _groups(points, zoom):
        if bucket is not None:
            if last is not None and bucket > last + 1:
                items.append(Period(_gap(zoom, last + 1, bucket - 1), 0, "gap"))
            last = max(bucket if last is None else last, *(_last_bucket(point, zoom) for point in group))
        items.append(Period(heading, len(group), "period" if bucket is not None else "undated"))
        for point in group:
            items.append(point)
            items += parts_of(point) if point.others and point.fact.id in opened else ()
    return items


def _groups(points: Sequence[Point], zoom: Zoom) -> Iterator[tuple[str, int | None, list[Point]]]:
    """Label, number of the part of time (None without a year) and points of each group."""
    held: dict[tuple[int, str], list[Point]] = {}
    undated = []
    for point in points:
        if point.when is None:
            undated.append(point)
        else:
            bucket = bucket_of(zoom, point.when.anchor)
            held.setdefault((bucket, _vague(point, zoom)), []).append(point)
    for (bucket, vague), group in sorted(held.items(), key=lambda one: one[0]):
        yield vague or bucket_label(zoom, bucket), bucket, group
    if undated:
        yield "Year not said", None, undated


def _last_bucket(point: Point, zoom: Zoom) -> int:
    """The last part of time that a point may reach into; of an open end the one where it begins."""
    assert point.when is not None  # those without a year have no bucket
    return bucket_of(zoom, point.when.anchor if point.when.last == date.max else point.when.last)


def _vague(point: Point, zoom: Zoom) -> str:
    """A heading of its own for what is not known as closely as the zoom shows: `2023, month not said`."""
    when = point.when
    if when is None or when.sure is not None or bucket_of(zoom, when.first) == bucket_of(zoom, when.last):
        return ""
    return f"{shown_date(point.fact.as_of or '')}, {zoom} not said"


def _gap(zoom: Zoom, first: int, last: int) -> str:
    """What is missing: `2015 to 2022: nothing`."""
    begin = bucket_label(zoom, first)
    return f"{begin}: nothing" if first == last else f"{begin} to {bucket_label(zoom, last)}: nothing"
