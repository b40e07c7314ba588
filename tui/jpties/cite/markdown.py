"""Markdown: each quote as a block quote, then one attribution; with ids on request, for `jpties verify`."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote as percent_encoded

from jpties.cite import escaping
from jpties.cite.plain import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.cite.grouping import Cited, Options, Quote
    from jpties.cite.record import Citation

ID_COMMENT = "<!-- jpties {id} -->"
"""What carries a fact's id, unseen where the Markdown is rendered."""


def markdown(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """Text of the groups; an article alone is an item of a list."""
    yield from _texts(groups, with_ids=False)


def markdown_with_ids(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """The same, each quote with its fact's id in a comment."""
    yield from _texts(groups, with_ids=True)


def _texts(groups: Iterable[Cited], *, with_ids: bool) -> Iterator[str]:
    for number, group in enumerate(groups):
        cited = attribution(group.record)
        if not group.quotes:
            yield ("\n" if number else "") + f"- {cited}"
            continue
        blocks = [_block(quote, with_ids=with_ids) for quote in group.quotes]
        if cited:
            blocks.append(f"> — {cited}")
        yield ("\n\n" if number else "") + "\n>\n".join(blocks)


def attribution(record: Citation) -> str:
    """The plain citation with its signs escaped."""
    return parts(record, escaping.markdown, _link)


def _block(quote: Quote, *, with_ids: bool) -> str:
    """A quote with `> ` before each line; an empty line keeps paragraphs apart."""
    lines = [line.strip() for line in escaping.markdown(quote.text).split("\n")]
    text = "\n>\n> ".join(line for line in lines if line)
    return f"> {text} {id_comment(quote.fact.id)}" if with_ids else f"> {text}"


def id_comment(fact_id: str) -> str:
    """The comment that carries an id; percent-encoded, since two hyphens would end it."""
    return ID_COMMENT.format(id=percent_encoded(fact_id, safe="/:.,_~", errors="replace").replace("--", "%2D%2D"))


def _link(address: str) -> str:
    return f"<{escaping.url(address)}>"
