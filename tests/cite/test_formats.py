"""Fixed texts: three facts in every format, several facts of one article, articles alone, missing parts."""

from __future__ import annotations

from typing import Any

import pytest

from cite.examples import DUTCH, ENGLISH, ENGLISH_FACT, FRENCH, FRENCH_FACT, NAMES, THREE, article, fact
from cite.expected import EXPECTED
from jpties.cite.grouping import Options
from jpties.cite.registry import FORMATS, article_citation, article_formats, copied, format_named, pieces
from jpties.cite.selection import selected
from jpties.errors import UsageError
from jpties.model.fact import Quantity

SECOND = fact(FRENCH, "les deux parties ont signé des mémorandums de coopération", "agreement")


@pytest.mark.parametrize("name", FORMATS)
def test_three_facts_read_exactly_so(name: str) -> None:
    assert copied(THREE, name, options=Options(names=NAMES)) == EXPECTED[name]


def test_every_format_has_its_fixed_text() -> None:
    assert list(EXPECTED) == list(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_in_pieces_says_the_same(name: str) -> None:
    assert "".join(pieces(iter(THREE), name, options=Options(names=NAMES))) == EXPECTED[name]


@pytest.mark.parametrize("name", FORMATS)
def test_the_worked_example_has_no_field_that_is_not_known(name: str) -> None:
    text = copied([(ENGLISH_FACT, ENGLISH)], name).lower()
    for invented in ("http:", "https:", "accessed", "none", "null, ", "unknown", "n.d.", "newspaper"):
        assert invented not in text.replace("http://www.w3.org/ns/anno.jsonld", ""), invented


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "plain",
            (
                "«\u00a0{first}\u00a0»\n«\u00a0{second}\u00a0»\n"
                '("Les localités vietnamiennes cherchent des opportunités de coopération au Japon", Nhân Dân en ligne)'
            ),
        ),
        (
            "markdown",
            (
                "> {first}\n>\n> {second}\n>\n"
                '> — "Les localités vietnamiennes cherchent des opportunités de coopération au Japon", '
                "Nhân Dân en ligne"
            ),
        ),
        (
            "chicago",
            (
                "«\u00a0{first}\u00a0»\n«\u00a0{second}\u00a0»\n"
                "“Les localités vietnamiennes cherchent des opportunités de coopération au Japon,” "
                "Nhân Dân en ligne, n.d."
            ),
        ),
    ],
)
def test_facts_of_one_article_share_a_citation(name: str, expected: str) -> None:
    text = copied([(FRENCH_FACT, FRENCH), (SECOND, FRENCH)], name)
    assert text == expected.format(first=FRENCH_FACT.quote, second=SECOND.quote)


def test_facts_of_one_article_are_brought_together() -> None:
    text = copied([(FRENCH_FACT, FRENCH), (ENGLISH_FACT, ENGLISH), (SECOND, FRENCH)], "bibtex")
    assert text.count("@") == 2
    assert " \\par " in text


@pytest.mark.parametrize("name", article_formats())
def test_an_article_alone(name: str) -> None:
    text = article_citation(DUTCH, name)
    assert DUTCH.metadata.url is not None
    assert DUTCH.metadata.url.value in text or name == "chicago-short"
    assert "100.000" not in text


def test_an_article_alone_reads_exactly_so() -> None:
    title = "Official Israeli Delegation Leaves to Solidify Japanese Alliance"
    assert article_citation(ENGLISH, "plain") == f'Ari Yashar, "{title}", 3 November 2014'
    assert article_citation(ENGLISH, "markdown") == f'- Ari Yashar, "{title}", 3 November 2014'
    assert article_citation(ENGLISH, "chicago") == f"Ari Yashar, “{title},” November 3, 2014."
    assert article_citation(ENGLISH, "tsv").splitlines()[1] == (
        f"004_ba17cdc2c885871d\t2014-11-03\tAri Yashar\t{title}\t\t\t\ten"
    )


def test_formats_about_facts_refuse_an_article_alone() -> None:
    with pytest.raises(UsageError, match="value is about facts"):
        article_citation(ENGLISH, "value")


NOTHING = article("folder/report-7", "Two towns signed a pact worth 3 dollars.", "und")
NOTHING_FACT = fact(NOTHING, "Two towns signed a pact", "agreement")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("plain", "“Two towns signed a pact” ([folder/report-7])"),
        ("markdown", "> Two towns signed a pact\n>\n> — \\[folder/report-7\\]"),
        ("chicago", "“Two towns signed a pact” [folder/report-7], n.d."),
        ("chicago-short", "“Two towns signed a pact” [folder/report-7], n.d."),
        ("apa", "“Two towns signed a pact”\n[folder/report-7]. (n.d.)."),
        ("iso690", "“Two towns signed a pact”\n[folder/report-7]. [sans date]."),
        ("sist02", "“Two towns signed a pact”\n[folder/report-7]."),
        ("ris", "TY  - ELEC\r\nTI  - [folder/report-7]\r\nN1  - Two towns signed a pact\r\nER  - \r\n"),
    ],
)
def test_with_nothing_known_the_articles_name_stands_for_it(name: str, expected: str) -> None:
    assert copied([(NOTHING_FACT, NOTHING)], name) == expected


SUPPLIED = article("s", "Body only.", title="Visit of a consul", curated=("title",))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("plain", "[Visit of a consul]"),
        ("chicago", "[Visit of a consul], n.d."),
        ("apa", "[Visit of a consul]. (n.d.)."),
        ("sist02", "[Visit of a consul]."),
    ],
)
def test_a_title_that_the_text_does_not_have_stands_in_brackets(name: str, expected: str) -> None:
    assert article_citation(SUPPLIED, name) == expected


def test_a_corrected_title_that_the_text_has_stands_without() -> None:
    one = article("s", "Visit of a consul\nBody.", title="Visit of a consul", curated=("title",))
    assert article_citation(one, "plain") == '"Visit of a consul"'


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Who pays?", "“Who pays?,” n.d."),
        ('He said "yes" twice', "“He said ‘yes’ twice,” n.d."),
        ("A pact is signed.", "“A pact is signed,” n.d."),
        ("Growth in the U.S.", "“Growth in the U.S.,” n.d."),
        ("More to come...", "“More to come...,” n.d."),
    ],
)
def test_signs_at_the_end_of_a_title_do_not_collide(title: str, expected: str) -> None:
    assert article_citation(article("t", title, title=title), "chicago") == expected


def test_the_japanese_format_with_and_without_a_url() -> None:
    fields: dict[str, Any] = {
        "title": "若者交流で新覚書",
        "byline": "松本彩",
        "source": "境港日報",
        "published": "2025-10-31",
    }
    text = "若者交流で新覚書\n県は「覚書」に署名した。"
    paper = article("ja", text, "ja", **fields)
    web = article("ja", text, "ja", url="https://example.jp/1", **fields)
    quote = fact(paper, "県は「覚書」に署名した。", "agreement")
    assert copied([(quote, paper)], "sist02") == (
        "「県は『覚書』に署名した。」\n松本彩. 若者交流で新覚書. 境港日報. 2025-10-31."
    )
    assert article_citation(web, "sist02") == "松本彩. “若者交流で新覚書”. 境港日報. 2025-10-31. https://example.jp/1"
    assert copied([(quote, paper)], "plain") == (
        '「県は『覚書』に署名した。」 (松本彩, "若者交流で新覚書", 境港日報, 31 October 2025)'
    )


def test_many_authors() -> None:
    one = article("m", "T", title="T", byline="Ann Lee; Jean-Paul Roy; Nguyễn Văn An", published="2020")
    assert article_citation(one, "chicago") == "Ann Lee et al., “T,” 2020."
    assert article_citation(one, "apa") == "Lee, A., Roy, J.-P., & Nguyễn Văn An. (2020). T."
    assert article_citation(one, "iso690") == "LEE, Ann et ROY, Jean-Paul et Nguyễn Văn An. T. 2020."
    assert "author = {Lee, Ann and Roy, Jean-Paul and {Nguyễn Văn An}}" in article_citation(one, "bibtex")


def test_values_leave_out_facts_without_one_and_give_both_ends() -> None:
    one = article("v", "from 300 to 350 people, some towns")
    facts = [
        (fact(one, "from 300 to 350 people", quantity=Quantity("300", "people", "350")), one),
        (fact(one, "some towns", "background"), one),
    ]
    assert copied(facts, "value") == "300–350"
    assert copied(facts[1:], "value") == ""


def test_a_selection_is_copied_like_a_fact() -> None:
    start = ENGLISH.text.index(" the Japanese Kurita")
    chosen = selected(ENGLISH, start + 40, start)
    assert copied([(chosen, ENGLISH)], "plain").startswith("“the Japanese Kurita Water Industries bo” (Ari Yashar")
    with pytest.raises(ValueError, match="nothing is selected"):
        selected(ENGLISH, start, start + 1)


def test_unknown_formats_are_refused_with_the_nearest_name() -> None:
    with pytest.raises(UsageError, match=r"did you mean chicago\?"):
        format_named("chicaco")
    with pytest.raises(UsageError, match="no template 'x'; the settings have none"):
        format_named("template:x")


def test_keys_of_bibliographies_are_unique() -> None:
    twins = [article(name, "T", title="Long title", byline="Ann Lee", published="2020") for name in "abc"]
    text = "".join(copied([(fact(one, "T"), one) for one in twins], "bibtex"))
    assert [line[6:-1] for line in text.splitlines() if line.startswith("@")] == [
        "lee-2020-long",
        "lee-2020-long-b",
        "lee-2020-long-c",
    ]
