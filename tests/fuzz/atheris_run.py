"""Fuzz a target with coverage: `python tests/fuzz/atheris_run.py TARGET SECONDS [FOLDER]`, in an environment with atheris.

What it finds is written as `crash-HASH` beside the folder of seeds; give it a name, put it into
`tests/fuzz/findings/TARGET/`, and the ordinary tests replay it for ever.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris  # in an environment of its own: it needs a compiler on some systems

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tui"), str(ROOT / "tests")]

with atheris.instrument_imports(include=["jpties"], enable_loader_override=False):
    from fuzz.targets import TARGETS


def main() -> None:
    """Fuzz one target, from the seeds and the findings."""
    name, seconds, *folders = sys.argv[1:]
    folder = Path(folders[0] if folders else f"fuzz-{name}")
    folder.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(sorted((ROOT / "seeds").iterdir())):
        (folder / f"seed-{number}").write_bytes(path.read_bytes()[:2_000])
    words = [sys.argv[0], f"-max_total_time={seconds}", "-max_len=4096", "-timeout=30", "-rss_limit_mb=4000"]
    words += [f"-artifact_prefix={folder}/", str(folder)]
    atheris.Setup(words, TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
