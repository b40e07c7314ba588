"""What holds for all queries: the index says what the articles say, and sets behave as sets."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jpties.search.answering import answered, articles_matching, plan_of
from jpties.search.facts import FactFilter, facts_matching
from jpties.search.found import found_in
from jpties.search.locating import body_of
from jpties.search.query import Fuzzy, Near, Words, is_factual, leaves
from jpties.search.scanning import Scanned, ScannedNames, holds
from jpties.text.folding import fold
from jpties.text.terms import BREAK, index_line, sought

if TYPE_CHECKING:
    from jpties.model.model import Model

LEAVES = [
    *(
        "japan",
        "Vietnam",
        "délégation",
        "Bai",
        "2014",
        "million",
        "de",
        "the",
        "九州",
        "県",
        "協定",
        "đại",
        "48,18",
        "l'ambassade",
    ),
    '"Yên Bái"',
    '"kyushu"',
    'text:"japan"',
    "deleg*",
    "ky*",
    "九*",
    "isreal~",
    "fukuoka~2",
    "title:japan",
    "japan NEAR/4 the",
    "県 NEAR/9 日",
    "who:abe",
    "org:association",
    "place:vietnam",
    "place:九州",
    "partner:VN",
    "region:kyushu",
    "lang:fr",
    "source:nhan",
    "date:2014..2023",
    "date:>2024",
    "kind:agreement",
    "unit:USD",
    "amount:>1m",
    "when:2015",
    "origin:curated",
    "is:starred",
    "tag:trade",
]
CONDITIONS = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} {pair[1]})"),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} OR {pair[1]})"),
        inner.map(lambda one: f"NOT {one}"),
    ),
    max_leaves=6,
)


@functools.cache
def scanned(corpus: Model, name: str) -> Scanned:
    return Scanned(corpus.analysis(name), corpus.row(name))


def sets_of(corpus: Model) -> dict[str, frozenset[str]]:
    return {
        "starred": frozenset(row.text_sha256 for row in corpus.rows[::3]),
        "tag:trade": frozenset(row.text_sha256 for row in corpus.rows[1::4]),
    }


def matching(corpus: Model, query: str) -> set[str]:
    return set(articles_matching(corpus, query, sets_of(corpus)))


@given(query=CONDITIONS)
@settings(max_examples=100)
def test_the_index_says_what_the_articles_say(corpus: Model, query: str) -> None:
    answer = answered(corpus, query, sets_of(corpus))
    names = [row.name for row in corpus.rows]
    expected = {name for name in names if holds(answer.plan, answer.plan.query.node, scanned(corpus, name))}
    assert set(answer.articles) == expected
    assert len(answer.articles) == len(expected)


@given(left=CONDITIONS, right=CONDITIONS)
@settings(max_examples=60)
def test_and_or_not_are_those_of_sets(corpus: Model, left: str, right: str) -> None:
    """Conditions on facts that are joined by AND speak of one fact: there only a part of what is common is found."""
    one, other = matching(corpus, left), matching(corpus, right)
    every = {row.name for row in corpus.rows}
    assert matching(corpus, f"({left}) OR ({right})") == one | other
    assert matching(corpus, f"NOT ({left})") == every - one
    both = matching(corpus, f"({left}) ({right})")
    query = plan_of(corpus, f"({left}) ({right})", sets_of(corpus)).query
    factual = [leaf for leaf in leaves(query.node) if is_factual(leaf)]
    assert both == one & other if len(factual) < 2 else both <= one & other or "NOT" in query.text


@given(query=CONDITIONS)
@settings(max_examples=30)
def test_what_is_found_is_there(corpus: Model, query: str) -> None:
    """Each hit holds words of the query by folding, or is a mention of what it names."""
    answer = answered(corpus, query, sets_of(corpus))
    words = [leaf for leaf in leaves(answer.plan.query.node, positive=True) if isinstance(leaf, (Words, Near, Fuzzy))]
    begins = {term for leaf in words for term in _terms(answer.plan.spellings, leaf)}
    named = set().union(*answer.plan.entities.values())
    for name in answer.articles:
        found = found_in(corpus, answer.plan, name)
        mentions = {(one.start, one.end) for one in corpus.analysis(name).mentions if one.id in named}
        for start, end in found.located.hits:
            text = fold(found.article.text[start:end])
            said = any(term in text.replace("\n", "") for term in begins)
            assert said or any(start <= first and last <= end for first, last in mentions), (query, text)


def _terms(spellings: object, leaf: Words | Near | Fuzzy) -> tuple[str, ...]:
    if isinstance(leaf, Fuzzy):
        assert isinstance(spellings, dict)
        found: tuple[str, ...] = spellings[leaf]
        return found
    if isinstance(leaf, Near):
        return (*leaf.left.sought.terms, *leaf.right.sought.terms)
    return leaf.sought.terms


@given(query=CONDITIONS)
@settings(max_examples=20)
def test_facts_are_those_of_articles_that_may_have_them(corpus: Model, query: str) -> None:
    """The narrowing by the index loses no fact."""
    sets = sets_of(corpus)
    chosen = FactFilter(corpus, plan_of(corpus, query, sets))
    found = [fact.id for _row, fact in facts_matching(corpus, query, sets)]
    assert found == [fact.id for row, fact in corpus.facts() if chosen.takes(row, fact)]


@pytest.mark.parametrize("word", ["trade", "signed", "minister", "delegation"])
def test_a_fact_is_found_by_its_statement_where_its_article_lacks_the_word(corpus: Model, word: str) -> None:
    """Statements are English, articles in any language: the index of the texts must not narrow them away."""
    found = {fact.id for _row, fact in facts_matching(corpus, word)}
    assert found
    assert found >= {fact.id for _row, fact in corpus.facts() if f" {word} " in f" {fact.statement.lower()} "}


@pytest.mark.parametrize("word", ["japan", "trade", "vietnam", "region"])
def test_a_word_is_no_beginning_of_another_word_of_a_fact(corpus: Model, word: str) -> None:
    said = {fact.id: index_line((fact.quote, fact.statement)).split() for _row, fact in corpus.facts()}
    assert any(one != word and one.startswith(word) for words in said.values() for one in words)
    found = [fact.id for _row, fact in facts_matching(corpus, word)]
    assert found == [fact for fact, words in said.items() if word in words]
    found = [fact.id for _row, fact in facts_matching(corpus, f"{word}*")]
    assert found == [fact for fact, words in said.items() if any(one.startswith(word) for one in words)]


@pytest.mark.parametrize("query", ["is:starred", "is:starred OR zebra", "is:starred kind:figure"])
def test_a_starred_fact_is_found_where_its_article_has_no_star(corpus: Model, query: str) -> None:
    row, fact = next(pair for pair in corpus.facts(["figure"]))
    found = facts_matching(corpus, query, {"starred": frozenset({fact.id})})
    assert [(one.name, other.id) for one, other in found] == [(row.name, fact.id)]


def test_few_articles_are_read_for_a_rare_word(corpus: Model) -> None:
    asked = FactFilter(corpus, plan_of(corpus, "rakuten OR tourism")).articles()
    assert asked is not None
    assert 0 < len(asked) < len(corpus.rows) / 3


@given(data=st.data())
@settings(max_examples=60)
def test_any_part_of_an_article_finds_it(corpus: Model, data: st.DataObject) -> None:
    """A few words as they stand, quoted, find the article, and are a hit there."""
    row = data.draw(st.sampled_from(corpus.rows))
    terms = body_of(corpus.analysis(row.name)).terms
    text = corpus.analysis(row.name).article.text
    first = data.draw(st.integers(0, len(terms) - 1))
    last = min(len(terms) - 1, first + data.draw(st.integers(0, 4)))
    start, end = terms[first].start, terms[last].end
    if BREAK in (terms[first].text, terms[last].text):  # stands where its block begins, with or without a sign behind
        return
    part = text[start:end]
    if any(sign in part for sign in '"“”„«»「」『』¶') or not sought(part).terms or end <= start:
        return
    block = next(one for one in corpus.analysis(row.name).article.blocks if one.start <= start < one.end)
    if end > block.end:
        return
    query = f'text:"{part}"'
    answer = answered(corpus, query)
    assert row.name in answer.articles
    hits = found_in(corpus, answer.plan, row.name).located.hits
    assert any(first <= start and end <= last for first, last in hits)


@pytest.mark.parametrize("query", ["japan", '"kyushu"', "isreal~", "who:abe kind:agreement", "place:九州 OR 県"])
def test_without_an_index_the_articles_are_read(corpus: Model, query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with_index = matching(corpus, query)
    facts = [fact.id for _row, fact in facts_matching(corpus, query)]
    monkeypatch.setattr(type(corpus), "has_index", lambda _self: False)
    assert matching(corpus, query) == with_index
    assert [fact.id for _row, fact in facts_matching(corpus, query)] == facts


def test_names_are_the_same_without_an_index(corpus: Model) -> None:
    from jpties.search.indexed import IndexedNames

    for words in ("abe", "Kyushu", "九州", "vietnam", "association", "県"):
        for is_whole in (True, False):
            indexed = set(IndexedNames(corpus).entities_named(words, "any", is_whole=is_whole))
            assert indexed == set(ScannedNames(corpus).entities_named(words, "any", is_whole=is_whole)), words
