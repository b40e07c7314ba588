"""What a clause reports, by its words: agreement, event, goal, statement or background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.agreements import agreement_of
from jpties.extract.facts.reading import Reading
from jpties.extract.facts.visits import in_name, opening_visit

if TYPE_CHECKING:
    from jpties.extract.facts.clauses import Clause
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.view import FactView

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
_OBJECT = 30
"""Code points behind a verb in which its object begins."""
_QUOTED = 25
"""Code points between quotation marks that make somebody's words, not a name."""


def reading_of(view: FactView, clause: Clause) -> Reading:
    """The kind of a clause."""
    cues = [
        cue
        for cue in view.cues.within(clause.start, clause.end, *_MAIN, *_BARE)
        if clause.holds(cue.start, cue.end) and not in_name(view, cue) and not _no_act(view, clause, cue)
    ]
    main = _main_cue(view, clause, [cue for cue in cues if cue.group in _MAIN])
    agreed = None if _quotes(view, clause, main) else agreement_of(view, clause, cues, main)
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
