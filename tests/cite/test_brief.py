"""A brief: what is cut, what is said of ends and anniversaries, and that no sign of a corpus becomes Markdown."""

from __future__ import annotations

from datetime import date

import pytest

from cite.examples import article, fact
from jpties.cite.brief import LONGEST, MOST, Brief
from jpties.model.fact import Quantity
from jpties.model.ledger import ledger
from jpties.model.model import ArticleRow
from jpties.names.tie_words import tie_words

TODAY = date(2026, 11, 22)
TEXT = "Vietnam and Kyushu signed a pact for two years. They met. *Trade* rose to [5](http://x) percent. " + " ".join(
    f"Person {number} is governor." for number in range(MOST + 3)
)
ARTICLE = article("paper", TEXT, title="# Not a *heading*", source="The <b>Paper</b>", published="2024-05-04")
ROW = ArticleRow("paper", "", "", True, "en", "2024-05-04", None, None, (), (), (), (), 0, 0, "")


def brief(*facts: object, since: date | None = None, named: tuple[bool, bool] = (True, True)) -> str:
    found = ledger([(ROW, one) for one in facts], lambda _row, _fact: named, tie_words(), TODAY, since)  # type: ignore[misc]
    return Brief(found, ("Vietnam", "Kyushu"), lambda _name: ARTICLE).text(TODAY, since)


SIGNED = fact(
    ARTICLE,
    "Vietnam and Kyushu signed a pact for two years.",
    "agreement",
    statement="Vietnam and Kyushu agreed.",
    as_of="2024-05-03",
    quantity=Quantity("2", "years"),
    subjects=("place:vn", "place:jp-kyushu"),
)


def test_an_agreement_has_its_end_and_anniversary() -> None:
    text = brief(SIGNED)
    assert (
        "Vietnam and Kyushu agreed. (3 May 2024; the only sign of life with a date); ended 3 May 2026 (2 years from 2024-05-03)"
        in text
    )
    assert "next round anniversary: 5 years, 3 May 2029 [1]" in text
    assert "\n  > Vietnam and Kyushu signed a pact for two years.\n" in text


def test_a_sentence_of_its_own_about_the_end_is_quoted_too() -> None:
    plain = SIGNED._replace(quantity=None, end=SIGNED.start + 24, quote=SIGNED.quote[:24])
    about = fact(ARTICLE, "a pact for two years", "figure", quantity=Quantity("2", "years"))
    text = brief(plain, about)
    assert "ended 3 May 2026" in text
    assert text.count("  > a pact for two years\n") == 1  # below the agreement
    assert text.count("- “a pact for two years” [1]\n") == 1  # among the figures


def test_signs_of_a_corpus_stay_signs() -> None:
    evil = fact(ARTICLE, "*Trade* rose to [5](http://x) percent.", "figure", statement="<script>", as_of="2024")
    text = brief(evil)
    assert "<script>" not in text
    assert "\\*Trade\\* rose to \\[5\\](http://x) percent." in text
    assert '\n1. "\\# Not a \\*heading\\*"' in text or "# Not a \\*heading\\*" in text
    assert "<b>" not in text.replace("\\<b\\>", "")


def test_signs_of_life_stand_where_they_are_told_or_apart() -> None:
    many = [
        SIGNED._replace(id=f"{year}", as_of=f"{year}", start=SIGNED.start + 100 * year, end=SIGNED.end + 100 * year)
        for year in range(2010, 2012 + MOST)
    ]
    text = brief(*many)
    apart, _heading, signed = text.partition("\n## Signed\n")
    assert "(2010; the first sign of life)" in apart
    assert f"({2011 + MOST}; the latest sign of life)" in signed
    assert "## Signs of life" not in brief(SIGNED)


@pytest.mark.parametrize(
    ("named", "aside"),
    [
        ((True, True), ""),
        ((True, False), "the words do not name Kyushu"),
        ((False, True), "the words do not name Vietnam"),
        ((False, False), "the words do not name Vietnam or Kyushu"),
    ],
)
def test_what_names_one_side_says_which(named: tuple[bool, bool], aside: str) -> None:
    text = brief(SIGNED, named=named)
    assert (aside in text) if aside else ("the words" not in text)


def test_a_long_part_says_how_much_it_leaves_out() -> None:
    roles = [
        fact(
            ARTICLE,
            f"Person {number} is governor.",
            "role",
            statement=f"Governor: Person {number}",
            subjects=(str(number),),
        )
        for number in range(MOST + 3)
    ]
    text = brief(*roles)
    assert text.count("\n  > Person") == MOST
    assert "\n3 more in the corpus.\n" in text


def test_a_statement_that_is_the_quote_is_not_said_twice() -> None:
    met = fact(ARTICLE, "They met.", "event", statement="They met.", plover="CONSULT")
    text = brief(met)
    assert "- “They met.” [1]\n" in text
    assert text.count("They met.") == 1


def test_a_long_quote_that_is_the_sentence_is_cut_at_a_word() -> None:
    quote = TEXT[TEXT.index("*Trade*") :]
    text = brief(fact(ARTICLE, quote, "event", statement=quote[:60] + "…"))
    (line,) = (line for line in text.splitlines() if line.startswith("- “"))
    assert "[...]” [1]" in line.replace("\\", "")
    assert LONGEST // 2 < len(line) < LONGEST + 30
    assert quote.startswith(line.replace("\\", "")[3:].split(" [...]")[0])


def test_the_weightiest_figures_come_first() -> None:
    told = {  # in the order of the article
        "visit": ("figure", Quantity("5", "days")),
        "third": ("ranking", Quantity("3", "rank")),
        "share": ("figure", Quantity("25", "percent")),
        "people": ("figure", Quantity("630000", "people")),
        "aid": ("figure", Quantity("23000000000", "USD")),
        "loan": ("figure", Quantity("90000000000000", "VND")),  # of another unit: no more and no less
        "trade": ("figure", Quantity("48180000000", "USD")),
    }
    facts = []
    for number, (name, (kind, quantity)) in enumerate(told.items()):
        one = fact(ARTICLE, f"Person {number} is governor.", kind, statement=f"The {name}.", quantity=quantity)
        facts.append(one)
    named = brief(*facts)
    order = sorted((name for name in told if f"The {name}." in named), key=lambda name: named.index(f"The {name}."))
    assert order == ["trade", "aid", "loan", "people", "share", "third"]  # and one more in the corpus


def test_since_stands_in_the_head() -> None:
    assert (
        "1 fact in 1 article, since 1 January 2024 (agreements and what has no date from before too); as of 22 November 2026."
        in brief(SIGNED, since=date(2024, 1, 1))
    )


def test_of_many_roles_those_of_the_newest_articles_are_told() -> None:
    """Who holds an office now; the same words about one person stand once, where the newest article has them."""
    pairs = []
    for number in range(MOST + 3):
        row = ROW._replace(name=f"of {2010 + number}", published=f"{2010 + number}")
        said, governor = f"Person {number} is governor.", f"Governor {number}"
        pairs.append((row, fact(ARTICLE, said, "role", statement=governor, subjects=(str(number),))))
    row, newest = pairs[-1]
    pairs.insert(0, (row._replace(name="of 2009", published="2009"), newest._replace(id="again")))
    found = ledger(pairs, lambda _row, _fact: (True, True), tie_words(), TODAY)
    text = Brief(found, ("Vietnam", "Kyushu"), lambda _name: ARTICLE).text(TODAY)
    told = [line.rpartition("Governor ")[2].split()[0] for line in text.splitlines() if line.startswith("- Governor")]
    assert told == [str(number) for number in range(MOST + 2, 2, -1)]
