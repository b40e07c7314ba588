"""The model: an immutable snapshot of a corpus, asked by name, entity, place, tie, kind and date.

It holds one compact row an article and counts; analyses are fetched from a store when they are
needed. Reloading makes a new model, and the screen swaps it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias

from jpties.errors import ArticleGoneError
from jpties.model.fact import Tie
from jpties.model.overview import languages_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from jpties.errors import FileProblem
    from jpties.model.analysis import Analysis
    from jpties.model.fact import Fact, FactKind
    from jpties.model.mention import MentionType
    from jpties.model.overview import Overview

May: TypeAlias = "Callable[[str], bool]"
"""Whether a fact may be one that is wanted, by a line of JSON that holds its quote, its statement and its ids."""


class ArticleRow(NamedTuple):
    """What lists show of an article."""

    name: str
    """The contract's `article`."""
    path: str
    """The file."""
    title: str
    """Title, supplied title, or the first words of the text; as in the text, not cleaned."""
    has_title: bool
    """Whether the text or a sidecar gives the title."""
    lang: str
    """BCP 47."""
    published: str | None
    """EDTF."""
    byline: str | None
    """Authors."""
    source: str | None
    """Paper or site."""
    partners: tuple[str, ...]
    """Codes of the places outside Japan."""
    regions: tuple[str, ...]
    """Codes of the places in Japan below the country."""
    ties: tuple[tuple[str, str], ...]
    """Pairs of partner and region codes."""
    tie_facts: tuple[int, ...]
    """For each tie, the facts of the article proper that belong to it (model/belonging.py), as bits by their order."""
    facts: int
    """Facts of the article proper."""
    words: int
    """Length of the article proper in words (in Japanese: signs / 2)."""
    text_sha256: str
    """Name of the canonical text."""

    @property
    def minutes(self) -> int:
        """Reading time at 220 words a minute, at least 1."""
        return max(1, round(self.words / 220))


class EntityRow(NamedTuple):
    """An entity over the corpus."""

    id: str
    """Corpus id."""
    type: MentionType
    """Its type."""
    name: str
    """Its most frequent full form; of places the English name."""
    mentions: int
    """How often it is named in the articles proper."""
    articles: int
    """In how many articles."""


class Store(Protocol):
    """Where analyses and counts are kept."""

    def analysis(self, name: str) -> Analysis:
        """The analysis of an article, with ids of the corpus.

        Raises:
            KeyError: there is no such article.
        """

    def entities(self) -> Sequence[EntityRow]:
        """All entities, the most frequent first."""

    def entity(self, entity_id: str) -> EntityRow | None:
        """One entity."""

    def articles_of(self, entity_id: str) -> Sequence[str]:
        """Names of the articles that mention it, sorted."""

    def facts(
        self, kinds: Sequence[FactKind] = (), articles: Sequence[str] = (), may: May | None = None
    ) -> Iterator[tuple[str, Fact]]:
        """(article, fact) of the articles proper, by article and place, with ids of the corpus."""

    def has_index(self) -> bool:
        """Whether `select` may ask for words."""

    def select(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Rows of a query over the tables of `model/index_tables`."""

    def outside_index(self) -> Collection[str]:
        """Names of the articles whose facts are others than the index has."""

    def close(self) -> None:
        """Close what is open."""


class Model:
    """A corpus as it was read; see the module."""

    def __init__(
        self,
        rows: Sequence[ArticleRow],
        store: Store,
        problems: Sequence[FileProblem] = (),
        label: str = "",
        *,
        base: Model | None = None,
        overview: Overview | None = None,
    ) -> None:
        self.base = base
        """The corpus without the notebook, where this is one with it (model/noted.py)."""
        self.rows = rows
        """The articles, in the order of their names."""
        self.overview = overview
        """What is told of all of them, where that was worked out before."""
        self.problems = tuple(problems)
        """Files that could not be used, and sidecars with faults, each with its reason."""
        self.label = label
        """What the corpus is called on the screen."""
        self.store = store
        """Where analyses and counts are kept."""
        names = [row.name for row in rows] if overview is None else overview.names
        self._index = {name: index for index, name in enumerate(names)}

    @property
    def texts(self) -> list[tuple[str, str]]:
        """Name and hash of the text of each article."""
        if self.overview is None:
            return [(row.name, row.text_sha256) for row in self.rows]
        return list(zip(self.overview.names, self.overview.texts, strict=True))

    def row(self, name: str) -> ArticleRow:
        """The row of an article.

        Raises:
            KeyError: there is no such article.
        """
        return self.rows[self._index[name]]

    def index_of(self, name: str) -> int | None:
        """Where the row of an article stands among `rows`; None where there is no such article."""
        return self._index.get(name)

    def __contains__(self, name: object) -> bool:
        return name in self._index

    def analysis(self, name: str) -> Analysis:
        """The analysis of an article, with ids of the corpus.

        Raises:
            ArticleGoneError: there is no such article, or not any more.
        """
        try:
            return self.store.analysis(name)
        except KeyError:
            raise ArticleGoneError(name) from None

    def analyses(self) -> Iterator[Analysis]:
        """The analyses of all articles, one after the other."""
        return (self.analysis(row.name) for row in self.rows)

    def entities(self) -> Sequence[EntityRow]:
        """All entities, the most frequent first."""
        return self.store.entities()

    def entity(self, entity_id: str) -> EntityRow | None:
        """One entity, None where the corpus has none of that id."""
        return self.store.entity(entity_id)

    def articles_of(self, entity_id: str) -> Sequence[str]:
        """Names of the articles that mention an entity, sorted."""
        return self.store.articles_of(entity_id)

    def facts(
        self, kinds: Sequence[FactKind] = (), articles: Sequence[str] = (), may: May | None = None
    ) -> Iterator[tuple[ArticleRow, Fact]]:
        """Facts of the articles proper, by article and place, with ids of the corpus; no analysis is decoded.

        Args:
            kinds: only these kinds; all where empty.
            articles: only of these articles; of all where empty.
            may: tells of a fact that it is not wanted, before it is made; others may come all the same.
        """
        found = self.store.facts(kinds, articles, may)
        return ((self.row(name), fact) for name, fact in found if name in self._index)

    def narrowed(self, names: Collection[str]) -> Model:
        """The corpus with these articles alone, from the same store; counts of entities stay those of all."""
        kept = set(names)
        return Model([row for row in self.rows if row.name in kept], self.store, (), self.label, base=self.base)

    def has_index(self) -> bool:
        """Whether there is a search index; without it a search reads the articles."""
        return self.store.has_index()

    def select(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Rows of a query over the tables of `model/index_tables`; the caller writes no user's words into it."""
        return self.store.select(query, values)

    def outside_index(self) -> Collection[str]:
        """Names of the articles whose facts are others than the index has, since the notebook has a say in them."""
        return self.store.outside_index()

    def close(self, successor: Model | None = None) -> None:
        """Close the store, unless a successor reads from it; what has not been fetched cannot be had any more."""
        store = (self.base or self).store
        if successor is None or (successor.base or successor).store is not store:
            store.close()

    def __enter__(self) -> Model:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """Partner x region with the articles and facts that show it, by codes."""
        found: dict[tuple[str, str], tuple[list[str], list[int]]] = {}
        for row in self.rows:
            for pair, facts in zip(row.ties, row.tie_facts, strict=True):
                names, counts = found.setdefault(pair, ([], []))
                names.append(row.name)
                counts.append(facts.bit_count())
        return tuple(
            Tie(partner, region, tuple(sorted(names)), sum(counts))
            for (partner, region), (names, counts) in sorted(found.items())
        )

    @cached_property
    def languages(self) -> Sequence[str]:
        """Languages of the articles, the most frequent first."""
        return languages_of(self.rows) if self.overview is None else self.overview.languages
