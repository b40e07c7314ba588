"""The ledger of a tie, from facts as extraction gives them: ends, anniversaries, promises, signs of life."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jpties.model.fact import Fact, Quantity
from jpties.model.later import later, next_round
from jpties.model.ledger import Ledger, ledger
from jpties.model.lineage import Lineage
from jpties.model.model import ArticleRow
from jpties.model.sides import SidesOf
from jpties.names.gazetteer import gazetteer
from jpties.names.tie_words import tie_words

TODAY = date(2026, 11, 22)
VN, KYUSHU = "place:vn", "place:jp-kyushu"


def article(name: str = "a", lang: str = "en", published: str | None = "2026-01-10") -> ArticleRow:
    return ArticleRow(name, name, name, True, lang, published, None, None, (), (), (), (), 9, 10, name)


def fact(quote: str, kind: Any = "agreement", as_of: str | None = None, start: int = 0, **more: Any) -> Fact:
    subjects = more.pop("subjects", (VN, KYUSHU))
    value, unit = more.pop("value", (None, ""))
    quantity = Quantity(value, unit) if value else None
    return Fact(
        f"{kind}:{start}-{start + len(quote)}", kind, start, start + len(quote), quote, quote, subjects, more.pop("rule", "test"),
        more.pop("block", "paragraph"), quantity, as_of, **more,
    )  # fmt: skip


def made(*facts: tuple[ArticleRow, Fact], partner: str = "VN", region: str = "jp-kyushu", since: Any = None) -> Ledger:
    lineage = Lineage(gazetteer())
    return ledger(facts, SidesOf(partner, region, lineage, tie_words()), tie_words(), TODAY, since)


FIVE = ("5", "years")


@pytest.mark.parametrize(
    ("lang", "quote", "as_of", "value", "expected"),
    [
        ("en", "signed a five-year memorandum of understanding", "2023", FIVE, "2028"),
        ("en", "The pact, signed in May, runs for five years", "2023-05", FIVE, "2028-05"),
        ("en", "an agreement for 18 months from 30 August", "2025-08-30", ("18", "months"), "2027-02-28"),
        ("en", "renewed their pact for a further five years", "2023-05-04/2023-05-06", FIVE, "2028-05-04"),
        ("fr", "ont signé un accord pour cinq ans", "2023-10", FIVE, "2028-10"),
        ("nl", "tekenden een overeenkomst voor vijf jaar", "2023-10", FIVE, "2028-10"),
        ("nl", "tekenden een vijfjarige overeenkomst", "2023-10", FIVE, "2028-10"),
        ("de", "unterzeichneten einen Vertrag für fünf Jahre", "2023-10", FIVE, "2028-10"),
        ("de", "unterzeichneten eine fünfjährige Vereinbarung", "2023-10", FIVE, "2028-10"),
        ("es", "firmaron la prórroga por cinco años del acuerdo", "2024-05-14", FIVE, "2029-05-14"),
        ("vi", "ký bản ghi nhớ có hiệu lực trong 5 năm", "2023-10", FIVE, "2028-10"),
        ("ja", "5年間の協定を結んだ", "2023-10", FIVE, "2028-10"),
        ("en", "signed on the fifth anniversary, five years after the first one", "2023", FIVE, None),  # a distance
        ("ja", "提携31年、両知事が署名", "2025-10-30", ("31", "years"), None),  # an age
        ("vi", "ký kết nhân kỷ niệm 50 năm thiết lập quan hệ", "2023", ("50", "years"), None),
        ("en", "signed a five-year memorandum", None, FIVE, None),  # nobody says when it began
        ("en", "signed a five-year memorandum", "XXXX-05-04", FIVE, None),
        ("sw", "signed a five-year memorandum", "2023", FIVE, None),  # no words are known in the language
        ("en", "signed a memorandum for 9999999999 years", "2023", ("9999999999", "years"), None),
        ("en", "signed a memorandum for 2.5 years", "2023", ("2.5", "years"), None),
    ],
)
def test_expiry(lang: str, quote: str, as_of: str | None, value: tuple[str, str], expected: str | None) -> None:
    (signed,) = made((article(lang=lang), fact(quote, as_of=as_of, value=value))).signed
    assert (signed.expiry.on if signed.expiry else None) == expected
    if signed.expiry is not None:
        assert signed.expiry.entry.fact.quote == quote


@pytest.mark.parametrize(
    ("quote", "more", "expected"),
    [
        ("It is valid for five years.", {"kind": "figure", "value": FIVE}, "2028-10"),  # the next sentence
        ("It is valid for five years.", {"value": FIVE, "rule": "agreement/validity"}, "2028-10"),  # no other agreement
        ("It runs until March 2029.", {"kind": "event", "as_of": "2029-03"}, "2029-03"),  # said outright
        ("It is valid for five years.", {"kind": "figure", "value": FIVE, "as_of": "2024"}, "2029"),  # its own start
        ("It is valid for five years.", {"kind": "figure", "value": FIVE, "start": 900}, None),  # too far behind
        ("It ran until March 2019.", {"kind": "event", "as_of": "2019-03"}, None),  # before the signing
        ("Until March 2029 nineteen shows are planned.", {"kind": "event", "as_of": "2029-03"}, None),  # what else ends
        ("Twelve projects until 2029 follow.", {"kind": "figure", "as_of": "2029"}, None),
    ],
)
def test_expiry_told_by_the_next_sentence(quote: str, more: dict[str, Any], expected: str | None) -> None:
    row = article()
    about = fact(quote, start=more.pop("start", 60), **more)
    (signed,) = made((row, fact("The two sides signed a memorandum.", as_of="2023-10")), (row, about)).signed
    found = signed.expiry
    assert (found.on if found else None) == expected
    if found is not None:
        assert found.entry.fact is about


def test_an_expired_agreement_is_told_so() -> None:
    [signed] = made((article(), fact("signed a two-year pact", as_of="2023-10", value=("2", "years")))).signed
    end = signed.expiry
    assert end is not None
    assert (end.on, end.passed, end.reckoned) == ("2025-10", True, "2 years from 2023-10")


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2023-10-11", (5, "2028-10-11")),
        ("2016-11-22", (10, "2026-11-22")),  # today
        ("2016-11-21", (15, "2031-11-21")),  # yesterday
        ("2016", (10, "2026")),  # some day of this year
        ("2026-11-22", (5, "2031-11-22")),
        ("1994-11", (35, "2029-11")),
        ("2004-02-29", (25, "2029-02-28")),
        ("1985~", (45, "2030~")),
        ("XXXX-11-04", None),
        ("201X", None),
        (None, None),
        ("9998", None),
    ],
)
def test_round_anniversaries(start: str | None, expected: tuple[int, str] | None) -> None:
    assert next_round(start, TODAY) == expected


@pytest.mark.parametrize(
    ("start", "years", "months", "expected"),
    [
        ("2023-11-30", 0, 3, "2024-02-29"),
        ("2023", 0, 18, None),
        ("2023", 0, 24, "2025"),
        ("2023-21", 1, 0, "2024"),  # spring
        ("2023-05-XX", 1, 0, "2024-05"),
        ("9999", 1, 0, None),
        ("/2023", 1, 0, None),
        ("no date", 1, 0, None),
    ],
)
def test_later(start: str, years: int, months: int, expected: str | None) -> None:
    assert later(start, years=years, months=months) == expected


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


@pytest.mark.parametrize(
    ("lang", "quote", "subjects", "as_of", "years"),
    [
        ("en", "twinned as sister cities", ("organization:x",), "2023", 5),
        ("en", "The two sides signed a pact", (VN, KYUSHU), "2023", 5),  # places
        ("en", "Businesses of both signed a memorandum", (VN, KYUSHU), "2023", None),
        ("en", "signed a memorandum", (VN, "organization:x"), "2023", None),
        ("en", "Businesses of both signed a memorandum", (VN, KYUSHU), "2017", 10),  # from the tenth on
        ("ja", "友好協定に調印", ("organization:x",), "2023", 5),
        ("vi", "doanh nghiệp hai bên ký bản ghi nhớ", (VN, KYUSHU), "2023", None),
    ],
)
def test_anniversary_of_friends_and_places(
    lang: str, quote: str, subjects: tuple[str, ...], as_of: str, years: int | None
) -> None:
    (signed,) = made((article(lang=lang), fact(quote, as_of=as_of, subjects=subjects))).signed
    assert (signed.anniversary.years if signed.anniversary else None) == years


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
