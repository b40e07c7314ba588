"""A tie as a list: parts, what stands below an agreement, articles with their facts."""

from __future__ import annotations

from datetime import date

from jpties.model.fact import Fact, Quantity
from jpties.model.ledger import ledger
from jpties.model.model import ArticleRow
from jpties.names.tie_words import tie_words
from jpties.state.tie_items import facts_of_articles, newest_first, tie_items


def row(name: str, published: str | None) -> ArticleRow:
    return ArticleRow(name, name, f"Title {name}", True, "en", published, None, None, (), (), (), (), 0, 0, name)


def fact(kind: str, quote: str, as_of: str | None, **more: object) -> Fact:
    return Fact(f"{kind}:{quote}", kind, 0, len(quote), quote, quote, (), "test", "paragraph", as_of=as_of, **more)  # type: ignore[arg-type]


OLD, NEW, UNDATED = row("a", "2019-05-03"), row("b", "2024-05-03"), row("c", None)
SIGNED = fact("agreement", "signed for two years", "2019-05-02", quantity=Quantity("2", "years"))
HOPED = fact("statement", "hopes for more", None)


def test_articles_alone_where_there_is_no_ledger() -> None:
    items = tie_items(None, [NEW, OLD], {})
    assert [(item.text, item.detail, item.heading) for item in items] == [
        ("Articles", "2", True),
        ("Title b", "3 May 2024", False),
        ("Title a", "3 May 2019", False),
    ]


def test_an_agreement_with_its_end_and_anniversary_counts_once() -> None:
    found = ledger([(OLD, SIGNED), (NEW, HOPED)], lambda _row, _fact: (True, False), tie_words(), date(2026, 11, 22))
    items = tie_items(found, [NEW, OLD], {})
    told = [(item.text, item.detail, item.warns) for item in items]
    at = told.index(("Signed", "1", False))
    assert told[at + 1 : at + 4] == [
        ("signed for two years", "2 May 2019 ∙ names one side", False),
        ("", "ended 2 May 2021 ∙ 2 years from 2019-05-02", True),
        ("", "2 May 2029 ∙ 10 years: next round anniversary", False),
    ]
    assert ("Promised, not yet done", "1", False) in told
    assert ("hopes for more", "no date ∙ hoped ∙ names one side", False) in told
    assert [item.text for item in items if item.heading][-1] == "Articles"


def test_an_opened_article_lists_its_facts() -> None:
    opened = facts_of_articles([(OLD, SIGNED)], {"a"})
    items = tie_items(None, [NEW, OLD], opened)
    assert [item.fact for item in items] == [None, None, None, SIGNED]
    assert items[-1].detail == "agreement ∙ 2 May 2019"


def test_newest_first_with_the_undated_last() -> None:
    assert [one.name for one in newest_first([UNDATED, OLD, NEW])] == ["b", "a", "c"]
