"""The file of the cache: which errors say that it is damaged, and what is taken away then."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from jpties.corpus.tables import is_busy, is_damage, take_away


@pytest.mark.parametrize(
    ("code", "damage", "busy", "why"),
    [
        (sqlite3.SQLITE_NOTADB, True, False, "it begins with something else"),
        (sqlite3.SQLITE_CORRUPT, True, False, "a page is none"),
        (sqlite3.SQLITE_CORRUPT_VTAB, True, False, "so is one of the index of words"),
        (sqlite3.SQLITE_BUSY, False, True, "another program writes"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, False, True, "it has written since we read"),
        (sqlite3.SQLITE_FULL, False, False, "there is no room, and the file is sound"),
        (None, False, False, "an error of the module itself, such as a closed connection"),
    ],
)
def test_what_an_error_says_of_the_file(code: int | None, damage: bool, busy: bool, why: str) -> None:
    error = sqlite3.DatabaseError()
    if code is not None:
        error.sqlite_errorcode = code
    assert (is_damage(error), is_busy(error)) == (damage, busy), why


def test_nothing_of_a_damaged_file_is_left_to_the_one_made_anew(tmp_path: Path) -> None:
    """Pages that wait in the old one's log would be written into the new one."""
    file = tmp_path / "x.sqlite"
    for ending in ("", "-wal", "-shm"):
        Path(f"{file}{ending}").touch()
    (tmp_path / "y.sqlite").touch()
    take_away(file)
    take_away(file)
    take_away(None)
    assert [path.name for path in tmp_path.iterdir()] == ["y.sqlite"]
