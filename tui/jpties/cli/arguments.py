"""Words of the command line to options; each command's help has examples."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from jpties import __version__
from jpties.cli.commands import COMMANDS
from jpties.cli.fact_formats import ARTICLE_FORMATS, FACT_FORMATS, TABLE_FORMATS
from jpties.cli.parser import add_output, add_paths, add_since, parser, read_words
from jpties.cli.tie_arguments import TIE_MAKERS
from jpties.cli.view_arguments import VIEW_MAKERS
from jpties.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jpties.cli.parser import Parser

_TOP = """\
usage: jpties [PATH ...]            browse folders and files; where none are given your own articles, else the built-in ones
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
  jpties                                          your own articles (`jpties add`), else the five built-in ones
  jpties ~/news/vietnam ~/news/france             two folders
  jpties facts ~/news --format csv > facts.csv    every fact as a spreadsheet
  jpties ./facts                                  a folder that is called like a command
  jpties paths                                    the folders, that of the built-in articles (`seeds`) too
"""


def parsed(words: Sequence[str]) -> argparse.Namespace:
    """The options of a command line; `run` is the function that does it.

    Raises:
        UsageError: the words do not fit.
    """
    if words and words[0] in COMMANDS:
        return read_words(_MAKERS[words[0]](), words[1:])
    if words and words[0] in ("--version", "-V"):
        return argparse.Namespace(run=lambda _options: _printed(f"jpties {__version__}"))
    if words and words[0] in ("--help", "-h"):
        return argparse.Namespace(run=lambda _options: _printed(help_text().rstrip()))
    if words and (near := _near_command(words[0])):
        raise UsageError(f"there is no command, file or folder {words[0]!r}; did you mean `jpties {near}`?")
    return read_words(_browse(), words)


def _near_command(word: str) -> str | None:
    """The command that a first word may be a slip of; None where it is an option or a path, or like none."""
    if word.startswith("-") or os.sep in word or os.path.lexists(word):
        return None
    import difflib  # deferred: for slips only

    return next(iter(difflib.get_close_matches(word.lower()[:40], COMMANDS, 1, 0.7)), None)


def help_text() -> str:
    """What `jpties --help` prints."""
    width = max(map(len, COMMANDS)) + 2
    return _TOP.format(commands="\n".join(f"  {name:<{width}}{line}" for name, line in COMMANDS.items()))


def _printed(text: str) -> int:
    print(text)
    return 0


def _browse() -> Parser:
    made = parser("", "browse:browse", "  jpties ~/news\n  jpties --theme light")
    add_paths(made)
    made.add_argument("--theme", metavar="NAME", help="dark, light, contrast or terminal, for this time")
    made.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    made.add_argument("--print-copied", action="store_true", help="print at the end what was copied")
    return made


def _listing(name: str, examples: str, formats: Sequence[str] = TABLE_FORMATS) -> Parser:
    made = parser(name, "lists:listed", examples)
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
    made = _listing("entities", "  jpties entities --format csv > entities.csv\n  jpties entities ~/news --explain")
    made.add_argument("--explain", action="store_true", help="the rule of each mention in words, and the words around")
    return made


def _facts() -> Parser:
    examples = (
        "  jpties facts\n  jpties facts ~/news --format jsonl --output facts.jsonl\n  jpties facts --format chicago"
    )
    made = _listing("facts", examples, FACT_FORMATS)
    add_since(made)
    return made


def _search() -> Parser:
    examples = (
        "  jpties search 'yen bai'\n  jpties search 'place:\"九州\" kind:agreement date:2014..' ~/news\n"
        "  jpties search --sort date -- '-lang:fr delegation' ~/news"
    )
    made = parser("search", "search:search", examples)
    made.add_argument("query", metavar="QUERY", help='words, "phrases", AND OR NOT ( ), who:abe date:2014..2016 ...')
    add_paths(made)
    made.add_argument("--sort", choices=("relevance", "date"), default="relevance", help="the order of the articles")
    made.add_argument("--hits", type=int, metavar="N", help="hits shown of each article in the table, 5 at first")
    add_output(made, TABLE_FORMATS)
    return made


def _add() -> Parser:
    examples = "  jpties add report.txt --source 'The Daily' --published 2014-11-03\n  pbpaste | jpties add -"
    examples += (
        "\n\nYour own articles then open where no path is given. `jpties PATH` with the folder that `jpties paths`"
    )
    examples += "\nnames `seeds` opens the built-in ones again."
    made = parser("add", "add:add", examples)
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
    made = parser("show", "show:show", "  jpties show 004_ba17cdc2c885871d\n  jpties show report-3 ~/news --explain")
    made.add_argument("article", metavar="ARTICLE", help="name as `jpties articles` prints it, or how it begins")
    add_paths(made)
    how = made.add_mutually_exclusive_group()
    how.add_argument("--marked", action="store_true", help="with every mention marked: [words](id)")
    how.add_argument("--raw", action="store_true", help="the whole text, noise included")
    how.add_argument("--blocks", action="store_true", help="each block with its role and the reason")
    how.add_argument("--explain", action="store_true", help="each field of the metadata with its evidence")
    return made


def _check() -> Parser:
    made = parser("check", "check:check", "  jpties check\n  jpties check ~/news")
    add_paths(made)
    return made


def _verify() -> Parser:
    made = parser("verify", "verify:verify", "  jpties verify < memo.md\n  jpties verify ~/news < memo.md")
    add_paths(made)
    return made


def _check_clipboard() -> Parser:
    return parser("check-clipboard", "check_clipboard:check_clipboard", "  jpties check-clipboard")


def _keys() -> Parser:
    return parser("keys", "about:keys", "  jpties keys")


def _paths() -> Parser:
    return parser("paths", "about:paths", "  jpties paths")


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
