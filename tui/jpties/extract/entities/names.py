"""Persons, places, organizations and events of one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.entities.grouping import grouped
from jpties.extract.entities.latin import latin_names
from jpties.names.gazetteer import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jpties.extract.document import Document
    from jpties.extract.entities.found import Found
    from jpties.model.article import Metadata, Stated
    from jpties.model.mention import LocalEntity, Mention


def names_in(document: Document, metadata: Metadata) -> tuple[list[Mention], list[LocalEntity]]:
    """Mentions of persons, places, organizations and events, noise included, and the entities that they name.

    Args:
        document: the article.
        metadata: for the date, which decides between old and new provinces, and the paper, which is no person.

    Returns:
        Mentions in document order without overlaps; entities of the article proper with their keys for linking.
    """
    known = gazetteer()
    date = metadata.published.value if metadata.published else None
    if document.lang == "ja":
        from jpties.extract.entities.japanese import japanese_names  # most folders have nothing in Japanese

        found, choice = japanese_names(document, known, date)
    else:
        found, choice = latin_names(document, known, date)
    if metadata.source is not None and metadata.source.start is not None:
        found = list(_outside_credit(found, metadata.source))
    return grouped(found, document, known, choice.home())


def _outside_credit(found: Sequence[Found], source: Stated) -> Iterator[Found]:
    """The names without persons inside the name of the paper: `Nhân Dân`, `Die Zeit`."""
    assert source.start is not None
    assert source.end is not None
    for item in found:
        if item.type != "person" or item.start < source.start or item.end > source.end:
            yield item
