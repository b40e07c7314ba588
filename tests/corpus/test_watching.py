"""Real changes of real files are told; what does not matter is not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue

import pytest

from jpties.corpus import watching

WAIT = 20
"""Seconds until a test gives up on a change that is never told."""


@contextmanager
def watched(path: Path, root: Path) -> Iterator[Callable[[], object]]:
    """Gives a function that waits for the next change; begins when the watches stand."""
    told: Queue[None] = Queue()
    stop = threading.Event()
    thread = threading.Thread(target=watching.watch, args=([str(path)], lambda: told.put(None), stop))
    thread.start()
    try:
        first = root / "begin.txt" if path.is_dir() else path
        while told.empty():  # the watches stand when a change is told
            first.write_text(f"{first.stat().st_size if first.exists() else 0} x", encoding="utf-8")
            thread.join(0.05)
        while not told.empty():
            told.get()
            thread.join(0.6)
        yield lambda: told.get(timeout=WAIT)
    finally:
        stop.set()
        thread.join(WAIT)
    assert not thread.is_alive()


@pytest.mark.parametrize("name", ["new.txt", "deep/er/new.md", "signed.yaml", "names.yaml", "page.HTML"])
def test_a_new_file_is_told(tmp_path: Path, name: str) -> None:
    with watched(tmp_path, tmp_path) as next_change:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
        next_change()


def test_a_file_that_is_renamed_or_removed_is_told(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("x", encoding="utf-8")
    with watched(tmp_path, tmp_path) as next_change:
        path.rename(tmp_path / "two.txt")
        next_change()
        (tmp_path / "two.txt").unlink()
        next_change()


def test_a_folder_with_a_dot_in_its_name_that_is_renamed_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "Vol. 2"
    folder.mkdir()
    (folder / "one.txt").write_text("x", encoding="utf-8")
    with watched(tmp_path, tmp_path) as next_change:
        folder.rename(tmp_path / "Vol. 3")
        next_change()


def test_a_single_article_is_followed_when_an_editor_replaces_it(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("x", encoding="utf-8")
    with watched(path, tmp_path) as next_change:
        other = tmp_path / ".one.txt.swp"
        other.write_text("y", encoding="utf-8")
        other.replace(path)
        next_change()


@pytest.mark.parametrize(
    ("path", "matters"),
    [
        ("/c/a.txt", True),
        ("/c/deep/a.md", True),
        ("/c/a.yaml", True),
        ("/c/folder", True),  # a folder that came or went takes its articles with it
        ("/c/.git/a.txt", False),
        ("/c/deep/.a.txt.swp", False),
        ("/c/a.pdf", False),
        ("/other/a.txt", False),
    ],
)
def test_what_matters(path: str, *, matters: bool) -> None:
    assert watching._inside(Path(path), Path("/c")) is matters
