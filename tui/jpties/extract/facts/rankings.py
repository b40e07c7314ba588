"""Rankings: superlatives, ordinals before what is ranked, and what happens for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jpties.model.fact import Quantity

if TYPE_CHECKING:
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.passage import Passage
    from jpties.extract.facts.view import FactView
    from jpties.model.fact import Qualifier

_COPULA = 36
"""Code points before "first" in which "is the" stands."""
_TELLING = ("superlative", "weak_superlative", "ordinal", "first", "one_of")
_NEAR = 30
"""Code points between an ordinal and what it ranks, or between "one of" and the superlative."""


class Rank(NamedTuple):
    """A place in an order, as told by some words."""

    start: int
    """First code point of the words."""
    end: int
    """End, exclusive."""
    quantity: Quantity | None
    """`rank` or `ordinal` with its number; None for one of several."""


def may_rank(passage: Passage) -> bool:
    """Whether a clause holds any word that tells a rank."""
    return not passage.cues.keys().isdisjoint(_TELLING)


def ranks_in(passage: Passage) -> list[Rank]:
    """The ranks told in a clause, in order; none inside the name of an event or organization."""
    held = passage.cues
    cues = [cue for group in _TELLING if group in held for cue in held[group]]
    cues.sort(key=lambda cue: cue.start)
    view = passage.view
    found: list[Rank] = []
    for cue in cues:
        if found and cue.start < found[-1].end:
            continue
        name = view.named.before(cue.start + 1)
        if name is not None and cue.start < name.end:
            continue
        rank = _rank(view, cue, cues, passage.start, passage.end)
        if rank is not None:
            found.append(rank)
    return found


def _rank(view: FactView, cue: Cue, cues: list[Cue], start: int, end: int) -> Rank | None:
    """The rank that a cue tells with its neighbours, or None."""
    if cue.group == "one_of":
        best = _next(cues, cue, "superlative", "weak_superlative")
        return _one_of(view, cue, best, end) if best else None
    if cue.group == "ordinal":
        return _ordinal(view, cue, cues, start, end)
    if cue.group == "first":
        return Rank(cue.start, cue.end, Quantity("1", "ordinal"))
    if cue.group == "weak_superlative" and not _told_of_subject(view, cue, start):
        return None
    return Rank(cue.start, cue.end, Quantity("1", "rank"))


def _told_of_subject(view: FactView, cue: Cue, start: int) -> bool:
    """Whether a weak word ranks the subject: an article right before it and a verb before that ("is the leading")."""
    if not view.spaced:
        return True
    words = view.text[max(start, cue.start - 12) : cue.start].split()
    article = bool(words) and words[-1].lower().strip("l'’") in {*view.words.words("roles/articles"), ""}
    return article and view.cues.any(start, cue.start, "other", "ranks")


def _next(cues: list[Cue], cue: Cue, *groups: str) -> Cue | None:
    """The next cue of these groups that begins soon after."""
    for other in cues:
        if other.group in groups and cue.end <= other.start <= cue.end + _NEAR:
            return other
    return None


def _one_of(view: FactView, cue: Cue, best: Cue, end: int) -> Rank:
    """One of the three largest: rank 3 at least; one of the largest: no number."""
    qualifier: Qualifier = "one of"
    between = [
        number
        for numbers in (view.numbers, view.soft_numbers)
        for number in numbers.within(cue.start, min(end, best.end + _NEAR))
    ]
    words = view.text[cue.end : best.start].split()
    number = between[0].quantity.value if between else _small_number(view, words)
    quantity = Quantity(number, "rank", None, qualifier) if number else None
    return Rank(cue.start, best.end, quantity)


def _small_number(view: FactView, words: list[str]) -> str | None:
    """A number word of one language between "one of" and what follows."""
    table = view.words.table("rankings/small_numbers")
    return next((table[word.lower()] for word in words if word.lower() in table), None)


def _ordinal(view: FactView, cue: Cue, cues: list[Cue], start: int, end: int) -> Rank | None:
    """An ordinal that ranks: before a superlative or a ranked noun, or after a verb of ranking."""
    best = _next(cues, cue, "superlative", "weak_superlative")
    if best is not None:
        return Rank(cue.start, best.end, Quantity(cue.sense, "rank"))
    if len(view.text[cue.start : cue.end]) > 6 and view.words.lang == "de" and cue.sense != "1":
        compound = view.text[cue.start : cue.end].lower()
        if "größt" in compound or "wichtigst" in compound or "höchst" in compound:
            return Rank(cue.start, cue.end, Quantity(cue.sense, "rank"))
    if view.spaced and cue.sense == "1" and _is_the_first(view, cue, start):
        return Rank(cue.start, cue.end, Quantity("1", "ordinal"))
    ranked = view.cues.within(cue.end, min(end, cue.end + _NEAR), "ranked")
    verbs = view.cues.within(max(start, cue.start - _NEAR), cue.start, "ranks")
    if view.spaced and not verbs and (not ranked or cue.sense == "1"):
        return None
    last = ranked[0].end if ranked else cue.end
    return Rank(cue.start, last, Quantity(cue.sense, "rank"))


def _is_the_first(view: FactView, cue: Cue, start: int) -> bool:
    """Whether "first" is told of the subject: an article right before it, a form of "to be" before that."""
    words = view.text[max(start, cue.start - 12) : cue.start].lower().replace("’", "'").split()
    if not words or words[-1] not in view.words.words("rankings/definite"):
        return False
    before = view.text[max(start, cue.start - _COPULA) : cue.start].lower().replace("’", "'").split()
    return not set(before).isdisjoint(view.words.words("rankings/copulas"))
