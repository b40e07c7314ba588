"""Templates of the user's own."""

from __future__ import annotations

import pytest

from cite.examples import DUTCH, DUTCH_FACT, ENGLISH, ENGLISH_FACT
from jpties.cite.registry import article_citation, copied
from jpties.cite.template import FIELDS, checked_template
from jpties.errors import UsageError

BOTH = [(ENGLISH_FACT, ENGLISH), (DUTCH_FACT, DUTCH)]


@pytest.mark.parametrize(
    ("pattern", "english", "dutch"),
    [
        ("{value} {unit}", "320000000 USD", "100000 people"),
        ("[{byline}: ]{date}", "Ari Yashar: 3 November 2014", "4 November 2025"),
        ("{kind}[ <{url}>]", "figure", "figure <https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html>"),
        ("{{{lang}}} [[{start}]]", "{en} [1975]", "{nl} [1252]"),
        ("{as_of}|{edtf}", "until 3 November 2014|2014-11-03", "|2025-11-04"),
        ("a\\nb", "a\nb", "a\nb"),
        ("[always]", "always", "always"),
    ],
)
def test_patterns(pattern: str, english: str, dutch: str) -> None:
    assert copied(BOTH, "template:memo", templates={"memo": pattern}) == f"{english}\n{dutch}"


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_has_a_value_for_a_fact_that_knows_everything(name: str) -> None:
    text = copied([(DUTCH_FACT, DUTCH)], "template:t", templates={"t": "{" + name + "}"})
    assert bool(text) == (name not in ("byline", "as_of"))


def test_an_article_alone_fills_it_once() -> None:
    assert article_citation(ENGLISH, "template:t", templates={"t": "{byline}[ {quote}]"}) == "Ari Yashar"


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("{quot}", r"no field \{quot\}; fields are quote"),
        ("{quote", "a { is not closed"),
        ("{quote.__class__}", "no field"),
        ("{0}", "no field"),
        ("a } b", "} at 3 has no partner"),
        ("a ] b", "] at 3 has no partner"),
        ("[a", r"a \[ is not closed"),
        ("[a [b] c]", r"\[ at 4 has no partner"),
    ],
)
def test_faulty_patterns_are_refused_when_read(pattern: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        checked_template(pattern)
