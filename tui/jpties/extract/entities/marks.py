"""Words and phrases of the lexicons found in tokens: one pass, one dictionary look-up a token.

An article has tens of thousands of them, and the finders mostly ask whether one of some kind stands at a token: that
is told by bits, and a mark is made when somebody wants to see it.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.entities.phrases import BITS, Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.entities.phrases import Phrases


class Mark(NamedTuple):
    """A lexicon phrase in a text."""

    start: int
    """First token."""
    end: int
    """End, exclusive."""
    category: str
    """`subject/list`."""
    value: str
    """What the table says of it; empty for lists."""
    lang: str
    """Language of the lexicon."""


class Marks:
    """Marks by the tokens at which they begin and end."""

    def __init__(self, size: int) -> None:
        """`size` is the number of tokens."""
        self.kinds = [0] * (size + 1)
        """For each token the categories of the marks that begin there, as bits."""
        self.end_kinds = [0] * (size + 1)
        """For each token the categories of the marks that end right before it, as bits."""
        self._phrases: list[tuple[Phrase, ...]] = [()] * (size + 1)
        """For each token the phrases that begin there."""
        self._made: dict[int, list[Mark]] = {}
        self._long: dict[int, list[int]] = {}
        """By end the first tokens of phrases of several words."""

    def find(self, forms: Sequence[str], table: Phrases, where: Sequence[int]) -> None:
        """Add the marks of a table; of each category the longest at a token, what is there already first.

        Args:
            forms: the tokens as they are matched.
            table: the phrases.
            where: the tokens at which a mark may begin, in order.
        """
        kinds, ends, found = self.kinds, self.end_kinds, self._phrases
        begins = forms if len(where) == len(forms) else [forms[index] for index in where]
        opened = list(map(table.openings(begins).get, begins))
        for index, (bits, alone, longer) in compress(zip(where, opened, strict=True), opened):  # type: ignore[misc]
            if longer and index + 1 < len(forms) and (phrases := longer.get(forms[index + 1])) is not None:
                self._add_longest(forms, index, phrases + alone)
            elif not kinds[index]:
                kinds[index] = bits
                ends[index + 1] |= bits
                found[index] = alone
            elif bits:
                self._add_longest(forms, index, alone)

    def _add_longest(self, forms: Sequence[str], index: int, phrases: tuple[Phrase, ...]) -> None:
        """Add what is new of the phrases that stand at a token."""
        for phrase in phrases:
            rest, categories, bits, lang = phrase
            end = index + 1 + len(rest)
            if rest and tuple(forms[index + 1 : end]) != rest:
                continue
            new = bits & ~self.kinds[index]
            if new != bits:
                categories = tuple(item for item in categories if BITS[item[0]] & new)
            if new:
                self._put(index, end, Phrase(rest, categories, new, lang))

    def add(self, start: int, end: int, category: str, value: str, lang: str) -> None:
        """Add a mark that no phrase gives."""
        self._put(start, end, Phrase(("",) * (end - start - 1), ((category, value),), BITS[category], lang))

    def _put(self, start: int, end: int, phrase: Phrase) -> None:
        self.kinds[start] |= phrase.bits
        self.end_kinds[end] |= phrase.bits
        self._phrases[start] += (phrase,)
        self._made.pop(start, None)
        if end > start + 1:
            self._long.setdefault(end, []).append(start)

    def at(self, index: int) -> Sequence[Mark]:
        """Marks that begin at a token, the longest of the article's own language first."""
        made = self._made.get(index)
        if made is None:
            made = [
                Mark(index, index + 1 + len(rest), category, value, lang)
                for rest, categories, _, lang in self._phrases[index]
                for category, value in categories
            ]
            self._made[index] = made
        return made

    def longest(self, index: int, kinds: int) -> Mark | None:
        """The longest mark of some kinds that begins at a token."""
        best = None
        for phrase in self._phrases[index]:
            if phrase.bits & kinds and (best is None or len(phrase.rest) > len(best.rest)):
                best = phrase
        if best is None:
            return None
        category, value = next(item for item in best.categories if BITS[item[0]] & kinds)
        return Mark(index, index + 1 + len(best.rest), category, value, best.lang)

    def ending(self, end: int, kinds: int) -> Sequence[Mark]:
        """Marks of some kinds that end right before a token, the longest first."""
        starts = sorted({*self._long[end], end - 1}) if end in self._long else (end - 1,)
        return [
            Mark(start, end, category, value, lang)
            for start in starts
            for rest, categories, bits, lang in self._phrases[start]
            if bits & kinds and start + 1 + len(rest) == end
            for category, value in categories
            if BITS[category] & kinds
        ]
