"""Sidecars: a strict schema, errors with file, line and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jpties.corpus.sidecar import read_sidecar
from jpties.errors import SchemaError
from jpties.model.fact import Quantity

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
    supplied = read_sidecar(source.encode(), "a.yaml")
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
            "facts:\n  - {quote: a, statement: b, kind: figure, value: '5', unit: USD, qualifier: roughly}\n",
            2,
            "none of",
        ),
        ("facts:\n  - {quote: a, statement: b, kind: event, subjects: [Japan]}\n", 2, "no entity id"),
        ("facts:\n  - quote: a\n    kind: event\n    statement: b\n    as_of: soon\n", 5, "as_of"),
    ],
)
def test_each_fault_names_its_line_and_what_to_do(source: str, line: int, reason: str) -> None:
    with pytest.raises(SchemaError, match=reason) as caught:
        read_sidecar(source.encode(), "dir/a.yaml")
    assert str(caught.value).startswith(f"dir/a.yaml:{line}: ")


def test_the_sidecars_of_the_seeds_are_sound(seeds: Path) -> None:
    paths = sorted(seeds.glob("*.yaml"))
    assert len(paths) == 5
    for path in paths:
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        supplied = read_sidecar(path.read_bytes(), str(path))
        assert supplied.facts
        assert all(fact.quote in text for fact in supplied.facts)
