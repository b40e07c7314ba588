"""What the words of a quote tell the ledger of a tie: a promise, how long something runs, until when.

The words are the lexicons' (`ties.yaml`, one a language); a language without one tells nothing.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.names.lexicon import lexicon
from jpties.names.place_words import names_place
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.promises import Promised
    from jpties.names.lexicon import Lexicon

_PROMISES: tuple[Promised, ...] = ("invited", "promised", "planned", "hoped")
"""In the order in which they are looked for: who is invited to what was hoped for is invited."""
_NOTHING = re.compile("(?!)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The words of a language over its folded text."""

    promises: tuple[tuple[Promised, re.Pattern[str]], ...]
    to_sign: re.Pattern[str]
    term: re.Pattern[str]
    no_term: re.Pattern[str]
    until: re.Pattern[str]
    in_force: re.Pattern[str]
    friendship: re.Pattern[str]
    business: re.Pattern[str]


class TieWords:
    """The words of all languages that have a lexicon."""

    def promise(self, quote: str, lang: str) -> Promised | None:
        """What sort of promise a quote tells; None where it tells none."""
        folded = fold(quote)
        return next((kind for kind, words in _patterns(lexicon(lang)).promises if words.search(folded)), None)

    def is_to_be_signed(self, quote: str, lang: str) -> bool:
        """Whether a quote tells of an agreement that is still to come."""
        return _patterns(lexicon(lang)).to_sign.search(fold(quote)) is not None

    def tells_term(self, quote: str, lang: str) -> bool:
        """Whether a length of time in a quote is how long something runs, not an age or a distance."""
        folded = fold(quote)
        patterns = _patterns(lexicon(lang))
        return patterns.term.search(folded) is not None and patterns.no_term.search(folded) is None

    def tells_end(self, quote: str, lang: str) -> bool:
        """Whether a quote says until when something runs."""
        return _patterns(lexicon(lang)).until.search(fold(quote)) is not None

    def tells_force(self, quote: str, lang: str) -> bool:
        """Whether a quote says that an agreement is in force, or names one."""
        return _patterns(lexicon(lang)).in_force.search(fold(quote)) is not None

    def is_friendship(self, quote: str, lang: str) -> bool:
        """Whether a quote tells of a friendship or sister tie."""
        return _patterns(lexicon(lang)).friendship.search(fold(quote)) is not None

    def is_business(self, quote: str, lang: str) -> bool:
        """Whether a quote tells of businesses, banks, schools and the like."""
        return _patterns(lexicon(lang)).business.search(fold(quote)) is not None

    def names_place(self, quote: str, lang: str, place_id: str) -> bool:
        """Whether a quote names a place, one in it, or one above it below the country."""
        return names_place(quote, lang, place_id)


@functools.cache
def _patterns(words: Lexicon) -> _Patterns:
    spaced = words.lang != "ja"
    promises = tuple((kind, _any(words.words(f"ties/{kind}"), spaced)) for kind in _PROMISES)
    return _Patterns(
        promises,
        _any(words.words("ties/to_sign"), spaced),
        _term(words.words("ties/term_before"), words.words("ties/term_units"), words.words("ties/term_joined")),
        _any(words.words("ties/no_term"), spaced),
        _any(words.words("ties/until"), spaced),
        _any(words.words("ties/in_force"), spaced),
        _any(words.words("ties/friendship"), spaced),
        _any(words.words("ties/business"), spaced),
    )


def _alternatives(words: Sequence[str]) -> str:
    """Folded words as one group, the longest first."""
    return "(?:" + "|".join(re.escape(fold(word)) for word in sorted(words, key=len, reverse=True)) + ")"


def _any(words: Sequence[str], spaced: bool) -> re.Pattern[str]:
    """Any of the words, as whole words where the script has them."""
    if not words:
        return _NOTHING
    found = _alternatives(words)
    return re.compile(rf"(?<!\w){found}(?!\w)" if spaced else found)


def _term(before: Sequence[str], units: Sequence[str], joined: Sequence[str]) -> re.Pattern[str]:
    """A number, as a figure or one or two words, between what is said before a length of time and its unit."""
    ways = []
    if before and units:
        ways.append(rf"(?<!\w){_alternatives(before)}\s+\w+(?:[\s-]\w+)?\s+{_alternatives(units)}(?!\w)")
    if joined:
        ways.append(rf"\w{_alternatives(joined)}")
        ways.append(rf"\w\s{_alternatives(joined)}(?!\w)")
    return re.compile("|".join(ways)) if ways else _NOTHING


@functools.cache
def tie_words() -> TieWords:
    """The words that come with the package."""
    return TieWords()
