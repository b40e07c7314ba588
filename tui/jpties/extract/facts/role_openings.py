"""Where the phrase of an office begins: articles, adjectives, owners and further offices before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.cues import FINITE

if TYPE_CHECKING:
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.view import FactView

_HONOURED = 2
"""Tokens of an honorific with its stop."""


def before_honorifics(view: FactView, name: int) -> int:
    """Index of the first of the honorifics before a name ("Prof. Dr."), else of the name."""
    honorifics, words = view.words.words("people/honorifics"), view.document.tokens.words
    while name >= _HONOURED:
        dotted = words[name - 1] == "."
        word = words[name - 1 - dotted].lower()
        if word not in honorifics and f"{word}." not in honorifics and word.title() not in honorifics:
            break
        name -= 1 + dotted
    return name


def lead_in(view: FactView, office: Cue, offices: list[Cue], low: int) -> tuple[int, Cue]:
    """Where the phrase begins, over articles, adjectives, names and further offices; and its first office."""
    tokens = view.document.tokens
    index = tokens.first_at(office.start)
    articles = frozenset(view.words.words("roles/articles"))
    joins = view.words.words("roles/joins")
    capitals = view.words.value("roles/capitals_before") == "yes"
    start = index
    first = tokens.first_at(low)
    earlier = [cue for cue in offices if cue.end <= office.start]
    prefixes = {cue.start for cue in view.cues.within(low, office.start, "role_prefix")}
    while index > first:
        word = tokens.words[index - 1]
        lower = word.lower()
        if lower in articles:
            start = index - 1
            break
        if tokens.starts[index - 1] in prefixes or word in "-'’" or (lower == "s" and index - 2 >= first):
            index -= 1
            start = index if word not in "-'’" and lower != "s" else start
            continue
        if capitals and word[0].isupper() and not _is_sentence_word(view, index - 1):
            index -= 1
            start = index
            continue
        if word == "," and earlier and _chained(view, earlier[-1], tokens.starts[index - 1]):
            office, earlier = earlier[-1], earlier[:-1]
            index = start = tokens.first_at(office.start)
            continue
        owner = _possessive(view, index, first) if capitals else None
        if owner is not None:
            index = start = owner
            continue
        if lower not in joins and _adjective_before(view, index - 1, first, articles):
            index -= 1
            continue
        break
    return tokens.starts[start], office


def _possessive(view: FactView, index: int, first: int) -> int | None:
    """The name before "'s", up to three plain words ahead of the office ("Japan's internal affairs minister")."""
    tokens = view.document.tokens
    for back in range(index - 1, max(first, index - 5), -1):
        if tokens.words[back] == "s" and tokens.words[back - 1] in "'’":
            name = view.named.before(tokens.starts[back])
            if name is not None and name.end == tokens.starts[back - 1]:
                return tokens.first_at(name.start)
            return None
        if not tokens.words[back][0].isalpha() or tokens.words[back].lower() in view.words.words("roles/joins"):
            return None
    return None


def _is_sentence_word(view: FactView, index: int) -> bool:
    """Whether a capital is only that of a sentence's first word ("At", "When")."""
    tokens = view.document.tokens
    at = tokens.starts[index]
    return (
        bool(view.cues.any(at, tokens.ends[index], "subordinator", "and", "role_prefix"))
        or len(tokens.words[index]) < 3
    )


def _chained(view: FactView, earlier: Cue, comma: int) -> bool:
    """Whether two offices are one list before a name."""
    between = view.text[earlier.end : comma]
    return len(between) < 80 and "," not in between and not view.cues.any(earlier.end, comma, *FINITE)


def _adjective_before(view: FactView, index: int, first: int, articles: frozenset[str]) -> bool:
    """Whether the word stands between an article and the office."""
    tokens = view.document.tokens
    at = tokens.starts[index]
    if not tokens.words[index][0].isalpha() or view.cues.any(at, tokens.ends[index], *FINITE, "subordinator"):
        return False
    return any(tokens.words[back].lower() in articles for back in range(max(first, index - 2), index))
