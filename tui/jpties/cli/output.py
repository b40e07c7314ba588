"""Rows to text: table, JSON lines, JSON, CSV; to standard output or to a file."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jpties.cite.cells import spreadsheet_cell
from jpties.errors import UsageError
from jpties.text.clean import display, display_line, with_signs_escaped
from jpties.text.width import cells, cut

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

Row = dict[str, Any]

MIN_COLUMN = 8
"""Cells that a column keeps when a table is fitted to the terminal."""


def written(rows: Sequence[Row], columns: Sequence[str], options: argparse.Namespace) -> int:
    """Write rows in the format asked for; 0 when there are rows, else 1."""
    deliver(_FORMATS[options.format](rows, columns, options.output is None and sys.stdout.isatty()), options)
    if not rows:
        say_nothing(options)
    return 0 if rows else 1


def say_nothing(options: argparse.Namespace) -> None:
    """Say on standard error that there are no rows, and why where that is known."""
    print(display_line(f"jpties: {options.nothing}"), file=sys.stderr)


def deliver(text: str | bytes, options: argparse.Namespace) -> None:
    """Text or bytes to standard output, or to the file asked for: atomically, never over another without --force.

    Raises:
        UsageError: the file is there already, or bytes would go to a terminal.
        SaveError: it cannot be written.
    """
    if options.output is None:
        if isinstance(text, str):
            sys.stdout.write(text)
        elif sys.stdout.isatty():
            raise UsageError(f"{options.format} is no text for a terminal; name a file with --output FILE")
        else:
            sys.stdout.buffer.write(text)
        return
    from jpties.files.writing import write_atomically

    if Path(options.output).exists() and not options.force:
        raise UsageError(f"{options.output} is there already; add --force to replace it")
    write_atomically(options.output, text, mode=0o644)


def json_line(value: Any) -> str:
    """JSON on one line; signs that could move a terminal's cursor are escaped, so that nothing is lost."""
    text = json.dumps(value, ensure_ascii=False)
    return with_signs_escaped(text, lambda sign: json.dumps(sign)[1:-1])


def _jsonl(rows: Sequence[Row], _columns: Sequence[str], _tty: bool) -> str:
    return "".join(json_line(row) + "\n" for row in rows)


def _json(rows: Sequence[Row], _columns: Sequence[str], _tty: bool) -> str:
    return "[" + ",\n ".join(json_line(row) for row in rows) + "]\n"


def _csv(rows: Sequence[Row], _columns: Sequence[str], _tty: bool) -> str:
    if not rows:
        return ""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(rows[0])
    for row in rows:
        writer.writerow([spreadsheet_cell(display(_flat(value))) for value in row.values()])
    return target.getvalue()


def _flat(value: Any) -> str:
    """A value in one cell."""
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return "; ".join(_flat(item) for item in value)
    return str(value)


def _table(rows: Sequence[Row], columns: Sequence[str], tty: bool) -> str:
    """Aligned columns with a heading; on a terminal fitted to its width."""
    if not rows:
        return ""
    lines = [list(columns)] + [[display_line(_flat(row[name])) for name in columns] for row in rows]
    widths = [max(cells(line[index]) for line in lines) for index in range(len(columns))]
    if tty:
        widths = _fitted(widths, shutil.get_terminal_size().columns)
    out = []
    for line in lines:
        parts = []
        for text, width in zip(line, widths, strict=True):
            shown = cut(text, width)
            parts.append(shown + " " * (width - cells(shown)))
        out.append("  ".join(parts).rstrip() + "\n")
    return "".join(out)


def _fitted(widths: list[int], room: int) -> list[int]:
    """Widths that fit the room, the widest columns giving first."""
    fitted = list(widths)
    over = sum(fitted) + 2 * (len(fitted) - 1) - room
    while over > 0:
        widest = max(range(len(fitted)), key=lambda index: fitted[index])
        if fitted[widest] <= MIN_COLUMN:
            break
        others = max((width for index, width in enumerate(fitted) if index != widest), default=MIN_COLUMN)
        step = max(1, min(over, fitted[widest] - max(others, MIN_COLUMN)))
        fitted[widest] -= step
        over -= step
    return fitted


_FORMATS = {"table": _table, "jsonl": _jsonl, "json": _json, "csv": _csv}
