"""What sort of change was made to a quote: a word, a figure, a sign, or what a writer may do openly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jpties.cite.matching import is_word, tokens
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from jpties.cite.matching import Change

FindingKind = Literal["word", "figure", "sign", "citation", "orphan"]
"""What may be found in a memo."""
_MONEY = "$€£¥￥₫₩%％"


def is_editorial(change: Change) -> bool:
    """Whether it is what a writer may do openly: words of their own in square brackets."""
    return change.said.startswith("[") and change.said.endswith("]")


def kind_of(change: Change, lang: str) -> FindingKind:
    """A figure where a number, its scale or a currency is changed, a sign where no word is, else a word."""
    words = [*tokens(change.said), *tokens(change.text)]
    if not any(is_word(word) or word in _MONEY for word in words):
        return "sign"
    known = lexicon(lang)
    named = {word for table in ("words", "scales", "ordinals") for word in known.table(f"numbers/{table}")}
    if any(word[0].isdecimal() or word.casefold() in named or word in _MONEY for word in words):
        return "figure"
    return "word"
