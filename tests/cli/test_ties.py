"""`jpties ties` seen another way and `jpties brief`, on the seeds: what they print, and that every quote is verbatim."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from jpties.cli import main

if TYPE_CHECKING:
    from pathlib import Path

TODAY = ("--today", "2026-11-22")


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(words)
    out, err = capsys.readouterr()
    return code, out, err


def test_matrix(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "ties", "--matrix")
    assert (code, err) == (0, "")
    lines = [line.split() for line in out.splitlines()]
    assert {"Kansai", "Kyushu", "whole"} <= set(lines[0])
    vietnam = dict(zip(lines[0], lines[1], strict=False))
    assert (vietnam["partner"], vietnam["Kyushu"]) == ("Vietnam", "2")
    code, out, _err = run(capsys, "ties", "--matrix", "--region", "九州", "--partner", "việt nam", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert {row["region"] for row in rows} >= {"JP-40", "jp-kyushu"}
    assert {row["partner"][:2] for row in rows} == {"VN"}


@pytest.mark.parametrize(("partner", "region"), [("VN", "JP-40"), ("VN", "JP-43"), ("VN", "jp-kyushu"), ("IL", "JP")])
def test_the_facts_of_a_tie_are_the_same_everywhere(
    capsys: pytest.CaptureFixture[str], partner: str, region: str
) -> None:
    sides = ("--tie", partner, region)
    _code, out, _err = run(capsys, "timeline", *sides, "--format", "jsonl")
    listed = {json.loads(line)["id"] for line in out.splitlines()}
    _code, out, _err = run(capsys, "ties", "--ledger", partner, region, *TODAY, "--format", "jsonl")
    ledger = [json.loads(line) for line in out.splitlines()]
    assert {row["fact"] for row in ledger if row["what"] in ("signed", "meeting", "event")} <= listed
    _code, out, _err = run(capsys, "brief", partner, region, *TODAY)
    counted = next(line for line in out.splitlines() if " facts in " in line)
    inside = ("--region", "kyushu") if region.startswith("JP-") else ()
    _code, out, _err = run(capsys, "ties", "--matrix", *inside, "--format", "jsonl")
    [cell] = [row for row in map(json.loads, out.splitlines()) if (row["partner"], row["region"]) == (partner, region)]
    articles = "1 article" if cell["articles"] == 1 else f"{cell['articles']} articles"
    assert counted.startswith(f"{cell['facts']} facts in {articles};")


def test_an_agreement_of_others_in_the_same_article_is_not_listed(capsys: pytest.CaptureFixture[str]) -> None:
    told = {}
    for region in ("JP-40", "jp-mimasaka"):
        _code, out, _err = run(capsys, "timeline", "--tie", "VN", region, "--format", "jsonl")
        told[region] = [row["quote"] for row in map(json.loads, out.splitlines()) if "Mimasaka" in row["quote"]]
    assert not told["JP-40"]
    assert len(told["jp-mimasaka"]) == 1


def test_an_office_without_a_date_is_told_as_of_its_article(capsys: pytest.CaptureFixture[str]) -> None:
    _code, out, _err = run(capsys, "brief", "VN", "jp-kyushu", *TODAY)
    lines = out.splitlines()
    [old] = [line for line in lines if line.startswith("- Kabashima Ikuo is governor")]
    assert "as of November, 2010s?" in old
    [new] = [line for line in lines if line.startswith("- Hattori Seitaro is governor")]
    assert "as of 11 October 2023" in new


def test_map(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = run(capsys, "ties", "--map", "--partner", "VN")
    lines = out.splitlines()
    assert code == 0
    assert max(map(len, lines[:20])) <= 79
    assert lines[0].strip() == "Hokka"
    assert "Kyushu as a whole 2" in out
    _code, out, _err = run(capsys, "ties", "--map", "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert len(rows) == 47
    assert next(row for row in rows if row["region"] == "JP-40")["articles"] >= 1


def test_bars(capsys: pytest.CaptureFixture[str]) -> None:
    _code, out, _err = run(capsys, "ties", "--bars")
    bars = [line.count("#") for line in out.splitlines()[1:]]
    assert bars == sorted(bars, reverse=True)
    assert bars[0] == 40


def test_ledger(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = run(capsys, "ties", "--ledger", "Israël", "Japon", *TODAY, "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    told = [(row["what"], row["date"]) for row in rows]
    assert told[:4] == [
        ("first sign of life", "2014-07"),
        ("last sign of life", "2014-11-03/2014-11-07~"),
        ("signed", "2014-07"),
        ("anniversary", "2029-07"),
    ]
    assert all(row["quote"] for row in rows)


def test_ledger_of_what_no_article_ties(capsys: pytest.CaptureFixture[str]) -> None:
    told = "jpties: no fact ties Israel to Okinawa; the nearest tie above: `jpties ties --ledger IL JP` (32 facts)\n"
    assert run(capsys, "ties", "--ledger", "IL", "JP-47") == (1, "", told)


@pytest.mark.parametrize(
    "sides",
    [
        ("VN", "jp-kyushu"),
        ("Vietnam", "九州"),
        ("vn", "JP-KYUSHU"),
        ("place:vn", "Kyūshū"),
        ("越南", "kyushu"),
        ("九州", "Vietnam"),
    ],
)
def test_brief_finds_its_sides_by_any_name(capsys: pytest.CaptureFixture[str], sides: tuple[str, str]) -> None:
    code, out, err = run(capsys, "brief", *sides, *TODAY)
    assert (code, err) == (0, "")
    assert out.startswith("# Vietnam and Kyushu\n\n")
    headings = [line for line in out.splitlines() if line.startswith("## ")]
    assert headings[0] == "## Who"
    assert headings[-1] == "## Sources"
    assert {"## Who", "## Signed", "## Figures", "## Meetings", "## Open promises"} <= set(headings)


def test_every_sentence_of_a_brief_has_its_quote_and_source(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _code, out, _err = run(capsys, "brief", "VN", "jp-kyushu", *TODAY)
    body, sources = out.split("\n## Sources\n\n")
    entries = body.split("\n- ")[1:]
    assert len(entries) > 20
    numbered = {line.split(". ")[0] for line in sources.splitlines()}
    for entry in entries:
        said, _gap, quote = entry.partition("\n\n  > ")
        assert quote or "“" in said
        said = said.partition("\n\n")[0].rstrip()
        assert said.rsplit("[", 1)[1].rstrip("]") in numbered
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(out.encode()), "utf-8"))
    code, _out, err = run(capsys, "verify")
    assert code == 0
    assert "verbatim, 0 altered, 0 not found" in err
    assert int(err.split()[1]) >= len(entries)


def test_brief_since(capsys: pytest.CaptureFixture[str]) -> None:
    _code, whole, _err = run(capsys, "brief", "IL", "JP", *TODAY)
    _code, later, _err = run(capsys, "brief", "IL", "JP", "--since", "2014-11", *TODAY)
    assert "May visit" in whole
    assert "May visit" not in later
    assert ", since 1 November 2014 (agreements and what has no date from before too);" in later


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("brief", "Vietnm", "JP"), "there is no partner called 'Vietnm'; these articles have Vietnam"),
        (("brief", "VN", "Kyusho"), "there is no region in Japan called 'Kyusho'; these articles have Kyushu"),
        (("brief", "Kyushu", "Kansai"), "there is no partner called 'Kyushu'"),  # both in Japan
        (("brief", "VN", "JP", "--since", "soon"), "--since 'soon' is no day; write 2023, 2023-10 or 2023-10-11"),
        (("ties", "--matrix", "--map"), "not allowed with"),
        (("ties", "--map", "--partner", "\x1b[31m"), "there is no partner called"),
    ],
)
def test_what_is_not_understood(capsys: pytest.CaptureFixture[str], words: tuple[str, ...], expected: str) -> None:
    code, out, err = run(capsys, *words)
    assert (code, out) == (2, "")
    assert expected in err
    assert "\x1b" not in err


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("IL", "Okinawa"), "Israel to Okinawa; the nearest tie above: `jpties brief IL JP` (32 facts)"),
        (("Yen Bai", "Kumamoto"), "Yên Bái to Kumamoto; the nearest tie above: `jpties brief VN JP-43` (3 facts)"),
        (("Peru", "Okinawa"), "Peru to Okinawa"),  # nothing is told of Peru
        (("VN", "Kumamoto", "--since", "2024"), "Vietnam to Kumamoto since 2024-01-01; 3 facts from before that day"),
    ],
)
def test_brief_of_nothing_names_what_there_is(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], expected: str
) -> None:
    assert run(capsys, "brief", *words) == (1, "", f"jpties: no fact ties {expected}\n")


@pytest.mark.parametrize("sides", [("VN", "JP-KYUSHU"), ("Vietnam", "九州")])
def test_a_tie_is_asked_for_by_any_name_of_its_sides(
    capsys: pytest.CaptureFixture[str], sides: tuple[str, str]
) -> None:
    _code, out, _err = run(capsys, "figures", "--tie", *sides, "--format", "jsonl")
    assert out == run(capsys, "figures", "--tie", "vn", "jp-kyushu", "--format", "jsonl")[1]
    assert out


def test_brief_into_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    assert run(capsys, "brief", "VN", "JP", "--output", str(target)) == (0, "", "")
    assert target.read_text(encoding="utf-8").startswith("# Vietnam and Japan\n")
    code, _out, err = run(capsys, "brief", "VN", "JP", "--output", str(target))
    assert code == 2
    assert "is there already" in err


@pytest.mark.parametrize(
    ("words", "pairs"),
    [
        (("--region", "Kumamoto"), {("VN", "JP-43")}),
        (("--partner", "Hanoi"), {("VN-HN", "JP-40")}),
        (("--partner", "vn", "--region", "kyushu"), {("VN", "JP-40"), ("VN", "JP-43"), ("VN", "jp-kyushu"), ("VN-HN", "JP-40")}),
        (("--partner", "FR", "--region", "JP"), {("FR-30", "JP"), ("FR-OCC", "JP")}),  # all of Japan
    ],
)  # fmt: skip
def test_the_list_is_of_the_places_asked_for(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], pairs: set[tuple[str, str]]
) -> None:
    _code, out, _err = run(capsys, "ties", *words, "--format", "jsonl")
    assert {(row["partner"], row["region"]) for row in map(json.loads, out.splitlines())} == pairs
