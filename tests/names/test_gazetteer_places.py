"""What the gazetteer knows of a place: its way up, its groups, its names, what it was merged into."""

from __future__ import annotations

import pytest

from jpties.names.gazetteer import Gazetteer, codes_above, gazetteer
from names.asking import found


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return gazetteer()


def test_units_that_were_merged_say_into_what(known: Gazetteer) -> None:
    ha_giang = known.place("place:vn-03")
    assert (ha_giang.iso, ha_giang.valid_to, ha_giang.merged_into) == ("VN-03", "2025-06-30", "place:vn-07")
    assert known.place("place:vn-07").valid_to is None
    assert known.place("place:fr-k").merged_into == "place:fr-occ"
    ended = [place for place in known.children("place:vn") if place.level == "subdivision" and place.valid_to]
    going_on = [place for place in known.children("place:vn") if place.level == "subdivision" and not place.valid_to]
    assert (len(ended), len(going_on)) == (29, 34)


def test_the_way_up(known: Gazetteer) -> None:
    assert [place.id for place in known.parents("place:fr-garons")] == ["place:fr-30", "place:fr-occ", "place:fr"]
    assert [place.id for place in known.parents("place:jp-mimasaka")] == ["place:jp-33", "place:jp-chugoku", "place:jp"]
    assert known.parents("place:jp") == ()


@pytest.mark.parametrize(
    ("code", "codes"),
    [
        ("JP-33", ("JP-33", "jp-chugoku", "JP")),
        ("JP", ("JP",)),
        ("zz-nowhere", ("zz-nowhere",)),  # such as a tie of an own fact names it
    ],
)
def test_a_code_with_those_above_it(code: str, codes: tuple[str, ...]) -> None:
    assert codes_above(code) == codes


def test_every_prefecture_is_in_one_region_or_is_one(known: Gazetteer) -> None:
    prefectures = [f"place:jp-{number:02}" for number in range(1, 48)]
    assert {known.place(slug).iso for slug in prefectures} == {f"JP-{number:02}" for number in range(1, 48)}
    parents = {slug: known.place(slug).parent for slug in prefectures}
    assert [slug for slug, parent in parents.items() if parent == "place:jp"] == ["place:jp-01"]
    assert {slug for slug in prefectures if parents[slug] == "place:jp-kyushu"} == {
        place.id for place in known.children("place:jp-kyushu")
    }


def test_groups_of_a_prefecture(known: Gazetteer) -> None:
    assert [group.id for group in known.groups_of("place:jp-31")] == ["place:jp-chugoku", "place:jp-sanin"]


def test_all_municipalities_of_japan_are_there(known: Gazetteer) -> None:
    counts = {"市": 0, "町": 0, "村": 0}
    for number in range(1, 48):
        for place in known.children(f"place:jp-{number:02}"):
            name = known.names(place.id).get("ja", [""])[0]
            if name[-1:] in counts:
                counts[name[-1]] += 1
    assert counts["市"] == 792
    assert counts["町"] == 743
    assert counts["村"] == 183


def test_a_place_is_found_by_its_id_and_has_names(known: Gazetteer) -> None:
    fukuoka = known.place("place:jp-40")
    assert (fukuoka.name, fukuoka.level, fukuoka.country, fukuoka.code) == ("Fukuoka", "subdivision", "JP", "JP-40")
    assert known.names("place:jp-40")["ja"][0] == "福岡"
    assert known.names("place:fr-garons") == {"": ["Garons"]}
    assert known.place("place:jp-kansai").code == "jp-kansai"
    assert known.country("FR").id == "place:fr"


def test_unknown_ids_are_key_errors(known: Gazetteer) -> None:
    for slug in ("place:xx", "place:fr-nowhere-at-all", "place:", "", "place:fr-\ud800"):
        with pytest.raises(KeyError):
            known.place(slug)


def test_candidates_and_places_agree(known: Gazetteer) -> None:
    for name in (
        "San Jose",
        "Springfield",
        "Yamagata",
        "Paris",
        "Munich",
        "München",
        "松本",
        "Victoria",
        "Noto",
        "Fuchu",
    ):
        for candidate in found(known, name):
            place = known.place(candidate.place_id)
            assert place.id == candidate.place_id
            assert (place.level, place.country) == (candidate.level, candidate.country)


def test_ids_of_one_name_are_different(known: Gazetteer) -> None:
    for name in ("San Jose", "Springfield", "Fuchu", "Ikeda", "Noto", "San Francisco"):
        ids = [candidate.place_id for candidate in found(known, name)]
        assert len(ids) == len(set(ids)), name
