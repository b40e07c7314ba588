"""The real program, in a real pseudo-terminal, on a corpus of everything that could hurt.

Whatever it does, it writes text and the sequences of its own screen, and copies what it says it copied.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.terminal import Terminal, running
from safety.hostile import MARK, PAYLOAD, hostile_corpus, hostile_home, hostile_session
from safety.stream import Heard, heard
from safety.walk import ESCAPE, every_article, every_format, short_walk, whole_walk

CHILD = str(Path(__file__).with_name("child.py"))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_corpus(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def home(tmp_path: Path, cache: Path, corpus: Path) -> Path:
    """Hostile settings and a hostile session, new for each run; the cache is shared, so that one run reads."""
    made = hostile_home(tmp_path)
    hostile_session(made, corpus)
    (made / "cache").symlink_to(cache)
    return made


def walked(terminal: Terminal, keys: Iterator[str]) -> Heard:
    """Press the keys, leave, and take apart all that was written."""
    terminal.wait(lambda text: " articles" in text and "Reading" not in text, "the hostile corpus")
    for some in keys:
        terminal.type(some)
        terminal.drain(0.02)
        if terminal.process.poll() is not None:
            break
    while terminal.process.poll() is None:
        terminal.type(ESCAPE * 3 + "q")
        terminal.drain(0.5)
    assert terminal.wait_for_end() == 0, terminal.text
    return heard(bytes(terminal.heard))


LOOKS = 8
"""Times that the articles are walked through."""


@pytest.mark.parametrize(("columns", "rows"), [(120, 36), (80, 24), (40, 12)])
def test_nothing_but_text_and_our_own_sequences_reach_the_terminal(
    columns: int, rows: int, corpus: Path, home: Path
) -> None:
    keys = whole_walk() if columns == 120 else short_walk()
    with running(str(corpus), columns=columns, rows=rows, environ={"JPTIES_HOME": str(home)}) as terminal:
        result = walked(terminal, keys)
    assert result.findings == []
    assert MARK.encode() in terminal.heard, "nothing hostile was shown"
    assert result.copies, "nothing was copied"
    for copy in result.copies:
        assert not heard(copy.replace(b"\t", b" "), screen=False).findings
    assert not list(corpus.rglob("RAN"))
    assert not Path("RAN").exists()


def test_the_run_finds_what_it_looks_for_when_cleaning_is_switched_off(corpus: Path, home: Path) -> None:
    """The same run on a program whose cleaning does nothing."""
    program = (CHILD, "cleaning_off")
    words = (str(corpus), "--no-cache")
    with running(*words, columns=120, rows=36, environ={"JPTIES_HOME": str(home)}, program=program) as terminal:
        terminal.wait(lambda _text: b"[?1049h" in terminal.heard and b" articles" in terminal.heard, "the corpus")
        wanted = {"x1b]2;HOSTILE", "x1b[31mHOSTILE", f"x1b]52;c;{PAYLOAD[:3]}", f"x9d52;c;{PAYLOAD[:3]}"}
        missing, found = wanted, ""
        for look in range(LOOKS):  # again and more slowly, until a busy machine has painted each
            for keys in every_article():
                terminal.type(keys)
                terminal.drain(0.02 * 2 ** min(look, 5))
            found = "\n".join(heard(bytes(terminal.heard)).findings)
            missing = {one for one in wanted if one not in found}
            if not missing:
                break
    assert not missing, found[:2000]


def test_a_copy_is_exactly_what_the_file_of_the_last_copy_holds(corpus: Path, home: Path) -> None:
    with running(str(corpus), columns=120, rows=36, environ={"JPTIES_HOME": str(home)}) as terminal:
        result = walked(terminal, iter(list(every_format())[:3]))
    assert result.copies, "nothing was copied"
    assert result.copies[-1] == (home / "state" / "last-copy.txt").read_bytes()
