"""The notebook and `names.yaml` on the command line: facts, search, check; nothing of them with --no-sidecar."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from jpties.actions import BY_ID
from jpties.cli import main


def rows(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    main(words)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_own_facts_and_corrections_count_unless_the_texts_alone_are_wanted(
    noted_corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = rows(capsys, "facts", str(noted_corpus), "--format", "jsonl")
    assert [row["statement"] for row in found if row["origin"] == "yours"] == ["A second meeting."]
    assert "place:jp-40" not in [row["id"] for row in rows(capsys, "entities", str(noted_corpus), "--format", "jsonl")]
    found = rows(capsys, "facts", str(noted_corpus), "--format", "jsonl", "--no-sidecar")
    assert [row for row in found if row["origin"] == "yours"] == []
    found = rows(capsys, "entities", str(noted_corpus), "--format", "jsonl", "--no-sidecar")
    assert "place:jp-40" in [row["id"] for row in found]


def test_a_search_knows_stars(noted_corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["articles", str(noted_corpus), "--query", "is:starred", "--format", "jsonl"]) == 0
    assert '"one"' in capsys.readouterr().out
    assert main(["articles", str(noted_corpus), "--query", "is:unread AND tag:none", "--format", "jsonl"]) == 1


def test_check_tells_lost_quotes_places_that_are_none_and_damaged_files(
    noted_corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(noted_corpus)]) == 0
    capsys.readouterr()
    (noted_corpus / "one.txt").write_text("A text that says nothing of it any more.\n", encoding="utf-8")
    (noted_corpus / "names.yaml").write_text("other-place:\n- name: Georgia\n  is: place:us-zz\n", encoding="utf-8")
    (tmp_path / "home" / "data" / "notebook" / "queries.yaml").write_text("queries: [\n", encoding="utf-8")
    assert main(["check", str(noted_corpus)]) == 1
    out = capsys.readouterr().out
    assert "one: the quote 'Governor Hattori Seitaro' is not in the text any more" in out
    assert re.search(r"names\.yaml:2: there is no place:us-zz", out)
    assert re.search(r"queries\.yaml:\d: not valid YAML", out)


def test_another_folder_can_be_named(noted_corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "home" / "config" / "config.yaml"
    config.parent.mkdir()
    config.write_text(f"notebook: {tmp_path / 'shared'}\n", encoding="utf-8")
    assert main(["paths"]) == 0
    assert f"notes   {tmp_path / 'shared'}\n" in capsys.readouterr().out
    found = rows(capsys, "facts", str(noted_corpus), "--format", "jsonl")
    assert [row for row in found if row["origin"] == "yours"] == []


def test_the_keys_in_force_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The user's own where they are in force; why not where they are not."""
    monkeypatch.setenv("JPTIES_HOME", str(tmp_path))
    config = tmp_path / "config" / "config.yaml"
    config.parent.mkdir()
    config.write_text("keys: {leave: Q, down: y, bogus: x}\n", encoding="utf-8")
    assert main(["keys"]) == 0
    out, err = capsys.readouterr()
    listed = {action: keys.split() for keys, action in re.findall(r"^(.+?)  +([a-z0-9-]+)  ", out, re.MULTILINE)}
    assert listed["leave"] == ["Q", "ctrl+q"]
    assert listed["down"] == ["down", "j"]
    assert listed.keys() == BY_ID.keys()
    assert "jpties: config, keys, bogus: there is no such action" in err
    assert "jpties: config, keys, down: 'y' is the key of" in err
