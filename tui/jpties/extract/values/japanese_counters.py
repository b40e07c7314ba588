"""The counters of Japanese, ready to be looked up."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from jpties.extract.values.money import code_of
from jpties.extract.values.view import matched
from jpties.names.lexicon import Lexicon, lexicon


@dataclass(frozen=True, slots=True)
class CounterTables:
    """All that is looked up behind and before a number."""

    counters: tuple[dict[str, str], int]
    """Counter to unit, and the length of the longest."""
    by_context: dict[str, dict[str, str]]
    """Counters whose unit hangs on words around."""
    never: tuple[str, ...]
    """What makes no quantity of the number before it."""
    rank: tuple[str, ...]
    """What makes a place in an order of it."""
    ordinal_after: tuple[str, ...]
    """What makes a count of times of it."""
    anniversary: tuple[str, ...]
    """What makes an anniversary of it."""
    before: dict[str, tuple[tuple[str, str], ...]]
    """Qualifiers in front, longest first, by their last sign."""
    after: dict[str, tuple[tuple[str, str], ...]]
    """Qualifiers behind, longest first, by their first sign."""


def _long_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted({matched(word, "ja") for word in words}, key=len, reverse=True))


def _by_context(words: Lexicon) -> dict[str, dict[str, str]]:
    return {
        matched(counter, "ja"): {matched(word, "ja"): unit for word, unit in (entry.split(" ") for entry in entries)}
        for counter, entries in words.groups("units/by_context").items()
    }


@functools.cache
def counter_tables() -> CounterTables:
    """The tables of the Japanese lexicon."""
    words = lexicon("ja")
    counters = {
        matched(counter, "ja"): unit
        for name in ("units/counters", "units/money")
        for unit, entries in words.groups(name).items()
        for counter in entries
    }

    def qualifiers(name: str, sign: int) -> dict[str, tuple[tuple[str, str], ...]]:
        """Pairs of words and qualifiers, the longest first, by one sign of the word: the first or the last."""
        pairs = [
            (matched(word, "ja"), value)
            for value, entries in words.groups(f"qualifiers/{name}").items()
            for word in entries
        ]
        pairs.sort(key=lambda pair: -len(pair[0]))
        signs = {word[sign] for word, _ in pairs}
        return {one: tuple(pair for pair in pairs if pair[0][sign] == one) for one in signs}

    return CounterTables(
        counters=(counters, max(map(len, counters), default=0)),
        by_context=_by_context(words),
        never=_long_first(list(words.words("units/never"))),
        rank=_long_first(list(words.words("units/rank"))),
        ordinal_after=_long_first(list(words.words("units/ordinal_after"))),
        anniversary=_long_first(list(words.words("units/anniversary"))),
        before=qualifiers("before", -1),
        after=qualifiers("after", 0),
    )


def _goes_on(flat: str, at: int) -> bool:
    """Whether a Latin word goes on behind what would be a counter (`m` in `May`)."""
    return (
        flat[at - 1 : at].isascii()
        and flat[at - 1].isalpha()
        and flat[at : at + 1].isascii()
        and flat[at : at + 1].isalpha()
    )


def in_context(flat: str, start: int, end: int, counter: str, unit: str, tables: CounterTables) -> str:
    """The unit of a counter whose meaning hangs on what is spoken of (本: trees, bottles, films)."""
    units = tables.by_context.get(counter)
    if units is None:
        return unit
    around = flat[max(0, start - 16) : start], flat[end : end + 10]
    nearest = [(len(around[0]) - at, named) for word, named in units.items() if (at := around[0].rfind(word)) >= 0]
    nearest += [(at + 2, named) for word, named in units.items() if (at := around[1].find(word)) >= 0]
    return min(nearest)[1] if nearest else unit


def counter_at(flat: str, at: int, tables: CounterTables) -> tuple[str, str] | None:
    """The longest counter right behind a number."""
    return _counter(flat[at : at + tables.counters[1] + 2])


@functools.lru_cache(maxsize=1000)
def _counter(behind: str) -> tuple[str, str] | None:
    """The longest counter at the head of what stands behind a number; the same few are asked for again and again."""
    if behind.startswith(" ") and behind[1:2].isascii() and behind[1:2].isalpha():
        inner = _counter(behind[1:])
        return (" " + inner[0], inner[1]) if inner else None
    table, longest = counter_tables().counters
    for size in range(min(longest, len(behind)), 0, -1):
        if behind[:size] in table and not _goes_on(behind, size):
            return behind[:size], table[behind[:size]]
    code = code_of(behind[:3])
    return (behind[:3], code) if code else None
