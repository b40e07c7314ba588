"""`jpties timeline`: facts in order of time, drawn on an axis of signs or as rows."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

from jpties.cli.corpus import opened
from jpties.cli.output import deliver, written
from jpties.cli.rows import fact_row
from jpties.cli.scopes import scoped_facts
from jpties.model.axis import cell_of, drawn, ticks
from jpties.model.date_words import shown_date
from jpties.model.timeline import HAPPENINGS, WITH_FIGURES, Period, Point, items_of, joined, points_of
from jpties.text.clean import display_line
from jpties.text.width import cells, cut, padded

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from jpties.model.axis import Zoom
    from jpties.model.timeline import Item

PIPE_WIDTH = 140
"""Cells by which the axis is made where nothing is cut, as in a pipe."""
DATE_CELLS = 24
"""Cells of the date in words."""


def timeline(options: argparse.Namespace) -> int:
    """Write the facts; 1 where there are none.

    Raises:
        UsageError: the entity is not known.
        QueryError: the query cannot be read.
    """
    with opened(options) as model:
        kinds = WITH_FIGURES if options.figures else HAPPENINGS
        points = points_of(scoped_facts(model, options, kinds))
        if options.format != "table" or not points:
            return written([_row(point) for point in points], (), options)
        tty = options.output is None and sys.stdout.isatty()
        width = shutil.get_terminal_size().columns if tty else None
        zoom: Zoom = options.zoom
        deliver("".join(f"{line.rstrip()}\n" for line in _lines(items_of(joined(points), zoom), zoom, width)), options)
    return 0


def _row(point: Point) -> dict[str, Any]:
    """A fact with the days that it may mean."""
    when = point.when
    days = {
        "earliest": when.first.isoformat() if when is not None else None,
        "latest": when.last.isoformat() if when is not None else None,
        "sure_from": when.sure[0].isoformat() if when is not None and when.sure is not None else None,
        "sure_to": when.sure[1].isoformat() if when is not None and when.sure is not None else None,
    }
    return {"as_of": point.fact.as_of, **days, "published": point.row.published, **fact_row(point.row.name, point.fact)}


def _lines(items: Sequence[Item], zoom: Zoom, width: int | None) -> Iterator[str]:
    """Headings with their axis, and a line a fact; cut to a width where there is one."""
    axis = max(20, min(60, ((width or PIPE_WIDTH) - DATE_CELLS) // 2 - 4))
    start = 0
    for number, item in enumerate(items):
        if isinstance(item, Point):
            yield _line(item, zoom, start, axis, width)
        elif item.kind == "gap":
            yield f"  {item.label}"
        else:
            yield ""
            first = items[number + 1]
            label = f"{item.label}  {item.count}"
            if isinstance(first, Period) or first.when is None:
                yield label
            else:
                start = cell_of(zoom, first.when.anchor) - axis // 4
                upper, lower = ticks(zoom, start, axis)
                yield f"{padded(label, DATE_CELLS)}  {upper}"
                yield f"{' ' * DATE_CELLS}  {lower}"


def _line(point: Point, zoom: Zoom, start: int, axis: int, width: int | None) -> str:
    """Date, axis, statement, article."""
    date = shown_date(point.fact.as_of) if point.fact.as_of else "no date"
    signs = drawn(point.when, point.letter, zoom, start, axis) if point.when is not None else point.letter
    name = f"{f' +{len(point.others)}' if point.others else ''} ({point.row.name})"
    statement = display_line(point.fact.statement)
    if width is not None:
        statement = cut(statement, max(10, width - DATE_CELLS - cells(signs) - 4 - len(name)))
    return f"{padded(date, DATE_CELLS)}  {signs}  {statement}{display_line(name)}"
