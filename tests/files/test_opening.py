"""Opening: regular files alone, within the cap, and the file that was listed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jpties.errors import FileProblem
from jpties.files.opening import MAX_BYTES, MAX_DEPTH, listed_files, read_file, stamp_of
from jpties.text.clean import display_line

ENDINGS = (".txt",)


def listed(root: Path) -> tuple[list[str], list[FileProblem]]:
    problems: list[FileProblem] = []
    return [file.inside for file in listed_files(str(root), ENDINGS, problems)], problems


def test_all_bytes_of_a_regular_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"words\r\n\x00")
    assert read_file(str(tmp_path / "a")) == b"words\r\n\x00"


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "/dev/tty", "/"])
def test_a_device_or_a_folder_is_no_file(path: str) -> None:
    with pytest.raises(FileProblem, match=r"not a regular file|cannot be opened"):
        read_file(path)


def test_a_pipe_without_a_writer_does_not_hold_us_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileProblem, match="not a regular file"):
        read_file(str(tmp_path / "pipe"))


def test_a_link_to_itself_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "link")
    with pytest.raises(FileProblem, match="cannot be opened"):
        read_file(str(tmp_path / "link"))


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(1 << 40)  # a terabyte of nothing costs no disk
    with pytest.raises(FileProblem, match=f"larger than {MAX_BYTES // 1_000_000} MB; split it"):
        read_file(str(tmp_path / "huge"))


def test_another_file_in_the_place_of_the_one_that_was_listed_is_refused(tmp_path: Path) -> None:
    """Between listing and reading a file may become a link that leads out of the folder."""
    file, secret = tmp_path / "a.txt", tmp_path / "secret"
    file.write_text("words", encoding="utf-8")
    secret.write_text("secret words", encoding="utf-8")
    stamp = stamp_of(file.stat())
    assert read_file(str(file), listed=stamp) == b"words"
    file.unlink()
    file.symlink_to(secret)
    with pytest.raises(FileProblem, match="changed while it was being read"):
        read_file(str(file), listed=stamp)


def test_names_of_all_kinds_are_listed_as_they_are_and_shown_safely(tmp_path: Path) -> None:
    names = [
        "a\nb.txt",
        "-rf.txt",
        "\x1b]0;x\x07.txt",
        "a..\\c.txt",
        "C:x.txt",
        "$(touch RAN).txt",
        "a b;'\".txt",
        "日本.txt",
    ]
    for name in names:
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / os.fsdecode(b"\xff\xfe.txt")).write_bytes(b"x")
    found, problems = listed(tmp_path)
    assert problems == []
    assert set(names) < set(found)
    assert len(found) == len(names) + 1
    assert all(display_line(name).isprintable() for name in found)
    assert all(read_file(str(tmp_path / name)) == b"x" for name in found)


def test_nothing_out_of_the_folder_is_listed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "in-other"
    for folder in (inside, outside):
        folder.mkdir()
        (folder / "a.txt").write_text("x", encoding="utf-8")
    (inside / "file.txt").symlink_to(outside / "a.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "up.txt").symlink_to("../in-other/a.txt")
    (inside / "root").symlink_to("/")
    found, problems = listed(inside)
    assert found == ["a.txt"]
    assert {Path(problem.path).name for problem in problems} == {"file.txt", "up.txt"}
    assert all("leads out of the folder" in problem.reason for problem in problems)


def test_loops_and_deep_folders_end(tmp_path: Path) -> None:
    folder = tmp_path
    for number in range(MAX_DEPTH + 5):
        folder = folder / f"d{number}"
    folder.mkdir(parents=True)
    (folder / "deep.txt").write_text("x", encoding="utf-8")
    (tmp_path / "d0" / "loop").symlink_to(tmp_path)
    (tmp_path / "d0" / "other").symlink_to(tmp_path / "d0")
    found, problems = listed(tmp_path)
    assert found == []
    assert any("deeper than" in problem.reason for problem in problems)
