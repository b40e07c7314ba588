"""Sentences in which every person, place, organization and event is marked: nothing more, nothing less."""

from __future__ import annotations

import pytest

from extract.entities.finding import found
from extract.entities.wholly import rows, told, wanted

LANGS = ("de", "en", "es", "fr", "ja", "nl", "vi")


@pytest.mark.parametrize(("lang", "sentence"), [row for lang in LANGS for row in rows(lang)])
def test_every_name_and_nothing_else(lang: str, sentence: str) -> None:
    """Exactly the marked names, whatever is found in what may be either way."""
    expected = wanted(sentence)
    assert told(expected, lang) == expected.names


@pytest.mark.parametrize(
    ("sentence", "spot", "place"),
    [
        pytest.param(
            "韓国の東海市と敦賀市は姉妹都市だ。",
            "東海市",
            "place:kr-donghae",
            id="a Korean city with a Japanese namesake",
        ),
        pytest.param("韓国・江原道東海市の市長が来た。", "東海市", "place:kr-donghae", id="after a Korean province"),
        pytest.param("愛知県の東海市を訪れた。", "東海市", "place:jp-tokai-aichi", id="the Japanese one"),
    ],
)
def test_a_city_lies_in_the_country_before_it(sentence: str, spot: str, place: str) -> None:
    """A country or province right before a name decides between namesakes."""
    mentions = {sentence[m.start : m.end]: m.id for m in found(sentence, "ja")[0]}
    assert mentions[spot] == place


def test_a_route_in_japan_stays_there() -> None:
    """A name that the gazetteer lacks lies in Japan where a word of it does, whatever the article speaks of."""
    text = "El Camino de Santiago y el Kumano Kodo, dos rutas. España y Galicia las promueven en España."
    ids = {text[m.start : m.end]: m.id for m in found(text, "es")[0]}
    assert (ids["Camino de Santiago"], ids["Kumano Kodo"]) == ("place:es-camino-de-santiago", "place:jp-kumano-kodo")
