"""Signs of Japanese writing: what may stand inside a name and where one must end."""

from __future__ import annotations

import functools
import re
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

KANJI = "\u3400-\u9fff\uf900-\ufaff々〆ヶ"
"""Kanji and the signs written among them, as ranges of a class."""
LATIN = "a-zA-Z0-9\uff10-\uff5a"
"""Letters and figures of Latin writing, of full width too, as ranges of a class."""
_ORDINARY = (
    "やはり",
    "つまり",
    "あまり",
    "ばかり",
    "しかし",
    "その",
    "この",
    "あの",
    "どの",
    "など",
    "また",
    "まで",
    "から",
    "ほか",
    "および",
    "ならび",
    "あるいは",
    "すべ",
    "もと",
)
"""What begins words in hiragana that are no names."""
PARTICLES = frozenset("のはがをにへとでもやかよりまれたしてなどさせずばられい")
"""Hiragana that end what stands before them; other hiragana may be part of a name."""


def is_kanji(sign: str) -> bool:
    """A kanji, or one of the signs written among them."""
    return "\u3400" <= sign <= "\u9fff" or sign in "々〆ヶ" or "\uf900" <= sign <= "\ufaff"


def is_katakana(sign: str) -> bool:
    """A katakana or its long mark."""
    return "\u30a1" <= sign <= "\u30fa" or sign in "ーヽヾ"


def is_hiragana(sign: str) -> bool:
    """A hiragana."""
    return "\u3041" <= sign <= "\u309f"


def is_latin(sign: str) -> bool:
    """A letter or figure of Latin writing, of full width too."""
    return (sign.isascii() and sign.isalnum()) or "\uff10" <= sign <= "\uff5a"


def _joins(sign: str) -> bool:
    """Whether a sign before ・ belongs to the same name: katakana, or an initial in Latin letters."""
    return is_katakana(sign) or (is_latin(sign) and not sign.isdigit())


def chunk_before(text: str, end: int, low: int, *, hiragana: bool = False) -> int:
    """Start of the run of name signs that ends at `end`, not before `low`.

    Kanji, katakana with ・ and ＝, and Latin letters belong to it; with `hiragana` also hiragana that are no particles.
    """
    at = end
    while at > low:
        sign = text[at - 1]
        if (
            is_kanji(sign)
            or is_katakana(sign)
            or is_latin(sign)
            or (sign in "・＝=" and at - 1 > low and _joins(text[at - 2]) and at < end and is_katakana(text[at]))
            or (hiragana and is_hiragana(sign) and sign not in PARTICLES)
        ):
            at -= 1
        else:
            break
    return at


_SOFT_NAME = re.compile("(?:^|[^\u3041-\u3096]|[のとやはがをにで])([\u3041-\u3096]{3,5})$")
_NO_NAME_END = "のるたいうてなではがをにもばずとれかよ"


def soft_start(text: str, end: int, low: int) -> int:
    """Start of a name of three to five hiragana that ends at `end` (`みずほ`), or `end` where none does."""
    match = _SOFT_NAME.search(text, max(low, end - 7), end)
    if match is None:
        return end
    name = match[1].removeprefix("と").removeprefix("や") if len(match[1]) > 3 else match[1]
    ordinary = name[-1] in _NO_NAME_END or name[0] in "のをへはがにで" or name.startswith(_ORDINARY)
    return end if ordinary else end - len(name)


def by_first_sign(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words by their first sign, in the order given."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[0], []).append(word)
    return {sign: tuple(same) for sign, same in found.items()}


@functools.lru_cache(maxsize=2)
def _openings_in(text: str) -> frozenset[str]:
    """The signs of a text, and its pairs of signs that stand side by side."""
    return frozenset(text).union(map(add, text, text[1:]))


@functools.lru_cache(maxsize=32)
def _by_opening(words: tuple[str, ...]) -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """The first two signs of words, or the one they have, and the words by them."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[:2], []).append(word)
    return frozenset(found), {opening: tuple(same) for opening, same in found.items()}


def ends_of(text: str, words: tuple[str, ...]) -> dict[int, int]:
    """Where the words end in a text, each end with the length of the longest word that ends there."""
    ends: dict[int, int] = {}
    openings, grouped = _by_opening(words)
    for word in (word for opening in openings & _openings_in(text) for word in grouped[opening]):
        width = len(word)
        at = text.find(word)
        while at >= 0:
            if ends.get(at + width, 0) < width:
                ends[at + width] = width
            at = text.find(word, at + 1)
    return ends
