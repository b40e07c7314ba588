"""The lexicon's phrases by the word or sign that may begin them, filled as texts ask; bounded."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.tokens import Tokens, first_word
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Entry = tuple[str, str, str]
"""Phrase, group, sense."""
Rest = tuple[tuple[str, ...], str, str]
"""Words after the first, group, sense."""

_MIN_FOLDED = 5
"""Shorter words are told apart by their accents (`a` and `à`, `ou` and `où`)."""
_MOST_WORDS = 60_000
"""Words of a language whose phrases are remembered."""
_REACH = 24
"""Tokens behind a verb in which its particle stands."""
_FIRST_PART, _LAST_PART = 3, 3
"""Letters that the first and the last part of a compound have at least."""
_APOSTROPHES = dict.fromkeys("’ʼ`´", "'")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_STOPS = frozenset(",.;:!?()[]„“”«»\"'…–—")


def lowered(word: str) -> str:
    """A word as it is compared: lower case, accents kept, one apostrophe."""
    return _APOSTROPHES.get(word) or word.lower()


def all_lowered(words: Iterable[str]) -> list[str]:
    """Words as they are compared, many at once."""
    plain = list(map(str.lower, words))
    return list(map(_APOSTROPHES.get, plain, plain))


def half_width(text: str) -> str:
    """A text whose digits are all half width."""
    return text.translate(_FULL_WIDTH)


class Particles(NamedTuple):
    """The second halves of separable verbs ("trat am Abend im Saal auf")."""

    anywhere: frozenset[str]
    """Those that are nothing else ("statt", "teil")."""
    last: frozenset[str]
    """Those that are prepositions too: only what ends a clause parts from a verb."""
    ends: frozenset[str]
    """Words that show that a particle is none of a preposition: joining words, another preposition."""


class Openings(NamedTuple):
    """The phrases that may begin with a word."""

    longer: dict[str, list[Rest]]
    """Words after the second, group, sense by the second, longest first."""
    parted: dict[str, tuple[str, str]]
    """Group and sense of separable verbs by their particle, which may stand at a distance."""
    alone: list[tuple[str, str]]
    """Group and sense of those of one word."""
    folded: bool
    """Whether their other words are compared without accents."""


class SpacedOpenings(dict[str, Openings | None]):
    """For words as written the phrases that may begin with them."""

    def __init__(self, entries: Iterable[Entry], particles: Particles, *, folded: bool) -> None:
        """Take the phrases of a language; `folded`: its longer words are also found without their accents."""
        super().__init__()
        self.particles = particles
        self._seconds = particles.anywhere | particles.last
        self._exact: dict[str, list[Entry]] = {}
        self._folded: dict[str, list[Entry]] = {}
        self._stems: dict[str, list[Rest]] = {}
        self._tails: dict[str, list[Rest]] = {}
        for phrase, group, sense in entries:
            if phrase.endswith("*"):
                self._stems.setdefault(fold(phrase[:-1]), []).append(((), group, sense))
            elif phrase.startswith("*"):
                self._tails.setdefault(fold(phrase[1:]), []).append(((), group, sense))
            elif word := first_word(phrase):
                first, entry = lowered(word), (phrase[len(word) :], group, sense)
                self._exact.setdefault(first, []).append(entry)
                if folded and len(first) >= _MIN_FOLDED:
                    self._folded.setdefault(fold(first), []).append(entry)

    def __missing__(self, written: str) -> Openings | None:
        if len(self) >= _MOST_WORDS:
            self.clear()
        word = lowered(written)
        folded = word not in self._exact
        plain = fold(word) if folded else word
        entries = (self._folded if folded else self._exact).get(plain, ())
        found = [(_rest(behind, folded=folded), group, sense) for behind, group, sense in entries]
        for length in range(len(plain) if folded and self._stems else 0, 3, -1):
            found += self._stems.get(plain[:length], ())
        if not found and self._tails:
            found = self._compound(plain)
        self[written] = opened = self._opened(found, folded=folded) if found else None
        return opened

    def _compound(self, word: str) -> list[Rest]:
        """What a compound tells by its last part, the longest that is known ("Austauschvertrag")."""
        for start in range(_FIRST_PART, len(word) - _LAST_PART + 1):
            if word[start:] in self._tails:
                return self._tails[word[start:]]
        return []

    def _opened(self, entries: list[Rest], *, folded: bool) -> Openings:
        """Phrases of one first word, ready to be looked up by their second."""
        longer: dict[str, list[Rest]] = {}
        parted: dict[str, tuple[str, str]] = {}
        for rest, group, sense in sorted(entries, key=lambda entry: -len(entry[0])):
            if rest:
                longer.setdefault(rest[0], []).append((rest[1:], group, sense))
            if len(rest) == 1 and rest[0] in self._seconds:
                parted[rest[0]] = group, sense
        return Openings(longer, parted, [(group, sense) for rest, group, sense in entries if not rest], folded)

    def particle(self, words: Sequence[str], index: int, parted: dict[str, tuple[str, str]]) -> int | None:
        """The token with the particle of a separable verb that stands at an index, further on in its clause."""
        last = len(words) - 1
        for ahead in range(index + 2, min(index + _REACH, last + 1)):
            word = words[ahead]
            if word in _STOPS:
                return None
            if word not in parted:
                continue
            behind = words[ahead + 1] if ahead < last else "."
            if word in self.particles.anywhere or behind in _STOPS or behind in self.particles.ends:
                return ahead
        return None


def _rest(behind: str, *, folded: bool) -> tuple[str, ...]:
    """The words of a phrase behind its first, as they are matched."""
    return tuple([fold(word) if folded else lowered(word) for word in Tokens(behind).words]) if behind else ()


class JoinedOpenings(dict[str, list[Entry]]):
    """For two signs of a language without spaces the phrases that may begin there, longest first."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Take the phrases of a language."""
        super().__init__()
        self._by_sign: dict[str, list[Entry]] = {}
        for phrase, group, sense in entries:
            self._by_sign.setdefault(phrase[0], []).append((half_width(phrase), group, sense))
        for found in self._by_sign.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def __missing__(self, signs: str) -> list[Entry]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = [entry for entry in self._by_sign.get(signs[0], ()) if signs.startswith(entry[0][:2])]
        self[signs] = found
        return found
