"""A quantity as it is filled in: number and unit."""

from __future__ import annotations

from jpties.model.fact import Fact, Quantity, is_number
from jpties.ui.screens.form import FormField

QUANTITY_FIELDS = (FormField("value", "Number"), FormField("unit", "Unit"))
"""Lines of a form, both empty where there is none."""


def fields_of(fact: Fact) -> tuple[FormField, ...]:
    """The lines with what a fact has."""
    quantity = fact.quantity
    if quantity is None:
        return QUANTITY_FIELDS
    return FormField("value", "Number", quantity.value), FormField("unit", "Unit", quantity.unit)


def _plain(value: str) -> str:
    return value.replace(",", "").replace(" ", "").replace("_", "")


def wrong_quantity(words: dict[str, str]) -> str:
    """What is wrong with what was filled in, in a sentence; nothing where it is sound or empty."""
    value, unit = words["value"].strip(), words["unit"].strip()
    if bool(value) != bool(unit):
        return "Number and unit go together: 950000000 and USD, 48.18 and percent"
    if value and not is_number(_plain(value)):
        return "Write the number in digits with a point: 950000000 or 48.18"
    return ""


def quantity_in(words: dict[str, str]) -> Quantity | None:
    """What was filled in, None where it is empty."""
    value = _plain(words["value"].strip())
    return Quantity(value, words["unit"].strip()) if value else None
