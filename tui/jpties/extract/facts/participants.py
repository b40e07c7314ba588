"""Who takes part: the foreign and the Japanese places of an article, and the pairs that are tied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.extract.document import Document
    from jpties.model.article import Metadata
    from jpties.model.mention import Mention


@dataclass(frozen=True, slots=True)
class Participants:
    """Codes of the places that take part."""

    partners: tuple[str, ...]
    """Outside Japan."""
    regions: tuple[str, ...]
    """In Japan below the country."""
    ties: tuple[tuple[str, str], ...]
    """Partner and region, most specific; `JP` where the Japanese side is the whole country."""


def participants(document: Document, metadata: Metadata, mentions: tuple[Mention, ...]) -> Participants:
    """The places that take part."""
    return Participants((), (), ())
