"""Which of the places that bear a name is meant: prefecture or city, this country or that, then or now."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from jpties.names.placekey import place_key
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection, Sequence

    from jpties.names.gazetteer import Candidate, Gazetteer

_CITIES_FIRST = frozenset({"US", "GB"})
"""Countries in which a bare name that a state or county and a city share mostly means the city."""
_CITIES = frozenset({"place:us-dc"})
"""Subdivisions that are a city, and share their name with a state."""
_HOMES = {"nl": "NL", "de": "DE", "fr": "FR", "es": "ES", "vi": "VN"}
"""Country that a town named without another lies in most likely, by language."""
_TINY = 8
"""A town so many times smaller than the largest of its name is hardly meant."""
_SHORT = 3
_APART = re.compile("[^A-Za-z0-9]+")
_LEVELS = {
    "city": "municipality",
    "prefecture": "subdivision",
    "region": "group",
    "island": "area",
    "country": "country",
}


def slug(name: str) -> str:
    """ASCII lower-case words joined by hyphens; empty where nothing of the name can be written so."""
    plain = fold(name)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return _APART.sub("-", plain).strip("-")


def ascii_name(text: str) -> str:
    """A slug, or where the script has no Latin form a hash of the name."""
    plain = slug(text)
    return plain if len(plain) * 2 >= len(text) else "x" + hashlib.sha256(text.encode()).hexdigest()[:10]


class PlaceChoice:
    """Chooses for one article."""

    def __init__(self, known: Gazetteer, countries: Counter[str], date: str | None, lang: str) -> None:
        self._known = known
        self._lang = lang
        self._countries = countries
        self._date = date or ""
        """Date of the article, EDTF; empty where unknown."""
        self._chosen: dict[tuple[str, int, str, str, int], str] = {}
        self._seen: set[str] = set()
        """Subdivisions that the article names."""
        self._seen_in: set[str] = set()
        """Codes of the countries, in lower case, that their ids begin with."""
        self._towned: frozenset[str] | None = None
        """Subdivisions a town of which the article names; made when first asked for."""
        self._home = max(
            ((count, code) for code, count in countries.items() if code != "JP" and count > 0), default=(0, "")
        )[1]

    def learn(self, place_ids: Sequence[str]) -> None:
        """Take note of what the article surely names, for later choices."""
        self._seen.update(place_ids)
        self._seen_in = {place_id[6:8] for place_id in self._seen}
        self._towned = None

    def knows(self, name: str) -> bool:
        """Whether the gazetteer has a folded name."""
        return bool(self._known.look_up([name]))

    def home(self) -> str:
        """The country beside Japan that the article speaks of most; empty where there is none."""
        return self._home

    def chosen(
        self, text: str, candidates: Sequence[Candidate], level: str, inside: str = "", among: Collection[str] = ()
    ) -> str:
        """Id of the place that is meant; made from the name where the gazetteer does not have it.

        Args:
            text: the name as written.
            candidates: what the gazetteer says of it.
            level: what class words say (city, prefecture, ...), empty where nothing.
            inside: country code of a place inside the name, or of the one that it is said to lie in.
            among: ids of the places that the town right before the name may lie in (`Savannah, Georgia`).
        """
        if not candidates:
            country = inside.lower() or self._told_by_words(text) or self.home().lower() or "jp"
            return f"place:{country}-{ascii_name(text)}"
        candidates = [c for c in candidates if c.place_id in among] or candidates
        candidates = [candidate for candidate in candidates if candidate.country == inside] or candidates
        key = (candidates[0].place_id, len(candidates), text, level, len(self._seen))
        if key not in self._chosen:
            wanted = _LEVELS.get(level, "")
            best = candidates[0]
            if len(candidates) > 1:
                largest = max(candidate.population for candidate in candidates)
                best = max(candidates, key=lambda candidate: self._merit(candidate, wanted, level, largest))
                if best.level == "country" and best.lang == "en" != self._lang:  # French calls the city Mexico
                    best = next((candidate for candidate in candidates if candidate.lang == self._lang), best)
            self._chosen[key] = (best if wanted else self._province_of(best, candidates)).place_id
        return self._chosen[key]

    def _told_by_words(self, text: str) -> str:
        """Japan, where a word of the name is a place that of the article's countries only Japan has (`Noto Airport`)."""
        words = [word for word in place_key(text).split() if len(word) > _SHORT and word.isascii()]
        named = {country for country, count in self._countries.items() if count > 0}
        places = self._known.look_up(words).values()
        return "jp" if any({c.country for c in found} & named == {"JP"} for found in places) else ""

    def _province_of(self, city: Candidate, candidates: Sequence[Candidate]) -> Candidate:
        """The province that shares a city's name, which a bare name means; the city where there is none."""
        if city.level != "municipality" or city.country in _CITIES_FIRST:
            return city
        same = (c for c in candidates if c.level == "subdivision" and c.country == city.country and not c.weak)
        return next((c for c in same if c.kind != "historic" or self._before_end(c)), city)

    def parents(self, candidates: Sequence[Candidate]) -> list[str]:
        """Ids of the subdivisions that towns lie in."""
        return [
            parent for c in candidates if c.level == "municipality" and (parent := self._known.place(c.place_id).parent)
        ]

    def _with_towns(self) -> frozenset[str]:
        """Subdivisions a town of which the article surely names."""
        if self._towned is None:
            places = [self._known.place(place_id) for place_id in self._seen]
            self._towned = frozenset(place.parent for place in places if place.parent and place.parent.count("-"))
        return self._towned

    def _merit(self, candidate: Candidate, wanted: str, level: str, largest: int) -> float:
        """How well a place fits; `largest` is the population of the largest of its name."""
        merit = 0.0
        if candidate.place_id in _CITIES:
            merit += {"city": 6, "prefecture": -6}.get(level, 0)
        elif (
            candidate.level == "subdivision" and candidate.country != "JP" and candidate.place_id in self._with_towns()
        ):
            merit += 6
        if wanted:
            merit += 6 if candidate.level == wanted else 0
            if wanted == "group" and candidate.level == "subdivision" and candidate.country != "JP":
                merit += 6
        if level == "not-city":
            merit -= 3 if candidate.level == "municipality" else 0
        named = self._countries.get(candidate.country, 0)
        merit += (0, 2, 3, 4)[min(named, 3)]
        if candidate.level == "municipality" and candidate.country == _HOMES.get(self._lang):
            merit += 1
        if named < 2 and candidate.level == "municipality" and candidate.population * _TINY < largest:
            merit -= 1.5
        merit += 2.5 if candidate.level == "country" else 0
        merit += 1.5 if candidate.level in ("subdivision", "group") and candidate.country == "JP" else 0
        merit += 0.5 if not candidate.weak else 0
        merit += 2 if candidate.place_id in self._seen else 0
        merit += 1 if candidate.level == "municipality" and self._parent_seen(candidate) else 0
        merit -= 2 if candidate.kind == "historic" and not self._before_end(candidate) else 0
        return merit

    def _parent_seen(self, candidate: Candidate) -> bool:
        near = candidate.country.lower() in self._seen_in  # nothing lies in what another country has
        return near and self._known.place(candidate.place_id).parent in self._seen

    def _before_end(self, candidate: Candidate) -> bool:
        """Whether the place still existed when the article appeared, or nobody knows when that was."""
        if not self._date:
            return True
        ended = self._known.place(candidate.place_id).valid_to
        return ended is None or self._date[: len(ended)] <= ended
