"""Facts that a person supplied: found again by quote and context, joined with extracted ones."""

from __future__ import annotations

import pytest

from jpties.extract.document import Document
from jpties.extract.facts.supplied import quote_range, with_supplied
from jpties.model.fact import Fact, Quantity
from jpties.model.supplied import Supplied, SuppliedFact

TEXT = "Six memoranda were signed. Later six memoranda were renewed, said the mayor. Trade was $5 million."


def document() -> Document:
    return Document(TEXT, "en", (), ())


@pytest.mark.parametrize(
    ("quote", "prefix", "suffix", "place"),
    [
        ("Trade was", "", "", (77, 86)),
        ("memoranda were", "", "", None),  # stands twice
        ("memoranda were", "six ", "", (37, 51)),
        ("memoranda were", "", " signed", (4, 18)),
        ("nowhere", "", "", None),
        ("", "", "", None),
    ],
)
def test_a_quote_is_found_by_itself_or_by_its_context(
    quote: str, prefix: str, suffix: str, place: tuple[int, int] | None
) -> None:
    assert quote_range(TEXT, quote, prefix, suffix) == place


def extracted(start: int, end: int, value: str) -> Fact:
    return Fact(
        id="a",
        kind="figure",
        start=start,
        end=end,
        quote=TEXT[start:end],
        statement="$5 million",
        subjects=("place:jp",),
        rule="figure/amount",
        block="paragraph",
        quantity=Quantity(value, "USD"),
        as_of="2014",
        attributed_to="org:calcalist",
    )


def supplied(quote: str, value: str) -> Supplied:
    fact = SuppliedFact(quote, "figure", "Trade was 5 million dollars.", 3, quantity=Quantity(value, "USD"))
    return Supplied("dir/a.yaml", (), (fact,))


def test_a_supplied_fact_refines_the_extracted_one_and_never_takes_over_its_attribution() -> None:
    [fact], orphans = with_supplied(
        (extracted(77, 97, "5000000"),), supplied("Trade was $5 million", "5000000"), document(), "a"
    )
    assert orphans == ()
    assert (fact.origin, fact.statement, fact.rule) == ("curated", "Trade was 5 million dollars.", "sidecar:a.yaml:3")
    assert (fact.subjects, fact.as_of) == (("place:jp",), "2014")
    assert fact.attributed_to is None


def test_another_value_is_another_fact() -> None:
    facts, _ = with_supplied(
        (extracted(77, 97, "5000000"),), supplied("Trade was $5 million", "6000000"), document(), "a"
    )
    assert [fact.origin for fact in facts] == ["extracted", "curated"]


def test_a_quote_that_is_gone_is_told_with_its_line_and_loses_nothing() -> None:
    facts, orphans = with_supplied((extracted(77, 97, "5000000"),), supplied("no such words", "1"), document(), "a")
    assert len(facts) == 1
    assert orphans == ("3:the quote 'no such words' is not in the text",)
