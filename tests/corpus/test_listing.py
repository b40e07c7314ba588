"""Which files make a corpus, and what its articles are called."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from jpties.corpus.listing import corpus_files
from jpties.errors import FileProblem, InputError


def names(*paths: Path) -> list[str]:
    return [file.name for file in corpus_files([str(path) for path in paths], [])]


def write(folder: Path, *inside: str) -> None:
    for name in inside:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")


def test_articles_are_named_by_their_path_below_the_folder_without_ending(tmp_path: Path) -> None:
    write(
        tmp_path,
        "b.txt",
        "a.md",
        "deep/er/c.html",
        "deep/er/c.yaml",
        "names.yaml",
        "notes.pdf",
        ".hidden.txt",
        ".git/d.txt",
        "alone.yaml",
    )
    assert names(tmp_path) == ["a", "b", "deep/er/c"]


def test_endings_are_told_whatever_their_case(tmp_path: Path) -> None:
    write(tmp_path, "a.TXT", "a.YAML", "b.Md", "c.HTML")
    assert names(tmp_path) == ["a", "b", "c"]
    assert [file.sidecar for file in corpus_files([str(tmp_path)], [])] == [str(tmp_path / "a.YAML"), None, None]


def test_a_file_that_is_called_by_an_ending_alone_is_opened_where_it_is_given(tmp_path: Path) -> None:
    write(tmp_path, ".txt")
    assert names(tmp_path / ".txt") == [".txt"]


def test_the_ending_stays_where_two_articles_differ_only_in_it(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "a.md", "b.txt")
    assert names(tmp_path) == ["a.md", "a.txt", "b"]


def test_the_folder_stands_in_front_when_several_are_given(tmp_path: Path) -> None:
    write(tmp_path, "one/a.txt", "two/a.txt")
    assert names(tmp_path / "one", tmp_path / "two") == ["one/a", "two/a"]


def test_a_file_given_twice_counts_once(tmp_path: Path) -> None:
    write(tmp_path, "one/a.txt")
    assert names(tmp_path / "one" / "a.txt", tmp_path / "one" / "a.txt") == ["a"]


def test_a_sidecar_is_found_beside_a_folders_article_and_beside_a_single_file(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "a.yaml", "names.txt", "names.yaml")
    by_name = {file.name: file.sidecar for file in corpus_files([str(tmp_path)], [])}
    assert by_name == {"a": str(tmp_path / "a.yaml"), "names": None}
    [single] = corpus_files([str(tmp_path / "a.txt")], [])
    assert single.sidecar == str(tmp_path / "a.yaml")


def test_a_link_out_of_the_folder_a_loop_and_a_pipe_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "outside/secret.txt", "corpus/a.txt")
    corpus = tmp_path / "corpus"
    (corpus / "out.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (corpus / "OUT.TXT").symlink_to(tmp_path / "outside" / "secret.txt")
    (corpus / "loop").symlink_to(corpus)
    (corpus / "inside.txt").symlink_to(corpus / "a.txt")
    os.mkfifo(corpus / "pipe.txt")
    problems: list[FileProblem] = []
    found = [file.name for file in corpus_files([str(corpus)], problems)]
    assert found == ["a"]  # the link that stays inside names the same file, which counts once
    assert sorted(Path(problem.path).name for problem in problems) == ["OUT.TXT", "out.txt", "pipe.txt"]


@pytest.mark.skipif(sys.platform == "darwin", reason="every name there is UTF-8")
def test_a_name_that_is_not_utf8_is_one_clear_sentence(tmp_path: Path) -> None:
    """It can be kept by no cache; the other articles open."""
    write(tmp_path, "a.txt", "b\udce9/c.txt", "d\udce9.txt", "e\udce9.png")
    problems: list[FileProblem] = []
    assert [file.name for file in corpus_files([str(tmp_path)], problems)] == ["a"]
    assert [str(problem).endswith("its name is not valid UTF-8; rename it") for problem in problems] == [True, True]
    with pytest.raises(InputError, match="not valid UTF-8; rename it"):
        corpus_files([str(tmp_path / "b\udce9")], [])


@pytest.mark.parametrize(("name", "reason"), [("missing", "no such file or folder"), ("notes.pdf", "not an article")])
def test_a_path_that_cannot_be_opened_is_one_clear_sentence(tmp_path: Path, name: str, reason: str) -> None:
    write(tmp_path, "notes.pdf")
    with pytest.raises(InputError, match=reason):
        corpus_files([str(tmp_path / name)], [])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_read_permission_is_one_clear_sentence(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    with pytest.raises(InputError, match="permission denied"):
        corpus_files([str(closed)], [])


def test_a_link_to_another_article_of_the_folder_is_no_article_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "deep/b.txt")
    (tmp_path / "deep" / "c.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "linked").symlink_to(tmp_path / "deep")
    assert len(names(tmp_path)) == 2
    assert len(names(tmp_path, tmp_path / "linked" / "b.txt")) == 2


def test_links_are_looked_up_once_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, *(f"{folder}/{name}.txt" for folder in "ab" for name in range(20)))
    asked: list[str] = []
    real = os.path.realpath

    def realpath(path: str) -> str:
        asked.append(path)
        return real(path)

    monkeypatch.setattr(os.path, "realpath", realpath)
    assert len(names(tmp_path)) == 40
    assert len(asked) < 10, "the parts of every path would be looked up, 100,000 times"
