"""What is told of a fact by the line in which it is kept: it never denies a fact that fulfils the query."""

from __future__ import annotations

import json

import pytest

from jpties.model.model import Model
from jpties.search.answering import plan_of
from jpties.search.likely import likely

LINES = [
    ("memorandum", "signed a Mémorandum", True, "by folding"),
    ("memorandum", "signed a\nmemorandum", True, "a line end is two signs of JSON"),
    ("memorandum", "signed a treaty", False, "without the word"),
    ("memo*", "signed a memorandum", True, "by its beginning"),
    ('"free trade"', "trade that is free", True, "the order is left to who has the fact"),
    ('"free trade"', "trade", False, "one word of two"),
    ("九州", "九\n州の経済", True, "a line ends within a name"),
    ("memorandum OR treaty", "a treaty", True, "one of two"),
    ("memorandum OR treaty", "a letter", False, "none of two"),
    ("memorandum -treaty", "a letter", False, "what is not wanted tells nothing"),
    ("japan", "in \"Nippon\"", False, "neither the word nor the id"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "quote", "expected", "why"), LINES)
def test_a_line_is_likely_by_its_words(corpus: Model, query: str, quote: str, expected: bool, why: str) -> None:
    may = likely(plan_of(corpus, query))
    assert may is not None
    assert may(json.dumps([1, quote, []], ensure_ascii=False)) is expected, why


def test_a_line_is_likely_by_the_ids_of_what_words_name(corpus: Model) -> None:
    plan = plan_of(corpus, "who:abe")
    may, named = likely(plan), next(iter(plan.entities.values()))
    assert may is not None
    assert named
    assert all(may(json.dumps(["a quote", [one]])) for one in named)
    assert not may(json.dumps(["abe", ["person:other"]]))


@pytest.mark.parametrize(
    "query", ["-memorandum", "kind:figure", "memorandum OR kind:figure", "title:trade", "memorandm~"]
)
def test_nothing_is_told_of_what_lines_do_not_show(corpus: Model, query: str) -> None:
    assert likely(plan_of(corpus, query)) is None


def test_a_query_for_one_kind_asks_for_that_kind_alone(corpus: Model) -> None:
    from jpties.search.facts import FactFilter

    kinds = {
        query: FactFilter(corpus, plan_of(corpus, query)).kinds() for query in ("kind:goal trade", "kind:goal OR trade")
    }
    assert kinds == {"kind:goal trade": ("goal",), "kind:goal OR trade": ()}
