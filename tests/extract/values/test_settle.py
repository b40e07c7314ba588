"""What the article says about its dates: orders, years, weekdays, relative expressions."""

from __future__ import annotations

import pytest

from jpties.extract.values.dates import date_expressions, settled
from jpties.extract.values.expressions import SettledDate
from jpties.extract.values.quantities import quantities_of


def read(text: str, lang: str, published: str | None = None) -> list[SettledDate]:
    return settled(date_expressions(text, 0, len(text), lang), published, text, lang)


def edtf(text: str, lang: str, published: str | None = None) -> list[str]:
    return [date.edtf for date in read(text, lang, published)]


ORDERS = [
    ("04/11/2014\nBy A. B. 11/3/2014, 1:02 PM", "en", None, ["2014-11-04", "2014-11-03"], "two orders, a day apart"),
    ("Monday, 11/3/2014", "en", None, ["2014-11-03", "2014-11-03"], "the weekday decides"),
    ("Saturday, 3/11/2023", "en", None, ["2023-03-11", "2023-03-11"], "the weekday decides the other way"),
    ("On 04/11/2025. Updated 3 November 2025.", "en", None, ["2025-11-04", "2025-11-03"], "another date close by"),
    ("On 03/04/2024, and on 25/12/2024.", "en", None, ["2024-04-03", "2024-12-25"], "a date of the same shape"),
    ("On 03/04/2024, and on 12/25/2024.", "en", None, ["2024-03-04", "2024-12-25"], "a date of the other shape"),
    ("Le 03/04/2024.", "fr", None, ["2024-04-03"], "nothing but the language"),
    ("Posted 03/04/2024.", "en", "2024-04-04", ["2024-04-03"], "the article's own date"),
]


@pytest.mark.parametrize(("text", "lang", "published", "expected", "why"), ORDERS, ids=[row[-1] for row in ORDERS])
def test_slash_orders(text: str, lang: str, published: str | None, expected: list[str], why: str) -> None:
    assert edtf(text, lang, published) == expected


def test_an_open_order_is_said_to_be_open() -> None:
    assert [date.order_open for date in read("On 03/04/2024.", "en")] == [True]
    assert [date.order_open for date in read("On 03/14/2024.", "en")] == [False]
    assert date_expressions("03/04/2024", 0, 10, "en")[0].readings == ("2024-03-04", "2024-04-03")


YEARS = [
    ("Until November 22, the fair is open.", "en", None, ["XXXX-11-22"], "nothing known: the year stays open"),
    ("Du 4 à 8 novembre.", "fr", None, ["XXXX-11-04/XXXX-11-08"], "a range whose year stays open"),
    ("Signé en octobre 2023. Publié le mar. 12 mars.", "fr", None, ["2023-10", "2024-03-12", "2024-03-12"], "weekday"),
    ("In 2019, on 4 November, they met.", "en", "2025-06-01", ["2019", "2019-11-04"], "the year in front"),
    ("He will come in March.", "en", "2025-08-27", ["2026-03"], "the future"),
    ("He came in March.", "en", "2025-08-27", ["2025-03"], "the past"),
    ("Er gilt ab 1. März.", "de", "2025-01-22", ["2025-03-01"], "soon to come"),
    ("Seit dem 20. April ist er im Amt.", "de", "2025-09-12", ["2025-04-20"], "since: past"),
    ("Quatre élèves partiront en janvier.", "fr", "2025-06-14", ["2026-01"], "a verb about what is to come"),
    ("29 February", "en", "2024-03-01", ["2024-02-29"], "leap day"),
    ("In March last year they met.", "en", "2024-06-15", ["2023-03", "2023"], "last year beside the month"),
    ("昨年3月に訪れ、同年4月に結んだ。", "ja", "2024-06-15", ["2023", "2023-03", "2023-04"], "the same year"),
    ("12月28日から1月3日まで", "ja", "2024-06-15", ["2023-12-28/2024-01-03"], "a range over New Year"),
]


@pytest.mark.parametrize(("text", "lang", "published", "expected", "why"), YEARS, ids=[row[-1] for row in YEARS])
def test_years(text: str, lang: str, published: str | None, expected: list[str], why: str) -> None:
    assert edtf(text, lang, published) == expected


def test_what_was_added_is_marked() -> None:
    (date,) = read("He came on 3 November.", "en", "2025-11-04")
    assert (date.edtf, date.written, date.resolved, date.soft) == ("2025-11-03", "XXXX-11-03", True, False)
    (date,) = read("He came on Monday.", "en", "2025-11-04")
    assert (date.edtf, date.written, date.resolved, date.soft) == ("2025-11-03", "XXXX", True, True)
    (date,) = read("He came on Monday.", "en")
    assert (date.edtf, date.resolved, date.soft) == ("XXXX", False, True)


def test_financial_years_and_seasons_keep_their_interval() -> None:
    (date,) = read("2026年度", "ja")
    assert (date.edtf, date.interval, date.kind) == ("2026", "2026-04/2027-03", "fiscal")
    (date,) = read("à l’automne 2022", "fr")
    assert (date.edtf, date.interval, date.kind) == ("2022", "2022-09/2022-11", "season")


TWINS = [
    (
        "On 3 November 2023 he met 1,200 people.",
        "On 3\u00a0Nov\u00adem\u200bber\u202f2023 he met 1,200\u00a0m\u00aden.",
    ),
    ("Am 3. November 2023 kamen 1.200 Menschen.", "Am 3.\u00a0NOVEMBER 2023 kamen 1.200\u2009Men\u00adschen."),
    ("2025年10月31日に22人が来た。", "２０２５年１０月３１日に２２人が来た。"),
]


@pytest.mark.parametrize(("clean", "dirty"), TWINS, ids=["invisible signs", "capitals and blanks", "full width"])
def test_a_dirty_twin_reads_alike(clean: str, dirty: str) -> None:
    lang = {"O": "en", "A": "de"}.get(clean[0], "ja")
    first, second = read(clean, lang), read(dirty, lang)
    assert [date.edtf for date in first] == [date.edtf for date in second]
    values = [[one.id for one in quantities_of(text, lang, read(text, lang))] for text in (clean, dirty)]
    assert values[0] == values[1] != []


def test_a_language_without_lexicon_still_gives_figures() -> None:
    text = "2024-05-03, 03.05.2024, May 3, 2024, $5, 12%"
    assert edtf(text, "xx") == ["2024-05-03", "2024-05-03", "2024-05-03"]
    assert [one.id for one in quantities_of(text, "xx", read(text, "xx"))] == ["quantity:5-usd", "quantity:12-percent"]


def test_nothing_inside_an_address() -> None:
    text = "https://example.org/2024/05/03/100-people www.example.org/12% a.b2024@example.org"
    assert edtf(text, "en") == []
    assert quantities_of(text, "en", []) == []
