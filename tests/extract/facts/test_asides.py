"""Relative clauses beside a fact: their subject goes with them, their date dates nothing else; bare attributions."""

from __future__ import annotations

import pytest

from extract.facts.made import made, told

ASIDES = [
    (
        "fr",
        "L'association, qui existe depuis [2019](d:2019), compte [85 personnes](q:85 people) à [Lyon](place:fr-lyon).",
    ),
    ("en", "The club, which began in [2019](d:2019), counts [85 members](q:85 members) in [Cork](place:ie-cork)."),
    ("nl", "De club, die in [2019](d:2019) begon, telt [85 leden](q:85 members) in [Gent](place:be-gent)."),
    ("es", "El club, que nació en [2019](d:2019), cuenta con [85 socios](q:85 members) en [Lugo](place:es-lugo)."),
]


@pytest.mark.parametrize(("lang", "text"), ASIDES, ids=[row[0] for row in ASIDES])
def test_the_date_of_an_aside_dates_no_number_behind_it(lang: str, text: str) -> None:
    figures = [fact for fact in made(text, lang).facts if fact.quantity is not None and fact.quantity.value == "85"]
    assert [fact.as_of for fact in figures] == [None]


def test_the_date_of_a_relative_clause_dates_its_own_number() -> None:
    text = "The club, which in [2019](d:2019) had [85 members](q:85 members), moves to [Cork](place:ie-cork)."
    figures = [fact for fact in made(text, "en").facts if fact.kind == "figure"]
    assert {fact.as_of for fact in figures} == {"2019"}


def test_a_fact_carries_its_subject_into_a_relative_clause() -> None:
    text = "The show of [Nara](place:jp-29), which will reach [Cork](place:ie-cork) in [May](d:XXXX-05), is free."
    assert not [quote for _, quote in told(text) if quote.startswith("which")]
    assert next(quote for kind, quote in told(text) if kind == "goal").startswith("The show of Nara, which will reach")


POINTING = [
    ("es", "Así lo señaló [Ana Paz](person:ana-paz), de la oficina de [Kobe](place:jp-kobe)."),
    ("de", "Das teilte [Ana Paz](person:ana-paz) von der Stadt [Kobe](place:jp-kobe) mit."),
    ("nl", "Dat meldt [Ana Paz](person:ana-paz) van de stad [Kobe](place:jp-kobe)."),
    ("fr", "C'est ce qu'a annoncé [Ana Paz](person:ana-paz), de la ville de [Kobe](place:jp-kobe)."),
]


@pytest.mark.parametrize(("lang", "text"), POINTING, ids=[row[0] for row in POINTING])
def test_who_told_what_stands_before_is_no_fact(lang: str, text: str) -> None:
    assert [quote for kind, quote in told(text, lang) if kind != "role"] == []


HONORARY = [
    ("en", "[Ana Paz](person:ana-paz), honorary consul of [Japan](place:jp) in [Cork](place:ie-cork), spoke."),
    ("fr", "Le consul honoraire du [Japon](place:jp) à [Lyon](place:fr-lyon), [Ana Paz](person:ana-paz), a parlé."),
    ("nl", "De honorair consul van [Japan](place:jp), [Ana Paz](person:ana-paz), sprak."),
    ("de", "Honorarkonsulin [Ana Paz](person:ana-paz) sprach."),
    ("es", "La cónsul honoraria del [Japón](place:jp), [Ana Paz](person:ana-paz), habló."),
    ("vi", "Lãnh sự danh dự [Nhật Bản](place:jp) [Ana Paz](person:ana-paz) phát biểu."),
    ("ja", "[アナ・パス](person:ana-paz)名誉領事が話した。"),
]


@pytest.mark.parametrize(("lang", "text"), HONORARY, ids=[row[0] for row in HONORARY])
def test_an_honorary_consul_stays_honorary(lang: str, text: str) -> None:
    roles = [fact.statement for fact in made(text, lang).facts if fact.kind == "role"]
    assert len(roles) == 1
    assert roles[0].startswith("Honorary Consul")
