"""What the browser has done when it copies itself to read ahead: nothing that two processes must not share.

A connection to SQLite is of one process alone, and a lock that another thread holds stays locked in a copy.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from cli.terminal import running

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is read ahead")

PROGRAM = """
import json, os, sys
connections = 0

def hear(event, arguments):
    global connections
    if event == "sqlite3.connect":
        connections += 1
    elif event == "os.fork":
        told = {"connections": connections, "threads": len(os.listdir("/proc/self/task"))}
        with open(sys.argv[1], "w") as file:
            json.dump(told, file)
        os._exit(0)

os.sched_getaffinity = lambda process: {0, 1}
sys.addaudithook(hear)
from jpties.cli import main
{before}
main(sys.argv[2:])
"""
"""The real program, listened to until it copies itself."""


def at_the_copy(corpus: Path, before: str = "") -> dict[str, int]:
    """How many connections to SQLite the browser has opened, and how many threads it is, when it copies itself.

    Args:
        corpus: what it is opened on.
        before: code that it runs first.
    """
    told = corpus.with_name("told.json")
    program = ("-c", PROGRAM.replace("{before}", before), str(told))
    with running(str(corpus), columns=80, rows=24, program=program) as terminal:
        terminal.wait_for_end()
    found: dict[str, int] = json.loads(told.read_text(encoding="utf-8"))
    return found


def test_nothing_is_shared_when_the_browser_copies_itself(noted_corpus: Path) -> None:
    assert at_the_copy(noted_corpus) == {"connections": 0, "threads": 1}


@pytest.mark.parametrize(
    ("before", "connections", "threads"),
    [
        ("from jpties.corpus.store import CorpusStore; CorpusStore(None, '')", 1, 1),
        ("from jpties.names.gazetteer import gazetteer; gazetteer().place('place:jp')", 1, 1),
        ("import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()", 0, 2),
    ],
)
def test_what_would_be_shared_is_heard(before: str, connections: int, threads: int, noted_corpus: Path) -> None:
    assert at_the_copy(noted_corpus, before) == {"connections": connections, "threads": threads}
