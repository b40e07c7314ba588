"""The search index of the cache: what a worker makes of an article, and how it is kept (tables: model/index_tables)."""

from __future__ import annotations

import contextlib
import functools
import sqlite3
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.model.edtf import bounds
from jpties.model.index_tables import INDEX_SCHEMA, INDEX_TABLES, INDEX_WORDS
from jpties.text.terms import index_line, is_unspaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jpties.model.analysis import Analysis
    from jpties.model.article import Article
    from jpties.model.fact import Fact

FactField = tuple[int, str, str, str | None, float | None, float | None, str | None, str | None]
"""Number, kind, origin, unit, low, high, first, last."""


@dataclass(frozen=True, slots=True)
class IndexRow:
    """What the index holds of an article."""

    sha: str
    """Name of the text."""
    lang: str
    """BCP 47, lower case."""
    source: str
    """Terms of the source between blanks."""
    first: str | None
    """First ISO day on which it may have been published."""
    last: str | None
    """Last one."""
    places: tuple[tuple[str, str], ...]
    """(code, side) of its ties' places and of those that they lie in."""
    facts: tuple[FactField, ...]
    """Fields of its facts."""
    title: str
    """Terms of the title."""
    body: str
    """Terms of the article proper."""
    statements: str
    """Terms of the statements of its facts, and of quotes that go from one block to the next."""


def index_row(analysis: Analysis) -> IndexRow:
    """What the index holds of an article."""
    from jpties.names.gazetteer import codes_above  # deferred: not needed where all comes from the cache

    article = analysis.article
    metadata = article.metadata
    title = metadata.title.value if metadata.title else ""
    source = index_line([metadata.source.value]) if metadata.source else ""
    first, last = _days(metadata.published.value if metadata.published else None)
    facts = [fact for fact in analysis.facts if fact.block != "noise"]
    sides = [(code, "partner") for code in analysis.partners] + [(code, "region") for code in analysis.regions]
    sides += [(code, side) for tie in analysis.ties for code, side in zip(tie, ("partner", "region"), strict=True)]
    return IndexRow(
        sha=article.text_sha256,
        lang=metadata.lang.value.lower(),
        source=f" {source} " if source else "",
        first=first,
        last=last,
        places=tuple(sorted({(above, side) for code, side in set(sides) for above in codes_above(code)})),
        facts=tuple(_fact_field(number, fact) for number, fact in enumerate(facts)),
        title=index_line([title]),
        body=index_line(article.text[block.start : block.end] for block in article.blocks if block.proper),
        statements=index_line(_said(article, facts)),
    )


def _said(article: Article, facts: Sequence[Fact]) -> Iterator[str]:
    """What facts say that the terms of the body may not hold in one row."""
    blocks = [block for block in article.blocks if block.proper]
    starts = [block.start for block in blocks]
    for fact in facts:
        if fact.statement != fact.quote:
            yield fact.statement
        at = bisect_right(starts, fact.start) - 1
        if at < 0 or fact.end > blocks[at].end:
            yield fact.quote


@functools.lru_cache(maxsize=10_000)
def _days(edtf: str | None) -> tuple[str | None, str | None]:
    found = bounds(edtf) if edtf else None
    return (found[0].isoformat(), found[1].isoformat()) if found else (None, None)


def _fact_field(number: int, fact: Fact) -> FactField:
    low = high = unit = None
    if fact.quantity is not None:
        unit = fact.quantity.unit.lower()
        with contextlib.suppress(ValueError):
            low = float(fact.quantity.value)
            high = float(fact.quantity.value_max or fact.quantity.value)
    return number, fact.kind, fact.origin, unit, low, high, *_days(fact.as_of)


def make_tables(db: sqlite3.Connection) -> None:
    """Make the tables of the index; without FTS5 those of words stay out, and search reads the articles instead."""
    for table in INDEX_TABLES:
        with contextlib.suppress(sqlite3.OperationalError):  # a full-text table of an SQLite that has FTS5
            db.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in INDEX_SCHEMA.split(";"):
        db.execute(statement)
    try:
        for statement in INDEX_WORDS.split(";"):
            db.execute(statement)
    except sqlite3.OperationalError as error:
        if "fts5" not in str(error):
            raise


def has_words(db: sqlite3.Connection) -> bool:
    """Whether the index can be asked for words."""
    return db.execute("SELECT 1 FROM sqlite_master WHERE name = 'form_words'").fetchone() is not None


def put_rows(db: sqlite3.Connection, rows: Iterable[tuple[str, IndexRow | None]]) -> None:
    """Add articles or replace them, those without a row by nothing, within a transaction of the caller's."""
    rows = list(rows)
    drop_rows(db, [name for name, _row in rows])
    with_words = has_words(db)
    words: set[str] = set()
    places: list[tuple[str, str, int | None]] = []
    fields: list[tuple[object, ...]] = []
    for name, row in rows:
        if row is None:
            continue
        values = (name, row.sha, row.lang, row.source, row.first, row.last)
        number = db.execute(
            "INSERT INTO document (article, sha, lang, source, first, last) VALUES (?, ?, ?, ?, ?, ?)", values
        ).lastrowid
        places += [(code, side, number) for code, side in row.places]
        fields += [(number, *field) for field in row.facts]
        if with_words:
            db.execute(
                "INSERT INTO document_words (rowid, title, body) VALUES (?, ?, ?)", (number, row.title, row.body)
            )
            db.execute("INSERT INTO statement_words (rowid, words) VALUES (?, ?)", (number, row.statements))
            words.update(row.title.split(), row.body.split(), row.statements.split())
    db.executemany("INSERT INTO document_place VALUES (?, ?, ?)", places)
    db.executemany(
        "INSERT INTO fact_field (document, number, kind, origin, unit, low, high, first, last)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        fields,
    )
    spaced = sorted([word for word in words if word.isalpha() and (word.isascii() or not is_unspaced(word))])
    db.executemany("INSERT OR IGNORE INTO term VALUES (?)", [(word,) for word in spaced])


def drop_rows(db: sqlite3.Connection, names: Sequence[str]) -> None:
    """Forget articles, within a transaction of the caller's."""
    with_words = has_words(db)
    for name in names:
        found = db.execute("SELECT id FROM document WHERE article = ?", (name,)).fetchone()
        if found is not None:
            db.execute("DELETE FROM document WHERE id = ?", found)
            db.execute("DELETE FROM document_place WHERE document = ?", found)
            db.execute("DELETE FROM fact_field WHERE document = ?", found)
            if with_words:
                db.execute("DELETE FROM document_words WHERE rowid = ?", found)
                db.execute("DELETE FROM statement_words WHERE rowid = ?", found)


def put_forms(db: sqlite3.Connection, forms: Iterable[tuple[str, str, str]]) -> None:
    """Replace the (entity, type, terms of a form) of the corpus, within a transaction of the caller's."""
    db.execute("DELETE FROM form")
    db.executemany("INSERT INTO form (entity, type, words) VALUES (?, ?, ?)", forms)
    if has_words(db):
        db.execute("INSERT INTO form_words (form_words) VALUES ('delete-all')")
        db.execute("INSERT INTO form_words (rowid, words) SELECT id, words FROM form ORDER BY id")
