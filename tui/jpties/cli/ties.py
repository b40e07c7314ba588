"""`jpties ties` as a matrix, a map, bars or a ledger; the plain list is one of the lists."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from jpties.cli.corpus import opened
from jpties.cli.lists import listed
from jpties.cli.output import deliver, written
from jpties.cli.tie_sides import day_of, partner_of, region_of, sides_of, tell_no_tie
from jpties.model.date_words import shown_date
from jpties.model.lineage import Lineage
from jpties.model.matrix import NO_TIE, Matrix, Ties, Zoom
from jpties.model.paths import JAPAN
from jpties.model.scope import Scope
from jpties.model.tie_ledger import ledger_of
from jpties.model.tilemap import COLUMNS, ROWS, TILE, TILES, short_name
from jpties.names.gazetteer import gazetteer
from jpties.names.tie_words import tie_words
from jpties.text.width import cells, cut

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from jpties.model.ledger import Ledger
    from jpties.model.model import Model
    from jpties.model.promises import Entry

TILE_CELLS = 6
"""Cells of a tile, its gap included."""
BAR_CELLS = 40
"""Cells of the longest bar."""
LEDGER_COLUMNS = ("what", "date", "statement", "article")
"""Columns of the ledger as a table."""

Row = dict[str, Any]


def ties(options: argparse.Namespace) -> int:
    """Write the view asked for, the plain list by default; 1 where there is no tie.

    Raises:
        UsageError: a place or a day is not known.
    """
    if not (options.matrix or options.map or options.bars or options.ledger):
        return listed(options)
    with opened(options) as model:
        if options.ledger:
            return _ledger(model, options)
        counted = Ties(model.rows, gazetteer())
        partner = partner_of(model, options.partner).id if options.partner else ""
        if options.map:
            return _map(counted, partner, options)
        region = region_of(model, options.region).id if options.region else ""
        zoom = Zoom(partner, "" if region == JAPAN else region)
        matrix = counted.matrix(zoom, options.sort, options.by)
        return _bars(matrix, options) if options.bars else _matrix(matrix, options)


def _matrix(matrix: Matrix, options: argparse.Namespace) -> int:
    """The matrix as a table; its cells as rows for programs."""
    if options.format != "table":
        rows = [
            {"partner": row.place.code, "region": column.place.code, "partner_name": row.name,
             "region_name": column.name, "articles": len(cell.articles), "facts": cell.facts}
            for number, row in enumerate(matrix.rows)
            for at, column in enumerate(matrix.columns)
            if (cell := matrix.cell(number, at)) is not NO_TIE
        ]  # fmt: skip
        return written(rows, (), options)
    rows = []
    for number, row in enumerate(matrix.rows):
        line: Row = {"partner": row.name}
        for at, column in enumerate(matrix.columns):
            line[column.name] = _number(matrix.cell(number, at).count(options.by))
        rows.append({**line, "all": str(row.total.count(options.by))})
    return written(rows, tuple(rows[0]) if rows else (), options)


def _number(count: int) -> str:
    return str(count) if count else "."


def _bars(matrix: Matrix, options: argparse.Namespace) -> int:
    """Partners with a bar each."""
    most = max((head.total.count(options.by) for head in matrix.rows), default=0)
    rows = [
        {"partner": head.place.code, "name": head.name, "articles": len(head.total.articles),
         "facts": head.total.facts, "bar": "#" * -(-BAR_CELLS * head.total.count(options.by) // max(1, most))}
        for head in matrix.rows
    ]  # fmt: skip
    if options.format != "table":
        rows = [{key: value for key, value in row.items() if key != "bar"} for row in rows]
    return written(rows, ("name", options.by, "bar"), options)


def _map(counted: Ties, partner: str, options: argparse.Namespace) -> int:
    """The tile map; its tiles as rows for programs."""
    found = counted.prefectures(partner)
    names = {tile.code: gazetteer().place(f"place:{tile.code.lower()}").name for tile in TILES}
    if options.format != "table":
        rows = [
            {"region": code, "name": names[code], "articles": len(cell.articles), "facts": cell.facts}
            for code in sorted(TILE)
            if (cell := found.get(code, NO_TIE))
        ]
        return written(rows, (), options)
    lines = [[" " * TILE_CELLS] * COLUMNS for _line in range(2 * ROWS)]
    for tile in TILES:
        count = found.get(tile.code, NO_TIE).count(options.by)
        lines[2 * tile.row][tile.column] = _padded(short_name(tile.code, names[tile.code], TILE_CELLS - 1))
        lines[2 * tile.row + 1][tile.column] = _padded(_number(count))
    large = [f"{place.name} as a whole {cell.count(options.by)}" for place, cell in counted.at_large(partner)]
    text = "".join("".join(line).rstrip() + "\n" for line in lines)
    deliver(text + (f"\n{', '.join(large)}\n" if large else ""), options)
    return 0 if found or large else 1


def _padded(text: str) -> str:
    shown = cut(text, TILE_CELLS - 1)
    return shown + " " * (TILE_CELLS - cells(shown))


def _ledger(model: Model, options: argparse.Namespace) -> int:
    """The ledger of a tie, a row a fact."""
    partner, region = sides_of(model, options.ledger)
    today = day_of(options.today, "--today") or date.today()
    found = ledger_of(model, Lineage(gazetteer()), tie_words(), Scope(partner=partner.code, region=region.code), today)
    if not found.facts:
        tell_no_tie(model, (partner, region), "ties --ledger", options)
    rows = [{"partner": partner.code, "region": region.code, **row} for row in ledger_rows(found)]
    if options.format == "table":
        rows = [{**row, "date": shown_date(row["date"]) if row["date"] else ""} for row in rows]
    return written(rows, LEDGER_COLUMNS, options)


def ledger_rows(found: Ledger) -> Iterator[Row]:
    """The entries of a ledger in the order of use."""
    first, last = found.first, found.last
    only = first is not None and last is not None and first.fact.id == last.fact.id
    if first is not None:
        yield _row("only sign of life" if only else "first sign of life", first)
    if last is not None and not only:
        yield _row("last sign of life", last)
    for signed in found.signed:
        yield _row("signed", signed.entry)
        if signed.expiry is not None:
            ends = "ended" if signed.expiry.passed else "ends"
            yield _row(ends, signed.expiry.entry, signed.expiry.on, signed.expiry.reckoned)
        if signed.anniversary is not None:
            years = f"{signed.anniversary.years} years on"
            yield _row("anniversary", signed.entry, signed.anniversary.on, years)
    yield from (_row("meeting", entry) for entry in found.meetings)
    yield from (_row("event", entry) for entry in found.other_events)
    for promise in found.promises:
        kept = promise.kept_by.fact.id if promise.kept_by is not None else None
        yield {**_row(promise.how, promise.entry), "kept_by": kept}


def _row(what: str, entry: Entry, date_of: str | None = None, statement: str | None = None) -> Row:
    """A row; what is reckoned has a date and words of its own."""
    return {
        "what": what,
        "date": date_of or entry.when,
        "statement": statement or entry.fact.statement,
        "both_sides": entry.both,
        "quote": entry.fact.quote,
        "article": entry.row.name,
        "published": entry.row.published,
        "fact": entry.fact.id,
        "kept_by": None,
    }
