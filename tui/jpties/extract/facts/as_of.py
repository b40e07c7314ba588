"""When a fact holds or happened: the date of its clause, else the one that its sentence gave before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.extract.facts.draft import Draft
    from jpties.extract.facts.view import FactView


def as_of(view: FactView, draft: Draft, sentence_start: int, sentence_end: int) -> str | None:
    """EDTF of the date that goes with a draft, or None."""
    inside = view.dates.within(draft.start, draft.end)
    if not inside:
        earlier = view.dates.within(sentence_start, draft.start)
        if draft.kind in ("role", "goal", "statement", "background", "ranking"):
            return None
        if earlier:
            return earlier[-1].edtf
        later = view.dates.within(draft.end, sentence_end)
        return later[0].edtf if later and draft.kind == "figure" and not view.spaced else None
    anchor = draft.number_at[0] if draft.number_at else (draft.cue.start if draft.cue else draft.start)
    return min(inside, key=lambda date: abs(date.start - anchor)).edtf
