"""Who holds which office."""

from __future__ import annotations

import pytest

from extract.facts.made import made

ROLES = [
    ("en", "Mayor [Ann Lee](person:a) met the guests.", ["Mayor Ann Lee"], "Mayor", "title before the name"),
    (
        "en",
        "[Oslo](place:no-03) Deputy Mayor [Ann Lee](person:a) met them.",
        ["Oslo Deputy Mayor Ann Lee"],
        "Deputy Mayor",
        "place and rank before",
    ),
    (
        "en",
        "[Bo Li](person:a), president of the [Nara Chamber](org:nara-chamber), spoke.",
        ["Bo Li, president of the Nara Chamber"],
        "President",
        "apposition",
    ),
    (
        "en",
        "[Japan](place:jp)'s trade policy minister [Bo Li](person:a) left.",
        ["Japan's trade policy minister Bo Li"],
        "Minister",
        "owner before",
    ),
    (
        "en",
        "Governor [Bo Li](person:a) of [Nara](place:jp-29) left.",
        ["Governor Bo Li of Nara"],
        "Governor",
        "place behind the name",
    ),
    (
        "en",
        "Then acting mayor [Bo Li](person:a) left.",
        ["Then acting mayor Bo Li"],
        "Former acting Mayor",
        "an office of that time",
    ),
    (
        "en",
        "The adviser of the prime minister, [Bo Li](person:a), left.",
        ["The adviser of the prime minister, Bo Li"],
        "Adviser",
        "one office inside another",
    ),
    (
        "fr",
        "Le maire de [Tours](place:fr-tours), [Luc Morel](person:a), a parlé.",
        ["Le maire de Tours, Luc Morel"],
        "Mayor",
        "comma before the name",
    ),
    (
        "fr",
        "[Luc Morel](person:a), directrice adjointe du port de [Brest](place:fr-brest), a parlé.",
        ["Luc Morel, directrice adjointe du port de Brest"],
        "Deputy Director",
        "apposition",
    ),
    (
        "nl",
        "De gouverneur van [Nara](place:jp-29), [Jan Smit](person:a), kwam.",
        ["De gouverneur van Nara, Jan Smit"],
        "Governor",
        "comma before the name",
    ),
    ("nl", "Wethouder [Jan Smit](person:a) kwam.", ["Wethouder Jan Smit"], "Deputy Mayor", "title before the name"),
    (
        "de",
        "Vizegouverneur [Kai Ono](person:a) kam.",
        ["Vizegouverneur Kai Ono"],
        "Deputy Governor",
        "title before the name",
    ),
    (
        "de",
        "Die damalige Oberbürgermeisterin [Eva Kurz](person:a) kam.",
        ["Die damalige Oberbürgermeisterin Eva Kurz"],
        "Former Mayor",
        "an office of that time",
    ),
    (
        "es",
        "La alcaldesa de [Cádiz](place:es-ca), [Ana Ruiz](person:a), viajó.",
        ["La alcaldesa de Cádiz, Ana Ruiz"],
        "Mayor",
        "comma before the name",
    ),
    (
        "vi",
        "Phó Chủ tịch UBND tỉnh [Trần Bình](person:a) tiếp đoàn.",
        ["Phó Chủ tịch UBND tỉnh Trần Bình"],
        "Vice-Chair",
        "rank before the name",
    ),
    (
        "vi",
        "Bà [Lê Hoa](person:a), Giám đốc Sở Du lịch, tiếp đoàn.",
        ["Lê Hoa, Giám đốc Sở Du lịch"],
        "Director",
        "apposition",
    ),
    (
        "ja",
        "[奈良県](place:jp-29)の[山本太郎](person:a)知事が述べた。",
        ["奈良県の山本太郎知事"],
        "Governor",
        "office behind the name",
    ),
    (
        "ja",
        "[山本太郎](person:a)（やまもと）副市長が述べた。",
        ["山本太郎（やまもと）副市長"],
        "Deputy Mayor",
        "a reading between",
    ),
    ("ja", "商工会議所会頭の[山本太郎](person:a)氏が述べた。", ["会頭の山本太郎"], "Chair", "office before the name"),
    ("en", "The mayor met [Bo Li](person:a).", [], "", "an office of somebody else"),
    ("en", "[Bo Li](person:a) met the mayor.", [], "", "no apposition"),
    (
        "en",
        "[Ann Lee](person:b), mayor of [Oslo](place:no-03), [Bo Li](person:a) left.",
        ["Ann Lee, mayor of Oslo"],
        "Mayor",
        "one office is not given twice",
    ),
]


@pytest.mark.parametrize(
    ("lang", "marked", "quotes", "office", "why"), ROLES, ids=[f"{row[0]}-{row[4]}" for row in ROLES]
)
def test_roles(lang: str, marked: str, quotes: list[str], office: str, why: str) -> None:
    roles = [fact for fact in made(marked, lang).facts if fact.kind == "role"]
    assert [fact.quote for fact in roles] == quotes, why
    if roles:
        assert roles[0].statement.startswith(office), why
        assert roles[0].subjects[0].startswith("person:")


def test_a_role_is_told_once_at_the_fullest_name() -> None:
    facts = made(
        "Governor [Li](person:a) left.\nGovernor [Bo Li](person:a) returned.\nGovernor [Bo Li](person:a) spoke."
    ).facts
    assert [fact.quote for fact in facts if fact.kind == "role"] == ["Governor Bo Li"]


def test_that_of_another_place_takes_up_the_office() -> None:
    facts = made(
        "Le maire de [Tours](place:fr-tours), [Luc Morel](person:a), celui de [Brest](place:fr-brest), "
        "[Guy Cadiou](person:b).",
        "fr",
    ).facts
    assert [fact.subjects[0] for fact in facts if fact.kind == "role"] == ["person:a", "person:b"]
