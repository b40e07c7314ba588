"""Where analyses are kept: SQLite, in the cache folder or in memory.

The file may be deleted at any time; a damaged one is made anew. One row an article, the entities of
each article with their keys, the links between ids of articles and of the corpus.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from jpties.corpus.encoding import decoded, decoded_fact, decoded_problems, decoded_rows
from jpties.corpus.kept_rows import rows_of
from jpties.corpus.linked import linked_fact, linked_line, with_links
from jpties.corpus.tables import damaged, is_damage, opened, reader_of
from jpties.model.model import EntityRow

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from jpties.corpus.keeping import CountedEntity, ReadArticle
    from jpties.corpus.replacing import Joined
    from jpties.model.analysis import Analysis
    from jpties.model.fact import Fact, FactKind
    from jpties.model.model import ArticleRow, May
    from jpties.model.overview import Overview

Data = TypeVar("Data")
Made = TypeVar("Made")
_ENTITY = "SELECT id, type, name, mentions, articles FROM entity"
KEPT_ANALYSES = 64
"""Decoded analyses held in memory."""


class CorpusStore:
    """The analyses of one corpus; safe to use from several threads."""

    def __init__(self, path: Path | None, rules: str) -> None:
        """Open the cache file, or a store in memory where `path` is None or cannot be used.

        Args:
            path: the cache file.
            rules: version of the rules; analyses made by other rules are thrown away.
        """
        self._lock = threading.RLock()
        self._db = opened(path, rules)
        self._decoded = lru_cache(KEPT_ANALYSES)(self._fetch)
        self._reader_lock = threading.Lock()
        self._path = path
        self._reader = reader_of(self._db)

    @contextmanager
    def _sound(self, lock: AbstractContextManager[object] | None = None) -> Iterator[None]:
        """Ask the file, one thread at a time.

        Raises:
            CacheDamagedError: it is damaged, and has been taken away.
        """
        with lock or self._lock:
            try:
                yield
            except sqlite3.Error as error:
                if is_damage(error):
                    raise damaged(self._path) from None
                raise

    def _read(self, decode: Callable[[Data], Made], data: Data) -> Made:
        """What is made of something in the file."""
        try:
            return decode(data)
        except (ValueError, TypeError, LookupError, AttributeError):
            raise damaged(self._path) from None

    # ------------------------------------------------------------------ reading

    def stamps(self) -> dict[str, str]:
        """Stamp of every article in the store."""
        with self._sound():
            return dict(self._db.execute("SELECT name, stamp FROM article"))

    def digests(self, names: Sequence[str]) -> dict[str, str]:
        """Digests of the files of some articles, of those in the store."""
        with self._sound():
            return dict(self._chosen("SELECT name, digest FROM article WHERE name IN", names))

    def rows(self) -> tuple[Sequence[ArticleRow], Overview]:
        """Rows of the articles that could be read, by name, as corrected, and what is told of them all."""
        with self._sound():
            return self._read(rows_of, self._db)

    def original_rows(self) -> list[ArticleRow]:
        """The same as the rules have it."""
        with self._sound():
            found = self._db.execute("SELECT row FROM article WHERE row IS NOT NULL ORDER BY name")
            return decoded_rows(row for (row,) in found)

    def corrections(self) -> str | None:
        """The digest of the corrections that the articles are linked with, empty without any; None if not all are linked."""
        with self._sound():
            found = self._db.execute("SELECT value FROM meta WHERE key = 'corrections'").fetchone()
        return found[0] if found else None

    def original(self, name: str) -> Analysis:
        """The analysis of an article as the rules have it, with ids of the article.

        Raises:
            KeyError: there is no such article.
        """
        with self._sound():
            found = self._db.execute("SELECT analysis FROM article WHERE name = ?", (name,)).fetchone()
        if found is None or found[0] is None:
            raise KeyError(name)
        return self._read(decoded, found[0])

    def problems(self) -> list[tuple[str, str, int | None]]:
        """(file, reason, line) of everything that is wrong."""
        with self._sound():
            found = self._db.execute("SELECT problems FROM article WHERE problems != '[]' ORDER BY name").fetchall()
            found += self._db.execute("SELECT value FROM meta WHERE key = 'faults'").fetchall()
        return [problem for (listed,) in found for problem in self._read(decoded_problems, listed)]

    def analysis(self, name: str) -> Analysis:
        """The analysis of an article, with ids of the corpus.

        Raises:
            KeyError: there is no such article, or the store is closed.
        """
        try:
            return self._decoded(name)
        except sqlite3.Error:
            raise KeyError(name) from None

    def _fetch(self, name: str) -> Analysis:
        with self._sound():
            found = self._db.execute("SELECT analysis FROM corrected WHERE name = ?", (name,)).fetchone()
            analysis = self._read(decoded, found[0]) if found is not None else self.original(name)
            links = self._links(name)
            ids = {links.get(entity.id, entity.id) for entity in analysis.entities}
            names = dict(self._chosen("SELECT id, name FROM entity WHERE id IN", sorted(ids)))
        return with_links(analysis, links, names)

    def _chosen(self, query: str, values: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Rows of a query with an IN list, in parts that SQLite takes."""
        for start in range(0, len(values), 500):
            part = values[start : start + 500]
            yield from self._db.execute(f"{query} ({','.join('?' * len(part))})", part)

    def entities(self) -> Sequence[EntityRow]:
        """All entities, the most frequent first."""
        with self._sound():
            found = self._db.execute(f"{_ENTITY} ORDER BY mentions DESC, id").fetchall()
        return [EntityRow(*row) for row in found]

    def entity(self, entity_id: str) -> EntityRow | None:
        """One entity."""
        with self._sound():
            found = self._db.execute(f"{_ENTITY} WHERE id = ?", (entity_id,)).fetchone()
        return EntityRow(*found) if found else None

    def articles_of(self, entity_id: str) -> Sequence[str]:
        """Names of the articles that mention an entity, sorted."""
        with self._sound():
            query = "SELECT article FROM occurrence WHERE entity = ? ORDER BY article"
            return [name for (name,) in self._db.execute(query, (entity_id,))]

    def facts(
        self, kinds: Sequence[FactKind] = (), articles: Sequence[str] = (), may: May | None = None
    ) -> Iterator[tuple[str, Fact]]:
        """(article, fact) of the articles proper, by article and place, with ids of the corpus.

        Args:
            kinds: only these kinds; all where empty.
            articles: only of these articles; of all where empty.
            may: asked before a fact is decoded.
        """
        within, values = "", []
        for column, chosen in (("kind", kinds), ("article", articles)):
            if chosen:
                within += f" AND {column} IN (SELECT value FROM json_each(?))"  # noqa: S608 - our own names
                values.append(json.dumps(list(chosen)))
        query = f"SELECT article, packed FROM fact WHERE 1{within} ORDER BY article, number"  # noqa: S608 - our own names
        with self._sound():
            found = self._db.execute(query, values)
        links: dict[str, str] = {}
        last = None
        for article, packed in self._streamed(found):
            if article != last:
                links, last = self._links(article), article
            if may is None or may(linked_line(packed, links)):
                yield article, linked_fact(self._read(decoded_fact, packed), links)

    def _streamed(self, found: sqlite3.Cursor) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, in parts: others may read in between, and all are never in memory."""
        while True:
            with self._sound():
                part = found.fetchmany(500)
            if not part:
                return
            yield from part

    def _links(self, article: str) -> dict[str, str]:
        """Id within an article to id of the corpus, where they differ."""
        with self._sound():
            return dict(self._db.execute("SELECT local, corpus FROM link WHERE article = ?", (article,)))

    def local_entities(self) -> Iterator[tuple[str, list[CountedEntity]]]:
        """The entities of each article, by its name."""
        from jpties.corpus.keeping import CountedEntity  # deferred: opening a cache links nothing

        with self._sound():
            found = self._db.execute("SELECT name, entities FROM article ORDER BY name")
        for name, entities in self._streamed(found):
            yield name, [CountedEntity._make(parts) for parts in self._read(json.loads, entities)]

    def has_index(self) -> bool:
        """Whether `select` may ask for words."""
        from jpties.corpus.index import has_words

        with self._sound():
            return has_words(self._db)

    def select(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Rows of a query over the tables of `model/index_tables`, on a connection of its own that cannot write.

        A search that takes its time keeps no other reader waiting, unless the store is in memory.
        """
        if self._reader is None:
            with self._sound():
                return self._db.execute(query, values).fetchall()
        with self._sound(self._reader_lock):
            return self._reader.execute(query, values).fetchall()

    def outside_index(self) -> Collection[str]:
        """The index has what the store has."""
        return ()

    # ------------------------------------------------------------------ writing

    def put(self, articles: Sequence[ReadArticle]) -> None:
        """Add or replace articles, all or none."""
        from jpties.corpus.replacing import put_articles  # deferred here and below: opening a cache writes nothing

        with self._sound(), self._db:
            put_articles(self._db, articles)
        self._decoded.cache_clear()

    def restamp(self, stamps: Iterable[tuple[str, str]]) -> None:
        """Keep other stamps, by the names of articles whose files are the same."""
        with self._sound(), self._db:
            self._db.executemany("UPDATE article SET stamp = ?2 WHERE name = ?1", stamps)

    def drop(self, names: Sequence[str]) -> None:
        """Forget articles."""
        from jpties.corpus.replacing import drop_articles

        with self._sound(), self._db:
            drop_articles(self._db, names)
        self._decoded.cache_clear()

    def relink(self, joined: Joined) -> None:
        """Replace all that hangs on the links, all or none."""
        from jpties.corpus.replacing import replace_joined

        with self._sound(), self._db:
            replace_joined(self._db, joined, self.original)
        self._decoded.cache_clear()

    def close(self) -> None:
        """Close the file."""
        if self._reader is not None:
            with self._reader_lock:
                self._reader.close()
        with self._lock:
            self._db.close()
