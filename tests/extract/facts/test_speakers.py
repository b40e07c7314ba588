"""Who speaks where the verb comes last: the subject behind it, not what is named before."""

from __future__ import annotations

import pytest

from extract.facts.made import made

NL = "Premier [Pham Minh Chinh](person:a) ontving een delegatie.\n"
DE = "Minister [Ernst Kuhn](person:a) empfing eine Delegation.\n"
ES = "El ministro [Juan Ruiz](person:a) recibió a una delegación.\n"
INVERTED = [
    (
        "nl",
        (
            f"{NL}Reagerend op verzoeken van de [Vriendschapsvereniging](org:b) om te investeren in "
            "[Vietnam](place:vn), zei de premier dat de uitwisseling verder gaat."
        ),
        "person:a",
        "a place right before the verb",
    ),
    (
        "de",
        f"{DE}Die Regierung helfe der [Freundschaftsgesellschaft](org:b), sagte der Minister.",
        "person:a",
        "an organization right before the verb",
    ),
    (
        "es",
        f"{ES}La [Asociación](org:b) ha fortalecido los intercambios, dijo el ministro.",
        "person:a",
        "an organization in what is said",
    ),
    (
        "de",
        "Der Austausch verdanke viel der [Freundschaftsgesellschaft](org:b), sagte der Minister.",
        None,
        "a minister of whom nothing is told",
    ),
    (
        "nl",
        "De uitwisseling dankt veel aan de [Vriendschapsvereniging](org:b), zei de premier.",
        None,
        "a premier of whom nothing is told",
    ),
]


@pytest.mark.parametrize(("lang", "text", "speaker", "why"), INVERTED, ids=[f"{row[0]}: {row[3]}" for row in INVERTED])
def test_the_subject_behind_the_verb_speaks(lang: str, text: str, speaker: str | None, why: str) -> None:
    said = [fact.attributed_to for fact in made(text, lang).facts if fact.kind == "statement"]
    assert said == [speaker], why


def test_an_organization_speaks_before_its_verb() -> None:
    text = "Die [Freundschaftsgesellschaft](org:b) sagte, der Minister habe den Austausch gestärkt."
    assert [fact.attributed_to for fact in made(text, "de").facts] == ["org:b"]
