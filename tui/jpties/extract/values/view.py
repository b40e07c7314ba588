"""The view in which numbers and dates are read: folded text, cut into tokens, with the way back.

Vietnamese keeps its accents here, because without them the number five and the year (`năm`) would
be the south (`nam`), and a billion (`tỷ`) a company (`ty`). All other languages are fully folded.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from jpties.extract.tokens import cut
from jpties.text.folding import SHORT, Folded, changing_signs, fold, folded_of, origins, translated
from jpties.text.patterns import LATIN

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Iterator

_TOKEN = re.compile(rf"(?!\s)([{LATIN}]+|\d+|[!-/:-@\[-`{{-~]|[^\W\d_]+|[^\w\s])")
_ACCENTED = frozenset({"vi"})
_ANGSTROM = "\u212b"
"""The one sign whose small letter keeps an accent that it loses itself; canonical text has none."""


class _Light(dict[int, str]):
    """Translation table that keeps accents: case, width and invisible signs go."""

    def __missing__(self, code_point: int) -> str:
        sign = chr(code_point)
        if unicodedata.category(sign) == "Mn":
            light = sign
        elif "\u00c0" <= sign <= "\u024f" or "\u1e00" <= sign <= "\u1eff":
            light = sign.lower()
        else:
            light = fold(sign)
        self[code_point] = light
        return light


_LIGHT = _Light()


def matched(text: str, lang: str) -> str:
    """Text in the form in which this language's words are compared."""
    return _light(text) if lang in _ACCENTED else fold(text)


def _light(text: str) -> str:
    """Text without case, width and invisible signs."""
    return text.translate(_LIGHT) if len(text) < SHORT or _ANGSTROM in text else translated(text, _LIGHT)


def words_of(text: str, lang: str) -> list[str]:
    """The tokens of a piece of text as a view has them."""
    return _TOKEN.findall(text.lower() if text.isascii() else matched(text, lang))


_OTHER_LETTER = re.compile(rf"[^\W\d_{LATIN}]")
_KINDS = re.compile(rf"([{LATIN}])|(\d)|(\s)|([^\w\s]|_)")


def _cut_alike(text: str, flat: str) -> bool:
    """Whether a folded text of the same length has its tokens where the text has them.

    So it is with Latin letters alone, where each sign stays a letter, a figure, a blank or another sign.
    """
    if _OTHER_LETTER.search(text) is not None:
        return False
    return all(_kind(sign) == _kind(flat[text.index(sign)]) for sign in changing_signs(text))


@functools.lru_cache(maxsize=1000)
def _kind(sign: str) -> int | None:
    """Letter, figure, blank or other sign; None for the letters of other scripts."""
    found = _KINDS.match(sign)
    return None if found is None else found.lastindex


class View:
    """One piece of text as it is read for values; offsets are those of `flat` unless said otherwise.

    Attributes:
        text: the text as it stands.
        lang: its language.
        flat: the folded text.
        starts: where each token starts.
        ends: where each token ends, exclusive.
        words: the tokens: runs of letters, runs of digits, single other signs.
    """

    __slots__ = ("_map", "_numbers", "_places", "ends", "flat", "lang", "starts", "text", "words")

    def __init__(self, text: str, lang: str, *, whole: bool = False) -> None:
        """The view of a text; of a whole article the tokens are cut once for this view and for names."""
        self.text = text
        self.lang = lang
        self._map: Folded | array[int] | None
        if text.isascii():
            self.flat, self._map = text.lower(), None
        elif self.lang in _ACCENTED:
            self.flat, self._map = _light(text), origins(text, _LIGHT)
        else:
            self._map = folded = folded_of(text)
            self.flat = folded.text
        self.starts: list[int]
        self.ends: list[int]
        self.words: list[str]
        if whole and self._map_is_plain() and _cut_alike(text, self.flat):
            self.starts, self.ends, _ = cut(text)
            self.words = [self.flat[start:end] for start, end in zip(self.starts, self.ends, strict=True)]
        else:
            parts = _TOKEN.split(self.flat)  # blank, token, blank, ..., token, blank
            cuts = list(accumulate(map(len, parts)))
            self.starts, self.ends, self.words = cuts[:-1:2], cuts[1::2], parts[1::2]
        self._places: dict[str, list[int]] = {}
        self._numbers: list[int] | None = None

    def _map_is_plain(self) -> bool:
        """Whether each sign of the folded text is where it was."""
        return self._map.aligned if isinstance(self._map, Folded) else self._map is None

    def where(self, wanted: Collection[str]) -> list[int]:
        """The tokens that are one of the words, in order."""
        places = self._places or self._placed()
        return sorted([token for word in places if word in wanted for token in places[word]])

    def numbers(self) -> list[int]:
        """The tokens that are figures, in order."""
        if self._numbers is None:
            places = self._places or self._placed()
            self._numbers = sorted([token for word in places if word.isdecimal() for token in places[word]])
        return self._numbers

    def _placed(self) -> dict[str, list[int]]:
        """The tokens of each word."""
        for token, word in enumerate(self.words):
            if word in self._places:
                self._places[word].append(token)
            else:
                self._places[word] = [token]
        return self._places

    def at_figures(self, pattern: re.Pattern[str], signs: str) -> Iterator[re.Match[str]]:
        """Matches that begin with a run of figures and one of some signs, one behind the other."""
        behind = 0
        for token in self.numbers():
            start, end = self.starts[token], self.ends[token]
            if start >= behind and self.flat[end : end + 1] in signs:
                match = pattern.match(self.flat, start)
                if match is not None:
                    behind = match.end()
                    yield match

    def __len__(self) -> int:
        return len(self.words)

    def origin(self, index: int) -> int:
        """Offset in the text of the sign at `index` of the flat text."""
        if self._map is None:
            return index
        if isinstance(self._map, Folded):
            return self._map.origin(index)
        return self._map[index] if index < len(self._map) else len(self.text)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Range in the text of a range of the flat text that is not empty."""
        return self.origin(start), self.origin(end - 1) + 1

    def flat_index(self, offset: int) -> int:
        """Index in the flat text of the first sign that came from `offset` of the text or later."""
        if self._map is None:
            return min(offset, len(self.flat))
        if isinstance(self._map, Folded):
            return self._map.index(offset)
        return bisect_left(self._map, offset)

    def sign(self, index: int) -> str:
        """The sign of the text behind an index of the flat text."""
        return self.text[self.origin(index)]

    def capital(self, token: int) -> bool:
        """Whether the token starts with a capital letter in the text."""
        start = self.starts[token]
        return self.text[start if self._map is None else self.origin(start)].isupper()

    def word(self, token: int) -> str:
        """The token, or nothing where there is none."""
        words = self.words
        return words[token] if 0 <= token < len(words) else ""

    def first_at(self, index: int) -> int:
        """The first token that starts at `index` of the flat text or later."""
        return bisect_left(self.starts, index)

    def touching(self, token: int) -> bool:
        """Whether nothing stands between the token and the next one."""
        starts = self.starts
        return token + 1 < len(starts) and self.ends[token] == starts[token + 1]

    def same_line(self, left: int, right: int) -> bool:
        """Whether no line ends between two tokens."""
        return self.flat.find("\n", self.ends[left], self.starts[right]) < 0


@functools.lru_cache(maxsize=2)
def view_of(text: str, lang: str) -> View:
    """The view of a whole article, kept while its dates and then its quantities are read."""
    return View(text, lang, whole=True)
