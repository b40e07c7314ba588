"""Corrected articles in the cache: their rows, analyses, facts and index in the place of those that the rules gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.corpus.index import put_rows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping, Sequence

    from jpties.corpus.keeping import Kept
    from jpties.model.analysis import Analysis


def replace_corrected(
    db: sqlite3.Connection, corrected: Mapping[str, Kept], original: Callable[[str], Analysis]
) -> None:
    """Keep the corrected articles; those that are not any more get back what the rules gave.

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
