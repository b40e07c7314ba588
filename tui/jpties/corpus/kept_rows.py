"""The rows of all articles and what is told of them all, in one piece: a start reads no more than this.

Made when the articles are linked, forgotten when one of them changes.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from zlib import crc32

from jpties.corpus.encoding import Held, decoded_row, decoded_rows
from jpties.model.collecting import uncollected
from jpties.model.on_demand import OnDemand
from jpties.model.overview import Overview

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

    from jpties.model.model import ArticleRow

_KEYS = ("rows", "told", "roots", "sum")
AT_ONCE = 250
"""Rows that are made in one go where all are gone through: some 5 ms."""


class KeptRows(OnDemand["ArticleRow"]):
    """Rows of articles, each made of its text when it is asked for; those that are gone through many at once."""

    def __init__(self, texts: Sequence[bytes]) -> None:
        self._texts = texts
        self._single: dict[int, ArticleRow] = {}
        self._parts: dict[int, list[ArticleRow]] = {}
        self._held = Held()

    def __len__(self) -> int:
        return len(self._texts)

    def _at(self, number: int) -> ArticleRow:
        part = self._parts.get(number // AT_ONCE)
        if part is not None:
            return part[number % AT_ONCE]
        row = self._single.get(number)
        if row is None:
            row = self._single[number] = decoded_row(self._texts[number].decode())
        return row

    def __iter__(self) -> Iterator[ArticleRow]:
        for number in range(0, len(self), AT_ONCE):
            yield from self._part(number // AT_ONCE)

    @uncollected()
    def _part(self, number: int) -> list[ArticleRow]:
        part = self._parts.get(number)
        if part is None:
            texts = self._texts[number * AT_ONCE : (number + 1) * AT_ONCE]
            part = self._parts[number] = decoded_rows((text.decode() for text in texts), self._held)
        return part


def rows_of(db: sqlite3.Connection) -> tuple[KeptRows, Overview]:
    """The rows by name, as corrected, and what is told of them all.

    Raises:
        ValueError: what is kept is not what was: it is read piece by piece, and a damaged one would be met far from here.
    """
    kept = dict(db.execute(f"SELECT key, value FROM meta WHERE key IN {_KEYS}")) or _together(db)  # noqa: S608 - our own
    if kept["sum"] != _sum(kept):
        raise ValueError("the sum of what is kept has changed")
    names, texts, published, languages = json.loads(kept["told"])
    overview = Overview(names, texts, published, languages, kept["roots"])
    return KeptRows(kept["rows"].split(b"\n") if names else ()), overview


def keep_rows(db: sqlite3.Connection) -> None:
    """Keep them together, as they are in the tables by now, within a transaction of the caller's."""
    db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", _together(db).items())


def forget_rows(db: sqlite3.Connection) -> None:
    """Articles were replaced or are gone."""
    db.execute(f"DELETE FROM meta WHERE key IN {_KEYS}")  # noqa: S608 - our own


def _sum(kept: Mapping[str, Any]) -> str:
    """A number that hardly any damage leaves as it is."""
    return str(crc32(kept["rows"], crc32(kept["roots"].encode())))


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
    rows, others = "\n".join(texts).encode(), json.dumps(told[:-1], ensure_ascii=False)
    kept: dict[str, Any] = {"rows": rows, "told": others, "roots": told.packed}
    return kept | {"sum": _sum(kept)}
