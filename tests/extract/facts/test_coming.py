"""What is still to come is a goal: by its date, by a word, in the list of a plan; what is past or open is none."""

from __future__ import annotations

import pytest

from extract.facts.made import made

DATED = [
    ("en", "[Cork](place:ie-cork) hosts the choir of [Oita](place:jp-44) in [May 2026](d:2026-05).", "2025-11-03", "goal"),
    ("en", "[Cork](place:ie-cork) hosted the choir of [Oita](place:jp-44) in [May 2025](d:2025-05).", "2025-11-03", "event"),
    ("en", "The library in [Cork](place:ie-cork) keeps the scrolls until [May 2026](d:2026-05).", "2025-11-03", "background"),
    ("en", "[Cork](place:ie-cork) hosts the choir of [Oita](place:jp-44) in [May 2026](d:2026-05).", None, "event"),
    ("en", "[Cork](place:ie-cork) hosts the choir of [Oita](place:jp-44) on [3 May](d:2026-05-03).", "2026-05-03", "event"),
    ("en", "[Cork](place:ie-cork) hosts the choir of [Oita](place:jp-44) in [May](d:2026-05).", "2026-05-20", "event"),
    ("en", "[Cork](place:ie-cork) hosts the choir of [Oita](place:jp-44) in [May](d:2026-05).", "2026", "event"),
    ("en", "[Cork](place:ie-cork) hosts the choir of [Oita](place:jp-44) on [3 May](d:2026-05-03).", "2026-05", "event"),
    ("de", "Die Schulen aus [Jena](place:de-jena) und [Akita](place:jp-05) öffnen [2027](d:2027) eine Werkstatt.", "2025-01-09", "goal"),
    ("nl", "Het tegenbezoek van [Mito](place:jp-mito) volgt op [3 mei 2026](d:2026-05-03).", "2025-12-01", "goal"),
    ("nl", "[Mito](place:jp-mito) en [Gent](place:be-gent) houden volgend jaar een beurs.", "2025-12-01", "goal"),
    ("ja", "[神戸港](place:jp-kobe)から[3月5日](d:2026-03-05)に一番船が出る。", "2026-01-20", "goal"),
    ("ja", "[神戸港](place:jp-kobe)から[3月5日](d:2026-03-05)に一番船が出た。", "2026-01-20", "background"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "published", "kind"), DATED)
def test_what_is_dated_after_the_article_is_a_goal(lang: str, text: str, published: str | None, kind: str) -> None:
    assert [fact.kind for fact in made(text, lang, published).facts] == [kind]


COUNTED = [
    (
        "fr",
        (
            "La charte prévoit :\n"
            "- l'accueil de [douze apprentis](q:12 people) de [Nara](place:jp-29) à [Tours](place:fr-tours) ;\n"
            "- un don de [9 000 euros](q:9000 EUR) à l'école de [Nara](place:jp-29)."
        ),
        ["goal", "figure"],
        "whom a charter sends is planned, what it costs a figure",
    ),
    (
        "en",
        "The hall has three rooms:\n- a library with [400 books](q:400 books) from [Nara](place:jp-29).",
        ["figure"],
        "a list that nobody plans",
    ),
    (
        "en",
        "[Cork](place:ie-cork) will lend [40 prints](q:40 prints) to [Oita](place:jp-44).",
        ["goal"],
        "a count of a plan",
    ),
    (
        "en",
        "[Cork](place:ie-cork) will invest [9 million yen](q:9000000 JPY) in [Oita](place:jp-44).",
        ["figure"],
        "money is the news itself",
    ),
]


@pytest.mark.parametrize(("lang", "text", "kinds", "why"), COUNTED, ids=[row[-1] for row in COUNTED])
def test_counts_of_plans(lang: str, text: str, kinds: list[str], why: str) -> None:
    lines = [line.removeprefix("- ") for line in text.split("\n")]
    marked = "\n".join(f"• {line}" if n else line for n, line in enumerate(lines)) if len(lines) > 1 else text
    assert [fact.kind for fact in made(marked, lang, "2025-03-01").facts] == kinds


BETWEEN = [
    ("", "goal", "right below the line that announces it"),
    ("! Read more\n", "goal", "a link of the site between them is not the article's"),
    ("[Cork](place:ie-cork) was glad.\n", "figure", "another paragraph ends the list"),
]


@pytest.mark.parametrize(("between", "kind", "why"), BETWEEN, ids=[row[-1] for row in BETWEEN])
def test_the_list_of_a_plan_goes_on_behind_noise_alone(between: str, kind: str, why: str) -> None:
    item = "• the stay of [twelve apprentices](q:12 people) of [Nara](place:jp-29) in [Tours](place:fr-tours)."
    facts = made(f"The charter provides for:\n{between}{item}", "en", "2025-03-01").facts
    assert [fact.kind for fact in facts if fact.quote.startswith("the stay")] == [kind]


SAID = [
    ("「雪が降るたびに友を思う」と[佐藤](person:a)市長。", "statement", "no verb behind the quotation"),
    ("[佐藤](person:a)市長は「来年も必ず会いたい」としている。", "statement", "the wish is inside the quotation"),
    ("[佐藤](person:a)市長は「雪と友情の物語」と題した本を[神戸](place:jp-kobe)で贈った。", "event", "a title"),
]


@pytest.mark.parametrize(("text", "kind", "why"), SAID, ids=[row[-1] for row in SAID])
def test_japanese_quotations(text: str, kind: str, why: str) -> None:
    assert kind in [fact.kind for fact in made(text, "ja").facts if fact.kind != "role"]


def test_what_somebody_asks_for_is_not_agreed() -> None:
    text = "Bí thư [Lê An](person:a) đề nghị hai bên ký thỏa thuận với [Nara](place:jp-29)."
    assert "agreement" not in [fact.kind for fact in made(text, "vi").facts]


MULTIPLES = [
    ("en", "[Cork](place:ie-cork) drew [4,000 guests](q:4000 people), twice as many as [Oita](place:jp-44).", "twice as many as Oita"),
    ("de", "[Jena](place:de-jena) zählte [900 Gäste](q:900 people), halb so viele wie [Akita](place:jp-05).", "halb so viele wie Akita"),
    ("es", "Quedan [300 tejedoras](q:300 people) en [Nara](place:jp-29), la mitad que en 1990.", "la mitad que en 1990"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "quote"), MULTIPLES)
def test_a_comparison_beside_a_number_is_told_too(lang: str, text: str, quote: str) -> None:
    facts = made(text, lang).facts
    assert [fact.quote for fact in facts if fact.rule == "background/multiple"] == [quote]
    assert any(fact.kind == "figure" for fact in facts)


HONOURED = [
    ("fr", "L'invitation de la maire, Mme [Anne Roux](person:a), est arrivée.", "la maire, Mme Anne Roux"),
    ("de", "Die Vorsitzende, Frau [Uta Abel](person:a), kam.", "Die Vorsitzende, Frau Uta Abel"),
    ("ja", "農家、[谷川](person:a)さんが話した。", "農家、谷川"),
]


@pytest.mark.parametrize(("lang", "text", "quote"), HONOURED)
def test_an_office_before_an_honorific(lang: str, text: str, quote: str) -> None:
    assert [fact.quote for fact in made(text, lang).facts if fact.kind == "role"] == [quote]


OLDER = [
    ("2024-11-19", 1, "the day before the article: the news itself"),
    ("2031-11-19", 2, "years before: an older agreement"),
]


@pytest.mark.parametrize(("published", "count", "why"), OLDER, ids=[row[-1] for row in OLDER])
def test_an_agreement_of_these_days_is_told_once(published: str, count: int, why: str) -> None:
    text = (
        "[Cork](place:ie-cork) and [Oita](place:jp-44) work together under a renewed memorandum signed in Cobh "
        "on [18 November 2024](d:2024-11-18)."
    )
    facts = made(text, "en", published).facts
    assert len([fact for fact in facts if fact.kind == "agreement"]) == count
