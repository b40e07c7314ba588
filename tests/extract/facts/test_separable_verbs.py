"""Verbs of German and Dutch whose second half stands further on, and compounds told by their last part."""

from __future__ import annotations

import pytest

from extract.facts.made import made

KINDS = [
    ("de", "Der Chor trat am Abend in [Kobe](place:jp-kobe) auf.", "event", "the particle ends the clause"),
    ("de", "Der Chor trat auf und [Kobe](place:jp-kobe) dankte ihm.", "event", "a joining word behind it"),
    (
        "de",
        "Der Rektor lud die Gäste aus [Kobe](place:jp-kobe) am Montag ein.",
        "event",
        "a particle that is no preposition",
    ),
    (
        "de",
        "Der Rektor stellte sich in [Kobe](place:jp-kobe) auf die Straße.",
        "background",
        "a preposition parts from no verb",
    ),
    ("de", "Der Chor trat in [Kobe](place:jp-kobe), der Stadt am Meer, auf.", "background", "never beyond a comma"),
    ("nl", "Het koor trad in april op in [Kobe](place:jp-kobe).", "event", "another preposition behind it"),
    (
        "nl",
        "De schepen bood de gasten uit [Kobe](place:jp-kobe) een vaas aan.",
        "event",
        "the particle ends the clause",
    ),
    (
        "nl",
        "Het koor zat in [Kobe](place:jp-kobe) op de trap van het gemeentehuis.",
        "background",
        "a preposition parts from no verb",
    ),
    (
        "de",
        "Die Häfen [Ulm](place:de-ulm) und [Kobe](place:jp-kobe) verlängerten ihren Hafenvertrag.",
        "agreement",
        "a compound with -vertrag",
    ),
    (
        "nl",
        "[Gent](place:be-gent) en [Kobe](place:jp-kobe) verlengden hun havenovereenkomst.",
        "agreement",
        "a compound with -overeenkomst",
    ),
]


@pytest.mark.parametrize(("lang", "marked", "kind", "why"), KINDS, ids=[f"{row[0]}-{row[3]}" for row in KINDS])
def test_the_kind_of_a_sentence(lang: str, marked: str, kind: str, why: str) -> None:
    assert [fact.kind for fact in made(marked, lang).facts if fact.kind != "role"][:1] == [kind], why


@pytest.mark.parametrize(
    ("lang", "marked", "office"),
    [
        ("de", "Museumsdirektorin [Eva Kurz](person:eva-kurz) führte durch [Kobe](place:jp-kobe).", "Director"),
        (
            "de",
            "Landtagsabgeordneter [Jan Kurz](person:jan-kurz) kam nach [Kobe](place:jp-kobe).",
            "Member of parliament",
        ),
        ("nl", "Fractievoorzitter [Eva Smit](person:eva-smit) kwam naar [Kobe](place:jp-kobe).", "Senator"),
        ("nl", "Museumdirecteur [Jan Smit](person:jan-smit) kwam naar [Kobe](place:jp-kobe).", "Director"),
    ],
)
def test_an_office_is_told_by_the_last_part_of_a_compound(lang: str, marked: str, office: str) -> None:
    [role] = [fact for fact in made(marked, lang).facts if fact.kind == "role"]
    assert office.lower() in role.statement.lower()
