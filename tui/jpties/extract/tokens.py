"""Tokens: runs of letters, runs of digits, and single other signs, with their offsets.

Hyphens and apostrophes are tokens of their own, since they join two names as often as one
(`Vietnam-Kyushu`, `l’Ambassade`). Japanese is cut where the script changes.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from itertools import accumulate

from jpties.text.folding import fold
from jpties.text.memo import Memo
from jpties.text.patterns import LATIN

_TOKEN = re.compile(
    r"(?!\s)("  # nothing need be tried at a blank
    f"[{LATIN}]+|\\d+|[!-/:-@\\[-`{{-~]"  # tried first: most of them
    "|[\u3400-\u9fff\uf900-\ufaff\u3005\u3006\u30f6\U00020000-\U0003ffff]+"  # kanji with 々 〆 ヶ
    "|[\u3041-\u3096\u309d\u309e]+"  # hiragana
    "|[\u30a1-\u30f5\u30f7-\u30fa\u30fc-\u30fe]+"  # katakana with ー
    "|[^\\W\\d_\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"  # letters of other scripts
    r"|[^\w\s])"
)
_FOLDED = Memo(fold)


def first_word(text: str) -> str:
    """The first token of a text as written; empty where it has none."""
    match = _TOKEN.search(text)
    return "" if match is None else match[0]


@functools.lru_cache(maxsize=2)
def cut(text: str) -> tuple[list[int], list[int], list[str]]:
    """Starts, ends and words of the tokens of a text; kept, since an article's values and then its names are read."""
    parts = _TOKEN.split(text)  # blank, token, blank, ..., token, blank
    cuts = list(accumulate(map(len, parts)))
    return cuts[:-1:2], cuts[1::2], parts[1::2]


class Tokens:
    """Parallel lists, one entry a token."""

    __slots__ = ("ends", "folded", "starts", "words")

    def __init__(self, text: str) -> None:
        """Cut a text."""
        self.starts: list[int]
        """First code points."""
        self.ends: list[int]
        """Ends, exclusive."""
        self.words: list[str]
        """As written."""
        self.starts, self.ends, self.words = cut(text)
        self.folded: list[str] = list(map(_FOLDED.__getitem__, self.words))
        """As matched."""

    def __len__(self) -> int:
        return len(self.words)

    def first_at(self, offset: int) -> int:
        """Index of the first token that starts at the offset or later."""
        return bisect_left(self.starts, offset)
