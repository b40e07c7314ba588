"""Facts that a person supplied: found again in the text by quote and context, and joined with extracted ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.fact import Fact

if TYPE_CHECKING:
    from jpties.extract.document import Document
    from jpties.model.supplied import Supplied, SuppliedFact


def quote_range(text: str, quote: str, prefix: str = "", suffix: str = "") -> tuple[int, int] | None:
    """Where a quote stands: the only place, else the only one with its context, else None."""
    places = []
    start = text.find(quote)
    while start >= 0 and quote:
        places.append(start)
        start = text.find(quote, start + 1)
    if len(places) > 1 and (prefix or suffix):
        end = len(quote)
        places = [start for start in places if text.endswith(prefix, 0, start) and text.startswith(suffix, start + end)]
    return (places[0], places[0] + len(quote)) if len(places) == 1 else None


def with_supplied(
    facts: tuple[Fact, ...], supplied: Supplied | None, document: Document, article: str
) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """The facts with supplied ones among them, and a sentence for each that could not be placed.

    A supplied fact with the range, or the kind and the value, of an overlapping extracted one refines that one
    rather than doubling it.
    """
    if supplied is None or not supplied.facts:
        return facts, ()
    kept = list(facts)
    orphans = []
    for given in supplied.facts:
        place = quote_range(document.text, given.quote, given.prefix, given.suffix)
        if place is None:
            found = document.text.count(given.quote)
            why = "is not in the text" if not found else f"stands {found} times in the text; add prefix or suffix"
            orphans.append(f"{given.line}:the quote {given.quote[:60]!r} {why}")
            continue
        refined = _refined(kept, given, *place)
        fact = _curated(given, place, supplied.path, document, article, refined)
        if refined is not None:
            kept.remove(refined)
        kept.append(fact)
    kept.sort(key=lambda fact: (fact.start, fact.end, fact.id))
    return tuple(kept), tuple(orphans)


def _refined(facts: list[Fact], given: SuppliedFact, start: int, end: int) -> Fact | None:
    """The extracted fact that the supplied one says better."""
    value = given.quantity.value if given.quantity else None
    for fact in facts:
        if fact.origin != "extracted":
            continue
        fact_value = fact.quantity.value if fact.quantity else None
        if (fact.start, fact.end) == (start, end) and fact_value == value:
            return fact
        overlap = min(end, fact.end) - max(start, fact.start)
        shorter = min(end - start, fact.end - fact.start)
        if fact.kind == given.kind and fact_value == value and overlap >= 0.5 * shorter:
            return fact
    return None


def _curated(
    given: SuppliedFact, place: tuple[int, int], path: str, document: Document, article: str, refined: Fact | None
) -> Fact:
    """The supplied fact as a fact; what it leaves open is taken from the one that it refines."""
    start, end = place
    value = f":{given.quantity.value}" if given.quantity else ""
    return Fact(
        id=f"{article}:{given.kind}:{start}-{end}{value}",
        kind=given.kind,
        start=start,
        end=end,
        quote=document.text[start:end],
        statement=given.statement,
        subjects=given.subjects or (refined.subjects if refined else ()),
        rule=f"sidecar:{path.rsplit('/', 1)[-1]}:{given.line}",
        block=document.role_at(start),
        quantity=given.quantity,
        as_of=given.as_of or (refined.as_of if refined else None),
        attributed_to=given.attributed_to,
        origin="curated",
        plover=refined.plover if refined else None,
        note=given.note or (refined.note if refined else None),
    )
