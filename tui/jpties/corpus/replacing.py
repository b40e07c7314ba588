"""What the cache holds, replaced: articles, the entities of the corpus, and the articles that people corrected."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jpties.corpus.index import put_rows
from jpties.corpus.kept_rows import forget_rows
from jpties.corpus.listing import stamp_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from jpties.corpus.keeping import Kept, ReadArticle
    from jpties.model.analysis import Analysis
    from jpties.model.model import EntityRow


def put_articles(db: sqlite3.Connection, articles: Sequence[ReadArticle]) -> None:
    """Add or replace articles, within a transaction of the caller's."""
    rows = [
        (
            read.file.name,
            read.file.path,
            stamp_text(read.file),
            read.row,
            json.dumps(read.problems, ensure_ascii=False),
            json.dumps(read.entities, ensure_ascii=False),
            read.analysis,
        )
        for read in articles
    ]
    names = [(row[0],) for row in rows]
    facts = [
        (read.file.name, number, kind, packed) for read in articles for number, (kind, packed) in enumerate(read.facts)
    ]
    db.executemany("INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    db.executemany("DELETE FROM fact WHERE article = ?", names)
    db.executemany("INSERT INTO fact VALUES (?, ?, ?, ?)", facts)
    put_rows(db, [(read.file.name, read.index) for read in articles])
    forget_links(db, names)


def replace_links(
    db: sqlite3.Connection,
    links: Iterable[tuple[str, str, str]],
    entities: Iterable[EntityRow],
    occurrences: Iterable[tuple[str, str]],
) -> None:
    """Keep the entities of the corpus, and which ones those of the articles are.

    Args:
        db: the cache, within a transaction of the caller's.
        links: (article, id within it, id of the corpus) where these differ.
        entities: the entities of the corpus.
        occurrences: (entity, article) pairs.
    """
    for table in ("link", "entity", "occurrence"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    db.executemany("INSERT OR REPLACE INTO link VALUES (?, ?, ?)", links)
    listed = ((row.id, row.type, row.name, row.mentions, row.articles) for row in entities)
    db.executemany("INSERT INTO entity VALUES (?, ?, ?, ?, ?)", listed)
    db.executemany("INSERT INTO occurrence VALUES (?, ?)", occurrences)


def replace_corrected(
    db: sqlite3.Connection, corrected: Mapping[str, Kept], original: Callable[[str], Analysis]
) -> None:
    """Keep the rows, analyses, facts and index of corrected articles; others get back what the rules gave.

    Args:
        db: the cache, within a transaction of the caller's.
        corrected: what corrections made of articles, by name.
        original: gives an article as the rules have it.
    """
    before = [name for (name,) in db.execute("SELECT name FROM corrected").fetchall()]
    if not before and not corrected:
        return
    from jpties.corpus.keeping import kept  # deferred: not needed where nothing is corrected

    restored = {name: kept(original(name)) for name in before if name not in corrected}
    db.execute("DELETE FROM corrected")
    rows = [(name, one.row, one.analysis) for name, one in corrected.items()]
    db.executemany("INSERT INTO corrected VALUES (?, ?, ?)", rows)
    for name, one in {**restored, **corrected}.items():
        db.execute("DELETE FROM fact WHERE article = ?", (name,))
        packed = [(name, number, *part) for number, part in enumerate(one.facts)]
        db.executemany("INSERT INTO fact VALUES (?, ?, ?, ?)", packed)
        put_rows(db, [(name, one.index)])


def forget_links(db: sqlite3.Connection, names: Sequence[tuple[str]]) -> None:
    """Articles were replaced or are gone: the links are of the past, whatever happens before they are made again."""
    db.executemany("DELETE FROM corrected WHERE name = ?", names)
    db.execute("DELETE FROM meta WHERE key = 'corrections'")
    forget_rows(db)
