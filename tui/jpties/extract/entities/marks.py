"""Words and phrases of the lexicons found in tokens: one pass, one dictionary look-up a token.

An article has tens of thousands of them, and the finders mostly ask whether one of some kind stands at a token: that
is told by bits, and a mark is made when somebody wants to see it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.entities.phrases import bits_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jpties.extract.entities.phrases import Phrase


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


class _Hit(NamedTuple):
    """A phrase at a token, before its marks are made."""

    end: int
    categories: tuple[tuple[str, str], ...]
    lang: str


class Marks:
    """Marks by the tokens at which they begin and end."""

    def __init__(self, size: int) -> None:
        """`size` is the number of tokens."""
        self.kinds = [0] * (size + 1)
        """For each token the categories of the marks that begin there, as bits."""
        self.end_kinds = [0] * (size + 1)
        """For each token the categories of the marks that end right before it, as bits."""
        self._hits: dict[int, list[_Hit]] = {}
        self._made: dict[int, list[Mark]] = {}
        self._starts: dict[int, list[int]] | None = None

    def find(
        self, forms: Sequence[str], table: Mapping[str, tuple[Phrase, ...]], lang: str, where: Sequence[bool] | None
    ) -> None:
        """Add the marks of a table; of each category the longest at a token, what is there already first.

        Args:
            forms: the tokens as they are matched.
            table: phrases by their first token, longest first.
            lang: language of the table.
            where: for each token whether a mark may begin there; everywhere if None.
        """
        kinds, ends, hits = self.kinds, self.end_kinds, self._hits
        look_up = table.get
        for index, word in enumerate(forms):
            entries = look_up(word)
            if entries is None or (where is not None and not where[index]):
                continue
            for rest, categories, bits in entries:
                end = index + 1
                if rest:
                    end += len(rest)
                    if tuple(forms[index + 1 : end]) != rest:
                        continue
                new = bits & ~kinds[index]
                if new != bits:
                    if not new:
                        continue
                    categories = tuple(item for item in categories if bits_of((item[0],)) & new)
                kinds[index] |= new
                ends[end] |= new
                hits.setdefault(index, []).append(_Hit(end, categories, lang))

    def add(self, mark: Mark) -> None:
        """Add a mark that no phrase gives."""
        bits = bits_of((mark.category,))
        self.kinds[mark.start] |= bits
        self.end_kinds[mark.end] |= bits
        self._hits.setdefault(mark.start, []).append(_Hit(mark.end, ((mark.category, mark.value),), mark.lang))
        self._made.pop(mark.start, None)
        self._starts = None

    def at(self, index: int) -> Sequence[Mark]:
        """Marks that begin at a token, the longest of the article's own language first."""
        made = self._made.get(index)
        if made is None:
            hits = self._hits.get(index)
            if hits is None:
                return ()
            made = [
                Mark(index, end, category, value, lang)
                for end, categories, lang in hits
                for category, value in categories
            ]
            self._made[index] = made
        return made

    def ending(self, end: int) -> Sequence[Mark]:
        """Marks that end right before a token, the longest first."""
        if not self.end_kinds[end]:
            return ()
        if self._starts is None:
            self._starts = {}
            for index in sorted(self._hits):
                for hit in self._hits[index]:
                    starts = self._starts.setdefault(hit.end, [])
                    if not starts or starts[-1] != index:
                        starts.append(index)
        return [mark for start in self._starts.get(end, ()) for mark in self.at(start) if mark.end == end]
