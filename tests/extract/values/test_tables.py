"""Every language's tables of dates and quantities."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest

from extract.values.marked import marked
from jpties.extract.values.dates import date_expressions, settled
from jpties.extract.values.quantities import FoundQuantity, quantities_of

if TYPE_CHECKING:
    from _pytest.mark.structures import ParameterSet

LANGUAGES = ("en", "fr", "nl", "de", "es", "vi", "ja")


def rows(name: str) -> list[ParameterSet]:
    found = []
    for lang in LANGUAGES:
        cases = importlib.import_module(f"extract.values.cases_{lang}")
        for sentence, why in getattr(cases, name):
            found.append(pytest.param(lang, cases.PUBLISHED, sentence, id=f"{lang}: {why}"))
    return found


@pytest.mark.parametrize(("lang", "published", "sentence"), rows("DATES"))
def test_dates(lang: str, published: str, sentence: str) -> None:
    expected = marked(sentence)
    dates = settled(date_expressions(expected.text, 0, len(expected.text), lang), published, expected.text, lang)
    found = [(expected.text[date.start : date.end], date.start, date.edtf) for date in dates if not date.soft]
    assert found == list(expected.hard)
    soft = {(expected.text[date.start : date.end], date.start, date.edtf) for date in dates if date.soft}
    assert soft.issuperset(expected.soft)


def value_of(found: FoundQuantity) -> str:
    quantity = found.quantity
    upper = f"..{quantity.value_max}" if quantity.value_max else ""
    exact = f" {quantity.qualifier}" if quantity.qualifier else ""
    return f"{quantity.value}{upper} {quantity.unit}{exact}"


@pytest.mark.parametrize(("lang", "published", "sentence"), rows("QUANTITIES"))
def test_quantities(lang: str, published: str, sentence: str) -> None:
    expected = marked(sentence)
    dates = settled(date_expressions(expected.text, 0, len(expected.text), lang), published, expected.text, lang)
    quantities = quantities_of(expected.text, lang, dates)
    found = [(expected.text[one.start : one.end], one.start, value_of(one)) for one in quantities if not one.soft]
    assert found == list(expected.hard)
    soft = {(expected.text[one.start : one.end], one.start, value_of(one)) for one in quantities if one.soft}
    assert soft.issuperset(expected.soft)
