"""Words of the command line to options; each command's help has examples."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from jpties import __version__
from jpties.cli.fact_formats import ARTICLE_FORMATS, FACT_FORMATS, TABLE_FORMATS
from jpties.cli.parser import add_output, add_paths, parser
from jpties.cli.tie_arguments import TIE_MAKERS
from jpties.cli.view_arguments import VIEW_MAKERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jpties.cli.parser import Parser

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

_TOP = """\
usage: jpties [PATH ...]            browse folders and files, the built-in articles where none are given
       jpties COMMAND [...]         one of the commands below; `jpties COMMAND --help` says more

commands:
{commands}

options of the browser:
  --no-sidecar    show only what the texts themselves say
  --theme NAME    colours for this time: dark, light, contrast, terminal
  --no-mouse      leave the mouse to the terminal
  --print-copied  print at the end what was copied, for terminals without a clipboard
  --version, --help

examples:
  jpties                                          the five built-in articles
  jpties ~/news/vietnam ~/news/france             two folders
  jpties facts ~/news --format csv > facts.csv    every fact as a spreadsheet
  jpties ./facts                                  a folder that is called like a command
"""


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


def _browse() -> Parser:
    def run(options: argparse.Namespace) -> int:
        from jpties.cli.browse import browse  # deferred: Textual

        return browse(options)

    made = parser("", "Browse folders and files of articles.", run, "  jpties ~/news\n  jpties --theme light")
    add_paths(made)
    made.add_argument("--theme", metavar="NAME", help="dark, light, contrast or terminal, for this time")
    made.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    made.add_argument("--print-copied", action="store_true", help="print at the end what was copied")
    return made


def _listing(name: str, examples: str, formats: Sequence[str] = TABLE_FORMATS) -> Parser:
    def run(options: argparse.Namespace) -> int:
        from jpties.cli.lists import listed

        return listed(name, options)

    made = parser(name, COMMANDS[name], run, examples)
    add_paths(made)
    add_output(made, formats)
    if formats is not TABLE_FORMATS:
        made.add_argument("--raw", action="store_true", help="leave cells of tsv that look like formulas as they are")
        made.add_argument("--marks", action="store_true", help="keep invisible marks, such as soft hyphens")
    made.add_argument("--query", metavar="Q", help="only what fulfils a query, as `jpties search` takes it")
    if name in ("entities", "facts"):
        made.add_argument("--noise", action="store_true", help="also what stands in menus, teasers and the like")
    return made


def _articles() -> Parser:
    examples = (
        "  jpties articles\n  jpties articles ~/news --format jsonl\n  jpties articles --format bibtex > articles.bib"
    )
    return _listing("articles", examples, ARTICLE_FORMATS)


def _entities() -> Parser:
    return _listing("entities", "  jpties entities --format csv > entities.csv\n  jpties entities ~/news --noise")


def _facts() -> Parser:
    examples = (
        "  jpties facts\n  jpties facts ~/news --format jsonl --output facts.jsonl\n  jpties facts --format chicago"
    )
    return _listing("facts", examples, FACT_FORMATS)


def _search() -> Parser:
    def run(options: argparse.Namespace) -> int:
        from jpties.cli.search import search

        return search(options)

    examples = (
        "  jpties search 'yen bai'\n  jpties search 'place:\"九州\" kind:agreement date:2014..' ~/news\n"
        "  jpties search --sort date -- '-lang:fr delegation' ~/news"
    )
    made = parser("search", COMMANDS["search"], run, examples)
    made.add_argument("query", metavar="QUERY", help='words, "phrases", AND OR NOT ( ), who:abe date:2014..2016 ...')
    add_paths(made)
    made.add_argument("--sort", choices=("relevance", "date"), default="relevance", help="the order of the articles")
    made.add_argument("--hits", type=int, metavar="N", help="hits shown of each article in the table, 5 at first")
    add_output(made, TABLE_FORMATS)
    return made


def _add() -> Parser:
    def run(options: argparse.Namespace) -> int:
        from jpties.cli.add import add

        return add(options)

    examples = "  jpties add report.txt --source 'The Daily' --published 2014-11-03\n  pbpaste | jpties add -"
    made = parser("add", COMMANDS["add"], run, examples)
    made.add_argument("files", nargs="+", metavar="FILE", help="articles; - reads one from standard input")
    for name, what in (
        ("title", "title"),
        ("byline", "authors"),
        ("source", "paper or site"),
        ("url", "address"),
        ("published", "date as EDTF: 2014-11-03, 2014-11, 2014?"),
        ("lang", "language: en, fr, zh-Hant"),
    ):
        made.add_argument(f"--{name}", metavar=name.upper(), help=f"{what}, where the text does not say it")
    made.add_argument("--force", action="store_true", help="also where the same article is there already")
    return made


def _show() -> Parser:
    def run(options: argparse.Namespace) -> int:
        from jpties.cli.show import show

        return show(options)

    made = parser(
        "show", COMMANDS["show"], run, "  jpties show 004_ba17cdc2c885871d\n  jpties show report-3 ~/news --explain"
    )
    made.add_argument("article", metavar="ARTICLE", help="name as `jpties articles` prints it, or how it begins")
    add_paths(made)
    how = made.add_mutually_exclusive_group()
    how.add_argument("--marked", action="store_true", help="with every mention marked: [words](id)")
    how.add_argument("--raw", action="store_true", help="the whole text, noise included")
    how.add_argument("--blocks", action="store_true", help="each block with its role and the reason")
    how.add_argument("--explain", action="store_true", help="each field of the metadata with its evidence")
    return made


def _check() -> Parser:
    def run(options: argparse.Namespace) -> int:
        from jpties.cli.check import check

        return check(options)

    made = parser("check", COMMANDS["check"], run, "  jpties check\n  jpties check ~/news")
    add_paths(made)
    return made


def _verify() -> Parser:
    def run(options: argparse.Namespace) -> int:
        from jpties.cli.verify import verify

        return verify(options)

    made = parser("verify", COMMANDS["verify"], run, "  jpties verify < memo.md\n  jpties verify ~/news < memo.md")
    add_paths(made)
    return made


def _check_clipboard() -> Parser:
    def run(_options: argparse.Namespace) -> int:
        from jpties.cli.check_clipboard import check_clipboard

        return check_clipboard()

    return parser("check-clipboard", COMMANDS["check-clipboard"], run, "  jpties check-clipboard")


def _keys() -> Parser:
    def run(_options: argparse.Namespace) -> int:
        from jpties.cli.about import keys

        return keys()

    return parser("keys", COMMANDS["keys"], run, "  jpties keys")


def _paths() -> Parser:
    def run(_options: argparse.Namespace) -> int:
        from jpties.cli.about import paths

        return paths()

    return parser("paths", COMMANDS["paths"], run, "  jpties paths")


_MAKERS: dict[str, Callable[[], Parser]] = {
    "articles": _articles,
    "entities": _entities,
    "facts": _facts,
    **TIE_MAKERS,
    "search": _search,
    "add": _add,
    "show": _show,
    "check": _check,
    "verify": _verify,
    "check-clipboard": _check_clipboard,
    "keys": _keys,
    "paths": _paths,
    **VIEW_MAKERS,
}
