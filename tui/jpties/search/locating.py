"""Where in an article a query is fulfilled: the same terms as the index has them, so that both find the same."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from jpties.search.query import Fuzzy, Named, Near, Words, leaves
from jpties.text.terms import BREAK, Sought, Term, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jpties.model.analysis import Analysis
    from jpties.search.names import Plan
    from jpties.search.query import Leaf, Part

Row = tuple[int, int]
"""First term and end of a row of terms."""
_Hit = tuple[int, int, set[int]]
"""A range, and the numbers of the conditions that it fulfils."""


class Terms:
    """The terms of a text, with their places."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = terms
        """In order."""

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, term in enumerate(self.terms):
            found.setdefault(term.text, []).append(number)
        return found

    def rows(self, sought: Sought) -> list[Row]:
        """Where the terms stand one after the other."""
        *front, last = sought.terms
        size = len(sought.terms)
        if not front:
            return sorted((at, at + 1) for at in self._numbers_of(last, sought.is_prefix))
        return [
            (at, at + size)
            for at in self._numbers.get(front[0], ())
            if at + size <= len(self.terms)
            and all(self.terms[at + step].text == term for step, term in enumerate(front))
            and _fits(self.terms[at + size - 1].text, last, sought.is_prefix)
        ]

    def _numbers_of(self, term: str, is_prefix: bool) -> Iterable[int]:
        if not is_prefix:
            return self._numbers.get(term, ())
        return [at for text, numbers in self._numbers.items() if text.startswith(term) for at in numbers]

    def rows_near(self, near: Near) -> list[Row]:
        """Where both stand, so many terms apart at most; counted as FTS5 does, from the end of the first."""
        left, right = self.rows(near.left.sought), self.rows(near.right.sought)
        before, behind = len(near.right.sought.terms) + near.distance, len(near.left.sought.terms) + near.distance
        found: set[Row] = set()
        for one in left:
            first = bisect_left(right, (one[0] - before, 0))
            end = bisect_left(right, (one[0] + behind + 1, 0))
            if first < end:
                found.add(one)
                found.update(right[first:end])
        return sorted(found)

    def span(self, row: Row) -> tuple[int, int]:
        """The place of a row in the text."""
        return self.terms[row[0]].start, self.terms[row[1] - 1].end


def _fits(text: str, wanted: str, is_prefix: bool) -> bool:
    return text.startswith(wanted) if is_prefix else text == wanted


def body_of(analysis: Analysis) -> Terms:
    """The terms of the article proper; a break between blocks."""
    terms: list[Term] = []
    for block in analysis.article.blocks:
        if block.proper:
            if terms:
                terms.append(Term(BREAK, block.start, block.start))
            part = analysis.article.text[block.start : block.end]
            terms += [Term(one.text, one.start + block.start, one.end + block.start) for one in terms_of(part)]
    return Terms(terms)


def title_of(analysis: Analysis) -> Terms:
    """The terms of the title, with places in the text, or in the title where that is supplied."""
    title = analysis.article.metadata.title
    if title is None:
        return Terms(())
    if title.start is None:
        return Terms(terms_of(title.value))
    part = analysis.article.text[title.start : title.end]
    return Terms([Term(one.text, one.start + title.start, one.end + title.start) for one in terms_of(part)])


def rows_of(plan: Plan, leaf: Leaf, terms: Terms) -> list[Row]:
    """Where a condition on words is fulfilled."""
    if isinstance(leaf, Words):
        return terms.rows(leaf.sought)
    if isinstance(leaf, Near):
        return terms.rows_near(leaf)
    if isinstance(leaf, Fuzzy):
        return sorted({row for term in plan.spellings[leaf] for row in terms.rows(_single(term))})
    return []


def part_of(leaf: Leaf) -> Part:
    """Where the words of a condition are looked for."""
    if isinstance(leaf, Near):
        return leaf.left.part
    return leaf.part if isinstance(leaf, (Words, Fuzzy)) else "any"


def _single(term: str) -> Sought:
    return Sought((term,), is_prefix=False)


@dataclass(frozen=True, slots=True)
class Located:
    """Where an article fulfils a query."""

    hits: tuple[tuple[int, int], ...]
    """Ranges of the text, in order, not overlapping."""
    in_title: tuple[tuple[int, int], ...] = field(default=())
    """Ranges of a title that the text does not have."""
    conditions: tuple[frozenset[int], ...] = field(default=())
    """For each hit the numbers of the query's conditions that it fulfils."""


def located(plan: Plan, analysis: Analysis) -> Located:
    """Where an article fulfils what a query asks to be there."""
    body, title = body_of(analysis), title_of(analysis)
    stated = analysis.article.metadata.title
    is_supplied = stated is not None and stated.start is None
    hits: list[_Hit] = []
    in_title: list[_Hit] = []
    entities: dict[str, set[int]] = {}
    for number, leaf in enumerate(leaves(plan.query.node, positive=True)):
        for entity in plan.entities.get(leaf, ()):
            entities.setdefault(entity, set()).add(number)
        if isinstance(leaf, Named):
            continue
        part = part_of(leaf)
        if part == "any":
            hits += [(*body.span(row), {number}) for row in rows_of(plan, leaf, body)]
        spans = [(*title.span(row), {number}) for row in rows_of(plan, leaf, title)]
        if is_supplied:
            in_title += spans
        elif part == "title":
            hits += spans
    if entities:
        hits += [
            (mention.start, mention.end, entities[mention.id])
            for mention in analysis.mentions
            if mention.id in entities and mention.block != "noise"
        ]
    found = _apart(hits)
    return Located(
        tuple((start, end) for start, end, _numbers in found),
        tuple((start, end) for start, end, _numbers in _apart(in_title)),
        tuple(frozenset(numbers) for _start, _end, numbers in found),
    )


def _apart(hits: Iterable[_Hit]) -> list[_Hit]:
    """The hits in order; of those that overlap one that covers them."""
    apart: list[_Hit] = []
    for start, end, numbers in sorted(hits, key=lambda hit: hit[:2]):
        if apart and start < apart[-1][1]:
            first, last, others = apart[-1]
            apart[-1] = first, max(end, last), others | numbers
        else:
            apart.append((start, end, numbers))
    return apart
