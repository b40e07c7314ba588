"""Words on lines about the article, found at a place in folded text; of all languages together."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from jpties.extract.layout.flat import EAST, bare, flat
from jpties.names.lexicon import languages, lexicon
from jpties.text.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WEST = f"\0-{chr(EAST - 1)}"
_BEGINNING = r"[^\W_]+"
"""Where a word may begin: at the head of a run of letters and digits."""
_BEGINNING_EAST = rf"[^{_WEST}]|(?:(?=[{_WEST}])[^\W_])+"
"""The same where signs of a script without spaces stand, each of which may begin a word."""


@functools.cache
def _heads(group: str) -> dict[str, tuple[str, ...]]:
    """Words of a group in all languages by their first two signs, longest first; folded."""
    found: dict[str, list[str]] = {}
    for word in {flat(word) for lang in languages() for word in lexicon(lang).words(f"bylines/{group}")}:
        found.setdefault(word[:2], []).append(word)
    return {head: tuple(sorted(words, key=len, reverse=True)) for head, words in found.items()}


def word_at(group: str, folded: str, at: int) -> int | None:
    """End of a word of the group that stands at `at`, or None; in a spaced script whole words only."""
    if at >= len(folded):
        return None
    if at and folded[at - 1].isalnum() and ord(folded[at - 1]) < EAST and ord(folded[at]) < EAST:
        return None
    heads = _heads(group)
    for head in (folded[at : at + 2], folded[at]):
        for word in heads.get(head, ()):
            end = at + len(word)
            if folded.startswith(word, at) and (
                end == len(folded) or ord(word[-1]) >= EAST or not folded[end].isalnum() or not word[-1].isalnum()
            ):
                return end
    return None


def words_in(group: str, folded: str) -> Iterator[tuple[int, int]]:
    """Ranges of the group's words in a short folded text, none overlapping another."""
    last = 0
    heads = _heads(group)
    pattern = _BEGINNING_EAST if max(folded, default="") >= chr(EAST) else _BEGINNING
    for match in compiled(pattern).finditer(folded):
        at = match.start()
        if at >= last and (folded[at : at + 2] in heads or folded[at] in heads):
            end = word_at(group, folded, at)
            if end is not None:
                yield at, end
                last = end


@functools.cache
def month_heads() -> frozenset[str]:
    """First words of the names of months in all languages, flat."""
    names = [word for lang in languages() for group in ("months", "months_short") for word in _table(lang, group)]
    names += [lexicon(lang).value("dates/month_word") for lang in languages()]
    return frozenset(words[0] for name in names if (words := bare(flat(name)).split()))


def _table(lang: str, group: str) -> Mapping[str, str]:
    return lexicon(lang).table(f"dates/{group}")


@functools.cache
def weekday_numbers() -> dict[str, int]:
    """Number of each weekday's name in all languages, Monday is 1; whole names win over short ones."""
    found: dict[str, int] = {}
    for table in ("dates/weekdays_short", "dates/weekdays"):
        for lang in languages():
            for word, number in lexicon(lang).table(table).items():
                found[flat(word)] = int(number)
    return found
