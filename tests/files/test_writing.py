"""Atomic writing: the old file or the new one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jpties.errors import FileProblem, SaveError
from jpties.files.opening import read_file
from jpties.files.writing import write_atomically

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_written_with_its_folder_and_only_for_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.json"
    write_atomically(path, "é\n")
    assert path.read_bytes() == "é\n".encode()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    path.write_text("old", encoding="utf-8")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError, match="no space left"):
        write_atomically(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.json"]


def test_a_link_is_written_through(tmp_path: Path) -> None:
    target = tmp_path / "kept" / "a.json"
    write_atomically(target, "1")
    link = tmp_path / "link.json"
    link.symlink_to(target)
    write_atomically(link, "2")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "2"


def test_only_regular_files_within_the_cap_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large").write_bytes(b"x" * 11)
    for name, reason in (("pipe", "regular"), ("large", "larger"), ("missing", "no such file"), (".", "regular")):
        with pytest.raises(FileProblem, match=reason):
            read_file(str(tmp_path / name), 10)
