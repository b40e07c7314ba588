"""Killed or failing at any system call of a save: the old state or the new one, and it loads; two runs at once."""

from __future__ import annotations

import errno
import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from jpties.errors import SaveError
from jpties.files.locks import locked
from jpties.files.writing import write_atomically
from jpties.state.notebook import changes
from jpties.state.notebook.book import Notebook
from state.notebook.pages import OF, SHA, book

SCRIPT = Path(__file__).with_name("saver.py")
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join((str(SCRIPT.parents[2]), str(SCRIPT.parents[3] / "tui")))}
OLD, NEW = "old", ("new " * 50).strip()


def save(folder: Path, at: int, how: str) -> subprocess.CompletedProcess[str]:
    """A run of its own that saves, with something at its Nth system call."""
    return subprocess.run(
        [sys.executable, str(SCRIPT), str(folder), str(at), how],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=ENVIRONMENT,
    )


def prepared(folder: Path) -> Path:
    """A notebook with a note, so that a save replaces a file."""
    notebook = Notebook(folder)
    notebook.change(changes.note_article(OF, None, OLD, ["old"]))
    return folder


def note_in(folder: Path) -> str:
    notebook = Notebook(folder)
    assert notebook.problems == ()
    notes = notebook.article(SHA)
    return notes.note if notes is not None else ""


def calls(folder: Path) -> int:
    """How many system calls a save makes."""
    done = save(folder, 0, "kill")
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


@pytest.mark.parametrize(("how", "first"), [("kill", True), ("kill", False), ("half", False)])
def test_killed_at_every_system_call_of_a_save(tmp_path: Path, how: str, first: bool) -> None:
    count = calls(prepared(tmp_path / "count") if not first else tmp_path / "count")
    assert count > 8
    seen = set()
    for at in range(1, count + 1):
        folder = tmp_path / f"n{at}"
        if not first:
            prepared(folder)
        assert save(folder, at, how).returncode == -9
        note = note_in(folder)
        assert note in ("" if first else OLD, NEW)
        seen.add(note)
        notebook = Notebook(folder)  # the next run is not locked out, goes on, and leaves no litter
        notebook.change(changes.note_article(OF, notebook.article(SHA), "next", []))
        assert note_in(folder) == "next"
        assert not list(folder.rglob("*.part"))
    assert len(seen) == 2


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_a_failing_system_call_is_told_and_leaves_the_old_state_or_the_new_one(tmp_path: Path, number: int) -> None:
    count = calls(prepared(tmp_path / "count"))
    told = 0
    for at in range(1, count + 1):
        folder = prepared(tmp_path / f"n{at}")
        done = save(folder, at, str(number))
        assert done.returncode in (0, 3), done.stderr
        note = note_in(folder)
        assert note == (NEW if done.returncode == 0 else OLD)
        told += "not saved" in done.stdout
    assert told > 3


def test_a_full_disk(tmp_path: Path) -> None:
    folder = prepared(tmp_path / "notebook")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    notebook = Notebook(folder)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        with pytest.raises(SaveError, match="not saved"):
            notebook.change(changes.note_article(OF, notebook.article(SHA), "x" * 1_000, []))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert note_in(folder) == OLD
    notes = notebook.article(SHA)
    assert notes is not None
    assert notes.note == OLD


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere; the failing calls above stand for it")
def test_a_read_only_folder(tmp_path: Path) -> None:
    folder = prepared(tmp_path / "notebook")
    (folder / "articles").chmod(0o500)
    notebook = Notebook(folder)
    try:
        with pytest.raises(SaveError, match="permission denied"):
            notebook.change(changes.star_article(OF, notebook.article(SHA)))
    finally:
        (folder / "articles").chmod(0o700)
    assert note_in(folder) == OLD


def test_two_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    lines = (
        "import sys\n"
        "from pathlib import Path\n"
        "from state.notebook.pages import OF\n"
        "from jpties.state.notebook import changes\n"
        "from jpties.state.notebook.book import Notebook\n"
        "notebook = Notebook(Path(sys.argv[1]))\n"
        "print('ready', flush=True); sys.stdin.readline()\n"
        "for number in range(25):\n"
        "    notebook.change(changes.own_fact(OF, 'event', f'{sys.argv[2]} {number}', number, number + 9))\n"
    )
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", lines, str(tmp_path), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=ENVIRONMENT,
        )
        for name in ("one", "two")
    ]
    for run in runs:  # both are up before either writes
        assert run.stdout is not None
        assert run.stdout.readline() == b"ready\n"
    for run in runs:
        assert run.stdin is not None
        run.stdin.write(b"go\n")
        run.stdin.flush()
    for run in runs:
        run.communicate(timeout=60)
        assert run.returncode == 0
    notes = Notebook(tmp_path).article(SHA)
    assert notes is not None
    said = {own.statement for own in notes.own}
    assert said == {f"{name} {number}" for name in ("one", "two") for number in range(25)}


def test_a_lock_that_another_run_holds_is_waited_for_and_then_told(tmp_path: Path) -> None:
    lock = tmp_path / "notebook" / ".lock"
    with locked(lock), pytest.raises(SaveError, match="another jpties is busy"), locked(lock, patience=0):
        pytest.fail("held twice")
    with locked(lock, patience=0):
        pass
    book(tmp_path).change(changes.star_article(OF, None))


def test_a_file_and_its_folder_are_on_the_disk_before_a_save_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    real_fsync, real_replace = os.fsync, Path.replace

    def fsync(descriptor: int) -> None:
        order.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        real_fsync(descriptor)

    def replace(path: Path, target: Path) -> Path:
        order.append("replace")
        return real_replace(path, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    write_atomically(tmp_path / "a" / "b" / "c.yaml", "x")
    assert order == ["folder", "folder", "file", "replace", "folder"]
