"""Which ties of its article a fact belongs to, and that every view counts and lists by this one rule."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.model.belonging import belonging, facts_of_ties
from jpties.model.fact import Fact
from jpties.model.lineage import Lineage
from jpties.names.gazetteer import gazetteer

VN, JP, KYUSHU, FUKUOKA, OSAKA = "place:vn", "place:jp", "place:jp-kyushu", "place:jp-40", "place:jp-27"
Pairs = tuple[tuple[str, str], ...]


def fact(*subjects: str, kind: Any = "agreement", start: int = 0) -> Fact:
    return Fact(f"{kind}:{start}", kind, start, start + 1, "x", "x", subjects, "test", "paragraph")


def ties_of(ties: Pairs, *facts: Fact) -> list[list[str]]:
    found = belonging(ties, facts, Lineage(gazetteer()))
    return [[region for at, (_partner, region) in enumerate(ties) if bits >> at & 1] for bits in found]


def ties_of_partners(ties: Pairs, *facts: Fact) -> list[list[str]]:
    found = belonging(ties, facts, Lineage(gazetteer()))
    return [[partner for at, (partner, _region) in enumerate(ties) if bits >> at & 1] for bits in found]


@pytest.mark.parametrize(
    ("subjects", "expected"),
    [
        ((VN, KYUSHU), True),
        (("place:vn-06", FUKUOKA), True),  # places inside
        ((VN, JP), True),  # all of Japan speaks neither for nor against
        ((VN, OSAKA), False),  # Osaka is another tie
        (("place:kr", KYUSHU), False),  # so is Korea
        (("place:kr", VN, KYUSHU), True),
        (("place:kr", VN), True),  # what is named beside the partner takes nothing from it
        (("place:europe", KYUSHU), True),  # a continent is none
        ((VN, "place:jp-hall-of-unknown-place"), True),  # nobody knows that it lies elsewhere
        (("person:hattori-seitaro",), True),  # the article is about nothing else
        ((JP,), False),
    ],
)
def test_a_fact_belongs_to_the_tie_whose_sides_its_places_touch(subjects: tuple[str, ...], expected: bool) -> None:
    assert ties_of((("VN", "jp-kyushu"),), fact(*subjects)) == [["jp-kyushu"] if expected else []]


def test_where_a_meeting_was_held_draws_no_facts_from_the_tie_that_the_article_is_about() -> None:
    ties = (("VN-HN", "jp-19"), ("VN-24", "jp-19"))
    host, guest = fact("place:vn-24"), fact("place:jp-19")
    found = ties_of_partners(ties, fact("place:vn-hn", "place:jp-19"), host, host, host, host, guest, fact())
    assert found == [["VN-HN"], *[["VN-24"]] * 6]


LISTED: Pairs = (("VN", "JP-08"), ("VN", "JP-40"), ("VN", "JP-43"), ("VN-06", "jp-mimasaka"), ("VN", "jp-kyushu"))
"""An article that lists prefectures and tells of Kyushu."""
TOLD = (
    fact(VN, FUKUOKA, "place:jp-43", "place:jp-08"),
    fact(VN, KYUSHU),
    fact(VN, KYUSHU),
    fact("place:vn-06", "place:jp-mimasaka"),
)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (fact("place:vn-06", "place:jp-mimasaka"), ["jp-mimasaka"]),  # an agreement of others
        (fact(VN, JP), ["jp-kyushu"]),  # one side: the main tie alone
        (fact("person:someone"), ["jp-kyushu"]),
        (fact(FUKUOKA, kind="statement"), ["JP-40", "jp-kyushu"]),  # one lies in the other
        (fact(VN, OSAKA), []),
    ],
)
def test_what_touches_one_side_belongs_to_the_main_tie(one: Fact, expected: list[str]) -> None:
    assert ties_of(LISTED, *TOLD, one)[-1] == expected


@pytest.mark.parametrize(
    ("ties", "told", "expected"),
    [
        ((("VN", "JP-40"), ("KR", "JP-40")), [(VN, FUKUOKA)] * 3 + [("place:kr", FUKUOKA)], ["VN"]),
        ((("VN", "JP-40"), ("KR", "JP-40")), [(VN, FUKUOKA), ("place:kr", FUKUOKA)], ["VN", "KR"]),  # as strong
        ((("VN-13", "JP-10"), ("VN", "JP-10")), [("place:vn-13", "place:jp-10")], ["VN-13", "VN"]),  # one in the other
        ((("VN-13", "JP-10"), ("VN", "JP-10")), [(VN, "place:jp-10")] * 4, ["VN"]),  # the inner one by the way
        (
            (("VN-13", "JP-10"), ("VN", "JP-10")),
            [(VN, "place:jp-10")] * 2 + [("place:vn-13", "place:jp-10")],
            ["VN-13", "VN"],
        ),  # a third as many is enough
        (
            (("VN-13", "JP-10"), ("VN", "JP-10")),
            [(VN, "place:jp-10")] * 3 + [("place:vn-13", "place:jp-10")],
            ["VN"],
        ),  # a fourth is not
        (
            (("VN-13", "JP-10"), ("VN", "JP-10"), ("KR", "JP-10")),
            [(VN, "place:jp-10")] * 2 + [("place:vn-13", "place:jp-10")] * 2 + [("place:kr", "place:jp-10")],
            ["VN"],
        ),  # twice as many as beside it is not more than twice
        ((("VN", "JP-40"), ("KR", "JP-40")), [], ["VN", "KR"]),  # nothing tells
    ],
)
def test_the_main_ties_of_an_article(ties: Pairs, told: list[tuple[str, ...]], expected: list[str]) -> None:
    facts = [*(fact(*subjects) for subjects in told), fact("person:someone")]
    bits = belonging(ties, facts, Lineage(gazetteer()))[-1]
    assert [partner for at, (partner, _region) in enumerate(ties) if bits >> at & 1] == expected


def test_all_of_japan_is_touched_by_whatever_names_the_partner() -> None:
    ties = (("FR-OCC", "JP"), ("FR-30", "JP"), ("FR-34", "JP"))
    told = fact("place:fr-occ", JP), fact("place:fr-garons", "place:fr-34"), fact("place:fr-occ"), fact(JP)
    assert belonging(ties, told, Lineage(gazetteer())) == [0b001, 0b111, 0b001, 0b001]


def test_a_region_tells_its_tie_beside_one_of_all_of_japan() -> None:
    """What names Fukuoka alone is of its tie; all of Japan is touched by the way, and tells nothing against it."""
    ties = (("FR", "JP"), ("VN", "JP-40"))
    told = *[fact("place:fr", JP)] * 3, fact(VN, FUKUOKA), fact(FUKUOKA)
    assert belonging(ties, told, Lineage(gazetteer())) == [0b01, 0b01, 0b01, 0b10, 0b11]


def test_a_list_of_very_many_ties_has_no_main_one() -> None:
    ties = tuple((f"XX-{number}", "JP-40") for number in range(300))
    assert belonging(ties, [fact("person:someone"), fact("place:xx-7", FUKUOKA)], Lineage(gazetteer())) == [0, 1 << 7]
    assert belonging((), [fact(VN)], Lineage(gazetteer())) == [0]


@given(st.lists(st.sets(st.sampled_from([VN, "place:vn-06", "place:kr", JP, KYUSHU, FUKUOKA, OSAKA])), max_size=8))
def test_facts_by_tie_are_ties_by_fact(subjects: list[set[str]]) -> None:
    facts, lineage = [fact(*sorted(places)) for places in subjects], Lineage(gazetteer())
    by_tie = facts_of_ties(LISTED, facts, lineage)
    for number, bits in enumerate(belonging(LISTED, facts, lineage)):
        assert [tie >> number & 1 for tie in by_tie] == [bits >> tie & 1 for tie in range(len(LISTED))]
