"""The compiler and the tables: they fit together, and nothing that is typed becomes SQL or FTS5."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from jpties.corpus.tables import opened
from jpties.model.index_tables import INDEX_TABLES
from jpties.search.answering import articles_matching
from jpties.search.compiling import articles_sql, rank_sql
from jpties.search.names import Plan, planned
from jpties.search.parsing import FIELDS, parsed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from jpties.model.model import Model


class AnyNames:
    """Knows every name."""

    def entities_named(self, words: str, kind: str, *, is_whole: bool) -> Collection[str]:  # noqa: ARG002
        return [f"person:{words}"]

    def known_entities(self, ids: Sequence[str]) -> Collection[str]:
        return ids

    def words_between(self, shortest: int, longest: int) -> Iterable[str]:  # noqa: ARG002
        return ["kyushu", "kyuushu"]


SETS = {"starred": frozenset({"x"}), "tag:trade": frozenset({"y"})}
QUERIES = [line.rpartition(": ")[2].split(", ")[0] for line in FIELDS.values()]
QUERIES += [
    "a",
    '"a b"',
    "ab*",
    "県",
    "kyushu~",
    "a NEAR/3 b",
    "a -b",
    "-a",
    "a OR lang:fr",
    "-kind:figure unit:USD",
    "-(a OR who:b)",
]


def plan(query: str) -> Plan:
    return planned(parsed(query), AnyNames(), SETS)


@pytest.mark.parametrize("query", QUERIES)
def test_every_condition_is_sql_that_the_tables_take(query: str) -> None:
    made = plan(query)
    asked, ranked = articles_sql(made), rank_sql(made, [1, 2])
    with closing(opened(None, "test")) as db:
        assert db.execute(asked.text, asked.values).fetchall() == []
        if ranked is not None:
            assert db.execute(ranked.text, ranked.values).fetchall() == []


def test_the_tables_are_those_that_are_listed() -> None:
    listed = "SELECT name FROM sqlite_master WHERE sql IS NOT NULL AND type = 'table'"
    with closing(opened(None, "test")) as db:
        made = {name for (name,) in db.execute(listed)}
    assert set(INDEX_TABLES) <= made


HOSTILE = [
    "'; DROP TABLE document; --",
    '" OR 1=1 --',
    'a" AND NEAR("b',
    "title : x",
    "{title body} : x",
    "^first",
    "a + b",
    "x* OR *",
    "rowid:1",
    "NULL",
    "?1 :name @name $name",
    "document_words MATCH 'x'",
    "a\x00b",
    "a\udcff",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_typed_is_neither_sql_nor_fts(corpus: Model, words: str) -> None:
    """It is found nowhere or somewhere, and raises nothing; no word of it stands in the SQL."""
    quoted = words.replace('"', " ")
    for query in (
        f'"{quoted}"',
        f'who:"{quoted}"',
        f'source:"{quoted}"',
        f'tag:"{quoted}"',
        f'title:"{quoted}"',
        f'unit:"{quoted}"',
    ):
        assert isinstance(articles_matching(corpus, query, SETS), tuple)
    asked = articles_sql(plan(f'text:"{quoted} zzxyzzy"'))
    assert "zzxyzzy" not in asked.text
    assert any("zzxyzzy" in str(value) for value in asked.values)


def test_a_query_cannot_write(corpus: Model) -> None:
    """A store in a file answers on a connection that may only read; see tests/corpus/test_index.py."""
    with pytest.raises(sqlite3.Error):
        corpus.select("SELECT * FROM no_such_table")


@pytest.mark.parametrize(
    ("query", "wanted", "unwanted"),
    [
        (
            "-a",
            "SCAN d USING COVERING INDEX document_newest",
            "TEMP B-TREE",
        ),  # most articles: read in order, not sorted
        ("-lang:en", "SCAN d USING COVERING INDEX document_newest", "TEMP B-TREE"),
        ("source:nhk", "SCAN d USING COVERING INDEX document_newest", "TEMP B-TREE"),
        ("is:starred", "USING INDEX document_sha", "SCAN d "),  # a few articles, looked up by their texts
        ("when:2015", "COVERING INDEX fact_field_days", "SCAN f"),
        ("kind:figure when:2015", "COVERING INDEX fact_field_days", "SCAN f"),
        ("kind:figure unit:percent amount:>50", "COVERING INDEX fact_field_unit", "SCAN f"),
        ("amount:1..5", "COVERING INDEX fact_field_high", "SCAN f"),
    ],
)
def test_what_would_read_every_row_is_answered_by_an_index(query: str, wanted: str, unwanted: str) -> None:
    asked = articles_sql(plan(query))
    with closing(opened(None, "test")) as db:
        steps = [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {asked.text}", asked.values)]
    assert wanted in "; ".join(steps), steps
    assert unwanted not in "; ".join(steps), steps
