"""The ledger of a tie, from facts as extraction gives them: promises, signs of life, each thing once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jpties.model.lineage import Lineage
from jpties.model.sides import SidesOf
from jpties.names.gazetteer import gazetteer
from jpties.names.tie_words import tie_words
from model.ledgers import KYUSHU, VN, article, fact, made


@pytest.mark.parametrize(
    ("lang", "kind", "quote", "more", "expected"),
    [
        ("en", "goal", "The city plans to open an office in Hanoi", {}, "planned"),
        ("en", "statement", "The governor hopes that more visitors will come", {}, "hoped"),
        ("en", "statement", "He invited the governor to Hanoi", {}, "invited"),
        ("en", "statement", "She pledged to send ten engineers", {}, "promised"),
        ("en", "statement", "The forum is a contribution to the exchange", {}, None),
        ("en", "goal", "Vietnam has been and will be part of the solution", {}, None),  # no deed
        ("en", "agreement", "The two sides will sign a memorandum in spring", {}, "planned"),
        ("en", "agreement", "agreed to conclude a pact", {"note": "planned"}, "planned"),  # the rules say so
        ("en", "agreement", "signed a pact that is expected to bring trade", {}, None),  # that is signed
        ("en", "event", "The festival on 3 May 2030", {"as_of": "2030-05-03"}, "planned"),  # behind the article
        ("en", "event", "The festival on 3 May 2023", {"as_of": "2023-05-03"}, None),
        ("fr", "goal", "La ville prévoit une mission à Hanoï", {}, "planned"),
        ("fr", "statement", "Le gouverneur souhaite une liaison aérienne", {}, "hoped"),
        ("nl", "statement", "De gouverneur hoopt op een directe vlucht", {}, "hoped"),
        ("nl", "statement", "Hij nodigde de burgemeester uit", {}, "invited"),
        ("de", "event", "Der Gouverneur lud die Ministerin nach Kobe ein", {}, "invited"),
        ("de", "goal", "Die Stadt plant ein Büro in Hanoi", {}, "planned"),
        ("es", "statement", "La alcaldesa invitó al gobernador", {}, "invited"),
        ("es", "goal", "Ambas ciudades intercambiarán estudiantes", {}, "planned"),
        ("vi", "statement", "Thống đốc hy vọng có đường bay thẳng", {}, "hoped"),
        ("vi", "agreement", "Một thỏa thuận sẽ được ký trong quý III", {}, "planned"),
        ("ja", "goal", "来春に事務所を開く予定", {}, "planned"),
        ("ja", "statement", "知事は若者を招くと述べた", {}, "invited"),
    ],
)
def test_promises(lang: str, kind: str, quote: str, more: dict[str, Any], expected: str | None) -> None:
    found = made((article(lang=lang), fact(quote, kind, **more)))
    assert [promise.how for promise in found.promises] == ([expected] if expected else [])
    if expected:
        assert not found.signed
        assert not found.meetings


def test_a_promise_is_kept_by_a_later_fact() -> None:
    planned = fact("will sign a memorandum in 2024", as_of="2024", note="planned")
    first, later_one = article("a", published="2023-10-11"), article("b", published="2024-06-02")
    signed = fact("signed the memorandum", as_of="2024-06-01")
    assert made((first, planned)).open_promises[0].kept_by is None
    kept = made((first, planned), (later_one, signed))
    assert kept.open_promises == ()
    assert kept.promises[0].kept_by is not None
    assert kept.promises[0].kept_by.fact is signed
    others = (
        (later_one, fact("signed another", as_of="2021-06-01")),  # not when it was promised
        (article("c", published="2023-10-11"), signed),  # the article is no later one
        (later_one, fact("met", "event", as_of="2024-06-01")),  # another kind
        (later_one, fact("signed it", as_of="2024-06-01", subjects=(VN,))),  # names one of two
    )
    for other in others:
        assert made((first, planned), other).open_promises, other


def test_a_promise_whose_day_has_passed_is_late() -> None:
    row = article(published="2023-10-11")
    due = made((row, fact("The festival on 3 May 2024", "event", as_of="2024-05-03")))
    said = made((row, fact("He hopes for more", "statement", as_of="2023-10-10")))  # the day of the saying
    assert [one.promises[0].late for one in (due, said)] == [True, False]


def test_signs_of_life() -> None:
    row = article()
    found = made(
        (row, fact("twinned in 1998", as_of="1998-10", start=0)),
        (row, fact("a forum", "event", as_of="2023-10-01", start=100, plover="CONSULT")),
        (row, fact("a later visit of one side", "event", as_of="2024", start=200, subjects=(VN,), plover="CONSULT")),
        (row, fact("a fair to come", "event", as_of="2031", start=300)),
        (row, fact("undated", "event", start=400)),
        (row, fact("in November", "event", as_of="XXXX-11-04", start=500)),
    )
    assert found.first is not None
    assert found.last is not None
    assert (found.first.when, found.last.when) == ("1998-10", "2023-10-01")
    assert [entry.when for entry in found.meetings] == ["2024", "2023-10-01"]
    assert {entry.when for entry in found.other_events} == {None, "XXXX-11-04"}
    assert made().first is None


def test_since_leaves_out_what_was_before() -> None:
    row = article(published="2023-10-11")
    facts = [
        (row, fact("a forum", "event", as_of="2019-10-01", start=100, plover="CONSULT")),
        (row, fact("a visit", "event", as_of="2023-09", start=200, plover="CONSULT")),
        (row, fact("50 people", "figure", start=300)),  # as old as its article
        (row, fact("signed in 1998", as_of="1998", start=0)),  # agreements stay
    ]
    found = made(*facts, since=date(2023, 1, 1))
    assert [entry.when for entry in found.meetings] == ["2023-09"]
    assert len(found.figures) == len(found.signed) == 1
    assert not made(*facts, since=date(2024, 1, 1)).figures


def test_what_is_said_twice_counts_once() -> None:
    row = article()
    found = made(
        (row, fact("Vietnam, Kyushu sign pact", as_of="2023-10", block="title")),
        (row, fact("Vietnam and Kyushu signed a pact in Fukuoka", as_of="2023-10", start=50)),
        (row, fact("signed a pact", as_of="2023-10", start=70)),
        (row, fact("Vietnam and Kyushu signed", as_of="2023-10", start=50, origin="curated")),
    )
    assert [(one.entry.fact.origin, one.entry.fact.start) for one in found.signed] == [("curated", 50)]


@pytest.mark.parametrize(
    ("subjects", "expected"),
    [
        ((VN, KYUSHU), (True, True)),
        (("place:vn-06", "place:jp-40"), (True, True)),  # places inside
        ((VN, "place:jp"), (True, False)),  # the country is not the region
        (("person:hattori-seitaro",), (False, False)),
    ],
)
def test_sides_named_by_the_subjects(subjects: tuple[str, ...], expected: tuple[bool, bool]) -> None:
    lineage = Lineage(gazetteer())
    assert SidesOf("VN", "jp-kyushu", lineage, tie_words())(article(), fact("x", subjects=subjects)) == expected


@pytest.mark.parametrize(
    ("lang", "quote", "tie", "expected"),
    [
        ("nl", "de Japan-Vietnam Vriendschapsvereniging in de regio Kansai", ("VN", "jp-kansai"), (True, True)),
        ("es", "el gobernador de Jalisco y el de la prefectura de Kioto", ("MX", "JP-26"), (True, True)),
        ("es", "el gobernador de Jalisco y el de la prefectura de Kioto", ("MX", "jp-kansai"), (True, True)),  # in it
        ("en", "the Kansai region", ("VN", "JP-26"), (False, True)),  # above it, below the country
        ("en", "Japan and Yen Bai", ("VN", "JP-26"), (True, False)),  # its country says nothing of a prefecture
        ("fr", "une délégation vietnamienne", ("VN", "jp-kansai"), (True, False)),  # the people of a country
        ("ja", "ベトナムと東京都", ("VN", "JP-26"), (True, False)),  # no name inside another one
        ("nl", "Pham Minh Chinh verwelkomde Nishimura Teiichi", ("VN", "JP"), (False, False)),  # persons
        ("en", "they toured the city", ("FR", "JP"), (False, False)),
    ],
)
def test_sides_named_by_the_words(lang: str, quote: str, tie: tuple[str, str], expected: tuple[bool, bool]) -> None:
    row = article(lang=lang)
    about = fact(quote, subjects=("person:someone",))
    assert SidesOf(*tie, Lineage(gazetteer()), tie_words())(row, about) == expected


def test_one_sentence_promises_once() -> None:
    row = article()
    found = made(
        (row, fact("She pledged to send ten engineers", "statement")),
        (row, fact("to send ten engineers", "event", as_of="2031", start=12)),
        (row, fact("The city plans to open an office", "goal", start=100)),
        (article("b"), fact("plans to open an office", "goal")),  # another article
    )
    assert [(one.how, one.entry.fact.kind, one.entry.row.name) for one in found.promises] == [
        ("promised", "statement", "a"),
        ("planned", "goal", "a"),
        ("planned", "goal", "b"),
    ]


def test_a_sentence_is_kept_where_one_of_its_facts_is() -> None:
    row = article(published="2023-10-11")
    found = made(
        (row, fact("She pledged that they would send engineers in 2024", "statement")),
        (row, fact("send engineers in 2024", "event", as_of="2024", start=28)),
        (article("b", published="2024-06-02"), fact("The engineers came", "event", as_of="2024-06-01")),
    )
    assert [one.entry.fact.kind for one in found.promises] == ["statement"]
    assert not found.open_promises


def test_a_signing_is_no_other_event() -> None:
    row = article()
    signed = (row, fact("Vietnam and Kyushu signed a pact in Fukuoka", as_of="2023-10"))
    found = made(
        signed,
        (row, fact("signed a pact", "event", as_of="2023-10", start=19, plover="AGREE")),
        (row, fact("gave ten buses", "event", as_of="2023-10", start=100, plover="AID")),
        (row, fact("Vietnam, Kyushu sign", start=300, block="title")),  # without its date
        (row, fact("Vietnam, Kyushu make a deal", as_of="2026-01-10", start=400, block="title")),  # the article's
        (row, fact("A forum opens", "event", as_of="2026-01-10", start=500, block="title")),  # told nowhere else
    )
    assert [one.fact.quote for one in found.other_events] == ["A forum opens", "gave ten buses"]
    assert len(found.signed) == 1


def test_a_meeting_told_in_lead_and_text_is_one_meeting() -> None:
    row = article()
    people = ("person:chinh", "person:nishimura", VN)
    lead = fact(
        "On Monday the premier received the delegation",
        "event",
        "2026-01-09",
        0,
        subjects=people,
        block="lead",
        plover="CONSULT",
    )
    text = fact(
        "The premier welcomed the delegation in the hall", "event", "2026-01-09", 90, subjects=people, plover="CONSULT"
    )
    other = fact("The premier saw a bridge", "event", "2026-01-09", 300, subjects=people, plover="CONSULT")
    found = made((row, lead), (row, text), (row, other))
    assert [entry.fact.id for entry in found.meetings] == [text.id, other.id]
