"""The English line of a fact: coded parts where the quote says them, else the quote's own words."""

from __future__ import annotations

import pytest

from extract.facts.made import made

ROLES = [
    (
        "fr",
        "La délégation a rencontré le gouverneur de la préfecture de [Nara](place:jp-29), [Ito Ken](person:a).",
        "Governor of Nara: Ito Ken",
        "the place joined to the office, not one named before",
    ),
    (
        "fr",
        (
            "Le gouverneur adjoint de [Nara](place:jp-29), [Ito Ken](person:a), et celui de la préfecture de "
            "[Ōita](place:jp-44), [Abe Jun](person:b), sont venus."
        ),
        "Deputy Governor of Ōita: Abe Jun",
        "a pronoun takes up the office, not its place",
    ),
    ("en", "The Japanese consul, [Ito Ken](person:a), came.", "Consul of Japan: Ito Ken", "an adjective of a country"),
    (
        "en",
        "[Nara](place:jp-29) Governor [Ito Ken](person:a) came.",
        "Governor of Nara: Ito Ken",
        "the place before the office",
    ),
    ("ja", "[奈良県](place:jp-29)の[伊藤健](person:a)知事は来た。", "Governor of Nara: 伊藤健", "the place before の"),
]


@pytest.mark.parametrize(("lang", "marked", "line", "why"), ROLES, ids=[row[3] for row in ROLES])
def test_roles(lang: str, marked: str, line: str, why: str) -> None:
    assert line in [fact.statement for fact in made(marked, lang).facts if fact.kind == "role"], why


ACTS = [
    (
        "en",
        "[Ann Lee](person:a) did not meet with [Bo Li](person:b) in [Nara](place:jp-29).",
        "Met",
        "an act that is denied",
    ),
    ("en", "A programme was held in [Nara](place:jp-29).", "Held", "an event without a name"),
    (
        "fr",
        "Le projet a reçu le soutien de [Nara](place:jp-29) et de [Ōita](place:jp-44).",
        "Received",
        "what was received is no guest",
    ),
    (
        "en",
        "Cooperation between [Nara](place:jp-29) and [Cork](place:ie-cork) has developed strongly.",
        "Built",
        "a relation is not built",
    ),
    ("en", "The [Oak Club](org:oak) brings together fifty firms in [Nara](place:jp-29).", "Attended", "a state"),
]


@pytest.mark.parametrize(("lang", "marked", "act", "why"), ACTS, ids=[row[3] for row in ACTS])
def test_no_act_is_coded(lang: str, marked: str, act: str, why: str) -> None:
    assert not any(fact.statement.startswith(act) for fact in made(marked, lang).facts), why


LINES = [
    (
        "en",
        "[Ann Lee](person:a) met with [Bo Li](person:b) in [Nara](place:jp-29).",
        "Met: Ann Lee, Bo Li",
        "those who met",
    ),
    (
        "nl",
        "Het is (gelijk aan [16%](q:16 percent) van de Japanse bevolking).",
        "16 %: (gelijk aan 16% van de Japanse bevolking)",
        "a share with its own words",
    ),
    (
        "en",
        "[Ann Lee](person:a) told them that the harbour of [Nara](place:jp-29) will grow.",
        "Ann Lee said: the harbour of Nara will grow.",
        "no lonely complementizer, no pronoun",
    ),
    (
        "en",
        "[Cork](place:ie-cork) signed a memorandum with [Ōita](place:jp-44) in [Tokyo](place:jp-13).",
        "Signed memorandum: Cork, Ōita",
        "where it was signed is no party",
    ),
]


@pytest.mark.parametrize(("lang", "marked", "line", "why"), LINES, ids=[row[3] for row in LINES])
def test_lines(lang: str, marked: str, line: str, why: str) -> None:
    assert line in [fact.statement for fact in made(marked, lang).facts], why
