"""One happening told several times in one article, in title, lead, caption and text: which facts tell the same.

In doubt they are two. Facts with different figures are never one; two sentences of the text proper are never one; what
a headline, lead or caption tells is that of one other place at most.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.model.when import when_of
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jpties.model.fact import Fact, Quantity

_RETELL = frozenset({"title", "lead", "caption", "heading"})
"""Blocks that tell what the text tells again."""
_SAME_WORDS = 2
"""Words that two tellings share where no person and no body is named in both."""
_STEM = 5
"""Letters by which words are compared: a plural, a case or an adjective is no other word."""
_NEAR = 8
"""Facts before one, in the order of the text, whose quotes may overlap it."""
_MOST = 60
"""Tellings of a day in one article that are compared with each other; no article that people read has more."""
_MOST_FIGURES = 8
"""Different figures that tellings of one happening may leave out or give."""
_READ = 1_000
"""Code points of a quote that are compared."""
_CJK = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[^\W\d_{_CJK}]{{4,}}")
_PAIR = re.compile(rf"(?=([{_CJK}]{{2}}))")
_NUMBER = re.compile(r"\d+")


Figures = tuple["Quantity | None", frozenset[str]]
"""The number of a fact, and those in its words."""


@dataclass(slots=True)
class _Group:
    """Facts that tell the same."""

    numbers: list[int]
    """Which ones."""
    figures: set[Figures]
    """The different ones that they give."""
    dates: set[str]
    """The dates that they give."""


def tellings(facts: Sequence[Fact]) -> list[tuple[Fact, ...]]:
    """The facts of one kind in one article, those that tell the same together, the fullest one first.

    Returns:
        Each fact once; the groups in the order of their first words.
    """
    listed = sorted(facts, key=lambda fact: (fact.start, -fact.end, fact.id))
    figures = [_figures(fact) for fact in listed]
    groups = [
        _Group([number], {one}, {fact.as_of} if fact.as_of else set())
        for number, (fact, one) in enumerate(zip(listed, figures, strict=True))
    ]
    for one, other in _pairs(listed, figures):
        _join(groups, one, other)
    whole = sorted({id(group): sorted(group.numbers) for group in groups}.values())
    return [tuple(sorted((listed[number] for number in numbers), key=_fullness)) for numbers in whole]


def _join(groups: list[_Group], one: int, other: int) -> None:
    """Put two groups together, unless a figure or the date of one is another than that of the other."""
    larger, smaller = groups[one], groups[other]
    if larger is smaller or len(larger.figures | smaller.figures) > _MOST_FIGURES:
        return
    if len(larger.dates | smaller.dates) > 1:
        return
    if not all(_agree(first, second) for first in larger.figures for second in smaller.figures):
        return
    if len(larger.numbers) < len(smaller.numbers):
        larger, smaller = smaller, larger
    larger.numbers += smaller.numbers
    larger.figures |= smaller.figures
    larger.dates |= smaller.dates
    for number in smaller.numbers:
        groups[number] = larger


def _fullness(fact: Fact) -> tuple[bool, bool, bool, bool, int, int, str]:
    """Grows the less a telling says: dated first, then what a person wrote, no headline, with a number, more names."""
    has_none = when_of(fact.as_of) is None
    by_rule = fact.origin == "extracted"
    names, size = len(fact.subjects), fact.end - fact.start
    return has_none, by_rule, fact.block == "title", fact.quantity is None, -names, -size, fact.id


def _pairs(listed: Sequence[Fact], figures: Sequence[Figures]) -> Iterator[tuple[int, int]]:
    """Numbers of facts that tell the same: of the same words, then each retelling with what it retells best."""
    for at, fact in enumerate(listed):
        for before in range(max(0, at - _NEAR), at):
            if fact.start < listed[before].end and _same_words(fact, listed[before]):
                yield before, at
    by_date: dict[str | None, list[int]] = {}
    for at, fact in enumerate(listed):
        by_date.setdefault(fact.as_of, []).append(at)
    for numbers in by_date.values():
        yield from _retold(listed, figures, numbers[:_MOST])


def _retold(listed: Sequence[Fact], figures: Sequence[Figures], numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    stems = {at: _stems(listed[at].quote) for at in numbers}
    is_a_day = _is_a_day(listed[numbers[0]].as_of)
    for at in numbers:
        if listed[at].block not in _RETELL:
            continue
        found = []
        for other in numbers:
            shared = len(stems[at] & stems[other])
            if (
                other != at
                and _agree(figures[at], figures[other])
                and _retells(listed[at], listed[other], shared, is_a_day=is_a_day)
            ):
                both = len({*listed[at].subjects} & {*listed[other].subjects})
                found.append((both, shared, -other))
        if found:
            yield at, -max(found)[2]


def _same_words(one: Fact, other: Fact) -> bool:
    """Whether facts with overlapping quotes tell the same: on one day, or a rule and a person where one names none."""
    if one.as_of != other.as_of and (None not in (one.as_of, other.as_of) or one.origin == other.origin):
        return False
    return _parties_fit(one, other)


def _retells(one: Fact, other: Fact, shared: int, *, is_a_day: bool) -> bool:
    """Whether a headline, lead or caption tells what another place tells, that many words being in both."""
    if not _parties_fit(one, other):
        return False
    actors = _actors(one)
    if actors and actors == _actors(other):
        return shared > 0
    if not actors or not _actors(other) or "title" in (one.block, other.block):
        return is_a_day and shared >= _SAME_WORDS and _share(one, other)
    return False


def _parties_fit(one: Fact, other: Fact) -> bool:
    """Whether neither names somebody, and somewhere, of whom the other speaks otherwise."""
    first, second = _actors(one), _actors(other)
    return (first <= second or second <= first) and (
        _within(_places(one), _places(other)) or _within(_places(other), _places(one))
    )


def _share(one: Fact, other: Fact) -> bool:
    """Whether both name somebody, or somewhere: a part of a place is that place too."""
    return bool(_actors(one) & _actors(other)) or any(_within([place], _places(other)) for place in _places(one))


def _actors(fact: Fact) -> set[str]:
    """Persons, bodies and events among the subjects."""
    return {subject for subject in fact.subjects if not subject.startswith("place:")}


def _places(fact: Fact) -> list[str]:
    return [subject for subject in fact.subjects if subject.startswith("place:")]


def _within(places: Sequence[str], others: Sequence[str]) -> bool:
    """Whether each place is one of the others, or a part of one, or has one as a part."""
    return all(
        any(place == other or place.startswith(f"{other}-") or other.startswith(f"{place}-") for other in others)
        for place in places
    )


def _agree(one: Figures, other: Figures) -> bool:
    """Whether no number of one is missing in the other while that has one of its own."""
    if one[0] is not None and other[0] is not None and one[0] != other[0]:
        return False
    return one[1] <= other[1] or other[1] <= one[1]


def _figures(fact: Fact) -> Figures:
    """Its number and those in its words; days of its date do not count."""
    days, said = (
        {number.lstrip("0") for number in _NUMBER.findall(words)}
        for words in (fact.as_of or "", fold(fact.quote[:_READ]))
    )
    return fact.quantity, frozenset((said - days) | ({fact.quantity.value} if fact.quantity is not None else set()))


def _stems(words: str) -> set[str]:
    """The beginnings of its words; of scripts without blanks every two signs that stand together."""
    folded = fold(words[:_READ])
    return {word[:_STEM] for word in _WORD.findall(folded)} | {*_PAIR.findall(folded)}


def _is_a_day(edtf: str | None) -> bool:
    """Whether a date is one day of the calendar: longer ones hold more than one happening."""
    when = when_of(edtf)
    return when is not None and when.sure is not None and when.first == when.last
