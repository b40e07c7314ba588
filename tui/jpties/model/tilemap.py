"""Japan as tiles: one for each of the 47 prefectures, in its place on a grid of ten rows and thirteen columns.

The grid is our own. Tests hold it to the real neighbourhood: each tile touches a true neighbour, and of two
neighbours the clearly northern one is never lower. Okinawa stands at the left of Kagoshima, as on maps with an inset.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Direction = Literal["up", "down", "left", "right"]

_GRID = """
 .  .  .  .  .  .  .  .  .  .  .  . 01
 .  .  .  .  .  .  .  .  .  .  .  . 02
 .  .  .  .  .  .  .  .  .  .  . 05 03
 .  .  .  .  .  .  .  .  .  .  . 06 04
 .  .  .  .  .  .  .  .  . 17 16 15 07
 .  .  .  .  .  .  .  . 18 21 20 10 09
 .  .  .  . 32 31 28 26 25 23 19 11 08
42 41 40 35 34 33 27 29 24 22 14 13 12
 . 43 44  . 38 37  . 30  .  .  .  .  .
47 46 45  . 39 36  .  .  .  .  .  .  .
"""
"""Numbers of ISO 3166-2:JP, north at the top."""

LAND = (
    "02-03 02-05 03-04 03-05 04-05 04-06 04-07 05-06 06-07 06-15 07-08 07-09 07-10 07-15 08-09 08-11 08-12 09-10 09-11 "
    "10-11 10-15 10-20 11-12 11-13 11-19 11-20 12-13 13-14 13-19 14-19 14-22 15-16 15-20 16-17 16-20 16-21 17-18 17-21 "
    "18-21 18-25 18-26 19-20 19-22 20-21 20-22 20-23 21-23 21-24 21-25 22-23 23-24 24-25 24-26 24-29 24-30 25-26 26-27 "
    "26-28 26-29 27-28 27-29 27-30 28-31 28-33 29-30 31-32 31-33 31-34 32-34 32-35 33-34 34-35 36-37 36-38 36-39 37-38 "
    "38-39 40-41 40-43 40-44 41-42 43-44 43-45 43-46 44-45 45-46"
)
"""Prefectures that share a border on land. Source: the prefectural boundaries of the Geospatial Information Authority
of Japan (Digital Map, administrative areas); borders on uninhabited islets are left out."""
SEA = "01-02 46-47 35-40 28-36 33-37 34-38 12-14"
"""Links over the sea: Seikan tunnel, the sea route to Okinawa, Kanmon, Akashi and Naruto, Seto and Shimanami bridges,
Tokyo Bay Aqua-Line."""


@dataclass(frozen=True, slots=True)
class Tile:
    """Where a prefecture stands."""

    code: str
    """ISO 3166-2."""
    column: int
    """From the left, 0 first."""
    row: int
    """From the top, 0 first."""


def _tiles() -> tuple[Tile, ...]:
    return tuple(
        Tile(f"JP-{number}", column, row)
        for row, line in enumerate(_GRID.split("\n")[1:-1])
        for column, number in enumerate(line.split())
        if number != "."
    )


def _neighbours() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in f"{LAND} {SEA}".split():
        one, other = (f"JP-{number}" for number in pair.split("-"))
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {code: frozenset(near) for code, near in found.items()}


TILES: tuple[Tile, ...] = _tiles()
"""The tiles, row by row."""
TILE: dict[str, Tile] = {tile.code: tile for tile in TILES}
"""The tile of a code."""
NEIGHBOURS: dict[str, frozenset[str]] = _neighbours()
"""Codes of the prefectures that border on one or are linked to it over the sea."""
COLUMNS = 1 + max(tile.column for tile in TILES)
"""Columns of the grid."""
ROWS = 1 + max(tile.row for tile in TILES)
"""Rows of the grid."""

_SHORT = {"JP-06": "Ymgta", "JP-35": "Ymgch"}
"""Yamagata and Yamaguchi in less than seven signs, where their first ones are the same."""


def short_name(code: str, name: str, width: int) -> str:
    """The name of a prefecture cut to signs by which it is told from all others, from five on."""
    return _SHORT.get(code, name)[:width] if len(name) > width and width < 7 else name[:width]


_STEPS: dict[Direction, tuple[int, int]] = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}


def neighbour(code: str, direction: Direction) -> str | None:
    """The true neighbour that lies most in a direction; None where there is none.

    Of neighbours that lie there, one more ahead than aside is taken before others, then the least aside, then the
    nearest.
    """
    here = TILE[code]
    right, down = _STEPS[direction]
    best: tuple[bool, int, int, str] | None = None
    for near in sorted(NEIGHBOURS[code]):
        across, along = TILE[near].column - here.column, TILE[near].row - here.row
        ahead = across * right + along * down
        aside = abs(across * down) + abs(along * right)
        if ahead > 0:
            rank = (aside > ahead, aside, ahead, near)
            best = rank if best is None else min(best, rank)
    return best[3] if best is not None else None
