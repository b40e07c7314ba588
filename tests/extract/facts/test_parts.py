"""Who says so, when, who is meant, and the English line."""

from __future__ import annotations

import pytest

from extract.facts.made import made
from jpties.extract.facts.amounts import amount
from jpties.extract.facts.excerpts import shortened
from jpties.model.fact import Quantity

SPEAKERS = [
    ("en", "[Ann Lee](person:a) said that [Nara](place:jp-29) is a friend.", "person:a", "name before the verb"),
    ("en", "“Our friend for ever, and more than that,” said [Ann Lee](person:a).", "person:a", "name behind the verb"),
    (
        "en",
        "According to [The Times](org:times), [Nara](place:jp-29) has [12 temples](q:12 temples).",
        "org:times",
        "a named source",
    ),
    ("en", "“Our friend for ever, and more than that.”\n[Ann Lee](person:a)", "person:a", "the name on the next line"),
    (
        "en",
        "Mayor [Ann Lee](person:a) spoke.\nThe mayor said [Nara](place:jp-29) is near.",
        "person:a",
        "the holder of an office",
    ),
    (
        "en",
        "[Ann Lee](person:a) said [Nara](place:jp-29) is near.\nShe added that the sea is warm there.",
        "person:a",
        "a pronoun",
    ),
    ("en", "The office said that Governor [Bo Li](person:b) is here.", None, "who is spoken of is not the speaker"),
    (
        "nl",
        (
            "Premier [Jan Smit](person:a) kwam naar [Nara](place:jp-29).\nDaarna zei de premier dat "
            "[Nara](place:jp-29) groeit."
        ),
        "person:a",
        "an office behind the verb",
    ),
    (
        "ja",
        "[奈良県](place:jp-29)によると、利用者は[5万人](q:50000 people)だった。",
        "place:jp-29",
        "a source before its mark",
    ),
    (
        "ja",
        "[山本](person:a)氏は「来年も会いたい」と述べ、[金](person:b)氏は「また招く」と応じた。",
        "person:b",
        "each clause has its own",
    ),
]


@pytest.mark.parametrize(("lang", "marked", "speaker", "why"), SPEAKERS, ids=[row[3] for row in SPEAKERS])
def test_who_says_so(lang: str, marked: str, speaker: str | None, why: str) -> None:
    facts = [fact for fact in made(marked, lang).facts if fact.kind in ("statement", "figure")]
    assert facts[-1].attributed_to == speaker, why


DATES = [
    ("[Cork](place:ie-cork) signed a pact on [3 May 2021](d:2021-05-03).", None, "2021-05-03", "the clause's date"),
    (
        "On [3 May 2021](d:2021-05-03) rain fell, and [Cork](place:ie-cork) signed a pact.",
        None,
        "2021-05-03",
        "the sentence's date before it",
    ),
    (
        "# [Cork](place:ie-cork) signs a pact with [Oita](place:jp-44)",
        "2021-05-03",
        "2021-05-03",
        "the day of the event for the title",
    ),
    (
        "[Cork](place:ie-cork) exported [3 tonnes](q:3 t), more than in [2019](d:2019).",
        None,
        None,
        "a date compared with",
    ),
    (
        "[Cork](place:ie-cork) wants to visit [Oita](place:jp-44).",
        "2021-05-03",
        None,
        "aims have no date but their own",
    ),
]


@pytest.mark.parametrize(("marked", "event", "edtf", "why"), DATES, ids=[row[3] for row in DATES])
def test_when(marked: str, event: str | None, edtf: str | None, why: str) -> None:
    assert made(marked, event=event).facts[-1].as_of == edtf, why


MEANT = [
    ("Vietnamese firms invested in [Nara](place:jp-29).", ["place:vn", "place:jp-29"], "an adjective of a country"),
    ("Mayor [Bo Li](person:a) left.\nThe mayor visited [Nara](place:jp-29).", ["person:a", "place:jp-29"], "an office"),
    (
        "The [Ume Society](org:ume-society) met.\nThe society visited [Nara](place:jp-29).",
        ["org:ume-society", "place:jp-29"],
        "a noun of its name",
    ),
    (
        "[Peru](place:pe) wrote to [Japan](place:jp).\nBoth sides signed a treaty.",
        ["place:jp", "place:pe"],
        "both sides",
    ),
    ("[Japan](place:jp)'s [Nara](place:jp-29) hosted a fair.", ["place:jp-29"], "a country that only says where"),
]


@pytest.mark.parametrize(("marked", "subjects", "why"), MEANT, ids=[row[2] for row in MEANT])
def test_who_is_meant(marked: str, subjects: list[str], why: str) -> None:
    assert list(made(marked).facts[-1].subjects) == subjects, why


LINES = [
    ("[Acme](org:acme) bought [Bolt](org:bolt) for [$5 million](q:5000000 USD).", "$5 million: Acme, purchase, Bolt"),
    (
        "[Cork](place:ie-cork) signed a memorandum with [Ōita](place:jp-44) on [3 May 2021](d:2021-05-03).",
        "Signed memorandum: Cork, Ōita (2021-05-03)",
    ),
    ("Mayor [Ann Lee](person:ann-lee) came.", "Mayor: Ann Lee"),
    (
        (
            "The old ferry still crosses the strait twice in the week that follows the harvest and the "
            "festival of [Oita](place:jp-44)."
        ),
        "The old ferry still crosses the strait twice in the week that follows the harvest and the…",
    ),
]


@pytest.mark.parametrize(("marked", "line"), LINES)
def test_english_lines(marked: str, line: str) -> None:
    assert made(marked).facts[0].statement == line


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity("23000000000", "USD", None, "about"), "about $23 billion"),
        (Quantity("48180000000", "USD"), "$48.18 billion"),
        (Quantity("70", "percent", "75"), "70-75 %"),
        (Quantity("100000", "people", None, "more than"), "more than 100,000 people"),
        (Quantity("8401.5", "km2"), "8,401.5 km2"),
        (Quantity("3", "rank"), "No. 3"),
        (Quantity("1", "ordinal"), "1st"),
        (Quantity("12", "XYZ"), "12 XYZ"),
    ],
)
def test_amounts(quantity: Quantity, text: str) -> None:
    assert amount(quantity) == text


def test_shortening_keeps_whole_words_and_cells() -> None:
    assert shortened("a " * 100, 10) == "a a a a a…"
    assert shortened("鳥取県と江原道が署名した", 12) == "鳥取県と江…"
    assert shortened("two\n lines") == "two lines"
