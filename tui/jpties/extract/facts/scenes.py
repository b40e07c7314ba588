"""The sentences of an article with the sides that may act in them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from jpties.extract.facts.opening import opening
from jpties.extract.facts.parties import stands_where
from jpties.extract.facts.places import place_of
from jpties.extract.facts.standing import standing_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jpties.extract.facts.view import FactView
    from jpties.model.article import BlockRole
    from jpties.model.place import Place

_BESIDE = 120
"""Code points on either side of a name in which the brackets around it stand."""


class Side(NamedTuple):
    """A place of a sentence that may act; a tuple, since an article has dozens."""

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


def scenes_of(view: FactView, chosen: frozenset[str], holders: Mapping[str, str]) -> list[Scene]:
    """The sentences of the article proper that hold a side."""
    sentences = view.document.sentences
    starts = [sentence.start for sentence in sentences]
    scenes: list[Scene] = []
    last, begin = -1, 0
    for side in sorted(_sides(view, chosen, holders), key=_start):
        number = bisect_right(starts, side.start) - 1
        if number < 0:
            continue
        sentence = sentences[number]
        if number != last:
            last, begin = number, opening(view.document, sentence.start, sentence.end)
        if side.start < begin:
            continue
        if not scenes or scenes[-1].start != sentence.start:
            block = view.document.block_at(sentence.start)
            place = block.start if block is not None else sentence.start
            scenes.append(Scene(sentence.start, sentence.end, place, sentence.role))
        scenes[-1].sides.append(side)
    return scenes


def _sides(view: FactView, chosen: frozenset[str], holders: Mapping[str, str]) -> list[Side]:
    """Every place of the article proper that may act, and the persons and adjectives that stand for one."""
    found: list[Side] = []
    for mention in view.named.items:
        if mention.block in ("noise", "meta"):
            continue
        named = mention.type == "place"
        acting = mention.id if named else holders.get(mention.id)
        place = place_of(acting) if acting else None
        if place is None or not (place.country == "JP" or place.id in chosen) or place.level == "area":
            continue
        if not named:
            found.append(Side(place, mention.start, mention.end))
        elif not _aside(view, mention.start, mention.end):
            found.append(Side(place, mention.start, mention.end, stands_where(view, mention)))
    return found + _adjectives(view, chosen) if view.spaced else found


def _adjectives(view: FactView, chosen: frozenset[str]) -> list[Side]:
    """The adjectives of the article proper that stand for a country, those inside names apart."""
    demonyms = standing_words(view.document.lang, spaced=True)[0]
    tokens = view.document.tokens
    found: list[Side] = []
    for index in [n for n, word in enumerate(map(str.lower, tokens.words)) if word in demonyms]:
        adjective = demonyms[tokens.words[index].lower()]
        if adjective != "place:jp" and adjective not in chosen:
            continue
        at = tokens.starts[index]
        name = view.named.before(at + 1)
        if (name is not None and name.end > at) or view.document.role_at(at) in ("noise", "meta"):
            continue
        place = place_of(adjective)
        if place is not None:
            found.append(Side(place, at, tokens.ends[index]))
    return found


def _start(side: Side) -> int:
    return side.start


def _aside(view: FactView, start: int, end: int) -> bool:
    """Whether a name stands in round brackets."""
    low = max(0, start - _BESIDE)
    if view.text.rfind("(", low, start) < 0 and view.text.rfind("（", low, start) < 0:
        return False
    shields = view.shields(low, min(len(view.text), end + _BESIDE))
    return any(low < start < high and view.text[low] in "(（" for low, high in shields)
