"""The facts as a list: groups by kind with their counts, folded or filtered; what a fact is called. No screen."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from jpties.model.fact import FACT_KINDS
from jpties.model.wording import fraction, nth
from jpties.text.finding import holds_all
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jpties.model.analysis import Analysis
    from jpties.model.fact import Fact, FactKind, Quantity


@dataclass(frozen=True, slots=True)
class FactItem:
    """A group's heading, or a fact."""

    kind: FactKind
    """The group."""
    count: int = 0
    """Of a heading: the facts of the group."""
    fact: Fact | None = None
    """The fact; None for a heading."""


def fact_items(
    facts: Sequence[Fact], folded: Collection[str], words: str = "", chosen: Collection[str] | None = None
) -> list[FactItem]:
    """Headings and facts from top to bottom; the facts of folded groups are left out.

    Args:
        facts: in the order of use.
        folded: kinds whose facts are not listed.
        words: a filter; where it is given, folding does not count.
        chosen: ids of the facts that fulfil it as a query; None where they are to hold its words.
    """
    items: list[FactItem] = []
    groups: dict[FactKind, list[Fact]] = {kind: [] for kind in FACT_KINDS}
    for fact in facts:
        if not words or (holds_all(words, _searched(fact)) if chosen is None else fact.id in chosen):
            groups[fact.kind].append(fact)
    for kind, group in groups.items():
        if group:
            items.append(FactItem(kind, len(group)))
            if words or kind not in folded:
                items += [FactItem(kind, fact=fact) for fact in group]
    return items


def _searched(fact: Fact) -> str:
    return fold(f"{fact.quote}\n{fact.statement}\n{' '.join(fact.subjects)}")


def value_of(fact: Fact, analysis: Analysis) -> str:
    """The number of a fact as the article says it, as normalised where the words are not found; empty without one."""
    quantity = fact.quantity
    if quantity is None or quantity.unit == "ordinal":  # "first visit" is no figure to read
        return ""
    wanted = f"quantity:{quantity.value}-{quantity.unit}".lower()
    first = bisect_left(analysis.mentions, fact.start, key=lambda mention: mention.start)
    for mention in islice(analysis.mentions, first, None):
        if mention.start >= fact.end:
            break
        if mention.type == "quantity" and mention.id.lower().startswith(wanted):
            words = analysis.article.text[mention.start : mention.end]
            return f"{quantity.qualifier} {words}" if _says_more(quantity, words) else words
    return normalised(quantity)


def _says_more(quantity: Quantity, words: str) -> bool:
    """Whether the qualifier is to be put before the words: it is English and they do not hold it."""
    return quantity.qualifier in ("more than", "less than", "about", "nearly", "at least", "up to") and not (
        fold(words).startswith(quantity.qualifier)
    )


def normalised(quantity: Quantity, said: str = "%") -> str:
    """A quantity with its unit, digits in groups: `USD 950,000,000`, `30 people`, `1st`; `said` are its words."""
    number = grouped(quantity.value)
    if quantity.value_max is not None:
        number += f" to {grouped(quantity.value_max)}"
    if quantity.unit == "percent":
        number = fraction(quantity.value, said) or f"{number}%"
    elif quantity.unit == "rank":
        number = f"rank {number}"
    elif quantity.unit == "ordinal":
        number = nth(quantity.value)
    elif len(quantity.unit) == 3 and quantity.unit.isupper():
        number = f"{quantity.unit} {number}"
    else:
        number += f" {quantity.unit}"
    return f"{quantity.qualifier} {number}" if quantity.qualifier else number


def grouped(number: str) -> str:
    """A plain decimal number with commas between groups of three digits."""
    whole, point, rest = number.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    if not digits.isdigit() or len(digits) < 5:
        return number
    return f"{sign}{int(digits):,}{point}{rest}"


def name_of(entity_id: str, analysis: Analysis) -> str:
    """The name that an article gives an entity, the id where it gives none."""
    return next((mention.name for mention in analysis.mentions if mention.id == entity_id), entity_id)
