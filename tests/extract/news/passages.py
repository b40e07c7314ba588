"""Annotated passages: `LANG.txt`, invented news of regional ties, with their names marked and their facts listed.

`== ` begins a passage and says what it is there for. In its text `[NAME](p)` is a person, `[NAME](l:CODE)` a place of
that country or subdivision, `o` an organization, `e` an event; `~` before the letter: may be found or not. Below it
stand the facts: `* KIND/KIND VALUE UNIT: words of the quote`, of several right kinds the first is the best, and ` … `
leaves words out; `~* ` may be found or not. Scored as `tests/quality/score.py` does.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.marks import taken_out
from jpties.extract.document import Document
from jpties.extract.entities.names import names_in
from jpties.extract.entities.overlaps import settled_mentions
from jpties.extract.facts import facts_in
from jpties.extract.layout.sentences import sentences_of
from jpties.extract.values.dates import date_expressions
from jpties.extract.values.quantities import quantities_in
from jpties.extract.values.settle import settled
from jpties.model.article import Block, Metadata, Stated
from quality.gold_document import score

if TYPE_CHECKING:
    from jpties.model.fact import Fact
    from jpties.model.mention import Mention

HERE = Path(__file__).parent
LANGUAGES = ("en", "fr", "nl", "de", "es", "vi", "ja")
_MARK = re.compile(r"\[([^\[\]]+)\]\((~?)([ploe])(?::([A-Z]{2}(?:-\w+)?))?\)")
_FACT = re.compile(r"(~?)\* ([a-z/]+)(?: (\d[\d.]*) ?(\w*))?: (.+)")
_TYPES = {"p": "person", "l": "place", "o": "organization", "e": "event"}


@dataclass(frozen=True)
class Name:
    start: int
    end: int
    type: str
    country: str
    soft: bool


@dataclass(frozen=True)
class WantedFact:
    start: int
    end: int
    kinds: tuple[str, ...]
    value: float | None
    unit: str | None
    soft: bool


@dataclass(frozen=True)
class Passage:
    lang: str
    why: str
    text: str
    names: tuple[Name, ...]
    facts: tuple[WantedFact, ...]


@dataclass
class Score:
    """Counts over passages, and what was missed or wrong, a line each."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def share(self, right: str, *wrong: str) -> float:
        """Share of what is right; 1 where there is nothing."""
        total = self.counts[right] + sum(self.counts[name] for name in wrong)
        return self.counts[right] / total if total else 1.0

    def told(self, what: str, why: str, passage: Passage, words: str) -> None:
        """Count an error and keep its line."""
        self.counts[f"{what} {why}"] += 1
        self.errors.append(f"{passage.lang} {what} {why}: {words!r} ({passage.why})")


def passages(lang: str) -> list[Passage]:
    """The passages of a language, in the order of the file."""
    blocks = (HERE / f"{lang}.txt").read_text(encoding="utf-8").split("== ")[1:]
    return [_passage(lang, *block.partition("\n")[::2]) for block in blocks]


def _passage(lang: str, why: str, body: str) -> Passage:
    lines = body.strip().split("\n")
    text, marks = taken_out(lines[0], _MARK)
    names = (
        Name(start, end, _TYPES[mark[3]], (mark[4] or "").lower().partition("-")[0], bool(mark[2]))
        for start, end, mark in marks
    )
    return Passage(lang, why, text, tuple(names), tuple(_fact(text, line) for line in lines[1:]))


def _fact(text: str, line: str) -> WantedFact:
    match = _FACT.fullmatch(line)
    assert match, line
    first, _, last = match[5].partition(" … ")
    start = text.index(first)
    end = text.index(last or first, start) + len(last or first)
    unit = score.unit_class(match[4]) if match[4] else None
    value = float(match[3]) if match[3] else None
    return WantedFact(start, end, tuple(match[2].split("/")), value, unit, bool(match[1]))


def read(passage: Passage) -> tuple[list[Mention], tuple[Fact, ...]]:
    """Names and facts that the program finds in a passage."""
    text, lang = passage.text, passage.lang
    blocks = (Block("paragraph", 0, len(text), "test"),)
    document = Document(text, lang, blocks, sentences_of(text, blocks, lang))
    metadata = Metadata(Stated(lang, "test"))
    dates = settled(date_expressions(text, 0, len(text), lang), None, text, lang)
    quantities = quantities_in(document, dates)
    mentions = settled_mentions(names_in(document, metadata)[0], dates, quantities, document)
    return list(mentions), facts_in(document, metadata, mentions, quantities, dates, "test")


def scored(chosen: list[Passage]) -> Score:
    """What the program has right and wrong in these passages."""
    found = Score()
    for passage in chosen:
        mentions, facts = read(passage)
        _score_names(found, passage, mentions)
        _score_facts(found, passage, facts)
    return found


def _score_names(found: Score, passage: Passage, mentions: list[Mention]) -> None:
    ours: dict[tuple[int, int, str], Mention] = {(m.start, m.end, m.type): m for m in mentions}
    for name in passage.names:
        if name.soft or name.type in ("organization", "event"):
            continue
        hit = ours.get((name.start, name.end, name.type))
        words = passage.text[name.start : name.end]
        if hit is None:
            found.told(name.type, "missed", passage, words)
            continue
        found.counts[name.type] += 1
        if name.type == "place" and name.country:
            if hit.id.removeprefix("place:").partition("-")[0] == name.country:
                found.counts["code"] += 1
            else:
                found.told("code", "wrong", passage, f"{words} {hit.id}")
    hard = {(name.start, name.end, name.type) for name in passage.names}
    soft = [(name.start, name.end) for name in passage.names if name.soft]
    for start, end, kind in sorted(ours):
        wrong = kind in ("person", "place") and (start, end, kind) not in hard
        if wrong and not any(a < end and start < b for a, b in soft):
            found.told(kind, "extra", passage, passage.text[start:end])


def _score_facts(found: Score, passage: Passage, facts: tuple[Fact, ...]) -> None:
    article = score.Article("passage", passage.text, {"lang": passage.lang}, [], [], [])
    pairs = []
    for i, wanted in enumerate(passage.facts):
        gold = score.Fact("passage", [score.Span(wanted.start, wanted.end)], None, [])
        for j, fact in enumerate(facts):
            close = score.closeness(article, gold, score.Fact("passage", [score.Span(fact.start, fact.end)], None, []))
            if close > 0:
                pairs.append((not wanted.soft, fact.kind in wanted.kinds, _same_value(wanted, fact), close, -i, -j))
    match: dict[int, int] = {}
    for *_, i, j in sorted(pairs, reverse=True):
        if -i not in match and -j not in match.values():
            match[-i] = -j
    for i, wanted in enumerate(passage.facts):
        if not wanted.soft:
            _compare(found, passage, wanted, facts[match[i]] if i in match else None)
    for j, fact in enumerate(facts):
        if j not in match.values():
            found.told("fact", "extra", passage, f"{fact.kind} {fact.rule}: {fact.quote}")
        elif not any(match.get(i) == j and wanted.soft for i, wanted in enumerate(passage.facts)):
            found.counts["supported"] += 1


def _same_value(wanted: WantedFact, fact: Fact) -> bool:
    return wanted.value is not None and fact.quantity is not None and float(fact.quantity.value) == wanted.value


def _compare(found: Score, passage: Passage, wanted: WantedFact, fact: Fact | None) -> None:
    words = passage.text[wanted.start : wanted.end]
    if fact is None:
        found.told("fact", "missed", passage, f"{'/'.join(wanted.kinds)}: {words}")
        return
    found.counts["fact"] += 1
    if fact.kind in wanted.kinds:
        found.counts["kind"] += 1
    else:
        found.told("kind", "wrong", passage, f"{fact.kind} for {'/'.join(wanted.kinds)}: {fact.quote}")
    if wanted.value is None:
        return
    unit: Any = score.unit_class(fact.quantity.unit) if fact.quantity else None
    if _same_value(wanted, fact) and wanted.unit in (None, unit):
        found.counts["figure"] += 1
    else:
        found.told(
            "figure", "wrong", passage, f"{wanted.value} {wanted.unit} in {fact.kind}: {fact.quote} {fact.quantity}"
        )
