"""What a date does not tell: the end of a period dates nothing else, the day of a report no deed."""

from __future__ import annotations

import pytest

from extract.facts.made import made

ENDS = [
    (
        "en",
        (
            "Until [November 22](d:2024-11-22), the [fair](event:fair) celebrates [Nara](place:jp-29).\n"
            "[Ann Lee](person:ann-lee) said that the exchange with [Nara](place:jp-29) goes on."
        ),
    ),
    (
        "fr",
        (
            "Jusqu'au [22 novembre](d:2024-11-22), la [foire](event:fair) célèbre [Nara](place:jp-29).\n"
            "[Anne Lied](person:anne) a déclaré que les échanges avec [Nara](place:jp-29) continuent."
        ),
    ),
    (
        "de",
        (
            "Bis zum [22. November](d:2024-11-22) feiert die [Messe](event:fair) [Nara](place:jp-29).\n"
            "[Anne Lied](person:anne) sagte, dass der Austausch mit [Nara](place:jp-29) weitergeht."
        ),
    ),
    (
        "es",
        (
            "Hasta el [22 de noviembre](d:2024-11-22), la [feria](event:fair) celebra a [Nara](place:jp-29).\n"
            "[Ana Lied](person:anne) dijo que el intercambio con [Nara](place:jp-29) sigue."
        ),
    ),
    (
        "nl",
        (
            "Tot en met [22 november](d:2024-11-22) viert de [beurs](event:fair) [Nara](place:jp-29).\n"
            "[Anne Lied](person:anne) zei dat de uitwisseling met [Nara](place:jp-29) doorgaat."
        ),
    ),
    (
        "ja",
        (
            "[11月22日](d:2024-11-22)まで、[奈良県](place:jp-29)は[フェア](event:fair)を開催する。\n"
            "[伊藤健](person:ito)知事は「[奈良県](place:jp-29)との交流を続けたい」と述べた。"
        ),
    ),
]


@pytest.mark.parametrize(("lang", "text"), ENDS, ids=[row[0] for row in ENDS])
def test_the_end_of_a_period_dates_no_statement(lang: str, text: str) -> None:
    said = [fact for fact in made(text, lang, event="2024-11-22").facts if fact.attributed_to is not None]
    assert said
    assert {fact.as_of for fact in said} == {None}


def test_a_day_dates_statements() -> None:
    text = ENDS[0][1].replace("Until", "On")
    said = [fact for fact in made(text, "en", event="2024-11-22").facts if fact.attributed_to is not None]
    assert {fact.as_of for fact in said} == {"2024-11-22"}


REPORTS = [
    (
        "en",
        (
            "It was reported [last week](d:2023-05-29/2023-06-04) that [Toyo](org:a) bought [Kassel Holz](org:b) "
            "for [3 million euros](q:3000000 EUR)."
        ),
    ),
    (
        "de",
        (
            "[Letzte Woche](d:2023-05-29/2023-06-04) wurde berichtet, dass [Toyo](org:a) [Kassel Holz](org:b) "
            "für [3 Millionen Euro](q:3000000 EUR) kaufte."
        ),
    ),
    (
        "fr",
        (
            "Il a été annoncé [la semaine dernière](d:2023-05-29/2023-06-04) que [Nara](place:jp-29) et "
            "[Rennes](place:fr-rennes) ont signé un accord de coopération."
        ),
    ),
]


@pytest.mark.parametrize(("lang", "text"), REPORTS, ids=[row[0] for row in REPORTS])
def test_the_day_of_a_report_dates_no_deed(lang: str, text: str) -> None:
    facts = made(text, lang, published="2023-06-05").facts
    assert facts
    assert {fact.as_of for fact in facts} == {None}


def test_the_day_of_a_deed_dates_it() -> None:
    text = "[Toyo](org:a) bought [Kassel Holz](org:b) [last week](d:2023-05-29/2023-06-04)."
    assert {fact.as_of for fact in made(text, "en").facts} == {"2023-05-29/2023-06-04"}
