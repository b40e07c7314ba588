"""What commas, points and blanks between figures mean.

Dutch, German, French, Spanish and Vietnamese write `48,18` and `100.000`, English and Japanese the reverse;
where a text keeps to neither (translations do), its other numbers tell.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from jpties.extract.values.view import View


class Style(NamedTuple):
    """What comma and point before three figures mean in a text."""

    comma_groups: bool
    """`1,234` is a thousand and more."""
    point_groups: bool
    """`1.234` is."""
    loose_point: bool
    """In English `2.000` may be two thousand, since nothing speaks against it."""


@functools.cache
def _shapes() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,/:])\d{1,3}(?:([.,])(\d+))+(?![\d/:]|[.,]\d)")


def style_of(view: View) -> Style:
    """The style of a text, from the numbers in it that leave no doubt, else from its language."""
    comma_decimals = point_decimals = comma_groups = point_groups = 0
    for match in view.at_figures(_shapes(), ".,"):
        written = match[0]
        if written.count(".") + written.count(",") > 1:
            continue
        three = len(match[2]) == 3
        if match[1] == ",":
            comma_groups += three
            comma_decimals += len(match[2]) < 3
        else:
            point_groups += three
            point_decimals += len(match[2]) < 3
    if lexicon(view.lang).value("numbers/decimal", ".") == ".":
        swapped = point_groups > 0 and comma_decimals > 0 and not comma_groups
        return Style(comma_groups=not swapped, point_groups=swapped, loose_point=not comma_groups)
    english = comma_groups > 0 and not comma_decimals and not point_groups
    return Style(comma_groups=english, point_groups=not (english and point_decimals), loose_point=False)


def value_of(parts: list[str], signs: list[str], style: Style, *, scaled: bool) -> Decimal | None:
    """The value of runs of figures with the signs between them; None where they are no number."""
    if not signs:
        return Decimal(parts[0])
    if set(signs) <= {" ", "'"}:
        return Decimal("".join(parts))
    last = signs[-1]
    if set(signs[:-1]) - {last}:
        groups = all(len(part) == 3 for part in parts[1:-1])
        return Decimal("".join(parts[:-1]) + "." + parts[-1]) if groups and last in ".," else None
    if len(signs) > 1:
        western = all(len(part) == 3 for part in parts[1:])
        indian = last == "," and len(parts[-1]) == 3 and all(len(part) == 2 for part in parts[1:-1])
        return Decimal("".join(parts)) if western or indian else None
    groups = len(parts[1]) == 3 and len(parts[0]) <= 3 and parts[0] != "0" and _three_group(parts, last, style, scaled)
    return Decimal("".join(parts)) if groups else Decimal(".".join(parts))


def _three_group(parts: list[str], sign: str, style: Style, scaled: bool) -> bool:
    if sign == ",":
        return style.comma_groups
    return style.point_groups or (style.loose_point and not scaled and parts[1].endswith("0"))
