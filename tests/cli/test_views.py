"""The views as text: what `entity`, `timeline` and `figures` print, checked against the built-in articles."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from cli.test_contract import jpties

if TYPE_CHECKING:
    from pathlib import Path


def rows(*words: str) -> list[dict[str, Any]]:
    done = jpties(*words, "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_timeline_knows_what_each_date_may_mean() -> None:
    found = {row["statement"]: row for row in rows("timeline")}
    signing = found["Israel and Japan signed an Industrial R&D Agreement in July."]
    assert (signing["earliest"], signing["latest"], signing["sure_from"]) == ("2014-07-01", "2014-07-31", None)
    visit = found["Prime Minister Binyamin Netanyahu visited Japan in May."]
    assert visit["as_of"] == "2014-05"
    programme = next(row for row in found.values() if row["as_of"] == "XXXX-11-04/XXXX-11-08")
    assert programme["earliest"] is None  # the year is nowhere in the text


def test_the_timeline_of_a_tie_is_drawn_with_its_gaps_and_its_lane() -> None:
    text = jpties("timeline", "--tie", "VN", "JP-KYUSHU", "--zoom", "month").stdout
    assert "2023, month not said" in text
    assert "Year not said" in text
    assert "~A~" in text
    assert "memorandum" in text
    assert "Israel" not in text
    undated = [line for line in text.splitlines() if line.startswith("4 Nov to 8 Nov, year no")]
    assert undated
    assert all(line[26:29] in ("E  ", "A  ") for line in undated)  # not below the axis, where each column is a time


def test_figures_are_exact_and_in_order_within_their_unit() -> None:
    found = rows("figures", "--unit", "usd", "--sort", "value", "--falling")
    assert [row["value"] for row in found][:3] == ["800000000000", "48180000000", "23000000000"]
    assert {row["unit"] for row in found} == {"USD"}
    assert {"954000000", "856000000", "342000000", "612000000"} <= {row["value"] for row in found}
    assert all(row["quote"] for row in found)
    by_query = rows("figures", "--query", "kansai kind:figure")
    assert by_query
    assert all(row["kind"] == "figure" for row in by_query)


@pytest.mark.parametrize(("name", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_figures_as_a_table_for_spreadsheets(name: str, delimiter: str) -> None:
    done = jpties("figures", "--unit", "percent", "--sort", "value", "--format", name)
    table = list(csv.DictReader(io.StringIO(done.stdout), delimiter=delimiter))
    assert table[0]["value"] == "8"
    assert all(row["unit"] == "percent" for row in table)


def test_figures_in_markdown_are_one_table() -> None:
    lines = jpties("figures", "--unit", "percent", "--format", "markdown").stdout.splitlines()
    assert lines[0].startswith("| value | ")
    assert set(lines[1]) <= set("| -")
    assert len({line.count(" | ") for line in lines}) == 1


def test_the_page_of_a_governor() -> None:
    """Deputy governor in article 001, governor in article 003 of 2023."""
    found = rows("entity", "hattori seitaro")
    roles = [(row["article"][:3], row["published"]) for row in found if row["part"] == "role"]
    assert roles == [("001", "201X-11?"), ("003", "2023-10-11")]
    mentions = [row for row in found if row["part"] == "mention"]
    assert len(mentions) == 4
    assert all("Seitaro" in row["text"] and row["text"] in row["quote"] for row in mentions)
    text = jpties("entity", "hattori seitaro").stdout
    assert "Speaking at the event, [Hattori Seitaro], governor of Fukuoka" in text
    columns = {line.index("[") for line in text.splitlines() if line.startswith("    ") and "[" in line}
    assert len(columns) == 1


def test_a_card() -> None:
    card = jpties("entity", "jp-40", "--format", "card").stdout
    assert card.splitlines()[:2] == ["Fukuoka", "Kind: place"]
    assert "Part of: Kyushu, Japan" in card
    assert card.splitlines()[-1] == "Id: place:jp-40"
    assert jpties("entity", "jp-40", "--format", "markdown").stdout.startswith("## Fukuoka\n")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("governor of fukuoka", "person:hattori-seitaro"),  # by the office, as `o` of the browser finds it
        ("gov fukuoka", "person:hattori-seitaro"),
        ("福岡", "place:jp-40"),  # by a name in another language
        ("Fukuoka Prefecture", "place:jp-40"),
        ("Yen Bai province", "place:vn-06"),
        ("kyushu", "place:jp-kyushu"),
    ],
)
def test_an_entity_is_named_as_people_name_it(words: str, expected: str) -> None:
    assert jpties("entity", words).stdout.splitlines()[0].endswith(expected)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["entity", "nobody at all"], 2, "nothing in these articles is called"),
        (["entity", "n"], 2, "give the id"),
        (["entity", "governor"], 2, "'governor' may be person:"),  # two hold such an office
        (["timeline", "--entity", "nobody at all"], 2, "nothing in these articles is called"),
        (["timeline", "--tie", "FR", "JP-01"], 1, "nearest tie above: `jpties timeline --tie FR JP`"),
        (["figures", "--tie", "Vietnm", "JP"], 2, "there is no partner called 'Vietnm'; these articles have Vietnam"),
        (["figures", "--unit", "parsecs"], 1, "nothing found"),
    ],
)
def test_mistakes(words: list[str], code: int, said: str) -> None:
    done = jpties(*words)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", [["timeline"], ["figures"], ["entity", "kyushu"]])
def test_nothing_from_an_article_moves_the_terminal(command: list[str], tmp_path: Path) -> None:
    text = "On 3 May 2023 Kyushu \x1b]52;c;cHduZWQ=\x07 and Vietnam \x9b2J signed 6 agreements worth $5 million.\n"
    (tmp_path / "a\x1bb.txt").write_text(text, encoding="utf-8")
    for name in ("table", "jsonl", "csv"):
        done = jpties(*command, str(tmp_path), "--format", name)
        for sign in ("\x1b", "\x9b", "\x07"):
            assert sign not in done.stdout or name == "csv", name
            assert sign not in done.stderr
