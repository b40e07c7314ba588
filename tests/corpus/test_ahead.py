"""Reading ahead in a process of its own: who reads afterwards finds it done, whatever became of that process.

Each case runs in an interpreter of its own: copies of a process are for one without threads, and without the rules.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is read ahead")

PROBE = """
import json, os, sys
from pathlib import Path
os.sched_getaffinity = lambda process: {0, 1}
from jpties.corpus import ahead
from jpties.corpus.ahead import read_ahead
from jpties.corpus.building import read_corpus

def has_rules(): return "jpties.extract.analyse" in sys.modules
def children():
    try: return os.waitpid(-1, os.WNOHANG)
    except ChildProcessError: return None
def begun(**other): return read_ahead((), **{"use_sidecars": True, "cache": cache, **other})
cache, told = Path(sys.argv[1]), []
"""


def probe(code: str, cache: Path) -> object:
    """What a program tells that goes on after the probe's first lines."""
    program = f"{PROBE}\n{code}\nprint(json.dumps(told))"
    words = [sys.executable, "-c", program, str(cache)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=120)
    assert done.stderr == ""
    return json.loads(done.stdout)


def test_who_reads_afterwards_finds_it_done_and_loads_no_rules(tmp_path: Path) -> None:
    code = """
asked = []
begun().wait(lambda done, total: asked.append((done, total)) or True)
told += [has_rules(), children(), sorted(set(asked))]
with read_corpus((), cache=cache) as model: told += [len(model.rows), has_rules()]
"""
    assert probe(code, tmp_path) == [False, None, [[0, 5]], 5, False]


def test_what_people_put_right_is_done_too_and_nothing_linked_again(tmp_path: Path) -> None:
    code = """
from jpties.model.corrections import Correction
one = [Correction("not-an-entity", name="Kyushu")]
begun(corrections=one).wait(lambda done, total: True)
with read_corpus((), cache=cache, corrections=one) as model: told += [len(model.rows)]
told += ["jpties.corpus.linking" in sys.modules]
"""
    assert probe(code, tmp_path) == [5, False]


def test_a_corpus_without_its_sidecars_is_another_one(tmp_path: Path) -> None:
    code = """
with read_corpus((), cache=cache, use_sidecars=False): pass
told += [begun(use_sidecars=False) is None]
"""
    assert probe(code, tmp_path) == [True]


def test_what_was_given_up_is_read_by_who_reads_afterwards(tmp_path: Path) -> None:
    code = """
begun().wait(lambda done, total: False)
told += [children()]
with read_corpus((), cache=cache) as model: told += [len(model.rows)]
"""
    assert probe(code, tmp_path) == [None, 5]


def test_a_fault_of_the_process_is_silent_and_met_again_by_who_reads_afterwards(tmp_path: Path) -> None:
    code = """
def failing(*args, **kinds): raise OSError("no room")
ahead.read_corpus = failing
begun().wait(lambda done, total: True)
told += [children(), list(cache.iterdir())]
with read_corpus((), cache=cache) as model: told += [len(model.rows)]
"""
    assert probe(code, tmp_path) == [None, [], 5]


@pytest.mark.parametrize(
    ("before", "why"),
    [
        ("with read_corpus((), cache=cache): pass", "it was read before"),
        ("os.sched_getaffinity = lambda process: {0}", "there is one processor, busy with the screen"),
        ("ahead.PARALLEL_FROM = 5", "many articles are shown while they are read"),
        ("ahead.corpus_files = lambda roots, problems: []", "there is nothing to read"),
        ("sys.platform = 'darwin'", "a copy of a process is not safe there"),
    ],
)
def test_nothing_is_begun_where_it_does_not_pay(before: str, why: str, tmp_path: Path) -> None:
    assert probe(f"{before}\ntold += [begun() is None, children()]", tmp_path) == [True, None], why


def test_nothing_is_begun_where_no_process_can_be_had(tmp_path: Path) -> None:
    code = """
def refused(): raise BlockingIOError("no more processes")
os.fork = refused
before = len(os.listdir("/proc/self/fd"))
told += [begun() is None, len(os.listdir("/proc/self/fd")) - before]
"""
    assert probe(code, tmp_path) == [True, 0]
