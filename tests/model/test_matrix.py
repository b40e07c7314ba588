"""The matrix of ties: rolled up from the codes of the rows, zoomed, sorted; and what the map is shaded by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.model.matrix import Matrix, Ties, Zoom, shade
from jpties.model.model import ArticleRow
from jpties.names.gazetteer import gazetteer

KYUSHU = "place:jp-kyushu"


def row(name: str, *ties: tuple[str, str, int]) -> ArticleRow:
    """An article with ties and the facts of each, as bits."""
    pairs = tuple((partner, region) for partner, region, _facts in ties)
    facts = tuple(facts for _partner, _region, facts in ties)
    return ArticleRow(name, name, name, True, "en", None, None, None, (), (), pairs, facts, 9, 10, name)


ROWS = (
    row("a", ("VN", "jp-kyushu", 0b00111), ("VN", "JP-40", 0b01100), ("VN-06", "jp-mimasaka", 0b10000)),
    row("b", ("VN", "JP-43", 0b111), ("fr-garons", "JP", 0b1111)),
    row("c", ("FR-OCC", "JP-40", 0b1), ("VN", "JP-40", 0b111110)),
    row("d", ("zz-nowhere", "JP-01", 0b1)),
)


def told(matrix: Matrix) -> tuple[list[str], list[str], dict[tuple[str, str], tuple[int, int]]]:
    cells = {key: (len(cell.articles), cell.facts) for key, cell in matrix.cells.items()}
    return [head.name for head in matrix.rows], [head.name for head in matrix.columns], cells


def ties() -> Ties:
    return Ties(ROWS, gazetteer())


def test_countries_by_regions() -> None:
    rows, columns, cells = told(ties().matrix())
    assert rows == ["Vietnam", "France", "zz-nowhere"]
    assert columns == ["Kyushu", "Chugoku", "Hokkaidō", "Japan as a whole"]
    assert cells["place:vn", KYUSHU] == (3, 12)  # of a four, since one fact belongs to both of its ties
    assert cells["place:fr", "place:jp"] == (1, 4)
    assert ("place:fr", "place:jp-chugoku") not in cells


@pytest.mark.parametrize(
    ("zoom", "rows", "columns"),
    [
        (Zoom("place:vn"), ["Yên Bái", "Vietnam as a whole"], ["Kyushu", "Chugoku"]),  # the country itself last
        (Zoom("place:fr"), ["Occitanie"], ["Kyushu", "Japan as a whole"]),  # the town is inside the region
        (Zoom("place:fr-occ"), ["Gard", "Occitanie as a whole"], ["Japan as a whole", "Kyushu"]),
        (Zoom("place:fr-30"), ["Garons"], ["Japan as a whole"]),  # down to the town
        (Zoom("", KYUSHU), ["France", "Vietnam"], ["Fukuoka", "Kumamoto", "Kyushu as a whole"]),
        (Zoom("", "place:jp-33"), ["Vietnam"], ["Mimasaka"]),  # down to the city
        (Zoom("place:vn", "place:jp-40"), ["Vietnam as a whole"], ["Fukuoka as a whole"]),
        (Zoom("place:de"), [], []),
    ],
)
def test_zoom(zoom: Zoom, rows: list[str], columns: list[str]) -> None:
    matrix = ties().matrix(zoom, "name")
    assert [head.name for head in matrix.rows] == rows
    assert {head.name for head in matrix.columns} == set(columns)


def test_zoom_tells_where_it_is_and_what_is_below() -> None:
    matrix = ties().matrix(Zoom("place:fr-occ", ""))
    assert [place.name for place in matrix.above[0]] == ["France", "Occitanie"]
    assert matrix.above[1] == ()
    assert [head.below for head in matrix.rows] == [True, False]
    assert [head.below for head in ties().matrix().columns] == [True, True, False, False]


def test_sorting() -> None:
    assert [head.name for head in ties().matrix(sorting="name").rows] == ["France", "Vietnam", "zz-nowhere"]
    assert [head.name for head in ties().matrix(measure="facts").rows] == ["Vietnam", "France", "zz-nowhere"]


def test_prefectures_and_what_stands_on_none() -> None:
    found = ties().prefectures()
    assert {code: (len(cell.articles), cell.facts) for code, cell in found.items()} == {
        "JP-40": (2, 8),  # in c six facts of two ties
        "JP-43": (1, 3),
        "JP-33": (1, 1),  # Mimasaka
        "JP-01": (1, 1),
    }
    assert set(ties().prefectures("place:fr")) == {"JP-40"}
    assert [(place.name, len(cell.articles)) for place, cell in ties().at_large()] == [("Japan", 1), ("Kyushu", 1)]
    assert ties().at_large("place:fr-30")[0][0].name == "Japan"


@given(st.integers(0, 10_000), st.integers(0, 10_000), st.integers(2, 6))
def test_shades_grow_with_counts(count: int, more: int, shades: int) -> None:
    most = max(count, more)
    assert (shade(count, most, shades) == 0) == (count == 0)
    assert shade(min(count, more), most, shades) <= shade(most, most, shades)
    if most:
        assert shade(most, most, shades) == shades


def test_small_counts_are_told_apart() -> None:
    assert [shade(count, 256) for count in (0, 1, 4, 16, 64, 256)] == [0, 1, 2, 3, 4, 4]
    assert [shade(count, 3) for count in (0, 1, 2, 3)] == [0, 2, 3, 4]
    assert [shade(count, 1) for count in (0, 1)] == [0, 4]
