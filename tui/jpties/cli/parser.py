"""What the parsers of all commands share: mistakes as our errors, paths, output."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, NoReturn

from jpties.cli.commands import COMMANDS, deferred
from jpties.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence


NOTHING = "nothing found"
"""Said where there are no rows; a corpus without articles has words of its own."""


class Parser(argparse.ArgumentParser):
    """A parser whose mistakes are our errors: one sentence, exit code 2.

    Attributes:
        needs: for an option of several words, what it needs.
    """

    def __init__(self, **options: Any) -> None:
        """Make it as argparse does."""
        super().__init__(**options)
        self.needs: dict[str, str] = {}

    def error(self, message: str) -> NoReturn:
        """Raise the mistake instead of printing a usage and leaving."""
        for option, needed in self.needs.items():
            if message.startswith(f"argument {option}: expected"):
                message = f"{option} needs {needed}"
        raise UsageError(f"{message}; see `{self.prog} --help`")


def parser(name: str, target: str, examples: str) -> Parser:
    """A parser of one command.

    Args:
        name: the command, empty for the browser.
        target: the function that does it and gives the exit code, as `deferred` takes it.
        examples: a line each, set in by two spaces.
    """
    line = COMMANDS.get(name, "browse folders and files of articles")
    made = Parser(
        prog=f"jpties {name}".strip(),
        description=f"{line[0].upper()}{line[1:]}.",
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.set_defaults(run=deferred(target), command=name, nothing=NOTHING)
    return made


def read_words(parser: Parser, words: Sequence[str]) -> argparse.Namespace:
    """The options of a command's words, where paths and options may take turns: `brief VN JP --since 2024 ~/news`.

    Behind `--` options come first: argparse's way to let them take turns drops that sign from before the first path.

    Raises:
        UsageError: the words do not fit.
    """
    return parser.parse_args(words) if "--" in words else parser.parse_intermixed_args(words)


def add_paths(parser: Parser) -> None:
    """The folders and files, and what is read of them."""
    parser.add_argument(
        "paths",
        nargs="*",
        default=[],  # without one argparse calls what may be left out required
        metavar="PATH",
        help="folders and files; none: your own articles, where there are any, else the built-in ones",
    )
    parser.add_argument("--no-sidecar", action="store_true", help="show only what the texts themselves say")
    parser.add_argument("--no-cache", action="store_true", help="analyse anew and keep nothing")
    parser.add_argument("--cluster", metavar="ADDRESS", default="", help="have articles analysed by a Dask cluster")


def add_since(parser: Parser) -> None:
    """The day before which facts are left out."""
    parser.add_argument(
        "--since",
        metavar="DAY",
        help="leave out what was before 2023 or 2023-10-11; without a date a fact is as old as its article",
    )


def add_output(parser: Parser, formats: Sequence[str]) -> None:
    """The format, and the file to write to."""
    parser.add_argument("--format", choices=formats, default="table", metavar="FORMAT", help=", ".join(formats))
    parser.add_argument("--output", metavar="FILE", help="write to a file instead of standard output")
    parser.add_argument("--force", action="store_true", help="replace the file if it is there")
