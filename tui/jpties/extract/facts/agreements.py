"""Clauses that report an agreement: a document or tie with a verb of agreeing, a tie, how long one holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.cues import FINITE
from jpties.extract.facts.reading import Reading
from jpties.extract.facts.visits import opening_visit

if TYPE_CHECKING:
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.passage import Passage

_STRONG = frozenset({"memorandum", "agreement", "letter of intent", "joint statement", "sister tie"})
"""Documents and ties that an infinitive ("to conclude") is enough for."""
_LOOSE = _STRONG | {"partnership", "friendship tie"}
"""Documents and ties that any verb of agreeing goes with."""
_WISHES = frozenset({"asked", "proposed", "hoped"})
"""Verbs of saying behind which nothing is agreed yet."""
_TELLING = frozenset({"agreement", "tie", "agree", "validity"})
_JUST_BEFORE = 250
"""Code points before a clause in which the agreement stands that it goes on about."""
_BEHIND_NOUN = 25
"""Code points between an agreement and the verb that dates it."""
_DATE_NEAR = 30
"""Code points behind a verb in which its date begins."""


def agreement_nouns(passage: Passage) -> list[Cue]:
    """Documents and ties that a clause speaks of, relations between states apart."""
    held = passage.cues
    nouns = [cue for group in ("agreement", "tie") if group in held for cue in passage.own(group)]
    if "tie" in held:
        nouns.sort(key=lambda cue: cue.start)
    barred = held.get("not_agreement")
    if nouns and barred:
        return [cue for cue in nouns if not any(bad.start <= cue.start < bad.end for bad in barred)]
    return nouns


def may_agree(passage: Passage) -> bool:
    """Whether a clause holds any word by which it could report an agreement."""
    return not _TELLING.isdisjoint(passage.cues)


def agreement_of(passage: Passage, cues: list[Cue], main: Cue | None) -> Reading | None:
    """An agreement: a verb or noun of agreeing with a document or tie, in one clause."""
    nouns = agreement_nouns(passage)
    verbs = [
        cue
        for cue in cues
        if cue.group == "agree" and cue.sense != "registered" and not tells_older(passage, cue, nouns)
    ]
    noun = nouns[0] if nouns else None
    for cue in verbs:
        if cue.sense == "twinned" or (cue.sense == "agreed" and (nouns or main is cue)):
            return Reading(
                "agreement", "agreement/verb", cue, noun, "planned" in passage.cues or _to_sign(passage, cue)
            )
    if _holds(passage, nouns):
        return Reading("agreement", "agreement/validity", None, noun)
    if not nouns:
        return None
    told = [cue for cue in verbs if _fits(cue, nouns)] + passage.cues.get("signing", [])
    if told:
        return _told(passage, min(told, key=lambda cue: cue.start), nouns, main)
    return _without_verb(passage, cues, nouns, main)


def _to_sign(passage: Passage, verb: Cue) -> bool:
    """Whether two sides only agreed to sign ("agreed to sign a memorandum in April")."""
    bare = passage.cues.get("agree_bare", ())
    return verb.sense == "agreed" and any(cue.sense == "signed" and cue.start >= verb.end for cue in bare)


def _told(passage: Passage, verb: Cue, nouns: list[Cue], main: Cue | None) -> Reading | None:
    """An agreement by its verb or by a noun of signing; none where somebody only speaks of a friendship."""
    noun = min(nouns, key=lambda noun: abs(noun.start - verb.start))
    if main is not None and main.group == "say" and noun.sense == "friendship tie":
        return None
    if main is not None and main.group == "say" and main.sense in _WISHES and main.end <= verb.start:
        return None  # "asked both sides to sign soon"
    hoped = "planned" in passage.cues and main is not None and main.group in ("aim", "future")
    return Reading("agreement", "agreement/verb", verb, noun, hoped)


def _without_verb(passage: Passage, cues: list[Cue], nouns: list[Cue], main: Cue | None) -> Reading | None:
    """An agreement by an infinitive with a document, or by the noun of a tie alone."""
    if opening_visit(passage) is not None:
        return None
    strong = next((noun for noun in nouns if noun.sense in _STRONG), None)
    bare = next((cue for cue in cues if cue.group == "agree_bare" and cue.sense != "registered"), None)
    if strong is not None and bare is not None and (main is None or main.group != "say"):
        return Reading("agreement", "agreement/infinitive", bare, strong, "planned" in passage.cues)
    if main is not None or "anniversary" in passage.cues:
        return None
    for noun in nouns:
        if noun.group == "tie" or (passage.dates and noun.sense == "sister tie"):
            return Reading("agreement", "agreement/tie", None, noun)
    return None


def _holds(passage: Passage, nouns: list[Cue]) -> bool:
    """Whether a clause says how long an agreement holds that it names, or takes up by a pronoun."""
    validity = passage.cues.get("validity")
    if not validity or not (passage.dates or passage.numbers):
        return False
    view, start = passage.view, passage.start
    pronoun = passage.any(start, validity[0].start, "pronoun") or not view.spaced
    before = view.cues.any(max(0, start - _JUST_BEFORE), start, "agreement", "tie", "agree")
    return bool(nouns) or (pronoun and before)


def tells_older(passage: Passage, verb: Cue, nouns: list[Cue]) -> bool:
    """Whether a verb of agreeing only dates the agreement named right before it ("the pact, first sealed in 1967")."""
    noun = next((noun for noun in reversed(nouns) if noun.end <= verb.start), None)
    if verb.group != "agree" or noun is None or verb.start - noun.end > _BEHIND_NOUN:
        return False
    if passage.any(noun.end, verb.start, "other", "and") or passage.view.has_name(noun.end, verb.start):
        return False
    dated = any(0 <= date.start - verb.end <= _DATE_NEAR for date in passage.dates)
    return dated and passage.any(passage.start, noun.start, *FINITE)


def _fits(verb: Cue, nouns: list[Cue]) -> bool:
    """Whether a verb of agreeing goes with one of the nouns: any document is signed, not everything is established."""
    if verb.sense in ("signed", "renewed", "concluded", "exchanged", "twinned"):
        return True
    return any(noun.group == "tie" or noun.sense in _LOOSE for noun in nouns)
