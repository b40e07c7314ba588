"""`jpties facts` and `articles` in the formats that cite."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Collection, Iterator

    from jpties.cite.grouping import Options
    from jpties.model.article import Article
    from jpties.model.fact import Fact
    from jpties.model.model import Model

TABLE_FORMATS = ("table", "jsonl", "json", "csv")
"""Formats of rows, which `output` writes."""
DATABASE = "sqlite"
"""The whole corpus as a database file."""
TEMPLATE = "template:"
"""Begins the name of a format of the user's own."""


class FormatNames(tuple[str, ...]):
    """Names of formats, every `template:NAME` among them."""

    __slots__ = ()

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or (isinstance(name, str) and name.startswith(TEMPLATE))


_PROSE = ("plain", "markdown", "markdown-id", "dossier", "chicago", "chicago-short", "apa", "iso690", "sist02")
_DATA = ("bibtex", "ris", "csl-json")
# Written out, since the registry costs 30 ms that a list of rows need not pay; a test compares the two.
FACT_FORMATS = FormatNames(
    (
        *TABLE_FORMATS,
        *_PROSE,
        *_DATA,
        "json-ld",
        "plover",
        "tsv",
        "markdown-table",
        "value",
        "link",
        DATABASE,
        f"{TEMPLATE}NAME",
    )
)
"""What `jpties facts --format` takes."""
ARTICLE_FORMATS = FormatNames((*TABLE_FORMATS, *_PROSE, *_DATA, "tsv", "markdown-table", "link", f"{TEMPLATE}NAME"))
"""What `jpties articles --format` takes."""


def cited(model: Model, options: argparse.Namespace, wanted: Collection[str] | None = None) -> str:
    """The facts of a corpus in a citing format; says on standard error how many it could not take.

    Args:
        model: the corpus.
        options: of the command line.
        wanted: ids of the facts, all where None.

    Raises:
        UsageError: the template is not known or faulty.
    """
    from jpties.cite.registry import format_named, pieces

    templates = _templates(options.format)
    chosen, _pattern = format_named(options.format, templates)
    left_out = 0

    def citable() -> Iterator[tuple[Fact, Article]]:
        """Facts that the format takes; those that it does not are counted."""
        nonlocal left_out
        for analysis in model.analyses():
            for fact in analysis.facts:
                if (fact.block == "noise" and not options.noise) or (wanted is not None and fact.id not in wanted):
                    continue
                if chosen.takes(fact, analysis.article):
                    yield fact, analysis.article
                else:
                    left_out += 1

    text = "".join(pieces(citable(), options.format, templates=templates, options=_options(options, model)))
    if left_out:
        facts = "fact has" if left_out == 1 else "facts have"
        print(f"jpties: {left_out} {facts} nothing for {options.format} and stay out", file=sys.stderr)
    return _ended(text)


def as_database(model: Model, options: argparse.Namespace) -> bytes:
    """The corpus as an SQLite file."""
    from jpties.cite.database import database

    return database(model.analyses(), model.ties, noise=options.noise)


def cited_articles(model: Model, options: argparse.Namespace) -> str:
    """The articles of a corpus in a citing format.

    Raises:
        UsageError: the template is not known or faulty.
    """
    from jpties.cite.registry import article_pieces

    articles = (analysis.article for analysis in model.analyses())
    found = article_pieces(
        articles, options.format, templates=_templates(options.format), options=_options(options, model)
    )
    return _ended("".join(found))


def _options(options: argparse.Namespace, model: Model) -> Options:
    from jpties.cite.grouping import Options

    names = {row.id: row.name for row in model.entities()} if options.format == "plover" else {}
    return Options(marks=options.marks, raw=options.raw, names=names)


def _templates(format_name: str) -> dict[str, str]:
    """The user's templates, read when one is asked for."""
    if not format_name.startswith(TEMPLATE):
        return {}
    from jpties.cli.settings import settings_in_force

    return settings_in_force().templates


def _ended(text: str) -> str:
    """Text that ends in a line end, if there is any."""
    return text if not text or text.endswith("\n") else f"{text}\n"
