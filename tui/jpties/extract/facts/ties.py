"""Which sides act together: pairs of a partner and a region, told by sentences that name both.

A place that only says where something is, or that stands in brackets, does not act; a person with an office acts for
its place, and the adjective of a country for the country. A side that acts alone in its sentence is tied to the other
side of its paragraph, else to the article's main one. A country or prefecture is tied beside a place in it only where
a sentence names it in its own right.
"""

from __future__ import annotations

import functools
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.facts.places import parents_of
from jpties.extract.facts.scenes import scenes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jpties.extract.facts.scenes import Scene, Side
    from jpties.extract.facts.view import FactView

TWO_SIDED = ("agree", "agree_bare", "event", "event_bare", "agreement", "tie", "signing", "gathering")
"""Groups of words that tell of two sides."""
_TOGETHER = (*TWO_SIDED, "deal", "deal_bare", "goal", "both_sides", "both_localities", "fields")
"""Groups that make two places of one sentence act together."""
_MOST_PAIRS = 60
"""Pairs that one sentence may give; a longer list of places is no list of ties."""
_SEVERAL = 2
"""Sentences that make a country more than scenery beside a place in it."""
_CLOSE = 60
"""Code points between the names of a pair of lower places that need no word of acting."""
_JOINED = 12
"""Code points between two names that a hyphen or a joining word makes one pair."""
_HOSTED = frozenset({"received", "met"})
"""Senses of verbs of hosts."""
Pair = tuple[str, str]
"""Code of a partner and of a region."""


class Main(NamedTuple):
    """The sides that the article is about, for a place that acts without its other side."""

    partner: str | None
    """Code; None where there is no partner."""
    region: str
    """Code; `JP` where no region stands out."""


def ties_of(view: FactView, chosen: frozenset[str], holders: Mapping[str, str], main: Main) -> tuple[Pair, ...]:
    """The pairs that act together, in the order of the text.

    Args:
        view: the article.
        chosen: ids of the places abroad that take part.
        holders: for persons the id of the place of their office.
        main: what the article is about.
    """
    scenes = scenes_of(view, chosen, holders)
    pairs: Counter[Pair] = Counter()
    lone: list[Scene] = []
    for scene in scenes:
        found = _direct(view, scene)
        if found:
            venues = _venues(view, scene, main)
            for pair in sorted(pair for pair in found if venues.isdisjoint(pair)):
                pairs[pair] += 1
        elif scene.role == "title" or (scene.role != "caption" and view.cues.any(scene.start, scene.end, *TWO_SIDED)):
            lone.append(scene)
    if main.partner is not None and main.region != "JP":
        pairs[main.partner, main.region] += _SEVERAL
    tied = {code for pair in pairs for code in pair}
    for scene in lone:
        for side in _alone(view, scene, tied):
            added = _with_other(scenes, scene, side, main)
            if added is not None:
                pairs[added] += _SEVERAL
    return tuple(_without_scenery(pairs))


def _venues(view: FactView, scene: Scene, main: Main) -> set[str]:
    """Codes of the places that are only where an office holder of the main side around them received or met somebody."""
    acting = {side.place.code for side in scene.sides if not side.where}
    where = {side.place.code: side.place.id for side in scene.sides if side.where and side.place.code not in acting}
    if not where or not view.cues.any(scene.start, scene.end, "role"):
        return set()
    if not any(cue.sense in _HOSTED for cue in view.cues.within(scene.start, scene.end, "event", "event_bare")):
        return set()
    return {
        code
        for code, place in where.items()
        if any(above.level != "country" and above.code in (main.partner, main.region) for above in parents_of(place))
    }


def _alone(view: FactView, scene: Scene, tied: set[str]) -> list[Side]:
    """The sides that act in a sentence without the other side and are tied to none yet."""
    if all(side.where or side.place.code in tied for side in scene.sides):
        return []
    sides = _deepest(view, scene.sides)
    return [side for side in sides if not side.where and not side.whole and side.place.code not in tied]


def _without_scenery(pairs: Counter[Pair]) -> list[Pair]:
    """Pairs without a country named once beside a region that a place in this country is tied to."""
    below = {(partner[:2].upper(), region) for partner, region in pairs if len(partner) > len("XX")}
    return [pair for pair, count in pairs.items() if count >= _SEVERAL or pair not in below]


def acting_abroad(view: FactView, chosen: frozenset[str], holders: Mapping[str, str]) -> Iterator[str]:
    """Codes of the places abroad that act in a sentence, for an article whose Japanese side is the whole country."""
    for scene in scenes_of(view, chosen, holders):
        if scene.role == "title" or view.cues.any(scene.start, scene.end, *_TOGETHER):
            for side in _deepest(view, scene.sides):
                if side.abroad and not side.where:
                    yield side.place.code


def _direct(view: FactView, scene: Scene) -> set[Pair]:
    """The pairs of a sentence that names both sides and tells that they do something together."""
    if not _is_mixed(scene.sides):
        return set()
    found: set[Pair] = set()
    told = scene.role == "title" or view.cues.any(scene.start, scene.end, *_TOGETHER)
    for part in _parts(view, _deepest(view, scene.sides)):
        abroad = [side for side in part if side.abroad]
        here = [side for side in part if not side.abroad and not side.whole]
        abroad, here = _acting(abroad, here), _acting(here, abroad)
        if len(abroad) * len(here) <= _MOST_PAIRS:
            found |= {
                (one.place.code, other.place.code)
                for one in abroad
                for other in here
                if told or _joined(view, one, other) or _close(one, other)
            }
    return found


def _is_mixed(sides: Sequence[Side]) -> bool:
    """Whether some sides lie abroad and others in a part of Japan."""
    if len(sides) < 2:
        return False
    abroad = [side.place.country != "JP" for side in sides]
    return True in abroad and not all(far or side.whole for far, side in zip(abroad, sides, strict=True))


def _close(one: Side, other: Side) -> bool:
    """Whether a place below its country and a region are named side by side: that is never by the way."""
    first, last = sorted((one, other), key=lambda side: side.start)
    return one.place.level != "country" and last.start - first.end <= _CLOSE


def _acting(own: list[Side], others: list[Side]) -> list[Side]:
    """Those of one side that act; where none does but the other side does, where it is: somebody came there."""
    acting = [side for side in own if not side.where]
    return acting or (own if any(not side.where for side in others) else [])


def _parts(view: FactView, sides: list[Side]) -> list[list[Side]]:
    """The sides parted at commas and semicolons where every part holds both ("A and B since 1985, C and D since 1971")."""
    if not sides or not any(sign in view.text[sides[0].end : sides[-1].start] for sign in ",;、；"):
        return [list(sides)]
    parts: list[list[Side]] = []
    for side in sides:
        cut = parts and any(sign in view.text[parts[-1][-1].end : side.start] for sign in ",;、；")
        if not parts or cut:
            parts.append([])
        parts[-1].append(side)
    balanced = all(any(s.abroad for s in part) and any(not s.abroad and not s.whole for s in part) for part in parts)
    return parts if balanced else [sides]


def _joined(view: FactView, one: Side, other: Side) -> bool:
    """Whether two names are one pair: a hyphen, a dash or a joining word alone between them."""
    first, last = sorted((one, other), key=lambda side: side.start)
    between = view.text[first.end : last.start]
    if len(between) > _JOINED:
        return False
    return between.strip() in ("-", "–", "—", "―", "/", "&", "と", "・") or any(
        not view.text[first.end : cue.start].strip() for cue in view.cues.within(first.end, last.start, "and")
    )


def _deepest(view: FactView, sides: Sequence[Side]) -> list[Side]:
    """Sides without those that hold another one of the sentence, unless a joining word sets them side by side."""
    above = [_ids_above(side.place.id) for side in sides]
    held = frozenset().union(*above)
    return [
        side
        for side in sides
        if side.place.id not in held
        or side.place.level == "group"
        or not any(
            side.place.id in ids and not _beside(view, side, other) for ids, other in zip(above, sides, strict=True)
        )
    ]


@functools.lru_cache(maxsize=20_000)
def _ids_above(place_id: str) -> frozenset[str]:
    """Ids of the places that hold a place."""
    return frozenset(parent.id for parent in parents_of(place_id))


def _beside(view: FactView, one: Side, other: Side) -> bool:
    """Whether a joining word stands between two sides."""
    first, last = sorted((one, other), key=lambda side: side.start)
    return view.cues.any(first.end, last.start, "and")


def _with_other(scenes: Iterable[Scene], scene: Scene, side: Side, main: Main) -> Pair | None:
    """The pair of a side that acts alone in its sentence.

    A place of the main partner's country goes with the main region where one stands out, another one with the last
    region before it in its paragraph; a region with the country that its paragraph speaks of, else the main partner.
    """
    code = side.place.code
    own = side.abroad and main.partner is not None and side.place.country == main.partner[:2].upper()
    if own and main.region != "JP":
        return code, main.region
    before = [
        other.place
        for earlier in scenes
        if earlier.block == scene.block and earlier.start <= scene.start
        for other in earlier.sides
        if other.abroad != side.abroad and not other.whole and not other.where
    ]
    if side.abroad:
        return (code, before[-1].code) if before else (code, "JP") if own else None
    if before and all(place.level == "country" for place in before):
        return before[-1].code, code
    return (main.partner, code) if main.partner is not None else None
