"""`jpties entities --explain`: every rule in words, and where it was met."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extract.entities.finding import found
from extract.entities.wholly import rows, wanted
from jpties.cli import main
from jpties.cli.evidence import meaning

LANGS = ("de", "en", "es", "fr", "ja", "nl", "vi")


@pytest.mark.parametrize("lang", LANGS)
def test_every_rule_of_names_has_words(lang: str) -> None:
    """No rule that finds a name in the sentences of the tests goes without an explanation."""
    texts = [wanted(str(row.values[1])).text for row in rows(lang)]
    rules = {mention.rule for text in texts for mention in found(text, lang)[0]}
    assert rules
    assert [rule for rule in sorted(rules) if meaning(rule) == rule] == []


def test_parts_of_a_rule_are_all_told() -> None:
    """A place may have several kinds of evidence; an unknown rule stands for itself."""
    assert meaning("place/preposition+neighbour") == "a preposition of places before it; another place beside it"
    assert meaning("person/of-tomorrow") == "person/of-tomorrow"


def test_rows_have_the_evidence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The meaning of the rule and the words around the mention, on one line."""
    tmp_path.joinpath("one.txt").write_text("Talks\n\nGovernor Hana Mori\nvisited Lima on Monday.\n", encoding="utf-8")
    assert main(["entities", str(tmp_path), "--explain", "--format", "jsonl"]) == 0
    told = {row["text"]: row["evidence"] for row in map(json.loads, capsys.readouterr().out.splitlines())}
    assert told["Hana Mori"].startswith("an office or form of address before it: ")
    assert "Governor [Hana Mori] visited Lima" in told["Hana Mori"]
    assert main(["entities", str(tmp_path), "--explain"]) == 0
    assert "evidence" in capsys.readouterr().out.splitlines()[0]
