"""What a clause reports, by its words: agreement, event, goal, statement or background."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.extract.facts.cues import FINITE

if TYPE_CHECKING:
    from jpties.extract.facts.clauses import Clause
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.view import FactView
    from jpties.model.fact import FactKind

_STRONG = frozenset({"memorandum", "agreement", "letter of intent", "joint statement", "sister tie"})
"""Documents and ties that an infinitive ("to conclude") is enough for."""
_ACTS = frozenset({"bought", "sold", "invested", "donated", "built"})
"""Transactions that are events by themselves; the other verbs of amounts tell a state."""
_MAIN = ("agree", "event", "deal", "say", "aim", "future")
_BARE = ("agree_bare", "event_bare", "deal_bare", "say_bare")
_PURPOSES = frozenset({"visited", "celebrated", "attended", "met", "received"})
"""Acts that somebody is somewhere for ("was in Japan to celebrate")."""
_TAKING = frozenset({"received", "attended", "opened", "met", "awarded"})
"""Acts whose object may be something abstract."""
_OF_LEVELS = frozenset({"percent", "years", "months", "weeks", "days", "hours", "ordinal", "rank"})
"""Units of what is measured or dated rather than counted."""
_JUST_BEFORE = 250
"""Code points before a clause in which the agreement stands that it goes on about."""
_VISITS = frozenset({"visit", "meeting"})
"""Gatherings that somebody is the subject of."""
_HEAD = 60
"""Code points in which a clause names its subject."""
_BEHIND_NOUN = 25
"""Code points between an agreement and the verb that dates it."""
_OBJECT = 30
"""Code points behind a verb in which its object begins."""
_QUOTED = 25
"""Code points between quotation marks that make somebody's words, not a name."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The kind of a clause and the word that decided."""

    kind: FactKind
    """What sort of fact."""
    rule: str
    """Name of the rule."""
    cue: Cue | None = None
    """The deciding word."""
    noun: Cue | None = None
    """The document, tie or gathering."""
    planned: bool = False
    """Whether it is still to come."""


def reading_of(view: FactView, clause: Clause) -> Reading:
    """The kind of a clause."""
    cues = [
        cue
        for cue in view.cues.within(clause.start, clause.end, *_MAIN, *_BARE)
        if clause.holds(cue.start, cue.end) and not _in_name(view, cue) and not _no_act(view, clause, cue)
    ]
    main = _main_cue(view, clause, [cue for cue in cues if cue.group in _MAIN])
    agreed = None if _quotes(view, clause, main) else _agreement(view, clause, cues, main)
    if agreed is not None:
        return agreed
    if main is not None and main.group == "future":
        gathering = next(
            (g for g in view.cues.within(clause.start, clause.end, "gathering") if _counted(view, g)), None
        )
        if gathering is not None:
            return Reading("event", "event/noun", gathering, gathering)
    if main is not None:
        return _announced(view, clause, main, cues) or _by_verb(main)
    return _without_verb(view, clause, cues)


def _in_name(view: FactView, cue: Cue) -> bool:
    """Whether the cue is part of a name or of a longer noun ("buổi tiếp")."""
    name = view.named.before(cue.end)
    if name is not None and name.start <= cue.start and cue.end <= name.end:
        return True
    nouns = view.cues.within(cue.start - 20, cue.end, "gathering")
    return any(noun.start < cue.start and cue.end <= noun.end for noun in nouns)


def _no_act(view: FactView, clause: Clause, cue: Cue) -> bool:
    """Whether a verb of an event tells none here: a turn of phrase, an infinitive, something abstract received."""
    if cue.group not in ("event", "deal"):
        return False
    if any(
        other.start <= cue.start and cue.end <= other.end
        for other in view.cues.within(max(clause.start, cue.start - 20), min(clause.end, cue.end + 30), "not_event")
    ):
        return True
    if _after_marker(view, cue):
        return True
    if cue.sense not in _TAKING:
        return False
    things = view.cues.within(cue.end, min(clause.end, cue.end + _OBJECT), "abstract")
    return bool(things) and not view.has_name(cue.end, things[0].start)


def _quotes(view: FactView, clause: Clause, main: Cue | None) -> bool:
    """Whether the clause is somebody's words with who said them."""
    return main is not None and main.group == "say" and view.spaced and _is_quotation(view, clause)


def _main_cue(view: FactView, clause: Clause, cues: list[Cue]) -> Cue | None:
    """The verb of the clause: the first with a class; in Japanese the last.

    A verb of the future gives way to what it helps ("will be held", "wird beliefert").
    """
    if not cues:
        return None
    if not view.spaced:
        return max(cues, key=lambda cue: (cue.end, cue.group == "say"))
    quoted = [(low, high) for low, high in view.shields(clause.start, clause.end) if high - low > _QUOTED]
    outside = [cue for cue in cues if not any(low <= cue.start < high for low, high in quoted)] or cues
    if outside[0].group == "future":
        return next((cue for cue in outside[1:] if cue.group in ("event", "deal", "agree")), outside[0])
    return outside[0]


def has_future_form(view: FactView, clause: Clause) -> bool:
    """Whether a word of the clause is a verb in the future by its ending."""
    endings = view.words.words("clauses/future_endings")
    if not endings:
        return False
    tokens = view.document.tokens
    for index in range(tokens.first_at(clause.start), tokens.first_at(clause.end)):
        word = tokens.words[index]
        if len(word) > 5 and word[0].islower() and word.endswith(endings):
            return True
    return False


def agreement_nouns(view: FactView, clause: Clause) -> list[Cue]:
    """Documents and ties that a clause speaks of, relations between states apart."""
    barred = view.cues.within(clause.start, clause.end, "not_agreement")
    return [
        cue
        for cue in view.cues.within(clause.start, clause.end, "agreement", "tie")
        if clause.holds(cue.start, cue.end) and not any(bad.start <= cue.start < bad.end for bad in barred)
    ]


def _agreement(view: FactView, clause: Clause, cues: list[Cue], main: Cue | None) -> Reading | None:
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
    dated = [date for date in view.dates.within(verb.end, clause.end) if date.start - verb.end <= _OBJECT]
    return bool(dated) and view.cues.any(clause.start, noun.start, *FINITE)


def opening_visit(view: FactView, clause: Clause) -> Cue | None:
    """The visit or meeting that a clause begins with as its subject ("X's May visit to Y has prepared ...")."""
    head = min(clause.end, clause.start + _HEAD)
    visit = next((c for c in view.cues.within(clause.start, head, "gathering") if c.sense in _VISITS), None)
    if visit is None or not clause.holds(visit.start, visit.end) or _in_name(view, visit):
        return None
    if view.cues.any(clause.start, visit.start, *FINITE, "and") or "," in view.text[clause.start : visit.start]:
        return None
    return visit if view.has_name(clause.start, clause.end) else None


def _fits(verb: Cue, nouns: list[Cue]) -> bool:
    """Whether a verb of agreeing goes with one of the nouns: any document is signed, not everything is established."""
    if verb.sense in ("signed", "renewed", "concluded", "exchanged", "twinned"):
        return True
    return any(noun.group == "tie" or noun.sense in _STRONG | {"partnership", "friendship tie"} for noun in nouns)


def _announced(view: FactView, clause: Clause, main: Cue, cues: list[Cue]) -> Reading | None:
    """A goal with its number that somebody only tells of: "announced that the cities will exchange 20 pupils"."""
    if main.group != "say" or view.shields(clause.start, clause.end):
        return None
    counted = [n for n in view.numbers.within(main.end, clause.end) if n.quantity.unit not in _OF_LEVELS]
    if not counted or not view.spaced:
        return None
    said = view.cues.within(main.end, min(clause.end, main.end + _OBJECT), "complementizer")
    plan = next((cue for cue in cues if cue.group == "future" and main.end < cue.start < counted[-1].start), None)
    if main.sense == "hoped" or (said and (plan is not None or has_future_form(view, clause))):
        return Reading("goal", "goal/announced", plan or main)
    return None


def _by_verb(main: Cue) -> Reading:
    """The kind that the verb of the clause tells."""
    if main.group == "say":
        return Reading("statement", "statement/verb", main)
    if main.group in ("aim", "future"):
        return Reading("goal", f"goal/{'verb' if main.group == 'aim' else 'future'}", main)
    if main.group == "deal":
        if main.sense in _ACTS:
            return Reading("event", "event/transaction", main)
        return Reading("background", "background/amount", main)
    if main.group == "agree":
        if main.sense == "signed":
            return Reading("agreement", "agreement/signed", main)
        return Reading("background", "background/verb", main)
    return Reading("event", "event/verb", main)


def _without_verb(view: FactView, clause: Clause, cues: list[Cue]) -> Reading:
    """The kind of a clause whose verb has no class."""
    if clause.link == "purpose":
        return Reading("goal", "goal/purpose")
    if _is_quotation(view, clause):
        return Reading("statement", "statement/quotation")
    spoken = next((cue for cue in cues if cue.group == "say_bare"), None)
    if spoken is not None and (spoken.start == clause.start or not view.spaced):
        return Reading("statement", "statement/participle", spoken)
    if has_future_form(view, clause):
        return Reading("goal", "goal/future")
    act = next((cue for cue in cues if cue.group == "event_bare" and _after_marker(view, cue)), None)
    if act is not None and view.document.role_at(clause.start) == "title":
        return Reading("goal", "goal/headline", act)
    if act is not None and act.sense in _PURPOSES and view.cues.any(clause.start, act.start, "other"):
        return Reading("event", "event/infinitive", act)
    for group, rule in (("goal", "goal/noun"), ("fields", "goal/fields")):
        nouns = [c for c in view.cues.within(clause.start, clause.end, group) if clause.holds(c.start, c.end)]
        if nouns:
            return Reading("goal", rule, nouns[0])
    visit = opening_visit(view, clause)
    if visit is not None and (view.dates.within(clause.start, clause.end) or len(_names(view, clause)) > 1):
        return Reading("event", "event/noun", visit, visit)
    if clause.link == "occasion":
        return Reading("background", "background/occasion")
    gatherings = view.cues.within(clause.start, clause.end, "gathering")
    gathering = next((c for c in gatherings if clause.holds(c.start, c.end)), None)
    if gathering is None and view.cues.any(clause.start, clause.end, "anniversary") and not view.spaced:
        return Reading("event", "event/anniversary")
    if gathering is not None and (view.dates.within(clause.start, clause.end) or _counted(view, gathering)):
        return Reading("event", "event/noun", gathering, gathering)
    return Reading("background", "background/clause", None, gathering)


def _names(view: FactView, clause: Clause) -> set[str]:
    """The names of a clause."""
    return {name.id for name in view.named.within(clause.start, clause.end)}


def _after_marker(view: FactView, cue: Cue) -> bool:
    """Whether an infinitive marker stands right before a verb ("to visit")."""
    words = view.text[max(0, cue.start - 6) : cue.start].split()
    return bool(words) and words[-1].lower() in view.words.words("clauses/infinitive_markers")


def _is_quotation(view: FactView, clause: Clause) -> bool:
    """Whether most of a clause stands between quotation marks."""
    quoted = [
        (low, high)
        for low, high in view.shields(clause.start, clause.end)
        if high - low > _QUOTED and view.text[low] not in "(（["
    ]
    return any((high - low) * 2 > clause.end - clause.start for low, high in quoted)


def _counted(view: FactView, gathering: Cue) -> bool:
    """Whether an ordinal stands right before a gathering ("this first visit")."""
    return any(
        view.text[cue.end : gathering.start].strip() == ""
        for cue in view.cues.within(gathering.start - 14, gathering.start, "ordinal")
    )
