"""A corpus as the user's notebook has it: articles whose facts are others than the rules gave, from the same store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jpties.model.belonging import facts_of_ties
from jpties.model.lineage import Lineage
from jpties.model.model import ArticleRow, Model
from jpties.model.on_demand import OnDemand

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from jpties.model.analysis import Analysis
    from jpties.model.atlas import Atlas
    from jpties.model.fact import Fact, FactKind
    from jpties.model.model import EntityRow, May, Store

Apply = "Callable[[Analysis], Analysis]"
"""Gives an analysis the facts that the notebook says it has."""


class NotedStore:
    """A store over another one, with the facts of some articles replaced."""

    def __init__(self, base: Store, changes: Mapping[str, Callable[[Analysis], Analysis]]) -> None:
        """Take a store.

        Args:
            base: the store.
            changes: what makes of an article's analysis the one that is shown, by its name.
        """
        self.base = base
        """The store below."""
        self._changes = changes
        self._made: dict[str, Analysis] = {}

    def analysis(self, name: str) -> Analysis:
        """The analysis of an article as the notebook has it.

        Raises:
            KeyError: there is no such article.
        """
        change = self._changes.get(name)
        if change is None:
            return self.base.analysis(name)
        if name not in self._made:
            self._made[name] = change(self.base.analysis(name))
        return self._made[name]

    def entities(self) -> Sequence[EntityRow]:
        """All entities, the most frequent first."""
        return self.base.entities()

    def entity(self, entity_id: str) -> EntityRow | None:
        """One entity."""
        return self.base.entity(entity_id)

    def articles_of(self, entity_id: str) -> Sequence[str]:
        """Names of the articles that mention it, sorted."""
        return self.base.articles_of(entity_id)

    def facts(
        self, kinds: Sequence[FactKind] = (), articles: Sequence[str] = (), may: May | None = None
    ) -> Iterator[tuple[str, Fact]]:
        """(article, fact) of the articles proper, by article and place; those of changed articles in their place."""
        waiting = sorted(self._changes.keys() & set(articles) if articles else self._changes, reverse=True)
        for name, fact in self.base.facts(kinds, articles, may):
            while waiting and waiting[-1] <= name:
                yield from self._facts_of(waiting.pop(), kinds)
            if name not in self._changes:
                yield name, fact
        while waiting:
            yield from self._facts_of(waiting.pop(), kinds)

    def _facts_of(self, name: str, kinds: Sequence[FactKind]) -> Iterator[tuple[str, Fact]]:
        for fact in self.analysis(name).facts:
            if fact.block != "noise" and (not kinds or fact.kind in kinds):
                yield name, fact

    def has_index(self) -> bool:
        """Whether `select` may ask for words."""
        return self.base.has_index()

    def select(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Rows of a query over the tables of the search index, which knows nothing of the notebook."""
        return self.base.select(query, values)

    def outside_index(self) -> Collection[str]:
        """Names of the articles whose facts the notebook changes."""
        return self._changes.keys()

    def close(self) -> None:
        """Close what is open."""
        self.base.close()


class ReplacedRows(OnDemand[ArticleRow]):
    """Rows with some of them replaced; the others are made by those below when they are asked for."""

    def __init__(self, rows: Sequence[ArticleRow], replaced: Mapping[int, ArticleRow]) -> None:
        """Take rows.

        Args:
            rows: the rows.
            replaced: others in their place, by index.
        """
        self._rows = rows
        self._replaced = replaced

    def __len__(self) -> int:
        return len(self._rows)

    def _at(self, number: int) -> ArticleRow:
        return self._replaced.get(number) or self._rows[number]

    def __iter__(self) -> Iterator[ArticleRow]:
        return (self._replaced.get(index) or row for index, row in enumerate(self._rows))


def noted(model: Model, changes: Mapping[str, Callable[[Analysis], Analysis]], atlas: Atlas) -> Model:
    """The corpus with the facts of some articles replaced, in place of what was replaced before.

    Args:
        model: the corpus, noted or not.
        changes: what makes of an article's analysis the one that is shown, by its name.
        atlas: tells which ties the facts belong to.
    """
    base = plain(model)
    store = NotedStore(base.store, changes)
    lineage = Lineage(atlas)
    counted = {
        index: _counted(base.rows[index], store.analysis(name), lineage)
        for name in changes
        if (index := base.index_of(name)) is not None
    }
    return Model(ReplacedRows(base.rows, counted), store, base.problems, base.label, base=base, overview=base.overview)


def _counted(row: ArticleRow, analysis: Analysis, lineage: Lineage) -> ArticleRow:
    facts = [fact for fact in analysis.facts if fact.block != "noise"]
    return row._replace(facts=len(facts), tie_facts=facts_of_ties(row.ties, facts, lineage))


def plain(model: Model) -> Model:
    """The corpus without the notebook."""
    return model.base or model
