"""Floors under dates and quantities over the annotated articles, found in the text alone (published date given)."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from jpties.extract.values.dates import date_expressions, settled
from jpties.extract.values.quantities import quantities_of
from quality.gold_document import score

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "quality" / "gold"


FIRST, THIRD = ("seeds", "dev", "more"), ("third",)
"""Articles whose every form was worked through, and later ones, with floors of their own."""


@dataclass
class Tally:
    found: int = 0
    missed: list[str] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        return 2 * self.found / (2 * self.found + len(self.missed) + len(self.spurious))

    @property
    def right(self) -> float:
        return 1 - len(self.wrong) / self.found


def _accepted(mention: dict[str, Any]) -> set[str]:
    written = {f"date:{mention['written']}"} if "written" in mention else set()
    return {mention["id"], *mention.get("alt_id", []), *written}


def _compare(tally: Tally, name: str, text: str, gold: dict[str, Any], kind: str, found: dict[Any, str]) -> None:
    """Exact spans; what overlaps soft annotation, noise or a longer name counts neither way."""
    noise = [(area["start"], area["end"]) for area in gold["noise"]]
    for mention in gold["mentions"]:
        span = (mention["start"], mention["end"])
        if mention["type"] != kind or mention.get("soft") or mention.get("noise"):
            continue
        given = found.pop(span, None)
        if given is None:
            tally.missed.append(f"{name}: {mention['text']}")
            continue
        tally.found += 1
        accepted = _accepted(mention)
        if given not in accepted and not any(score.same_quantity(given, one) for one in accepted):
            tally.wrong.append(f"{name}: {mention['text']}: {given}, not {mention['id']}")
    others = [m for m in gold["mentions"] if m.get("soft") or m["type"] != kind]
    for (start, end), given in found.items():
        covered = any(m["start"] < end and start < m["end"] for m in others)
        if not covered and not any(first <= start < last for first, last in noise):
            tally.spurious.append(f"{name}: {text[start:end]}: {given}")


@functools.cache
def tallies(folders: tuple[str, ...]) -> dict[str, Tally]:
    sums = {"date": Tally(), "quantity": Tally()}
    for path in sorted(path for folder in folders for path in (GOLD / folder).glob("*.gold.yaml")):
        name = path.name.removesuffix(".gold.yaml")
        texts = [path.with_name(f"{name}.txt"), ROOT / "seeds" / f"{name}.txt"]
        text = next(text for text in texts if text.exists()).read_bytes().decode("utf-8")
        gold = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        lang = gold["article"]["lang"]
        dates = settled(date_expressions(text, 0, len(text), lang), gold["article"]["published"], text, lang)
        quantities = quantities_of(text, lang, dates)
        spans = {(date.start, date.end): f"date:{date.edtf}" for date in dates if not date.soft}
        _compare(sums["date"], name, text, gold, "date", spans)
        spans = {(one.start, one.end): one.id for one in quantities if not one.soft}
        _compare(sums["quantity"], name, text, gold, "quantity", spans)
    return sums


@pytest.mark.parametrize(
    ("folders", "kind", "f1", "right"),
    [
        (FIRST, "date", 0.99, 0.98),
        (FIRST, "quantity", 0.99, 0.98),
        (THIRD, "date", 0.97, 0.98),
        (THIRD, "quantity", 0.94, 0.93),
    ],
)
def test_dates_and_quantities(folders: tuple[str, ...], kind: str, f1: float, right: float) -> None:
    tally = tallies(folders)[kind]
    assert tally.f1 >= f1, (tally.missed, tally.spurious)
    assert tally.right >= right, tally.wrong
