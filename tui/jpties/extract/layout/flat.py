"""Flat text: folded without a change of length, so that offsets in a line hold."""

from __future__ import annotations

import functools

from jpties.text.folding import SHORT, fold, translated
from jpties.text.patterns import compiled

EAST = 0x2E80
"""First code point of the East Asian scripts, which set no spaces between words."""
_TWO_SMALL = "\u0130"
"""The one sign whose small letter is two signs (a dotted capital I)."""
_WORD = r"[\w€$%©+]+"


class _Table(dict[int, str]):
    """Translation table that folds signs whose folding has the length of one, and takes the case from the others."""

    def __missing__(self, code_point: int) -> str:
        sign = chr(code_point)
        folded = fold(sign)
        self[code_point] = folded if len(folded) == 1 else sign.lower()[:1]
        return self[code_point]


_TABLE = _Table()


def flat(text: str) -> str:
    """Text folded sign by sign: case, accents, width and apostrophes taken away, the length kept."""
    if text.isascii():
        return text.lower()
    if len(text) < SHORT or _TWO_SMALL in text:
        return text.translate(_TABLE)
    return translated(text, _TABLE)


@functools.lru_cache(maxsize=64)
def bare(flattened: str) -> str:
    """Flat text as its words, joined by single spaces."""
    return " ".join(words_of(flattened))


def words_of(flattened: str) -> list[str]:
    """The words of flat text."""
    return compiled(_WORD).findall(flattened)
