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


def test_a_caption_that_counts_otherwise() -> None:
    facts = made(
        "> [Lima](place:pe-lim) and [Nara](place:jp-29) signed a memorandum.\n"
        "[Lima](place:pe-lim) and [Nara](place:jp-29) signed [six memorandums](q:6 memorandums) on farming and trade."
    ).facts
    assert "a caption says one or an unsaid number" in [fact.note for fact in facts]


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
