"""Checking a memo against the corpus: each quote found again word for word, altered, or an orphan.

A quote is looked for in every text; what is not found is laid along the texts that share most of its runs of words,
and along the facts of the article that its id or its citation names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.cite.changes import FindingKind, kind_of
from jpties.cite.citing import altered_citation
from jpties.cite.matching import Change, aligned, comparable, tokens
from jpties.cite.memo import Passage, passages
from jpties.cite.searching import (
    NEAR_WHEN_LONG,
    Known,
    Search,
    best_place,
    find_exact,
    find_near,
    find_source,
    names_of,
    probes_of,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jpties.model.article import Article
    from jpties.model.fact import Fact


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a memo that differs from the corpus."""

    line: int
    """Line of the memo, from 1."""
    kind: FindingKind
    """An altered word, figure or sign, a wrong citation, or a quote that no text has."""
    said: str
    """What the memo has."""
    text: str = ""
    """What the corpus has; empty where it has nothing there."""
    article: str | None = None
    """Name of the article that the quote is from."""
    fact: str | None = None
    """Id of the fact, where the quote is one's."""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the quotes of a memo."""

    findings: tuple[Finding, ...]
    """Differences, in the order of the memo."""
    verbatim: int
    """Quotes that stand in the corpus word for word."""
    altered: int
    """Quotes that were found with changes."""
    orphans: int
    """Quotes that were not found though an id, their citation or their form says that they are from a corpus."""
    others: int
    """Words in quotation marks that seem to come from somewhere else."""


def verify(memo: str, corpus: Callable[[], Iterable[tuple[Article, Sequence[Fact]]]]) -> Report:
    """Check every quote of a memo.

    Args:
        memo: the text.
        corpus: gives the articles with their facts, anew at each call; called twice at most.
    """
    searches = [Search(one, probes_of(one), words_of(one)) for one in passages(memo) if one.parts]
    whole = comparable(memo)
    for article, facts in corpus() if searches else ():
        known = Known(article, facts, names_of(article))
        text = comparable(article.text)
        named = any(name in whole for name in known.names)
        for one in searches:
            if named or one.passage.fact_id is not None:
                find_source(one, known)
            find_exact(one, known, text)
    missing = [one for one in searches if one.exact is None and one.probes]
    for article, facts in corpus() if missing else ():
        text = comparable(article.text)
        words = set(text.split(" "))
        known = Known(article, facts, names_of(article))
        for one in missing:
            find_near(one, known, text, words)
    return _report(searches)


def _report(searches: Sequence[Search]) -> Report:
    findings: list[Finding] = []
    verbatim = altered = orphans = others = 0
    citations: dict[tuple[int, str, Change], Finding] = {}
    before: Search | None = None
    for one in searches:
        passage = one.passage
        known, best = (one.exact, None) if one.exact is not None else best_place(one)
        if before is not None and _is_title_of(one, before):
            continue
        before = one
        if known is None:
            if passage.fact_id or one.source is not None or (passage.block and passage.source):
                orphans += 1
                findings.append(Finding(passage.line, "orphan", " [...] ".join(passage.parts), fact=passage.fact_id))
            else:
                others += 1
            continue
        if best is not None and best.changes:
            altered += 1
            fact = _fact_of(passage, known)
            findings += [_finding(passage.line, change, known, fact) for change in best.changes]
        else:
            verbatim += 1
        if passage.source and not _is_title(one, known):
            for change in altered_citation(passage.source, known.article):
                found = Finding(passage.source_line, "citation", change.said, change.text, known.article.name)
                # Quotes of one article share a citation, which stands behind the last of them.
                citations[passage.paragraph, known.article.name, change] = found
    findings += citations.values()
    return Report(tuple(sorted(findings, key=lambda found: found.line)), verbatim, altered, orphans, others)


def _is_title(one: Search, known: Known) -> bool:
    """Whether it is a title in quotation marks, which may be the beginning of a citation rather than have one."""
    return not one.passage.block and one.passage.parts[0].strip(" .,;:") in known.names


def _is_title_of(one: Search, before: Search) -> bool:
    """Whether it is a title inside the citation of the quote before it, which is checked with that."""
    known = before.exact or before.source
    part = one.passage.parts[0].strip(" .,")
    if known is None or part not in before.passage.source:
        return False
    return any(aligned(tokens(part), tokens(name)).ratio >= NEAR_WHEN_LONG for name in known.names)


def _fact_of(passage: Passage, known: Known) -> str | None:
    """The fact that was quoted: by its id, else the one whose words are most like the passage's."""
    if any(fact.id == passage.fact_id for fact in known.facts):
        return passage.fact_id
    said = set(tokens(" ".join(passage.parts)))
    best, best_share = None, 0.5
    for fact, quote in zip(known.facts, known.quotes(), strict=True):
        words = set(quote)
        share = len(said & words) / max(len(said), len(words), 1)
        if share > best_share:
            best, best_share = fact.id, share
    return best


def _finding(line: int, change: Change, known: Known, fact: str | None) -> Finding:
    return Finding(
        line, kind_of(change, known.article.metadata.lang.value), change.said, change.text, known.article.name, fact
    )
