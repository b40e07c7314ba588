"""Mentions, and the entities of one article before they are joined over the corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from jpties.model.article import BlockRole

MentionType = Literal["person", "place", "organization", "event", "date", "quantity"]
MENTION_TYPES: tuple[MentionType, ...] = ("person", "place", "organization", "event", "date", "quantity")


class Mention(NamedTuple):
    """A range of an article that names an entity, a date or a quantity."""

    start: int
    """First code point."""
    end: int
    """End, exclusive."""
    type: MentionType
    """What is named."""
    id: str
    """Entity id within the article, e.g. `person:abe-shinzo`; linking may map it to another over the corpus."""
    name: str
    """The entity's display name, as this article gives it."""
    rule: str
    """The rule that found it, e.g. `person/title-before`."""
    block: BlockRole
    """Role of the block it stands in."""


class LocalEntity(NamedTuple):
    """What one article knows of an entity: input of linking over the corpus."""

    id: str
    """Id within the article."""
    type: MentionType
    """Its type."""
    name: str
    """Fullest form in the article."""
    forms: tuple[str, ...]
    """All forms in the article, in order of first mention."""
    keys: tuple[str, ...]
    """Keys by which it may be joined to entities of other articles: equal keys, same thing."""
