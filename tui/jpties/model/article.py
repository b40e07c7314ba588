"""Articles: canonical text, blocks, metadata."""

from __future__ import annotations

from typing import Literal, NamedTuple

BlockRole = Literal["title", "lead", "heading", "paragraph", "caption", "meta", "noise"]
"""What a range of an article is; `meta` is byline, date and source lines, `noise` the shop around the article."""

Origin = Literal["extracted", "curated", "yours"]
"""Who says so: a rule, a sidecar, or the user's notebook."""


class Block(NamedTuple):
    """A range of the text with one role. Blocks are in order, do not overlap, and cover every sign but blank space."""

    role: BlockRole
    """What the range is."""
    start: int
    """First code point."""
    end: int
    """End, exclusive."""
    reason: str
    """The evidence in a few words, shown by `jpties show --blocks`."""

    @property
    def proper(self) -> bool:
        """Whether the block belongs to the article proper (noise and meta do not)."""
        return self.role not in ("noise", "meta")


class Stated(NamedTuple):
    """A value of the metadata and the evidence for it."""

    value: str
    """The value: text, BCP 47 tag or EDTF."""
    evidence: str
    """Why it is believed, in a few words; from a sidecar its note."""
    start: int | None = None
    """Where the text says it, if it does."""
    end: int | None = None
    """End of that range, exclusive."""
    origin: Origin = "extracted"
    """Whether a rule or a person says so."""


class Metadata(NamedTuple):
    """What is known of an article beside its text; None where nothing is known."""

    lang: Stated
    """BCP 47 tag of the article proper; `und` where it cannot be told."""
    title: Stated | None = None
    """One line of the text, or a title supplied by the sidecar."""
    title_en: Stated | None = None
    """English rendering of the title, supplied by a person."""
    byline: Stated | None = None
    """Names of the authors as printed, joined by `; `."""
    source: Stated | None = None
    """The paper, agency or site that published the article."""
    url: Stated | None = None
    """Where it was published."""
    published: Stated | None = None
    """EDTF of the article's own date, only with evidence."""
    updated: Stated | None = None
    """EDTF of the last change that the text states."""
    event_date: Stated | None = None
    """EDTF of the main event."""

    @property
    def language(self) -> str:
        """The language of the article proper, wherever it is spoken: `en` of `en-GB`; rules are made for languages."""
        return self.lang.value.partition("-")[0]


class Article(NamedTuple):
    """One document, analysed."""

    name: str
    """The contract's `article`: path below the given folder without extension."""
    path: str
    """The file, as opened."""
    text: str
    """Canonical text."""
    text_sha256: str
    """Name of the text."""
    encoding: str
    """Python's name of the encoding and the evidence, e.g. `utf-8 (valid UTF-8)`."""
    blocks: tuple[Block, ...]
    """Ranges of the text by role."""
    metadata: Metadata
    """As shown: sidecar values over extracted ones."""
    extracted: Metadata
    """As extracted, before any sidecar."""
