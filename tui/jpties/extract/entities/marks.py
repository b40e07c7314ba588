"""Words and phrases of the lexicons found in tokens: one pass, one dictionary look-up a token.

An article has tens of thousands of them, and the finders mostly ask whether one of some kind stands at a token: that
is told by bits, and a mark is made when somebody wants to see it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.entities.phrases import BITS, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


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
        self._phrases: dict[int, tuple[Phrase, ...]] = {}
        """By first token the phrases found."""
        self._made: dict[int, list[Mark]] = {}
        self._long: dict[int, list[int]] = {}
        """By end the first tokens of phrases of several words."""

    def find(self, forms: Sequence[str], table: Mapping[str, tuple[Phrase, ...]], where: Iterable[int]) -> None:
        """Add the marks of a table; of each category the longest at a token, what is there already first.

        Args:
            forms: the tokens as they are matched.
            table: phrases by their first token, longest first.
            where: the tokens at which a mark may begin, in order.
        """
        kinds, ends, found = self.kinds, self.end_kinds, self._phrases
        look_up = table.get
        for index in where:
            for phrase in look_up(forms[index], ()):
                rest, categories, bits, lang = phrase
                end = index + 1
                if rest:
                    end += len(rest)
                    if tuple(forms[index + 1 : end]) != rest:
                        continue
                    self._long.setdefault(end, []).append(index)
                old = kinds[index] & bits
                if old:
                    bits &= ~old
                    if not bits:
                        continue
                    categories = tuple(item for item in categories if BITS[item[0]] & bits)
                    phrase = Phrase(rest, categories, bits, lang)
                kinds[index] |= bits
                ends[end] |= bits
                found[index] = (*found[index], phrase) if index in found else (phrase,)

    def add(self, start: int, end: int, category: str, value: str, lang: str) -> None:
        """Add a mark that no phrase gives."""
        bits = BITS[category]
        self.kinds[start] |= bits
        self.end_kinds[end] |= bits
        phrase = Phrase(("",) * (end - start - 1), ((category, value),), bits, lang)
        self._phrases[start] = (*self._phrases.get(start, ()), phrase)
        self._made.pop(start, None)
        if end > start + 1:
            self._long.setdefault(end, []).append(start)

    def at(self, index: int) -> Sequence[Mark]:
        """Marks that begin at a token, the longest of the article's own language first."""
        made = self._made.get(index)
        if made is None:
            phrases = self._phrases.get(index)
            if phrases is None:
                return ()
            made = [
                Mark(index, index + 1 + len(rest), category, value, lang)
                for rest, categories, _, lang in phrases
                for category, value in categories
            ]
            self._made[index] = made
        return made

    def ending(self, end: int) -> Sequence[Mark]:
        """Marks that end right before a token, the longest first."""
        if not self.end_kinds[end]:
            return ()
        if end not in self._long:
            return [mark for mark in self.at(end - 1) if mark.end == end]
        starts = sorted({*self._long[end], end - 1})
        return [mark for start in starts for mark in self.at(start) if mark.end == end]
