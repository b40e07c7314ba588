"""The order of time, its headings and its gaps."""

from __future__ import annotations

import pytest

from jpties.model.axis import Zoom
from jpties.model.fact import Fact, FactKind
from jpties.model.scope import ALL, Scope, facts_of
from jpties.model.timeline import HAPPENINGS, WITH_FIGURES, Period, Point, items_of, points_of
from ui.gold_model import gold_atlas, gold_model

ROW = gold_model().rows[0]


def points(*dates: str | None, kind: FactKind = "event") -> list[Point]:
    facts = [
        Fact(f"f{number}", kind, number, number + 1, "q", f"s{number}", (), "made", "paragraph", as_of=as_of)
        for number, as_of in enumerate(dates)
    ]
    return points_of((ROW, fact) for fact in facts)


def told(found: list[Point], zoom: Zoom) -> list[str]:
    return [item.label if isinstance(item, Period) else item.fact.as_of or "-" for item in items_of(found, zoom)]


@pytest.mark.parametrize(
    ("zoom", "wanted"),
    [
        ("decade", ["2010s", "2014-11", "2014-11-03", "2020s", "2023", "Year not said", "XXXX-11-04", "-"]),
        (
            "year",
            [
                "2014",
                "2014-11",
                "2014-11-03",
                "2015 to 2022: nothing",
                "2023",
                "2023",
                "Year not said",
                "XXXX-11-04",
                "-",
            ],
        ),
        (
            "month",
            [
                *("Nov 2014", "2014-11", "2014-11-03", "Dec 2014 to Dec 2022: nothing", "2023, month not said", "2023"),
                *("Year not said", "XXXX-11-04", "-"),
            ],
        ),
    ],
)
def test_headings_gaps_and_the_lane_of_what_has_no_year(zoom: Zoom, wanted: list[str]) -> None:
    assert told(points("2023", None, "2014-11", "2014-11-03", "XXXX-11-04"), zoom) == sorted_undated(wanted)


def sorted_undated(wanted: list[str]) -> list[str]:
    """Those without a year keep the order of the article."""
    return [*wanted[:-2], "-", "XXXX-11-04"]


def test_what_is_vague_or_lasts_leaves_no_gap_beside_it() -> None:
    assert told(points("2014-07", "2014-07-31", "2014-08-02"), "day") == [
        *("Jul 2014, day not said", "2014-07", "31 Jul 2014", "2014-07-31", "1 Aug 2014: nothing"),
        *("2 Aug 2014", "2014-08-02"),
    ]
    assert told(points("2014/2016", "2017"), "year") == ["2014", "2014/2016", "2017", "2017"]
    assert told(points("2014/..", "2017"), "year") == ["2014", "2014/..", "2015 to 2016: nothing", "2017", "2017"]


def test_figures_without_a_date_are_left_to_the_table() -> None:
    assert points(None, kind="figure") == []
    assert len(points(None, kind="event")) == 1


def test_a_tie_has_the_facts_of_its_articles_that_name_a_side_or_no_place() -> None:
    model, atlas = gold_model(), gold_atlas()
    scope = Scope(partner="VN", region="JP-KYUSHU")
    found = list(facts_of(model, atlas, scope, HAPPENINGS))
    assert {row.name[:3] for row, _fact in found} == {"001", "003"}
    statements = " ".join(fact.statement for _row, fact in found)
    assert "memorand" in statements
    assert all(fact.kind in HAPPENINGS for _row, fact in found)
    assert list(facts_of(model, atlas, Scope(partner="FR", region="JP-KYUSHU"))) == []


def test_a_place_has_the_facts_of_places_in_it() -> None:
    model, atlas = gold_model(), gold_atlas()
    found = [fact for _row, fact in facts_of(model, atlas, Scope(entity="place:jp-kyushu"))]
    assert any("place:jp-kyushu" not in fact.subjects for fact in found)
    assert all(any(place.startswith("place:jp") for place in fact.subjects) for fact in found)


def test_all_means_all() -> None:
    model = gold_model()
    assert len(list(facts_of(model, gold_atlas(), ALL))) == len(list(model.facts()))
    assert len(points_of(model.facts(WITH_FIGURES))) >= len(points_of(model.facts(HAPPENINGS)))
