"""`jpties entity`: one entity's page as text, rows or a card."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

from jpties.cli.corpus import opened
from jpties.cli.output import deliver, written
from jpties.cli.scopes import chosen_entity
from jpties.extract.layout.sentences import sentences_of
from jpties.model.date_words import shown_date
from jpties.model.entity_page import entity_page, passages_in, survey
from jpties.model.naming import Naming
from jpties.names.gazetteer import gazetteer
from jpties.state.entity_items import about_items, card_parts, how_often, what_it_is
from jpties.text.clean import display_line
from jpties.text.concordance import after, before
from jpties.text.width import cells, padded

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from jpties.model.analysis import Analysis
    from jpties.model.entity_page import EntityPage, Survey
    from jpties.model.model import Model

PIPE_WIDTH = 120
"""Cells of a line that goes to no terminal; there statements are not cut."""


def entity(options: argparse.Namespace) -> int:
    """Write the page.

    Raises:
        UsageError: nothing, or more than one thing, is called so.
    """
    with opened(options) as model:
        page = entity_page(model, gazetteer(), chosen_entity(model, options.entity).id)
        seen = survey(model, page, _sentences)
        if options.format in ("card", "markdown"):
            deliver(_card(page, seen, as_markdown=options.format == "markdown") + "\n", options)
        elif options.format == "table":
            tty = options.output is None and sys.stdout.isatty()
            width = shutil.get_terminal_size().columns if tty else PIPE_WIDTH
            piped = not tty
            deliver(
                "".join(f"{display_line(line).rstrip()}\n" for line in _lines(model, page, seen, width, piped=piped)),
                options,
            )
        else:
            return written(list(_rows(model, page, seen)), (), options)
    return 0


def _sentences(analysis: Analysis) -> list[tuple[int, int]]:
    article = analysis.article
    return [(one.start, one.end) for one in sentences_of(article.text, article.blocks, article.metadata.language)]


def _card(page: EntityPage, seen: Survey, *, as_markdown: bool) -> str:
    from jpties.cite.card import entity_card

    parts = card_parts(page, seen)
    return entity_card(
        page.entity.name,
        page.entity.type,
        page.entity.id,
        names=parts.names,
        roles=parts.roles,
        lines=parts.lines,
        articles=parts.articles,
        as_markdown=as_markdown,
    )


def _lines(model: Model, page: EntityPage, seen: Survey, width: int, *, piped: bool) -> Iterator[str]:
    """The page from top to bottom: what is known, then every mention in its context."""
    yield f"{page.entity.name}   {page.entity.id}"
    yield f"{what_it_is(page)}; {how_often(page)}"
    for item in about_items(page, seen, Naming(model, gazetteer())):
        said_in = f", {item.target.name}" if item.target is not None and item.target.kind == "fact" else ""
        text, detail = display_line(item.text), display_line(item.detail + said_in)
        if item.heading:
            yield ""
            yield f"{text} {detail}"
        else:
            room = max(20, width - cells(detail) - 5)
            fits = cells(text) <= room
            yield f"  {padded(text, room) if fits or not piped else text}  {detail}"
    yield ""
    yield "Mentions"
    for row in page.articles:
        analysis = model.analysis(row.name)
        date = shown_date(row.published) if row.published else "no date"
        yield f"  {row.title}   {date}, {row.name}"
        text = analysis.article.text
        for passage in passages_in(analysis, page.entity.id):
            named = display_line(text[passage.start : passage.end])
            left = before(text, passage.first, passage.start, max(10, (width - 24) // 2))
            yield f"    {left}[{named}]{after(text, passage.end, passage.last, width - cells(left) - cells(named) - 6)}"


def _rows(model: Model, page: EntityPage, seen: Survey) -> Iterator[dict[str, Any]]:
    """A row each form, role, neighbour, tie, fact and mention: the same keys in all, null where they say nothing."""
    for form in seen.forms:
        yield _row("form", text=form.text, lang=form.lang, count=form.count)
    for lang, name in page.names:
        yield _row("name", text=name, lang=lang or None)
    for place in page.above:
        yield _row("part-of", text=place.name, id=place.id)
    for part, facts in (("role", page.roles), ("fact", page.facts)):
        for row, fact in facts:
            yield _row(
                part,
                text=fact.statement,
                id=fact.id,
                article=row.name,
                published=row.published,
                start=fact.start,
                end=fact.end,
                as_of=fact.as_of,
                kind=fact.kind,
                quote=fact.quote,
            )
    for one in seen.neighbours:
        yield _row("beside", text=one.name, id=one.id, count=one.sentences)
    for tie in page.ties:
        yield _row("tie", text=f"{tie.partner} {tie.region}", count=len(tie.articles))
    for article in page.articles:
        analysis = model.analysis(article.name)
        for passage in passages_in(analysis, page.entity.id):
            yield _row(
                "mention",
                text=analysis.article.text[passage.start : passage.end],
                lang=article.lang,
                article=article.name,
                published=article.published,
                start=passage.start,
                end=passage.end,
                quote=analysis.article.text[passage.first : passage.last],
            )


def _row(part: str, **known: object) -> dict[str, Any]:
    keys = ("text", "lang", "id", "count", "kind", "article", "published", "as_of", "start", "end", "quote")
    return {"part": part, **{key: known.get(key) for key in keys}}
