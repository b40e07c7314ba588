"""Numbers as Japanese writes them: 1億2000万, 5万8千, 三百, 78.5, 1,200."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import NamedTuple

from jpties.names.lexicon import lexicon


class JapaneseNumber(NamedTuple):
    """A number with its range in the flat text."""

    start: int
    """Start."""
    end: int
    """End, exclusive."""
    value: Decimal
    """Its value."""
    kanji: bool
    """Whether it is written in kanji alone."""


@functools.cache
def number_pattern() -> re.Pattern[str]:
    """Figures with or without 万 and the like, or kanji numerals."""
    return re.compile(
        r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+|・[0-9]+(?=[%倍割万億兆度]|ポイント|平方|キロ|ヘクタール|センチ|メートル))?"
        r"(?:[十百千万億兆]+(?:[0-9,]+(?=[十百千万億兆])|(?:[0-9]{1,4}|[0-9],[0-9]{3})(?![0-9,.]))?){0,6}"
        r"|[〇一二三四五六七八九十百千万億兆]+"
    )


@functools.cache
def _values() -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    words = lexicon("ja")
    tables = [
        {sign: int(value) for sign, value in words.table(f"numbers/{name}").items()}
        for name in ("digits", "tens", "scales")
    ]
    return tables[0], tables[1], tables[2]


_PART = re.compile(r"[0-9,]+(?:[.・][0-9]+)?|.")


def japanese_value(written: str) -> Decimal | None:
    """The value of a number as written; None where the signs make none."""
    digits, tens, scales = _values()
    if all(sign in digits for sign in written):
        return (
            Decimal("".join(str(digits[sign]) for sign in written)) if len(written) != 1 else Decimal(digits[written])
        )
    total = section = current = Decimal(0)
    seen = False
    for part in _PART.findall(written):
        if part[0].isdecimal():
            current = Decimal(part.replace(",", "").replace("・", "."))
            seen = True
        elif part in digits:
            current = current * 10 + digits[part]
            seen = True
        elif part in tens:
            section += (current if seen else Decimal(1)) * tens[part]
            current, seen = Decimal(0), False
        elif part in scales:
            below = section + current
            total += (below or Decimal(1)) * scales[part]
            section = current = Decimal(0)
            seen = False
        else:
            return None
    return total + section + current


def japanese_numbers(flat: str) -> list[JapaneseNumber]:
    """Every number of a text, in order."""
    barred = lexicon("ja").words("numbers/not_numbers")
    found = []
    for match in number_pattern().finditer(flat):
        written = match[0]
        kanji = not written[0].isdecimal()
        if kanji and flat.startswith(barred, match.start()):
            continue
        value = japanese_value(written) if len(written) <= 30 else None
        if value is not None:
            found.append(JapaneseNumber(match.start(), match.end(), value, kanji))
    return found
