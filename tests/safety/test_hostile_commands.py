"""Every command, in every format, on the hostile corpus: text alone comes out, on both streams."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.terminal import running
from jpties.cli import main
from jpties.cli.commands import COMMANDS
from jpties.cli.fact_formats import ARTICLE_FORMATS, FACT_FORMATS, TABLE_FORMATS
from safety.hostile import CASES, MARK, hostile_corpus, hostile_home
from safety.stream import heard

WORDS: dict[str, list[list[str]]] = {
    "articles": [["--format", name] for name in ARTICLE_FORMATS],
    "facts": [["--format", name] for name in FACT_FORMATS if name != "sqlite"],
    "entities": [["--format", name] for name in TABLE_FORMATS],
    "ties": [["--format", name] for name in TABLE_FORMATS],
    "entity": [[name] for name in ("place:jp-40", "place:vn", *list(CASES.values())[:3])],
    "timeline": [[]],
    "figures": [[]],
    "brief": [["VN", "JP-40"], ["vietnam", "fukuoka"], *([words, words] for words in list(CASES.values())[:3])],
    "search": [[MARK], ["fukuoka"], *([words] for words in CASES.values())],
    "show": [
        [f"{number:02}", option] for number in (3, 7, 11) for option in ("--marked", "--raw", "--blocks", "--explain")
    ],
    "check": [[]],
    "verify": [[]],
    "check-clipboard": [[]],
    "keys": [[]],
    "paths": [[]],
    "add": [],
}
"""Words for each command; one that is not here is tried without any."""
NO_PATHS = {"check-clipboard", "keys", "paths", "add"}
"""Commands that read no corpus."""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_corpus(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_home(tmp_path_factory.mktemp("home"))


def calls() -> Iterator[tuple[str, list[str]]]:
    """Every command of the program with its words."""
    for command in COMMANDS:
        yield from ((command, one) for one in WORDS.get(command, [[]]))


@pytest.mark.parametrize(("command", "words"), list(calls()), ids=lambda one: ascii(one)[:40])
def test_a_command_writes_text_alone(
    command: str,
    words: list[str],
    corpus: Path,
    hostile: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("JPTIES_HOME", str(hostile))
    monkeypatch.setenv("JPTIES_DEBUG", "1")  # an error inside is a failure here
    memo = "\n".join(f"> {words}\n\n“{words}”" for words in CASES.values())
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(memo.encode("utf-8", "replace")), encoding="utf-8"))
    paths = [] if command in NO_PATHS else [str(corpus)]
    assert main([command, *words, *paths]) in (0, 1, 2)
    written = capsys.readouterr()
    for stream in written:
        assert heard(stream.replace("\t", " ").encode("utf-8", "surrogateescape"), screen=False).findings == []


@pytest.mark.parametrize("command", ["articles", "facts", "check"])
def test_a_command_on_a_terminal_writes_text_alone(command: str, corpus: Path, hostile: Path) -> None:
    with running(command, str(corpus), columns=100, rows=30, environ={"JPTIES_HOME": str(hostile)}) as terminal:
        assert terminal.wait_for_end() in (0, 1)
    result = heard(bytes(terminal.heard), screen=False)
    assert result.findings == []
    assert MARK.encode() in terminal.heard


@pytest.mark.parametrize("words", list(CASES.values()), ids=list(CASES))
def test_hostile_words_on_the_command_line_come_back_as_text(
    words: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JPTIES_DEBUG", "1")
    name = words.replace("\x00", "")
    for line in (["show", name], ["facts", f"./{name}"], ["facts", "--format", name], ["search", name, f"./{name}"]):
        assert main(line) in (0, 1, 2)
        for stream in capsys.readouterr():
            assert heard(stream.replace("\t", " ").encode("utf-8", "surrogateescape"), screen=False).findings == []
