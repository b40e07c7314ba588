"""The notebook and `names.yaml` on the command line: facts, search, check; nothing of them with --no-sidecar."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from jpties.actions import BY_ID
from jpties.cli import main
from jpties.corpus.building import read_corpus
from jpties.model.corrections import Correction
from jpties.state.notebook import changes
from jpties.state.notebook.book import Notebook

pytestmark = pytest.mark.usefixtures("closed_corpora")

TEXT = "Governor Hattori Seitaro of Fukuoka Prefecture met Vietnamese Ambassador Pham Quang Hieu on 3 May 2023.\n"


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus of one article with a note, an own fact and a correction."""
    monkeypatch.setenv("JPTIES_HOME", str(tmp_path / "home"))
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    of = changes.about(read_corpus([str(folder)]).row("one"), TEXT)
    notebook = Notebook(tmp_path / "home" / "data" / "notebook")
    notebook.change(changes.star_article(of, None))
    notebook.change(changes.own_fact(of, "goal", "A second meeting.", 0, 24))
    notebook.change(changes.correct(Correction("not-an-entity", name="Fukuoka Prefecture"), None, "Fukuoka"))
    return folder


def rows(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    main(words)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_own_facts_and_corrections_count_unless_the_texts_alone_are_wanted(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = rows(capsys, "facts", str(corpus), "--format", "jsonl")
    assert [row["statement"] for row in found if row["origin"] == "yours"] == ["A second meeting."]
    assert "place:jp-40" not in [row["id"] for row in rows(capsys, "entities", str(corpus), "--format", "jsonl")]
    found = rows(capsys, "facts", str(corpus), "--format", "jsonl", "--no-sidecar")
    assert [row for row in found if row["origin"] == "yours"] == []
    found = rows(capsys, "entities", str(corpus), "--format", "jsonl", "--no-sidecar")
    assert "place:jp-40" in [row["id"] for row in found]


def test_a_search_knows_stars(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["articles", str(corpus), "--query", "is:starred", "--format", "jsonl"]) == 0
    assert '"one"' in capsys.readouterr().out
    assert main(["articles", str(corpus), "--query", "is:unread AND tag:none", "--format", "jsonl"]) == 1


def test_check_tells_lost_quotes_places_that_are_none_and_damaged_files(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(corpus)]) == 0
    capsys.readouterr()
    (corpus / "one.txt").write_text("A text that says nothing of it any more.\n", encoding="utf-8")
    (corpus / "names.yaml").write_text("other-place:\n- name: Georgia\n  is: place:us-zz\n", encoding="utf-8")
    (tmp_path / "home" / "data" / "notebook" / "queries.yaml").write_text("queries: [\n", encoding="utf-8")
    assert main(["check", str(corpus)]) == 1
    out = capsys.readouterr().out
    assert "one: the quote 'Governor Hattori Seitaro' is not in the text any more" in out
    assert re.search(r"names\.yaml:2: there is no place:us-zz", out)
    assert re.search(r"queries\.yaml:\d: not valid YAML", out)


def test_another_folder_can_be_named(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "home" / "config" / "config.yaml"
    config.parent.mkdir()
    config.write_text(f"notebook: {tmp_path / 'shared'}\n", encoding="utf-8")
    assert main(["paths"]) == 0
    assert f"notes   {tmp_path / 'shared'}\n" in capsys.readouterr().out
    found = rows(capsys, "facts", str(corpus), "--format", "jsonl")
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
