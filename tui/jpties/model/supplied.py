"""What stands beside a text: metadata and facts that a sidecar supplies, metadata that the file itself declares."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jpties.model.article import Stated
    from jpties.model.fact import FactKind, Quantity

SUPPLIABLE = ("title", "title_en", "lang", "byline", "source", "url", "published", "updated", "event_date")
"""Fields of `Metadata` that a sidecar may set."""


class SuppliedFact(NamedTuple):
    """A fact that a person wrote about a quote; its place in the text is found by the quote and its context."""

    quote: str
    """Verbatim words of the text."""
    kind: FactKind
    """What sort of fact."""
    statement: str
    """English sentence that stands alone."""
    line: int
    """Line of the sidecar, for problems."""
    prefix: str = ""
    """Words before the quote, where it occurs more than once."""
    suffix: str = ""
    """Words after the quote."""
    quantity: Quantity | None = None
    """Value and unit."""
    as_of: str | None = None
    """EDTF."""
    subjects: tuple[str, ...] = ()
    """Entity ids."""
    attributed_to: str | None = None
    """Entity id or words."""
    note: str | None = None
    """A doubt, a correction, a context."""


class Supplied(NamedTuple):
    """The content of one sidecar."""

    path: str
    """The sidecar file."""
    metadata: tuple[tuple[str, Stated], ...] = ()
    """Field of `Metadata` and its value, origin `curated`."""
    facts: tuple[SuppliedFact, ...] = ()
    """Facts in the order of the file."""


class Declared(NamedTuple):
    """What a file says of itself apart from its text: the front matter of Markdown, the metadata of a saved page."""

    metadata: tuple[tuple[str, Stated], ...] = ()
    """Field of `Metadata` and its value; the bytes of the article say so, hence origin `extracted`."""
    text_start: int = 0
    """Code point where the article begins; what stands before is front matter."""

    def value(self, field: str) -> Stated | None:
        """What is declared for a field, or None."""
        return dict(self.metadata).get(field)


NOTHING_DECLARED = Declared()
"""What a plain text declares."""
