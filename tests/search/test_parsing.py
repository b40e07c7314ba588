"""Reading queries: what they mean, and where wrong ones are wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpties.errors import QueryError
from jpties.search.grammar import LONGEST
from jpties.search.parsing import FIELDS, MOST_CONDITIONS, parsed
from jpties.search.query import (
    Amount,
    And,
    Dated,
    FactIs,
    Fuzzy,
    InSet,
    Lang,
    Named,
    Near,
    Node,
    Not,
    Or,
    Source,
    Tied,
    Words,
)
from jpties.text.terms import Sought


def word(*terms: str, is_prefix: bool = False, name: str = "") -> Words:
    return Words(Sought(terms, is_prefix), name=name)


A, B, C = word("a"), word("b"), word("c")

MEANINGS: list[tuple[str, Node, str]] = [
    ("a b", And((A, B)), "a blank is AND"),
    ("a AND b c", And((A, B, C)), "AND may be said"),
    ("a b OR c", Or((And((A, B)), C)), "OR binds less"),
    ("a (b OR c)", And((A, Or((B, C)))), "parentheses"),
    ("-a", Not(A), "- is NOT"),
    ("a -b NOT c", And((A, Not(B), Not(C))), "both"),
    ("NOT NOT a", A, "twice is not at all"),
    ("--a", A, "the same by signs"),
    ("a - b", And((A, B)), "a sign that stands alone is no -"),
    ("or and not near", And((word("or"), word("and"), word("not"), word("near"))), "small letters are words"),
    ("a-b", word("a", "b"), "inside a word it makes a phrase"),
    ('"a b"', word("a", "b", name="a b"), "a phrase, and a name"),
    ("“a b” «c»", And((word("a", "b", name="a b"), word("c", name="c"))), "quotes of every shape"),
    ("「九州」", word("九州", name="九州"), "Japanese ones too"),
    ("yên*", word("yen", is_prefix=True), "the beginning of a word"),
    ("県", word("県", is_prefix=True), "a single sign begins a pair"),
    ("九州経済", word("九州", "州経", "経済"), "pairs, the last sign in the last one"),
    ("kyushu~", Fuzzy("kyushu", 1), "one letter otherwise"),
    ("kyushu~2", Fuzzy("kyushu", 2), "two"),
    ("a NEAR/3 b", Near(A, B, 3), "near"),
    ("a NEAR b c", And((Near(A, B, 10), C)), "binds more than a blank"),
    ("title:(a NEAR/2 b)", Near(Words(Sought(("a",), False), "title"), Words(Sought(("b",), False), "title"), 2), "in the title"),
    ("who:abe", Named("person", "abe"), "a person"),
    ('ORG:"foreign ministry"', Named("organization", "foreign ministry"), "fields in capitals"),
    ("place:(a OR b)", Or((Named("place", "a"), Named("place", "b"))), "a field for several"),
    ("PLACE:(a OR b)", Or((Named("place", "a"), Named("place", "b"))), "in capitals too"),
    ("partner:VN region:kyushu", And((Tied("partner", "VN"), Tied("region", "kyushu"))), "sides of a tie"),
    ("lang:ZH-Hant", Lang("zh-hant"), "codes in small letters"),
    ("source:nikkei", Source(Sought(("nikkei",), False)), "a source"),
    ("date:2014", Dated("article", "2014-01-01", "2014-12-31"), "a year"),
    ("date:2014-02", Dated("article", "2014-02-01", "2014-02-28"), "a month"),
    ("date:2014..2016", Dated("article", "2014-01-01", "2016-12-31"), "from to"),
    ("date:..2016", Dated("article", None, "2016-12-31"), "open"),
    ("date:>2014", Dated("article", "2015-01-01", None), "after a year"),
    ("date:>=2014-05", Dated("article", "2014-05-01", None), "from a month on"),
    ("date:<2014", Dated("article", None, "2013-12-31"), "before"),
    ("date:<=2014", Dated("article", None, "2014-12-31"), "up to"),
    ("date:>9999", Dated("article", "9999-12-32", None), "behind the calendar"),
    ("when:2015-06-01", Dated("fact", "2015-06-01", "2015-06-01"), "the time of a fact"),
    ("kind:agreements", FactIs("kind", "agreement"), "plurals are kinds"),
    ("unit:usd unit:% unit:¥", And((FactIs("unit", "USD"), FactIs("unit", "percent"), FactIs("unit", "JPY"))), "units"),
    ("unit:People", FactIs("unit", "people"), "nouns in small letters"),
    ("amount:950", Amount(950, 950), "a number"),
    ("amount:1.5bn", Amount(1.5e9, 1.5e9), "with a scale"),
    ("amount:>1e8", Amount(1e8, None, False), "more than"),
    ("amount:<=1,000", Amount(None, 1000), "up to, with commas"),
    ("amount:1m..5m", Amount(1e6, 5e6), "from to"),
    ("is:starred tag:Überblick", And((InSet("starred"), InSet("tag:uberblick"))), "the notebook, folded"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "meaning", "why"), MEANINGS, ids=[row[0] for row in MEANINGS])
def test_meaning(query: str, meaning: Node, why: str) -> None:
    assert parsed(query).node == meaning, why


WRONG: list[tuple[str, int, int, str]] = [
    ("", 0, 1, "nothing to look for"),
    ("  ", 0, 1, "nothing to look for"),
    ("&", 0, 1, "nothing to look for"),
    ("a (b", 2, 3, "not closed"),
    ('a ("(" b', 2, 3, "not closed"),
    ("a) b", 1, 2, "no opening parenthesis"),
    ("a ()", 2, 4, "nothing in the parentheses"),
    ("(a OR) b", 5, 6, "before this parenthesis"),
    ("a OR", 4, 5, "ends where a word should follow"),
    ("OR a", 0, 2, "OR stands between two conditions"),
    ("a AND OR b", 6, 8, "OR stands between"),
    ("a NEAR", 6, 7, "ends where"),
    ("NEAR/3 b", 0, 6, "NEAR stands between two words"),
    ("a NEAR/x b", 2, 8, "write NEAR/5"),
    ("a NEAR/9999 b", 2, 11, "write NEAR/5"),
    ("a NEAR b NEAR c", 9, 13, "NEAR stands between"),
    ("a NEAR who:b", 7, 11, "cannot stand here"),
    ("abcd~ NEAR b", 0, 5, "not words with ~"),
    ('say "abc', 4, 8, "quotes are not closed"),
    ("whom:abe", 0, 5, "did you mean `who:`?"),
    ("http://x", 0, 5, "no field `http:`"),
    ("who: abe", 0, 4, "right behind the colon"),
    ('who:""', 4, 6, "needs a value"),
    ("who:+", 4, 5, "no letter and no digit"),
    ("place:(who:a)", 7, 11, "cannot stand in the parentheses"),
    ("kind:(a NEAR b)", 6, 14, "NEAR joins words"),
    ('a "+"', 2, 5, "no letter and no digit"),
    ("a*", 0, 2, "2 letters or more"),
    ("ab~", 0, 3, "3 letters or more"),
    ("abcde~2", 0, 7, "6 letters or more"),
    ("abcde~7", 0, 7, "write ~ or ~2"),
    ("九州~", 0, 3, "one word of letters"),
    ("kind:deal", 5, 9, "there is no kind `deal`"),
    ("kind:agrement", 5, 13, "did you mean agreement?"),
    ("origin:mine", 7, 11, "extracted, curated, yours"),
    ("lang:french", 5, 11, "code of the language"),
    ("date:13", 5, 7, "is no date"),
    ("date:2014-13", 5, 12, "is no date"),
    ("date:2016..2014", 5, 15, "later than"),
    ("date:..", 5, 7, "one side"),
    ("amount:many", 7, 11, "is no number"),
    ("amount:5..1", 7, 11, "more than"),
    ("source:+", 7, 8, "a word of the source"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "start", "end", "reason"), WRONG, ids=[row[0] for row in WRONG])
def test_wrong_queries_say_where_and_why(query: str, start: int, end: int, reason: str) -> None:
    with pytest.raises(QueryError) as caught:
        parsed(query)
    assert (caught.value.start, caught.value.end) == (start, end)
    assert reason in caught.value.reason


def test_long_queries_are_refused() -> None:
    with pytest.raises(QueryError, match="signs at most"):
        parsed("a" * (LONGEST + 1))
    with pytest.raises(QueryError, match="conditions at most"):
        parsed("a " * (MOST_CONDITIONS + 1))


@pytest.mark.parametrize("deep", ["(" * 900 + "a" + ")" * 900, "-" * 1999 + "a", "NOT (" * 300 + "a" + ")" * 300])
def test_nesting_costs_no_recursion(deep: str) -> None:
    assert parsed(deep).node in (A, Not(A))


def test_every_field_has_an_example_that_can_be_read() -> None:
    for name, line in FIELDS.items():
        example = line.rpartition(": ")[2].split(", ")[0]
        assert example.startswith(f"{name}:"), line
        parsed(example)


PIECES = [
    *("a", "yên", "九州", '"a b"', "(", ")", "OR", "AND", "NOT", "-", "NEAR/2", "*", "~", '"', " "),
    *("who:", "date:", "amount:", "kind:", ">", "..", "2014", "title:", "+"),
]


def only_query_errors(text: str) -> None:
    wrong: QueryError | None = None
    try:
        parsed(text)
    except QueryError as error:
        wrong = error
    if wrong is not None:
        assert 0 <= wrong.start <= len(text)
        assert wrong.start < wrong.end
        assert wrong.reason


@given(st.text())
def test_any_text_is_a_query_or_a_query_error(text: str) -> None:
    only_query_errors(text)


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.sampled_from(["", " "]))
def test_any_pieces_are_a_query_or_a_query_error(pieces: list[str], between: str) -> None:
    only_query_errors(between.join(pieces))
