"""The commands: name and one line each, and the function that does it, loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

COMMANDS: dict[str, str] = {
    "articles": "one row an article: title, language, dates, partners, regions",
    "entities": "one row a mention: where, what, which id",
    "facts": "one row a fact: quote, kind, value, date, subjects",
    "ties": "one row a tie: partner, region, articles, facts; or as matrix, map, bars, ledger",
    "brief": "a cited note about one tie: who, signed, figures, meetings, open promises",
    "search": "hits of a query in context, article by article",
    "entity": "all that is said of one person, place, organization or event",
    "timeline": "agreements and events in order of time, of all, one entity or one tie",
    "figures": "every quantity with its unit, date, place and quote, side by side",
    "add": "articles into your own corpus, which opens where nothing else is given",
    "show": "the clean text of an article, its blocks, or the evidence for its metadata",
    "check": "every sidecar, quote, code and date; exit 1 where something is wrong",
    "verify": "the quotes of a memo on standard input against the corpus; exit 1 where one was altered",
    "check-clipboard": "try every route to the clipboard",
    "keys": "the keys in force",
    "paths": "where jpties keeps settings, notes and cache",
}
"""Name and one line of every command but the browser itself."""


def deferred(target: str) -> Callable[[argparse.Namespace], int]:
    """A function that loads another one when it is called: a command pays for no other command.

    Args:
        target: `module:function` below `jpties.cli`.
    """

    def run(options: argparse.Namespace) -> int:
        """Load what does the command, do it, and give its exit code."""
        module, _, name = target.partition(":")
        code: int = getattr(import_module(f"jpties.cli.{module}"), name)(options)
        return code

    return run
