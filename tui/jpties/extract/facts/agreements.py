"""Clauses that report an agreement: a document or tie with a verb of agreeing, a tie, how long one holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.cues import FINITE
from jpties.extract.facts.reading import Reading
from jpties.extract.facts.visits import opening_visit

if TYPE_CHECKING:
    from jpties.extract.facts.clauses import Clause
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.view import FactView

_STRONG = frozenset({"memorandum", "agreement", "letter of intent", "joint statement", "sister tie"})
"""Documents and ties that an infinitive ("to conclude") is enough for."""
_JUST_BEFORE = 250
"""Code points before a clause in which the agreement stands that it goes on about."""
_BEHIND_NOUN = 25
"""Code points between an agreement and the verb that dates it."""
_DATE_NEAR = 30
"""Code points behind a verb in which its date begins."""


def agreement_nouns(view: FactView, clause: Clause) -> list[Cue]:
    """Documents and ties that a clause speaks of, relations between states apart."""
    barred = view.cues.within(clause.start, clause.end, "not_agreement")
    return [
        cue
        for cue in view.cues.within(clause.start, clause.end, "agreement", "tie")
        if clause.holds(cue.start, cue.end) and not any(bad.start <= cue.start < bad.end for bad in barred)
    ]


def agreement_of(view: FactView, clause: Clause, cues: list[Cue], main: Cue | None) -> Reading | None:
    """An agreement: a verb or noun of agreeing with a document or tie, in one clause."""
    nouns = agreement_nouns(view, clause)
    cues = [cue for cue in cues if cue.sense != "registered" and not tells_older(view, clause, cue, nouns)]
    visit = opening_visit(view, clause)
    planned = view.cues.any(clause.start, clause.end, "planned")
    for cue in cues:
        if cue.group == "agree" and (cue.sense == "twinned" or (cue.sense == "agreed" and (nouns or main is cue))):
            return Reading("agreement", "agreement/verb", cue, nouns[0] if nouns else None, planned)
    if _holds(view, clause, nouns):
        return Reading("agreement", "agreement/validity", None, nouns[0] if nouns else None)
    if not nouns:
        return None
    verbs = [cue for cue in cues if cue.group == "agree" and _fits(cue, nouns)]
    verbs += view.cues.within(clause.start, clause.end, "signing")
    verbs.sort(key=lambda cue: cue.start)
    if verbs:
        noun = min(nouns, key=lambda noun: abs(noun.start - verbs[0].start))
        if main is not None and main.group == "say" and noun.sense == "friendship tie":
            return None
        hoped = planned and main is not None and main.group in ("aim", "future")
        return Reading("agreement", "agreement/verb", verbs[0], noun, hoped)
    strong = [noun for noun in nouns if noun.sense in _STRONG]
    bare = [cue for cue in cues if cue.group == "agree_bare" and visit is None]
    if strong and bare and (main is None or main.group != "say"):
        return Reading("agreement", "agreement/infinitive", bare[0], strong[0], planned)
    dated = bool(view.dates.within(clause.start, clause.end))
    ties = [noun for noun in nouns if noun.group == "tie" or (dated and noun.sense == "sister tie")]
    if ties and main is None and visit is None and not view.cues.any(clause.start, clause.end, "anniversary"):
        return Reading("agreement", "agreement/tie", None, ties[0])
    return None


def _holds(view: FactView, clause: Clause, nouns: list[Cue]) -> bool:
    """Whether a clause says how long an agreement holds that it names, or takes up by a pronoun."""
    validity = view.cues.within(clause.start, clause.end, "validity")
    if not validity or not (
        view.dates.within(clause.start, clause.end) or view.numbers.within(clause.start, clause.end)
    ):
        return False
    pronoun = view.cues.any(clause.start, validity[0].start, "pronoun") or not view.spaced
    before = view.cues.any(max(0, clause.start - _JUST_BEFORE), clause.start, "agreement", "tie", "agree")
    return bool(nouns) or (pronoun and before)


def tells_older(view: FactView, clause: Clause, verb: Cue, nouns: list[Cue]) -> bool:
    """Whether a verb of agreeing only dates the agreement named right before it ("the pact, first sealed in 1967")."""
    noun = next((noun for noun in reversed(nouns) if noun.end <= verb.start), None)
    if verb.group != "agree" or noun is None or verb.start - noun.end > _BEHIND_NOUN:
        return False
    if view.cues.any(noun.end, verb.start, "other", "and") or view.has_name(noun.end, verb.start):
        return False
    dated = [date for date in view.dates.within(verb.end, clause.end) if date.start - verb.end <= _DATE_NEAR]
    return bool(dated) and view.cues.any(clause.start, noun.start, *FINITE)


def _fits(verb: Cue, nouns: list[Cue]) -> bool:
    """Whether a verb of agreeing goes with one of the nouns: any document is signed, not everything is established."""
    if verb.sense in ("signed", "renewed", "concluded", "exchanged", "twinned"):
        return True
    return any(noun.group == "tie" or noun.sense in _STRONG | {"partnership", "friendship tie"} for noun in nouns)
