"""The rows of all articles and what is told of them all, in one piece: a start reads no more than this.

Made when the articles are linked, forgotten when one of them changes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, overload

from jpties.corpus.encoding import decoded_row, decoded_rows
from jpties.model.collecting import uncollected
from jpties.model.overview import Overview

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from jpties.model.model import ArticleRow


class KeptRows(Sequence["ArticleRow"]):
    """Rows of articles, each made of its text when it is asked for, all as soon as they are gone through."""

    def __init__(self, texts: Sequence[bytes]) -> None:
        self._texts = texts
        self._count = len(texts)
        self._made: dict[int, ArticleRow] = {}
        self._all: list[ArticleRow] | None = None

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> ArticleRow: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[ArticleRow]: ...

    def __getitem__(self, index: int | slice) -> ArticleRow | Sequence[ArticleRow]:
        texts = self._texts  # before the next line: another thread may go through them meanwhile
        if self._all is not None or isinstance(index, slice):
            return self._gone_through()[index]
        row = self._made.get(index)
        if row is None:
            row = self._made[index] = decoded_row(texts[index].decode())
        return row

    def __iter__(self) -> Iterator[ArticleRow]:
        return iter(self._gone_through())

    @uncollected()
    def _gone_through(self) -> list[ArticleRow]:
        texts = self._texts
        if self._all is None:
            self._all = decoded_rows(text.decode() for text in texts)
            self._texts = ()
            self._made.clear()
        return self._all


def rows_of(db: sqlite3.Connection) -> tuple[KeptRows, Overview]:
    """The rows by name, as corrected, and what is told of them all."""
    found = db.execute("SELECT key, value FROM meta WHERE key IN ('rows', 'told', 'roots')")
    kept = dict(found) or _together(db)
    names, texts, published, languages = json.loads(kept["told"])
    overview = Overview(names, texts, published, languages, kept["roots"])
    return KeptRows(kept["rows"].split(b"\n") if names else ()), overview


def keep_rows(db: sqlite3.Connection) -> None:
    """Keep them together, as they are in the tables by now, within a transaction of the caller's."""
    db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", _together(db).items())


def forget_rows(db: sqlite3.Connection) -> None:
    """Articles were replaced or are gone."""
    db.execute("DELETE FROM meta WHERE key IN ('rows', 'told', 'roots')")


def _together(db: sqlite3.Connection) -> dict[str, Any]:
    """What is kept, by its key; the rows as bytes, since a text of them all is slow to make and takes four times the room."""
    from jpties.model.overview import overview_of  # deferred: only where articles have changed
    from jpties.names.gazetteer import gazetteer

    query = (
        "SELECT coalesce(corrected.row, article.row) FROM article LEFT JOIN corrected USING (name)"
        " WHERE article.row IS NOT NULL ORDER BY name"
    )
    texts = [text for (text,) in db.execute(query)]
    told = overview_of(decoded_rows(texts), gazetteer())
    return {"rows": "\n".join(texts).encode(), "told": json.dumps(told[:-1], ensure_ascii=False), "roots": told.packed}
