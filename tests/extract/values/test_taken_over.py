"""What a number or a date takes over from what stands before it: money, the year of a name, that it comes every year."""

from __future__ import annotations

import pytest

from jpties.extract.values.dates import date_expressions, settled
from jpties.extract.values.quantities import quantities_of

QUANTITIES = [
    ("De brug kost 50 miljoen euro, ruim 8 miljard yen, en 20 miljoen komt van de stad.", "nl", "20000000 EUR", "the first currency, not the converted one"),
    ("The bridge cost $5 million, and 3 million came from the town.", "en", "3000000 USD", "one currency alone"),
    ("Hiện có 05 dự án tại tỉnh.", "vi", "5 projects", "a count with a nought"),
    ("マニラの州は700万ペソを出した。", "ja", "7000000 PHP", "whose pesos"),
    ("La gobernación aporta Bs 3,5 millones.", "es", "3500000 BOB", "sign of a country before the number"),
    ("The bank lent 20 million meticais.", "en", "20000000 MZN", "a currency by its name"),
    ("Een chip van 3 nanometer.", "nl", "3 nanometres", "a small measure"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "found", "why"), QUANTITIES, ids=[row[-1] for row in QUANTITIES])
def test_quantities(text: str, lang: str, found: str, why: str) -> None:
    quantities = [item.quantity for item in quantities_of(text, lang, ())]
    assert found in [f"{quantity.value} {quantity.unit}" for quantity in quantities]


DATES = [
    ("La feria Agritec 2031, del 3 al 5 de mayo, abrirá.", "es", "2030-06-01", "2031-05-03/2031-05-05", "the year of a name"),
    ("Jedes Jahr am 5. August feiert die Stadt.", "de", "2024-03-01", "XXXX-08-05", "every year"),
    ("Sie feierte am 5. August.", "de", "2024-03-01", "2023-08-05", "once"),
    ("El barco sale a partir del 8 de octubre.", "es", "2025-03-12", "2025-10-08", "from a day on"),
    ("Từ ngày 2 đến 5-9, đội sẽ tập huấn tại tỉnh.", "vi", "2025-03-13", "2025-09-02/2025-09-05", "a date that opens its sentence"),
    ("De klok is van omstreeks 1640.", "nl", "2024-11-08", "1640", "about a year"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "published", "edtf", "why"), DATES, ids=[row[-1] for row in DATES])
def test_dates(text: str, lang: str, published: str, edtf: str, why: str) -> None:
    found = settled(date_expressions(text, 0, len(text), lang), published, text, lang)
    assert edtf in [date.edtf for date in found]
