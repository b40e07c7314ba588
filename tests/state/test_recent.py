"""The corpora that were open lately."""

from __future__ import annotations

from pathlib import Path

import pytest

from jpties.state.recent import FILE_NAME, MOST, recent, remember


def folders(root: Path, count: int) -> list[str]:
    made = [root / f"corpus-{number}" for number in range(count)]
    for folder in made:
        folder.mkdir()
    return [str(folder) for folder in made]


def test_the_latest_is_the_first_and_each_is_there_once(tmp_path: Path) -> None:
    one, other = folders(tmp_path, 2)
    for paths in ((one,), (other,), (one, other), (one,)):
        remember(tmp_path, paths)
    assert recent(tmp_path) == [(one,), (one, other), (other,)]


def test_only_so_many_are_remembered(tmp_path: Path) -> None:
    for path in folders(tmp_path, MOST + 3):
        remember(tmp_path, (path,))
    assert len(recent(tmp_path)) == MOST


def test_what_is_gone_is_left_out(tmp_path: Path) -> None:
    one, other = folders(tmp_path, 2)
    remember(tmp_path, (one,))
    remember(tmp_path, (other,))
    Path(other).rmdir()
    assert recent(tmp_path) == [(one,)]


@pytest.mark.parametrize("damaged", [b"", b"{", b"{}", b'["a"]', b"[[1]]", b"[" * 50_000, b"\xff"])
def test_a_damaged_list_is_an_empty_one(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(damaged)
    assert recent(tmp_path) == []
    [one] = folders(tmp_path, 1)
    remember(tmp_path, (one,))
    assert recent(tmp_path) == [(one,)]
