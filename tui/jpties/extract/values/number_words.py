"""Numbers in words: "six million", "quatre-vingt-dix", "fünfundzwanzig", "hai mươi lăm", "two and a half"."""

from __future__ import annotations

import functools
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.values.phrases import Phrases, phrase_at, phrase_table
from jpties.extract.values.view import View, matched
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

_BIG = 1_000_000
_LONGEST = 12


class NumberWords(NamedTuple):
    """The number words of one language."""

    words: Mapping[str, Decimal]
    """Word to value, compounds made."""
    scales: Mapping[str, int]
    """Words that multiply what stands before them."""
    letters: Mapping[str, int]
    """Letters right behind figures that do."""
    joins: frozenset[str]
    """Words between two number words."""
    one: frozenset[str]
    """Words that are an article as well."""
    about_after: frozenset[str]
    """An article before a number that makes it "about"."""
    groups: Mapping[str, int]
    """"Trentaine": about so many."""
    fractions: Phrases
    """To percent, by first token."""
    halves: Phrases
    """Added behind a number, by first token."""
    phrases: Phrases
    """Whole numbers in several words, by first token."""
    fused: Mapping[str, tuple[int, str]]
    """Number and unit in one word ("fünftägige"): value and unit."""


class Said(NamedTuple):
    """A number in words."""

    token: int
    """First token."""
    behind: int
    """Token behind."""
    value: Decimal
    """Its value."""
    form: str
    """`words`, `one` (may be an article), `group` (about so many), `fraction` (value in percent) or `phrase`."""


def _compounds(words: Mapping[str, Decimal], table: Mapping[str, tuple[str, ...]], lang: str) -> dict[str, Decimal]:
    """Twenty-one to ninety-nine, and hundreds and thousands, in one word (Dutch and German)."""
    if not table:
        return {}
    ones = {word: value for word, value in words.items() if 1 <= value <= 9 and value == int(value)}
    tens = {word: value for word, value in words.items() if 20 <= value <= 90 and value % 10 == 0}
    links = {matched(link, lang) for link in table.get("and", ())}
    made = {one + link + ten: v + t for one, v in ones.items() for ten, t in tens.items() for link in links}
    small = {word: value for word, value in {**words, **made}.items() if 1 < value < 100 and value == int(value)}
    for name, size in (("hundred", 100), ("thousand", 1000)):
        for stem in (matched(word, lang) for word in table.get(name, ())):
            made |= {word + stem: value * size for word, value in small.items() if size == 1000 or value < 20}
    return made


@functools.cache
def attributive_forms(lang: str) -> dict[str, str]:
    """Units joined to a number (`-day`, `-köpfig`), in all their forms."""
    lexical = lexicon(lang)
    endings = ["", *lexical.words("units/attributive_endings")]
    return {
        matched(word + ending, lang): unit
        for word, unit in lexical.table("units/attributive").items()
        for ending in endings
    }


@functools.cache
def number_words(lang: str) -> NumberWords:
    """The tables of a language; empty where it has no lexicon."""
    lexical = lexicon(lang)

    def table(name: str) -> dict[str, str]:
        """Words as they are matched, with what they stand for."""
        return {matched(word, lang): value for word, value in lexical.table(f"numbers/{name}").items()}

    def words(name: str) -> frozenset[str]:
        """Words of one sort as they are matched."""
        return frozenset(matched(word, lang) for word in lexical.words(f"numbers/{name}"))

    plain = {word: Decimal(value) for word, value in table("words").items()}
    plain |= {w: v for w, v in _compounds(plain, lexical.groups("numbers/compound"), lang).items() if w not in plain}
    suffixes = attributive_forms(lang)
    fusing = bool(lexical.groups("numbers/compound"))
    fused = {
        word + suffix: (int(value), unit)
        for word, value in plain.items()
        if fusing and 1 <= value <= 100 and value == int(value)
        for suffix, unit in suffixes.items()
    }
    return NumberWords(
        words=plain,
        scales={word: int(value) for word, value in table("scales").items()},
        letters={word: int(value) for word, value in table("scale_letters").items()},
        joins=words("joins"),
        one=words("one"),
        about_after=words("about_after"),
        groups={word: int(value) for word, value in table("groups").items()},
        fractions=phrase_table(lexical.table("numbers/fractions").items(), lang),
        halves=phrase_table(lexical.table("numbers/halves").items(), lang),
        phrases=phrase_table(lexical.table("numbers/phrases").items(), lang),
        fused=fused,
    )


class _Sum:
    """Adds number words up as they come."""

    __slots__ = ("current", "total", "vietnamese")

    def __init__(self, *, vietnamese: bool) -> None:
        self.total = Decimal(0)
        self.current = Decimal(0)
        self.vietnamese = vietnamese

    def take(self, value: Decimal, *, scale: bool) -> bool:
        """Take the next word's value in; False where it cannot go on the number."""
        if value >= 1000:
            if self.current == 0 and self.total:
                self.total *= value
            else:
                self.total += (self.current or 1) * value
            self.current = Decimal(0)
            return True
        if value == 100 or (scale and value < 100):
            if self.current >= value:
                return False
            self.current = (self.current or 1) * value
            return True
        return self._add(value)

    def _add(self, value: Decimal) -> bool:
        rest = self.current % 100
        if value == 20 and rest == 4 and not self.vietnamese:
            self.current += 76  # quatre-vingt
        elif self.vietnamese and value == 10 and 2 <= rest <= 9:
            self.current += rest * 9  # hai mươi
        elif rest == 0 or (rest % 10 == 0 and value < 10) or (rest in {60, 80} and value < 20):
            self.current += value
        else:
            return False
        return True

    @property
    def value(self) -> Decimal:
        """The number that the words taken in make so far."""
        return self.total + self.current


def said_at(view: View, token: int) -> Said | None:
    """The number in words that starts at the token, if one does."""
    tables = number_words(view.lang)
    found = phrase_at(view, token, tables.fractions)
    if found:
        return Said(token, found[0], Decimal(found[1]), "fraction")
    found = phrase_at(view, token, tables.phrases)
    if found:
        return Said(token, found[0], Decimal(found[1]), "phrase")
    word = view.words[token]
    if word in tables.groups and word not in tables.words:
        return Said(token, token + 1, Decimal(tables.groups[word]), "group")
    if word not in tables.words:
        return None
    return _sum_from(view, token, tables)


def _sum_from(view: View, token: int, tables: NumberWords) -> Said | None:
    adding = _Sum(vietnamese=view.lang == "vi")
    at, behind, count = token, token, 0
    while at < len(view) and count < _LONGEST:
        value = tables.words.get(view.words[at])
        if value is None or (count and view.words[at] in tables.one and view.lang not in {"vi", "en", "de", "fr"}):
            break
        scale = view.words[at] in tables.scales and value < 100
        if not adding.take(value, scale=scale):
            break
        count += 1
        behind = at = at + 1
        at = _over_join(view, at, tables)
    if not count:
        return None
    half = phrase_at(view, behind, tables.halves)
    value = adding.value
    if half and value < 100:
        value, behind = value + Decimal(half[1]), half[0]
    return _checked(view, Said(token, behind, value, "words"), tables, count)


def _over_join(view: View, at: int, tables: NumberWords) -> int:
    """The token behind "and" or a hyphen where a number word goes on there."""
    word = view.word(at)
    hyphen = word == "-" and view.touching(at - 1) and view.touching(at)
    if (hyphen or word in tables.joins) and view.word(at + 1) in tables.words:
        after = at + 1
        if not hyphen and view.word(after) in tables.scales:
            return at
        return after + 1 if hyphen and view.word(after) in tables.joins else after
    if hyphen and view.word(at + 1) in tables.joins and view.word(at + 2) == "-":
        return at + 3
    return at


def _checked(view: View, said: Said, tables: NumberWords, count: int) -> Said | None:
    """Nothing for scale words without a number ("millions of"), `one` for a word that may be an article."""
    first = view.words[said.token]
    alone = tables.words[first]
    if count == 1 and alone <= 1:
        return Said(said.token, said.behind, said.value, "one") if alone == 1 else None
    if first in tables.scales and (alone >= _BIG or view.lang == "vi" or first.endswith("s")):
        before = view.word(said.token - 1)
        return said if before in tables.about_after else None
    if first in tables.one and said.value < _BIG and view.lang != "en":
        start = said.token + 1  # "ein Dutzend", "un centenar": the article stays out
        return Said(start, said.behind, said.value, "words") if start < said.behind else None
    return said
