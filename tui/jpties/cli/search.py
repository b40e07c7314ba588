"""`jpties search`: hits in context, grouped by article."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

from jpties.cli.corpus import opened
from jpties.cli.notes import notebook_sets
from jpties.cli.output import deliver, say_nothing, written
from jpties.model.date_words import shown_date
from jpties.search.answering import answered
from jpties.search.found import found_in
from jpties.search.hinting import hint
from jpties.search.passages import passages
from jpties.text.clean import display_line
from jpties.text.width import cells, cut

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from jpties.model.model import Model
    from jpties.search.answering import Answer
    from jpties.search.context import Context
    from jpties.search.found import FoundArticle

COLUMNS = ("article", "start", "end", "text", "context")
"""Columns of csv come from the rows; these are the table's where it is no terminal's."""
CONTEXT = 160
"""Cells of the context in rows."""
WIDTH = 120
"""Cells of a line where the output is no terminal."""
SHOWN_HITS = 5
"""Hits of an article that the table shows unless more are wanted."""
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def search(options: argparse.Namespace) -> int:
    """Print what a query finds; 1 where that is nothing."""
    with opened(options) as model:
        sets = notebook_sets(model)
        answer = answered(model, options.query, sets, options.sort)
        if options.format == "table":
            deliver("".join(_lines(model, answer, options)), options)
            code = _told(answer, options)
        else:
            rows = [row for name in answer.articles for row in _rows(found_in(model, answer.plan, name))]
            code = written(rows, COLUMNS, options)
        more = hint(model, answer, sets)
        if more:
            print(f"jpties: {display_line(more)}", file=sys.stderr)
        return code


def _told(answer: Answer, options: argparse.Namespace) -> int:
    """What was found, on standard error, so that the results stay clean."""
    count = len(answer.articles)
    if not count:
        say_nothing(options)
        return 1
    if sys.stderr.isatty():
        order = "the most fitting first" if answer.order == "relevance" else "the newest first"
        print(f"jpties: {count:,} article{'' if count == 1 else 's'}, {order}", file=sys.stderr)
    return 0


def _rows(found: FoundArticle) -> Iterator[dict[str, Any]]:
    """A row a hit and a fact; one without a range for an article that has neither."""
    row = found.row
    text = found.article.text
    empty = True
    for start, end in found.located.hits:
        yield _row(found, "text", start, end, text[start:end], found.context([(start, end)], CONTEXT))
        empty = False
    for start, end in found.located.in_title:
        yield _row(found, "title", None, None, row.title[start:end], found.title_context([(start, end)], CONTEXT))
        empty = False
    for fact in found.facts:
        context = found.context([(fact.start, fact.end)], CONTEXT)
        yield _row(found, "fact", fact.start, fact.end, fact.quote, context) | {"fact": fact.id, "kind": fact.kind}
        empty = False
    if empty:
        yield _row(found, None, None, None, None, None)


def _row(
    found: FoundArticle,
    where: str | None,
    start: int | None,
    end: int | None,
    text: str | None,
    context: Context | None,
) -> dict[str, Any]:
    return {
        "article": found.row.name,
        "start": start,
        "end": end,
        "text": text,
        "context": context.text if context is not None else None,
        "in": where,
        "title": found.row.title if found.row.has_title else None,
        "lang": found.row.lang,
        "published": found.row.published,
        "fact": None,
        "kind": None,
    }


def _lines(model: Model, answer: Answer, options: argparse.Namespace) -> Iterator[str]:
    """An article's title and name, its hits and facts set in below."""
    is_terminal = options.output is None and sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if is_terminal else WIDTH
    bold, dim, plain = (_BOLD, _DIM, _PLAIN) if is_terminal else ("", "", "")
    most = options.hits if options.hits is not None else SHOWN_HITS
    for number, name in enumerate(answer.articles):
        found = found_in(model, answer.plan, name)
        row = found.row
        parts = [shown_date(row.published) if row.published else "", row.lang, row.name]
        about = cut(display_line(", ".join(part for part in parts if part)), width // 2)
        title = cut(display_line(row.title), width - cells(about) - 2)
        gap = " " * (width - cells(title) - cells(about))
        yield f"{'' if number == 0 else chr(10)}{bold}{title}{plain}{gap}{dim}{about}{plain}\n"
        groups, hidden = passages(found.located, width, most)
        contexts = [found.context(group, width - 4) for group in groups]
        if found.located.in_title:
            contexts.append(found.title_context(found.located.in_title, width - 4))
        for context in contexts:
            line = "".join(f"{bold}{text}{plain}" if is_hit else text for text, is_hit in context.parts)
            yield f"    {line}".rstrip() + "\n"
        for fact in found.facts[:most]:
            yield f"    {dim}{fact.kind:<10}{plain} {cut(display_line(fact.quote), width - 15)}\n"
        more = hidden + max(0, len(found.facts) - most)
        if more:
            yield f"    {dim}and {more} more{plain}\n"
