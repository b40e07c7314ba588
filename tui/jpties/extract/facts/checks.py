"""Arithmetic that an article allows, as notes on its figures: a level and its growth, parts and their sum."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from jpties.extract.facts.contradictions import contradictions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.facts.view import FactView
    from jpties.model.fact import Fact

Notes = defaultdict[int, list[str]]
"""Notes by index of the fact."""
_CLOSE = Decimal("2.5")
"""Percentage points between a stated and a computed growth that rounding and exchange rates explain."""
_MOST = 12
"""Figures of two sentences that are added up."""
_GROWN = 3
"""Figures that a growth takes: itself and two levels."""
_SUMMED = 3
"""Figures that a sum takes at least: itself and two parts."""
_UNCOUNTED = frozenset({"percent", "", "rank", "ordinal"})
_PERSONS = frozenset({"people", "students", "workers", "visitors", "members", "officials", "delegates", "children"})
"""Units of persons, who add up whatever they are called."""


def checked(view: FactView, facts: Sequence[Fact], sentences: Sequence[int]) -> list[Fact]:
    """The facts with notes where numbers of one sentence or of two that follow each other can be checked.

    Args:
        view: the article.
        facts: in document order.
        sentences: for each fact the number of its sentence.
    """
    notes: Notes = defaultdict(list)
    by_sentence: dict[int, list[int]] = {}
    for index, number in enumerate(sentences):
        if facts[index].quantity is not None and facts[index].kind == "figure":
            by_sentence.setdefault(number, []).append(index)
    for number, indexes in by_sentence.items():
        _check_growth(view, facts, indexes, notes)
        _check_sum(view, facts, indexes, by_sentence.get(number + 1, []), notes)
    for index, note in contradictions(view, facts):
        notes[index].append(note)
    return [_noted(fact, notes[index]) if index in notes else fact for index, fact in enumerate(facts)]


def _noted(fact: Fact, notes: list[str]) -> Fact:
    """The fact with its notes."""
    return replace(fact, note="; ".join([*([fact.note] if fact.note else []), *dict.fromkeys(notes)]))


def _value(fact: Fact) -> Decimal | None:
    try:
        return Decimal(fact.quantity.value) if fact.quantity and fact.quantity.value_max is None else None
    except InvalidOperation:
        return None


def _unit(fact: Fact) -> str:
    return fact.quantity.unit if fact.quantity else ""


def _check_growth(view: FactView, facts: Sequence[Fact], indexes: list[int], notes: Notes) -> None:
    """A percentage, a level and the level before in one sentence: the growth is computed."""
    if len(indexes) != _GROWN:
        return
    percents = [index for index in indexes if _unit(facts[index]) == "percent"]
    levels = [index for index in indexes if _unit(facts[index]) != "percent"]
    if len(percents) != 1 or len(levels) != 2 or _unit(facts[levels[0]]) != _unit(facts[levels[1]]):
        return
    start, end = min(facts[index].start for index in indexes), max(facts[index].end for index in indexes)
    senses = {cue.sense for cue in view.cues.within(start, end, "deal", "deal_bare")} & {"rose", "fell"}
    if len(senses) != 1:
        return
    stated, first, second = (_value(facts[index]) for index in (*percents, *levels))
    if stated is None or not first or not second or first < 0 or second < 0:
        return
    fallen = senses == {"fell"}
    old, new = (max(first, second), min(first, second)) if fallen else (min(first, second), max(first, second))
    computed = (new - old) * 100 / old
    note = f"computed: {computed:+.1f} %"
    if abs(abs(computed) - stated) > _CLOSE:
        note += f", the text says {stated} %"
    notes[percents[0]].append(note)


def _check_sum(view: FactView, facts: Sequence[Fact], own: list[int], following: list[int], notes: Notes) -> None:
    """A total and its parts: told where two or more make it up exactly, or where those of one sentence exceed it."""
    if len(own) + len(following) < _SUMMED:
        return
    by_unit: dict[str, list[int]] = {}
    for index in [*own, *following][:_MOST]:
        unit = _unit(facts[index])
        if unit not in _UNCOUNTED and _value(facts[index]):
            by_unit.setdefault("people" if unit in _PERSONS else unit, []).append(index)
    for unit, found in by_unit.items():
        if len(found) < _SUMMED:
            continue
        values = {index: value for index in found if (value := _value(facts[index])) is not None}
        for place, total in enumerate(found):
            parts = _parts(values, found[place + 1 :], values[total]) or _parts(values, found[:place], values[total])
            if parts:
                told = " + ".join(f"{values[part]:,}" for part in parts)
                notes[total].append(f"parts add up: {told} = {values[total]:,} {unit}")
        listed = [index for index in found if index in own]
        if len(listed) > 2 and values[listed[0]] < sum(values[part] for part in listed[1:]):
            first, last = facts[listed[0]], facts[listed[-1]]
            if (
                view.cues.any(first.start, last.end, "partitive")
                and max(map(values.__getitem__, listed)) == values[listed[0]]
            ):
                told = " + ".join(f"{values[part]:,}" for part in listed[1:])
                exceeding = sum(values[part] for part in listed[1:])
                notes[listed[0]].append(f"parts exceed it: {told} = {exceeding:,} {unit}")


def _parts(values: dict[int, Decimal], candidates: list[int], total: Decimal) -> list[int]:
    """Two or more of the candidates, those next to the total, that make it up; empty where none do."""
    for count in range(len(candidates), 1, -1):
        for parts in (candidates[-count:], candidates[:count]):
            if sum(values[part] for part in parts) == total:
                return parts
    return []
