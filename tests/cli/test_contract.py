"""The command line as a contract: keys, exit codes, streams."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

KEYS = {
    "articles": ["article", "title", "lang", "published", "byline", "source", "partners", "regions"],
    "entities": ["article", "start", "end", "text", "type", "id", "name", "block"],
    "facts": [
        "id",
        "article",
        "start",
        "end",
        "quote",
        "kind",
        "statement",
        "value",
        "value_max",
        "unit",
        "qualifier",
        "as_of",
        "subjects",
        "attributed_to",
        "origin",
        "rule",
        "block",
    ],
    "ties": ["partner", "region", "articles", "facts"],
}


def jpties(*words: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """The command as a script runs it: no terminal."""
    return subprocess.run(
        [sys.executable, "-m", "jpties", *words],
        capture_output=True,
        text=True,
        input=stdin if stdin is not None else "",
        timeout=120,
        env=dict(os.environ),
        check=False,
    )


@pytest.mark.parametrize("command", sorted(KEYS))
def test_json_lines_have_the_keys_of_the_contract_in_order(command: str) -> None:
    done = jpties(command, "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert rows
    for row in rows:
        assert list(row)[: len(KEYS[command])] == KEYS[command]


def test_every_quote_and_every_mention_is_verbatim(seeds: Path) -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in seeds.glob("*.txt")}
    for command, key in (("facts", "quote"), ("entities", "text")):
        for line in jpties(command, "--format", "jsonl", "--noise").stdout.splitlines():
            row = json.loads(line)
            assert texts[row["article"]][row["start"] : row["end"]] == row[key]


def test_the_same_run_twice_says_the_same_with_and_without_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JPTIES_HOME", str(tmp_path))
    cold = jpties("facts", "--format", "jsonl").stdout
    warm = jpties("facts", "--format", "jsonl").stdout
    without = jpties("facts", "--format", "jsonl", "--no-cache").stdout
    assert cold == warm == without


def test_no_sidecar_takes_nothing_from_people() -> None:
    rows = [json.loads(line) for line in jpties("facts", "--format", "jsonl", "--no-sidecar").stdout.splitlines()]
    assert {row["origin"] for row in rows} == {"extracted"}
    with_sidecars = [json.loads(line) for line in jpties("facts", "--format", "jsonl").stdout.splitlines()]
    assert "curated" in {row["origin"] for row in with_sidecars}


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["facts", "missing-folder"], 2, "no such file or folder"),
        (["facts", "--format", "nonsense"], 2, "--format"),
        (["show", "nothing-like-it"], 2, "there is no article"),
        (["show", "00"], 2, "begins the names of 5 articles"),
        (["--nonsense"], 2, "--nonsense"),
        (["no-such-command"], 2, "no such file or folder"),
        ([], 2, "jpties articles"),
    ],
)
def test_a_mistake_is_one_clear_sentence_on_standard_error(words: list[str], code: int, said: str) -> None:
    done = jpties(*words)
    assert done.returncode == code
    assert done.stdout == ""
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "words",
    [("articles",), ("entities",), ("facts",), ("ties",), ("search", "abe"), ("timeline",), ("figures",)],
    ids=str,
)
def test_an_empty_folder_is_said_to_be_one(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "news").mkdir()
    done = jpties(*words, str(tmp_path / "news"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "jpties: there are no articles in news; put .txt, .md, .html, .htm files there, or name another folder\n"
    )


def test_bad_files_are_listed_and_the_rest_opens(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Kyushu and Vietnam signed six agreements on 3 May 2023.\n", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "good.yaml").write_text("titel: x\n", encoding="utf-8")
    done = jpties("articles", str(tmp_path), "--format", "jsonl")
    assert done.returncode == 0
    assert [json.loads(line)["article"] for line in done.stdout.splitlines()] == ["good"]
    assert len(done.stderr.splitlines()) == 3
    assert "good.yaml:1: unknown key `titel`; did you mean `title`?" in done.stderr


def test_a_quote_that_is_not_in_the_text_is_a_fault_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kyushu and Vietnam signed six agreements on 3 May 2023.\n", encoding="utf-8")
    sidecar = "facts:\n  - quote: seven agreements\n    kind: agreement\n    statement: x\n"
    (tmp_path / "a.yaml").write_text(sidecar, encoding="utf-8")
    done = jpties("check", str(tmp_path))
    assert done.returncode == 1
    assert f"{tmp_path / 'a.yaml'}:2: the quote 'seven agreements' is not in the text" in done.stdout


def test_the_built_in_corpus_has_no_fault() -> None:
    done = jpties("check")
    assert (done.returncode, done.stdout) == (0, "")


def test_output_goes_to_a_file_and_never_over_another_without_force(tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"
    assert jpties("facts", "--format", "jsonl", "--output", str(target)).returncode == 0
    first = target.read_bytes()
    done = jpties("facts", "--format", "json", "--output", str(target))
    assert done.returncode == 2
    assert "--force" in done.stderr
    assert target.read_bytes() == first
    assert jpties("facts", "--format", "json", "--output", str(target), "--force").returncode == 0
    assert json.loads(target.read_bytes())


def test_a_closed_pipe_is_quiet() -> None:
    done = subprocess.run(
        f"{sys.executable} -m jpties entities | head -n 1",
        shell=True,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


def test_a_command_name_as_folder_needs_only_a_dot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.txt").write_text("Kyushu and Vietnam signed six agreements.\n", encoding="utf-8")
    rows = jpties("articles", "./facts", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(row)["article"] for row in rows] == ["a"]


@pytest.mark.parametrize("how", [[], ["--marked"], ["--raw"], ["--blocks"], ["--explain"]])
def test_show_has_something_to_say_in_every_way(how: list[str]) -> None:
    done = jpties("show", "004", *how)
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) > 3


def test_show_cleans_what_could_move_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kyushu \x1b]52;c;cHduZWQ=\x07 and Vietnam \x9b2J met.\n", encoding="utf-8")
    for how in ([], ["--raw"], ["--marked"], ["--blocks"], ["--explain"]):
        out = jpties("show", "a", str(tmp_path), *how).stdout
        assert "\x1b" not in out
        assert "\x9b" not in out
        assert "\x07" not in out


@pytest.mark.parametrize("command", ["articles", "entities", "facts", "ties", "show", "check", "keys", "paths"])
def test_every_help_has_examples(command: str) -> None:
    done = jpties(command, "--help")
    assert done.returncode == 0
    assert f"jpties {command}" in done.stdout.split("examples:")[1]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("brief",), "required: PARTNER, REGION; see"),  # what may be left out is not asked for
        (("search",), "required: QUERY; see"),
        (("show",), "required: ARTICLE; see"),
        (("ties", "--ledger", "Vietnam"), "--ledger needs a partner and a region, as in `--ledger VN jp-kyushu`"),
        (("serch",), "did you mean `jpties search`?"),
        (("Brief", "VN", "JP"), "did you mean `jpties brief`?"),
        (("serch", "kyushu", "--sort", "date"), "did you mean `jpties search`?"),  # not: unrecognized arguments
        (("no-such-folder",), "no-such-folder: there is no such file or folder"),  # like no command
        (("./serch",), "./serch: there is no such file or folder"),  # a path
        (("verify",), "standard input is empty; give it a memo, as in `jpties verify < memo.md`"),
    ],
)
def test_a_mistake_says_what_is_missing_or_meant(words: tuple[str, ...], expected: str) -> None:
    done = jpties(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert expected in done.stderr
    assert "PATH" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_path_that_is_there_is_no_slip_of_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from jpties.cli.arguments import parsed

    monkeypatch.chdir(tmp_path)
    (tmp_path / "serch").mkdir()
    assert parsed(["serch"]).paths == ["serch"]
    assert parsed([]).paths == []


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        (["brief", "VN", "JP", "--since", "2024", "news"], ["news"]),  # a path behind an option's value
        (["brief", "VN", "JP", "news", "--since", "2024"], ["news"]),
        (["brief", "--since", "2024", "VN", "JP", "news", "--force", "more"], ["news", "more"]),
        (["search", "yen bai", "--sort", "date", "news"], ["news"]),
        (["facts", "--since", "2024", "news"], ["news"]),
        (["facts", "news", "--since", "2024"], ["news"]),
        (["show", "001", "--raw", "news"], ["news"]),
        (["timeline", "news", "--tie", "VN", "JP", "more"], ["news", "more"]),
        (["news", "--theme", "light", "more"], ["news", "more"]),
        (["facts", "--query", "goal", "--", "-news"], ["-news"]),  # a name with a dash in front
        (["search", "--sort", "date", "--", "-lang:fr", "-news"], ["-news"]),
    ],
)
def test_paths_and_options_take_turns(words: list[str], paths: list[str]) -> None:
    from jpties.cli.arguments import parsed

    assert parsed(words).paths == paths


def test_paths_names_the_folder_of_the_built_in_articles(seeds: Path) -> None:
    lines = [line.split() for line in jpties("paths").stdout.splitlines()]
    (folder,) = [line[1] for line in lines if line[0] == "seeds"]
    assert seeds.samefile(folder)
