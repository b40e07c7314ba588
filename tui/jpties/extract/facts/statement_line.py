"""The English line of a fact, of coded parts only: act, names, quantity, date; else the quote, shortened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.text.width import cells, cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.facts.draft import Draft
    from jpties.model.fact import Quantity

_CELLS = 90
_SAID = 25
_OPENING = ("“", "„", "«", '"', "‘")
_SYMBOLS = {"USD": "$", "EUR": "€", "JPY": "¥", "GBP": "£", "KRW": "₩", "INR": "₹"}
_PREFIXES = {"AUD": "A$", "CAD": "C$", "TWD": "NT$", "HKD": "HK$", "SGD": "S$", "NZD": "NZ$"}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_NOUNS = {
    "bought": "purchase", "sold": "sale", "invested": "investment", "exported": "export", "imported": "import",
    "donated": "gift", "rose": "rise", "fell": "fall", "built": "building",
}  # fmt: skip
_RANK_WORDS = {"rank": "No. {}", "ordinal": "no. {} in order"}


def shortened(text: str, most: int = _CELLS) -> str:
    """Text on one line, cut at a word boundary with an ellipsis where it is wider."""
    line = " ".join(text.split())
    if cells(line) <= most:
        return line
    kept = cut(line, most).removesuffix("…")
    space = -1 if line.startswith(kept + " ") else kept.rfind(" ")
    return kept[: space if space > len(kept) // 2 else len(kept)].rstrip(" ,;:、") + "…"


def amount(quantity: Quantity) -> str:
    """A quantity in English: `more than $23 billion`, `70-75 %`, `100,000 people`."""
    number = _number(quantity.value)
    if quantity.value_max:
        number += "-" + _number(quantity.value_max)
    unit = quantity.unit
    if unit == "ordinal" and number == "1":
        text = "first"
    elif unit in _RANK_WORDS:
        text = _RANK_WORDS[unit].format(number)
    elif unit == "percent":
        text = f"{number} %"
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


def english_line(draft: Draft, quote: str, names: Sequence[str], speaker: str | None, date: str | None) -> str:
    """The line of a fact; `names` are its subjects in English where they have an English name."""
    sense = draft.cue.sense if draft.cue else ""
    when = f" ({date})" if date and date != "XXXX" else ""
    shown = ", ".join(names[:3])
    if draft.kind == "role":
        body = f" of {names[1]}" if len(names) > 1 else ""
        return f"{_capital(draft.role)}{body}: {names[0]}" if names else shortened(quote)
    if draft.kind in ("figure", "ranking") and draft.quantity is not None:
        parts = [*names[:1], _NOUNS[sense], *names[1:3]] if sense in _NOUNS and names else names[:3]
        told = ", ".join(parts)
        return f"{_capital(amount(draft.quantity))}: {told or shortened(quote)}"
    if draft.kind == "agreement" and names:
        act = _capital(sense or "agreed")
        tie = f" {draft.role}" if draft.role else ""
        return ("Planned: " if draft.note == "planned" else "") + f"{act}{tie}: {shown}{when}"
    if draft.kind == "event" and names and sense:
        return f"{_capital(sense)}: {shown}{when}"
    if draft.kind == "statement" and speaker:
        return f"{speaker}, {sense or 'said'}: {shortened(_said(draft, quote), _CELLS - 30)}"
    return shortened(quote)


def _said(draft: Draft, quote: str) -> str:
    """What follows the verb of saying, where enough does; else the quote."""
    if draft.cue is None:
        return quote
    before, after = quote[: draft.cue.start - draft.start], quote[draft.cue.end - draft.start :].strip(" ,:")
    if len(after) > _SAID and len(after) > len(before):
        return after
    return before if before[:1] in _OPENING and len(before) > _SAID else quote


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
