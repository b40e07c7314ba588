"""A monkey at the keyboard of the real program, and what it costs in memory.

    python tests/safety/monkey.py [--keys 20000] [--seed 1] [--articles 300] [--reloads 10000]

It presses keys at random, pastes, clicks, drags the window about and changes files, on the built-in articles, on the hostile
ones and on a larger corpus; then a corpus is read again and again in one process. It ends with 1 if the program
crashed, wrote what it must not, or left the terminal in disorder, and prints how memory grew.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import resource
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[2] / "tui")]

from cli.terminal import running  # noqa: E402  # after the path, for use as a script
from jpties.actions import ACTIONS  # noqa: E402
from safety.hostile import CASES, hostile_corpus, hostile_home  # noqa: E402
from safety.stream import heard  # noqa: E402
from safety.walk import ESCAPE, LEAVING, NAMED, pasted, sent  # noqa: E402
from ui.workers import workers_done  # noqa: E402

SEEDS = HERE.parents[2] / "seeds"
PAGE = 4096
OPENING_ANEW = {"open-corpus"}
"""Actions that may end the browser and begin it again: what is typed between the two, the terminal itself repeats."""
SAMPLE_EVERY = 200
"""Presses between two looks at the memory."""
SIZES = [(120, 36), (80, 24), (40, 12), (200, 60), (20, 5)]


@dataclass
class Report:
    """What a monkey did and saw."""

    name: str
    keys: int = 0
    starts: int = 0
    faults: list[str] = field(default_factory=list)
    memory: list[tuple[int, int]] = field(default_factory=list)
    """(presses, KB) over the life of the last program."""

    def line(self) -> str:
        """The report as a line of a table."""
        last = self.memory[-1][1] if self.memory else 0
        quarters = [self.memory[len(self.memory) * part // 4][1] // 1024 for part in range(4)] if self.memory else []
        return (
            f"{self.name:14}{self.keys:8,} presses{self.starts:4} starts{len(self.faults):4} faults"
            f"   MB at each quarter {quarters} {last // 1024}, {slope(self.memory):.1f} KB for 1,000 presses"
        )


def slope(points: Sequence[tuple[int, int]]) -> float:
    """KB for 1,000 steps over the second half of the points, by least squares: the first half fills caches."""
    points = points[len(points) // 2 :]
    if len(points) < 3:
        return 0.0
    middle_x = sum(x for x, _y in points) / len(points)
    middle_y = sum(y for _x, y in points) / len(points)
    square = sum((x - middle_x) ** 2 for x, _y in points)
    return 1000 * sum((x - middle_x) * (y - middle_y) for x, y in points) / square if square else 0.0


def some_key(numbers: random.Random) -> str:
    """Something that a hand can do at a terminal, but for leaving."""
    kind = numbers.random()
    if kind < 0.70:
        action = numbers.choice([one for one in ACTIONS if one.id not in LEAVING | OPENING_ANEW])
        return sent(numbers.choice(action.keys)) if action.keys else ESCAPE
    if kind < 0.80:
        return numbers.choice([*NAMED.values(), ESCAPE, ESCAPE, "\r"])
    if kind < 0.92:
        return numbers.choice("abcdefghijklmnoprstuvwxyzABCLMNRSTVYZ0123456789 .,:;!?-+=/()[]{}<>'\"éü日本")
    if kind < 0.95:
        return pasted(numbers.choice([*CASES.values(), "who:abe date:2014", "x" * 2_000, "Fukuoka\nHanoi"])[:2_000])
    x, y, button = numbers.randint(1, 120), numbers.randint(1, 40), numbers.choice([0, 0, 0, 2, 64, 65])
    return f"\x1b[<{button};{x};{y}M\x1b[<{button};{x};{y}m"


def monkey(name: str, corpus: Path, home: Path, keys: int, seed: int) -> Report:
    """Press keys on a corpus, starting the program again where the keys have left it."""
    numbers = random.Random(seed)
    report = Report(name)
    while report.keys < keys and len(report.faults) < 5:
        report.starts += 1
        report.memory = []
        with running(str(corpus), columns=120, rows=36, environ={"JPTIES_HOME": str(home)}) as terminal:
            terminal.wait(lambda text: "Places" in text and "Reading" not in text, "the articles")
            while report.keys < keys and terminal.process.poll() is None:
                terminal.type("".join(some_key(numbers) for _ in range(5)))
                report.keys += 5
                if numbers.random() < 0.02:
                    terminal.resize(*numbers.choice(SIZES))
                if numbers.random() < 0.01:
                    file = numbers.choice(sorted(corpus.glob("*.txt")))
                    if file.is_file() and not file.is_symlink() and corpus != SEEDS:
                        os.utime(file)
                terminal.drain(0.01)
                if report.keys % SAMPLE_EVERY == 0:
                    terminal.drain(0.1)
                    report.memory.append((report.keys, _resident(terminal.process.pid)))
            while terminal.process.poll() is None:
                terminal.type(ESCAPE * 3 + "q")
                terminal.drain(0.3)
            code = terminal.wait_for_end()
        until = terminal.heard.rfind(b"\x1b[?1049l")  # behind it the terminal itself echoes the keys
        report.faults += heard(bytes(terminal.heard[:until])).findings[:3]
        # 130: a click left the program, and the next key was ctrl+c, which a terminal that is given back sends as a signal
        if code not in (0, 130) or b"has to stop" in terminal.heard or b"Traceback" in terminal.heard:
            report.faults.append(f"exit {code} after {report.keys} presses, seed {seed}\n{terminal.text}")
    return report


def _resident(process: int) -> int:
    """Memory of a process, KB."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text(encoding="utf-8").split()[1]) * PAGE // 1024
    except (OSError, IndexError):
        return 0


async def reloads(count: int) -> list[tuple[int, int]]:
    """Read the built-in articles again and again in one browser; (times, KB)."""
    from textual.worker import WorkerCancelled

    from jpties.corpus.building import read_corpus
    from jpties.ui.app import JptiesApp
    from jpties.ui.outside import Outside

    points: list[tuple[int, int]] = []
    with tempfile.TemporaryDirectory() as cache:
        app = JptiesApp(
            Outside(lambda progress, _partial: read_corpus((str(SEEDS),), cache=Path(cache), progress=progress))
        )
        async with app.run_test(size=(120, 36)) as pilot:
            for number in range(count):
                app.on_corpus_changed()
                with contextlib.suppress(WorkerCancelled):  # the one before
                    await workers_done(app)
                await pilot.pause()
                if number % max(1, count // 50) == 0:
                    points.append((number, _resident(os.getpid())))
        app.close_model()
    return points


def larger_corpus(folder: Path, articles: int) -> Path:
    """The built-in articles and many made of their paragraphs."""
    numbers = random.Random(3)
    root = folder / "larger"
    root.mkdir()
    paragraphs = [
        paragraph
        for path in sorted(SEEDS.glob("*.txt"))
        for paragraph in path.read_text(encoding="utf-8").split("\n")
        if len(paragraph) > 60
    ]
    for number in range(articles):
        chosen = numbers.sample(paragraphs, min(len(paragraphs), 12))
        (root / f"made-{number:05}.txt").write_text("\n\n".join([f"Report {number}", *chosen]), encoding="utf-8")
    return root


def main() -> int:
    """Let the monkey loose."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keys", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--reloads", type=int, default=10_000)
    options = parser.parse_args()
    faults = 0
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for what, corpus, home, part in (
            ("seeds", SEEDS, folder / "home", 0.4),
            ("hostile", hostile_corpus(folder), hostile_home(folder / "other"), 0.3),
            (f"{options.articles} articles", larger_corpus(folder, options.articles), folder / "home", 0.3),
        ):
            report = monkey(what, corpus, home, int(options.keys * part), options.seed)
            faults += len(report.faults)
            sys.stdout.write("\n".join([report.line(), *report.faults, ""]))
            sys.stdout.flush()
    if options.reloads:
        points = asyncio.run(reloads(options.reloads))
        grown = slope(points)
        sys.stdout.write(f"{'reloads':14}{options.reloads:8,} times  {grown:.1f} KB for 1,000\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
