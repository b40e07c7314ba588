"""Words of the commands that are the views as text: `entity`, `timeline`, `figures`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cli.fact_formats import TABLE_FORMATS
from jpties.cli.parser import add_output, add_paths, add_since, parser

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.cli.parser import Parser

SORTS = ("article", "value", "unit", "what", "as-of", "published", "place")
"""Columns by which `jpties figures` sorts."""
ZOOM_NAMES = ("decade", "year", "month", "day")
"""What a heading of `jpties timeline` stands for."""


def _entity() -> Parser:
    examples = "  jpties entity place:jp-kyushu\n  jpties entity 'Hattori Seitaro' ~/news --format jsonl"
    made = parser("entity", "entity:entity", examples)
    made.add_argument("entity", metavar="ID", help="id as `jpties entities` prints it, or a name")
    add_paths(made)
    add_output(made, (*TABLE_FORMATS, "card", "markdown"))
    return made


def _timeline() -> Parser:
    examples = (
        "  jpties timeline\n  jpties timeline --tie VN JP-KYUSHU --zoom month\n  jpties timeline ~/news --entity IL"
    )
    made = parser("timeline", "timeline:timeline", examples)
    _add_scope(made)
    made.add_argument("--zoom", choices=ZOOM_NAMES, default="year", help="what a heading of the table stands for")
    made.add_argument("--figures", action="store_true", help="also figures that have a date")
    add_paths(made)
    add_output(made, TABLE_FORMATS)
    return made


def _figures() -> Parser:
    examples = "  jpties figures --unit USD --sort value\n  jpties figures ~/news --format csv --output figures.csv"
    made = parser("figures", "figures:figures", examples)
    _add_scope(made)
    made.add_argument("--unit", metavar="UNIT", help="only this unit, as USD, people, percent")
    made.add_argument("--sort", choices=SORTS, default="article", help="by value: unit for unit")
    made.add_argument("--falling", action="store_true", help="the largest, latest or last first")
    add_paths(made)
    add_output(made, (*TABLE_FORMATS, "tsv", "markdown"))
    return made


def _add_scope(made: Parser) -> None:
    """One entity or one tie instead of all, and of these the facts that fulfil a query."""
    made.add_argument("--query", metavar="Q", help="only facts that fulfil a query, as `jpties search` takes it")
    add_since(made)
    which = made.add_mutually_exclusive_group()
    which.add_argument("--entity", metavar="ID", help="only of this person, place, organization or event")
    which.add_argument(
        "--tie", nargs=2, metavar=("PARTNER", "REGION"), help="only of this tie, by codes or names; JP is all of Japan"
    )


VIEW_MAKERS: dict[str, Callable[[], Parser]] = {"entity": _entity, "timeline": _timeline, "figures": _figures}
"""Makers of the parsers by command."""
