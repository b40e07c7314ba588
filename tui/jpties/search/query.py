"""A query as it was read: conditions and what joins them. Data only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jpties.text.terms import Sought

Span: TypeAlias = tuple[int, int]
"""Where a condition stands in the query, for messages."""

NameType = Literal["person", "organization", "place", "any"]
Part = Literal["any", "title"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition that somebody typed."""

    span: Span = field(default=(0, 0), compare=False)
    """Its place in the query."""


@dataclass(frozen=True, slots=True)
class Words(Condition):
    """A word, a phrase or the beginning of a word."""

    sought: Sought
    """The terms."""
    part: Part = "any"
    """Where: the title alone, or anywhere in the article proper."""
    name: str = ""
    """The words as typed where they were quoted: if they name an entity, its other names count as well."""


@dataclass(frozen=True, slots=True)
class Fuzzy(Condition):
    """A word that may be spelled a little differently."""

    term: str
    """Folded."""
    edits: int
    """Letters that may differ, be missing or be too many."""
    part: Part = "any"
    """Where."""


@dataclass(frozen=True, slots=True)
class Near(Condition):
    """Two words or phrases near each other, in either order."""

    left: Words
    """One."""
    right: Words
    """The other."""
    distance: int
    """Most words between them; in scripts without spaces signs."""


@dataclass(frozen=True, slots=True)
class Named(Condition):
    """An entity that is named in the article, by any of its names."""

    type: NameType
    """What it is."""
    words: str
    """One of its names, or a part of one, as typed."""
    is_whole: bool = False
    """Whether the words must be the whole name."""


@dataclass(frozen=True, slots=True)
class Tied(Condition):
    """A place of a tie."""

    side: Literal["partner", "region"]
    """Outside Japan or inside."""
    words: str
    """A code or a name, as typed."""


@dataclass(frozen=True, slots=True)
class Lang(Condition):
    """The language of the article."""

    code: str
    """BCP 47, lower case; `zh` takes `zh-Hant`."""


@dataclass(frozen=True, slots=True)
class Source(Condition):
    """The paper or site."""

    sought: Sought
    """Words of its name."""


@dataclass(frozen=True, slots=True)
class Dated(Condition):
    """A date within bounds, so far as it is known: a date that may lie within them counts."""

    of: Literal["article", "fact"]
    """The article's own date, or that for which a fact holds."""
    first: str | None
    """ISO day, None where open."""
    last: str | None
    """ISO day, None where open."""


@dataclass(frozen=True, slots=True)
class FactIs(Condition):
    """A field of a fact with one value."""

    key: Literal["kind", "unit", "origin"]
    """Which field."""
    value: str
    """As the model has it."""


@dataclass(frozen=True, slots=True)
class Amount(Condition):
    """The number of a fact within bounds; of a range of numbers, some number of it."""

    low: float | None
    """Lower bound, None where open."""
    high: float | None
    """Upper bound, None where open."""
    with_low: bool = True
    """Whether the lower bound itself counts."""
    with_high: bool = True
    """Whether the upper bound itself counts."""


@dataclass(frozen=True, slots=True)
class InSet(Condition):
    """In a set that the caller passes in: starred, tagged."""

    name: str
    """`starred`, `tag:trade`."""


@dataclass(frozen=True, slots=True)
class Not:
    """What the condition does not hold for."""

    of: Node
    """The condition."""


@dataclass(frozen=True, slots=True)
class And:
    """All of them."""

    of: tuple[Node, ...]
    """Two or more."""


@dataclass(frozen=True, slots=True)
class Or:
    """Any of them."""

    of: tuple[Node, ...]
    """Two or more."""


Leaf: TypeAlias = Words | Fuzzy | Near | Named | Tied | Lang | Source | Dated | FactIs | Amount | InSet
Node: TypeAlias = Leaf | Not | And | Or

FACTUAL = (FactIs, Amount)
"""Conditions on a fact; `Dated` may be one too."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query."""

    text: str
    """As typed."""
    node: Node
    """What it asks."""


def leaves(node: Node, *, positive: bool = False) -> Iterator[Leaf]:
    """The conditions of a query, in order; with `positive` only those that something found fulfils."""
    if isinstance(node, (And, Or)):
        for part in node.of:
            yield from leaves(part, positive=positive)
    elif isinstance(node, Not):
        if not positive:
            yield from leaves(node.of)
    else:
        yield node


def is_factual(node: Node) -> bool:
    """Whether a condition speaks of facts only."""
    if isinstance(node, (And, Or)):
        return all(is_factual(part) for part in node.of)
    if isinstance(node, Not):
        return is_factual(node.of)
    return isinstance(node, FACTUAL) or (isinstance(node, Dated) and node.of == "fact")


def asserts(node: Node) -> bool:
    """Whether a condition on facts says that there is something, and not only that there is none."""
    if isinstance(node, Not):
        return False
    if isinstance(node, And):
        return any(asserts(part) for part in node.of)
    if isinstance(node, Or):
        return all(asserts(part) for part in node.of)
    return True
