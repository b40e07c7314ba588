"""A dossier in Markdown: article by article its citation, then its facts by kind, each with its quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.cite import escaping
from jpties.cite.cleaning import copyable, on_one_line
from jpties.cite.dates import ENGLISH, in_words
from jpties.cite.grouping import is_shortened
from jpties.cite.markdown import attribution
from jpties.model.fact import FACT_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jpties.cite.grouping import Cited, Options, Quote
    from jpties.model.fact import Fact

HEADINGS = {
    "agreement": "Agreements",
    "figure": "Figures",
    "event": "Events",
    "role": "Roles",
    "statement": "Statements",
    "goal": "Goals",
    "ranking": "Rankings",
    "background": "Background",
}
"""Headings of the kinds."""


def dossier(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """Text of the groups."""
    for number, group in enumerate(groups):
        record = group.record
        title = record.title_en or record.shown_headline or record.article
        yield ("\n" if number else "") + f"## {escaping.markdown(copyable(on_one_line(title)))}\n"
        cited = attribution(record)
        if cited:
            yield f"\n{cited}\n"
        for kind in FACT_KINDS:
            quotes = [quote for quote in group.quotes if quote.fact.kind == kind]
            if quotes:
                yield f"\n### {HEADINGS[kind]}\n"
                yield from (_entry(quote) for quote in quotes)


def _entry(quote: Quote) -> str:
    """What the fact says, and below it the quote."""
    text = escaping.markdown(on_one_line(quote.text))
    line = said(quote.fact)
    return f"\n- {line}\n\n  > {text}\n" if line else f"\n- > {text}\n"


def said(fact: Fact, *, value: bool = True, more: Sequence[str] = ()) -> str:
    """The statement where it is more than words of the quote; in brackets value, date, a doubt; as Markdown.

    Args:
        fact: the fact.
        value: whether the value is told.
        more: what else belongs into the brackets.
    """
    statement = "" if is_shortened(fact) else copyable(on_one_line(fact.statement))
    date = "" if fact.as_of and fact.as_of in statement else in_words(fact.as_of, ENGLISH)
    told = [_value(fact) if value else "", date, copyable(on_one_line(fact.note or "")), *more]
    known = "; ".join(part for part in told if part)
    return escaping.markdown(f"{statement} ({known})" if statement and known else statement or known)


def _value(fact: Fact) -> str:
    quantity = fact.quantity
    if quantity is None:
        return ""
    value = f"{quantity.value}–{quantity.value_max}" if quantity.value_max else quantity.value
    return " ".join(part for part in (quantity.qualifier, value, copyable(on_one_line(quantity.unit))) if part)
