"""Answering without an index, article by article: for an SQLite without FTS5, and to test the compiler against."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from jpties.model.edtf import bounds
from jpties.names.gazetteer import codes_above
from jpties.search.locating import body_of, part_of, rows_of, title_of
from jpties.search.query import (
    Amount,
    And,
    Dated,
    FactIs,
    InSet,
    Lang,
    Named,
    Not,
    Or,
    Source,
    Tied,
    Words,
    asserts,
    is_factual,
)
from jpties.text.terms import index_line, is_unspaced

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from jpties.model.analysis import Analysis
    from jpties.model.fact import Fact
    from jpties.model.model import ArticleRow, Model
    from jpties.search.names import Plan
    from jpties.search.query import Leaf, NameType, Node


class ScannedNames:
    """The names and words of a corpus, read from its articles once."""

    def __init__(self, model: Model) -> None:
        self._model = model

    @cached_property
    def _forms(self) -> set[tuple[str, str, str]]:
        """(entity, type, terms of a form) of the articles proper."""
        forms = {(row.id, str(row.type), row.name) for row in self._model.entities()}
        for analysis in self._model.analyses():
            text = analysis.article.text
            for mention in analysis.mentions:
                if mention.block != "noise" and mention.type not in ("date", "quantity"):
                    forms.add((mention.id, mention.type, text[mention.start : mention.end]))
            forms |= {(one.id, one.type, form) for one in analysis.entities for form in (one.name, *one.forms)}
        return {(entity, kind, index_line([form])) for entity, kind, form in forms}

    def entities_named(self, words: str, kind: NameType, *, is_whole: bool) -> Collection[str]:
        """Ids of entities with these words in one of their names, or as one of them."""
        wanted = index_line([words])
        if not is_whole and is_unspaced(wanted[-1:]):
            wanted = wanted.rpartition(" ")[0] or wanted
        return {
            entity
            for entity, of, form in self._forms
            if kind in ("any", of) and (form == wanted if is_whole else _holds_words(form, wanted))
        }

    def known_entities(self, ids: Sequence[str]) -> Collection[str]:
        """Those of the ids that the corpus names."""
        return [one for one in ids if self._model.entity(one) is not None]

    def words_between(self, shortest: int, longest: int) -> Iterable[str]:
        """Words of the corpus with so many letters."""
        words: set[str] = set()
        for analysis in self._model.analyses():
            for terms in (body_of(analysis), title_of(analysis)):
                words.update(term.text for term in terms.terms)
            words.update(index_line([fact.statement for fact in analysis.facts]).split())
        return [word for word in words if shortest <= len(word) <= longest and word.isalpha() and not is_unspaced(word)]


def _holds_words(form: str, wanted: str) -> bool:
    end = "" if len(wanted) == 1 and is_unspaced(wanted) else " "
    return f" {wanted}{end}" in f" {form} "


class Scanned:
    """An article as its conditions are tried."""

    def __init__(self, analysis: Analysis, row: ArticleRow) -> None:
        self.row = row
        """Its row."""
        self.facts = [fact for fact in analysis.facts if fact.block != "noise"]
        """Facts of the article proper."""
        self.entities = {mention.id for mention in analysis.mentions if mention.block != "noise"}
        """Ids of what is named in the article proper."""
        self._body, self._title = body_of(analysis), title_of(analysis)

    def has_words(self, plan: Plan, leaf: Leaf) -> bool:
        """Whether a condition on words is fulfilled."""
        return bool(rows_of(plan, leaf, self._title) or (part_of(leaf) == "any" and rows_of(plan, leaf, self._body)))


def holds(plan: Plan, node: Node, article: Scanned) -> bool:
    """Whether an article fulfils a condition; the same as the compiled SQL says."""
    if isinstance(node, Or):
        return any(holds(plan, part, article) for part in node.of)
    if isinstance(node, Not):
        return not holds(plan, node.of, article)
    if isinstance(node, And):
        factual = [part for part in node.of if is_factual(part)]
        if not any(asserts(part) for part in factual):
            return all(holds(plan, part, article) for part in node.of)
        return any(fact_has(And(tuple(factual)), fact) for fact in article.facts) and all(
            holds(plan, part, article) for part in node.of if part not in factual
        )
    if is_factual(node):
        return any(fact_has(node, fact) for fact in article.facts)
    return _leaf_holds(plan, node, article)


def _leaf_holds(plan: Plan, leaf: Leaf, article: Scanned) -> bool:
    if isinstance(leaf, Named):
        return bool(article.entities & plan.entities[leaf])
    if isinstance(leaf, (Tied, Lang, Source, Dated, InSet)):
        return row_has(plan, leaf, article.row)
    named = isinstance(leaf, Words) and article.entities & plan.entities.get(leaf, frozenset())
    return bool(named) or article.has_words(plan, leaf)


def row_has(plan: Plan, leaf: Leaf, row: ArticleRow) -> bool:
    """Whether an article fulfils a condition on what is known of it beside its text."""
    if isinstance(leaf, Tied):
        number = 0 if leaf.side == "partner" else 1
        codes = {*(row.partners, row.regions)[number], *(tie[number] for tie in row.ties)}
        return any(above in plan.codes[leaf] for code in codes for above in codes_above(code))
    if isinstance(leaf, Lang):
        return f"{row.lang.lower()}-".startswith(f"{leaf.code}-")
    if isinstance(leaf, Source):
        return _holds_words(index_line([row.source or ""]), " ".join(leaf.sought.terms))
    if isinstance(leaf, Dated):
        return _within(leaf, row.published)
    assert isinstance(leaf, InSet)
    return row.text_sha256 in plan.members[leaf]


def _within(dated: Dated, edtf: str | None) -> bool:
    found = bounds(edtf) if edtf else None
    if found is None:
        return False
    first, last = (day.isoformat() for day in found)
    return (dated.first is None or last >= dated.first) and (dated.last is None or first <= dated.last)


def fact_has(node: Node, fact: Fact) -> bool:
    """Whether a fact fulfils a condition that speaks of facts only."""
    if isinstance(node, (And, Or)):
        return (all if isinstance(node, And) else any)(fact_has(part, fact) for part in node.of)
    if isinstance(node, Not):
        return not fact_has(node.of, fact)
    if isinstance(node, Amount):
        return _within_amount(node, fact)
    if isinstance(node, Dated):
        return _within(node, fact.as_of)
    assert isinstance(node, FactIs)
    if node.key == "unit":
        return fact.quantity is not None and fact.quantity.unit.lower() == node.value.lower()
    return node.value == (fact.kind if node.key == "kind" else fact.origin)


def _within_amount(node: Amount, fact: Fact) -> bool:
    if fact.quantity is None:
        return False
    try:
        low, high = float(fact.quantity.value), float(fact.quantity.value_max or fact.quantity.value)
    except ValueError:
        return False
    return not (
        (node.low is not None and (high < node.low or (high == node.low and not node.with_low)))
        or (node.high is not None and (low > node.high or (low == node.high and not node.with_high)))
    )
