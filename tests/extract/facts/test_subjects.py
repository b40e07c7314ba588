"""Whom a pronoun takes up, and which office is held: not one of a list, not one that only owns a body."""

from __future__ import annotations

import pytest

from extract.facts.made import made

LISTS = [
    (
        "fr",
        (
            "Le programme a attiré des représentants des provinces de [Bac Liêu](place:vn-55) et "
            "[Hà Giang](place:vn-03). Il a aussi reçu le soutien de l’[Ambassade](org:b)."
        ),
    ),
    (
        "en",
        (
            "The programme attracted representatives of [Bac Lieu](place:vn-55) and [Ha Giang](place:vn-03). "
            "It also received the support of the [Embassy](org:b)."
        ),
    ),
    (
        "nl",
        (
            "Het programma trok vertegenwoordigers van [Gent](place:be-gent) en [Nara](place:jp-29). "
            "Het kreeg ook steun van de [Ambassade](org:b)."
        ),
    ),
]


@pytest.mark.parametrize(("lang", "text"), LISTS, ids=[row[0] for row in LISTS])
def test_a_pronoun_takes_up_none_of_a_list(lang: str, text: str) -> None:
    fact = made(text, lang).facts[-1]
    assert fact.subjects == ("org:b",)


NEUTERS = [
    ("en", "Governor [Abe Jun](person:a) praised the programme. It received the support of the [Embassy](org:b)."),
    ("nl", "Gouverneur [Abe Jun](person:a) prees het programma. Het kreeg ook steun van de [Ambassade](org:b)."),
]


@pytest.mark.parametrize(("lang", "text"), NEUTERS, ids=[row[0] for row in NEUTERS])
def test_a_neuter_means_no_person(lang: str, text: str) -> None:
    assert "person:a" not in made(text, lang).facts[-1].subjects


def test_a_pronoun_takes_up_a_person() -> None:
    text = "Governor [Abe Jun](person:a) praised the programme. He received the support of the [Embassy](org:b)."
    assert "person:a" in made(text, "en").facts[-1].subjects


def test_an_office_that_owns_a_body_is_not_held() -> None:
    text = "[Tanaka Ken](person:a), the Prime Minister's Office Director-General, visited [Hesse](place:de-he)."
    assert "Prime Minister" not in [fact.statement.split(":")[0] for fact in made(text, "en").facts]
