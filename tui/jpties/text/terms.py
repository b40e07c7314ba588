"""The terms of a text: what the search index holds, and what a query is compared with.

A term is a run of letters and digits of the folded text. Scripts without spaces have pairs of signs, each
beginning at one sign (九州経済: 九州 州経 経済 済), so that any part of a word is a row of terms. Blanks between
such signs do not part them: lines are wrapped and names spaced anywhere.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.text.folding import Folded, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BREAK = "\u00b6"
"""The term between two blocks, which no query holds: no phrase goes from one block to the next."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
)
"""Thai, Lao, Burmese, Khmer, kana and kanji."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term and where it stands, in code points of the text that was given."""

    text: str
    """Folded."""
    start: int
    """First code point."""
    end: int
    """End, exclusive; of a pair the end of its second sign."""


_PART = "\ufdd0"
"""A sign that no text means anything by, between parts that are folded at once."""


@functools.cache
def _pattern() -> re.Pattern[str]:
    """Groups: a sign of an unspaced script and the one that follows it, if any; else a word."""
    return re.compile(rf"(?=\w)([{_UNSPACED}])(?=\s*((?=\w)[{_UNSPACED}])?)|([^\W_{_UNSPACED}]+)")


_WORD = re.compile(r"[^\W_]+")


@functools.cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{_UNSPACED}]")


def is_unspaced(term: str) -> bool:
    """Whether a term is of a script without spaces."""
    return _unspaced().match(term) is not None


def folded_terms(folded: str) -> Iterator[tuple[str, int, int]]:
    """(term, start, end) of a folded text, in its own offsets."""
    for match in _pattern().finditer(folded):
        if match.lastindex == 2:
            yield match[1] + match[2], match.start(), match.end(2)
        else:
            yield match[0], match.start(), match.end()


def terms_of(text: str) -> list[Term]:
    """The terms of a text with their places."""
    folded = Folded(text)
    return [Term(term, *folded.span(start, end)) for term, start, end in folded_terms(folded.text)]


def index_line(parts: Iterable[str]) -> str:
    """The terms of the parts of a text as one line, blanks between them and a break between parts."""
    folded = fold(_PART.join([part.replace(_PART, " ") for part in parts]))
    terms = _WORD.findall if _unspaced().search(folded) is None else _mixed_terms
    return f" {BREAK} ".join([" ".join(terms(part)) for part in folded.split(_PART)])


def _mixed_terms(folded: str) -> list[str]:
    """The terms of a folded text that holds signs of unspaced scripts."""
    return [sign + following or word for sign, following, word in _pattern().findall(folded)]


@dataclass(frozen=True, slots=True)
class Sought:
    """A row of terms that is looked for."""

    terms: tuple[str, ...]
    """One after the other."""
    is_prefix: bool
    """Whether the last one may go on."""


def sought(words: str, *, is_prefix: bool = False) -> Sought:
    """What to look for where somebody types words; no terms where they hold no letter and no digit.

    The last sign of an unspaced script has no pair in what is typed, but may have one in the text: it is left to
    the pair before it, or looked for as the beginning of a pair.
    """
    terms = tuple(term for term, _start, _end in folded_terms(fold(words)))
    if not terms or not is_unspaced(terms[-1]):
        return Sought(terms, is_prefix)
    if len(terms) > 1 and len(terms[-2]) == 2 and is_unspaced(terms[-2]):
        return Sought(terms[:-1], is_prefix=False)
    return Sought(terms, is_prefix=True)
