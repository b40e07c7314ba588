"""A plan to SQL over the tables of `model/index_tables`: always with parameters.

The user's words become values alone; in values for FTS5 each row of terms stands in quotes, and a term holds
letters and digits only, so that nothing typed is read as syntax.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.search.query import (
    Amount,
    And,
    Dated,
    FactIs,
    Fuzzy,
    InSet,
    Lang,
    Named,
    Near,
    Not,
    Or,
    Source,
    Tied,
    Words,
    asserts,
    is_factual,
    leaves,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.search.names import Plan
    from jpties.search.query import Leaf, Node, Part
    from jpties.text.terms import Sought

RANKED = 4_000
"""Articles found from which they are sorted by date in place of relevance: to weigh one costs 5 µs."""


@dataclass(frozen=True, slots=True)
class Sql:
    """A condition with its values."""

    text: str
    """SQL, of `document AS d` or of `fact_field AS f`."""
    values: tuple[object, ...] = ()
    """Values of its question marks."""


_NOTHING = Sql("0")


def joined(parts: Sequence[Sql], word: str) -> Sql:
    """Conditions with AND or OR between them."""
    text = f" {word} ".join(part.text for part in parts)
    return Sql(f"({text})", tuple(value for part in parts for value in part.values))


def _not(part: Sql) -> Sql:
    return Sql(f"NOT {part.text}" if part.text.startswith("(") else f"NOT ({part.text})", part.values)


def _listed(column: str, chosen: frozenset[str]) -> Sql:
    if not chosen:
        return _NOTHING
    return Sql(f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(sorted(chosen)),))


# Articles


def article_condition(plan: Plan, node: Node) -> Sql:
    """The condition that an article fulfils."""
    match = match_of(plan, node)
    if match is not None:
        return _matching(match)
    if isinstance(node, Or):
        return joined([article_condition(plan, part) for part in node.of], "OR")
    if isinstance(node, Not):
        return _not(article_condition(plan, node.of))
    if isinstance(node, And):
        return _all_of(plan, node)
    return _article_leaf(plan, node)


def _matching(match: str) -> Sql:
    if not match:
        return _NOTHING
    return Sql("d.id IN (SELECT rowid FROM document_words WHERE document_words MATCH ?)", (match,))


def words_of_facts(plan: Plan, leaf: Leaf) -> Sql | None:
    """What is true of an article with a fact that has these words in its quote or statement; None if more is asked for."""
    match = match_of(plan, leaf)
    if not match:
        return None if match is None else _NOTHING
    said = "d.id IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)"
    return joined([_matching(match), Sql(said, (match,))], "OR")


def _all_of(plan: Plan, node: And) -> Sql:
    """All parts; those for words are one question, and those for facts speak of one fact."""
    factual = [part for part in node.of if is_factual(part)]
    textual = [part for part in node.of if match_of(plan, part) is not None]
    one_fact = any(asserts(part) for part in factual)
    rest = [part for part in node.of if part not in textual and not (one_fact and part in factual)]
    conditions = [article_condition(plan, part) for part in rest]
    if textual:
        conditions.insert(0, _words_of_all(plan, textual))
    if one_fact:
        conditions.append(_with_fact(And(tuple(factual))))
    return joined(conditions, "AND")


def _words_of_all(plan: Plan, parts: Sequence[Node]) -> Sql:
    match = match_of(plan, And(tuple(parts))) if len(parts) > 1 else match_of(plan, parts[0])
    assert match is not None
    return _matching(match)


def _with_fact(node: Node) -> Sql:
    """There is such a fact."""
    inner = fact_condition(node)
    return Sql(f"d.id IN (SELECT f.document FROM fact_field AS f WHERE {inner.text})", inner.values)


def _article_leaf(plan: Plan, node: Node) -> Sql:
    if isinstance(node, Words):  # quoted, and the name of something
        return joined([_matching(_phrase(node.sought, node.part)), _naming(plan.entities[node])], "OR")
    if isinstance(node, Named):
        return _naming(plan.entities[node])
    if isinstance(node, Tied):
        codes = _listed("p.code", plan.codes[node])
        within = f"SELECT p.document FROM document_place AS p WHERE p.side = ? AND {codes.text}"
        return Sql(f"d.id IN ({within})", (node.side, *codes.values))
    if isinstance(node, Lang):
        return Sql("(d.lang = ? OR substr(d.lang, 1, ?) = ?)", (node.code, len(node.code) + 1, f"{node.code}-"))
    if isinstance(node, Source):
        end = "" if node.sought.is_prefix else " "
        return Sql("instr(d.source, ?) > 0", (f" {' '.join(node.sought.terms)}{end}",))
    if isinstance(node, InSet):
        return _listed("d.sha", plan.members[node])
    return _within("d", node) if isinstance(node, Dated) and node.of == "article" else _with_fact(node)


def _naming(entities: frozenset[str]) -> Sql:
    chosen = _listed("o.entity", entities)
    if chosen is _NOTHING:
        return _NOTHING
    return Sql(f"d.article IN (SELECT o.article FROM occurrence AS o WHERE {chosen.text})", chosen.values)


def _within(table: str, node: Dated) -> Sql:
    """Bounds that may be met; no date meets none."""
    parts = [Sql(f"{table}.first IS NOT NULL")]
    if node.first is not None:
        parts.append(Sql(f"{table}.last >= ?", (node.first,)))
    if node.last is not None:
        parts.append(Sql(f"{table}.first <= ?", (node.last,)))
    return joined(parts, "AND")


# Words


def match_of(plan: Plan, node: Node) -> str | None:
    """The words of a condition as FTS5 takes them, "" where none can match; None where it asks for more than words."""
    if isinstance(node, Words):
        return None if plan.entities.get(node) else _phrase(node.sought, node.part)
    if isinstance(node, Near):
        sides = " ".join(quoted(side.sought) for side in (node.left, node.right))
        return f"{_column(node.left.part)}NEAR({sides}, {int(node.distance)})"
    if isinstance(node, Fuzzy):
        spellings = " OR ".join(f'"{term}"' for term in plan.spellings[node])
        return f"{_column(node.part)}({spellings})" if spellings else ""
    if isinstance(node, Or):
        parts = [match_of(plan, part) for part in node.of]
        if any(part is None for part in parts):
            return None
        return _within_parentheses([part for part in parts if part], "OR")
    if isinstance(node, And):
        return _match_of_all(plan, node)
    return None


def _match_of_all(plan: Plan, node: And) -> str | None:
    wanted = [match_of(plan, part) for part in node.of if not isinstance(part, Not)]
    unwanted = [match_of(plan, part.of) for part in node.of if isinstance(part, Not)]
    if not wanted or any(part is None for part in (*wanted, *unwanted)):
        return None
    if "" in wanted:
        return ""
    found = _within_parentheses([part for part in wanted if part], "AND")
    without = _within_parentheses([part for part in unwanted if part], "OR")
    return f"({found} NOT {without})" if without else found


def _within_parentheses(parts: Sequence[str], word: str) -> str:
    return f"({f' {word} '.join(parts)})" if len(parts) > 1 else "".join(parts)


def _phrase(found: Sought, part: Part) -> str:
    return f"{_column(part)}{quoted(found)}"


def quoted(found: Sought) -> str:
    """A row of terms as FTS5 takes it."""
    return f'"{" ".join(found.terms)}"' + (" *" if found.is_prefix else "")


def _column(part: Part) -> str:
    return "title : " if part == "title" else ""


# Facts


def fact_condition(node: Node) -> Sql:
    """The condition that a fact fulfils, for a node that speaks of facts only."""
    if isinstance(node, Or):
        return joined([fact_condition(part) for part in node.of], "OR")
    if isinstance(node, And):
        return _fact_with_all(node)
    if isinstance(node, Not):
        return _not(fact_condition(node.of))
    if isinstance(node, FactIs):
        columns = {"kind": "f.kind = ?", "origin": "f.origin = ?", "unit": "(f.unit IS NOT NULL AND f.unit = ?)"}
        return Sql(columns[node.key], (node.value.lower() if node.key == "unit" else node.value,))
    if isinstance(node, Amount):
        return _amount(node)
    assert isinstance(node, Dated)
    return _within("f", node)


def _fact_with_all(node: And) -> Sql:
    parts = [fact_condition(part) for part in node.of]
    if any(isinstance(part, Dated) for part in node.of):  # the plus: by its days, whose index has the kind too
        parts = [Sql(f"+{part.text}", part.values) if part.text.startswith("f.kind") else part for part in parts]
    return joined(parts, "AND")


def _amount(node: Amount) -> Sql:
    parts = [Sql("f.high IS NOT NULL")]
    if node.low is not None:
        parts.append(Sql(f"f.high {'>=' if node.with_low else '>'} ?", (node.low,)))
    if node.high is not None:
        parts.append(Sql(f"f.low {'<=' if node.with_high else '<'} ?", (node.high,)))
    return joined(parts, "AND")


# Whole questions


def articles_sql(plan: Plan) -> Sql:
    """All articles that fulfil the query, the newest first: (id, article)."""
    condition = article_condition(plan, plan.query.node)
    text = f"SELECT d.id, d.article FROM document AS d WHERE {condition.text} ORDER BY d.first DESC, d.article"
    return Sql(text, condition.values)


def rank_sql(plan: Plan, ids: Sequence[int]) -> Sql | None:
    """The ids of articles that hold words of the query, the most fitting first; None where it asks for no words."""
    wanted = [match_of(plan, leaf) or "" for leaf in leaves(plan.query.node, positive=True)]
    wanted += [
        _phrase(leaf.sought, leaf.part)
        for leaf in leaves(plan.query.node, positive=True)
        if isinstance(leaf, Words) and plan.entities.get(leaf)
    ]
    match = " OR ".join(part for part in wanted if part)
    if not match:
        return None
    within = "+rowid IN (SELECT value FROM json_each(?))"  # the plus: one pass over the words, not one for each id
    text = f"SELECT rowid FROM document_words WHERE document_words MATCH ? AND {within} ORDER BY bm25(document_words, 6, 1)"
    return Sql(text, (match, json.dumps(list(ids))))
