"""Which words a fact quotes."""

from __future__ import annotations

import pytest

from extract.facts.made import made, told

CLAUSES = [
    (
        "en",
        (
            "[Lyon](place:fr-lyon) opened an office in [Kobe](place:jp-kobe), and [Kobe](place:jp-kobe) "
            "hosted a wine fair."
        ),
        ["[Lyon] opened an office in [Kobe]", "[Kobe] hosted a wine fair"],
        "two clauses, the joining word left out",
    ),
    (
        "en",
        "The mayor visited the port and the shipyard of [Kure](place:jp-kure).",
        ["The mayor visited the port and the shipyard of [Kure]."],
        "nouns joined by and are one clause",
    ),
    (
        "en",
        "The pair met and worked with the chamber of [Kure](place:jp-kure).",
        ["The pair met and worked with the chamber of [Kure]."],
        "two verbs that share what follows",
    ),
    (
        "en",
        (
            "[Ann Lee](person:ann-lee) said that [Kure](place:jp-kure) is a friend and that "
            "[Oita](place:jp-44) has great beaches."
        ),
        ["[Ann Lee] said that [Kure] is a friend", "that [Oita] has great beaches"],
        "a second content clause",
    ),
    (
        "fr",
        "Un forum a eu lieu à [Nara](place:jp-29) afin de renforcer les échanges entre les entreprises.",
        ["Un forum a eu lieu à [Nara]", "afin de renforcer les échanges entre les entreprises"],
        "a purpose is a goal of its own",
    ),
    (
        "nl",
        "De burgemeester heeft de voorzitter en de leden van de raad in [Nara](place:jp-29) ontvangen.",
        ["De burgemeester heeft de voorzitter en de leden van de raad in [Nara] ontvangen."],
        "an auxiliary before a joining word ends no clause",
    ),
    (
        "de",
        (
            "Der Gast, der aus [Nara](place:jp-29) in der Region Kansai stammt, eröffnete die Schau in "
            "[Bonn](place:de-bonn)."
        ),
        [
            "Der Gast, der aus [Nara] in der Region Kansai stammt, eröffnete die Schau in [Bonn].",
            "Der Gast, der aus [Nara] in der Region Kansai stammt",
        ],
        "a main clause goes on behind a relative one, which has its subject with it",
    ),
    (
        "es",
        (
            "[Ana Ruiz](person:ana-ruiz) visitó [Nara](place:jp-29); el alcalde recibió a los alumnos de "
            "[Cádiz](place:es-ca)."
        ),
        ["[Ana Ruiz] visitó [Nara]", "el alcalde recibió a los alumnos de [Cádiz]"],
        "a semicolon",
    ),
    (
        "ja",
        "[奈良県](place:jp-29)の知事が[フエ市](place:vn-hue)を訪問し、大学と覚書を締結した。",
        ["[奈良県]の知事が[フエ市]を訪問し", "大学と覚書を締結した"],
        "a verb form before a comma",
    ),
]


@pytest.mark.parametrize(("lang", "marked", "quotes", "why"), CLAUSES, ids=[f"{row[0]}-{row[3]}" for row in CLAUSES])
def test_clauses(lang: str, marked: str, quotes: list[str], why: str) -> None:
    plain = [quote.replace("[", "").replace("]", "") for quote in quotes]
    found = [quote for kind, quote in told(marked, lang) if kind != "role"]
    assert sorted(quote.rstrip(".。") for quote in found) == sorted(quote.rstrip(".。") for quote in plain), why


def test_each_number_has_its_own_quote() -> None:
    facts = made(
        "The island has an area of [90 km2](q:90 km2), a population of [7,100](q:7100 people) and [3 ports](q:3 ports)."
    ).facts
    assert sorted((fact.quantity.value, fact.quote) for fact in facts if fact.quantity) == [
        ("3", "The island has an area of 90 km2, a population of 7,100 and 3 ports."),  # alone they say not of what
        ("7100", "The island has an area of 90 km2, a population of 7,100"),
        ("90", "The island has an area of 90 km2"),
    ]


def test_a_bracket_is_a_quote_of_its_own() -> None:
    facts = made(
        "[Sado](place:jp-sado) sold [40 tonnes](q:40 t) of rice (equal to [12 percent](q:12 percent) of the crop)."
    ).facts
    assert "(equal to 12 percent of the crop)" in [fact.quote for fact in facts]


def test_a_quotation_of_two_sentences_is_one_statement() -> None:
    assert told("“We built this together. It will last,” said [Bo Li](person:bo-li).") == [
        ("statement", "“We built this together. It will last,” said Bo Li.")
    ]


def test_a_dateline_is_not_quoted() -> None:
    assert told(
        "[NARA](place:jp-29), May 3 (Wire) — [Bo Li](person:bo-li) visited the temple museum of [Nara](place:jp-29)."
    ) == [("event", "Bo Li visited the temple museum of Nara.")]


def test_a_sentence_said_twice_is_told_once() -> None:
    line = "[Lyon](place:fr-lyon) opened an office in [Kobe](place:jp-kobe)."
    assert len(made(f"{line}\nIt rained.\n{line}").facts) == 1


def test_a_caption_that_copies_the_body_is_left_out() -> None:
    body = "Governor [Bo Li](person:bo-li) visited the famous ceramics workshop near [Arita](place:jp-arita) on Sunday."
    assert len([f for f in made(f"{body}\n> {body[:-11]}").facts if f.kind == "event"]) == 1


def test_figures_of_noise_are_marked() -> None:
    facts = made("[Lyon](place:fr-lyon) opened an office.\n! Read also: [12 people](q:12 people) missing").facts
    assert [(fact.block, fact.rule) for fact in facts if fact.quantity] == [("noise", "figure/noise")]
