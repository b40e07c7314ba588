"""The article that is open: its lines, mentions, facts and hits, and the ways between them. No screen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from jpties.model.fact import FACT_KINDS, Fact
from jpties.model.page import page_of
from jpties.text.finding import places_of
from jpties.text.flow import Flow, Piece
from jpties.text.folding import Folded

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jpties.model.analysis import Analysis
    from jpties.model.mention import Mention, MentionType
    from jpties.model.model import ArticleRow
    from jpties.model.page import Section

_INDENT = {"caption": 3, "folded": 0, "noise": 0}
"""Cells that a section is set in."""
_CLOSE = frozenset({"subtitle", "about"})
"""Sections that stand close under the one before."""


class Reading:
    """An article as it is read."""

    def __init__(self, analysis: Analysis, row: ArticleRow, *, raw: bool = False, letters: bool = False) -> None:
        self.analysis = analysis
        """The article and what is known of it."""
        self.row = row
        """Its row."""
        self.raw = raw
        """Whether the whole text is shown, noise included."""
        self.letters = letters
        """Whether the letter of its type is shown behind each mention."""
        self.text = analysis.article.text
        """Canonical text."""
        self.sections: tuple[Section, ...] = page_of(analysis.article, row.minutes, raw)
        """What is shown, from top to bottom."""
        self.facts: tuple[Fact, ...] = in_order([fact for fact in analysis.facts if raw or fact.block != "noise"])
        """Facts of what is shown, in the order of use."""
        self._shown = sorted((part.start, part.end) for part in self.sections if part.words is None)
        self._shown_starts = [start for start, _end in self._shown]
        self.mentions: tuple[Mention, ...] = ()
        """Mentions that are shown, in order."""
        self._mention_starts: list[int] = []
        self._counts: Counter[str] = Counter()
        self.hide(())
        self.fact_starts = sorted({fact.start for fact in self.facts if fact.kind != "background"})
        """Where facts begin, for the margin; background is no fact to stop at."""
        self.fact_numbers = {fact.id: number for number, fact in enumerate(self.facts, 1)}
        """Number of each fact, from 1."""
        self._fact_order = sorted(self.facts, key=lambda fact: fact.start)
        self._longest = max((fact.end - fact.start for fact in self.facts), default=0)
        self._folded: Folded | None = None
        self.flow = Flow(self.text, (), 1)
        """The lines."""

    def wrap(self, width: int) -> None:
        """Make lines of that many cells."""
        pieces = [
            Piece(
                part.start,
                part.end,
                part.words,
                min(_INDENT.get(part.role, 0), max(0, width - 20)),
                0 if part.role in _CLOSE or self.raw else 1,
            )
            for part in self.sections
        ]
        extra = {mention.end: 1 for mention in self.mentions} if self.letters else None
        self.flow = Flow(self.text, pieces, width, extra)

    def hide(self, types: Collection[MentionType]) -> None:
        """Leave out mentions of these types."""
        self.mentions = tuple(
            mention
            for mention in self.analysis.mentions
            if mention.type not in types and (self.raw or mention.block != "noise") and self.is_shown(mention.start)
        )
        self._mention_starts = [mention.start for mention in self.mentions]
        self._counts = Counter(mention.id for mention in self.mentions)

    def is_shown(self, offset: int) -> bool:
        """Whether a code point is on the page."""
        at = bisect_right(self._shown_starts, offset) - 1
        return at >= 0 and offset < self._shown[at][1]

    @property
    def first_offset(self) -> int:
        """The first code point of the first section that shows the text, as a rule of the title."""
        return next((part.start for part in self.sections if part.words is None), 0)

    # Mentions

    def mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that touch a range."""
        first = bisect_right(self._mention_starts, start)
        if first and self.mentions[first - 1].end > start:
            first -= 1
        return self.mentions[first : bisect_left(self._mention_starts, end)]

    def mention_at(self, offset: int) -> int | None:
        """Index of the mention that covers a code point."""
        at = bisect_right(self._mention_starts, offset) - 1
        return at if at >= 0 and offset < self.mentions[at].end else None

    def mention_from(self, offset: int) -> int | None:
        """Index of the first mention that begins at the offset or behind it, None behind the last."""
        at = bisect_left(self._mention_starts, offset)
        return at if at < len(self.mentions) else None

    def mention_before(self, offset: int) -> int | None:
        """Index of the last mention that begins before the offset."""
        at = bisect_left(self._mention_starts, offset) - 1
        return at if at >= 0 else None

    def count_of(self, entity_id: str) -> int:
        """How often an entity is mentioned on the page."""
        return self._counts[entity_id]

    @property
    def entity_count(self) -> int:
        """How many entities, dates and numbers are mentioned."""
        return len(self._counts)

    # Facts

    def fact_at(self, offset: int, near: str | None = None, without: Collection[str] = ()) -> Fact | None:
        """The fact whose quote covers an offset: `near` if it is one, else the shortest, of these the one of most use.

        Args:
            offset: a code point.
            near: id of the fact that is selected already.
            without: kinds that are not wanted, being folded away.
        """
        first = bisect_left(self._fact_order, offset - self._longest, key=lambda fact: fact.start)
        last = bisect_right(self._fact_order, offset, key=lambda fact: fact.start)
        covering = [fact for fact in self._fact_order[first:last] if offset < fact.end and fact.kind not in without]
        if not covering:
            return None
        for fact in covering:
            if fact.id == near:
                return fact
        return min(covering, key=lambda fact: (fact.end - fact.start, FACT_KINDS.index(fact.kind)))

    def fact_begins_in(self, start: int, end: int) -> bool:
        """Whether a quote begins in a range."""
        at = bisect_left(self.fact_starts, start)
        return at < len(self.fact_starts) and self.fact_starts[at] < end

    # Finding

    def find(self, words: str) -> list[tuple[int, int]]:
        """Ranges on the page that hold the words."""
        if self._folded is None:
            self._folded = Folded(self.text)
        return [place for place in places_of(words, self._folded) if self.is_shown(place[0])]


def in_order(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Facts by kind in the order of use, within a kind as they stand in the text."""
    return tuple(sorted(facts, key=lambda fact: (FACT_KINDS.index(fact.kind), fact.start, fact.id)))
