"""How long other terminal browsers take to their first useful screen, next to ours and to the bare Textual app.

    python tests/benchmarks/rivals.py [--runs 7] [--nice -15] [--path FOLDER_OF_PROGRAMS ...]

Each that is installed (frogmouth, posting, newsboat) is started in turn with `jpties` on the built-in articles, in a
real pseudo-terminal; the table gives the ratio of every pair. What is useful: the text of a document in frogmouth,
the list of requests in posting, the list of feeds in newsboat; tree, text and facts in ours.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from benchmarks.bench import BARE, BARE_READY, JPTIES, READY, SEEDS, ttyperf  # noqa: E402


def rivals(folder: Path) -> list[tuple[str, str, str]]:
    """Name, command and what its first useful screen shows, of those that can be found."""
    document = folder / "article.md"
    document.write_text("# Article\n\n" + "Kyushu and Vietnam sign an agreement. " * 200, encoding="utf-8")
    (folder / "urls").write_text("".join(f"file://{folder}/{number}.xml\n" for number in range(5)), encoding="utf-8")
    (folder / "collection").mkdir(exist_ok=True)
    known = [
        ("frogmouth", f"{document}", "sign an agreement"),
        ("posting", f"--collection {folder / 'collection'}", "Collection"),
        ("newsboat", f"-q -u {folder / 'urls'} -c {folder / 'cache.db'}", "Quit"),
    ]
    return [(name, f"{path} {words}", shows) for name, words, shows in known if (path := shutil.which(name))]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--nice", type=int, default=0)
    parser.add_argument("--path", action="append", default=[], help="a folder with programs, looked at first")
    options = parser.parse_args()
    os.environ["PATH"] = os.pathsep.join([*options.path, os.environ["PATH"]])
    print("| start to the first useful screen | jpties / it: median | least to most |\n| --- | --- | --- |")
    with tempfile.TemporaryDirectory(prefix="jpties-rivals-") as temporary:
        others = [("bare Textual app", f"{BARE} {SEEDS}", BARE_READY), *rivals(Path(temporary))]
        program = ["env", f"JPTIES_HOME={temporary}/home", *JPTIES.split(), str(SEEDS)]
        for name, command, shows in others:
            words = ["start", "--size", "120x36", "--nice", str(options.nice), "--expect", READY]
            against = ["--vs", f"env HOME={temporary} {command}", "--vs-expect", shows]
            try:
                ratio = ttyperf([*words, "--runs", str(options.runs), *against], program)["ready_ms"]
            except SystemExit as error:
                print(f"{name} cannot be measured: {str(error).splitlines()[0]}", file=sys.stderr)
                continue
            print(f"| {name} | {ratio['median']:.2f}x | {ratio['min']:.2f} to {ratio['max']:.2f} |", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
