"""The English line of a fact: coded parts where they are certain, else words of its quote; nothing beyond the quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.amounts import amount
from jpties.extract.facts.excerpts import MOST, around, shortened
from jpties.extract.facts.parties import met, parties, present
from jpties.extract.facts.spoken import spoken_line
from jpties.text.width import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.facts.draft import Draft
    from jpties.extract.facts.references import Subject
    from jpties.extract.facts.view import FactView

_DEALS = {"bought": "purchase", "sold": "sale", "invested": "investment", "donated": "gift"}
"""Transactions whose money is coded with who dealt."""
_MONEY = 3
"""Letters of the code of a currency."""
_NEAR_DEAL = 60
"""Code points between a transaction and its money."""
_DOUBTS = ("negation", "future", "planned", "aim")
"""Words that make an act one that did not, or not yet, happen."""
_MET = frozenset({"visited", "received", "met"})
_SEVERAL = 2
"""Dates that tell of several agreements in one clause."""
_ROOM = 30
"""Cells that an excerpt must have beside coded parts."""


def english_line(view: FactView, draft: Draft, speaker: Subject | None, date: str | None) -> str:
    """The line of a fact; `speaker` is who speaks in a statement, `date` its EDTF."""
    quote = view.text[draft.start : draft.end]
    if draft.kind == "role":
        return _role(view, draft) or shortened(quote)
    if draft.kind == "figure" and draft.quantity is not None:
        return _figure(view, draft, quote)
    if draft.kind == "ranking" and draft.quantity is not None:
        return _ranking(view, draft, quote)
    if draft.kind == "agreement":
        return _agreement(view, draft, quote, _when(view, draft, date))
    if draft.kind == "event":
        return _event(view, draft, _when(view, draft, date)) or shortened(quote)
    if draft.kind == "statement":
        return spoken_line(view, draft, speaker) or shortened(quote)
    return shortened(quote)


def _when(view: FactView, draft: Draft, date: str | None) -> str:
    """The date in brackets, where the quote says it."""
    said = date and "X" not in date and any(found.edtf == date for found in view.dates.within(draft.start, draft.end))
    return f" ({date})" if said else ""


def _role(view: FactView, draft: Draft) -> str:
    """Office, body and holder."""
    holder = next((name.name for name in view.named.within(draft.start, draft.end) if name.id == draft.person), None)
    if holder is None:
        return ""
    body = f" of {draft.body[1]}" if draft.body else ""
    return f"{_capital(draft.role)}{body}: {holder}"


def _figure(view: FactView, draft: Draft, quote: str) -> str:
    """An amount with who dealt, where the clause is one transaction; else with the words around it."""
    if draft.quantity is None or draft.number_at is None:
        return shortened(quote)
    told = _capital(amount(draft.quantity, view.text[slice(*draft.number_at)]))
    dealt = _dealt(view, draft)
    if dealt:
        return f"{told}: {dealt}"
    start, end = (at - draft.start for at in draft.number_at)
    return f"{told}: {around(quote, max(0, start), max(0, end), max(MOST - cells(told), _ROOM))}"


def _dealt(view: FactView, draft: Draft) -> str:
    """The parties of a transaction of money, with its noun; empty where the quote does not say it surely."""
    quantity, place = draft.quantity, draft.number_at
    if quantity is None or place is None or len(quantity.unit) != _MONEY or not quantity.unit.isupper():
        return ""
    if len(view.numbers.within(draft.start, draft.end)) > 1 or _doubtful(view, draft):
        return ""
    deals = [cue for cue in view.cues.within(draft.start, place[0], "deal", "deal_bare") if cue.sense in _DEALS]
    if not deals or place[0] - deals[-1].end > _NEAR_DEAL:
        return ""
    cue = deals[-1]
    names = [name for name in present(view, draft.start, place[0]) if name.type == "organization"]
    before = [name.name for name in names if name.start < cue.start]
    after = [name.name for name in names if name.start > cue.start]
    return f"{before[-1]}, {_DEALS[cue.sense]}, {after[0]}" if before and len(after) == 1 else ""


def _ranking(view: FactView, draft: Draft, quote: str) -> str:
    """A place in an order with what holds it, where the quote begins with that; else the words."""
    quantity, place = draft.quantity, draft.number_at
    if quantity is None or place is None or quantity.qualifier == "one of":
        return shortened(quote)
    if quantity.unit == "ordinal":
        start, end = (at - draft.start for at in place)
        return f"{amount(quantity)}: {around(quote, max(0, start), max(0, end), MOST - _ROOM)}"
    first = next(iter(view.named.within(draft.start, place[0])), None)
    if first is None or not _only_articles(view, draft.start, first.start) or _doubtful(view, draft):
        return shortened(quote)
    names = present(view, first.start, first.end)
    rest = view.text[first.end : draft.end].strip()
    if not names or (view.spaced and not view.text[first.end : first.end + 1].isspace()) or not rest:
        return shortened(quote)
    told = f"{_capital(amount(quantity))}: {names[0].name} — "
    start = place[0] - (draft.end - len(view.text[first.end : draft.end].lstrip()))
    return told + around(rest, max(0, start), max(0, start + place[1] - place[0]), max(MOST - cells(told), _ROOM))


def _only_articles(view: FactView, start: int, end: int) -> bool:
    """Whether a range holds nothing but an article."""
    words = view.text[start:end].lower().replace("’", "'").split()
    return len(words) <= 1 and set(words) <= set(view.words.words("roles/articles"))


def _agreement(view: FactView, draft: Draft, quote: str, when: str) -> str:
    """Act, instrument and parties; with fewer parties the words of the quote."""
    if _negated(view, draft) or draft.rule == "agreement/validity":
        return shortened(quote)
    sense = draft.cue.sense if draft.cue else ""
    act = f"{sense} {draft.role}".strip() if sense not in ("", "agreed", "twinned") or not draft.role else draft.role
    told = _capital(act or "agreed")
    if draft.note == "planned" or _doubtful(view, draft):
        return shortened(quote)
    dates = {
        found.edtf
        for found in view.dates.within(draft.start, draft.end)
        if not any(low <= found.start < high for low, high in draft.past)
    }
    names = parties(view, draft) if len(dates) < _SEVERAL else []
    if names and (len(names) > 1 or draft.role):
        return f"{told}: {_listed(names)}{when}"
    if view.document.lang == "en":
        return shortened(quote)
    return f"{told}{when}: {shortened(quote, max(MOST - cells(told + when), _ROOM))}"


def _event(view: FactView, draft: Draft, when: str) -> str:
    """Act and those who take part, where enough are named; empty where they are not."""
    if draft.cue is None or _doubtful(view, draft):
        return ""
    sense = draft.cue.sense
    if sense in _MET:
        names = met(view, draft)
    elif sense in ("held", "hosted", "opened", "attended"):
        names = [name for name in present(view, draft.start, draft.end) if name.type != "place"]
        gatherings = [name for name in names if name.type == "event"]
        if not gatherings:
            return ""
        names = [*gatherings, *(name for name in names if name.type != "event" and sense != "opened")]
    else:
        return ""
    return f"{_capital(sense)}: {_listed(names)}{when}" if names else ""


def _negated(view: FactView, draft: Draft) -> bool:
    """Whether a word of the quote denies something."""
    return view.cues.any(draft.start, draft.end, "negation")


def _doubtful(view: FactView, draft: Draft) -> bool:
    """Whether the act of a quote did not, or not yet, happen."""
    if view.cues.any(draft.start, draft.end, *_DOUBTS):
        return True
    endings = view.words.words("clauses/future_endings") if view.spaced else ("る",)
    return draft.cue is not None and bool(endings) and view.text[draft.cue.start : draft.cue.end].endswith(endings)


def _listed(names: Sequence[Subject]) -> str:
    """Up to four names as they fit, with a sign for those left out."""
    shown: list[str] = []
    for name in names[:4]:
        if shown and cells(", ".join([*shown, name.name])) > MOST - _ROOM:
            break
        shown.append(shortened(name.name, MOST - _ROOM))
    return ", ".join(shown) + (", …" if len(shown) < len(names) else "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
