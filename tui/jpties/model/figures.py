"""Every quantity of the facts, side by side: compared as decimal numbers, never summed, never converted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from jpties.model.edtf import sort_key
from jpties.model.fact import FACT_KINDS, is_number
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jpties.model.fact import Fact, Quantity
    from jpties.model.model import ArticleRow

Column = Literal["value", "unit", "what", "as of", "published", "place", "article"]
COLUMNS: tuple[Column, ...] = ("value", "unit", "what", "as of", "published", "place", "article")
"""What the table can be sorted by."""
UNSCALED = frozenset({"rank", "ordinal"})
"""Units of which more is not more, and that have no bar."""
_HUNDRED = Decimal(100)
_PEOPLE = frozenset({"people", "students", "visitors"})
"""Units that count people."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A fact with its number."""

    row: ArticleRow
    """The article that gives it."""
    fact: Fact
    """The fact."""
    quantity: Quantity
    """Its number, unit and qualifier."""
    low: Decimal | None
    """The number, of a range its lower end; None where it is no plain decimal of a bearable length."""
    high: Decimal | None
    """The upper end of a range, else the number again."""
    places: tuple[str, ...]
    """Ids of the places that it is about."""


def figures_of(facts: Iterable[tuple[ArticleRow, Fact]]) -> list[Figure]:
    """The facts that have a quantity, in the order given."""
    return [_figure(row, fact, fact.quantity) for row, fact in facts if fact.quantity is not None]


def _figure(row: ArticleRow, fact: Fact, quantity: Quantity) -> Figure:
    low = _decimal(quantity.value)
    high = _decimal(quantity.value_max) if quantity.value_max is not None else low
    places = tuple(subject for subject in fact.subjects if subject.startswith("place:"))
    return Figure(row, fact, quantity, low, high, places)


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if is_number(text) else None


def weight(fact: Fact) -> tuple[int, Decimal]:
    """How much a figure tells of a tie, the weightiest lowest: money, people, shares and other counts, ranks, small counts.

    A count below a hundred is small; of one unit the larger number weighs more.
    """
    quantity = fact.quantity
    amount = _decimal(quantity.value) if quantity is not None else None
    if quantity is None or amount is None:
        return 3, Decimal()
    if len(quantity.unit) == len("USD") and quantity.unit.isupper():
        return 0, -amount
    if quantity.unit in UNSCALED:
        return 3, amount
    if quantity.unit == "percent":
        return 2, -amount
    return 4 if amount < _HUNDRED else 1 if quantity.unit in _PEOPLE else 2, -amount


def units_of(figures: Iterable[Figure]) -> list[tuple[str, int]]:
    """The units with how many figures have them, the most frequent first."""
    counts: dict[str, int] = {}
    for figure in figures:
        counts[figure.quantity.unit] = counts.get(figure.quantity.unit, 0) + 1
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def sorted_by(
    figures: Sequence[Figure], column: Column, name_of: Callable[[str], str], *, falling: bool = False
) -> list[Figure]:
    """The figures in the order of a column; by value unit for unit, since different units cannot be compared.

    Args:
        figures: in the order of the articles, which equal ones keep.
        column: what to sort by.
        name_of: gives the name of an entity id.
        falling: the largest, latest or last first; what has no value of the column stays last.
    """
    if column == "value":
        return _by_value(figures, falling=falling)
    if column == "as of":
        return _by_date(figures, lambda figure: figure.fact.as_of, falling=falling)
    if column == "published":
        return _by_date(figures, lambda figure: figure.row.published, falling=falling)
    names: dict[str, str] = {}

    def place_names(figure: Figure) -> str:
        """Its places as they are sorted; a name that many figures share is folded once."""
        for place in figure.places:
            if place not in names:
                names[place] = fold(name_of(place))
        return "\n".join(names[place] for place in figure.places)

    keys: dict[Column, Callable[[Figure], str]] = {
        "unit": lambda figure: fold(figure.quantity.unit),
        "what": lambda figure: f"{FACT_KINDS.index(figure.fact.kind)}{fold(figure.fact.statement)}",
        "place": place_names,
        "article": lambda figure: fold(figure.row.title),
    }
    key = keys[column]
    kept = sorted((figure for figure in figures if key(figure)), key=key, reverse=falling)
    return [*kept, *(figure for figure in figures if not key(figure))]


def _by_value(figures: Sequence[Figure], *, falling: bool) -> list[Figure]:
    """Unit for unit, the most frequent unit first."""
    order = {unit: number for number, (unit, _count) in enumerate(units_of(figures))}
    sign = -1 if falling else 1

    def key(figure: Figure) -> tuple[int, int, Decimal, Decimal]:
        """Unit, then value; a figure without a value behind all others of its unit."""
        low, high = figure.low, figure.high
        if low is None or high is None:
            return order[figure.quantity.unit], 1, _HUNDRED, _HUNDRED
        return order[figure.quantity.unit], 0, sign * low, sign * high

    return sorted(figures, key=key)


def _by_date(figures: Sequence[Figure], date_of: Callable[[Figure], str | None], *, falling: bool) -> list[Figure]:
    """By a date; those of no known year stay last."""
    keyed = [(sort_key(date_of(figure)), figure) for figure in figures]
    dated = sorted((one for one in keyed if one[0][0] == 0), key=lambda one: one[0], reverse=falling)
    others = sorted((one for one in keyed if one[0][0] != 0), key=lambda one: one[0][0])
    return [figure for _key, figure in (*dated, *others)]


def alike(figures: Sequence[Figure], one: Figure) -> list[Figure]:
    """The figures of the same kind of thing: the same unit and a subject in common, over articles and years.

    Japan is a subject of most facts, so it is common ground only where neither names anything else. The most
    akin (same subjects) first, each part in order of time.
    """
    wanted = _tellings(one)
    found = [figure for figure in figures if figure.quantity.unit == one.quantity.unit and wanted & _tellings(figure)]
    found.sort(key=lambda figure: (_tellings(figure) != wanted, sort_key(figure.fact.as_of)))
    return found


def _tellings(figure: Figure) -> frozenset[str]:
    """The subjects by which a figure is told from others."""
    subjects = frozenset(figure.fact.subjects)
    return subjects - {"place:jp"} or subjects


def largest_of(figures: Iterable[Figure]) -> dict[str, Decimal]:
    """The largest amount of each unit that has a bar; of percent at least a hundred, so that its bar is a share."""
    largest: dict[str, Decimal] = {}
    for figure in figures:
        unit = figure.quantity.unit
        if figure.high is not None and unit not in UNSCALED:
            known = largest.get(unit, _HUNDRED if unit == "percent" else Decimal(0))
            largest[unit] = max(known, abs(figure.high))
    return largest


def bar(figure: Figure, largest: dict[str, Decimal], width: int) -> str:
    """The amount as a share of the largest of its unit: `###---`, `-` over a range; a trace is one sign.

    Empty for units without a bar.
    """
    whole = largest.get(figure.quantity.unit)
    if not whole or figure.low is None or figure.high is None:
        return ""
    low, high = (_signs(amount, whole, width) for amount in (figure.low, figure.high))
    return "#" * low + "-" * (high - low)


def _signs(amount: Decimal, whole: Decimal, width: int) -> int:
    signs = int(abs(amount) * width / whole + Decimal("0.5"))
    return max(1, min(width, signs)) if amount else 0
