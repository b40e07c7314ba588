"""CSV, TSV and Markdown tables: a row a fact, cells that no spreadsheet takes for a formula; without facts a row an article."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from jpties.cite import escaping
from jpties.cite.cells import spreadsheet_cell
from jpties.cite.cleaning import copyable, on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jpties.cite.grouping import Cited, Options, Quote
    from jpties.cite.record import Citation

FACT_COLUMNS = (
    *("article", "start", "end", "quote", "kind", "value", "unit", "date", "byline", "title", "source", "url"),
    *("value_max", "qualifier", "as_of", "statement", "title_en", "lang", "origin", "id"),
)
"""Columns of facts; `date` is that of publication, `as_of` that of the fact."""
ARTICLE_COLUMNS = ("article", "date", "byline", "title", "source", "url", "title_en", "lang")
"""Columns of articles."""


def csv_table(groups: Iterable[Cited], options: Options) -> Iterator[str]:
    """Comma-separated, CRLF line ends, cells quoted where need be."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    for row in _rows(groups):
        writer.writerow(row if options.raw else [spreadsheet_cell(cell) for cell in row])
        yield target.getvalue()
        target.seek(0)
        target.truncate()


def tsv_table(groups: Iterable[Cited], options: Options) -> Iterator[str]:
    """Tab-separated for pasting into a spreadsheet: no tab or line end inside a cell."""
    for row in _rows(groups):
        cells = [on_one_line(cell).replace("\t", " ") for cell in row]
        yield "\t".join(cells if options.raw else [spreadsheet_cell(cell) for cell in cells]) + "\n"


MARKDOWN_COLUMNS = (
    "value",
    "value_max",
    "unit",
    "qualifier",
    "as_of",
    "statement",
    "quote",
    "article",
    "date",
    "source",
)
"""Columns of the Markdown table, which is for reading; what is empty in all rows is left out."""


def markdown_table(groups: Iterable[Cited], options: Options) -> Iterator[str]:
    """A Markdown table with a row a fact; of articles with all their columns."""
    rows = list(_rows(groups))
    if not rows:
        return
    heading, *body = rows
    wanted = MARKDOWN_COLUMNS if heading is FACT_COLUMNS else ARTICLE_COLUMNS
    columns = [heading.index(name) for name in wanted]
    columns = [at for at in columns if any(row[at] for row in body)]
    yield _markdown_row([heading[at] for at in columns]) + _markdown_row(["---"] * len(columns))
    for row in body:
        yield _markdown_row([_markdown_cell(row[at], raw=options.raw) for at in columns])


def _markdown_cell(text: str, *, raw: bool) -> str:
    """A cell on one line, its signs escaped; no line can begin in it, so only what means something inside one."""
    line = on_one_line(text).replace("\t", " ")
    return line.replace("|", "\\|") if raw else escaping.markdown(line)


def _markdown_row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |\n"


def _rows(groups: Iterable[Cited]) -> Iterator[Sequence[str]]:
    """The heading and the rows."""
    for number, group in enumerate(groups):
        if number == 0:
            yield FACT_COLUMNS if group.quotes else ARTICLE_COLUMNS
        if not group.quotes:
            yield _article_row(group.record)
        for quote in group.quotes:
            yield _fact_row(quote, group.record)


def _article_row(record: Citation) -> list[str]:
    byline = "; ".join(creator.literal for creator in record.creators)
    cells = (record.article, record.date, byline, record.title, record.container, record.url, record.title_en)
    return [copyable(cell or "") for cell in (*cells, record.lang)]


def _fact_row(quote: Quote, record: Citation) -> list[str]:
    fact = quote.fact
    quantity = fact.quantity
    article, date, byline, title, source, url, title_en, lang = _article_row(record)
    value, value_max = (quantity.value, quantity.value_max or "") if quantity else ("", "")
    unit, qualifier = (copyable(on_one_line(quantity.unit)), quantity.qualifier or "") if quantity else ("", "")
    said = [article, str(fact.start), str(fact.end), quote.text, fact.kind, value, unit]
    more = [value_max, qualifier, fact.as_of or "", copyable(fact.statement), title_en, lang, fact.origin]
    return [*said, date, byline, title, source, url, *more, copyable(fact.id)]
