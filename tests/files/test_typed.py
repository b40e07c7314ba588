"""Paths that a person typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from jpties.errors import UsageError
from jpties.files.typed import typed_path, unused


def test_blanks_and_home_are_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert typed_path(" ~/notes.md ") == tmp_path / "notes.md"
    assert typed_path("日本/a b.txt") == Path("日本/a b.txt")


@pytest.mark.parametrize(
    ("words", "says"), [("~nobody-is-called-so/x", "no such user"), ("x" * 300, "too long"), ("a\0b", "not a path")]
)
def test_what_cannot_be_a_path_is_told(words: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        typed_path(words)


def test_a_path_that_is_taken_gets_a_number_that_no_file_has(tmp_path: Path) -> None:
    brief = tmp_path / "brief.md"
    assert unused(brief) == brief
    for taken in (brief, tmp_path / "brief-2.md"):
        taken.touch()
    assert unused(brief) == tmp_path / "brief-3.md"
