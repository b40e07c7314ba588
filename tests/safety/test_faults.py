"""What goes wrong around the running program: signals, a terminal that is gone, files that change, a full disk."""

from __future__ import annotations

import json
import os
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.terminal import PATIENCE, Terminal, running
from safety.walk import ESCAPE, views

CHILD = str(Path(__file__).with_name("child.py"))
FIRST = "001_773cfc2c257ea76a"
"""The article that the built-in corpus opens with, by the place of its partners."""

SCREENS = {
    "the browser": "",
    "the reader alone": "\tz",
    "a prompt": "/words",
    "a picker": "onames",
    "the palette": "\x10",
    "help": "?",
    "the legend": "L",
    "the formats": "Y",
    "a selection": "\tvll",
    **{f"view {number}": key for number, key in enumerate(views()[1:], 2)},
}
"""Keys that lead to each kind of screen."""


def opened(terminal: Terminal) -> None:
    """Wait until the articles are shown."""
    terminal.wait(lambda text: "Places" in text and "Reading" not in text and " of 5" in text, "the articles")


def saved_session(home: Path) -> dict[str, object]:
    [file] = (home / "state").glob("session-*.json")
    session = json.loads(file.read_text(encoding="utf-8"))
    assert isinstance(session, dict)
    return session


def given_back(terminal: Terminal) -> bool:
    """Whether the terminal is as it was: main screen, cursor, no mouse, no pastes in brackets, lines with echo."""
    ended = [b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l", b"\x1b[<u"]
    begun = [b"\x1b[?1049h", b"\x1b[?25l", b"\x1b[?1000h", b"\x1b[?1003h", b"\x1b[?2004h", b"\x1b[>"]
    heard = bytes(terminal.heard)
    return all(heard.rfind(end) > heard.rfind(begin) for end, begin in zip(ended, begun, strict=True))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def home(tmp_path: Path, cache: Path) -> Path:
    """An empty home with a cache that all tests share."""
    made = tmp_path / "home"
    made.mkdir()
    (made / "cache").symlink_to(cache)
    return made


@pytest.mark.parametrize("screen", SCREENS)
def test_a_signal_in_any_screen_gives_the_terminal_back_and_keeps_the_state(screen: str, home: Path) -> None:
    with running(columns=80, rows=24, environ={"JPTIES_HOME": str(home)}) as terminal:
        opened(terminal)
        terminal.type(SCREENS[screen])
        terminal.drain(0.2)
        assert terminal.is_raw()
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.wait_for_end() == 128 + signal.SIGTERM, terminal.text
        assert given_back(terminal)
    assert saved_session(home)["article"] is not None


def test_an_interrupt_from_outside_does_the_same(home: Path) -> None:
    with running(columns=80, rows=24, environ={"JPTIES_HOME": str(home)}) as terminal:
        opened(terminal)
        terminal.process.send_signal(signal.SIGINT)
        assert terminal.wait_for_end() == 128 + signal.SIGINT
        assert given_back(terminal)
        assert b"Traceback" not in terminal.heard


@pytest.mark.parametrize("program", [("-m", "jpties"), (CHILD, "no_hang_up")], ids=["told", "found out"])
def test_a_terminal_that_is_closed_ends_the_program_and_keeps_the_state(program: tuple[str, ...], home: Path) -> None:
    """Without the signal too: Textual alone would read the dead terminal for ever, at full load."""
    with running(columns=80, rows=24, environ={"JPTIES_HOME": str(home)}, program=program) as terminal:
        opened(terminal)
        terminal.type("]")
        terminal.drain(0.3)
        terminal.close()
        assert terminal.wait_for_end() == 128 + signal.SIGHUP
    assert saved_session(home)["article"] is not None
    assert "signal 1" in (home / "state" / "jpties.log").read_text(encoding="utf-8")


def closed_over_a_note(home: Path) -> None:
    """A terminal is closed while a note is being written."""
    with running(columns=80, rows=24, environ={"JPTIES_HOME": str(home)}) as terminal:
        opened(terminal)
        terminal.type("\ta")
        terminal.wait(lambda text: "Esc gives up" in text, "the form")
        terminal.type("ask the ministry")
        terminal.wait(lambda text: "ask the ministry" in text, "the words")
        terminal.close()
        assert terminal.wait_for_end() == 128 + signal.SIGHUP


def test_a_note_half_written_outlives_its_terminal(home: Path) -> None:
    closed_over_a_note(home)
    with running(columns=80, rows=24, environ={"JPTIES_HOME": str(home)}) as terminal:
        terminal.wait(lambda text: "A note not saved is kept: a on “" in text, "what is kept")
        opened(terminal)
        terminal.type("\ta")
        terminal.wait(lambda text: "ask the ministry" in text, "the words again")


def test_a_note_that_cannot_be_kept_costs_no_other_state(home: Path) -> None:
    state = home / "state"
    state.mkdir(parents=True)
    (state / "drafts").write_text("a file in place of the folder", encoding="utf-8")
    closed_over_a_note(home)
    assert saved_session(home)["article"] is not None


def test_a_stopped_program_gives_the_terminal_back_and_takes_it_again(home: Path) -> None:
    with running(columns=80, rows=24, environ={"JPTIES_HOME": str(home)}) as terminal:
        opened(terminal)
        terminal.process.send_signal(signal.SIGTSTP)
        _until(lambda: _state_of(terminal.process.pid) == "T", terminal)
        assert given_back(terminal)
        assert not terminal.is_raw()
        terminal.process.send_signal(signal.SIGCONT)
        _until(terminal.is_raw, terminal)
        terminal.type("]")
        terminal.wait(lambda text: "2 of 5" in text or "3 of 5" in text or "1 of 5" in text, "the articles again")
        terminal.type("q")
        assert terminal.wait_for_end() == 0
        assert given_back(terminal)


def test_a_window_that_is_dragged_about_ends_as_it_is_left(home: Path) -> None:
    with running(columns=120, rows=36, environ={"JPTIES_HOME": str(home)}) as terminal:
        opened(terminal)
        for number in range(200):
            terminal.resize(20 + number * 37 % 160, 3 + number * 13 % 50)
            terminal.drain(0.01)
        terminal.resize(80, 24)
        terminal.wait(lambda text: "Help" in text.splitlines()[-1], "the last line at its place")
        terminal.type("q")
        assert terminal.wait_for_end() == 0


def _replaced_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _replaced_by_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/passwd")


def _replaced_by_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


FILE_FAULTS: dict[str, Callable[[Path], object]] = {
    "changed": lambda path: path.write_text("Other words.\n", encoding="utf-8"),
    "truncated": lambda path: path.write_bytes(b""),
    "made binary": lambda path: path.write_bytes(bytes(range(256)) * 50),
    "unreadable": lambda path: path.chmod(0),
    "removed": Path.unlink,
    "a folder now": _replaced_by_folder,
    "a link out now": _replaced_by_link,
    "a pipe now": _replaced_by_pipe,
    "its folder removed": lambda path: shutil.rmtree(path.parent),
}
"""What can happen to the file of the article that is open."""


@pytest.mark.parametrize("fault", FILE_FAULTS)
def test_a_file_that_changes_while_it_is_open_disturbs_nobody(
    fault: str, home: Path, seeds: Path, tmp_path: Path
) -> None:
    corpus = tmp_path / "corpus"
    shutil.copytree(seeds, corpus)
    with running(str(corpus), columns=120, rows=36, environ={"JPTIES_HOME": str(home)}) as terminal:
        opened(terminal)
        for file in sorted(corpus.glob("*.txt")):
            FILE_FAULTS[fault](file)
            if not corpus.exists():
                break
        terminal.type("]]]\t\x1b[B\x1b[B}}ry[[[")
        terminal.drain(0.5)
        assert terminal.process.poll() is None, terminal.text
        terminal.type(ESCAPE + "q")
        assert terminal.wait_for_end() == 0
        assert b"has to stop" not in terminal.heard


def test_a_full_disk_costs_nothing_but_what_was_to_be_written(tmp_path: Path, seeds: Path) -> None:
    program = (CHILD, "full_disk")
    home = tmp_path / "home"
    with running(str(seeds), columns=120, rows=36, environ={"JPTIES_HOME": str(home)}, program=program) as terminal:
        opened(terminal)
        terminal.type("y")
        terminal.wait_for_copy()
        terminal.type("]q")
        assert terminal.wait_for_end() == 0
        assert b"not saved" in terminal.heard
        assert b"Traceback" not in terminal.heard
    assert [path for path in home.rglob("*") if path.is_file() and path.stat().st_size] == []


@pytest.mark.parametrize(
    "command",
    ["false", "/nowhere/at-all", "sh -c 'kill -9 $$'", "sh -c 'exec <&-; echo \x1b]0;HOSTILE\x07 >&2; exit 3'"],
)
def test_a_clipboard_program_that_dies_is_named_and_the_terminal_takes_the_copy(command: str, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.yaml").write_text(f"clipboard_cmd: {json.dumps(command)}\n", encoding="utf-8")
    with running(columns=120, rows=36, environ={"JPTIES_HOME": str(home)}) as terminal:
        opened(terminal)
        terminal.type("y")
        assert terminal.wait_for_copy() == (home / "state" / "last-copy.txt").read_bytes()
        terminal.type("q")
        assert terminal.wait_for_end() == 0
        assert b"]0;HOSTILE" not in terminal.heard


def test_an_error_inside_shows_a_calm_screen_and_opens_again(home: Path) -> None:
    program = (CHILD, "broken_key")
    with running(columns=80, rows=24, environ={"JPTIES_HOME": str(home)}, program=program) as terminal:
        opened(terminal)
        terminal.type("]S")
        terminal.wait(lambda text: "jpties has to stop" in text, "the screen of failures")
        assert "child.py" in terminal.text or "ValueError" in terminal.text
        terminal.type("s")
        terminal.wait(lambda text: "Saved as" in text, "the report")
        terminal.type("\r")
        opened(terminal)
        terminal.type("q")
        assert terminal.wait_for_end() == 0
        assert given_back(terminal)
    [report] = (home / "state").glob("report-*.txt")
    everything = bytes(terminal.heard) + report.read_bytes() + (home / "state" / "jpties.log").read_bytes()
    assert b"secret words" not in everything
    assert b"Traceback" not in everything
    assert str(Path.home()).encode() not in report.read_bytes()
    assert b"KeyError" in report.read_bytes()


def test_an_error_inside_a_command_is_one_sentence(home: Path, seeds: Path) -> None:
    program = (CHILD, "broken_table")
    environ = {"JPTIES_HOME": str(home)}
    with running("entities", str(seeds), columns=80, rows=24, environ=environ, program=program) as terminal:
        assert terminal.wait_for_end() == 70
    assert b"secret words" not in terminal.heard
    assert b"Traceback" not in terminal.heard
    assert b"ValueError in cli/" in terminal.heard
    assert b"ValueError" in (home / "state" / "jpties.log").read_bytes()


def test_an_article_that_fails_inside_is_a_problem_and_the_others_are_read(home: Path, seeds: Path) -> None:
    program = (CHILD, "broken_reading")
    environ = {"JPTIES_HOME": str(home / "other")}
    with running("articles", str(seeds), columns=200, rows=24, environ=environ, program=program) as terminal:
        assert terminal.wait_for_end() == 0
    words = terminal.text
    assert "004_ba17cdc2c885871d" in words
    assert "002_" in words
    assert "ValueError in" in words
    assert "secret words" not in words


def test_the_browser_needs_no_network(home: Path, seeds: Path) -> None:
    program = (CHILD, "no_network")
    words = (str(seeds), "--no-cache")
    with running(*words, columns=80, rows=24, environ={"JPTIES_HOME": str(home)}, program=program) as terminal:
        opened(terminal)
        terminal.type("]y")
        terminal.wait_for_copy()
        terminal.type("q")
        assert terminal.wait_for_end() == 0
        assert b"network" not in terminal.heard


def test_leaving_does_not_wait_for_a_large_article_to_be_read(home: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "large"
    corpus.mkdir()
    words = "The governor of Fukuoka Prefecture met the mayor of Hanoi on 3 May 2014 about $950 million. "
    (corpus / "large.txt").write_text(words * 60_000, encoding="utf-8")
    with running(str(corpus), columns=80, rows=24, environ={"JPTIES_HOME": str(home)}) as terminal:
        terminal.wait(lambda text: "Reading" in text, "the beginning")
        before = time.monotonic()
        terminal.type("q")
        terminal.wait_for_end()
        assert given_back(terminal)
        assert time.monotonic() - before < PATIENCE / 2


def test_no_process_is_left_when_the_program_is_killed_while_it_reads(home: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "many"
    corpus.mkdir()
    words = "The governor of Fukuoka Prefecture met the mayor of Hanoi on 3 May 2014 about $950 million.\n\n"
    for number in range(400):
        (corpus / f"{number}.txt").write_text(f"{number}. {words * 60}", encoding="utf-8")
    environ = {"JPTIES_HOME": str(home), "JPTIES_MARK": str(tmp_path)}
    with running(str(corpus), columns=80, rows=24, environ=environ) as terminal:
        _until(lambda: len(_marked(str(tmp_path))) > 2, terminal)
        terminal.process.kill()
        terminal.process.wait()
    end = time.monotonic() + PATIENCE
    while _marked(str(tmp_path)) and time.monotonic() < end:
        time.sleep(0.1)  # for processes that are not ours to wait for
    assert _marked(str(tmp_path)) == []


def _marked(mark: str) -> list[int]:
    """The processes that have a mark in their environment."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and _state_of(int(entry.name)) not in ("", "Z"):
            try:
                if f"JPTIES_MARK={mark}".encode() in (entry / "environ").read_bytes():
                    found.append(int(entry.name))
            except OSError:
                continue
    return found


def _state_of(process: int) -> str:
    """Letter of the state of a process, as the system has it."""
    try:
        return (Path("/proc") / str(process) / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return ""


def _until(wanted: Callable[[], object], terminal: Terminal) -> None:
    end = time.monotonic() + PATIENCE
    while not wanted():
        assert time.monotonic() < end, terminal.text
        terminal.drain(0.05)
