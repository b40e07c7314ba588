"""Facts that fulfil a query: in lists of facts, and shown with the articles that a query finds.

In a list of facts words are looked for in quote and statement, names among those whom the fact speaks of and who
says it, fields of facts in the fact, and all else in its article.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from jpties.search.answering import plan_of
from jpties.search.compiling import Sql, article_condition, joined, words_of_facts
from jpties.search.likely import likely
from jpties.search.locating import Terms, part_of, rows_of
from jpties.search.names import NO_SETS
from jpties.search.query import And, FactIs, Fuzzy, InSet, Named, Near, Not, Or, Words, asserts, is_factual, leaves
from jpties.search.scanning import Scanned, fact_has, holds
from jpties.text.terms import index_line, terms_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from jpties.model.fact import Fact, FactKind
    from jpties.model.model import ArticleRow, Model
    from jpties.search.names import Plan, Sets
    from jpties.search.query import Leaf, Node, Query


def facts_matching(model: Model, query: Query | str, sets: Sets = NO_SETS) -> Iterator[tuple[ArticleRow, Fact]]:
    """The facts that fulfil a query, by article and place.

    Args:
        model: the corpus.
        query: as typed, or as read.
        sets: what the notebook says.

    Raises:
        QueryError: the query cannot be read, or a place or set in it is not known.
    """
    plan = plan_of(model, query, sets)
    chosen = FactFilter(model, plan)
    articles = chosen.articles()
    if articles is not None and not articles:
        return iter(())
    found = model.facts(chosen.kinds(), articles or (), likely(plan))
    return (pair for pair in found if chosen.takes(*pair))


class _Said:
    """The words of a fact, in quote and statement, cut when they are asked for."""

    def __init__(self, fact: Fact) -> None:
        self.fact = fact
        """The fact."""

    def has(self, plan: Plan, leaf: Leaf) -> bool:
        """Whether a condition on words is fulfilled."""
        if isinstance(leaf, Words):
            row = f" {' '.join(leaf.sought.terms)}{'' if leaf.sought.is_prefix else ' '}"
            return row in self._line
        return any(rows_of(plan, leaf, part) for part in self._terms)

    @cached_property
    def _line(self) -> str:
        return f" {index_line((self.fact.quote, self.fact.statement))} "

    @cached_property
    def _terms(self) -> tuple[Terms, Terms]:
        return Terms(terms_of(self.fact.quote)), Terms(terms_of(self.fact.statement))


class FactFilter:
    """Whether facts fulfil a query."""

    def __init__(self, model: Model, plan: Plan) -> None:
        self._model = model
        self._plan = plan
        self._of_article: dict[Leaf, frozenset[str]] = {
            leaf: frozenset(_articles_with(model, plan, leaf))
            for leaf in leaves(plan.query.node)
            if not is_factual(leaf) and not _is_of_fact(leaf)
        }

    def articles(self) -> list[str] | None:
        """Names of the articles that may have such facts; None where all may."""
        if not self._model.has_index():
            return None
        node = self._plan.query.node
        parts = node.of if isinstance(node, And) else (node,)
        conditions = [found for part in parts if (found := self._narrowing(part)) is not None]
        if not conditions:
            return None
        text = " AND ".join(condition.text for condition in conditions)
        values = tuple(value for condition in conditions for value in condition.values)
        return sorted({*_named(self._model, Sql(text, values)), *self._model.outside_index()})

    def kinds(self) -> tuple[FactKind, ...]:
        """The one kind that such facts have; none where they may be of several."""
        node = self._plan.query.node
        parts = node.of if isinstance(node, And) else (node,)
        return tuple(cast("FactKind", part.value) for part in parts if isinstance(part, FactIs) and part.key == "kind")[
            :1
        ]

    def _narrowing(self, node: Node) -> Sql | None:
        """What is true of the articles of all facts that fulfil a part of the query, where that is easily told."""
        if is_factual(node):
            return article_condition(self._plan, node) if asserts(node) else None
        if isinstance(node, (Words, Fuzzy, Near)) and _is_of_fact(node):
            return words_of_facts(self._plan, node)
        if isinstance(node, Or):
            parts = [self._narrowing(part) for part in node.of]
            return joined([part for part in parts if part], "OR") if all(parts) else None
        if not any(_is_of_fact(leaf) or is_factual(leaf) or isinstance(leaf, InSet) for leaf in leaves(node)):
            return article_condition(self._plan, node)
        return None

    def takes(self, row: ArticleRow, fact: Fact) -> bool:
        """Whether a fact of an article fulfils the query."""
        return _holds(self._plan, self._of_article, self._plan.query.node, row.name, _Said(fact))


def _holds(plan: Plan, of_article: Mapping[Leaf, Collection[str]], node: Node, name: str, said: _Said) -> bool:
    """Whether a fact fulfils a condition.

    Args:
        plan: what the names in the query mean.
        of_article: names of the articles that fulfil the conditions on articles.
        node: the condition.
        name: of the fact's article.
        said: the fact.
    """
    if isinstance(node, And):
        return all(_holds(plan, of_article, part, name, said) for part in node.of)
    if isinstance(node, Or):
        return any(_holds(plan, of_article, part, name, said) for part in node.of)
    if isinstance(node, Not):
        return not _holds(plan, of_article, node.of, name, said)
    fact = said.fact
    if is_factual(node):
        return fact_has(node, fact)
    if isinstance(node, InSet) and fact.id in plan.members[node]:
        return True
    if not _is_of_fact(node):
        return name in of_article[node]
    named = plan.entities.get(node, frozenset())
    if fact.attributed_to in named or not named.isdisjoint(fact.subjects):
        return True
    return not isinstance(node, Named) and said.has(plan, node)


def _is_of_fact(leaf: Leaf) -> bool:
    """Whether a condition is looked up in what the fact says."""
    return isinstance(leaf, (Words, Fuzzy, Near, Named)) and part_of(leaf) == "any"


def _named(model: Model, condition: Sql) -> list[str]:
    found = model.select(f"SELECT d.article FROM document AS d WHERE {condition.text}", condition.values)
    return [name for (name,) in found]


def _articles_with(model: Model, plan: Plan, leaf: Leaf) -> Sequence[str]:
    if model.has_index():
        return _named(model, article_condition(plan, leaf))
    return [row.name for row in model.rows if holds(plan, leaf, Scanned(model.analysis(row.name), row))]


def shown_facts(plan: Plan, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts of an article by which it fulfils a query that asks for facts.

    Of these those that speak of what the query names, if there are any: `kansai kind:figure` finds articles
    that have both, and shows the figures of Kansai.
    """
    wanted = list(_asserted(plan.query.node))
    found = [fact for fact in facts if fact.block != "noise" and any(fact_has(node, fact) for node in wanted)]
    node = plan.query.node
    parts = [
        part
        for part in (node.of if isinstance(node, And) else (node,))
        if all(is_factual(leaf) or _is_of_fact(leaf) for leaf in leaves(part))
    ]
    named = (fact for fact in found if all(_holds(plan, {}, part, "", _Said(fact)) for part in parts))
    return tuple(named) or tuple(found)


def _asserted(node: Node) -> Iterator[Node]:
    """The largest parts of a query that say that there is a fact."""
    if isinstance(node, Or):
        for part in node.of:
            yield from _asserted(part)
    elif isinstance(node, And):
        factual = tuple(part for part in node.of if is_factual(part))
        if any(asserts(part) for part in factual):
            yield And(factual)
        for part in node.of:
            if part not in factual:
                yield from _asserted(part)
    elif not isinstance(node, Not) and is_factual(node):
        yield node
