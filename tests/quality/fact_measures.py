"""Measures of facts beside the scorer's: subjects, date, who says so, and of roles the person and the office.

Over the facts that match a gold fact one to one, on the gold's own mentions, so that ids are the same.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jpties.extract.facts import facts_in
from quality.gold_document import gold_articles, gold_input, score

if TYPE_CHECKING:
    from jpties.model.fact import Fact

_WORD = re.compile(r"\w+")


@dataclass
class Measures:
    """Counts over all articles."""

    subjects: Counter[str] = field(default_factory=Counter)
    main: Counter[bool] = field(default_factory=Counter)
    date: Counter[bool] = field(default_factory=Counter)
    speaker: Counter[bool] = field(default_factory=Counter)
    role: Counter[bool] = field(default_factory=Counter)
    office: Counter[bool] = field(default_factory=Counter)
    """Of roles: whether all words of the annotated office are in the quote."""

    def share(self, name: str) -> float:
        """Share of what is right."""
        counts = getattr(self, name)
        return float(counts[True] / sum(counts.values()))

    @property
    def subject_f1(self) -> float:
        """F1 of the subject ids."""
        right = self.subjects["right"]
        return 2 * right / (2 * right + self.subjects["extra"] + self.subjects["missed"])


def as_scored(name: str, fact: Fact) -> Any:
    """A fact as the scorer holds it."""
    quantity = fact.quantity
    values = [(float(quantity.value), score.unit_class(quantity.unit))] if quantity else []
    return score.Fact(name, [score.Span(fact.start, fact.end)], fact.kind, values, fact.quote)


def same_time(one: str | None, other: str | None) -> bool:
    """Whether two EDTF dates say the same, one perhaps more exactly; or neither says anything."""
    if not one or not other:
        return one == other
    parts = [part.strip("~?.").removesuffix("/") for part in (one, other)]
    first, second = ({piece.strip("~") for piece in part.split("/") if piece.strip("~.")} for part in parts)
    return any(a.startswith(b) or b.startswith(a) for a in first for b in second)


@functools.cache
def measured() -> Measures:
    """The measures over all annotated articles."""
    found = Measures()
    for name, article in gold_articles().items():
        given = gold_input(article)
        facts = [
            fact
            for fact in facts_in(given.document, given.metadata, given.mentions, given.quantities, given.dates, name)
            if fact.block != "noise"
        ]
        raw = [fact for fact in given.gold["facts"] if not fact.get("soft") and not fact.get("noise")]
        gold = [fact for fact in article.facts if not fact.soft and not fact.noise]
        for i, j in score.assigned(article, gold, [as_scored(name, fact) for fact in facts]).items():
            compare(found, raw[i], facts[j])
    return found


def compare(found: Measures, gold: dict[str, Any], fact: Fact) -> None:
    """Count what one pair has right."""
    wanted, given = set(gold.get("subjects") or []), set(fact.subjects)
    found.subjects.update(right=len(wanted & given), extra=len(given - wanted), missed=len(wanted - given))
    if gold.get("subjects"):
        found.main[gold["subjects"][0] in given] += 1
    found.date[same_time(gold.get("as_of"), fact.as_of)] += 1
    found.speaker[gold.get("attributed_to") == fact.attributed_to] += 1
    if gold["kind"] == "role":
        found.role[fact.kind == "role" and fact.subjects[:1] == (gold["subjects"][0],)] += 1
        found.office[set(_WORD.findall(gold["quote"])) <= set(_WORD.findall(fact.quote))] += 1
