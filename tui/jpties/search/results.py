"""The lines of a list of results: articles, and under each its hits in context and its facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from jpties.search.passages import passages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.fact import Fact
    from jpties.search.context import Span
    from jpties.search.found import FoundArticle

SHOWN = 5
"""Lines of hits, and of facts, under an article that is not unfolded."""


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One line."""

    kind: Literal["article", "hits", "title", "fact", "more"]
    """What it shows; `title` are hits in a title that the text does not have."""
    found: FoundArticle
    """Its article."""
    spans: tuple[Span, ...] = ()
    """The hits shown on it."""
    fact: Fact | None = None
    """The fact shown on it."""
    more: int = 0
    """How many lines are left out, for `more`."""


def result_lines(found: FoundArticle, width: int, *, unfolded: bool = False) -> list[ResultLine]:
    """An article with its hits and facts.

    Args:
        found: the article.
        width: cells of a line.
        unfolded: whether all of them are wanted.
    """
    lines = [ResultLine("article", found)]
    most = None if unfolded else SHOWN
    groups, hidden = passages(found.located, width, most)
    if found.located.in_title:
        lines.append(ResultLine("title", found, found.located.in_title))
    lines += [ResultLine("hits", found, group) for group in groups]
    lines += [ResultLine("fact", found, ((fact.start, fact.end),), fact) for fact in found.facts[:most]]
    left = hidden + len(found.facts) - len(found.facts[:most])
    if left:
        lines.append(ResultLine("more", found, more=left))
    return lines


def place_of(line: ResultLine) -> Span | None:
    """The range of the text that opening a line leads to; None where the article as a whole is meant."""
    if line.kind in ("hits", "fact"):
        return line.spans[0]
    if line.kind == "more":
        return None
    first = line.found.located.hits[:1] or tuple((fact.start, fact.end) for fact in line.found.facts[:1])
    return first[0] if first and line.kind == "article" else None


def fact_of(line: ResultLine) -> Fact | None:
    """The fact that opening a line leads to; None where it leads to words or to the article."""
    if line.kind == "article" and not line.found.located.hits:
        return next(iter(line.found.facts), None)
    return line.fact


def same_line(lines: Sequence[ResultLine], wanted: ResultLine) -> int:
    """The line that stands for the same as another one did before lines were made anew; 0 where there is none."""
    best = 0
    for at, line in enumerate(lines):
        if line.found.row.name == wanted.found.row.name:
            if line.kind == wanted.kind and line.spans[:1] == wanted.spans[:1]:
                return at
            best = best or at
    return best
