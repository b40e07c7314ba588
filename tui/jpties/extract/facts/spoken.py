"""The line of what somebody said: speaker, verb, words; only where the quote holds them so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.excerpts import MOST, shortened
from jpties.extract.facts.view import QUOTING
from jpties.text.width import cells

if TYPE_CHECKING:
    from jpties.extract.facts.cues import Cue
    from jpties.extract.facts.draft import Draft
    from jpties.extract.facts.references import Subject
    from jpties.extract.facts.view import FactView

_LEAST = 12
"""Code points that make words worth a line (a third in scripts without spaces)."""
_OPENS = 60
"""Code points after the verb in which "that" may follow, behind whom it is said to."""
_SPEAKER = 40
"""Code points between a verb and its speaker."""
_NEGATED = 20
_ENDS = " ,;:–—-、　"


def spoken_line(view: FactView, draft: Draft, speaker: Subject | None) -> str:
    """`Speaker said: words`; empty where the quote does not say it so plainly."""
    if speaker is None:
        return ""
    quote = view.text[draft.start : draft.end]
    named = [name for name in view.persons.within(draft.start, draft.end) if not _quoted(view, name.start, draft)]
    mentions = [n for n in view.named.within(draft.start, draft.end) if n.id == speaker.id]
    if not mentions and quote[:1] in QUOTING and _closed(view, draft):
        return _line(f"{speaker.name}: ", quote)
    verb = draft.cue
    if verb is None or not mentions or view.cues.any(verb.start - _NEGATED, verb.end + _NEGATED, "negation"):
        return ""
    first = mentions[0]
    if len({name.id for name in named if name.start < verb.start} | {speaker.id}) > 1:
        return ""
    nearest = max((m for m in mentions if m.end <= verb.start), key=lambda m: m.end, default=first)
    if verb.start - nearest.end > _SPEAKER:
        return ""
    words = _words(view, draft, verb, first.start, first.end)
    if len(words) * (1 if view.spaced else 3) < _LEAST:
        return ""
    return _line(f"{speaker.name} {verb.sense}: ", words)


def _line(head: str, words: str) -> str:
    return head + shortened(words, max(MOST - cells(head), MOST // 3))


def _quoted(view: FactView, at: int, draft: Draft) -> bool:
    return any(low <= at < high for low, high in view.shields(draft.start, draft.end) if view.text[low] in QUOTING)


def _closed(view: FactView, draft: Draft) -> bool:
    """Whether one pair of quotation marks holds the whole quote, but for a full stop."""
    shields = view.shields(draft.start, draft.end)
    return bool(shields) and shields[0][0] == draft.start and draft.end - shields[0][1] <= 1


def _words(view: FactView, draft: Draft, verb: Cue, start: int, end: int) -> str:
    """What is said: in Japanese between the speaker and the verb, else behind the verb or in quotation marks."""
    text = view.text
    quotations = [(low, high) for low, high in view.shields(draft.start, draft.end) if text[low] in QUOTING]
    longest = max(quotations, key=lambda pair: pair[1] - pair[0], default=None)
    if longest is not None and (longest[1] - longest[0]) * 2 > draft.end - draft.start:
        return text[longest[0] : longest[1]]
    if not view.spaced:
        return ""
    if verb.start < start and (start - verb.end > _SPEAKER or view.cues.any(verb.end, start, "complementizer")):
        return ""
    after = max(verb.end, end) if start >= verb.start else verb.end
    opening = next(iter(view.cues.within(after, min(draft.end, after + _OPENS), "complementizer")), None)
    if opening is not None and len(text[after : opening.start].split()) <= 4 and "," not in text[after : opening.start]:
        return text[opening.end : draft.end].strip(_ENDS)
    rest = text[after : draft.end]
    if rest.lstrip()[:1] == ":":
        return rest.strip(_ENDS)
    words = rest.lower().replace("’", "'").replace("'", "' ").split()
    direct = bool(words) and words[0] in view.words.words("roles/articles")
    return rest.strip(_ENDS) if direct and start < verb.start else ""
