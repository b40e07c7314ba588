"""An article as the cache keeps it: row, bytes, counted entities, facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from jpties.corpus.encoding import encoded, encoded_fact, encoded_row
from jpties.corpus.index import index_row
from jpties.corpus.rows import row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.corpus.index import IndexRow
    from jpties.corpus.listing import ArticleFile
    from jpties.model.analysis import Analysis
    from jpties.model.mention import MentionType


class CountedEntity(NamedTuple):
    """A `LocalEntity` of the article proper, and how often that mentions it."""

    id: str
    """Id within the article."""
    type: MentionType
    """Its type."""
    name: str
    """Fullest form in the article."""
    forms: Sequence[str]
    """All forms in the article."""
    keys: Sequence[str]
    """Keys by which it may be joined to entities of other articles."""
    mentions: int
    """How often it is named there."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An article's part of the cache, ids of the article."""

    row: str
    """Encoded row."""
    analysis: bytes
    """Encoded analysis."""
    entities: tuple[CountedEntity, ...]
    """The entities of the article proper."""
    facts: tuple[tuple[str, str], ...]
    """(kind, encoded fact) of the article proper."""
    index: IndexRow
    """What the search index holds of it."""


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article as the cache keeps it; `row` and `analysis` are None where the file cannot be used."""

    file: ArticleFile
    """As listed."""
    row: str | None
    """Encoded row."""
    analysis: bytes | None
    """Encoded analysis, ids of the article."""
    entities: tuple[CountedEntity, ...]
    """The entities of the article proper."""
    problems: tuple[tuple[str, str, int | None], ...]
    """(file, reason, line) of what is wrong."""
    facts: tuple[tuple[str, str], ...] = ()
    """(kind, encoded fact) of the article proper, ids of the article."""
    index: IndexRow | None = None
    """What the search index holds of it."""
    digest: str = ""
    """What tells that its files are the same, empty where they cannot be used."""


def kept(analysis: Analysis) -> Kept:
    """What the cache keeps of an analysis."""
    packed = [encoded_fact(fact) for fact in analysis.facts]
    return Kept(
        encoded_row(row_of(analysis)),
        encoded(analysis, packed),
        counted_entities(analysis),
        tuple((fact.kind, told) for fact, told in zip(analysis.facts, packed, strict=True) if fact.block != "noise"),
        index_row(analysis),
    )


def counted_entities(analysis: Analysis) -> tuple[CountedEntity, ...]:
    """The entities of the article proper, with how often each is mentioned."""
    counts: dict[str, int] = {}
    for mention in analysis.mentions:
        if mention.block != "noise":
            counts[mention.id] = counts.get(mention.id, 0) + 1
    return tuple(CountedEntity(*entity, counts[entity.id]) for entity in analysis.entities if entity.id in counts)
