"""The README: what it shows exists, what it says is so."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from jpties.cli import main
from jpties.cli.arguments import parsed
from jpties.cli.commands import COMMANDS
from jpties.cli.fact_formats import FACT_FORMATS
from jpties.corpus.listing import built_in
from jpties.corpus.sidecar import FACT_KEYS, read_sidecar
from jpties.errors import FileProblem
from jpties.files.yaml import load_yaml
from jpties.files.yaml_fields import Fields
from jpties.model.corrections import CORRECTION_KINDS
from jpties.model.supplied import SUPPLIABLE
from jpties.names.correcting import corrections_in
from jpties.search.parsing import parsed as query_parsed
from jpties.state.config import read_settings
from jpties.state.keymap import Keyboard
from jpties.state.notebook.reading import article_notes

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = [line for body in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in body.splitlines()]
SHOWN = [line for line in LINES if line.startswith("jpties ") and "$(" not in line]
"""Commands as they are typed."""


def block(language: str, holding: str) -> str:
    """The fenced block of a language that holds some words."""
    [found] = [body for body in re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL) if holding in body]
    return str(found)


@pytest.mark.parametrize("picture", re.findall(r"\]\((screenshots/[^)]+)\)", README))
def test_every_picture_is_there(picture: str) -> None:
    assert (ROOT / picture).is_file()


def test_the_generated_parts_are_fresh() -> None:
    tool = ROOT / "tui" / "tools" / "make_readme.py"
    done = subprocess.run([sys.executable, str(tool), "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_sidecar_shown_is_one_and_shows_every_key() -> None:
    source = block("yaml", "title_en:")
    assert read_sidecar(source.encode(), "README.md").faults == ()
    for key in (*SUPPLIABLE, *(key for key in FACT_KEYS if key != "value_max")):
        assert re.search(rf"^\s*(?:- )?{key}:", source, re.MULTILINE), key


def test_the_notebook_and_the_names_shown_have_no_fault() -> None:
    faults: list[FileProblem] = []
    shown = load_yaml(block("yaml", "own:"), "README.md")
    notes = article_notes(shown, "README.md", "", faults)
    assert notes.star
    assert notes.own
    assert notes.corrections
    assert notes.facts
    names = block("yaml", "same-as:")
    found, wrong = corrections_in(Fields(load_yaml(names, "README.md"), "README.md"), "README.md")
    assert {one.kind for one in found} == set(CORRECTION_KINDS)
    assert [*faults, *wrong] == []


def test_the_config_shown_has_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(block("yaml", "theme:"), encoding="utf-8")
    settings, problems = read_settings(path)
    assert problems == []
    assert settings.keys == {"copy-fact": ("y", "Q")}
    assert settings.notebook
    assert Keyboard(settings.keys).problems == []


def test_every_command_and_every_format_is_named() -> None:
    for command in COMMANDS:
        assert f"\n  {command} " in README or f"`jpties {command}" in README, command
    for name in FACT_FORMATS:
        assert f"`{name}`" in README or name in ("table", "jsonl", "json"), name


def test_the_two_commands_are_single_lines_that_make_their_own_environment() -> None:
    commands = [body.strip() for body in re.findall(r"```sh\n(.*?)```", README, re.DOTALL)[:2]]
    for command in commands:
        assert "\n" not in command
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert commands[0].endswith(".venv/bin/jpties")
    assert commands[1].endswith(".venv/bin/python -m pytest -q")


@pytest.mark.parametrize("line", SHOWN)
def test_every_command_shown_can_be_typed(line: str) -> None:
    assert parsed(shlex.split(line, comments=True)[1:]).run


def test_the_folder_of_the_built_in_articles_is_cut_out_of_the_paths(capsys: pytest.CaptureFixture[str]) -> None:
    [cutting] = [match[1] for line in LINES if (match := re.search(r"jpties paths \| sed -n '([^']+)'", line))]
    assert main(["paths"]) == 0
    done = subprocess.run(
        ["sed", "-n", cutting], input=capsys.readouterr().out, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(built_in())


def test_every_query_shown_can_be_asked() -> None:
    shown = [line.split("   ")[0] for line in block("text", "NEAR/5").splitlines()]
    rows = re.findall(r"^\| `\w+:` \|[^|]+\|([^|]+)\|$", README, re.MULTILINE)
    examples = [example for row in rows for example in re.findall(r"`([^`]+)`", row)]
    assert len(shown) > 5
    assert len(examples) > len(rows) > 10
    for query in (*shown, *examples):
        assert query_parsed(query).node, query


@pytest.mark.parametrize("command", ["articles", "entities", "facts", "ties"])
def test_rows_have_the_keys_of_the_table(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    [row] = re.findall(rf"^\| `{command}` \|([^|]+)\|$", README, re.MULTILINE)
    told = re.findall(r"`(\w+)`", row)
    assert main([command, "--format", "jsonl"]) == 0
    assert list(json.loads(capsys.readouterr().out.splitlines()[0]))[: len(told)] == told
