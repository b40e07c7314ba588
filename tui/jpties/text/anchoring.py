"""Anchors: a quote with its context and place, found again in a text that has changed.

The order (as annotation tools on the web do it, https://www.w3.org/TR/annotation-model/#selectors): at the
place, the only one, the one with the context, the one that differs in signs that do not count, the one that is
nearly the same; else it is lost, which is told and never guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

from jpties.text.finding import places_of
from jpties.text.folding import Folded
from jpties.text.moving import common_start

if TYPE_CHECKING:
    from collections.abc import Sequence

CONTEXT = 32
"""Code points kept before and after a quote."""
MAX_PLACES = 1_000
"""Places of a quote that are looked at."""
NEARLY = 0.9
"""Share of equal words from which a changed passage is taken for the quote."""
LONGEST = 400
"""Words up to which a changed quote is looked for; a longer one is found unchanged or not at all."""
_RUN = 3
_TOKEN = re.compile("[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\\w+|[^\\w\\s]")

How = Literal["there", "moved", "changed"]
"""At its place; word for word elsewhere; nearly the same words."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A range of a text and what it said."""

    start: int
    """First code point."""
    end: int
    """End, exclusive."""
    quote: str
    """The words of the range."""
    prefix: str = ""
    """Up to `CONTEXT` code points before."""
    suffix: str = ""
    """Up to `CONTEXT` code points after."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where an anchor was found again."""

    start: int
    """First code point."""
    end: int
    """End, exclusive."""
    how: How
    """How sure it is."""


def anchor_of(text: str, start: int, end: int) -> Anchor:
    """The anchor of a range of a text."""
    return Anchor(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def found_again(text: str, anchor: Anchor) -> Found | None:
    """Where an anchor stands in a text, None where it does not."""
    start, quote = anchor.start, anchor.quote
    if not quote:
        return None
    if text[start : start + len(quote)] == quote:
        return Found(start, start + len(quote), "there")
    places = _exact(text, quote) or places_of(quote, Folded(text))[:MAX_PLACES]
    if places:
        return Found(*_best(text, anchor, places), "moved")
    return _nearly(text, quote)


def _exact(text: str, quote: str) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    at = text.find(quote)
    while at >= 0 and len(places) < MAX_PLACES:
        places.append((at, at + len(quote)))
        at = text.find(quote, at + 1)
    return places


def _best(text: str, anchor: Anchor, places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The place with most of the context, of these the one nearest to where it was."""

    def fits(place: tuple[int, int]) -> tuple[int, int]:
        """Signs of the context that stand around it, then how near it is."""
        start, end = place
        before = common_start(anchor.prefix[::-1], text[max(0, start - CONTEXT) : start][::-1])
        after = common_start(anchor.suffix, text[end : end + CONTEXT])
        return before + after, -abs(start - anchor.start)

    return max(places, key=fits)


def _nearly(text: str, quote: str) -> Found | None:
    """The passage with nearly the words of the quote."""
    wanted = _TOKEN.findall(quote)
    if not _RUN < len(wanted) <= LONGEST:
        return None
    spans = [match.span() for match in _TOKEN.finditer(text)]
    words = [text[start:end] for start, end in spans]
    first = _likely_start(wanted, words)
    if first is None:
        return None
    slack = max(4, len(wanted) // 4)
    low, high = max(0, first - slack), min(len(words), first + len(wanted) + slack)
    matcher = SequenceMatcher(None, wanted, words[low:high], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    start, end = low + blocks[0].b, low + blocks[-1].b + blocks[-1].size
    equal = sum(block.size for block in blocks)
    if 2 * equal < NEARLY * (len(wanted) + end - start):
        return None
    return Found(spans[start][0], spans[end - 1][1], "changed")


def _likely_start(wanted: Sequence[str], words: Sequence[str]) -> int | None:
    """The word at which the passage with most runs of the quote's words begins."""
    runs: dict[tuple[str, ...], int] = {}
    for at in range(len(wanted) - _RUN + 1):
        runs.setdefault(tuple(wanted[at : at + _RUN]), at)
    votes: Counter[int] = Counter()
    for at in range(len(words) - _RUN + 1):
        found = runs.get(tuple(words[at : at + _RUN]))
        if found is not None:
            votes[at - found] += 1
    return min(votes, key=lambda start: (-votes[start], start)) if votes else None
