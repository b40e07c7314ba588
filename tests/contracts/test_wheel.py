"""The wheel: everything that the program needs, nothing that it does not."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Names inside the wheel built from the checkout."""
    pytest.importorskip("hatchling", reason="the build back end is not installed here")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=300,
    )
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_carries_the_seeds_with_their_sidecars(wheel_names: set[str]) -> None:
    seeds = {f"jpties/seeds/{path.name}" for path in (ROOT / "seeds").iterdir()}
    assert len(seeds) == 10
    assert seeds <= wheel_names


def test_the_wheel_carries_the_data_and_the_styles(wheel_names: set[str]) -> None:
    package = ROOT / "tui" / "jpties"
    data = {
        f"jpties/{path.relative_to(package).as_posix()}"
        for path in package.rglob("*")
        if path.suffix in {".json", ".sqlite", ".tcss", ".yaml", ".typed"}
    }
    assert "jpties/names/data/gazetteer.sqlite" in data
    assert data <= wheel_names


def test_the_wheel_has_the_licences_and_neither_tests_nor_tools(wheel_names: set[str]) -> None:
    assert any(name.endswith("LICENSE") for name in wheel_names)
    assert any(name.endswith("NOTICE.md") for name in wheel_names)
    assert not [name for name in wheel_names if name.startswith(("tests/", "tools/", "tui/"))]
