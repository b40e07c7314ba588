"""Places: country > subdivision > municipality, Japanese regions, and areas that are none of these."""

from __future__ import annotations

from typing import Literal, NamedTuple

PlaceLevel = Literal["country", "group", "subdivision", "municipality", "area"]
"""`group` is a named set of subdivisions (Kyushu, Kansai); `area` an island, mountain or sea."""


class Place(NamedTuple):
    """A place with a stable id."""

    id: str
    """`place:` and a slug: the ISO 3166 code in lower case, else country and name (`place:fr-garons`)."""
    name: str
    """English name for the screen."""
    level: PlaceLevel
    """Where it stands."""
    country: str
    """ISO 3166-1 alpha-2."""
    iso: str | None = None
    """ISO 3166-1 or 3166-2 code, where it has one."""
    parent: str | None = None
    """Id of the next higher place; of a Japanese prefecture its region."""
    population: int = 0
    """Inhabitants, 0 where unknown."""
    valid_to: str | None = None
    """EDTF of the day on which the place ceased to exist, e.g. `2025-06-30`."""
    merged_into: str | None = None
    """Id of the place that it became part of."""

    @property
    def code(self) -> str:
        """The contract's code: ISO 3166, or the slug where there is none (`jp-kansai`)."""
        return self.iso or self.id.removeprefix("place:")
