"""What is written is read by programs of others: pybtex, rispy, citeproc-py, PyLD, markdown-it, csv, json."""

from __future__ import annotations

import csv
import io
import json
import uuid
import warnings
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cite.examples import DUTCH, DUTCH_FACT, ENGLISH, ENGLISH_FACT, FRENCH, FRENCH_FACT, THREE, article, fact
from jpties.cite.registry import article_citation, copied
from jpties.model.fact import Quantity

NASTY = article(
    "nasty",
    "=cmd()|A1 100% of {all} \\write18{rm} $5 & #1 _x_ ~ ^ `code` <b>](x) </script>\nTY  - X\n\"Paid\" 'now' — 福岡",
    title="50% {of} #1 \\input{x} & $y_$ ~^ “quoted” <i>",
    byline="O'Neil, Seán {x}; 松本彩; von der Leyen",
    source="News & Views_{x}",
    url="https://example.org/a b?q={x}\\y&z=%41#top",
    published="2014-11-03?",
)
NASTY_FACT = fact(NASTY, NASTY.text, quantity=Quantity("5", "USD"))
EVERY = [*THREE, (NASTY_FACT, NASTY)]


def test_pybtex_reads_the_bibtex() -> None:
    pybtex = pytest.importorskip("pybtex.database")
    entries = pybtex.parse_string(copied(EVERY, "bibtex"), "bibtex").entries
    assert list(entries) == [
        "yashar-2014-official",
        "laichau-gov-vn-2025-premier",
        "nhan-dan-en-ligne-nd-localites",
        "o-neil-sean-x-2014-input",
    ]
    english = entries["yashar-2014-official"]
    assert (english.type, english.fields["date"], english.fields["langid"]) == ("misc", "2014-11-03", "english")
    [author] = english.persons["author"]
    assert (author.first_names, author.last_names) == (["Ari"], ["Yashar"])
    assert english.fields["annotation"].replace("\\$", "$") == ENGLISH_FACT.quote
    french = entries["nhan-dan-en-ligne-nd-localites"]
    assert "date" not in french.fields
    assert french.fields["journaltitle"] == "Nhân Dân en ligne"
    assert entries["laichau-gov-vn-2025-premier"].type == "article"


@given(st.text(alphabet='ab {}\\$%&#_~^"@,=\n福', max_size=40))
def test_no_text_can_end_a_bibtex_field(text: str) -> None:
    pybtex = pytest.importorskip("pybtex.database")
    one = article("k", text or "x", title=f"T {text}")
    entries = pybtex.parse_string(copied([(fact(one, one.text), one)], "bibtex"), "bibtex").entries
    assert list(entries) == ["k"]
    assert set(entries["k"].fields) == {"title", "langid", "annotation"}


def test_rispy_reads_the_ris() -> None:
    rispy = pytest.importorskip("rispy")
    records = rispy.loads(copied(EVERY, "ris"))
    english, dutch, french, nasty = records
    assert english["type_of_reference"] == "ELEC"
    assert english["authors"] == ["Yashar, Ari"]
    assert english["notes"] == [ENGLISH_FACT.quote]
    assert (dutch["type_of_reference"], dutch["secondary_title"]) == ("NEWS", "laichau.gov.vn")
    assert dutch["notes"] == [DUTCH_FACT.quote]
    assert "date" not in french
    assert nasty["date"] == "2014/11/03/uncertain"
    assert nasty["notes"] == [NASTY.text.replace("\n", " ")]


def test_citeproc_reads_and_prints_the_csl_json() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        citeproc = pytest.importorskip("citeproc")
        reader = pytest.importorskip("citeproc.source.json")
        items = json.loads(copied(EVERY, "csl-json"))
        # `custom` is of version 1.0.2; this processor stops at 1.0.1.
        source = reader.CiteProcJSON([{key: value for key, value in item.items() if key != "custom"} for item in items])
        style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = citeproc.CitationStylesBibliography(style, source, citeproc.formatter.plain)
        for item in items:
            bibliography.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
        printed = [str(entry) for entry in bibliography.bibliography()]
    assert any("Yashar" in entry and "2014" in entry and "Official Israeli Delegation" in entry for entry in printed)
    assert any("Nhân Dân en ligne" in entry for entry in printed)


CSL_FIELDS = {
    "id",
    "type",
    "title",
    "author",
    "container-title",
    "issued",
    "URL",
    "language",
    "custom",
}
"""Of the fields of CSL-JSON 1.0.2, those that we write; the schema allows no others."""


def test_the_csl_json_has_the_shapes_of_its_schema() -> None:
    for item in json.loads(copied(EVERY, "csl-json")):
        assert set(item) <= CSL_FIELDS
        assert item["type"] == ("article-newspaper" if "container-title" in item else "webpage")
        for name in item.get("author", []):
            assert set(name) in ({"family", "given"}, {"literal"})
        assert set(item.get("issued", {})) <= {"date-parts", "season", "circa", "literal"}
        for part in item.get("issued", {}).get("date-parts", []):
            assert 1 <= len(part) <= 3
            assert all(isinstance(number, int) for number in part)


@pytest.mark.parametrize(
    ("edtf", "issued"),
    [
        ("2014-11-03", {"date-parts": [[2014, 11, 3]]}),
        ("2014-11", {"date-parts": [[2014, 11]]}),
        ("2014", {"date-parts": [[2014]]}),
        ("2014-11-03?", {"date-parts": [[2014, 11, 3]], "circa": True}),
        ("2014~", {"date-parts": [[2014]], "circa": True}),
        ("2014-11-XX", {"date-parts": [[2014, 11]]}),
        ("2014-10-27/2014-11-02", {"date-parts": [[2014, 10, 27], [2014, 11, 2]]}),
        ("2014-21", {"date-parts": [[2014]], "season": 1}),
        ("201X", {"literal": "2010s"}),
        ("XXXX-11-04", {"literal": "4 November, year not stated"}),
        ("2014-11/..", {"literal": "from November 2014"}),
        ("[2014-04-11,2014-11-04]", {"literal": "11 April 2014 or 4 November 2014"}),
        ("2014-33", {"literal": "first quarter of 2014"}),
    ],
)
def test_dates_of_csl_json(edtf: str, issued: dict[str, Any]) -> None:
    [item] = json.loads(article_citation(article("d", "T", title="T", published=edtf), "csl-json"))
    assert item["issued"] == issued
    assert item["custom"]["jpties"]["edtf"] == edtf


_OA, _DC = "http://www.w3.org/ns/oa#", "http://purl.org/dc/elements/1.1/"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TERMS: dict[str, Any] = {
    **{name: _OA + name for name in ("Annotation", "TextQuoteSelector", "TextPositionSelector", "TextualBody")},
    **{name: _OA + name for name in ("exact", "prefix", "suffix", "start", "end")},
    **{name: {"@id": _OA + name, "@type": "@vocab"} for name in ("classifying", "describing")},
    "id": "@id",
    "type": "@type",
    "body": {"@id": f"{_OA}hasBody"},
    "target": {"@id": f"{_OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{_OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{_OA}hasSelector", "@type": "@id"},
    "motivation": {"@id": f"{_OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{_OA}hasPurpose", "@type": "@vocab"},
    "value": f"{_RDF}value",
    "language": f"{_DC}language",
}
"""What the terms that we use mean in W3C's context for annotations; the tests have no network."""


def test_pyld_expands_every_key_of_the_annotations() -> None:
    jsonld = pytest.importorskip("pyld.jsonld")
    annotations = json.loads(copied(EVERY, "json-ld"))

    def context(url: str, _options: object) -> dict[str, Any]:
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": url,
            "document": {"@context": TERMS},
        }

    for annotation in annotations:
        [expanded] = jsonld.expand(annotation, {"documentLoader": context})
        assert expanded["@type"] == [f"{_OA}Annotation"]
        [target] = expanded[f"{_OA}hasTarget"]
        assert target[f"{_OA}hasSource"][0]["@id"].startswith(("ni:///sha-256;", "https://"))
        quote, position = target[f"{_OA}hasSelector"]
        assert set(quote) == {"@type", f"{_OA}exact", f"{_OA}prefix", f"{_OA}suffix"}
        assert set(position) == {"@type", f"{_OA}start", f"{_OA}end"}
        assert all(key.startswith(("@", "http")) for key in expanded)
        assert [set(body) for body in expanded[f"{_OA}hasBody"]] == [
            {"@type", f"{_OA}hasPurpose", f"{_RDF}value"} | ({f"{_DC}language"} if "language" in body else set())
            for body in annotation["body"]
        ]


def test_annotations_find_their_quotes_again() -> None:
    texts = {ENGLISH_FACT.quote: ENGLISH, DUTCH_FACT.quote: DUTCH, FRENCH_FACT.quote: FRENCH, NASTY_FACT.quote: NASTY}
    for annotation in json.loads(copied(EVERY, "json-ld")):
        quote, position = annotation["target"]["selector"]
        text = texts[quote["exact"]].text
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text[: position["start"]].endswith(quote["prefix"])
        assert text[position["end"] :].startswith(quote["suffix"])
        assert len(quote["prefix"]) <= 32 >= len(quote["suffix"])
        assert uuid.UUID(annotation["id"].removeprefix("urn:uuid:")).version == 5


def test_one_fact_is_one_annotation_and_has_the_id_of_the_design() -> None:
    annotation = json.loads(copied([(ENGLISH_FACT, ENGLISH)], "json-ld"))
    assert annotation["id"] == "urn:uuid:1c5cf853-87ce-53c8-8016-41d50622883f"
    assert annotation["target"]["source"] == "ni:///sha-256;QRv15fuisv2jyGlxhv0JvTPMIkiXc4gn930EoB4wLvw"


def test_plover_has_its_required_fields() -> None:
    records = [json.loads(line) for line in copied(THREE, "plover").splitlines()]
    assert len(records) == 2
    for record in records:
        assert {"id", "event", "mode", "context", "actor", "recipient", "text_info", "cite_info"} <= set(record)
        assert record["event"][0] in ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID")
        known = {"id", "date", "event", "mode", "context", "quad_code", "event_scale", "actor", "recipient"}
        assert all(key.startswith("x_") for key in set(record) - known - {"text_info", "cite_info"})


def test_markdown_renders_to_the_very_words() -> None:
    markdown_it = pytest.importorskip("markdown_it")
    parser = markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table")
    for name in ("markdown", "markdown-id"):
        tokens = parser.parse(copied(EVERY, name))
        inline = [token for token in tokens if token.type == "inline"]
        kinds = {child.type for token in inline for child in token.children or []}
        assert kinds <= {"text", "link_open", "link_close", "html_inline", "text_special"}
        shown = "\n".join(
            "".join(child.content for child in token.children or [] if child.type != "html_inline") for token in inline
        )
        for quoted, _article in EVERY:
            for line in quoted.quote.split("\n"):
                assert line.strip() in shown
        block_kinds = {token.type for token in tokens}
        assert block_kinds <= {"blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close", "inline"}


@pytest.mark.parametrize(("name", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_tables_are_read_and_no_cell_is_a_formula(name: str, delimiter: str) -> None:
    rows = (
        list(csv.reader(io.StringIO(copied(EVERY, name), newline=""), delimiter=delimiter))
        if name == "csv"
        else [line.split("\t") for line in copied(EVERY, name).splitlines()]
    )
    assert {len(row) for row in rows} == {20}
    assert [row[3] for row in rows[1:4]] == [one.quote for one, _article in THREE]
    quote = NASTY.text if name == "csv" else NASTY.text.replace("\n", " ")
    assert rows[4][3] == f"'{quote}"
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@", "＝"))]
