"""What else a query might have meant: words are looked for as they are typed, so `memorandum` misses `memorandums`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.errors import QueryError
from jpties.search.answering import answered
from jpties.search.query import Words, leaves

if TYPE_CHECKING:
    from jpties.model.model import Model
    from jpties.search.answering import Answer
    from jpties.search.names import Sets

LITTLE = 20
"""Articles found up to which other ways to write a word are tried: each costs a query."""
SHORTEST = 4
"""Letters of a word that is tried in other ways."""
MOST_TRIED = 4
"""Words of a query that are tried."""
SPELLINGS = 3
"""Near words that are named."""


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
    plain = [leaf for leaf in words if _is_plain(leaf)][:MOST_TRIED]
    for sign in "*~" if not answer.articles else "*":
        for leaf in plain:
            found = _hint_of(model, answer, sets, leaf, sign)
            if found:
                return found
    return ""


def _is_plain(leaf: Words) -> bool:
    terms = leaf.sought.terms
    is_word = len(terms) == 1 and len(terms[0]) >= SHORTEST and terms[0].isalpha()
    return is_word and not leaf.sought.is_prefix and not leaf.name


def _hint_of(model: Model, answer: Answer, sets: Sets, leaf: Words, sign: str) -> str:
    """The hint of one word with a sign behind it; empty where that finds no more."""
    text, (start, end) = answer.plan.query.text, leaf.span
    try:
        other = answered(model, f"{text[:end]}{sign}{text[end:]}", sets, "date")
    except QueryError:
        return ""  # the sign cannot stand there
    count = len(set(other.articles) - set(answer.articles))
    if not count:
        return ""
    near = [word for one, words in other.plan.spellings.items() if one.span[0] == start for word in words[:SPELLINGS]]
    more = f"{count:,} {'more ' if answer.articles else ''}article{'' if count == 1 else 's'}"
    named = f": {', '.join(near)}" if near else ""
    return f"{text[start:end]}{sign} would find {more}{named}"
