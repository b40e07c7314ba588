"""What hangs on the links in the cache, replaced: the entities of the corpus, and the articles that people corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.corpus.index import put_rows
from jpties.corpus.kept_rows import forget_rows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from jpties.corpus.keeping import Kept
    from jpties.model.analysis import Analysis
    from jpties.model.model import EntityRow


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
    db.execute("INSERT OR REPLACE INTO meta VALUES ('corrections', 'none are linked')")
    forget_rows(db)
