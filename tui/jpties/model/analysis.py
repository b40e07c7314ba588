"""All that is known of one article: a pure function of its bytes, its sidecar and the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jpties.model.article import Article
    from jpties.model.fact import Fact
    from jpties.model.mention import LocalEntity, Mention


class Analysis(NamedTuple):
    """An article with everything found in it."""

    article: Article
    """Text, blocks, metadata."""
    mentions: tuple[Mention, ...]
    """In document order, not overlapping; noise included, marked by `block`."""
    entities: tuple[LocalEntity, ...]
    """Persons, places, organizations and events of the article proper, with their keys for linking."""
    facts: tuple[Fact, ...]
    """In document order; noise included, marked by `block`."""
    partners: tuple[str, ...]
    """Codes of the places outside Japan that take part, most specific first."""
    regions: tuple[str, ...]
    """Codes of the places in Japan below the country that take part."""
    ties: tuple[tuple[str, str], ...]
    """Pairs (partner code, region code or `JP`) that the article shows."""
