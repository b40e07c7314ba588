"""What a person puts right about entities: plain records, the same from `names.yaml` and from the notebook."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from jpties.text.anchoring import Anchor

CorrectionKind = Literal["alias", "not-an-entity", "other-type", "other-place", "same-as", "different"]
CORRECTION_KINDS: tuple[CorrectionKind, ...] = (
    "alias",
    "not-an-entity",
    "other-type",
    "other-place",
    "same-as",
    "different",
)
"""In the order in which files list them."""

NAMED_TYPES = ("person", "place", "organization", "event")
"""Types of mentions that name an entity; a correction makes no other."""
PREFIXES = {"person": "person:", "place": "place:", "organization": "org:", "event": "event:"}
"""How the ids of each type begin."""

Spread = Literal["mention", "article", "everywhere"]
"""How far a correction goes."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing put right. It is about words (`name`) or about an entity (`id`)."""

    kind: CorrectionKind
    """What is put right."""
    name: str = ""
    """Words as they stand in articles; case and accents do not matter."""
    id: str = ""
    """Id of an entity, as the program gives it."""
    to: str = ""
    """Id of the entity or place that it is, of the one that it is not (`different`), or its type (`other-type`)."""
    article: str = ""
    """The only article that it is about: SHA-256 of its text, or its name; empty for all."""
    article_name: str = ""
    """The name of that article, by which it is known when its text has changed."""
    anchor: Anchor | None = None
    """The only mention that it is about."""
    note: str = ""
    """Why, in the user's words."""
    source: str = field(default="", compare=False)
    """File and line, or `yours`, for faults and for `show --explain`."""

    @property
    def spread(self) -> Spread:
        """How far it goes."""
        if self.anchor is not None:
            return "mention"
        return "article" if self.article else "everywhere"

    def is_about(self, name: str, text_sha256: str) -> bool:
        """Whether it may act in an article."""
        return not self.article or self.article in (name, text_sha256) or self.article_name == name


def type_of(entity_id: str) -> str:
    """The type that an id tells, empty where it tells none."""
    return next((kind for kind, prefix in PREFIXES.items() if entity_id.startswith(prefix)), "")
