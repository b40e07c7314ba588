"""Words of the commands about ties: `ties` and `brief`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cli.fact_formats import TABLE_FORMATS
from jpties.cli.parser import add_output, add_paths, add_since, parser

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpties.cli.parser import Parser

_TIES = """\
  jpties ties
  jpties ties ~/news --format json
  jpties ties --matrix --region kyushu
  jpties ties --map --partner Vietnam
  jpties ties --ledger VN jp-kyushu"""
_BRIEF = """\
  jpties brief VN jp-kyushu
  jpties brief Vietnam 九州 ~/news --since 2023 --output brief.md"""


BY = (
    "count articles, or the facts whose own places touch both sides of the tie, as brief, ledger and timeline list them"
)
"""Help of what is counted."""


def _ties() -> Parser:
    made = parser("ties", "ties:ties", _TIES)
    how = made.add_mutually_exclusive_group()
    how.add_argument("--matrix", action="store_true", help="partners by regions, with counts")
    how.add_argument("--map", action="store_true", help="the 47 prefectures as tiles, with counts")
    how.add_argument("--bars", action="store_true", help="partners with a bar each")
    how.add_argument(
        "--ledger",
        nargs=2,
        metavar=("PARTNER", "REGION"),
        help="one tie: signs of life, agreements with their ends and anniversaries, meetings, promises",
    )
    made.needs["--ledger"] = "a partner and a region, as in `--ledger VN jp-kyushu`"
    made.add_argument(
        "--partner", metavar="PLACE", help="only ties of this place and of places in it; in the matrix its parts"
    )
    made.add_argument("--region", metavar="PLACE", help="the same of a place in Japan")
    made.add_argument("--by", choices=("articles", "facts"), default="articles", help=BY)
    made.add_argument("--sort", choices=("count", "name"), default="count", help="how partners and regions are sorted")
    made.add_argument("--query", metavar="Q", help="the list of the articles that fulfil a query")
    _add_today(made)
    add_paths(made)
    add_output(made, TABLE_FORMATS)
    return made


def _brief() -> Parser:
    made = parser("brief", "brief:brief", _BRIEF)
    made.add_argument("partner", metavar="PARTNER", help="code, id or name of a place outside Japan, in any language")
    made.add_argument("region", metavar="REGION", help="the same of a place in Japan; JP is all of Japan")
    add_since(made)
    _add_today(made)
    add_paths(made)
    made.add_argument("--output", metavar="FILE", help="write to a file instead of standard output")
    made.add_argument("--force", action="store_true", help="replace the file if it is there")
    return made


def _add_today(made: Parser) -> None:
    made.add_argument("--today", metavar="DAY", help="see ends, anniversaries and promises from this day")


TIE_MAKERS: dict[str, Callable[[], Parser]] = {"ties": _ties, "brief": _brief}
"""Makers of the parsers by command."""
