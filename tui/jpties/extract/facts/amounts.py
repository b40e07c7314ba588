"""Quantities as an English reader writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.model.wording import fraction, nth

if TYPE_CHECKING:
    from jpties.model.fact import Quantity

_SYMBOLS = {"USD": "$", "EUR": "€", "JPY": "¥", "GBP": "£", "KRW": "₩", "INR": "₹"}
_PREFIXES = {"AUD": "A$", "CAD": "C$", "TWD": "NT$", "HKD": "HK$", "SGD": "S$", "NZD": "NZ$"}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def amount(quantity: Quantity, said: str = "%") -> str:
    """A quantity in English: `more than $23 billion`, `70-75 %`, `100,000 people`, `2/3`; `said` are its words."""
    number = _number(quantity.value)
    if quantity.value_max:
        number += "-" + _number(quantity.value_max)
    unit = quantity.unit
    if unit == "ordinal":
        text = nth(quantity.value)
    elif unit == "rank":
        text = f"No. {number}"
    elif unit == "percent":
        text = fraction(quantity.value, said) or f"{number} %"
    elif unit in _SYMBOLS or unit in _PREFIXES:
        text = (_SYMBOLS.get(unit) or _PREFIXES[unit]) + number
    else:
        text = f"{number} {unit}"
    return f"{quantity.qualifier} {text}" if quantity.qualifier else text


def _number(value: str) -> str:
    """A plain decimal as read in English, with a scale word from a million on."""
    whole, _, fraction = value.partition(".")
    if not whole.lstrip("-").isdigit():
        return value
    number = int(whole)
    for scale, word in _SCALES:
        if abs(number) >= scale and not fraction and (number * 1000) % scale == 0:
            scaled = f"{number // scale}.{number * 1000 // scale % 1000:03d}".rstrip("0").rstrip(".")
            return f"{scaled} {word}"
    return f"{number:,}" + (f".{fraction}" if fraction else "")
