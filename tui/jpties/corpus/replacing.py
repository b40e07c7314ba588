"""What the cache holds, replaced: articles, the entities of the corpus, and the articles that people corrected."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from jpties.corpus.index import drop_rows, put_forms, put_rows
from jpties.corpus.kept_rows import forget_rows, keep_rows
from jpties.corpus.listing import stamp_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from jpties.corpus.keeping import Kept, ReadArticle
    from jpties.errors import FileProblem
    from jpties.model.analysis import Analysis
    from jpties.model.model import EntityRow


def put_articles(db: sqlite3.Connection, articles: Sequence[ReadArticle]) -> None:
    """Add or replace articles, within a transaction of the caller's."""
    rows = [
        (
            read.file.name,
            read.file.path,
            stamp_text(read.file),
            read.digest,
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
    db.executemany("INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    db.executemany("DELETE FROM fact WHERE article = ?", names)
    db.executemany("INSERT INTO fact VALUES (?, ?, ?, ?)", facts)
    put_rows(db, [(read.file.name, read.index) for read in articles])
    forget_links(db, names)


def drop_articles(db: sqlite3.Connection, names: Sequence[str]) -> None:
    """Forget articles, within a transaction of the caller's."""
    gone = [(name,) for name in names]
    db.executemany("DELETE FROM article WHERE name = ?", gone)
    db.executemany("DELETE FROM fact WHERE article = ?", gone)
    forget_links(db, gone)
    drop_rows(db, names)


class Joined(NamedTuple):
    """The entities of all articles joined, and what hangs on that."""

    links: Iterable[tuple[str, str, str]]
    """(article, id within it, id of the corpus) where these differ."""
    entities: Iterable[EntityRow]
    """The entities of the corpus."""
    occurrences: Iterable[tuple[str, str]]
    """(entity, article) pairs."""
    forms: Iterable[tuple[str, str, str]]
    """(entity, type, terms of a form), for the search index."""
    corrected: Mapping[str, Kept]
    """What corrections made of articles, by name."""
    digest: str
    """Name of these corrections, by which the next start knows that nothing is to be done."""
    faults: Sequence[FileProblem] = ()
    """What is wrong with them."""


def replace_joined(db: sqlite3.Connection, joined: Joined, original: Callable[[str], Analysis]) -> None:
    """Replace all that hangs on the links, within a transaction of the caller's.

    Args:
        db: the cache.
        joined: what is kept now.
        original: gives an article as the rules have it.
    """
    for table in ("link", "entity", "occurrence"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    db.executemany("INSERT OR REPLACE INTO link VALUES (?, ?, ?)", joined.links)
    listed = ((row.id, row.type, row.name, row.mentions, row.articles) for row in joined.entities)
    db.executemany("INSERT INTO entity VALUES (?, ?, ?, ?, ?)", listed)
    db.executemany("INSERT INTO occurrence VALUES (?, ?)", joined.occurrences)
    put_forms(db, joined.forms)
    _replace_corrected(db, joined.corrected, original)
    keep_rows(db)
    faults = json.dumps([(fault.path, fault.reason, fault.line) for fault in joined.faults], ensure_ascii=False)
    told = (("corrections", joined.digest), ("faults", faults))
    db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", told)


def _replace_corrected(
    db: sqlite3.Connection, corrected: Mapping[str, Kept], original: Callable[[str], Analysis]
) -> None:
    """Keep the rows, analyses, facts and index of corrected articles; others get back what the rules gave."""
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
