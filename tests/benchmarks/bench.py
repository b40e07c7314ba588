"""What the program costs, in ratios: each figure is measured in pairs with a reference, in one run on this machine.

    python tests/benchmarks/bench.py [--sizes 5,1000,1mb] [--pairs 7] [--presses 40] [--nice -15] [--keep FOLDER]

Start, keys and commands are measured from outside in a real pseudo-terminal (ttyperf.py) against a bare Textual
app with the same three panes (bare.py); building, reopening and searching are measured inside, over generated
corpora (corpus_maker.py). It prints a table in Markdown. Not a test: nothing fails, and nothing depends on the time.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parents[1] / "seeds"
sys.path.insert(0, str(HERE.parent))

from benchmarks.corpus_maker import make_article, make_corpus  # noqa: E402

JPTIES = f"{sys.executable} -m jpties"
BARE = f"{sys.executable} {HERE / 'bare.py'}"
READY, BARE_READY = "Facts +[0-9]", "Until November"
"""On the first useful screen: the number of facts, which stands beside those of the tree and the text; the first words of the
bare app's body text."""
QUERIES = (
    "japan",
    '"memorandum of"',
    "agree*",
    "kind:figure",
    "place:vietnam",
    "governor AND trade",
    "date:2014..2016",
)
"""One of each kind."""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--sizes", default="5,1000", help="numbers of articles; 5 are the built-in ones, 1mb is one article"
    )
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--presses", type=int, default=40)
    parser.add_argument("--nice", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="folder for articles and caches, used again where it has them")
    options = parser.parse_args()
    rows: list[tuple[str, str, str]] = []
    with tempfile.TemporaryDirectory(prefix="jpties-bench-") as temporary:
        folder = options.keep or Path(temporary)
        for size in options.sizes.split(","):
            corpus, home = _corpus(folder, size), folder / f"home-{size}"
            rows += inside(corpus, home, size)
            rows += outside(corpus, home, size, options)
            rows += commands(corpus, home, size, options.pairs)
    width = max(len(row[0]) for row in rows)
    print(f"| {'measured':<{width}} | figure | spread |\n| {'-' * width} | --- | --- |")
    for what, figure, spread in rows:
        print(f"| {what:<{width}} | {figure} | {spread} |")
    return 0


def _corpus(folder: Path, size: str) -> Path:
    """A folder with so many articles, made unless it is there."""
    corpus = folder / f"corpus-{size}"
    if size == str(len(list(SEEDS.glob("*.txt")))):
        return SEEDS
    if size == "1mb" and not corpus.exists():
        corpus.mkdir(parents=True)
        articles = (make_article(number) for number in itertools.count())
        sizes = itertools.takewhile(lambda told: told[0] < 1_000_000, _running(articles))
        (corpus / "large.txt").write_text("\n".join(text for _bytes, text in sizes), encoding="utf-8")
    elif not corpus.exists():
        make_corpus(corpus, int(size), 1)
    return corpus


def _running(texts: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Each text with the bytes of all up to it."""
    total = 0
    for text in texts:
        total += len(text.encode())
        yield total, text


def inside(corpus: Path, home: Path, size: str) -> list[tuple[str, str, str]]:
    """Building, reopening, searching, memory; in a process of its own, so that the peak is that of this corpus."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        measured = pool.submit(_inside, str(corpus), str(home / "cache")).result()
    text = measured["bytes"] / 1e6
    searched = sorted(measured["searches"])
    build, cores = measured["build"], os.cpu_count() or 1
    rate = f"{text / build:.3f} MB/s" if build else "kept from before"
    return [
        (f"{size}: text", f"{text:.2f} MB", ""),
        (f"{size}: build, {cores} cores", rate, f"{build:.1f} s"),
        (f"{size}: open again", f"{measured['open'] * 1000:.0f} ms", ""),
        (
            f"{size}: search",
            f"{statistics.median(searched) * 1000:.1f} ms",
            f"p95 {searched[int(len(searched) * 0.95) - 1] * 1000:.1f} ms",
        ),
        (f"{size}: peak memory once open", f"{measured['peak']:.0f} MB", f"{measured['peak'] / text:.1f}x the text"),
    ]


def _inside(corpus: str, cache: str) -> dict[str, Any]:
    from jpties.corpus.building import read_corpus

    size = sum(path.stat().st_size for path in Path(corpus).rglob("*.txt"))
    is_new = not Path(cache).exists()
    began = time.perf_counter()
    read_corpus([corpus], cache=Path(cache)).close()
    build = time.perf_counter() - began if is_new else 0
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:  # without what the building left in memory
        opened, searches, peak = pool.submit(_opened, corpus, cache).result()
    return {"bytes": size, "build": build, "open": opened, "searches": searches, "peak": peak}


def _opened(corpus: str, cache: str) -> tuple[float, list[float], float]:
    from jpties.corpus.building import read_corpus
    from jpties.search.answering import articles_matching

    began = time.perf_counter()
    with read_corpus([corpus], cache=Path(cache)) as model:
        opened = time.perf_counter() - began
        searches = []
        for query in QUERIES * 5:
            began = time.perf_counter()
            articles_matching(model, query)
            searches.append(time.perf_counter() - began)
        return opened, searches, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def outside(corpus: Path, home: Path, size: str, options: argparse.Namespace) -> list[tuple[str, str, str]]:
    """Start and keys, against the bare app on the built-in articles."""
    program = ["env", f"JPTIES_HOME={home}", *JPTIES.split(), str(corpus)]
    against = ["--vs", f"{BARE} {SEEDS}"]
    common = ["--size", "120x36", "--nice", str(options.nice)]
    start = ttyperf(
        ["start", *common, "--expect", READY, "--runs", str(options.pairs), *against, "--vs-expect", BARE_READY],
        program,
    )
    rows = [
        _row(f"{size}: start to the first useful screen / bare", start, "ready_ms"),
        _row(f"{size}: start, CPU / bare", start, "cpu_ms"),
    ]
    for what, before, key, back in (
        ("next article, with its facts", "", "]", "["),
        ("a line in the reader", "tab", "down", "up"),
        ("a page in the reader", "tab", "pagedown", "pageup"),
        ("a line in the tree", "", "down", "up"),
        ("a letter of find", "/", "a", "backspace"),
        ("a letter of the filter", "f", "a", "backspace"),
        ("a letter of go to", "o", "a", "backspace"),
    ):
        moved = ["--before", before] if before else []
        measured = ttyperf(
            [
                *("key", *common, "--ready", READY, *moved, "--keys", key, "--keys-odd", back),
                *("--n", str(options.presses), "--quiet", "60"),
                *(*against, "--vs-ready", BARE_READY, "--vs-keys", "down", "--vs-keys-odd", "up"),
            ],
            program,
        )
        rows.append(_row(f"{size}: {what} / down in the bare app", measured, "last_ms"))
    return rows


def ttyperf(words: list[str], program: list[str]) -> dict[str, Any]:
    """The ratios of the pairs that `ttyperf.py` measures, by what was measured."""
    command = [sys.executable, str(HERE / "ttyperf.py"), *words, "--", *program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(words[:1])}: {done.stderr[-500:]}")
    ratios: dict[str, Any] = json.loads(done.stdout)["ratio_a_over_b"]
    return ratios


def _row(what: str, ratios: dict[str, Any], name: str) -> tuple[str, str, str]:
    one = ratios[name]
    return what, f"{one['median']:.2f}x", f"{one['min']:.2f} to {one['max']:.2f}, p95 {one['p95']:.2f}"


def commands(corpus: Path, home: Path, size: str, pairs: int) -> list[tuple[str, str, str]]:
    """`jpties facts` from the cache against an interpreter that does nothing."""
    environment = {**os.environ, "JPTIES_HOME": str(home)}
    facts = [*JPTIES.split(), "facts", str(corpus), "--format", "jsonl"]
    ratios = []
    for _pair in range(pairs):
        times = []
        for command in (facts, [sys.executable, "-c", "pass"]):
            began = time.perf_counter()
            subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
            times.append(time.perf_counter() - began)
        ratios.append(times[0] / times[1])
    return [
        (
            f"{size}: jpties facts / python -c pass",
            f"{statistics.median(ratios):.1f}x",
            f"{min(ratios):.1f} to {max(ratios):.1f}",
        )
    ]


if __name__ == "__main__":
    raise SystemExit(main())
