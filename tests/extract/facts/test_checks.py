"""Arithmetic and contradictions noted on facts, and the participants."""

from __future__ import annotations

import pytest

from extract.facts.made import made
from jpties.extract.facts.participants import participants

GROWTH = [
    (
        "Trade with [Peru](place:pe) rose [10%](q:10 percent) to [$110](q:110 USD) from [$100](q:100 USD).",
        "computed: +10.0 %",
    ),
    (
        "Trade with [Peru](place:pe) fell [30%](q:30 percent) to [$80](q:80 USD) from [$100](q:100 USD).",
        "computed: -20.0 %, the text says 30 %",
    ),
    ("Trade with [Peru](place:pe) was [10%](q:10 percent), [$110](q:110 USD), [$100](q:100 USD).", None),
    ("Trade with [Peru](place:pe) rose [10%](q:10 percent) to [$110](q:110 USD) and [90 t](q:90 t).", None),
]


@pytest.mark.parametrize(("marked", "note"), GROWTH)
def test_growth_is_computed(marked: str, note: str | None) -> None:
    [percent] = [fact for fact in made(marked).facts if fact.quantity and fact.quantity.unit == "percent"]
    assert percent.note == note


def test_parts_that_add_up() -> None:
    facts = made(
        "Trade with [Peru](place:pe) reached [$90](q:90 USD).\nExports hit [$50](q:50 USD), and imports "
        "hit [$40](q:40 USD)."
    ).facts
    assert facts[0].note == "parts add up: 50 + 40 = 90 USD"


def test_parts_before_their_sum() -> None:
    facts = made("訪問団は議員[10人](q:10 people)と職員[15人](q:15 people)の計[25人](q:25 people)。", "ja").facts
    assert [fact.note for fact in facts if fact.note] == ["parts add up: 10 + 15 = 25 people"]


@pytest.mark.parametrize(
    ("marked", "note"),
    [
        (("[Perth](place:au-perth) has [40 schools](q:40 schools), of which [12](q:12 schools) are public and "
         "[30](q:30 schools) private."), "parts exceed it: 12 + 30 = 42 schools"),
        (("[Perth](place:au-perth) has [40 schools](q:40 schools), of which [12](q:12 schools) are public and "
         "[3](q:3 schools) private."), None),  # others may be left out
        (("[Perth](place:au-perth) has [40 schools](q:40 schools), [Nara](place:jp-29) has [12](q:12 schools) and "
         "[Kobe](place:jp-kobe) [30](q:30 schools)."), None),  # no parts
    ],
)  # fmt: skip
def test_parts_that_exceed_their_sum(marked: str, note: str | None) -> None:
    assert next((fact.note for fact in made(marked).facts if fact.note), None) == note


CONTRADICTIONS = [
    ("en", "signed a memorandum", "signed [six memorandums](q:6 memorandums) on farming and trade", "a caption says 1"),
    ("en", "signed memorandums", "signed [six memorandums](q:6 memorandums) on farming and trade", None),
    ("en", "signed [six memorandums](q:6 memorandums)", "signed [six memorandums](q:6 memorandums) on trade", None),
    ("fr", "ont signé un mémorandum", "ont signé [six mémorandums](q:6 memorandums) de coopération", "a caption says 1"),
    ("nl", "tekenden [drie overeenkomsten](q:3 agreements)", "tekenden [vier overeenkomsten](q:4 agreements) in de stad",
     "a caption says 3"),
    ("de", "unterzeichneten eine Absichtserklärung", "unterzeichneten [drei Absichtserklärungen](q:3 memorandums) im Rathaus",
     "a caption says 1"),
    ("es", "firmaron un memorando", "firmaron [seis memorandos](q:6 memorandums) de cooperación", "a caption says 1"),
    ("vi", "đã ký một bản ghi nhớ", "đã ký [6 bản ghi nhớ](q:6 memorandums) về hợp tác", "a caption says 1"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "caption", "body", "note"), CONTRADICTIONS)
def test_a_caption_that_counts_otherwise(lang: str, caption: str, body: str, note: str | None) -> None:
    joint = {"en": "and", "fr": "et", "nl": "en", "de": "und", "es": "y", "vi": "và"}[lang]
    pair = f"[Lima](place:pe-lim) {joint} [Nara](place:jp-29)"
    facts = made(f"> {pair} {caption}.\n{pair} {body}.", lang).facts
    assert {fact.note for fact in facts if fact.block == "paragraph" and fact.kind == "agreement"} == {note}


@pytest.mark.parametrize(
    ("caption", "note"),
    [
        ("The delegation brought [30 people](q:30 people) to the harbour festival.", "a caption says 30"),
        ("The harbour was rebuilt by [30 people](q:30 people).", None),  # another count
    ],
)
def test_a_figure_that_a_caption_gives_otherwise(caption: str, note: str | None) -> None:
    body = "The delegation from [Nara](place:jp-29) brought [32 people](q:32 people) to the harbour festival."
    notes = [fact.note for fact in made(f"> {caption}\n{body}").facts if fact.block == "paragraph"]
    assert notes == [note]


PARTIES = [
    (
        "[Lyon](place:fr-lyon) and [Kobe](place:jp-kobe) signed a pact.",
        ("fr-lyon", "FR"),
        ("jp-kobe",),
        (("fr-lyon", "jp-kobe"),),
        "two towns",
    ),
    ("[Peru](place:pe) and [Japan](place:jp) signed a pact.", ("PE",), (), (("PE", "JP"),), "Japan as a whole"),
    (
        (
            "[Peru](place:pe) signed a pact with [Nara](place:jp-29).\n[Peru](place:pe) thanked "
            "[Japan](place:jp).\nThe wood comes from [Chile](place:cl)."
        ),
        ("PE",),
        ("JP-29",),
        (("PE", "JP-29"),),
        "scenery is no partner",
    ),
    (
        "[LYON](place:fr-lyon), May 3 (Wire) — [Peru](place:pe) signed a pact with [Nara](place:jp-29).",
        ("PE",),
        ("JP-29",),
        (("PE", "JP-29"),),
        "a dateline takes no part",
    ),
    (
        "[Nara](place:jp-29) met a Peruvian firm.\nThe Peruvian guests signed a pact.",
        ("PE",),
        ("JP-29",),
        (("PE", "JP-29"),),
        "a country told by its adjective",
    ),
    ("[Nara](place:jp-29) held a fair.", (), ("JP-29",), (), "nobody from abroad"),
    ("! [Peru](place:pe) and [Nara](place:jp-29) signed a pact.", (), (), (), "noise"),
    (
        "[Spain](place:es) and [Japan](place:jp) met.\n[Galicia](place:es-ga) signed a pact with [Nara](place:jp-29).",
        ("ES-GA", "ES"),
        ("JP-29",),
        (("ES-GA", "JP-29"), ("ES", "JP")),
        "each at its own level",
    ),
]


@pytest.mark.parametrize(("marked", "partners", "regions", "ties", "why"), PARTIES, ids=[row[4] for row in PARTIES])
def test_participants(
    marked: str, partners: tuple[str, ...], regions: tuple[str, ...], ties: tuple[tuple[str, str], ...], why: str
) -> None:
    article = made(marked)
    found = participants(article.document, article.metadata, article.mentions)
    assert (found.partners, found.regions, found.ties) == (partners, regions, ties), why
