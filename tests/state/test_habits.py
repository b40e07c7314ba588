"""What holds for all corpora: kept, read back, and nothing where the file is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from jpties.state.habits import HABITS, Habit, read_habit, write_habit


@pytest.mark.parametrize("habit", HABITS)
def test_a_habit_is_kept_for_all_corpora(tmp_path: Path, habit: Habit) -> None:
    assert read_habit(tmp_path, habit) is None
    write_habit(tmp_path, habit, "chicago")
    assert read_habit(tmp_path, habit) == "chicago"
    assert [other for other in HABITS if read_habit(tmp_path, other)] == [habit]


@pytest.mark.parametrize("damaged", [b"", b"[]", b"7", b'"' + b"x" * 20_000 + b'"', b"[" * 9_000, b"\xff\xfe"])
def test_a_damaged_habit_is_none(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / HABITS["theme"]).write_bytes(damaged)
    assert read_habit(tmp_path, "theme") is None
