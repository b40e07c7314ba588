"""Sidecars: a strict schema, errors with file, line and what to do."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.corpus.sidecar import FACT_KEYS, MOST_FAULTS, read_sidecar
from jpties.model.fact import Quantity
from jpties.model.supplied import SUPPLIABLE

if TYPE_CHECKING:
    from pathlib import Path


def test_a_full_sidecar_is_read() -> None:
    source = """
title: {value: A title, note: the text has none}
published: "201X-11?"
facts:
  - quote: " six memoranda"
    prefix: "signed"
    kind: agreement
    statement: Six memoranda were signed.
    value: "6"
    unit: memorandums
    qualifier: at least
    as_of: 2023-10
    subjects: [place:vn, person:abe-shinzo]
    note: said twice
"""
    read = read_sidecar(source.encode(), "a.yaml")
    supplied = read.supplied
    assert read.faults == ()
    stated = dict(supplied.metadata)
    assert (stated["title"].value, stated["title"].evidence, stated["title"].origin) == (
        "A title",
        "the text has none",
        "curated",
    )
    assert stated["published"].value == "201X-11?"
    [fact] = supplied.facts
    assert (fact.quote, fact.prefix, fact.kind, fact.line) == (" six memoranda", "signed", "agreement", 5)
    assert fact.quantity == Quantity("6", "memorandums", None, "at least")
    assert fact.subjects == ("place:vn", "person:abe-shinzo")


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        ("titel: x\n", 1, "did you mean `title`"),
        ("title: {value: x, notes: y}\n", 1, "unknown key `notes`"),
        ("title: ''\n", 1, "leave the key out"),
        ("title: x\npublished: 2014-13\n", 2, "no month 13"),
        ("published: 3 November\n", 1, "no EDTF"),
        ("lang: English language\n", 1, "BCP 47"),
        ("url: javascript:alert(1)\n", 1, "http"),
        ("- a\n", 1, "mapping"),
        ("facts: none\n", 1, "must be a list"),
        ("facts:\n  - just words\n", 2, "must be a mapping"),
        ("facts:\n  - quote: a\n    statement: b\n", 2, "needs `kind`"),
        ("facts:\n  - {quote: a, statement: b, kind: rumour}\n", 2, "none of"),
        ("facts:\n  - {quote: a, statement: b, kind: figure, value: '5'}\n", 2, "go together"),
        ("facts:\n  - {quote: a, statement: b, kind: figure, value: 5 million, unit: USD}\n", 2, "plain number"),
        (
            f"facts:\n  - {{quote: a, statement: b, kind: figure, value: '{'9' * 5000}', unit: USD}}\n",
            2,
            "plain number",
        ),
        (
            "facts:\n  - {quote: a, statement: b, kind: figure, value: '5', unit: USD, qualifier: roughly}\n",
            2,
            "none of",
        ),
        ("facts:\n  - {quote: a, statement: b, kind: event, subjects: [Japan]}\n", 2, "no entity id"),
        ("facts:\n  - quote: a\n    kind: event\n    statement: b\n    as_of: soon\n", 5, "as_of"),
    ],
)
def test_each_fault_names_its_line_and_what_to_do(source: str, line: int, reason: str) -> None:
    [fault] = read_sidecar(source.encode(), "dir/a.yaml").faults
    assert str(fault).startswith(f"dir/a.yaml:{line}: ")
    assert reason in str(fault)


MIXED = """
titel: A title
lang: the English language
byline: A Name
published: 2014-13
facts:
  - {quote: one, kind: event, statement: First.}
  - {quote: two, kind: rumour, statement: ""}
  - quote: three
    kind: figure
    statement: Third.
    value: "3"
    unit: cities
    qualifier: roughly
    as_of: soon
    subject: place:jp
    subjects: [place:jp-40, Japan, person:abe-shinzo]
  - words
  - {quote: four, statement: Fourth.}
"""


def test_all_faults_are_listed_by_line_and_the_rest_is_kept() -> None:
    read = read_sidecar(MIXED.encode(), "a.yaml")
    assert [(fault.line, fault.reason.split()[0]) for fault in read.faults] == [
        (2, "unknown"),
        (3, "`lang`"),
        (5, "`published`:"),
        (8, "`statement`"),
        (8, "`kind`"),
        (14, "`qualifier`"),
        (15, "`as_of`:"),
        (16, "unknown"),
        (17, "'Japan'"),
        (18, "a"),
        (19, "a"),
    ]
    assert dict(read.supplied.metadata).keys() == {"byline"}
    first, third = read.supplied.facts
    assert (first.quote, first.statement) == ("one", "First.")
    assert (third.quote, third.quantity, third.as_of) == ("three", None, None)  # no number without its qualifier
    assert third.subjects == ("place:jp-40", "person:abe-shinzo")


def test_a_wall_of_faults_ends_in_a_count() -> None:
    source = "".join(f"key{number}: x\n" for number in range(250))
    faults = read_sidecar(source.encode(), "a.yaml").faults
    assert len(faults) == MOST_FAULTS + 1
    assert (faults[-1].line, faults[-1].reason) == (101, "150 more faults; mend these first")


@given(
    st.recursive(
        st.text("ab:{}[]-\"' \n", max_size=6),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from((*FACT_KEYS, *SUPPLIABLE, "facts", "x")), inner, max_size=5)
        ),
        max_leaves=20,
    )
)
def test_any_document_gives_sound_fields_and_faults_with_lines(document: object) -> None:
    read = read_sidecar(json.dumps(document).encode(), "a.yaml")
    assert all(fault.line and fault.reason for fault in read.faults)
    assert all(fact.quote and fact.statement for fact in read.supplied.facts)


def test_the_sidecars_of_the_seeds_are_sound(seeds: Path) -> None:
    paths = sorted(seeds.glob("*.yaml"))
    assert len(paths) == 5
    for path in paths:
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        read = read_sidecar(path.read_bytes(), str(path))
        assert read.faults == ()
        assert read.supplied.facts
        assert all(fact.quote in text for fact in read.supplied.facts)
