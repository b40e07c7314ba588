"""What a clause reports, by its words: agreement, event, goal, statement or background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.agreements import agreement_of, may_agree
from jpties.extract.facts.reading import Reading
from jpties.extract.facts.visits import in_name, opening_visit

if TYPE_CHECKING:
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.passage import Passage
    from jpties.extract.facts.view import FactView

_ACTS = frozenset({"bought", "sold", "invested", "donated", "built"})
"""Transactions that are events by themselves; the other verbs of amounts tell a state."""
_MAIN = ("agree", "event", "deal", "say", "aim", "future")
_VERBS = (*_MAIN, "agree_bare", "event_bare", "deal_bare", "say_bare")
_OF_EVENTS = frozenset({"event", "deal"})
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
_QUOTED_DENSE = 9
"""The same in a script without spaces."""
_PLAIN = Reading("background", "background/clause")


def reading_of(passage: Passage) -> Reading:
    """The kind of a clause."""
    cues = _verbs(passage)
    main = _main_cue(passage, [cue for cue in cues if cue.group in _MAIN]) if cues else None
    if not passage.view.spaced and _said_in_japanese(passage, main):
        return Reading("statement", "statement/quotation", main if main and main.group == "say" else None)
    if may_agree(passage) and not _quotes(passage, main):
        agreed = agreement_of(passage, cues, main)
        if agreed is not None:
            return agreed
    if main is None:
        return _without_verb(passage, cues)
    if main.group == "future":
        gathering = next((g for g in passage.cues.get("gathering", ()) if _counted(passage.view, g)), None)
        if gathering is not None:
            return Reading("event", "event/noun", gathering, gathering)
    if main.sense == "signed" and "book" in passage.cues:
        return Reading("event", "event/book", main)
    return _announced(passage, main, cues) or _by_verb(main)


def _verbs(passage: Passage) -> list[Cue]:
    """The verbs of the clause itself that tell what it reports, in order."""
    held, view = passage.cues, passage.view
    found = [cue for group in _VERBS if group in held for cue in passage.own(group)]
    if len(found) > 1:
        found.sort(key=_place)
    return [cue for cue in found if not (cue.group in _OF_EVENTS and _no_act(passage, cue)) and not in_name(view, cue)]


def _place(cue: Cue) -> tuple[int, int]:
    return cue.start, -cue.end


def _no_act(passage: Passage, cue: Cue) -> bool:
    """Whether a verb of an event tells none: a turn of phrase, an infinitive, something abstract received."""
    for turn in passage.within("not_event", cue.start - 20, cue.end + 30):
        if turn.start <= cue.start and cue.end <= turn.end:
            return True
    if _after_marker(passage.view, cue):
        return True
    if cue.sense not in _TAKING or "abstract" not in passage.cues:
        return False
    things = passage.within("abstract", cue.end, cue.end + _OBJECT)
    return bool(things) and not passage.view.has_name(cue.end, things[0].start)


def _quotes(passage: Passage, main: Cue | None) -> bool:
    """Whether the clause is somebody's words with who said them."""
    return main is not None and main.group == "say" and passage.view.spaced and _is_quotation(passage)


def _said_in_japanese(passage: Passage, main: Cue | None) -> bool:
    """Whether a Japanese clause is somebody's words: 「…」と and no verb of its own behind them but one of saying."""
    text = passage.view.text
    for low, high in passage.shields():
        if text[low] == "「" and high - low >= _QUOTED_DENSE and text.startswith("と", high):
            titled = text.startswith(passage.view.words.words("clauses/no_quotations"), high)
            if not titled and (main is None or low <= main.start < high):
                return True
    return False


def _main_cue(passage: Passage, cues: list[Cue]) -> Cue | None:
    """The verb of the clause: the first with a class; in Japanese the last.

    A verb of the future gives way to what it helps ("will be held", "wird beliefert").
    """
    if not cues:
        return None
    if not passage.view.spaced:
        return max(cues, key=lambda cue: (cue.end, cue.group == "say"))
    quoted = [(low, high) for low, high in passage.shields() if high - low > _QUOTED]
    outside = cues
    if quoted:
        outside = [cue for cue in cues if not any(low <= cue.start < high for low, high in quoted)] or cues
    if outside[0].group == "future":
        return next((cue for cue in outside[1:] if cue.group in ("event", "deal", "agree")), outside[0])
    return outside[0]


def _announced(passage: Passage, main: Cue, cues: list[Cue]) -> Reading | None:
    """A goal with its number that somebody only tells of: "announced that the cities will exchange 20 pupils"."""
    if main.group != "say" or not passage.numbers or not passage.view.spaced or passage.shields():
        return None
    counted = [n for n in passage.numbers if n.start >= main.end and n.quantity.unit not in _OF_LEVELS]
    if not counted:
        return None
    said = passage.within("complementizer", main.end, main.end + _OBJECT)
    plan = next((cue for cue in cues if cue.group == "future" and main.end < cue.start < counted[-1].start), None)
    if main.sense == "hoped" or (said and (plan is not None or passage.has_future_form())):
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


def _without_verb(passage: Passage, cues: list[Cue]) -> Reading:
    """The kind of a clause whose verb has no class."""
    if passage.clause.link == "purpose":
        return Reading("goal", "goal/purpose")
    if _is_quotation(passage):
        return Reading("statement", "statement/quotation")
    view = passage.view
    spoken = next((cue for cue in cues if cue.group == "say_bare"), None)
    if spoken is not None and (spoken.start == passage.start or not view.spaced):
        return Reading("statement", "statement/participle", spoken)
    if passage.has_future_form():
        return Reading("goal", "goal/future")
    act = next((cue for cue in cues if cue.group == "event_bare" and _after_marker(view, cue)), None)
    if act is not None and view.document.role_at(passage.start) == "title":
        return Reading("goal", "goal/headline", act)
    if act is not None and act.sense in _PURPOSES and passage.any(passage.start, act.start, "other"):
        return Reading("event", "event/infinitive", act)
    for group, rule in (("goal", "goal/noun"), ("fields", "goal/fields")):
        nouns = passage.own(group)
        if nouns:
            return Reading("goal", rule, nouns[0])
    return _by_noun(passage)


def _by_noun(passage: Passage) -> Reading:
    """The kind of a clause without any verb that tells one."""
    visit = opening_visit(passage)
    if visit is not None and (passage.dates or len({name.id for name in passage.names}) > 1):
        return Reading("event", "event/noun", visit, visit)
    if passage.clause.link == "occasion":
        return Reading("background", "background/occasion")
    gathering = next(iter(passage.own("gathering")), None)
    if gathering is None:
        told = "anniversary" in passage.cues and not passage.view.spaced
        return Reading("event", "event/anniversary") if told else _PLAIN
    if passage.dates or _counted(passage.view, gathering):
        return Reading("event", "event/noun", gathering, gathering)
    return Reading("background", "background/clause", None, gathering)


def _after_marker(view: FactView, cue: Cue) -> bool:
    """Whether an infinitive marker stands right before a verb ("to visit")."""
    markers = view.words.words("clauses/infinitive_markers")
    words = view.text[max(0, cue.start - 6) : cue.start].split() if markers else []
    return bool(words) and words[-1].lower() in markers


def _is_quotation(passage: Passage) -> bool:
    """Whether most of a clause stands between quotation marks."""
    text = passage.view.text
    quoted = [(low, high) for low, high in passage.shields() if high - low > _QUOTED and text[low] not in "(（["]
    return any((high - low) * 2 > passage.end - passage.start for low, high in quoted)


def _counted(view: FactView, gathering: Cue) -> bool:
    """Whether an ordinal stands right before a gathering ("this first visit")."""
    return any(
        view.text[cue.end : gathering.start].strip() == ""
        for cue in view.cues.within(gathering.start - 14, gathering.start, "ordinal")
    )
