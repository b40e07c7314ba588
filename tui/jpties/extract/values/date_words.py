"""The words with which a language writes dates, ready to be looked up."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.extract.values.view import View, matched
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Phrases as tokens with their value, by their first (or last) token, longest first."""


def tokens_of(phrase: str, lang: str) -> tuple[str, ...]:
    """A phrase of a lexicon as tokens."""
    return tuple(_TOKEN.findall(matched(phrase, lang)))


def phrase_table(pairs: Iterable[tuple[str, str]], lang: str, *, by_last: bool = False) -> Phrases:
    """Phrases by their first or last token, longest first."""
    table: dict[str, dict[tuple[str, ...], str]] = {}
    for phrase, value in pairs:
        tokens = tokens_of(phrase, lang)
        if tokens:
            table.setdefault(tokens[-1 if by_last else 0], {})[tokens] = value
    return {key: tuple(sorted(found.items(), key=lambda pair: -len(pair[0]))) for key, found in table.items()}


def phrase_at(view: View, token: int, phrases: Phrases) -> tuple[int, str] | None:
    """The longest phrase that starts at the token: the token behind it and its value."""
    for tokens, value in phrases.get(view.word(token), ()):
        end = token + len(tokens)
        if end <= len(view.words) and tuple(view.words[token:end]) == tokens:
            return end, value
    return None


def phrase_before(view: View, token: int, phrases: Phrases) -> tuple[int, str] | None:
    """The longest phrase that ends right before the token: its first token and its value."""
    for tokens, value in phrases.get(view.word(token - 1), ()):
        start = token - len(tokens)
        if start >= 0 and tuple(view.words[start:token]) == tokens:
            return start, value
    return None


@dataclass(frozen=True, slots=True)
class DateWords:
    """Tables of one language; phrases in front of a date are kept by their last token."""

    months: Mapping[str, int]
    """Months that may stand alone, and short ones."""
    own_months: frozenset[str]
    """Without the English names that stand in for a language that has none."""
    months_short: frozenset[str]
    """Only beside a day or a year."""
    months_doubtful: frozenset[str]
    """Alone only after a word of `before_month`."""
    before_month: Phrases
    """By last token."""
    weekdays: Phrases
    """By first token."""
    weekdays_short: Mapping[str, str]
    """Only beside a date."""
    seasons: Phrases
    """By last token."""
    day_suffixes: frozenset[str]
    """Signs behind the number of a day."""
    joins: Phrases
    """Between day and month or month and year, by first token."""
    joins_before: Phrases
    """The same by last token."""
    ranges: Phrases
    """From one date to another, by first token; `and` among them with the value "and"."""
    ranges_before: Phrases
    """The same by last token."""
    between: frozenset[str]
    """What makes a range of "A and B"."""
    modifiers: Phrases
    """Part of the date, no change of value; by last token."""
    year_parts: Phrases
    """Halves and quarters; by last token."""
    before_year: Phrases
    """By last token."""
    fiscal: Phrases
    """By last token."""
    before_day: Phrases
    """By last token."""
    decades_before: Phrases
    """By last token."""
    decades_after: Phrases
    """By first token."""
    decades: Phrases
    """Ten years in words, to the first three figures of their years; by first token."""
    months_before: frozenset[str]
    """Before the number in "first nine months of"."""
    months_after: Phrases
    """Behind it; by last token."""
    relative: Phrases
    """By first token."""
    future: frozenset[str]
    """Words of sentences about what is to come."""
    strong_year: Phrases
    """Words after which a year is a year whatever follows; by last token."""
    since: Phrases
    """Right before a date: it is past; by last token."""
    towards: Phrases
    """Right before a date: it is to come; by last token."""
    future_endings: tuple[str, ...]
    """Endings of verbs about what is to come, accents kept."""
    past: frozenset[str]
    """Words of sentences about what has been."""
    past_endings: tuple[str, ...]
    """Endings of its verbs, accents kept."""
    month_word: str
    """The word before the number of a month, where the language writes months so."""


def _months(lang: str, *names: str) -> dict[str, int]:
    lexical = lexicon(lang)
    return {
        matched(word, lang): int(number) for name in names for word, number in lexical.table(f"dates/{name}").items()
    }


@functools.cache
def date_words(lang: str) -> DateWords:
    """The tables of a language; English full month names stand in where it has none of its own."""
    lexical = lexicon(lang)

    def words(name: str) -> frozenset[str]:
        return frozenset(matched(word, lang) for word in lexical.words(f"dates/{name}"))

    def listed(*names: str, by_last: bool) -> Phrases:
        return phrase_table(
            ((word, name) for name in names for word in lexical.words(f"dates/{name}")), lang, by_last=by_last
        )

    def table(name: str, *, by_last: bool) -> Phrases:
        return phrase_table(lexical.table(f"dates/{name}").items(), lang, by_last=by_last)

    months = _months(lang, "months", "months_short")
    foreign = {} if lexical.value("dates/month_word") else _months("en", "months")
    return DateWords(
        months={**foreign, **months},
        own_months=frozenset(months),
        months_short=words("months_short") | (frozenset(foreign) - frozenset(months)),
        months_doubtful=words("months_doubtful"),
        before_month=listed("before_month", by_last=True),
        weekdays=table("weekdays", by_last=False),
        weekdays_short={matched(k, lang): v for k, v in lexical.table("dates/weekdays_short").items()},
        seasons=table("seasons", by_last=True),
        day_suffixes=words("day_suffixes"),
        joins=listed("joins", by_last=False),
        joins_before=listed("joins", by_last=True),
        ranges=listed("range", "and", by_last=False),
        ranges_before=listed("range", "and", by_last=True),
        between=words("between"),
        modifiers=listed("modifiers", by_last=True),
        year_parts=table("year_parts", by_last=True),
        before_year=listed("before_year", by_last=True),
        fiscal=listed("fiscal", by_last=True),
        before_day=listed("before_day", by_last=True),
        decades_before=listed("decades_before", by_last=True),
        decades_after=listed("decades_after", by_last=False),
        decades=table("decades", by_last=False),
        months_before=words("months_before"),
        months_after=listed("months_after", by_last=True),
        relative=table("relative", by_last=False),
        future=words("future"),
        strong_year=listed("strong_year", by_last=True),
        since=listed("since", by_last=True),
        towards=listed("towards", by_last=True),
        future_endings=lexical.words("dates/future_endings"),
        past=words("past"),
        past_endings=lexical.words("dates/past_endings"),
        month_word=matched(lexical.value("dates/month_word"), lang),
    )
