"""One article, from canonical text to its analysis: a pure function, in one order.

text -> blocks -> metadata -> dates, quantities, names -> mentions -> facts -> participants
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.document import Document
from jpties.extract.entities.names import names_in
from jpties.extract.entities.overlaps import settled_mentions
from jpties.extract.facts import facts_in
from jpties.extract.facts.participants import participants
from jpties.extract.facts.supplied import with_supplied
from jpties.extract.layout.blocks import blocks_of
from jpties.extract.layout.metadata import metadata_of
from jpties.extract.layout.sentences import sentences_of
from jpties.extract.values.dates import date_expressions
from jpties.extract.values.quantities import quantities_in
from jpties.extract.values.settle import settled
from jpties.model.analysis import Analysis
from jpties.model.article import Article, Metadata
from jpties.model.collecting import uncollected
from jpties.model.supplied import NOTHING_DECLARED

if TYPE_CHECKING:
    from jpties.model.supplied import Declared, Supplied
    from jpties.text.canonical import Decoded


@uncollected()
def analyse(
    name: str,
    path: str,
    decoded: Decoded,
    supplied: Supplied | None = None,
    declared: Declared = NOTHING_DECLARED,
) -> tuple[Analysis, tuple[str, ...]]:
    """The analysis of one article, and one sentence for each supplied fact whose quote is not in the text.

    Args:
        name: the contract's `article`.
        path: the file, for the record only.
        decoded: its canonical text.
        supplied: the content of its sidecar.
        declared: what the file says of itself apart from its text.
    """
    text = decoded.text
    blocks, lang = blocks_of(text, declared)
    extracted = metadata_of(text, blocks, lang, declared)
    metadata = _with_supplied_metadata(extracted, supplied)
    document = Document(text, metadata.language, blocks, sentences_of(text, blocks, metadata.language))
    published = metadata.published.value if metadata.published else None
    dates = settled(date_expressions(text, 0, len(text), document.lang), published, text, document.lang)
    quantities = quantities_in(document, dates)
    names, entities = names_in(document, metadata)
    mentions = settled_mentions(names, dates, quantities, document)
    facts = facts_in(document, metadata, mentions, quantities, dates, name)
    facts, orphans = with_supplied(facts, supplied, document, name)
    found = participants(document, metadata, mentions, facts)
    encoding = f"{decoded.encoding} ({decoded.evidence})"
    article = Article(name, path, text, decoded.sha256, encoding, blocks, metadata, extracted)
    return (
        Analysis(article, mentions, tuple(entities), facts, found.partners, found.regions, found.ties),
        orphans,
    )


def _with_supplied_metadata(extracted: Metadata, supplied: Supplied | None) -> Metadata:
    """Sidecar values over extracted ones; where both say the same, the place in the text stays known."""
    if supplied is None or not supplied.metadata:
        return extracted
    values = {}
    for name, stated in supplied.metadata:
        if name in Metadata._fields:
            found = getattr(extracted, name)
            same = found is not None and found.value == stated.value
            values[name] = stated._replace(start=found.start, end=found.end) if same else stated
    return extracted._replace(**values)
