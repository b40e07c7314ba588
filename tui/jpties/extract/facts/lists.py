"""Clauses that list several facts: ties with their years in brackets, aims one after another, an older agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.agreements import agreement_nouns
from jpties.extract.facts.draft import Draft
from jpties.extract.layout.published import day_of

if TYPE_CHECKING:
    from jpties.extract.facts.passage import Passage
    from jpties.extract.facts.reading import Reading

_NOUN_NEAR = 70
_SHORT = 5
"""Letters that the verb of an item has more than."""
_DATE_NEAR = 40
_WEEKS = 30
"""Days in which an agreement is still the news."""


def dated_ties(passage: Passage, whole: Draft) -> list[Draft]:
    """One agreement for each partner with its year in brackets: "sister ties with A (1982), B (1987) and C (2003)"."""
    if len(passage.dates) < 2:
        return []
    view = passage.view
    ends = []
    for low, high in passage.shields():
        dates = view.dates.within(low, high)
        if len(dates) == 1 and view.text[low] in "(（" and dates[0].end - dates[0].start >= (high - low) - 6:
            ends.append(high)
    if len(ends) < 2:
        return []
    found: list[Draft] = []
    start = passage.start
    for end in ends:
        begin = view.trimmed(start, end)[0]
        for cue in passage.within("and", begin, min(end, begin + 12)):
            if cue.start == begin:
                begin = view.trimmed(cue.end, end)[0]
        found.append(whole._replace(start=begin, end=end, rule="agreement/list", quantity=None, number_at=None))
        start = end
    return found


def goal_items(passage: Passage, whole: Draft) -> list[Draft]:
    """One goal for each item of a list of aims ("aims include establishing A, encouraging B, and having C")."""
    view = passage.view
    endings = view.words.words("clauses/item_endings") if "goal" in passage.cues else ()
    if not endings:
        return []
    tokens = view.document.tokens
    starts: list[int] = []
    for index in range(tokens.first_at(passage.start) + 1, tokens.first_at(passage.end)):
        word = tokens.words[index]
        if len(word) <= _SHORT or not word.endswith(endings) or not word[0].islower():
            continue
        start, end = tokens.starts[index - 1], tokens.ends[index - 1]
        if tokens.words[index - 1] in ",:" or view.cues.any(start, end, "and", "other"):
            starts.append(tokens.starts[index])
    if len(starts) < 3:
        return []
    found = []
    for start, following in zip(starts, [*starts[1:], passage.end], strict=True):
        end = view.trimmed(start, following)[1]
        for cue in view.cues.within(max(start, end - 8), end, "and"):
            if cue.end == end:
                end = view.trimmed(start, cue.start)[1]
        found.append(whole._replace(start=start, end=end, rule="goal/list"))
    return found


def _of_the_news(passage: Passage, edtf: str) -> bool:
    """Whether a day lies in the weeks before the article: an agreement of then is its news, not an older one."""
    now = passage.view.metadata.published
    told, published = day_of(edtf), day_of(now.value) if now is not None else None
    return told is not None and published is not None and abs((published - told).days) <= _WEEKS


def second_agreements(passage: Passage, reading: Reading) -> list[Draft]:
    """An older agreement with its date inside a clause about another act ("the pact that both sealed in 2014")."""
    if "agree" not in passage.cues or not passage.dates:
        return []
    told = reading.cue
    if told is not None and told.group == "signing":
        return []
    found: list[Draft] = []
    nouns = agreement_nouns(passage)
    for verb in passage.own("agree"):
        if verb is told or verb.sense == "agreed":
            continue
        before = [noun for noun in nouns if 0 <= verb.start - noun.end <= _NOUN_NEAR]
        dates = [date for date in passage.dates if 0 <= date.start - verb.end <= _DATE_NEAR]
        if (
            not before
            or not dates
            or _of_the_news(passage, dates[0].edtf)
            or (told is not None and told.start > verb.start and passage.view.spaced)
        ):
            continue
        found.append(
            Draft("agreement", before[0].start, dates[0].end, "agreement/older", cue=verb, role=before[0].sense)
        )
    return found
