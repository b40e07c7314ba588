"""Compile the lexicons: `names/lexicons/LANG/*.yaml` into `names/data/lexicons/LANG.json`.

    python tui/tools/compile_lexicons.py [--check]

With --check nothing is written; exit 1 where a compiled file is not what its sources give.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from jpties.files.yaml import load_yaml

NAMES = Path(__file__).resolve().parents[1] / "jpties" / "names"


def compiled(folder: Path) -> str:
    """One language's lexicon as JSON, subjects by file name, each on a line so that it can be read alone."""
    subjects = {path.stem: load_yaml(path.read_bytes(), str(path)).value for path in sorted(folder.glob("*.yaml"))}
    lines = [f"{_json(name)}:{_json(content)}" for name, content in sorted(subjects.items())]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def main() -> int:
    """Write or check every language."""
    check = "--check" in sys.argv[1:]
    target = NAMES / "data" / "lexicons"
    target.mkdir(parents=True, exist_ok=True)
    stale = []
    expected = {
        f"{folder.name}.json": compiled(folder) for folder in sorted((NAMES / "lexicons").iterdir()) if folder.is_dir()
    }
    for name in sorted({*expected, *(path.name for path in target.glob("*.json"))}):
        path = target / name
        now = path.read_text(encoding="utf-8") if path.exists() else None
        if now == expected.get(name):
            continue
        stale.append(name)
        if not check:
            path.unlink() if name not in expected else path.write_text(expected[name], encoding="utf-8")
    for name in stale:
        print(("stale: " if check else "written: ") + name)
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
