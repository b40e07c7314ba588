"""What is still to come: acts dated after the article, and what an agreement or a plan provides in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.periods import ends_period
from jpties.extract.facts.reading import Reading
from jpties.extract.values.date_words import date_words

if TYPE_CHECKING:
    from jpties.extract.facts.passage import Passage

_BY_DATE = frozenset({"background/clause", "event/verb", "event/noun", "event/transaction"})
"""Rules whose clauses tell a plan where their date has not come."""


def coming(passage: Passage, reading: Reading) -> Reading:
    """The reading of a clause as a goal where it tells of something still to come, else as it was."""
    if reading.rule not in _BY_DATE or passage.clause.link == "relative":
        return reading
    if lies_ahead(passage):
        return Reading("goal", "goal/dated", reading.cue)
    if passage.view.planned_items and _item_of_plan(passage):
        return Reading("goal", "goal/item", reading.cue)
    return reading


def lies_ahead(passage: Passage) -> bool:
    """Whether a date of the clause is later than the article, or a word says so, and no verb tells of the past."""
    view = passage.view
    now = view.metadata.published
    if now is None:
        return False
    later = [date for date in passage.dates if _after(date.edtf, now.value) and not ends_period(view, date)]
    return bool(later or passage.own("coming")) and not _past(passage)


def _after(edtf: str, day: str) -> bool:
    """Whether a date, or the first day of a period, is later than a day."""
    start, day = edtf.partition("/")[0].rstrip("~?"), day.rstrip("~?")
    return start[:4].isdigit() and "X" not in start and start[: len(day)] > day[: len(start)]


def _past(passage: Passage) -> bool:
    """Whether a word of the clause outside any quotation is a form of the past."""
    view = passage.view
    words = date_words(view.document.lang)
    text = view.text[passage.start : passage.end].lower()
    if not view.spaced:
        return text.rstrip("。、 ").endswith("た") or any(word in text for word in words.past)
    said = [word.strip(".,;:()«»“”\"'") for word in text.split()]
    return not words.past.isdisjoint(said) or any(len(w) > 4 and w.endswith(words.past_endings) for w in said)


def _item_of_plan(passage: Passage) -> bool:
    block = passage.view.document.block_at(passage.start)
    return block is not None and block.start in passage.view.planned_items
