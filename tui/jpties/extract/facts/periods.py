"""Dates that do not tell when something happened: the bare end of a period, the day of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.draft import Draft
    from jpties.extract.facts.inputs import FoundDate
    from jpties.extract.facts.view import FactView

_BEFORE = 16
"""Code points before a date in which "until" stands, an article or a weekday between."""
_BEHIND = 6
"""Code points behind a Japanese date in which まで stands, a weekday in brackets between."""
_BESIDE = 20
"""Code points between the verb of a report and its date."""
_THAT = 6
"""Code points between both and "that"."""
_DEEDS = frozenset({"event", "event_bare", "agree", "agree_bare", "deal", "deal_bare"})
"""Groups of verbs of deeds."""


def ends_period(view: FactView, date: FoundDate) -> bool:
    """Whether a date is only the end of a period ("until November 22"); a range that names its start is not."""
    if "/" in date.edtf:
        return False
    if not view.spaced:
        return view.cues.any(date.end, date.end + _BEHIND, "until")
    return any(
        not any(sign.isdigit() or sign in ".;:()" for sign in view.text[cue.end : date.start])
        for cue in view.cues.within(max(0, date.start - _BEFORE), date.start, "until")
    )


def bare_ends(view: FactView) -> frozenset[str]:
    """EDTF of the dates that the article tells, and only as ends of periods."""
    ends: dict[str, bool] = {}
    if not view.cues.any(0, len(view.text), "until"):
        return frozenset()
    for date in view.dates.items:
        ends[date.edtf] = ends.get(date.edtf, True) and ends_period(view, date)
    return frozenset(edtf for edtf, only in ends.items() if only)


def of_report(view: FactView, draft: Draft, date: FoundDate) -> bool:
    """Whether a date is that of the report of a deed ("it was reported last week that A bought B")."""
    if not view.spaced or draft.kind == "statement":
        return False
    reach = _BESIDE + _BEFORE
    verbs = view.cues.within(max(0, date.start - reach), date.end + reach, "say", "reported")
    deeds = view.cues.within(max(date.end, draft.start), draft.end, *_DEEDS) if verbs else []
    return bool(deeds) and any(_announces(view, verb, date, deeds[-1]) for verb in verbs)


def _announces(view: FactView, verb: Cue, date: FoundDate, deed: Cue) -> bool:
    """Whether a verb of a report stands beside a date, and "that" and a deed follow both."""
    low, high = min(date.end, verb.end), max(date.start, verb.start)
    behind = max(date.end, verb.end)
    if high - low > _BESIDE or any(sign in ".;:" for sign in view.text[low:high]):
        return False
    that = next(iter(view.cues.within(behind, behind + _BEFORE, "complementizer")), None)
    return that is not None and that.start - behind <= _THAT and that.end <= deed.start
