"""The tables of the cache, and opening its file: made anew where it is damaged or of other rules."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from jpties.errors import CacheDamagedError

SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS article (
  name TEXT PRIMARY KEY, path TEXT, stamp TEXT, digest TEXT, row TEXT, problems TEXT, entities TEXT, analysis BLOB);
CREATE INDEX IF NOT EXISTS article_stamp ON article (name, stamp);
CREATE INDEX IF NOT EXISTS article_problems ON article (name) WHERE problems != '[]';
CREATE TABLE IF NOT EXISTS link (article TEXT, local TEXT, corpus TEXT, PRIMARY KEY (article, local)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entity (
  id TEXT PRIMARY KEY, type TEXT, name TEXT, mentions INTEGER, articles INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fact (
  article TEXT, number INTEGER, kind TEXT, packed TEXT, PRIMARY KEY (article, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS corrected (name TEXT PRIMARY KEY, row TEXT, analysis BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS occurrence (entity TEXT, article TEXT, PRIMARY KEY (entity, article)) WITHOUT ROWID;
"""
TABLES = ("meta", "article", "link", "entity", "fact", "corrected", "occurrence")
"""Names of the tables of the schema."""
WAIT = 2.0
"""Seconds to wait while another program writes the cache; then it is done without."""
_PRIMARY = 0xFF
"""The part of SQLite's error codes that says what is wrong; the rest says more of it."""


def opened(path: Path | None, rules: str) -> sqlite3.Connection:
    """A connection with our tables and these rules; in memory where the file cannot be used."""
    if path is not None:
        for _attempt in range(2):
            try:
                path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                return _ready(sqlite3.connect(path, timeout=WAIT, check_same_thread=False), rules)
            except sqlite3.OperationalError:
                break  # locked, read-only or no space: work without the cache
            except sqlite3.DatabaseError:
                take_away(path)
            except OSError:
                break
    return _ready(sqlite3.connect(":memory:", check_same_thread=False), rules)


def _ready(db: sqlite3.Connection, rules: str) -> sqlite3.Connection:
    """The connection with our tables and these rules; closed where it cannot have them."""
    try:
        return _with_tables(db, rules)
    except BaseException:
        db.close()
        raise


def is_busy(error: sqlite3.Error) -> bool:
    """Whether an error says that another program is writing, for longer than we wait."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY == sqlite3.SQLITE_BUSY


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file is no sound database."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def take_away(path: Path | None) -> None:
    """Take a damaged file away; who has it open goes on without it."""
    for ending in ("", "-wal", "-shm") if path is not None else ():
        with contextlib.suppress(OSError):
            Path(f"{path}{ending}").unlink(missing_ok=True)


def damaged(path: Path | None) -> CacheDamagedError:
    """The error that tells of a damaged file, which is taken away."""
    take_away(path)
    return CacheDamagedError()


def reader_of(db: sqlite3.Connection) -> sqlite3.Connection | None:
    """A second connection to the file of the first, None where that is in memory."""
    path = db.execute("PRAGMA database_list").fetchone()[2]
    if not path:
        return None
    reader = sqlite3.connect(path, timeout=WAIT, check_same_thread=False)
    reader.execute("PRAGMA query_only = ON")
    return reader


def _with_tables(db: sqlite3.Connection, rules: str) -> sqlite3.Connection:
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = OFF")  # a cache: speed over survival of a power cut, damage is found at opening
    try:
        known = db.execute("SELECT value FROM meta WHERE key = 'rules'").fetchone()
    except sqlite3.OperationalError:
        known = None
    if known == (rules,):
        return db
    from jpties.corpus.index import make_tables  # deferred: what writes the index is not needed to open it

    with db:
        for table in TABLES:
            db.execute(f"DROP TABLE IF EXISTS {table}")
        for statement in SCHEMA.split(";"):
            db.execute(statement)
        make_tables(db)
        db.execute("INSERT INTO meta VALUES ('rules', ?)", (rules,))
    return db
