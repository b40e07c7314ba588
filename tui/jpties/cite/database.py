"""A corpus as an SQLite database: articles, facts, their subjects, mentions and ties, for questions in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from jpties.model.analysis import Analysis
    from jpties.model.article import Stated
    from jpties.model.fact import Fact, Tie

SCHEMA = """
CREATE TABLE article (
    name TEXT PRIMARY KEY, path TEXT, text_sha256 TEXT, lang TEXT, title TEXT, title_en TEXT, byline TEXT, source TEXT,
    url TEXT, published TEXT, event_date TEXT
);
CREATE TABLE fact (
    id TEXT, article TEXT REFERENCES article, start INTEGER, "end" INTEGER, quote TEXT, kind TEXT, statement TEXT,
    value TEXT, value_max TEXT, unit TEXT, qualifier TEXT, as_of TEXT, attributed_to TEXT, origin TEXT, rule TEXT,
    block TEXT, plover TEXT, note TEXT
);
CREATE TABLE subject (fact TEXT, article TEXT REFERENCES article, position INTEGER, entity TEXT);
CREATE TABLE mention (
    article TEXT REFERENCES article, start INTEGER, "end" INTEGER, text TEXT, type TEXT, entity TEXT, name TEXT,
    block TEXT
);
CREATE TABLE tie (partner TEXT, region TEXT, facts INTEGER, PRIMARY KEY (partner, region));
CREATE TABLE tie_article (partner TEXT, region TEXT, article TEXT REFERENCES article);
CREATE INDEX fact_article ON fact (article);
CREATE INDEX subject_entity ON subject (entity);
CREATE INDEX mention_entity ON mention (entity);
"""
"""Offsets are code points of the canonical text; dates are EDTF; values are decimal numbers as text."""

_INSERT_ARTICLE = "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_INSERT_FACT = "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_INSERT_MENTION = "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


def database(analyses: Iterable[Analysis], ties: Iterable[Tie], *, noise: bool = False) -> bytes:
    """The bytes of a database file; the texts themselves are left out, quotes are in.

    Args:
        analyses: the articles.
        ties: partners by regions.
        noise: whether mentions and facts in menus, teasers and the like are kept.
    """
    import sqlite3  # deferred: 10 ms, for this export alone

    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(SCHEMA)
        for analysis in analyses:
            _add_article(connection, analysis, noise=noise)
        for tie in ties:
            connection.execute("INSERT INTO tie VALUES (?, ?, ?)", (tie.partner, tie.region, tie.facts))
            rows = [(tie.partner, tie.region, article) for article in tie.articles]
            connection.executemany("INSERT INTO tie_article VALUES (?, ?, ?)", rows)
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _add_article(connection: sqlite3.Connection, analysis: Analysis, *, noise: bool) -> None:
    article, metadata = analysis.article, analysis.article.metadata
    stated = (metadata.title, metadata.title_en, metadata.byline, metadata.source, metadata.url, metadata.published)
    row = [article.name, article.path, article.text_sha256, metadata.lang.value]
    values = [_value(one) for one in (*stated, metadata.event_date)]
    connection.execute(_INSERT_ARTICLE, [*map(_storable, row), *values])
    for fact in analysis.facts:
        if noise or fact.block != "noise":
            connection.execute(_INSERT_FACT, _fact_row(article.name, fact))
            subjects = [(_storable(fact.id), _storable(article.name), at, one) for at, one in enumerate(fact.subjects)]
            connection.executemany("INSERT INTO subject VALUES (?, ?, ?, ?)", subjects)
    mentions = [
        (
            *(_storable(article.name), one.start, one.end, _storable(article.text[one.start : one.end])),
            *(one.type, one.id, _storable(one.name), one.block),
        )
        for one in analysis.mentions
        if noise or one.block != "noise"
    ]
    connection.executemany(_INSERT_MENTION, mentions)


def _fact_row(article: str, fact: Fact) -> list[str | int | None]:
    quantity = fact.quantity
    number = (quantity.value, quantity.value_max, quantity.unit, quantity.qualifier) if quantity else (None,) * 4
    texts = (fact.as_of, fact.attributed_to, fact.origin, fact.rule, fact.block, fact.plover, fact.note)
    return [
        *(_storable(fact.id), _storable(article), fact.start, fact.end, _storable(fact.quote)),
        *(fact.kind, _storable(fact.statement), *number),
        *(_storable(text) for text in texts),
    ]


def _value(stated: Stated | None) -> str | None:
    return _storable(stated.value) if stated is not None else None


def _storable(text: str | None) -> str | None:
    """Text that SQLite takes: names of files may hold bytes that are no UTF-8."""
    return None if text is None else text.encode("utf-8", "replace").decode("utf-8")
