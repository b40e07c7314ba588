"""What the names in a query mean: entities of the corpus, places of ties, words that are spelled a little differently."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeAlias

from jpties.errors import QueryError
from jpties.search.query import Fuzzy, InSet, Named, Tied, Words, leaves

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from jpties.search.query import Leaf, NameType, Query

MOST_SPELLINGS = 40
"""Words that one with `~` may stand for, the nearest first."""

Sets: TypeAlias = "Mapping[str, frozenset[str]]"
"""What the notebook says: `starred` or `tag:trade` to text_sha256 of articles and ids of facts."""
NO_SETS: Sets = {}
"""No notebook."""


class NameBook(Protocol):
    """Where names and words of the corpus are looked up."""

    def entities_named(self, words: str, kind: NameType, *, is_whole: bool) -> Collection[str]:
        """Ids of entities with these words in one of their names, or as one of them."""

    def known_entities(self, ids: Sequence[str]) -> Collection[str]:
        """Those of the ids that the corpus names."""

    def words_between(self, shortest: int, longest: int) -> Iterable[str]:
        """Words of the corpus with so many letters."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A query with what its names mean in a corpus."""

    query: Query
    """As read."""
    entities: Mapping[Leaf, frozenset[str]] = field(default_factory=dict)
    """Ids of what `Named` and quoted `Words` name."""
    spellings: Mapping[Leaf, tuple[str, ...]] = field(default_factory=dict)
    """Terms that a `Fuzzy` stands for."""
    codes: Mapping[Leaf, frozenset[str]] = field(default_factory=dict)
    """Codes of the places of a `Tied`."""
    members: Mapping[Leaf, frozenset[str]] = field(default_factory=dict)
    """What an `InSet` holds: text_sha256 of articles, ids of facts."""


def planned(query: Query, book: NameBook, sets: Sets) -> Plan:
    """A query with what its names mean.

    Args:
        query: as read.
        book: the names of a corpus.
        sets: what the notebook says.

    Raises:
        QueryError: no place has the name of a `partner:` or `region:`, or there is no such set.
    """
    plan = Plan(query, {}, {}, {}, {})
    for leaf in leaves(query.node):
        if isinstance(leaf, Named):
            plan.entities[leaf] = entities_by_name(leaf.words, leaf.type, book, is_whole=leaf.is_whole)  # type: ignore[index]
        elif isinstance(leaf, Words) and leaf.name:
            plan.entities[leaf] = entities_by_name(leaf.name, "any", book, is_whole=True)  # type: ignore[index]
        elif isinstance(leaf, Fuzzy):
            plan.spellings[leaf] = _spellings(leaf, book)  # type: ignore[index]
        elif isinstance(leaf, Tied):
            plan.codes[leaf] = _codes(leaf, query.text)  # type: ignore[index]
        elif isinstance(leaf, InSet):
            plan.members[leaf] = _members(leaf, sets, query.text)  # type: ignore[index]
    return plan


def entities_by_name(words: str, kind: NameType, book: NameBook, *, is_whole: bool) -> frozenset[str]:
    """Ids of the entities that bear a name in any language; without `is_whole` also those with the words in a name."""
    found = set(book.entities_named(words, kind, is_whole=is_whole))
    if kind in ("place", "any"):
        found.update(book.known_entities(_places(words)))
    return frozenset(found)


def _places(words: str) -> list[str]:
    """Ids of the places that bear a name, in any language."""
    from jpties.names.gazetteer import gazetteer  # deferred with the next: most queries name no place
    from jpties.names.place_query import places_called

    return [place.id for place in places_called(words, gazetteer())]


def _codes(leaf: Tied, text: str) -> frozenset[str]:
    """Codes of the places meant; of a name those on the right side of the sea, where there are any."""
    from jpties.names.gazetteer import gazetteer

    known = gazetteer()
    found = [known.place(place_id) for place_id in _places(leaf.words)]
    slug = leaf.words.lower().replace(" ", "-")
    if re.fullmatch("[a-z]{2}(-[a-z0-9-]+)?", slug):
        for place_id in (f"place:{slug}", f"place:jp-{slug}"):
            try:
                found.append(known.place(place_id))
            except KeyError:
                continue
    if not found:
        raise QueryError(
            text, *leaf.span, f"no place is called `{leaf.words[:40]}`; write a name, or a code such as VN-06"
        )
    fitting = [place for place in found if (place.country == "JP") == (leaf.side == "region")]
    return frozenset(place.code for place in fitting or found)


def _members(leaf: InSet, sets: Sets, text: str) -> frozenset[str]:
    if leaf.name not in sets and not leaf.name.startswith("tag:"):
        known = sorted(name for name in sets if not name.startswith("tag:"))
        hint = f"there are {', '.join(f'is:{name}' for name in known)}" if known else "the notebook is empty"
        raise QueryError(text, *leaf.span, f"nothing is known of `is:{leaf.name[:40]}`; {hint}")
    return sets.get(leaf.name, frozenset())


def _spellings(leaf: Fuzzy, book: NameBook) -> tuple[str, ...]:
    """The words of the corpus that are near, the nearest first."""
    from rapidfuzz.distance import OSA  # deferred: 13 ms, for queries with ~
    from rapidfuzz.process import extract

    size = len(leaf.term)
    words = list(book.words_between(size - leaf.edits, size + leaf.edits))
    found = extract(leaf.term, words, scorer=OSA.distance, score_cutoff=leaf.edits, limit=MOST_SPELLINGS)
    near = sorted((int(distance), word) for word, distance, _index in found)
    return tuple(word for _distance, word in near)
