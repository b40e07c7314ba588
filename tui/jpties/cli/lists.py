"""`jpties articles`, `entities`, `facts` and `ties`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cli.corpus import opened
from jpties.cli.fact_formats import DATABASE, TABLE_FORMATS, as_database, cited, cited_articles
from jpties.cli.output import deliver, written
from jpties.cli.querying import chosen_facts, facts_asked, narrowed, tell_of_articles
from jpties.cli.rows import (
    EXPLAINED,
    SHOWN_COLUMNS,
    article_row,
    entity_rows,
    explained_rows,
    fact_row,
    fact_rows,
    tie_rows,
)
from jpties.cli.tie_sides import ties_asked

if TYPE_CHECKING:
    import argparse

    from jpties.model.model import Model


def listed(options: argparse.Namespace) -> int:
    """Write the rows of the list that the command names; 1 where there are none.

    Raises:
        UsageError: a side of a tie is not known.
        QueryError: the query cannot be read.
    """
    with opened(options) as model:
        return _listed(model, options)


def _listed(model: Model, options: argparse.Namespace) -> int:
    name, chosen = options.command, None
    if name == "facts" and options.format in TABLE_FORMATS and not options.noise:
        rows = [fact_row(row.name, fact) for row, fact in facts_asked(model, options)]
        if not rows:
            tell_of_articles(model, options)
        return written(rows, SHOWN_COLUMNS[name], options)
    if name == "facts":
        model, chosen = chosen_facts(model, options)
    else:
        model = narrowed(model, options)
    if options.format == DATABASE:
        deliver(as_database(model, options), options)
        return 0 if model.rows else 1
    if options.format not in TABLE_FORMATS:
        text = cited(model, options, chosen) if name == "facts" else cited_articles(model, options)
        deliver(text, options)
        return 0 if text else 1
    if name == "articles":
        rows = [article_row(row) for row in model.rows]
    elif name == "ties":
        is_meant = ties_asked(model, options)
        rows = [row for row in tie_rows(model) if is_meant(row["partner"], row["region"])]
    else:
        of_article = fact_rows if name == "facts" else explained_rows if options.explain else entity_rows
        rows = [row for analysis in model.analyses() for row in of_article(analysis, options.noise)]
        rows = rows if chosen is None else [row for row in rows if row["id"] in chosen]
    return written(rows, EXPLAINED if name == "entities" and options.explain else SHOWN_COLUMNS[name], options)
