"""Which sides act together: pairs of a partner and a region, told by sentences that name both.

A place that only says where something is, or that stands in brackets, does not act; a person with an office acts for
its place, and the adjective of a country for the country. A side that acts alone in its sentence is tied to the other
side of its paragraph, else to the article's main one. A country or prefecture is tied beside a place in it only where
a sentence names it in its own right.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jpties.extract.facts.opening import opening
from jpties.extract.facts.parties import stands_where
from jpties.extract.facts.places import parents_of, place_of
from jpties.extract.facts.references import standing_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jpties.extract.facts.view import FactView
    from jpties.model.article import BlockRole
    from jpties.model.place import Place

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


@dataclass(frozen=True, slots=True)
class Side:
    """A place of a sentence that may act."""

    place: Place
    """The place."""
    start: int
    """First code point of its name, of the person or of the adjective that stands for it."""
    end: int
    """End, exclusive."""
    where: bool = False
    """Whether it only says where."""

    @property
    def abroad(self) -> bool:
        """Whether it lies outside Japan."""
        return self.place.country != "JP"

    @property
    def whole(self) -> bool:
        """Whether it is Japan as a whole."""
        return not self.abroad and self.place.level == "country"


@dataclass(slots=True)
class Scene:
    """A sentence with its sides."""

    start: int
    """First code point."""
    end: int
    """End, exclusive."""
    block: int
    """Start of its block."""
    role: BlockRole
    """Role of its block."""
    sides: list[Side] = field(default_factory=list)
    """In order."""


@dataclass(frozen=True, slots=True)
class Main:
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
    scenes = list(_scenes(view, chosen, holders))
    pairs: Counter[Pair] = Counter()
    lone: list[tuple[Scene, Side]] = []
    for scene in scenes:
        found = set(_direct(view, scene))
        pairs.update(sorted(pair for pair in found if not any(_venue(view, scene, code, main) for code in pair)))
        told = scene.role == "title" or view.cues.any(scene.start, scene.end, *TWO_SIDED)
        if told and not found and scene.role != "caption":
            lone += [(scene, side) for side in _deepest(view, scene.sides) if not side.where and not side.whole]
    if main.partner is not None and main.region != "JP":
        pairs[main.partner, main.region] += _SEVERAL
    tied = {code for pair in pairs for code in pair}
    for scene, side in lone:
        pair = _with_other(scenes, scene, side, main) if side.place.code not in tied else None
        if pair is not None:
            pairs[pair] += _SEVERAL
    return tuple(_without_scenery(pairs))


def _venue(view: FactView, scene: Scene, code: str, main: Main) -> bool:
    """Whether a place is only where an office holder of the main side around it received or met somebody."""
    sides = [side for side in scene.sides if side.place.code == code]
    if not sides or not all(side.where for side in sides) or not view.cues.any(scene.start, scene.end, "role"):
        return False
    around = [parent.code for parent in parents_of(sides[0].place.id) if parent.level != "country"]
    hosted = view.cues.within(scene.start, scene.end, "event", "event_bare")
    return not {main.partner, main.region}.isdisjoint(around) and any(cue.sense in _HOSTED for cue in hosted)


def _without_scenery(pairs: Counter[Pair]) -> list[Pair]:
    """Pairs without a country named once beside a region that a place in this country is tied to."""
    below = {(partner[:2].upper(), region) for partner, region in pairs if len(partner) > len("XX")}
    return [pair for pair, count in pairs.items() if count >= _SEVERAL or pair not in below]


def acting_abroad(view: FactView, chosen: frozenset[str], holders: Mapping[str, str]) -> Iterator[str]:
    """Codes of the places abroad that act in a sentence, for an article whose Japanese side is the whole country."""
    for scene in _scenes(view, chosen, holders):
        if scene.role == "title" or view.cues.any(scene.start, scene.end, *_TOGETHER):
            for side in _deepest(view, scene.sides):
                if side.abroad and not side.where:
                    yield side.place.code


def _scenes(view: FactView, chosen: frozenset[str], holders: Mapping[str, str]) -> Iterator[Scene]:
    """The sentences of the article proper that hold a side."""
    sentences = view.document.sentences
    starts = [sentence.start for sentence in sentences]
    scenes: dict[int, Scene] = {}
    for side in sorted(_sides(view, chosen, holders), key=lambda side: side.start):
        number = bisect_right(starts, side.start) - 1
        if number < 0:
            continue
        sentence = sentences[number]
        if side.start < opening(view.document, sentence.start, sentence.end):
            continue
        if number not in scenes:
            block = view.document.block_at(sentence.start)
            place = block.start if block is not None else sentence.start
            scenes[number] = Scene(sentence.start, sentence.end, place, sentence.role)
        scenes[number].sides.append(side)
    return iter(scenes[number] for number in sorted(scenes))


def _sides(view: FactView, chosen: frozenset[str], holders: Mapping[str, str]) -> Iterator[Side]:
    """Every place of the article proper that may act, and the persons and adjectives that stand for one."""
    for mention in view.named.items:
        if mention.block in ("noise", "meta"):
            continue
        acting = mention.id if mention.type == "place" else holders.get(mention.id, "")
        place = place_of(acting) if acting else None
        if place is None or not (place.country == "JP" or place.id in chosen) or place.level == "area":
            continue
        if mention.type == "place" and _aside(view, mention.start, mention.end):
            continue
        yield Side(place, mention.start, mention.end, mention.type == "place" and stands_where(view, mention))
    demonyms = standing_words(view.document.lang, spaced=view.spaced)[0] if view.spaced else {}
    tokens = view.document.tokens
    for index, word in enumerate(tokens.words) if demonyms else ():
        adjective = demonyms.get(word.lower())
        if adjective is None or (adjective != "place:jp" and adjective not in chosen):
            continue
        at = tokens.starts[index]
        name = view.named.before(at + 1)
        place = place_of(adjective)
        covered = name is not None and name.end > at
        if place is not None and not covered and view.document.role_at(at) not in ("noise", "meta"):
            yield Side(place, at, tokens.ends[index])


def _aside(view: FactView, start: int, end: int) -> bool:
    """Whether a name stands in round brackets."""
    shields = view.shields(max(0, start - 120), min(len(view.text), end + 120))
    return any(low < start < high and view.text[low] in "(（" for low, high in shields)


def _direct(view: FactView, scene: Scene) -> Iterator[Pair]:
    """The pairs of a sentence that names both sides and tells that they do something together."""
    sides = _deepest(view, scene.sides)
    for part in _parts(view, sides):
        abroad = [side for side in part if side.abroad]
        here = [side for side in part if not side.abroad and not side.whole]
        abroad, here = _acting(abroad, here), _acting(here, abroad)
        if not abroad or not here or len(abroad) * len(here) > _MOST_PAIRS:
            continue
        told = scene.role == "title" or view.cues.any(scene.start, scene.end, *_TOGETHER)
        for one in abroad:
            for other in here:
                if told or _joined(view, one, other) or _close(one, other):
                    yield one.place.code, other.place.code


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
    kept = []
    for side in sides:
        inner = [
            other
            for other in sides
            if other.place.id != side.place.id and _holds(side.place, other.place) and not _beside(view, side, other)
        ]
        if not inner:
            kept.append(side)
    return kept


def _holds(place: Place, other: Place) -> bool:
    """Whether a place, no group of prefectures, holds another one."""
    return place.level != "group" and any(parent.id == place.id for parent in parents_of(other.id))


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
