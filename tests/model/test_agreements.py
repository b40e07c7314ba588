"""Agreements of a tie: until when they run, and their next round anniversaries."""

from __future__ import annotations

from typing import Any

import pytest

from jpties.model.agreements import NEAR
from model.ledgers import KYUSHU, VN, article, fact, made

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
        ("It is valid for five years.", {"kind": "figure", "value": FIVE, "start": 34}, "2028-10"),  # at once
        ("It is valid for five years.", {"kind": "figure", "value": FIVE, "start": 34 + NEAR}, "2028-10"),
        ("It is valid for five years.", {"kind": "figure", "value": FIVE, "start": 35 + NEAR}, None),  # too far behind
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
