"""What holds of the facts of any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.facts.made import made
from jpties.extract.facts.clauses import clauses_of
from jpties.model.fact import FACT_KINDS

WORDS = [
    "and",
    ",",
    ".",
    ";",
    "“",
    "”",
    "(",
    ")",
    "said",
    "signed",
    "that",
    "which",
    "when",
    "in",
    "order",
    "to",
    "[Nara](place:jp-29)",
    "[Ann",
    "Lee](person:a)",
    "[6%](q:6",
    "percent)",
    "[12",
    "people](q:12",
    "people)",
    "[2021](d:2021)",
    "mayor",
    "of",
    "the",
    "memorandum",
    "rose",
    "will",
    "largest",
    "second",
    ",",
    "et",
    "、",
    "し、",
    "知事",
    "と述べた。",
    "\n",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
LANGS = st.sampled_from(("en", "fr", "nl", "de", "es", "vi", "ja", "und"))


@settings(deadline=None, max_examples=150)
@given(TEXTS, LANGS)
def test_facts_are_verbatim_in_one_block_and_unique(marked: str, lang: str) -> None:
    article = made(marked, lang)
    facts = article.facts
    for fact in facts:
        block = article.document.block_at(fact.start)
        assert fact.quote == article.document.text[fact.start : fact.end]
        assert fact.quote
        assert fact.quote == fact.quote.strip()
        assert block is not None
        assert block.start <= fact.start < fact.end <= block.end
        assert fact.kind in FACT_KINDS
        assert fact.statement
    assert len({fact.id for fact in facts}) == len(facts)
    assert list(facts) == sorted(facts, key=lambda fact: (fact.start, fact.end, fact.id))
    assert facts == article.facts, "the same from run to run"


@settings(deadline=None, max_examples=100)
@given(TEXTS, LANGS)
def test_clauses_lie_in_their_sentence(marked: str, lang: str) -> None:
    article = made(marked, lang)
    view = article.view
    for sentence in article.document.sentences:
        for clause in clauses_of(view, sentence.start, sentence.end):
            assert sentence.start <= clause.start < clause.end <= sentence.end
            assert all(clause.start <= low < high <= clause.end for low, high in clause.inner)


def test_a_sentence_without_end_is_passed_over() -> None:
    assert made("[Nara](place:jp-29) signed a pact and " * 300).facts == ()
