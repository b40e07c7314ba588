"""Saved web pages: the text that is taken from them, what they declare, and pages that mean harm."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jpties.corpus import webpage
from jpties.corpus.building import read_corpus
from jpties.corpus.webpage import page_of
from jpties.errors import FileProblem
from jpties.model.supplied import Declared
from jpties.text.canonical import canonical, decode

VISIT = (
    "Fünf Ingenieure aus der japanischen Präfektur Toyama besuchen bis zum 20. November die Deiche an der Westküste. "
    "Sie wollen wissen, wie man mit Sand und Geduld Land gewinnt."
)
HOSTS = (
    "Der Landesbetrieb für Küstenschutz hat die Gruppe eingeladen. Er unterhält 366 Kilometer Deich, davon rund 200 an "
    "der Nordsee. Im Herbst 2024 folgt der Gegenbesuch."
)
META = (
    '<meta name="author" content="Max Thomsen"><meta property="og:site_name" content="Nordfriesland Tageblatt">'
    '<meta property="og:url" content="https://tageblatt.example/deich">'
    '<meta property="article:published_time" content="2023-11-14T06:30:00+01:00">'
)
TITLE = "Deichbauer aus Toyama lernen in Husum"

needs_trafilatura = pytest.mark.skipif(
    not webpage.available(), reason="trafilatura is not installed (the extra `html`)"
)


def page(body: str, head: str = META, title: str = TITLE) -> str:
    return (
        f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{title} | Tageblatt</title>{head}</head><body>'
        f"<nav><ul><li><a href='/'>Startseite</a></li><li><a href='/sport'>Sport</a></li></ul></nav>"
        f"<article><h1>{title}</h1>{body}</article><footer>© 2023 Tageblatt</footer></body></html>"
    )


def paragraphs(*more: str) -> str:
    return "".join(f"<p>{text}</p>" for text in (VISIT, HOSTS, *more))


def read(source: str) -> tuple[str, Declared]:
    decoded, declared = page_of(decode(source.encode()), "a.html")
    return decoded.text, declared


@needs_trafilatura
def test_the_text_is_the_article_and_the_page_declares_the_rest() -> None:
    figure = "<figure><img src='x.jpg'><figcaption>Zwei Ingenieure am Deich. Foto: Finn Petersen</figcaption></figure>"
    text, declared = read(page(f"<p>{VISIT}</p>{figure}<h2>Viel Sand</h2><p>{HOSTS}</p><script>alert(1)</script>"))
    assert text.split("\n") == [TITLE, VISIT, "Zwei Ingenieure am Deich. Foto: Finn Petersen", "Viel Sand", HOSTS]
    assert {field: stated.value for field, stated in declared.metadata} == {
        "title": TITLE,
        "byline": "Max Thomsen",
        "source": "Nordfriesland Tageblatt",
        "url": "https://tageblatt.example/deich",
        "published": "2023-11-14",
    }
    assert {stated.evidence for _field, stated in declared.metadata} == {"html metadata"}


@needs_trafilatura
def test_a_page_is_read_into_a_corpus_and_a_sidecar_wins(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(paragraphs()), encoding="utf-8")
    (tmp_path / "a.yaml").write_text("published: 2023-11-15\n", encoding="utf-8")
    with read_corpus([str(tmp_path)]) as model:
        article = model.analysis("a").article
        assert not model.problems
    assert [block.role for block in article.blocks] == ["title", "paragraph", "paragraph"]
    assert article.encoding == "utf-8 (valid UTF-8; text extracted from HTML)"
    assert article.metadata.lang.value == "de"
    assert article.metadata.published is not None
    assert article.extracted.published is not None
    assert (article.metadata.published.value, article.extracted.published.value) == ("2023-11-15", "2023-11-14")


@needs_trafilatura
def test_the_title_stands_above_a_text_that_lacks_it() -> None:
    source = page(paragraphs()).replace(f"<h1>{TITLE}</h1>", "")
    text, _ = read(source)
    assert text.startswith(f"{TITLE}")
    assert text.count(TITLE) == 1


@needs_trafilatura
def test_a_page_without_dates_and_authors_declares_none() -> None:
    _, declared = read(page(paragraphs("Am 3. Mai 2021 war der Deich noch trocken."), head=""))
    fields = dict(declared.metadata)
    assert "published" not in fields, "a date in the text is no date of the page"
    assert "byline" not in fields


@needs_trafilatura
def test_a_declared_author_that_is_no_name_is_left_out() -> None:
    _, declared = read(page(paragraphs(), head='<meta name="author" content="redaktion@tageblatt.example?x=1">'))
    assert "byline" not in dict(declared.metadata)


@needs_trafilatura
def test_a_legacy_encoding_that_the_page_declares() -> None:
    source = page(paragraphs()).replace('charset="utf-8"', 'charset="iso-8859-1"')
    decoded, _ = page_of(decode(source.replace("©", "(c)").encode("iso-8859-1")), "a.html")
    assert VISIT in decoded.text
    assert decoded.evidence == "declared in the file; text extracted from HTML"


@needs_trafilatura
@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("&#27;]52;c;aGk=&#7;", "decimal references to an escape and a bell"),
        ("&#x1b;[2J&#x1B;[H", "hexadecimal ones"),
        ("&#0000027;[31m", "with zeros in front"),
        ("&#155;31m &#x9b;31m", "C1 controls"),
        ("&#27[31m", "without a semicolon"),
        ("\x1b]0;title\x07 \x00 \x9b", "the signs themselves"),
        ("&amp;#27;[31m", "an escaped reference is text"),
    ],
)
def test_no_control_sign_comes_out_of_a_page(bad: str, why: str) -> None:
    text, declared = read(page(paragraphs(f"Ende {bad} gut."), title=f"Deich {bad} Toyama"))
    for value in (text, *(stated.value for _field, stated in declared.metadata)):
        assert not [sign for sign in value if sign != "\n" and (ord(sign) < 32 or 127 <= ord(sign) < 160)], why
    assert VISIT in text


@needs_trafilatura
@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 20_000 + paragraphs() + "</div>" * 20_000,
        "<table><tr><td>" * 5_000 + paragraphs(),
        "<b>" * 20_000 + paragraphs(),
        "<" * 20_000 + paragraphs(),
        "<!--" * 10_000 + paragraphs(),
        "<p " + "a=1 " * 20_000 + ">" + paragraphs(),
        "<script>" + "<p>x" * 5_000,
        "<p>" + " " * 200_000 + "</p>",
        "&amp;" * 20_000,
        "",
    ],
    ids=lambda body: body[:8],
)
def test_a_page_that_means_harm_is_read_or_refused_with_one_sentence(body: str) -> None:
    try:
        said = read(page(body))[0]
    except FileProblem as problem:
        said = str(problem)
    assert TITLE in said or said == "a.html: no article was found in this saved page; save the page's text as .txt"


@needs_trafilatura
@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<", "&#x1b;", "\x00", "<table>", "<![CDATA[", VISIT, "é", "]]>", "&"]))
)
@settings(max_examples=60, deadline=None)
def test_no_page_raises_anything_else(parts: list[str]) -> None:
    try:
        text, _ = read(page("".join(parts)))
    except FileProblem:
        return
    assert text == canonical(text)


@needs_trafilatura
def test_a_page_with_too_many_tags_is_refused_before_it_is_read() -> None:
    with pytest.raises(FileProblem, match="too large for a saved web page"):
        read(page("<i>" * (webpage.MAX_TAGS + 1)))


@needs_trafilatura
def test_images_saved_inside_the_page_do_not_count() -> None:
    image = "data:image/png;base64," + "AAAA" * 10_000
    assert read(page(f"<img src='{image}'>{paragraphs()}"))[0] == read(page(paragraphs()))[0]


def test_without_trafilatura_one_sentence_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (tmp_path / "a.html").write_text(page(paragraphs()), encoding="utf-8")
    (tmp_path / "b.txt").write_text(VISIT, encoding="utf-8")
    with read_corpus([str(tmp_path)]) as model:
        assert [row.name for row in model.rows] == ["b"]
        [problem] = model.problems
    assert "pip install trafilatura lxml-html-clean" in problem.reason


def test_a_corpus_without_saved_pages_does_not_load_trafilatura(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "trafilatura", raising=False)
    (tmp_path / "b.txt").write_text(VISIT, encoding="utf-8")
    with read_corpus([str(tmp_path)]):
        assert "trafilatura" not in sys.modules
