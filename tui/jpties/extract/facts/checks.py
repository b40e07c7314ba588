"""Arithmetic that an article allows: a level and its growth, parts and their sum, a caption against the body."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.model.fact import Fact

_CLOSE = Decimal("2.5")
"""Percentage points between a stated and a computed growth that rounding and exchange rates explain."""
_GROWING = frozenset({"rose", "fell"})


def checked(facts: Sequence[Fact], senses: Sequence[str], sentences: Sequence[int]) -> list[Fact]:
    """The facts with notes where numbers of one sentence or of two that follow each other can be checked.

    Args:
        facts: in document order.
        senses: for each fact the English word of its verb.
        sentences: for each fact the number of its sentence.
    """
    notes: dict[int, list[str]] = {}
    by_sentence: dict[int, list[int]] = {}
    for index, number in enumerate(sentences):
        if facts[index].quantity is not None and facts[index].kind == "figure":
            by_sentence.setdefault(number, []).append(index)
    for number, indexes in by_sentence.items():
        _check_growth(facts, senses, indexes, notes)
        _check_sum(facts, indexes + by_sentence.get(number + 1, []), notes)
    _check_captions(facts, notes)
    return [_noted(fact, notes.get(index)) for index, fact in enumerate(facts)]


def _noted(fact: Fact, notes: list[str] | None) -> Fact:
    """The fact with its notes."""
    if not notes:
        return fact
    return replace(fact, note="; ".join([*([fact.note] if fact.note else []), *dict.fromkeys(notes)]))


def _value(fact: Fact) -> Decimal | None:
    try:
        return Decimal(fact.quantity.value) if fact.quantity else None
    except InvalidOperation:
        return None


def _check_growth(
    facts: Sequence[Fact], senses: Sequence[str], indexes: list[int], notes: dict[int, list[str]]
) -> None:
    """A percentage, a level and the level before in one sentence: the growth is computed."""
    percents = [index for index in indexes if _unit(facts[index]) == "percent"]
    levels = [index for index in indexes if _unit(facts[index]) != "percent"]
    if len(percents) != 1 or len(levels) != 2 or _unit(facts[levels[0]]) != _unit(facts[levels[1]]):
        return
    if _GROWING.isdisjoint(senses[index] for index in indexes):
        return
    stated, first, second = (_value(facts[index]) for index in (*percents, *levels))
    if stated is None or not first or not second or first < 0 or second < 0:
        return
    fallen = any(senses[index] == "fell" for index in indexes)
    old, new = (max(first, second), min(first, second)) if fallen else (min(first, second), max(first, second))
    computed = (new - old) * 100 / old
    note = f"computed: {computed:+.1f} %"
    if abs(abs(computed) - stated) > _CLOSE:
        note += f", the text says {stated} %"
    notes.setdefault(percents[0], []).append(note)


def _unit(fact: Fact) -> str:
    return fact.quantity.unit if fact.quantity else ""


def _check_sum(facts: Sequence[Fact], indexes: list[int], notes: dict[int, list[str]]) -> None:
    """A total and two or more parts of one unit that make it up exactly."""
    by_unit: dict[str, list[int]] = {}
    for index in indexes[:12]:
        if _unit(facts[index]) not in ("percent", "", "rank", "ordinal"):
            by_unit.setdefault(_unit(facts[index]), []).append(index)
    for unit, found in by_unit.items():
        values = {index: _value(facts[index]) for index in found}
        for total in found:
            parts = [index for index in found if index > total]
            for count in range(len(parts), 1, -1):
                addends = [values[index] for index in parts[-count:]]
                if None in addends or not values[total] or sum(filter(None, addends)) != values[total]:
                    continue
                told = " + ".join(f"{value:,}" for value in addends)
                notes.setdefault(total, []).append(f"parts add up: {told} = {values[total]:,} {unit}")
                break


def _check_captions(facts: Sequence[Fact], notes: dict[int, list[str]]) -> None:
    """A caption and the body that count the agreements differently."""
    counted = [
        (index, fact)
        for index, fact in enumerate(facts)
        if fact.kind == "agreement" and fact.quantity is not None and _unit(fact) in ("memorandums", "agreements")
    ]
    if len(counted) > 50:
        return
    for index, fact in counted:
        for other, told in enumerate(facts):
            same = told.kind == "agreement" and _unit(told) in ("", _unit(fact)) and other != index
            differs = same and (told.quantity is None or told.quantity.value != fact.quantity.value)  # type: ignore[union-attr]
            if (
                differs
                and (told.block == "caption") != (fact.block == "caption")
                and set(told.subjects) <= set(fact.subjects)
            ):
                where = "a caption" if told.block == "caption" else "the body"
                said = told.quantity.value if told.quantity else "one or an unsaid number"
                notes.setdefault(index, []).append(f"{where} says {said}")
