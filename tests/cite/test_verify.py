"""A memo against the corpus: what was altered is named exactly, what was not is left alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cite.examples import DUTCH, DUTCH_FACT, ENGLISH, ENGLISH_FACT, FRENCH, FRENCH_FACT, THREE, article, fact, seed
from jpties.cite.matching import aligned, comparable, tokens
from jpties.cite.memo import passages
from jpties.cite.registry import copied
from jpties.cite.verify import Finding, Report, verify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jpties.model.article import Article
    from jpties.model.fact import Fact

QUOTING = ("plain", "markdown", "markdown-id", "chicago", "chicago-short", "apa", "iso690", "sist02")

JAPANESE = article(
    "d7",
    "県と道は1994年11月に友好提携を結んだ。覚書では、年80人ほどの派遣を掲げた。",
    "ja",
    title="若者交流で新覚書",
    byline="松本彩",
)
JAPANESE_FACT = fact(JAPANESE, "県と道は1994年11月に友好提携を結んだ。", "agreement")


def sentences() -> list[tuple[Fact, Article]]:
    """Twenty sentences of four articles as facts, in the order of the texts."""
    found: list[tuple[Fact, Article]] = []
    third = article("003_87975ed809a5836c", seed("003"), title="Vietnam And Kyushu (Japan)", byline="Rosie Nguyen")
    for one in (ENGLISH, DUTCH, FRENCH, third):
        quotes = [match[0] for match in re.finditer(r"[A-ZÀ-Ý][^.\n«»“”]{60,300}\.", one.text)]
        unique = [quote for quote in dict.fromkeys(quotes) if one.text.count(quote) == 1]
        found += [(fact(one, quote, "statement"), one) for quote in unique[:5]]
    assert len(found) == 20
    return found


TWENTY = sentences()
CORPUS: list[tuple[Article, Sequence[Fact]]] = []
for _article in dict.fromkeys(one.name for _fact, one in [*TWENTY, *THREE, (JAPANESE_FACT, JAPANESE)]):
    _pairs = [pair for pair in [*TWENTY, *THREE, (JAPANESE_FACT, JAPANESE)] if pair[1].name == _article]
    CORPUS.append((_pairs[0][1], [one for one, _of in _pairs]))


def checked(memo: str) -> Report:
    def corpus() -> Iterator[tuple[Article, Sequence[Fact]]]:
        return iter(CORPUS)

    return verify(memo, corpus)


def told(memo: str) -> list[tuple[int, str, str, str]]:
    return [(one.line, one.kind, one.said, one.text) for one in checked(memo).findings]


@pytest.mark.parametrize("name", QUOTING)
def test_what_was_copied_is_verbatim(name: str) -> None:
    report = checked(copied([*TWENTY, (JAPANESE_FACT, JAPANESE)], name))
    assert (report.findings, report.verbatim, report.altered, report.orphans) == ((), 21, 0, 0)


@pytest.mark.parametrize("name", QUOTING)
def test_three_words_and_a_figure_are_named_and_nothing_else(name: str) -> None:
    facts = [*TWENTY, (ENGLISH_FACT, ENGLISH)]
    memo = copied(facts, name)
    changes = [("reported last week", "reported last month"), ("320 million", "420 million")]
    longest = [max(re.findall(r"\b[a-zà-ÿ]{7,}\b", facts[index][0].quote), key=len) for index in (6, 12)]
    changes += [(word, "qqqq") for word in longest]
    for old, new in changes:
        assert old in memo, old
        memo = memo.replace(old, new)
    report = checked(memo)
    said = sorted((one.kind, one.said, one.text) for one in report.findings)
    expected = sorted(
        [("word", "month", "week"), ("figure", "420", "320")]
        + [("word", "qqqq", word) for word in longest for _ in range(copied(facts, name).count(word))]
    )
    assert said == expected
    assert all(one.article for one in report.findings)
    assert report.orphans == 0


def test_a_finding_names_line_article_and_fact() -> None:
    memo = "# Memo\n\nAs was said:\n\n" + copied([(ENGLISH_FACT, ENGLISH)], "markdown").replace("bought", "sold")
    assert checked(memo).findings == (Finding(5, "word", "sold", "bought", ENGLISH.name, ENGLISH_FACT.id),)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("$320 million", "$320 billion", [("figure", "billion", "million")]),
        ("$320", "€320", [("figure", "€", "$")]),
        ("Kurita Water Industries", "Kurita Industries", [("word", "", "Water")]),
        ("company for", "company, for", [("sign", ",", "")]),
        ("the Japanese", "the large Japanese", [("word", "large", "")]),
        ("Japanese Kurita", "japanese Kurita", [("word", "japanese", "Japanese")]),
    ],
)
def test_kinds_of_changes(old: str, new: str, expected: list[tuple[str, str, str]]) -> None:
    memo = copied([(ENGLISH_FACT, ENGLISH)], "plain").replace(old, new)
    assert [(one.kind, one.said, one.text) for one in checked(memo).findings] == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Likewise it", "likewise it", id="first letter in lower case"),
        pytest.param("Likewise it", "[L]ikewise it", id="first letter in brackets"),
        pytest.param("that the Japanese", "[...] the Japanese", id="words left out openly"),
        pytest.param("Kurita Water", "[the firm] Kurita Water", id="words of the writer in brackets"),
        pytest.param("million.”", "million”", id="full stop left out"),
        pytest.param("million.”", "million,”", id="comma inside the marks"),
        pytest.param("“Likewise it was reported last week that ", "“", id="only the end quoted"),
        pytest.param("last week", "last\nweek", id="broken line"),
        pytest.param("“", '"', id="straight marks"),
    ],
)
def test_what_a_writer_may_do_is_no_change(old: str, new: str) -> None:
    memo = copied([(ENGLISH_FACT, ENGLISH)], "plain")
    assert old in memo
    changed = memo.replace(old, new) if old != "“" else memo.replace("“", '"').replace("”", '"')
    assert told(changed) == []
    assert checked(changed).verbatim + checked(changed).altered == 1


def test_a_figure_in_japanese() -> None:
    memo = copied([(JAPANESE_FACT, JAPANESE)], "plain").replace("1994", "1949")
    assert told(memo) == [(1, "figure", "1949", "1994")]


@pytest.mark.parametrize("name", ["plain", "markdown", "chicago", "apa", "iso690", "sist02"])
def test_an_altered_citation_is_told_once(name: str) -> None:
    two = [(ENGLISH_FACT, ENGLISH), (fact(ENGLISH, "The official visit"), ENGLISH)]
    memo = copied(two, name).replace("2014", "2015")
    assert [(one.kind, one.said, one.text) for one in checked(memo).findings] in (
        [("citation", "2015", "2014")],
        [("citation", "2015-11-03", "2014-11-03")],
    )


def test_a_citation_in_the_writers_own_words_is_left_alone() -> None:
    assert told(f"“{ENGLISH_FACT.quote}” (see Yashar 2014)") == []


def test_orphans_are_told() -> None:
    title = "Official Israeli Delegation Leaves to Solidify Japanese Alliance"
    memo = (
        f'“Nobody ever wrote any of these words in a paper” (Ari Yashar, "{title}", 3 November 2014)\n\n'
        "> Nor these ones, which stand alone\n>\n> — Somebody, 2014\n\n"
        "> Gone with its article <!-- jpties gone_article:figure:1-5 -->\n\n"
        "The “so-called partnership of equals” is not from here.\n"
    )
    report = checked(memo)
    assert [(one.line, one.kind, one.fact) for one in report.findings] == [
        (1, "orphan", None),
        (3, "orphan", None),
        (7, "orphan", "gone_article:figure:1-5"),
    ]
    assert (report.orphans, report.others) == (3, 1)


def test_an_id_finds_a_quote_of_which_little_is_left() -> None:
    memo = copied([(FRENCH_FACT, FRENCH)], "markdown-id").replace(
        "La province septentrionale vietnamienne de Yên Bai", "Elle"
    )
    [finding] = checked(memo).findings
    assert (finding.said, finding.fact) == ("Elle", FRENCH_FACT.id)


def test_a_short_quote_is_laid_along_the_right_fact() -> None:
    text = "het is de derde grootste investeerder en de vierde grootste handelspartner van Vietnam"
    one = article("short", text, "nl", title="Derde en vierde")
    facts = [fact(one, "de derde grootste investeerder"), fact(one, "de vierde grootste handelspartner van Vietnam")]
    memo = copied([(facts[0], one)], "markdown").replace("derde grootste", "vierde grootste")
    report = verify(memo, lambda: iter([(one, facts)]))
    assert [(found.kind, found.said, found.text) for found in report.findings] == [("figure", "vierde", "derde")]


def test_a_memo_without_quotes() -> None:
    assert checked("Nothing but words of my own, and it's fine.") == Report((), 0, 0, 0, 0)
    assert checked("") == Report((), 0, 0, 0, 0)


def test_where_quotes_stand_in_a_memo() -> None:
    memo = (
        "One “two three four” and\n«\u00a0un deux trois\u00a0»\n\n"
        "> a block\n> of lines\n>\n> another one\n>\n> — Source, 2014\n"
    )
    assert [(one.line, one.parts, one.source) for one in passages(memo)] == [
        (1, ("two three four",), "and'un deux trois'"),
        (2, ("un deux trois",), ""),
        (4, ("a block of lines",), "Source, 2014"),
        (7, ("another one",), "Source, 2014"),
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("« un “pacte” »", "\"un 'pacte'\""),
        ("a–b", "a-b"),
        ("no\u00a0break", "no break"),
        ("co\u00adop", "coop"),
        ("五千万\n円", "五千万円"),
        ("wait…", "wait..."),
    ],
)
def test_what_typing_changes_is_equal(left: str, right: str) -> None:
    assert comparable(left) == comparable(right)


@pytest.mark.parametrize(
    "hostile",
    ["“" * 20_000, "> " * 20_000, "(" * 20_000, '"a b c" ' * 200, "<!-- " * 5_000, "「" * 9_000 + "」" * 9_000],
)
def test_hostile_memos_end(hostile: str) -> None:
    checked(hostile)


@given(st.lists(st.sampled_from(["alpha", "beta", "gamma", "10", "20", ",", "."]), min_size=1, max_size=30))
def test_a_text_laid_along_itself_has_no_change(words: list[str]) -> None:
    alignment = aligned(words, words)
    assert (alignment.ratio, alignment.changes) == (1.0, ())
    assert tokens(" ".join(words)) == words


def test_the_dutch_fact_is_found_by_its_words_alone() -> None:
    memo = f"He met “{DUTCH_FACT.quote.replace('100.000', '10.000')}” there."
    assert told(memo) == [(1, "figure", "10.000", "100.000")]


@pytest.mark.parametrize(
    ("said", "text", "expected"),
    [
        ("sur la formation et la production", "sur la formation et l’économie verte", ("la production", "l'économie")),
        ("un mémorandum d’économie verte", "un mémorandum l’économie verte", ("d'économie", "l'économie")),
        ("ce qu’elle dit", "ce l’elle dit", ("qu'elle", "l'elle")),
        ("he said no to the plan", "he said yes 'to the plan", ("no", "yes'")),  # a quotation mark binds nothing
    ],
)
def test_a_changed_word_is_told_with_what_its_apostrophe_binds(said: str, text: str, expected: tuple[str, str]) -> None:
    changes = aligned(tokens(comparable(said)), tokens(comparable(text))).changes
    assert [(change.said, change.text) for change in changes] == [expected]
