"""The two sides of an article: the place abroad and the place in Japan that it is about, and whose an office is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from jpties.extract.facts.places import place_of
from jpties.names.personal import name_flags
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jpties.extract.facts.draft import Draft
    from jpties.extract.facts.view import FactView
    from jpties.model.place import Place

_HEADED = 3
"""Weight of a place named in the title or the first paragraph."""
_MOST = 2
"""Times that the main place of a level must be named, for each time of the next one, to be whom a bare office means."""
_LEVELS = {
    "Prime Minister": "country", "Minister": "country", "Deputy Minister": "country", "Ambassador": "country",
    "Chancellor": "country", "Consul General": "country", "Consul": "country", "Emperor": "country",
    "Honorary Consul": "country", "Honorary Consul General": "country",
    "Governor": "subdivision", "Deputy Governor": "subdivision", "Premier": "subdivision",
    "Mayor": "municipality", "Deputy Mayor": "municipality",
}  # fmt: skip
"""Level of the place that an office belongs to; offices that any body has are left out."""


class Sides:
    """How often the article names places on either side, by level."""

    def __init__(self, view: FactView) -> None:
        self._counts: Counter[str] = Counter()
        self._places: dict[str, Place] = {}
        proper = [block.end for block in view.document.blocks if block.role in ("title", "lead", "paragraph")]
        head = proper[1] if len(proper) > 1 else 0
        datelines = view.document.datelines.items()
        dated = {name.start for low, high in datelines for name in view.named.within(low, high)}
        for name in view.named.items:
            if name.start in dated:
                continue
            place = place_of(name.id) if name.type == "place" and name.block != "noise" else None
            if place is not None and place.country and place.level != "area":
                self._places[name.id] = place
                self._counts[name.id] += _HEADED if name.start < head else 1
        abroad, here = self.main(abroad=True), self.main(abroad=False)
        self.pair: tuple[str, ...] = (abroad, here) if abroad and here else ()
        """Ids of the place abroad and the place in Japan that are named most often; empty where a side is missing."""

    def main(self, *, abroad: bool, level: str = "") -> str | None:
        """Id of the place of a side, of one level if given, that is named most often."""
        return next((thing for thing, _count in self._of(abroad=abroad, level=level)), None)

    def _of(self, *, abroad: bool, level: str) -> list[tuple[str, int]]:
        """Places of a side with their weight, heaviest first."""
        return [
            (thing, count)
            for thing, count in self._counts.most_common()
            if (self._places[thing].country != "JP") == abroad and level in ("", self._places[thing].level)
        ]

    def is_abroad(self, thing: str) -> bool | None:
        """Whether a place of the article lies outside Japan; None for what is no such place."""
        place = place_of(thing) if thing.startswith("place:") else None
        known = place is not None and place.country and place.level != "area"
        return place.country != "JP" if known and place is not None else None

    def missing(self, things: Iterable[str]) -> str | None:
        """The main place of the side of which none of these is one, where all of them are of the other side."""
        told = {abroad for thing in things if (abroad := self.is_abroad(thing)) is not None}
        return self.main(abroad=not told.pop()) if len(told) == 1 else None

    def of_office(self, draft: Draft, name: str) -> str | None:
        """Id of the place whose office a bare "Governor X" means: of the holder's country, and the only likely one."""
        sense = draft.cue.sense if draft.cue is not None else ""
        level = _LEVELS.get(sense)
        if level is None:
            return None
        abroad = not is_japanese(name)
        if level == "country" and not abroad:
            return "place:jp"
        found = self._of(abroad=abroad, level=level)
        if not found or (len(found) > 1 and found[0][1] < _MOST * found[1][1]):
            return None
        return found[0][0]


def is_japanese(name: str) -> bool:
    """Whether a romanised name has a Japanese family and a Japanese given name, by public lists."""
    flags = [name_flags(fold(word)) for word in name.split()]
    return any(
        "S" in family and ("G" in given or "H" in given)
        for n, family in enumerate(flags)
        for m, given in enumerate(flags)
        if n != m
    )
