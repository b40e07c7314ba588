"""The tile map against Japan: every tile touches a true neighbour, north is up, and arrows lead everywhere."""

from __future__ import annotations

import itertools

import pytest

from jpties.model.tilemap import COLUMNS, LAND, NEIGHBOURS, ROWS, SEA, TILE, TILES, Direction, neighbour, short_name
from jpties.names.gazetteer import gazetteer

CLEARLY = 0.3
"""Degrees of latitude, some 33 km, from which one capital lies clearly north of another."""
LATITUDES = """
43.06 40.82 39.70 38.27 39.72 38.24 37.75 36.34 36.57 36.39 35.86 35.60 35.69 35.45 37.90 36.70 36.59 36.07 35.66 36.65
35.39 34.98 35.18 34.73 35.00 35.02 34.69 34.69 34.69 34.23 35.50 35.47 34.66 34.40 34.19 34.07 34.34 33.84 33.56 33.61
33.25 32.74 32.79 33.24 31.91 31.56 26.21
"""
"""Of the prefectural offices, JP-01 to JP-47. Source: Geospatial Information Authority of Japan, positions of the
prefectural offices, rounded to a hundredth of a degree."""
LATITUDE = {f"JP-{number:02}": float(text) for number, text in enumerate(LATITUDES.split(), 1)}
BORDERS = {"JP-20": 8, "JP-11": 7, "JP-21": 7, "JP-07": 6, "JP-01": 0, "JP-42": 1, "JP-47": 0, "JP-24": 6, "JP-26": 6}
"""How many prefectures one borders on by land: Nagano has the most, Saitama and Gifu follow."""
DIRECTIONS: tuple[Direction, ...] = ("up", "down", "left", "right")


def test_each_prefecture_has_one_tile() -> None:
    assert sorted(TILE) == [f"JP-{number:02}" for number in range(1, 48)] == sorted(LATITUDE)
    assert len({(tile.column, tile.row) for tile in TILES}) == 47
    assert (COLUMNS, ROWS) == (13, 10)
    assert {gazetteer().place(f"place:{code.lower()}").level for code in TILE} == {"subdivision"}


def test_the_table_of_neighbours_is_whole() -> None:
    pairs = f"{LAND} {SEA}".split()
    assert len(pairs) == len(set(pairs)) == len({frozenset(pair.split("-")) for pair in pairs})
    land = {frozenset(f"JP-{number}" for number in pair.split("-")) for pair in LAND.split()}
    assert {code: sum(code in pair for pair in land) for code in BORDERS} == BORDERS
    assert set(NEIGHBOURS) == set(TILE)


@pytest.mark.parametrize("code", sorted(TILE))
def test_each_tile_touches_a_true_neighbour(code: str) -> None:
    here = TILE[code]
    touched = {tile.code for tile in TILES if abs(tile.column - here.column) + abs(tile.row - here.row) == 1}
    assert touched & NEIGHBOURS[code]


def test_of_two_neighbours_the_clearly_northern_one_is_never_lower() -> None:
    wrong = [
        (north, south)
        for north in TILE
        for south in NEIGHBOURS[north]
        if LATITUDE[north] - LATITUDE[south] >= CLEARLY and TILE[north].row > TILE[south].row
    ]
    assert wrong == []


def test_arrows_lead_to_true_neighbours_and_to_every_tile() -> None:
    reached, waiting = {"JP-01"}, ["JP-01"]
    while waiting:
        code = waiting.pop()
        for direction in DIRECTIONS:
            near = neighbour(code, direction)
            if near is not None:
                assert near in NEIGHBOURS[code]
                if near not in reached:
                    reached.add(near)
                    waiting.append(near)
    assert reached == set(TILE)


@pytest.mark.parametrize(
    ("code", "direction", "expected"),
    [
        ("JP-01", "down", "JP-02"),  # over the Tsugaru Strait
        ("JP-01", "left", None),  # nothing lies there
        ("JP-46", "left", "JP-47"),  # the sea route
        ("JP-47", "right", "JP-46"),
        ("JP-33", "right", "JP-28"),  # not Osaka, whose tile touches Okayama's
        ("JP-40", "right", "JP-35"),  # through the Kanmon Strait
        ("JP-38", "up", "JP-34"),  # over the Shimanami bridges
        ("JP-13", "up", "JP-11"),  # straight ahead before aside
    ],
)
def test_arrows(code: str, direction: Direction, expected: str | None) -> None:
    assert neighbour(code, direction) == expected


def test_opposite_arrows_lead_back_where_tiles_touch() -> None:
    for one, other in itertools.product(TILES, TILES):
        if one.row == other.row and other.column == one.column + 1 and other.code in NEIGHBOURS[one.code]:
            assert neighbour(one.code, "right") == other.code
            assert neighbour(other.code, "left") == one.code


@pytest.mark.parametrize("width", [5, 6, 7, 9])
def test_short_names_are_told_apart(width: int) -> None:
    names = {code: gazetteer().place(f"place:{code.lower()}").name for code in TILE}
    short = [short_name(code, name, width) for code, name in names.items()]
    assert len(set(short)) == 47
    assert max(map(len, short)) <= width
