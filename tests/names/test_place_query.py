"""The place that words mean: codes, slugs, names of any language; places of the corpus before their namesakes."""

from __future__ import annotations

import pytest

from jpties.errors import UsageError
from jpties.names.gazetteer import gazetteer
from jpties.names.place_query import place_of, places_called


@pytest.mark.parametrize(
    ("words", "in_japan", "known", "expected"),
    [
        ("VN", False, (), "vn"),
        ("vn-06", False, (), "vn-06"),
        ("place:fr-garons", False, (), "fr-garons"),
        ("Yen Bai", False, (), "vn-06"),  # without its marks
        ("Allemagne", False, (), "de"),
        ("ベトナム", False, (), "vn"),
        ("JP-40", True, (), "jp-40"),
        ("Fukuoka", True, (), "jp-40"),
        ("Fukuoka", True, ("jp-fukuoka-city",), "jp-fukuoka-city"),  # the corpus has the city
        ("福岡県", True, (), "jp-40"),
        ("jp", True, (), "jp"),
        ("  Kansai ", True, (), "jp-kansai"),
    ],
)
def test_found(words: str, in_japan: bool, known: tuple[str, ...], expected: str) -> None:
    places = [gazetteer().place(f"place:{slug}") for slug in known]
    assert place_of(words, gazetteer(), places, in_japan=in_japan).id == f"place:{expected}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Fukuoka Prefecture", ["jp-40"]),  # the class word tells the prefecture from the city
        ("Fukuoka City", ["jp-fukuoka-city"]),
        ("préfecture de Fukuoka", ["jp-40"]),
        ("tỉnh Yên Bái", ["vn-06"]),
        ("Stadt Kumamoto", ["jp-kumamoto-city"]),
        ("Kyushu region", ["jp-kyushu"]),
        ("New York City", ["us-new-york-city"]),  # a name of its own
        ("governor of Fukuoka", []),  # a person
        ("prefecture", []),
        ("", []),
    ],
)
def test_a_class_word_may_stand_with_a_name(words: str, expected: list[str]) -> None:
    assert [place.id for place in places_called(words, gazetteer())] == [f"place:{slug}" for slug in expected]


@pytest.mark.parametrize(
    ("words", "known", "hint"),
    [
        ("Vietnma", ("vn", "kr"), "these articles have Vietnam"),
        ("qqqq", ("vn", "kr"), "these articles have Vietnam, South Korea"),  # nothing is near: what there is
        ("xq", ("vn",), "these articles have Vietnam"),  # no code, and too short for a name
        ("Vietnma", (), "these articles have none"),
        ("Fukuoka", ("jp-40", "vn"), "these articles have Vietnam"),  # in Japan
        ("", ("vn",), "these articles have Vietnam"),
        ("\x1b]52;c;aGk=\x07", ("vn",), "these articles have Vietnam"),
        ("v" * 100_000, ("vn",), "these articles have Vietnam"),
    ],
)
def test_not_found(words: str, known: tuple[str, ...], hint: str) -> None:
    places = [gazetteer().place(f"place:{slug}") for slug in known]
    with pytest.raises(UsageError, match="there is no partner called") as caught:
        place_of(words, gazetteer(), places, in_japan=False)
    assert str(caught.value).endswith(hint)
