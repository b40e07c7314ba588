"""The settings: what is read, and what is told with file, line and the nearest name."""

from __future__ import annotations

from pathlib import Path

import pytest

from jpties.state.config import Settings, read_settings


def test_every_setting_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    file = tmp_path / "config.yaml"
    file.write_text(
        "paths: [~/news, /data]\ntheme: light\nmeasure: 80\ncopy_format: chicago\nclipboard_cmd: pbcopy\n"
        "mouse: no\nnotebook: ~/notes\nkeys: {copy-fact: Q}\n",
        encoding="utf-8",
    )
    settings, warnings = read_settings(file)
    assert warnings == []
    assert settings.paths == (str(tmp_path / "news"), "/data")
    assert settings.notebook == str(tmp_path / "notes")
    assert (settings.theme, settings.measure, settings.copy_format, settings.mouse) == ("light", 80, "chicago", False)
    assert settings.keys == {"copy-fact": ("Q",)}


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("theme: lihgt\n", 1, "did you mean light"),
        ("mouse: yes\nthmee: light\n", 2, "did you mean `theme`"),
        ("measure: 10\n", 1, "40 to 120"),
        ("measure: 0120000\n", 1, "40 to 120"),
        ("paths: ~nobody-is-called-so/x\n", 1, "no such user"),
        ("notebook: ~nobody-is-called-so/x\n", 1, "no such user"),
        ("- theme\n", 1, "mapping"),
        ("theme: light\ntheme: dark\n", 2, "theme"),
    ],
)
def test_what_is_wrong_is_told_and_the_default_stays(tmp_path: Path, text: str, line: int, says: str) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(text, encoding="utf-8")
    settings, [warning] = read_settings(file)
    assert warning.line == line
    assert says in warning.reason
    assert settings in (Settings(), Settings(mouse=True))
