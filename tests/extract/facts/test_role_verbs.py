"""Offices told by a verb of leading a body, signed books, and agreements only to sign."""

from __future__ import annotations

import pytest

from extract.facts.made import made

LED = [
    (
        "en",
        "[Al Benn](person:a), who chairs the [Japan Society](org:s), spoke.",
        "[Al Benn, who chairs the Japan Society]",
        "a relative clause",
    ),
    (
        "de",
        "[Al Benn](person:a), der die [Japan-Gesellschaft](org:s) leitet, kam.",
        "[Al Benn, der die Japan-Gesellschaft leitet]",
        "the verb ends the clause",
    ),
    (
        "nl",
        "[Al Benn](person:a), die de [Japanse Vereniging](org:s) leidt, kwam.",
        "[Al Benn, die de Japanse Vereniging leidt]",
        "the verb ends the clause",
    ),
    (
        "fr",
        "[Al Benn](person:a), qui préside l'[Association japonaise](org:s), est venu.",
        "[Al Benn, qui préside l'Association japonaise]",
        "a relative clause",
    ),
    (
        "es",
        "[Al Benn](person:a) preside hoy la [Asociación Japonesa](org:s).",
        "[Al Benn preside hoy la Asociación Japonesa]",
        "the verb of the sentence",
    ),
    ("en", "[Al Benn](person:a), who leads the delegation, spoke.", "[]", "no body"),
    ("en", "[Al Benn](person:a) spoke. He heads the [Japan Society](org:s).", "[]", "another sentence"),
    ("en", "[Al Benn](person:a) leads (as of May) the [Japan Society](org:s).", "[]", "brackets between"),
]


@pytest.mark.parametrize(("lang", "marked", "quotes", "why"), LED, ids=[f"{row[0]}-{row[3]}" for row in LED])
def test_who_leads_a_body_holds_an_office(lang: str, marked: str, quotes: str, why: str) -> None:
    facts = made(marked, lang).facts
    assert f"[{', '.join(fact.quote for fact in facts if fact.kind == 'role')}]" == quotes, why


def test_the_verb_of_an_office_tells_no_event_beside_it() -> None:
    found = made(
        "[Al Benn](person:a), die de [Japanse Vereniging](org:s) leidt, kwam naar [Gent](place:be-gent).", "nl"
    )
    assert [fact.kind for fact in found.facts] == ["role", "event"]


@pytest.mark.parametrize(
    ("lang", "marked"),
    [
        ("en", "In the evening [Al Benn](person:a) signed the visitors' book of [Cork](place:ie-cork)."),
        ("fr", "Le soir, [Al Benn](person:a) a signé le livre d'or de [Nice](place:fr-nice)."),
        ("es", "[Al Benn](person:a) firmó el libro de honor de [Gijón](place:es-gijon)."),
        ("nl", "[Al Benn](person:a) tekende het gastenboek van [Gent](place:be-gent)."),
    ],
)
def test_a_signed_book_is_no_agreement(lang: str, marked: str) -> None:
    assert [fact.kind for fact in made(marked, lang).facts] == ["event"]


@pytest.mark.parametrize(
    ("marked", "note"),
    [
        ("[Cork](place:ie-cork) and [Oita](place:jp-44) agreed to sign a memorandum in April.", "planned"),
        ("[Cork](place:ie-cork) and [Oita](place:jp-44) agreed terms of a memorandum.", None),
    ],
)
def test_who_agrees_to_sign_has_not_signed(marked: str, note: str | None) -> None:
    [fact] = made(marked).facts
    assert (fact.kind, fact.note) == ("agreement", note)
