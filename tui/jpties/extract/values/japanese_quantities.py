"""Quantities in Japanese: the counter right behind the number says what is counted."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from jpties.extract.values.exclusions import closed_end
from jpties.extract.values.found import FoundQuantity, plain
from jpties.extract.values.japanese_counters import CounterTables, counter_at, counter_tables, in_context
from jpties.extract.values.japanese_numbers import JapaneseNumber, japanese_numbers
from jpties.extract.values.money import SIGNS, peso_of
from jpties.extract.values.numbers import percent_of
from jpties.extract.values.units import slug
from jpties.model.fact import Quantity

if TYPE_CHECKING:
    from jpties.extract.values.view import View
    from jpties.model.fact import Qualifier
    from jpties.text.covered import Covered

_RANGE_SIGNS = ("〜", "~", "-", "–", "—", "から", "ないし")
_HALVED = frozenset({"years", "months", "hours"})
_VAGUE_BEFORE = ("数", "何", "十数", "第")


def japanese_quantities(view: View, closed: Covered) -> list[FoundQuantity]:
    """Every quantity, in order."""
    flat = view.flat
    numbers = _open_numbers(view, closed)
    found: list[FoundQuantity] = []
    index = 0
    while index < len(numbers):
        number = numbers[index]
        upper = _upper_end(flat, number, numbers[index + 1] if index + 1 < len(numbers) else None)
        index += 2 if upper is not None else 1
        quantity = _fraction(view, number, upper) or _quantity(view, number, upper)
        if quantity is not None and (not found or found[-1].end <= quantity.start):
            if not closed.touches(view.flat_index(quantity.start), view.flat_index(quantity.end - 1) + 1):
                found.append(quantity)
        elif quantity is None and upper is not None:
            index -= 1
    return found


def _open_numbers(view: View, closed: Covered) -> list[JapaneseNumber]:
    """The numbers outside dates, addresses, times and phone numbers."""
    numbers, past = [], 0
    for number in japanese_numbers(view.flat):
        if number.start < past or closed.end_at(number.start) is not None:
            continue
        if not number.kanji:
            token = view.first_at(number.start)
            end = closed_end(view, token) if token < len(view) and view.starts[token] == number.start else None
            if end is not None:
                past = end
                continue
        numbers.append(number)
    return numbers


def _upper_end(flat: str, number: JapaneseNumber, following: JapaneseNumber | None) -> JapaneseNumber | None:
    """The number that ends a range which this one starts, or the lower part of a fraction."""
    if following is None:
        return None
    between = flat[number.end : following.start]
    if between == "分の":
        return following
    return following if between in _RANGE_SIGNS and following.value > _shared(number, following, flat) else None


def _shared(number: JapaneseNumber, upper: JapaneseNumber, flat: str) -> Decimal:
    """The lower end with the 万 or 億 of the upper one (3〜5万人)."""
    last = flat[upper.end - 1]
    scale = {"万": 10_000, "億": 100_000_000, "兆": 10**12, "千": 1000}.get(last, 1)
    return number.value * scale if number.value < 1000 and number.value * scale < upper.value else number.value


def _fraction(view: View, number: JapaneseNumber, upper: JapaneseNumber | None) -> FoundQuantity | None:
    """3分の2."""
    if upper is None or view.flat[number.end : upper.start] != "分の" or not 0 < upper.value < number.value <= 100:
        return None
    value = percent_of(int(upper.value), int(number.value))
    return _made(view, number.start, upper.end, value, None, "percent", (upper.end, upper.end), "quantity/fraction")


def _quantity(view: View, number: JapaneseNumber, upper: JapaneseNumber | None) -> FoundQuantity | None:
    flat, tables = view.flat, counter_tables()
    last = upper or number
    value = _shared(number, upper, flat) if upper else number.value
    top = upper.value if upper else None
    before = flat[max(0, number.start - 1) : number.start]
    counter = counter_at(flat, last.end, tables)
    barred = _first_at(flat, last.end, tables.never)
    ordinal = None if _is_code(view, number) else _ordinal(view, number, tables)
    if ordinal is not None:
        return ordinal
    if _is_code(view, number) or (barred and len(barred) >= len(counter[0] if counter else "")):
        return None
    if before in _VAGUE_BEFORE or (before == "十" and number.kanji):
        return None
    sign = SIGNS.get(before)
    if sign is not None:
        return _made(view, number.start - 1, last.end, value, top, sign, (last.end, last.end), "quantity/money")
    if counter is None:
        return _tenths(view, number, last, value, top) or _bare(view, number, last, value, top)
    word, unit = counter
    if flat.startswith("半", last.end + len(word)) and unit in _HALVED:
        value, word = value + Decimal("0.5"), word + "半"  # 1時間半
    if number.kanji and not _kanji_counts(number, word):
        return None
    unit = peso_of(flat) if unit == "peso" else unit
    unit = in_context(flat, number.start, last.end + len(word), word, unit, tables)
    noun = (last.end, last.end + len(word))
    each = value == 1 and unit == "people" and flat[noun[1] : noun[1] + 1].isdecimal()  # 1人3万円
    soft = (
        each
        or flat.startswith(tables.anniversary, last.end)
        or flat.startswith(("当たり", "あたり", "につき"), noun[1])
    )
    return _made(view, number.start, noun[1], value, top, unit, noun, "quantity/counter")._replace(soft=soft)


def _first_at(flat: str, at: int, words: tuple[str, ...]) -> str:
    """The first of some words that stands at a place, empty where none does."""
    return next(word for word in words if flat.startswith(word, at)) if flat.startswith(words, at) else ""


def _is_code(view: View, number: JapaneseNumber) -> bool:
    """Whether the number goes on a Latin word or a code (G20, 5G, COVID-19)."""
    flat = view.flat
    before, after = flat[max(0, number.start - 2) : number.start], flat[number.end : number.end + 1]
    sign = before[-1:] or " "
    if sign.isascii() and (sign.isalpha() or sign in "._/#"):
        return True
    if sign == "-" and before[:1].isascii() and before[:1].isalnum():
        return True
    if after == "g" and view.sign(number.end) == "G":
        return True
    return (
        after.isascii()
        and after.isalpha()
        and view.sign(number.end).isupper()
        and not counter_at(flat, number.end, counter_tables())
    )


def _ordinal(view: View, number: JapaneseNumber, tables: CounterTables) -> FoundQuantity | None:
    """第3回, 3位, 2年連続5回目."""
    flat = view.flat
    led = flat[max(0, number.start - 1) : number.start] == "第"
    rank = _first_at(flat, number.end, tables.rank)
    count = _first_at(flat, number.end, tables.ordinal_after)
    counter = counter_at(flat, number.end, tables)
    if not count and counter and flat.startswith("目", number.end + len(counter[0])):
        count = counter[0] + "目"
    if not (led or rank or count):
        return None
    word = rank or count or (counter or ("", ""))[0]
    start = number.start - led
    end = number.end + len(word)
    unit = "rank" if rank else "ordinal"
    found = _made(view, start, end, number.value, None, unit, (end, end), "quantity/ordinal")
    return found._replace(ordinal=True, soft=True)


def _kanji_counts(number: JapaneseNumber, counter: str) -> bool:
    """Whether kanji numerals before this counter are a count, not part of a word."""
    if number.value < 2:
        return False
    return (
        counter
        not in {
            "国",
            "つ",
            "県",
            "市",
            "区",
            "町",
            "村",
            "島",
            "州",
            "省",
            "本",
            "部",
            "度",
            "機",
            "作",
            "品",
            "日",
            "校",
            "町村",
            "t",
            "m",
            "g",
        }
        or len(counter) > 1
    )


def _tenths(
    view: View, number: JapaneseNumber, last: JapaneseNumber, value: Decimal, top: Decimal | None
) -> FoundQuantity | None:
    """5割 is 50 percent, 3割5分 35."""
    match = re.compile(r"割(?:([0-9])分)?(?!引|合|り)").match(view.flat, last.end)
    if match is None:
        return None
    rest = Decimal(match[1] or 0)
    top = None if top is None else top * 10 + rest
    end = match.end()
    return _made(view, number.start, end, value * 10 + rest, top, "percent", (last.end, end), "quantity/counter")


_NOUN = re.compile("の?([\u30a1-\u30f6\u30fc]{2,12}|[\u4e00-\u9fff]{2,6})")


def _bare(
    view: View, number: JapaneseNumber, last: JapaneseNumber, value: Decimal, top: Decimal | None
) -> FoundQuantity | None:
    """A number with a noun that no counter table has ("20のグループ"), or a large one alone."""
    flat = view.flat
    if number.kanji:
        return None
    match = _NOUN.match(flat, last.end) if flat.startswith("の", last.end) else None
    if match is not None and value > 1:
        noun = match.span(1)
        return _made(view, number.start, noun[1], value, top, slug(match[1]), noun, "quantity/counted")
    if flat[last.end - 1] in "万億兆" and flat[last.end : last.end + 1] not in {"", "\n"}:
        return _made(view, number.start, last.end, value, top, "people", (last.end, last.end), "quantity/bare")
    return None


def _qualifier(view: View, start: int, end: int) -> Qualifier | None:
    flat, tables = view.flat, counter_tables()
    for word, value in tables.before.get(flat[start - 1 : start], ()):
        if flat.startswith(word, start - len(word)) and start >= len(word):
            return cast("Qualifier", value)
    for word, value in tables.after.get(flat[end : end + 1], ()):
        if flat.startswith(word, end):
            return cast("Qualifier", value)
    money = flat[end - 1 : end] in {"円", "ル", "ン", "元"}
    return "at least" if money and flat.startswith("から", end) and not flat[end + 2 : end + 3].isdecimal() else None


def _made(
    view: View,
    start: int,
    end: int,
    value: Decimal,
    top: Decimal | None,
    unit: str,
    noun: tuple[int, int],
    rule: str,
) -> FoundQuantity:
    first, last = view.span(start, end)
    noun_start, noun_end = view.span(*noun) if noun[0] < noun[1] else (last, last)
    quantity = Quantity(plain(value), unit, None if top is None else plain(top), _qualifier(view, start, end))
    return FoundQuantity(
        first,
        last,
        quantity,
        view.text[noun_start:noun_end],
        noun_start,
        noun_end,
        ordinal=False,
        soft=False,
        rule=rule,
    )
