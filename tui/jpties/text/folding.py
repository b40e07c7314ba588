"""The folded view: text as it is matched, with a map back to canonical offsets.

Folding takes away what writers and scrapers vary: case, accents, width, apostrophes, soft
hyphens, zero-width and direction marks. Kana keep their voicing marks and Hangul its syllables.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING

from jpties.text.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

_APOSTROPHES = "\u2018\u2019\u02bc\u2032\u02b9\u0060\u00b4\uff07"
_HYPHENS = "\u2010\u2011\u2043\uff0d"
_SPECIAL = {
    "đ": "d",
    "ð": "d",
    "ø": "o",
    "ł": "l",
    "ħ": "h",
    "ŧ": "t",
    "ı": "i",
    "ŋ": "n",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_HYPHENS, "-"),
}
_VOICING = "\u3099\u309a"
SHORT = 60
"""Code points of a text that is translated sign by sign."""


def _folded_sign(sign: str) -> str:
    """One code point as it is matched: zero, one or more code points."""
    category = unicodedata.category(sign)
    if category == "Cf":
        return ""
    if category == "Zs":
        return " "
    parts = unicodedata.normalize("NFKD", sign)
    kept = "".join(part for part in parts if unicodedata.category(part) != "Mn" or part in _VOICING)
    lowered = unicodedata.normalize("NFC", kept).casefold()
    return "".join(_SPECIAL.get(part, part) for part in lowered)


class _Table(dict[int, str]):
    """Translation table that fills itself."""

    def __missing__(self, code_point: int) -> str:
        folded = _folded_sign(chr(code_point))
        self[code_point] = folded
        return folded


_TABLE = _Table()


_FEW = 24
"""So many different signs are replaced one by one; for more (Vietnamese) a table is as fast."""


_ASCII = bytes(range(0x80))
_EAST = "\u3000"
_CHANGING = "[^\u3001-\u3020\u3041-\u3096\u30a1-\u30fe\u3400-\u9fff]"
"""What folding may change of a text in Japanese, ASCII apart: not, for the most part, kana and kanji."""


def beyond_ascii(text: str) -> str:
    """The signs of a text that are not ASCII, in order: as bytes the others are dropped at once."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def changing_signs(text: str) -> set[str]:
    """The different signs of a text that folding may change: neither ASCII nor, for the most part, kana and kanji."""
    signs = beyond_ascii(text)
    return set(signs if max(signs, default="") < _EAST else compiled(_CHANGING).findall(signs))


def translated(text: str, table: Mapping[int, str]) -> str:
    """A text of several lines' length without its case, translated by a table of folding.

    The same as `text.translate(table)`, since each table maps a capital as its small letter and what it gives to
    itself; but one replacement for each sign that changes takes a third of the time.
    """
    lowered = text.lower()
    signs = changing_signs(lowered)
    if len(signs) > _FEW:
        return lowered.translate(table)
    for sign in signs:
        other = table[ord(sign)]
        if other != sign:
            lowered = lowered.replace(sign, other)
    return lowered.replace("`", "'")


def fold(text: str) -> str:
    """Text as it is matched; see the module."""
    if text.isascii():
        return text.lower().replace("`", "'")
    folded = text.translate(_TABLE) if len(text) < SHORT else translated(text, _TABLE)
    return _composed(folded) if _has_marks(folded) else folded


def _has_marks(folded: str) -> bool:
    return _VOICING[0] in folded or _VOICING[1] in folded


def _composed(folded: str) -> str:
    """Kana and their voicing marks as one sign: half-width kana have the mark apart (`ｶﾞ` is `ガ`)."""
    return _marked().sub(lambda match: unicodedata.normalize("NFC", match[0]), folded)


@functools.cache
def _marked() -> re.Pattern[str]:
    return re.compile("[\u3041-\u30ff][\u3099\u309a]")


def origins(text: str, table: Mapping[int, str]) -> array[int] | None:
    """Where each code point of `text.translate(table)` came from; None where it is where it was."""
    unlike = [sign for sign in changing_signs(text) if len(table[ord(sign)]) != 1]
    if not unlike:
        return None
    found = array("I")
    at = 0
    for match in re.finditer(f"[{re.escape(''.join(unlike))}]", text):
        index = match.start()
        found.extend(range(at, index))
        found.extend([index] * len(table[ord(match[0])]))
        at = index + 1
    found.extend(range(at, len(text)))
    return found


class Folded:
    """Folded text that knows, for each of its code points, the canonical one it came from.

    Attributes:
        text: the folded string.
    """

    __slots__ = ("_length", "_marks", "_origins", "text")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._origins: array[int] | None = None
        self._marks: dict[int, int] = {}
        self.text = fold(text)
        if text.isascii():
            return
        self._origins = origins(text, _TABLE)
        if len(self.text) != (len(text) if self._origins is None else len(self._origins)):
            self._join_marks(text)

    @property
    def aligned(self) -> bool:
        """Whether each code point is where it was in the text."""
        return self._origins is None

    def _join_marks(self, text: str) -> None:
        """Note where a voicing mark belongs to the sign before it."""
        apart = self._origins or array("I", range(len(text)))
        folded = text.translate(_TABLE)
        joined = [match.start() + 1 for match in _marked().finditer(folded) if len(_composed(match[0])) == 1]
        self._marks = {apart[at - 1]: apart[at] for at in joined}
        dropped = set(joined)
        self._origins = array("I", (origin for at, origin in enumerate(apart) if at not in dropped))

    def origin(self, index: int) -> int:
        """Canonical offset of the folded code point at `index`; the text's length at the end."""
        if self._origins is None:
            return index
        return self._origins[index] if index < len(self._origins) else self._length

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Canonical range of a folded range that is not empty, covering every sign it touches."""
        last = self.origin(end - 1)
        return self.origin(start), self._marks.get(last, last) + 1

    def index(self, offset: int) -> int:
        """Folded index of the first sign that came from canonical `offset` or later."""
        if self._origins is None:
            return min(offset, len(self.text))
        return bisect_right(self._origins, offset - 1)


@functools.lru_cache(maxsize=2)
def folded_of(text: str) -> Folded:
    """The folded view of a whole article, kept while several finders read it."""
    return Folded(text)
