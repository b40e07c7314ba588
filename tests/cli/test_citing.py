"""Citing formats, `verify` and `check-clipboard` on the command line."""

from __future__ import annotations

import contextlib
import io
import json
import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest

from jpties.cite.registry import FORMATS, article_formats
from jpties.cli import main
from jpties.cli.fact_formats import ARTICLE_FORMATS, DATABASE, FACT_FORMATS, TABLE_FORMATS

TITLE = "Delegation Leaves to Solidify Alliance"
TEXT = f"{TITLE}\nBy Ari Yashar 11/3/2014\nThe two cities signed a pact of friendship worth $320 million.\n"
SIDECAR = """
title: Delegation Leaves to Solidify Alliance
byline: Ari Yashar
published: 2014-11-03
url: https://example.org/a
facts:
  - quote: "The two cities signed a pact of friendship worth $320 million."
    kind: agreement
    statement: The two cities signed a pact.
    value: "320000000"
    unit: USD
    subjects: [place:jp-40, place:vn]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "visit.txt").write_text(TEXT, encoding="utf-8")
    (corpus / "visit.yaml").write_text(SIDECAR, encoding="utf-8")
    return corpus


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Text on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode("utf-8"))))


def test_the_formats_of_the_command_line_are_those_of_the_registry() -> None:
    assert set(FACT_FORMATS) == {*TABLE_FORMATS, *FORMATS, DATABASE, "template:NAME"}
    assert set(ARTICLE_FORMATS) == {*TABLE_FORMATS, *article_formats(), "template:NAME"}
    assert "template:memo" in FACT_FORMATS
    assert "nothing" not in FACT_FORMATS


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("csv", "plover")])
def test_every_format_writes_the_fact(folder: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["facts", str(folder), "--format", name]) == 0
    out = capsys.readouterr().out
    assert out.endswith("\n")
    assert ("320" in out) == (name != "csl-json")


def test_what_a_format_cannot_take_is_counted_aloud(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "visit.yaml").write_text(SIDECAR.replace("url: https://example.org/a\n", ""), encoding="utf-8")
    assert main(["facts", str(folder), "--format", "link"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "nothing for link" in captured.err


def test_articles_are_cited_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["articles", str(folder), "--format", "chicago"]) == 0
    assert capsys.readouterr().out == f"Ari Yashar, “{TITLE},” November 3, 2014, https://example.org/a.\n"


def test_an_export_never_replaces_a_file_unless_forced(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.bib"
    words = ["facts", str(folder), "--format", "bibtex", "--output", str(target)]
    assert main(words) == 0
    assert target.read_text(encoding="utf-8").startswith("@online{yashar-2014-delegation,")
    assert main(words) == 2
    assert main([*words, "--force"]) == 0


def test_the_corpus_as_a_database(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "corpus.sqlite"
    assert main(["facts", str(folder), "--format", "sqlite", "--output", str(target)]) == 0
    with contextlib.closing(sqlite3.connect(target)) as database:
        [article] = database.execute("SELECT name, title, byline, published, url FROM article").fetchall()
        facts = database.execute("SELECT quote, value, unit, origin FROM fact WHERE origin = 'curated'").fetchall()
        subjects = database.execute("SELECT entity FROM subject JOIN fact ON fact.id = subject.fact").fetchall()
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert article == ("visit", TITLE, "Ari Yashar", "2014-11-03", "https://example.org/a")
    assert facts == [(TEXT.splitlines()[2], "320000000", "USD", "curated")]
    assert ("place:jp-40",) in subjects


def test_a_template_of_the_settings(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    config = tmp_path / "home" / "config"
    config.mkdir(parents=True)
    (config / "config.yaml").write_text(
        'templates:\n  memo: "{value} {unit}[ {title_en}]; {byline}"\n', encoding="utf-8"
    )
    monkeypatch.setenv("JPTIES_HOME", str(tmp_path / "home"))
    assert main(["facts", str(folder), "--format", "template:memo"]) == 0
    assert "320000000 USD; Ari Yashar" in capsys.readouterr().out.splitlines()
    assert main(["facts", str(folder), "--format", "template:other"]) == 2
    assert "the settings have memo" in capsys.readouterr().err


def test_plover_names_its_subjects(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["facts", str(folder), "--format", "plover"])
    for line in capsys.readouterr().out.splitlines():
        assert json.loads(line)["cite_info"]["codebook"] == "plover-0.8+jpties-1"


def test_verify_finds_copied_quotes_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["facts", str(folder), "--format", "markdown"])
    memo = capsys.readouterr().out
    typed(monkeypatch, memo)
    assert main(["verify", str(folder)]) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "0 altered, 0 not found" in captured.err
    typed(monkeypatch, memo.replace("320", "420"))
    assert main(["verify", str(folder)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines
    assert all(': figure: "420" for "320" (visit:' in line for line in lines)


def test_verify_without_a_quote_found_is_no_success(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, "No quote at all.")
    assert main(["verify", str(folder)]) == 1
    assert "0 quotes of the corpus" in capsys.readouterr().err


def test_verify_refuses_what_is_no_text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\x00\x01\x02" * 500)))
    assert main(["verify", str(folder)]) == 2


def test_check_clipboard_without_any_route_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("jpties.cli.check_clipboard._TERMINAL", Path("/nonexistent/tty"))
    assert main(["check-clipboard"]) == 1
    out = capsys.readouterr().out
    assert "no terminal to send it to" in out
    assert "not copied (OSC 52: no terminal); the text is in" in out


def test_check_clipboard_tries_the_users_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home, out = tmp_path / "home", tmp_path / "copied"
    (home / "config").mkdir(parents=True)
    (home / "config" / "config.yaml").write_text(f"clipboard_cmd: dd status=none of={out}\n", encoding="utf-8")
    monkeypatch.setenv("JPTIES_HOME", str(home))
    monkeypatch.setattr("jpties.cli.check_clipboard._TERMINAL", Path("/nonexistent/tty"))
    assert main(["check-clipboard"]) == 0
    assert out.read_text(encoding="utf-8") == "jpties check-clipboard: Yên Bái, Nîmes, 福岡県 €"
    assert "clipboard_cmd   took the text; it cannot be asked what it has" in capsys.readouterr().out
