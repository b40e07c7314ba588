"""The words with which a language writes dates, ready to be looked up."""

from __future__ import annotations

import functools
from functools import cached_property

from jpties.extract.values.phrases import Phrases, Tables
from jpties.extract.values.view import matched
from jpties.names.lexicon import lexicon


def _months(lang: str, *names: str) -> dict[str, int]:
    tables = Tables("dates", lang)
    return {word: int(number) for name in names for word, number in tables.plain(name).items()}


class DateWords:
    """Tables of one language, each made when first asked for.

    Phrases that stand in front of a date are kept by their last token, others by their first.
    """

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._tables = Tables("dates", lang)

    @cached_property
    def _foreign(self) -> dict[str, int]:
        """English months, where the language has names of months at all or no lexicon."""
        return {} if self.month_word else _months("en", "months")

    @cached_property
    def months(self) -> dict[str, int]:
        """Months that may stand alone, and short ones."""
        return {**self._foreign, **_months(self._lang, "months", "months_short")}

    @cached_property
    def own_months(self) -> frozenset[str]:
        """Without the English names that stand in for a language that has none."""
        return frozenset(_months(self._lang, "months", "months_short"))

    @cached_property
    def months_short(self) -> frozenset[str]:
        """Only beside a day or a year."""
        return self._tables.words("months_short") | (frozenset(self._foreign) - self.own_months)

    @cached_property
    def months_doubtful(self) -> frozenset[str]:
        """Alone only after a word of `before_month`."""
        return self._tables.words("months_doubtful")

    @cached_property
    def before_month(self) -> Phrases:
        """Words after which a month may stand alone."""
        return self._tables.listed("before_month", by_last=True)

    @cached_property
    def weekdays(self) -> Phrases:
        """Weekdays with their number."""
        return self._tables.table("weekdays")

    @cached_property
    def weekdays_short(self) -> dict[str, str]:
        """Only beside a date."""
        return self._tables.plain("weekdays_short")

    @cached_property
    def seasons(self) -> Phrases:
        """Seasons with their EDTF number."""
        return self._tables.table("seasons", by_last=True)

    @cached_property
    def day_suffixes(self) -> frozenset[str]:
        """Signs behind the number of a day."""
        return self._tables.words("day_suffixes")

    @cached_property
    def joins(self) -> Phrases:
        """Between day and month or month and year, by first token."""
        return self._tables.listed("joins")

    @cached_property
    def joins_before(self) -> Phrases:
        """The same, in front of a month."""
        return self._tables.listed("joins", by_last=True)

    @cached_property
    def ranges(self) -> Phrases:
        """From one date to another, by first token; `and` among them with the value "and"."""
        return self._tables.listed("range", "and")

    @cached_property
    def ranges_before(self) -> Phrases:
        """The same, behind a first day."""
        return self._tables.listed("range", "and", by_last=True)

    @cached_property
    def between(self) -> frozenset[str]:
        """What makes a range of "A and B"."""
        return self._tables.words("between")

    @cached_property
    def modifiers(self) -> Phrases:
        """Part of the date, no change of value."""
        return self._tables.listed("modifiers", by_last=True)

    @cached_property
    def year_parts(self) -> Phrases:
        """Halves and quarters."""
        return self._tables.table("year_parts", by_last=True)

    @cached_property
    def before_year(self) -> Phrases:
        """Words before a bare year."""
        return self._tables.listed("before_year", by_last=True)

    @cached_property
    def fiscal(self) -> Phrases:
        """Words before a financial year."""
        return self._tables.listed("fiscal", by_last=True)

    @cached_property
    def before_day(self) -> Phrases:
        """Words before a day in figures only."""
        return self._tables.listed("before_day", by_last=True)

    @cached_property
    def decades_before(self) -> Phrases:
        """Words before ten years."""
        return self._tables.listed("decades_before", by_last=True)

    @cached_property
    def decades_after(self) -> Phrases:
        """Signs behind ten years."""
        return self._tables.listed("decades_after")

    @cached_property
    def decades(self) -> Phrases:
        """Ten years in words, to the first three figures of their years."""
        return self._tables.table("decades")

    @cached_property
    def months_before(self) -> frozenset[str]:
        """Before the number in "first nine months of"."""
        return self._tables.words("months_before")

    @cached_property
    def months_after(self) -> Phrases:
        """Behind it."""
        return self._tables.listed("months_after", by_last=True)

    @cached_property
    def relative(self) -> Phrases:
        """Counted from the article's date."""
        return self._tables.table("relative")

    @cached_property
    def relative_anchors(self) -> frozenset[str]:
        """Words with which a weekday or a relative expression begins."""
        return frozenset([*self.relative, *self.weekdays, *self.weekdays_short])

    @cached_property
    def future(self) -> frozenset[str]:
        """Words of sentences about what is to come."""
        return self._tables.words("future")

    @cached_property
    def strong_year(self) -> Phrases:
        """Words after which a year is a year whatever follows."""
        return self._tables.listed("strong_year", by_last=True)

    @cached_property
    def since(self) -> Phrases:
        """Right before a date: it is past."""
        return self._tables.listed("since", by_last=True)

    @cached_property
    def towards(self) -> Phrases:
        """Right before a date: it is to come."""
        return self._tables.listed("towards", by_last=True)

    @cached_property
    def future_endings(self) -> tuple[str, ...]:
        """Endings of verbs about what is to come, accents kept."""
        return self._tables.raw("future_endings")

    @cached_property
    def yearly(self) -> tuple[str, ...]:
        """Right before a date: it comes every year."""
        return self._tables.raw("yearly")

    @cached_property
    def past(self) -> frozenset[str]:
        """Words of sentences about what has been."""
        return self._tables.words("past")

    @cached_property
    def past_endings(self) -> tuple[str, ...]:
        """Endings of its verbs, accents kept."""
        return self._tables.raw("past_endings")

    @cached_property
    def month_word(self) -> str:
        """The word before the number of a month, where the language writes months so."""
        return matched(lexicon(self._lang).value("dates/month_word"), self._lang)


@functools.cache
def date_words(lang: str) -> DateWords:
    """The tables of a language; English full month names stand in where it has none of its own."""
    return DateWords(lang)
