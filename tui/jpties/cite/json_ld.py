"""W3C Web Annotation as JSON-LD: the quote with 32 code points of context, and its position in the canonical text."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from jpties.cite import escaping
from jpties.cite.grouping import is_shortened
from jpties.cite.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jpties.cite.grouping import Cited, Options
    from jpties.model.article import Article
    from jpties.model.fact import Fact

CONTEXT = 32
"""Code points before and after the quote."""


def json_ld(groups: Iterable[Cited], _options: Options) -> Iterator[str]:
    """One annotation alone, several as an array, an item a line.

    Quote and context are verbatim, so that other programs find them again; what is not printable is escaped.
    """
    waiting: str | None = None
    several = False
    for group in groups:
        for quote in group.quotes:
            if waiting is not None:
                yield ("" if several else "[") + waiting + ",\n"
                several = True
            waiting = json_text(annotation(quote.fact, group.article, group.record.url))
    if waiting is not None:
        yield waiting + ("]\n" if several else "\n")


def annotation(fact: Fact, article: Article, address: str | None) -> dict[str, Any]:
    """A fact as an annotation; the same id each time it is exported."""
    import uuid  # deferred: 5 ms, for this format alone

    source = escaping.url(address) if address else hash_uri(article.text_sha256)
    text = article.text
    body: list[dict[str, Any]] = [{"type": "TextualBody", "purpose": "classifying", "value": fact.kind}]
    if fact.statement and fact.statement != fact.quote:
        lang = article.metadata.lang.value if is_shortened(fact) else "en"
        body.append({"type": "TextualBody", "purpose": "describing", "language": lang, "value": fact.statement})
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{source}#char={fact.start},{fact.end}')}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": body,
        "target": {
            "source": source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": fact.quote,
                    "prefix": text[max(0, fact.start - CONTEXT) : fact.start],
                    "suffix": text[fact.end : fact.end + CONTEXT],
                },
                {"type": "TextPositionSelector", "start": fact.start, "end": fact.end},
            ],
        },
    }


def hash_uri(sha256: str) -> str:
    """The text's name as a URI (RFC 6920), for articles without a URL."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode("ascii").rstrip("=")
    return f"ni:///sha-256;{digest}"
