"""Every format by name, and the two ways in: facts with their citation, and articles alone."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jpties.cite.apa import apa
from jpties.cite.bibtex import bibtex
from jpties.cite.chicago import chicago, chicago_short
from jpties.cite.csl_json import csl_json
from jpties.cite.dossier import dossier
from jpties.cite.grouping import Cited, Options, alone, grouped, side_by_side
from jpties.cite.iso690 import iso690
from jpties.cite.json_ld import json_ld
from jpties.cite.link import link
from jpties.cite.markdown import markdown, markdown_with_ids
from jpties.cite.plain import plain
from jpties.cite.plover import plover
from jpties.cite.ris import ris
from jpties.cite.sist02 import sist02
from jpties.cite.tables import csv_table, markdown_table, tsv_table
from jpties.cite.template import checked_template, template
from jpties.cite.value import value
from jpties.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from jpties.model.article import Article
    from jpties.model.fact import Fact

TEMPLATE = "template"
"""Name of the format that a user defines; on the command line and in the settings `template:NAME`."""


def _always(_fact: Fact, _article: Article) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write facts and articles."""

    name: str
    """As in `--format` and `copy_format`."""
    title: str
    """For choosers."""
    extension: str
    """Of an export's file, without the dot."""
    function: Callable[[Iterable[Cited], Options], Iterator[str]]
    """Writes groups piece by piece."""
    takes: Callable[[Fact, Article], bool] = _always
    """Whether a fact has what the format is about; others are left out."""
    articles: bool = True
    """Whether an article without facts can be written."""


_ALL = (
    Format("plain", "Quote and citation", "txt", plain),
    Format("markdown", "Markdown", "md", markdown),
    Format("markdown-id", "Markdown with ids, for `jpties verify`", "md", markdown_with_ids),
    Format("dossier", "Dossier in Markdown: facts by article and kind", "md", dossier),
    Format("chicago", "Chicago note", "txt", chicago),
    Format("chicago-short", "Chicago note, shortened", "txt", chicago_short),
    Format("apa", "APA", "txt", apa),
    Format("iso690", "ISO 690, French", "txt", iso690),
    Format("sist02", "SIST 02, Japanese", "txt", sist02),
    Format("bibtex", "BibTeX (biblatex)", "bib", bibtex),
    Format("ris", "RIS", "ris", ris),
    Format("csl-json", "CSL-JSON", "json", csl_json),
    Format("json-ld", "Web Annotation (JSON-LD)", "jsonld", json_ld, articles=False),
    Format(
        "plover",
        "Events as in PLOVER (JSON lines)",
        "jsonl",
        plover,
        takes=lambda fact, _article: bool(fact.plover),
        articles=False,
    ),
    Format("csv", "Table (CSV)", "csv", csv_table),
    Format("tsv", "Table for a spreadsheet (TSV)", "tsv", tsv_table),
    Format("markdown-table", "Table (Markdown)", "md", markdown_table),
    Format(
        "value", "The value alone", "txt", value, takes=lambda fact, _article: fact.quantity is not None, articles=False
    ),
    Format("link", "Link to the quote", "txt", link, takes=lambda _fact, article: article.metadata.url is not None),
)
FORMATS: dict[str, Format] = {one.name: one for one in _ALL}
"""The built-in formats by name, in the order of choosers."""


def format_named(name: str, templates: Mapping[str, str] | None = None) -> tuple[Format, str]:
    """The format of a name, and the pattern of a `template:NAME`.

    Raises:
        UsageError: there is no such format or template, or the template is faulty.
    """
    if name in FORMATS:
        return FORMATS[name], ""
    kind, colon, which = name.partition(":")
    if kind == TEMPLATE and colon:
        known = templates or {}
        if which not in known:
            hint = f"the settings have {', '.join(known)}" if known else "the settings have none, see `templates`"
            raise UsageError(f"no template {which!r}; {hint}")
        checked_template(known[which])
        return Format(name, f"Template {which}", "txt", template), known[which]
    near = difflib.get_close_matches(name, FORMATS, 1)
    hint = f"did you mean {near[0]}?" if near else f"formats are {', '.join(FORMATS)}, template:NAME"
    raise UsageError(f"no format {name!r}; {hint}")


def copied(
    facts: Iterable[tuple[Fact, Article]],
    format_name: str,
    *,
    templates: Mapping[str, str] | None = None,
    options: Options | None = None,
) -> str:
    """Facts with their citations; several facts of one article share one. Empty where the format takes none of them.

    Args:
        facts: in the order wanted; those of one article are brought together.
        format_name: a key of `FORMATS`, or `template:NAME`.
        templates: the user's patterns by name.
        options: marks, raw cells, names of subjects.

    Raises:
        UsageError: there is no such format or template.
    """
    return "".join(pieces(side_by_side(facts), format_name, templates=templates, options=options))


def pieces(
    facts: Iterable[tuple[Fact, Article]],
    format_name: str,
    *,
    templates: Mapping[str, str] | None = None,
    options: Options | None = None,
) -> Iterator[str]:
    """The same piece by piece, for exports: the facts of one article must follow each other.

    Raises:
        UsageError: there is no such format or template.
    """
    chosen, pattern = format_named(format_name, templates)
    wanted = replace(options or Options(), template=pattern)
    taken = (pair for pair in facts if chosen.takes(*pair))
    return chosen.function(grouped(taken, wanted), wanted)


def article_citation(
    article: Article,
    format_name: str,
    *,
    templates: Mapping[str, str] | None = None,
    options: Options | None = None,
) -> str:
    """The citation of one article.

    Raises:
        UsageError: there is no such format or template, or it is about facts only.
    """
    return "".join(article_pieces((article,), format_name, templates=templates, options=options))


def article_pieces(
    articles: Iterable[Article],
    format_name: str,
    *,
    templates: Mapping[str, str] | None = None,
    options: Options | None = None,
) -> Iterator[str]:
    """The citations of articles, piece by piece.

    Raises:
        UsageError: there is no such format or template, or it is about facts only.
    """
    chosen, pattern = format_named(format_name, templates)
    if not chosen.articles:
        raise UsageError(f"{format_name} is about facts; for articles there are {', '.join(article_formats())}")
    wanted = replace(options or Options(), template=pattern)
    return chosen.function(alone(articles, wanted), wanted)


def article_formats() -> tuple[str, ...]:
    """Names of the formats that can write an article without facts."""
    return tuple(one.name for one in FORMATS.values() if one.articles)
