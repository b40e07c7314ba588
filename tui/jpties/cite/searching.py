"""Finding the place of a quote: in a text word for word, else along a text or a fact that is nearly the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jpties.cite.changes import is_editorial
from jpties.cite.cleaning import is_unspaced
from jpties.cite.matching import Alignment, aligned, comparable, is_word, runs, stretch, tokens
from jpties.cite.memo import LONGEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.cite.memo import Passage
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
_SHARED = 0.5
"""Share of a quote's words that a text must have to be looked at closely."""
_NAME = 8
"""Signs that a title must have to be looked for in a citation."""


@dataclass(slots=True)
class Known:
    """An article that a quote may come from."""

    article: Article
    """The article."""
    facts: Sequence[Fact]
    """Its facts."""
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
class Search:
    """What is known of one quote so far."""

    passage: Passage
    """The quote."""
    probes: tuple[str, ...]
    """Runs of its words to look for."""
    words: set[str]
    """Its words; none where its script has no spaces."""
    exact: Known | None = None
    """The article that has it word for word."""
    source: Known | None = None
    """The article that its id or citation names."""
    source_at: int = -1
    """Where its citation names the article; the nearest counts."""
    near: list[tuple[float, str, Known]] = field(default_factory=list)
    """Share of its probes that a text has, and the article; the best few."""


def probes_of(passage: Passage) -> tuple[str, ...]:
    """Runs of words to look for, spread over the quote."""
    found = [run for part in passage.parts for run in runs(part[:8_000], _run_length(tokens(part[:8_000])))]
    return tuple(found[:: max(1, len(found) // _PROBES)])


def words_of(passage: Passage) -> set[str]:
    """The words by which texts that cannot have the quote are passed over."""
    words = {word for part in passage.parts for word in part[:8_000].split(" ")}
    return set() if any(is_unspaced(word[0]) for word in words if word) else words


def _run_length(words: Sequence[str]) -> int:
    """Tokens that make a telling run: five signs, three words, two of a short quote."""
    if sum(len(word) == 1 and word > "\u2e80" for word in words) * 2 > len(words):
        return 5 if len(words) > 15 else 3
    return 3 if len(words) > 10 else 2


def names_of(article: Article) -> tuple[str, ...]:
    """What a citation may call an article, as far as it is long enough to be told from other words."""
    metadata = article.metadata
    stated = (metadata.title, metadata.title_en, metadata.url)
    found = [article.name, *(one.value for one in stated if one is not None)]
    names = (comparable(name).strip(" .,'") for name in found)
    return tuple(name for name in names if len(name) >= _NAME)


def find_exact(one: Search, known: Known, text: str) -> None:
    """Note the article where it has the quote word for word, rather its source than another."""
    if one.exact is not None and one.source is not known:
        return
    if all(part in text or part.strip(" .,;:") in known.names for part in one.passage.parts):
        one.exact = known


def find_near(one: Search, known: Known, text: str, words: set[str]) -> None:
    """Note the article where its text, of these words, shares runs of words with the quote."""
    if len(one.words & words) < _SHARED * len(one.words):
        return
    share = sum(probe in text for probe in one.probes) / len(one.probes)
    if share:
        one.near.append((share, known.article.name, known))
        one.near.sort(key=lambda row: row[:2], reverse=True)
        del one.near[_CANDIDATES:]


def find_source(one: Search, known: Known) -> None:
    """Note the article as the source where the id beside a quote, or the citation next to it, names it."""
    passage = one.passage
    if passage.fact_id is not None and passage.fact_id.startswith(f"{known.article.name}:"):
        one.source, one.source_at = known, 0
        return
    places = [at for at in (passage.source.find(name) for name in known.names) if at >= 0]
    if places and (one.source is None or min(places) < one.source_at):
        one.source, one.source_at = known, min(places)


def best_place(one: Search) -> tuple[Known | None, Alignment | None]:
    """The article along which a quote lies best, if it lies well enough."""
    candidates = [known for _share, _name, known in one.near]
    if one.source is not None and all(one.source.article.name != known.article.name for known in candidates):
        candidates.append(one.source)
    found: list[tuple[bool, float, Known, Alignment]] = []
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


def _laid(passage: Passage, known: Known, *, is_source: bool) -> Alignment | None:
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


def _along_facts(said: Sequence[str], passage: Passage, known: Known) -> Alignment | None:
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
