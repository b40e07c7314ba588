"""`jpties search` and `--query`."""

from __future__ import annotations

import json

import pytest

from cli.test_contract import jpties

KEYS = ["article", "start", "end", "text", "context", "in", "title", "lang", "published", "fact", "kind"]


def test_hits_are_printed_in_context_below_their_article() -> None:
    done = jpties("search", "yen bai")
    assert (done.returncode, done.stderr) == (0, "")
    title, *hits = done.stdout.splitlines()
    assert title.startswith("Les localités vietnamiennes")
    assert title.endswith("001_773cfc2c257ea76a")
    assert hits
    assert all("Yên Bai" in hit and hit.startswith("    ") for hit in hits)


def test_json_lines_have_their_keys_and_ranges() -> None:
    done = jpties("search", "text:viber kind:figure amount:950m", "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [list(row) for row in rows] == [KEYS] * len(rows)
    words = [row for row in rows if row["in"] == "text"]
    assert {row["text"] for row in words} == {"Viber"}
    text = jpties("show", "004_ba17cdc2c885871d", "--raw").stdout
    assert all(text[row["start"] : row["end"]] == row["text"] for row in words)
    assert [row["kind"] for row in rows if row["in"] == "fact"] == ["figure"]


def test_an_article_without_hits_has_one_row() -> None:
    done = jpties("search", "lang:nl", "--format", "jsonl")
    (row,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert (row["article"], row["start"], row["in"]) == ("002_261b6e32581d2b57", None, None)


def test_nothing_found_is_one() -> None:
    done = jpties("search", "xyzzy")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "jpties: nothing found\n")


@pytest.mark.parametrize("words", [("search", "yen (bai"), ("facts", "--query", "yen (bai")])
def test_a_wrong_query_is_two_with_a_caret(words: tuple[str, ...]) -> None:
    done = jpties(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "jpties: query, sign 5: the parenthesis is not closed",
        "  yen (bai",
        "      ^",
    ]


def test_the_caret_stands_below_wide_and_hostile_signs() -> None:
    done = jpties("search", "九州\x1b[31m kind:x")
    *_first, query, caret = done.stderr.splitlines()
    assert "\x1b" not in done.stderr
    assert caret.index("^") == 2 + len("九州") * 2 + len("?[31m kind:")
    assert query.endswith("kind:x")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("articles", "--query", "lang:fr"), {"001_773cfc2c257ea76a"}),
        (("entities", "--query", "title:delegation"), {"004_ba17cdc2c885871d"}),
        (("facts", "--query", "viber kind:figure"), {"004_ba17cdc2c885871d"}),
    ],
)
def test_lists_are_narrowed(words: tuple[str, ...], expected: set[str]) -> None:
    done = jpties(*words, "--format", "jsonl")
    assert {json.loads(line)["article"] for line in done.stdout.splitlines()} == expected


def test_facts_are_those_that_say_it() -> None:
    rows = [json.loads(line) for line in jpties("facts", "--query", "viber", "--format", "jsonl").stdout.splitlines()]
    assert rows
    assert all("viber" in f"{row['quote']} {row['statement']}".lower() for row in rows)
    cited = jpties("facts", "--query", "viber kind:figure", "--format", "plain").stdout
    assert "Viber" in cited
    assert "Kurita" not in cited


def test_words_of_statements_alone_are_found_though_misspelled() -> None:
    """`liveliest` stands in no article: it is the English of a Dutch one."""
    rows = [
        json.loads(line) for line in jpties("facts", "--query", "livelist~", "--format", "jsonl").stdout.splitlines()
    ]
    assert [row["article"] for row in rows] == ["002_261b6e32581d2b57"]
    assert "liveliest" in rows[0]["statement"]


def test_ties_are_those_of_the_articles_found() -> None:
    rows = [json.loads(line) for line in jpties("ties", "--query", "lang:nl", "--format", "jsonl").stdout.splitlines()]
    assert rows
    assert {name for row in rows for name in row["articles"]} == {"002_261b6e32581d2b57"}


def test_near_words_are_proposed_on_standard_error() -> None:
    done = jpties("search", "Kyusho")
    assert (done.returncode, done.stdout) == (1, "")
    said = done.stderr.splitlines()
    assert said[0] == "jpties: nothing found"
    assert said[1].startswith("jpties: Kyusho~ would find ")
    assert "kyushu" in said[1]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            "kyushu kind:agreement",  # the agreements of these articles do not name it
            "no fact says all of this by itself; 2 articles do: `jpties search 'kyushu kind:agreement'`",
        ),
        ("kyushu zzzz", "nothing found"),
    ],
)
def test_where_no_fact_says_it_all_the_articles_that_do_are_named(query: str, said: str) -> None:
    done = jpties("facts", "--query", query)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"jpties: {said}\n")


@pytest.mark.parametrize(
    ("query", "holds", "lacks"),
    [
        ("kansai kind:figure", "100.000 Vietnamezen", "48,18 miljard"),  # of the article's figures those of Kansai
        ("kansai kind:figure -lang:fr", "100.000 Vietnamezen", "48,18 miljard"),
        ("teiichi kind:figure", "48,18 miljard", "memorandum"),  # no figure speaks of him: all of his articles
    ],
)
def test_the_facts_of_a_hit_are_about_what_is_asked_for(query: str, holds: str, lacks: str) -> None:
    lines = jpties("search", query, "--hits", "40").stdout.splitlines()
    figures = "\n".join(line for line in lines if line.startswith("    figure "))
    assert holds in figures
    assert lacks not in figures


@pytest.mark.parametrize("command", [("facts",), ("figures",), ("facts", "--query", "kind:figure")])
def test_since_leaves_out_what_was_before(command: tuple[str, ...]) -> None:
    def dates(*words: str) -> set[tuple[str, str]]:
        out = jpties(*command, *words, "--format", "jsonl").stdout
        return {(row["article"][:3], row["as_of"] or "") for row in map(json.loads, out.splitlines())}

    every, later = dates(), dates("--since", "2023")
    assert ("004", "2014-01/2014-06") in every - later
    assert {article for article, _as_of in later} == {"000", "002", "003"}  # no date is as old as the article
    wrong = jpties(*command, "--since", "soon")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "--since 'soon' is no day" in wrong.stderr
