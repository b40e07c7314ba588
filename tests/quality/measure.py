"""Run the program over annotated articles and score what it finds.

    python tests/quality/measure.py [GOLD_FOLDER ...] [--errors N]

A gold folder holds NAME.gold.yaml, its texts beside them or in `seeds/`. All articles are read as one
corpus, without sidecars. Without folders: the five seeds, the development articles and the third set.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parents[1] / "seeds"
GOLD = tuple(HERE / "gold" / name for name in ("seeds", "dev", "more"))
THIRD = (HERE / "gold" / "third",)
"""Articles that were scored before anybody read them, and developed on since."""


def texts_of(folders: tuple[Path, ...], target: Path) -> None:
    """Copy the annotated texts into one folder."""
    for folder in folders:
        for gold in sorted(folder.glob("*.gold.yaml")):
            name = gold.name.removesuffix(".gold.yaml") + ".txt"
            beside = folder / name
            shutil.copy(beside if beside.exists() else SEEDS / name, target / name)


def output_of(corpus: Path, target: Path) -> list[str]:
    """Write the program's lists to files and return the scorer's arguments for them."""
    arguments = []
    for command in ("entities", "facts", "articles"):
        path = target / f"{command}.jsonl"
        words = [sys.executable, "-m", "jpties", command, str(corpus), "--no-sidecar", "--format", "jsonl"]
        with path.open("w", encoding="utf-8") as file:
            subprocess.run(words, stdout=file, check=True)
        arguments += [f"--{command}", str(path)]
    return arguments


def scored(folders: tuple[Path, ...] = GOLD, *extra: str) -> str:
    """What the scorer prints of the program's output over the gold folders."""
    with tempfile.TemporaryDirectory() as work:
        corpus, target = Path(work, "corpus"), Path(work, "out")
        corpus.mkdir()
        target.mkdir()
        texts_of(folders, corpus)
        words = [sys.executable, str(HERE / "score.py"), *map(str, folders), "--texts", str(corpus)]
        done = subprocess.run([*words, *output_of(corpus, target), *extra], capture_output=True, text=True, check=False)
        if done.returncode == 2 or not done.stdout:
            raise RuntimeError(done.stderr)
        return done.stdout


def report(folders: tuple[Path, ...] = GOLD) -> dict[str, Any]:
    """The scorer's figures."""
    found: dict[str, Any] = json.loads(scored(folders, "--json", "-"))
    return found


def main() -> int:
    """Print the scorer's tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, default=GOLD + THIRD)
    parser.add_argument("--errors", default="0")
    options = parser.parse_args()
    print(scored(tuple(options.folders), "--errors", options.errors))
    return 0


if __name__ == "__main__":
    sys.exit(main())
