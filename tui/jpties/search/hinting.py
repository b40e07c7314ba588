"""What else a query might have meant: words are looked for as they are typed.

So `memorandum` misses `memorandums`, and `kochi` the articles that have the place as 高知 only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.errors import QueryError
from jpties.search.answering import answered
from jpties.search.query import Words, leaves

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.model import Model
    from jpties.search.answering import Answer
    from jpties.search.names import Sets
    from jpties.search.query import Span

LITTLE = 20
"""Articles found up to which other ways to write a word are tried: each costs a query."""
SHORTEST = 4
"""Letters of a word that is tried in other ways."""
MOST_TRIED = 4
"""Words of a query that are tried."""
SPELLINGS = 3
"""Near words that are named."""
_NAME = '"'
"""The sign for words in quotes, which find what bears them as its name, in any language."""


def hint(model: Model, answer: Answer, sets: Sets) -> str:
    """A few words on how a query would find more; empty where it would not, or has found plenty.

    Args:
        model: the corpus.
        answer: what was asked and found.
        sets: what the notebook says.
    """
    if len(answer.articles) > LITTLE or not model.has_index():
        return ""
    words = [leaf for leaf in leaves(answer.plan.query.node, positive=True) if isinstance(leaf, Words)]
    plain = [leaf for leaf in words if _is_plain(leaf)]
    longer = [leaf.span for leaf in plain if len(leaf.sought.terms[0]) >= SHORTEST][:MOST_TRIED]
    ways = {_NAME: _names_in(answer.plan.query.text, [leaf.span for leaf in plain]), "*": longer, "~": longer}
    for sign in ways if not answer.articles else (_NAME, "*"):
        for span in ways[sign]:
            found = _hint_of(model, answer, sets, span, sign)
            if found:
                return found
    return ""


def _is_plain(leaf: Words) -> bool:
    terms = leaf.sought.terms
    return len(terms) == 1 and terms[0].isalpha() and not leaf.sought.is_prefix and not leaf.name and leaf.part == "any"


def _names_in(text: str, spans: Sequence[Span]) -> list[Span]:
    """What may be a name: all the words, where the query is nothing else, and each of them."""
    is_all = len(spans) > 1 and [text[start:end] for start, end in spans] == text.split()
    return [*([(spans[0][0], spans[-1][1])] if is_all else []), *spans[:MOST_TRIED]]


def _hint_of(model: Model, answer: Answer, sets: Sets, span: Span, sign: str) -> str:
    """The hint of words in quotes, or with a sign behind them; empty where that finds no more."""
    text, (start, end) = answer.plan.query.text, span
    words = text[start:end]
    tried = f'"{words}"' if sign == _NAME else f"{words}{sign}"
    try:
        other = answered(model, f"{text[:start]}{tried}{text[end:]}", sets, "date")
    except QueryError:
        return ""  # the sign cannot stand there
    count = len(set(other.articles) - set(answer.articles))
    if not count:
        return ""
    more = f"{count:,} {'more ' if answer.articles else ''}article{'' if count == 1 else 's'}"
    if sign == _NAME:
        return f"{tried} would find {more}: without quotes it is words, with them a name in any language"
    near = [word for one, found in other.plan.spellings.items() if one.span[0] == start for word in found[:SPELLINGS]]
    named = f": {', '.join(near)}" if near else ""
    return f"{tried} would find {more}{named}"
