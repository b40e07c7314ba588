"""Which ties of its article a fact belongs to: the one rule of matrix, map, timeline, figures, ledger and brief.

A fact belongs to the ties whose two sides its places touch: a touched side is named, or a place in it is. What touches
one side only, and contradicts none, belongs to the ties of that side where they lie in each other (Fukuoka's and
Kyushu's), else to those of them that are main ties of the article; what names no place, to the main ties. A side is
contradicted by a place beside it (Osaka for a tie of Fukuoka), not by one above it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from jpties.model.paths import JAPAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jpties.model.fact import Fact
    from jpties.model.lineage import Lineage

MOST_TIES = 200
"""Ties beyond which an article is a list of them, and none is its main one."""
Bits = int
"""A set of ties (or of facts) by their places in the list, as bits."""


class _Touch(NamedTuple):
    """What the places of a fact touch."""

    both: Bits
    """Ties of which they touch both sides."""
    one: Bits
    """Ties of which they touch one side and contradict none."""
    telling: Bits
    """Those of them that the touched side tells from others, as all of Japan does not."""
    placeless: bool
    """Whether they name no place of a country."""


def belonging(ties: Sequence[tuple[str, str]], facts: Sequence[Fact], lineage: Lineage) -> list[Bits]:
    """For each fact of an article the ties that it belongs to.

    Args:
        ties: codes of partner and region.
        facts: all facts of the article proper.
        lineage: places above a place.
    """
    if not ties:
        return [0] * len(facts)
    sides = tuple(_Side([f"place:{pair[at].lower()}" for pair in ties], lineage) for at in (0, 1))
    known: dict[frozenset[str], _Touch] = {}
    touches = []
    for fact in facts:
        places = frozenset(subject for subject in fact.subjects if subject.startswith("place:"))
        if places not in known:
            known[places] = _touch(places, sides, lineage, len(ties))
        touches.append(known[places])
    comparable = _comparable(sides, len(ties))
    main = _main(touches, sides, comparable)
    found = {touch: _belongs(touch, main, comparable) for touch in set(touches)}
    return [found[touch] for touch in touches]


def facts_of_ties(ties: Sequence[tuple[str, str]], facts: Sequence[Fact], lineage: Lineage) -> tuple[Bits, ...]:
    """For each tie of an article the facts that belong to it, by their order."""
    found = [0] * len(ties)
    for number, bits in enumerate(belonging(ties, facts, lineage)):
        while bits:
            lowest = bits & -bits
            found[lowest.bit_length() - 1] |= 1 << number
            bits ^= lowest
    return tuple(found)


class _Side:
    """One side of all ties."""

    def __init__(self, ends: Sequence[str], lineage: Lineage) -> None:
        self.ends = ends
        self._lineage = lineage
        self._at: dict[str, Bits] = {}
        self._within: dict[str, Bits] = {}
        for number, end in enumerate(ends):
            self._at[end] = self._at.get(end, 0) | 1 << number
            for above in lineage.of(end):
                self._within[above] = self._within.get(above, 0) | 1 << number

    def at(self, place: str) -> Bits:
        """The ties whose end is a place."""
        return self._at.get(place, 0)

    def around(self, place: str) -> Bits:
        """The ties whose end is a place or holds it."""
        bits = 0
        for above in self._lineage.of(place):
            bits |= self._at.get(above, 0)
        return bits

    def within(self, place: str) -> Bits:
        """The ties whose end is a place or lies in it."""
        return self._within.get(place, 0)

    def touched(self, places: Iterable[str], every: Bits) -> tuple[Bits, Bits]:
        """The ties whose end some places touch, and those of which they contradict it."""
        inside = elsewhere = 0
        for place in places:
            around = self.around(place)
            inside |= around
            if self._lineage.knows(place):
                elsewhere |= every & ~(around | self.within(place))
        return inside, elsewhere & ~inside


def _touch(places: frozenset[str], sides: Sequence[_Side], lineage: Lineage, count: int) -> _Touch:
    every = (1 << count) - 1
    located = [place for place in places if _in_a_country(place)]
    here = [place for place in located if JAPAN in lineage.of(place)]
    abroad = [place for place in located if place not in here]
    partner, no_partner = sides[0].touched(abroad, every)
    region, no_region = sides[1].touched(here, every)
    region |= sides[1].at(JAPAN)  # all that an article on Japan tells touches the country
    one = (partner ^ region) & ~(no_partner | no_region)
    return _Touch(partner & region, one, one & (partner | ~sides[1].at(JAPAN)), not located)


def _comparable(sides: Sequence[_Side], count: int) -> list[Bits]:
    """For each tie those that hold it or lie in it, itself too; nothing for an article that lists very many."""
    if count > MOST_TIES:
        return []
    ends = list(zip(sides[0].ends, sides[1].ends, strict=True))
    return [
        (sides[0].around(one) & sides[1].around(other)) | (sides[0].within(one) & sides[1].within(other))
        for one, other in ends
    ]


def _main(touches: Sequence[_Touch], sides: Sequence[_Side], comparable: Sequence[Bits]) -> Bits:
    """The ties that an article is mostly about.

    More than twice as many facts touch both sides of such a tie as of any tie beside it, and at least a third as many
    as of each tie that holds it; and those that touch one side tell nothing else. Where no tie stands out so, the one
    that most facts touch, where both sides count thrice.
    """
    ties = range(len(comparable))
    both = Counter(touch.both for touch in touches)
    any_side = Counter(touch.both | touch.one for touch in touches)
    own, often = (
        [sum(times for bits, times in counted.items() if bits >> tie & 1) for tie in ties]
        for counted in (both, any_side)
    )
    strength = [2 * twice + times for twice, times in zip(own, often, strict=True)]
    main = 0
    for tie in ties:
        above = sides[0].around(sides[0].ends[tie]) & sides[1].around(sides[1].ends[tie])
        beside = [one for one in ties if not comparable[tie] >> one & 1]
        rival = max((own[one] for one in beside), default=0)
        holding = max((own[one] for one in ties if above >> one & 1), default=0)
        stands_out = own[tie] > 2 * rival or not rival
        if stands_out and 3 * own[tie] >= holding and all(strength[tie] >= strength[one] for one in beside):
            main |= 1 << tie
    return main or sum(1 << tie for tie in ties if strength[tie] == max(strength))


def _belongs(touch: _Touch, main: Bits, comparable: Sequence[Bits]) -> Bits:
    if touch.placeless:
        return main
    if touch.both or not comparable:
        return touch.both | touch.one & main
    nested = all(not touch.telling & ~bits for tie, bits in enumerate(comparable) if touch.telling >> tie & 1)
    return touch.one & main | (touch.telling if nested else 0)


def _in_a_country(place_id: str) -> bool:
    """Whether it is a country or a place in one; a continent speaks neither for nor against a tie."""
    slug = place_id.removeprefix("place:")
    return len(slug) == 2 or slug[2:3] == "-"
