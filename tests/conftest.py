"""Isolation: no test reads or writes the developer's own files, colours or clipboard."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from jpties.model.model import Model

# No deadlines: what is slow is for the benchmarks to say, and a busy machine is no fault.
settings.register_profile("short", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", settings.get_profile("short"), max_examples=3000)
settings.load_profile(os.environ.get("JPTIES_EXAMPLES", "short"))

SEEDS = Path(__file__).resolve().parents[1] / "seeds"


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty home for every test, and none of the developer's environment."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("JPTIES_HOME", str(home / "jpties"))
    for name in ("NO_COLOR", "TMUX", "STY", "SSH_TTY", "SSH_CONNECTION", "WAYLAND_DISPLAY", "DISPLAY", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def seeds() -> Path:
    """Folder of the five seeds."""
    return SEEDS


@pytest.fixture
def closed_corpora(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Closes at the end every corpus that the test's module has read."""
    opened: list[Model] = []
    read = request.module.read_corpus

    def reading(*paths: Any, **options: Any) -> Model:
        opened.append(read(*paths, **options))
        return opened[-1]

    monkeypatch.setattr(request.module, "read_corpus", reading)
    yield
    for model in opened:
        model.close()
