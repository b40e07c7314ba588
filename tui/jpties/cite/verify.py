"""Checking a memo against the corpus: each quote found again word for word, altered, or an orphan.

A quote is looked for in every text; what is not found is laid along the texts that share most of its runs of words,
and along the facts of the article that its id or its citation names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jpties.cite.changes import FindingKind, is_editorial, kind_of
from jpties.cite.citing import altered_citation
from jpties.cite.matching import Alignment, Change, aligned, comparable, is_word, runs, stretch, tokens
from jpties.cite.memo import LONGEST, Passage, passages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jpties.model.article import Article
    from jpties.model.fact import Fact

NEAR = 0.8
"""Share of equal tokens from which a quote counts as altered."""
NEAR_WHEN_LONG = 0.6
"""The same for quotes of `LONG` words."""
LONG = 8
NEAR_WITH_SOURCE = 0.4
"""The same where an id or the citation says which article it is from."""
_PROBES = 24
_CANDIDATES = 3
_NAME = 8
"""Signs that a title must have to be looked for in a citation."""


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


@dataclass(slots=True)
class _Known:
    """An article that a quote may come from."""

    article: Article
    facts: Sequence[Fact]
    names: tuple[str, ...]
    """What a citation calls it: titles, URL, name; in comparable form."""
    words: list[str] = field(default_factory=list)
    """Tokens of its text, made when first needed."""
    quoted: list[list[str]] = field(default_factory=list)
    """Tokens of its facts' quotes, made when first needed."""

    def tokens(self) -> list[str]:
        """The tokens of its text."""
        if not self.words:
            self.words = tokens(comparable(self.article.text))
        return self.words

    def quotes(self) -> list[list[str]]:
        """The tokens of each fact's quote."""
        if not self.quoted:
            self.quoted = [tokens(comparable(fact.quote)) for fact in self.facts]
        return self.quoted


@dataclass(slots=True)
class _Search:
    """What is known of one quote so far."""

    passage: Passage
    probes: tuple[str, ...]
    exact: _Known | None = None
    source: _Known | None = None
    source_at: int = -1
    """Where its citation names the article; the nearest counts."""
    near: list[tuple[float, str]] = field(default_factory=list)
    """Share of its probes that a text has, and the article's name; the best few."""


def verify(memo: str, corpus: Callable[[], Iterable[tuple[Article, Sequence[Fact]]]]) -> Report:
    """Check every quote of a memo.

    Args:
        memo: the text.
        corpus: gives the articles with their facts, anew at each call; called twice at most.
    """
    searches = [_Search(passage, _probes(passage)) for passage in passages(memo) if passage.parts]
    if searches:
        whole = comparable(memo)
        for article, facts in corpus():
            known = _Known(article, facts, _names(article))
            text = comparable(article.text)
            named = any(name in whole for name in known.names)
            for one in searches:
                if named or one.passage.fact_id is not None:
                    _find_source(one, known)
                _look(one, known, text)
    wanted = {name for one in searches if one.exact is None for _share, name in one.near}
    near: dict[str, _Known] = {}
    if wanted:
        near = {
            article.name: _Known(article, facts, _names(article))
            for article, facts in corpus()
            if article.name in wanted
        }
    return _report(searches, near)


def _probes(passage: Passage) -> tuple[str, ...]:
    """Runs of words to look for, spread over the quote."""
    found = [run for part in passage.parts for run in runs(part[:8_000], _run_length(tokens(part[:8_000])))]
    return tuple(found[:: max(1, len(found) // _PROBES)])


def _run_length(words: Sequence[str]) -> int:
    """Tokens that make a telling run: five signs, three words, two of a short quote."""
    if sum(len(word) == 1 and word > "\u2e80" for word in words) * 2 > len(words):
        return 5 if len(words) > 15 else 3
    return 3 if len(words) > 10 else 2


def _names(article: Article) -> tuple[str, ...]:
    metadata = article.metadata
    stated = (metadata.title, metadata.title_en, metadata.url)
    found = [article.name, *(one.value for one in stated if one is not None)]
    names = (comparable(name).strip(" .,'") for name in found)
    return tuple(name for name in names if len(name) >= _NAME)


def _look(one: _Search, known: _Known, text: str) -> None:
    """Look for a quote in one text."""
    passage = one.passage
    if all(part in text or part.strip(" .,;:") in known.names for part in passage.parts):
        if one.exact is None or one.source is known:
            one.exact = known
    elif one.exact is None and one.probes:
        share = sum(probe in text for probe in one.probes) / len(one.probes)
        if share:
            one.near = sorted([*one.near, (share, known.article.name)], reverse=True)[:_CANDIDATES]


def _find_source(one: _Search, known: _Known) -> None:
    """Note the article as the source where the id beside a quote, or the citation next to it, names it."""
    passage = one.passage
    if passage.fact_id is not None and passage.fact_id.startswith(f"{known.article.name}:"):
        one.source, one.source_at = known, 0
        return
    places = [at for at in (passage.source.find(name) for name in known.names) if at >= 0]
    if places and (one.source is None or min(places) < one.source_at):
        one.source, one.source_at = known, min(places)


def _report(searches: Sequence[_Search], near: dict[str, _Known]) -> Report:
    findings: list[Finding] = []
    verbatim = altered = orphans = others = 0
    citations: dict[tuple[int, str, Change], Finding] = {}
    before: _Search | None = None
    for one in searches:
        passage = one.passage
        known, best = (one.exact, None) if one.exact is not None else _best(one, near)
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


def _is_title(one: _Search, known: _Known) -> bool:
    """Whether it is a title in quotation marks, which may be the beginning of a citation rather than have one."""
    return not one.passage.block and one.passage.parts[0].strip(" .,;:") in known.names


def _is_title_of(one: _Search, before: _Search) -> bool:
    """Whether it is a title inside the citation of the quote before it, which is checked with that."""
    known = before.exact or before.source
    part = one.passage.parts[0].strip(" .,")
    if known is None or part not in before.passage.source:
        return False
    return any(aligned(tokens(part), tokens(name)).ratio >= NEAR_WHEN_LONG for name in known.names)


def _best(one: _Search, near: dict[str, _Known]) -> tuple[_Known | None, Alignment | None]:
    """The article along which a quote lies best, if it lies well enough."""
    names = [name for _share, name in one.near]
    candidates = [near[name] for name in names if name in near]
    if one.source is not None and one.source.article.name not in names:
        candidates.append(one.source)
    found: list[tuple[bool, float, _Known, Alignment]] = []
    for known in candidates:
        is_source = one.source is not None and known.article.name == one.source.article.name
        alignment = _laid(one.passage, known, is_source=is_source)
        words = sum(is_word(token) for part in one.passage.parts for token in tokens(part))
        enough = NEAR_WITH_SOURCE if is_source else NEAR_WHEN_LONG if words >= LONG else NEAR
        if alignment is not None and alignment.ratio >= enough:
            found.append((is_source, alignment.ratio, known, alignment))
    if not found:
        return None, None
    best = max(found, key=lambda row: (row[1] + 0.1 * row[0], row[2].article.name))
    return best[2], best[3]


def _laid(passage: Passage, known: _Known, *, is_source: bool) -> Alignment | None:
    """The quote along the text, part by part, and along the facts, which know where a quotation ends."""
    text = known.tokens()
    laid: list[Alignment] = []
    for part in passage.parts:
        said = tokens(part)[:LONGEST]
        place = stretch(said, text, min(_run_length(said), len(said)))
        along = aligned(said, place) if place else None
        fact = _along_facts(said, passage, known)
        if fact is not None and (is_source or along is not None) and (along is None or fact.ratio >= along.ratio):
            along = fact
        if along is None:
            return None
        laid.append(along)
    changes = [change for one in laid for change in one.changes if not is_editorial(change)]
    return Alignment(min(one.ratio for one in laid), sum(one.equal for one in laid), tuple(changes))


def _along_facts(said: Sequence[str], passage: Passage, known: _Known) -> Alignment | None:
    """The quote along the fact that it is most like, or whose id stands beside it; compared with the whole of it."""
    best: tuple[float, Alignment] | None = None
    words = set(said)
    for fact, quote in zip(known.facts, known.quotes(), strict=True):
        is_named = fact.id == passage.fact_id
        if not is_named and len(words & set(quote)) * 2 < max(len(words), len(set(quote))):
            continue
        alignment = aligned(said, quote)
        whole = 2 * alignment.equal / (len(said) + len(quote)) + is_named
        if best is None or whole > best[0]:
            best = whole, Alignment(min(whole, 1.0), alignment.equal, alignment.changes)
    return best[1] if best is not None else None


def _fact_of(passage: Passage, known: _Known) -> str | None:
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


def _finding(line: int, change: Change, known: _Known, fact: str | None) -> Finding:
    return Finding(
        line, kind_of(change, known.article.metadata.lang.value), change.said, change.text, known.article.name, fact
    )
