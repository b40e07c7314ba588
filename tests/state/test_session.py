"""What is remembered: kept, read back, bounded; a damaged file is set aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from jpties.state.session import MAX_PLACES, Session, read_session, session_path, write_session


def test_a_session_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = session_path(tmp_path, [])
    session = Session("004", {"abc": 17}, ["Partners"], [], ["date"], "light", "chicago", "name", {"tree": 40})
    write_session(path, session)
    assert read_session(path) == (session, None)


def test_every_corpus_has_a_file_of_its_own(tmp_path: Path) -> None:
    paths = {session_path(tmp_path, roots) for roots in ([], ["a"], ["b"], ["a", "b"])}
    assert len(paths) == 4


def test_only_so_many_places_are_kept_and_the_oldest_go_first() -> None:
    session = Session()
    for number in range(MAX_PLACES + 2):
        session.remember_place(str(number), number)
    assert len(session.places) == MAX_PLACES
    assert "0" not in session.places
    assert str(MAX_PLACES + 1) in session.places


@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"[]", b'{"version": 99}', b'{"version": 1, "places": {"a": "b"}}', b"[" * 100_000, b"\xff\xfe"],
)
def test_a_damaged_file_is_set_aside_with_a_sentence(tmp_path: Path, damaged: bytes) -> None:
    path = tmp_path / "session-seeds.json"
    path.write_bytes(damaged)
    session, notice = read_session(path)
    assert session == Session()
    assert notice is not None
    assert "set aside" in notice
    assert not path.exists()
    assert path.with_suffix(".damaged").read_bytes() == damaged
