"""What a notebook holds, as plain records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.model.corrections import Correction
    from jpties.model.fact import FactKind, Quantity
    from jpties.text.anchoring import Anchor


@dataclass(frozen=True, slots=True)
class FactNote:
    """What the user says of a fact that a rule, a sidecar or the user made."""

    key: str
    """The fact's id without its article: kind, range, value."""
    anchor: Anchor
    """Its quote, by which it is found again."""
    star: bool = False
    """Whether it is starred."""
    mark: bool = False
    """Whether it is marked, to be copied with others."""
    tags: tuple[str, ...] = ()
    """Tags."""
    note: str = ""
    """Words of the user's."""
    wrong: bool = False
    """Whether it is no fact: it is left out everywhere but in the notebook."""
    better: Quantity | None = None
    """The value that it has in truth."""
    statement: str = ""
    """What it says with that value, in the user's words; empty where they gave none."""

    @property
    def kind(self) -> str:
        """The fact's kind."""
        return self.key.partition(":")[0]


@dataclass(frozen=True, slots=True)
class OwnFact:
    """A fact that the user made from a selection."""

    id: str
    """Name of it in its article's file."""
    kind: FactKind
    """What sort of fact."""
    statement: str
    """What it says, in the user's words."""
    anchor: Anchor
    """The words that say it."""
    quantity: Quantity | None = None
    """Its number."""
    as_of: str | None = None
    """EDTF."""
    subjects: tuple[str, ...] = ()
    """Entity ids; none: those that the quote names."""
    attributed_to: str | None = None
    """Entity id or words."""
    note: str = ""
    """Words of the user's."""


@dataclass(frozen=True, slots=True)
class ArticleNotes:
    """What the user says of an article."""

    text_sha256: str
    """The text."""
    article: str = ""
    """Its name when it was last written about."""
    title: str = ""
    """Its title then."""
    path: str = ""
    """Its file then, `~` for the home folder."""
    star: bool = False
    """Whether it is starred."""
    tags: tuple[str, ...] = ()
    """Tags."""
    note: str = ""
    """Words of the user's."""
    facts: tuple[FactNote, ...] = ()
    """What is said of its facts, in their order."""
    own: tuple[OwnFact, ...] = ()
    """The user's own facts, in the order of the text."""
    corrections: tuple[Correction, ...] = ()
    """What is put right in it alone."""
    was: tuple[str, ...] = ()
    """SHA-256 of the texts that the article had before, from whose files these notes are."""

    @property
    def altering(self) -> tuple[object, ...]:
        """What makes other facts of an article's: own ones, wrong ones, better values; empty where nothing does."""
        said = [note for note in self.facts if note.wrong or note.better]
        return (*self.own, *((note.key, note.anchor, note.wrong, note.better, note.statement) for note in said))


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything in a notebook, as it was read."""

    articles: dict[str, ArticleNotes] = field(default_factory=dict)
    """By the SHA-256 of the text."""
    corrections: tuple[Correction, ...] = ()
    """Those of all articles."""
    queries: dict[str, str] = field(default_factory=dict)
    """Saved queries by name."""
    read: frozenset[str] = frozenset()
    """SHA-256 of the texts that were opened."""

    def alters_as(self, other: Contents) -> bool:
        """Whether articles have the same facts by both; files that were not read again are not looked at."""
        one, two = self.articles, other.articles
        notes = ((one.get(text), two.get(text)) for text in one.keys() | two.keys())
        return all(mine is its or _altering(mine) == _altering(its) for mine, its in notes)


def _altering(notes: ArticleNotes | None) -> tuple[object, ...]:
    return notes.altering if notes is not None else ()
