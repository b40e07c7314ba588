"""One cache for the commands run here: the seeds are analysed once, not in every test."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders of jpties that all tests of this folder use."""
    return tmp_path_factory.mktemp("shared")


@pytest.fixture(autouse=True)
def _shared_cache(_own_home: None, shared_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shared folders instead of empty ones."""
    monkeypatch.setenv("JPTIES_HOME", str(shared_home))
