"""Front matter of Markdown: what is read, what is refused, and that the text stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.corpus.building import read_corpus
from jpties.corpus.frontmatter import front_matter
from jpties.model.analysis import Analysis
from jpties.text.canonical import canonical

BODY = (
    "Governor Hattori Seitaro of Fukuoka Prefecture met Vietnamese Ambassador Pham Quang Hieu on Wednesday, "
    "3 May. Trade rose 11% to $954 million in 2022, the ministry said.\n"
)


def declared(*lines: str) -> tuple[dict[str, str], list[tuple[int | None, str]]]:
    """Field and value of what the lines declare, and the faults."""
    found, faults = front_matter("\n".join(["---", *lines, "---", "", BODY]), "a.md")
    return {field: stated.value for field, stated in found.metadata}, [(fault.line, fault.reason) for fault in faults]


@pytest.mark.parametrize(
    ("line", "field", "value", "why"),
    [
        ("title: Governor visits Hanoi", "title", "Governor visits Hanoi", "as in a sidecar"),
        ("title: 'A: b\u200b\x07c'", "title", None, "libyaml refuses control signs"),
        ('title: "A: b\u200b c"', "title", "A: b c", "cleaned of what is not seen"),
        ("byline: Ann Lee", "byline", "Ann Lee", "as in a sidecar"),
        ("author: Ann Lee", "byline", "Ann Lee", "as static sites write it"),
        ("authors: [Ann Lee, Bo Tran]", "byline", "Ann Lee; Bo Tran", "a list"),
        ("author: [{name: Ann Lee}, {name: Bo Tran}]", "byline", "Ann Lee; Bo Tran", "a list of mappings"),
        ('author: ["[[Ann Lee]]"]', "byline", "Ann Lee", "as a link of a note-taking program"),
        ("source: Valley Courier", "source", "Valley Courier", "as in a sidecar"),
        ("url: https://example.org/a", "url", "https://example.org/a", "as in a sidecar"),
        ("published: 2023-05", "published", "2023-05", "EDTF"),
        ("date: 2023-05-03", "published", "2023-05-03", "as static sites write it"),
        ("date: 2023-05-03T10:00:00+09:00", "published", "2023-05-03", "a time stamp is cut to its day"),
        ("date: 2023-05-03 10:00", "published", "2023-05-03", "another time stamp"),
        ("date: May 3, 2023", "published", "2023-05-03", "in words"),
        ("lang: fr\ndate: 3 mai 2023", "published", "2023-05-03", "in words of the language"),
        ("updated: 2023-05-04", "updated", "2023-05-04", "as in a sidecar"),
        ("lang: fr_FR", "lang", "fr-FR", "a locale"),
        ("language: EN", "lang", "en", "in capitals"),
        ("lang: EN-GB", "lang", "en-GB", "with a place"),
        ("title: ''\nbyline: Ann Lee", "byline", "Ann Lee", "an empty value says nothing and is no fault"),
        ("byline: ''\nauthor: Ann Lee", "byline", "Ann Lee", "nor does it hide another key"),
    ],
)
def test_what_is_read(line: str, field: str, value: str | None, why: str) -> None:
    values, faults = declared(*line.split("\n"))
    assert values.get(field) == value, why
    assert bool(faults) == (value is None), why


@pytest.mark.parametrize(
    ("lines", "line", "reason"),
    [
        (["tags: [x]", "date: soon"], 3, "`date` 'soon' is no date; write 2014-11-03"),
        (["date: 03/04/2023"], 2, "is no date"),
        (["lang: français!"], 2, "is no BCP 47 tag"),
        (["url: javascript:alert(1)"], 2, "must begin with http:// or https://"),
        (["url: https://a b"], 2, "must begin with http:// or https://"),
        (["title: [a, b]"], 2, "must be text"),
        ([f"title: {'x' * 501}"], 2, "is longer than 500 signs"),
        (["title: &x y"], 2, "anchors and aliases"),
        (["a: 1", "title: !!python/object:os.system x"], 3, "tags"),
        (["title: a", "title: b"], 3, "stands twice"),
        (["title: [", "x"], 4, "not valid YAML"),
        (["- a: list"], 2, "must be keys and values"),
    ],
)
def test_what_is_wrong_is_one_sentence_with_its_line(lines: list[str], line: int, reason: str) -> None:
    _values, faults = declared(*lines)
    assert len(faults) == 1
    assert faults[0][0] == line
    assert reason in faults[0][1]


@pytest.mark.parametrize(
    ("text", "start", "why"),
    [
        ("---\ntitle: A\n---\nText", 16, "ended by ---"),
        ("---\ntitle: A\n...\nText", 16, "ended by ..."),
        ("---  \ntitle: A\n---\t\nText", 19, "blanks behind the marks"),
        ("---\n---\nText", 7, "empty"),
        ("\n---\ntitle: A\n---\nText", 0, "not at the head"),
        ("---\nA rule above, one below.\n---\nText", 0, "text between two rules"),
        ("----\ntitle: A\n----\nText", 0, "a rule of four dashes"),
        ("Title\n---\nText", 0, "a heading"),
    ],
)
def test_where_it_ends(text: str, start: int, why: str) -> None:
    found, faults = front_matter(text, "a.md")
    assert (found.text_start, faults) == (start, []), why


def test_front_matter_without_an_end_is_a_fault() -> None:
    found, faults = front_matter(f"---\ntitle: A\n{BODY}", "a.md")
    assert found.text_start == 0
    assert [str(fault) for fault in faults] == [
        "a.md:1: front matter that begins with `---` has no line `---` at its end; add it"
    ]


@given(st.text(max_size=200))
def test_no_front_matter_raises(text: str) -> None:
    whole = canonical(f"---\n{text}\n---\n{BODY}")
    found, faults = front_matter(whole, "a.md")
    assert 0 <= found.text_start <= len(whole)
    assert all(fault.path == "a.md" for fault in faults)
    for _field, stated in found.metadata:
        assert stated.value.isprintable()


def read(folder: Path, text: str, sidecar: str = "") -> tuple[Analysis, list[str]]:
    (folder / "a.md").write_text(text, encoding="utf-8")
    if sidecar:
        (folder / "a.yaml").write_text(sidecar, encoding="utf-8")
    with read_corpus([str(folder)]) as model:
        return model.analysis("a"), [problem.reason for problem in model.problems]


HEAD = "---\ntitle: Governor visits Hanoi\nauthor: Ann Lee\ndate: 2023-05-04\n---\n\n"


def test_the_text_is_the_file_and_the_front_matter_one_block(tmp_path: Path) -> None:
    text = f"{HEAD}# Governor visits Hanoi\n\n{BODY}"
    analysis, problems = read(tmp_path, text)
    article = analysis.article
    assert problems == []
    assert article.text == text
    assert [(block.role, block.reason) for block in article.blocks[:2]] == [
        ("meta", "front matter"),
        ("title", "the title that the file declares"),
    ]
    assert text[: article.blocks[0].end] == HEAD.rstrip("\n")
    metadata = article.metadata
    assert metadata.title is not None
    assert metadata.published is not None
    assert metadata.event_date is not None
    assert text[metadata.title.start : metadata.title.end] == "Governor visits Hanoi"
    assert article.blocks[1].start < (metadata.title.start or 0), "the title of the text, so that it is not shown twice"
    assert (metadata.title.value, metadata.title.evidence, metadata.title.origin) == (
        "Governor visits Hanoi",
        "front matter",
        "extracted",
    )
    assert metadata.published.value == "2023-05-04"
    assert text[metadata.published.start : metadata.published.end] == "2023-05-04"
    assert metadata.event_date.value == "2023-05-03", "the declared date gives the year of the event"


def test_a_sidecar_wins_over_front_matter_and_both_can_be_seen(tmp_path: Path) -> None:
    analysis, _ = read(tmp_path, HEAD + BODY, "published: 2023-05-05\n")
    shown, own = analysis.article.metadata.published, analysis.article.extracted.published
    assert shown is not None
    assert own is not None
    assert (shown.value, shown.origin) == ("2023-05-05", "curated")
    assert (own.value, own.evidence) == ("2023-05-04", "front matter")


def test_an_article_with_broken_front_matter_opens(tmp_path: Path) -> None:
    analysis, problems = read(tmp_path, f"---\ntitle: &x A\n---\n{BODY}")
    assert [block.role for block in analysis.article.blocks] == ["meta", "paragraph"]
    assert problems == ["anchors and aliases (& and *) are not allowed; write the value out"]
    assert analysis.facts


def test_front_matter_alone_is_an_empty_article(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(HEAD, encoding="utf-8")
    with read_corpus([str(tmp_path)]) as model:
        assert [problem.reason for problem in model.problems] == ["the file is empty; leave it out of the folder"]
