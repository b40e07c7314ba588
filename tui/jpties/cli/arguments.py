"""Words of the command line to options; each command's help has examples."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, NoReturn

from jpties import __version__
from jpties.cli.fact_formats import ARTICLE_FORMATS, FACT_FORMATS, TABLE_FORMATS
from jpties.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

COMMANDS: dict[str, str] = {
    "articles": "one row an article: title, language, dates, partners, regions",
    "entities": "one row a mention: where, what, which id",
    "facts": "one row a fact: quote, kind, value, date, subjects",
    "ties": "one row a tie: partner, region, articles, facts",
    "show": "the clean text of an article, its blocks, or the evidence for its metadata",
    "check": "every sidecar, quote, code and date; exit 1 where something is wrong",
    "verify": "the quotes of a memo on standard input against the corpus; exit 1 where one was altered",
    "check-clipboard": "try every route to the clipboard",
    "keys": "the keys in force",
    "paths": "where jpties keeps settings, notes and cache",
}
"""Name and one line of every command but the browser itself."""

_TOP = """\
usage: jpties [PATH ...]            browse folders and files, the built-in articles where none are given
       jpties COMMAND [...]         one of the commands below; `jpties COMMAND --help` says more

commands:
{commands}

options of the browser:
  --no-sidecar    show only what the texts themselves say
  --theme NAME    colours for this time: dark, light, contrast, terminal
  --no-mouse      leave the mouse to the terminal
  --version, --help

examples:
  jpties                                          the five built-in articles
  jpties ~/news/vietnam ~/news/france             two folders
  jpties facts ~/news --format csv > facts.csv    every fact as a spreadsheet
  jpties ./facts                                  a folder that is called like a command
"""


class _Parser(argparse.ArgumentParser):
    """A parser whose mistakes are our errors: one sentence, exit code 2."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see `{self.prog} --help`")


def parsed(words: Sequence[str]) -> argparse.Namespace:
    """The options of a command line; `run` is the function that does it.

    Raises:
        UsageError: the words do not fit.
    """
    if words and words[0] in COMMANDS:
        return _MAKERS[words[0]]().parse_args(words[1:])
    if words and words[0] in ("--version", "-V"):
        return argparse.Namespace(run=lambda _options: _printed(f"jpties {__version__}"))
    if words and words[0] in ("--help", "-h"):
        return argparse.Namespace(run=lambda _options: _printed(help_text().rstrip()))
    return _browse().parse_args(words)


def help_text() -> str:
    """What `jpties --help` prints."""
    width = max(map(len, COMMANDS)) + 2
    return _TOP.format(commands="\n".join(f"  {name:<{width}}{line}" for name, line in COMMANDS.items()))


def _printed(text: str) -> int:
    print(text)
    return 0


def _parser(name: str, run: Callable[[Any], int], examples: str) -> _Parser:
    parser = _Parser(
        prog=f"jpties {name}".strip(),
        description=COMMANDS.get(name, "Browse folders and files of articles."),
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    return parser


def _add_paths(parser: _Parser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="folders and files; none: the built-in articles")
    parser.add_argument("--no-sidecar", action="store_true", help="show only what the texts themselves say")
    parser.add_argument("--no-cache", action="store_true", help="analyse anew and keep nothing")


def _add_output(parser: _Parser, formats: Sequence[str]) -> None:
    parser.add_argument("--format", choices=formats, default="table", metavar="FORMAT", help=", ".join(formats))
    parser.add_argument("--output", metavar="FILE", help="write to a file instead of standard output")
    parser.add_argument("--force", action="store_true", help="replace the file if it is there")


def _browse() -> _Parser:
    def run(options: argparse.Namespace) -> int:
        from jpties.cli.browse import browse  # deferred: Textual

        return browse(options)

    parser = _parser("", run, "  jpties ~/news\n  jpties --theme light")
    _add_paths(parser)
    parser.add_argument("--theme", metavar="NAME", help="dark, light, contrast or terminal, for this time")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    return parser


def _listing(name: str, examples: str, formats: Sequence[str] = TABLE_FORMATS) -> _Parser:
    def run(options: argparse.Namespace) -> int:
        from jpties.cli.lists import listed

        return listed(name, options)

    parser = _parser(name, run, examples)
    _add_paths(parser)
    _add_output(parser, formats)
    if formats is not TABLE_FORMATS:
        parser.add_argument("--raw", action="store_true", help="leave cells of tsv that look like formulas as they are")
        parser.add_argument("--marks", action="store_true", help="keep invisible marks, such as soft hyphens")
    if name in ("entities", "facts"):
        parser.add_argument("--noise", action="store_true", help="also what stands in menus, teasers and the like")
    return parser


def _articles() -> _Parser:
    examples = (
        "  jpties articles\n  jpties articles ~/news --format jsonl\n  jpties articles --format bibtex > articles.bib"
    )
    return _listing("articles", examples, ARTICLE_FORMATS)


def _entities() -> _Parser:
    return _listing("entities", "  jpties entities --format csv > entities.csv\n  jpties entities ~/news --noise")


def _facts() -> _Parser:
    examples = (
        "  jpties facts\n  jpties facts ~/news --format jsonl --output facts.jsonl\n  jpties facts --format chicago"
    )
    return _listing("facts", examples, FACT_FORMATS)


def _ties() -> _Parser:
    return _listing("ties", "  jpties ties\n  jpties ties ~/news --format json")


def _show() -> _Parser:
    def run(options: argparse.Namespace) -> int:
        from jpties.cli.show import show

        return show(options)

    parser = _parser("show", run, "  jpties show 004_ba17cdc2c885871d\n  jpties show report-3 ~/news --explain")
    parser.add_argument("article", metavar="ARTICLE", help="name as `jpties articles` prints it, or how it begins")
    _add_paths(parser)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--marked", action="store_true", help="with every mention marked: [words](id)")
    how.add_argument("--raw", action="store_true", help="the whole text, noise included")
    how.add_argument("--blocks", action="store_true", help="each block with its role and the reason")
    how.add_argument("--explain", action="store_true", help="each field of the metadata with its evidence")
    return parser


def _check() -> _Parser:
    def run(options: argparse.Namespace) -> int:
        from jpties.cli.check import check

        return check(options)

    parser = _parser("check", run, "  jpties check\n  jpties check ~/news")
    _add_paths(parser)
    return parser


def _verify() -> _Parser:
    def run(options: argparse.Namespace) -> int:
        from jpties.cli.verify import verify

        return verify(options)

    parser = _parser("verify", run, "  jpties verify < memo.md\n  jpties verify ~/news < memo.md")
    _add_paths(parser)
    return parser


def _check_clipboard() -> _Parser:
    def run(_options: argparse.Namespace) -> int:
        from jpties.cli.check_clipboard import check_clipboard

        return check_clipboard()

    return _parser("check-clipboard", run, "  jpties check-clipboard")


def _keys() -> _Parser:
    def run(_options: argparse.Namespace) -> int:
        from jpties.cli.about import keys

        return keys()

    return _parser("keys", run, "  jpties keys")


def _paths() -> _Parser:
    def run(_options: argparse.Namespace) -> int:
        from jpties.cli.about import paths

        return paths()

    return _parser("paths", run, "  jpties paths")


_MAKERS: dict[str, Callable[[], _Parser]] = {
    "articles": _articles,
    "entities": _entities,
    "facts": _facts,
    "ties": _ties,
    "show": _show,
    "check": _check,
    "verify": _verify,
    "check-clipboard": _check_clipboard,
    "keys": _keys,
    "paths": _paths,
}
