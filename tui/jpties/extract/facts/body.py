"""The place or body of an office: what the words join to it, nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.places import english_name
from jpties.extract.facts.standing import standing_words

if TYPE_CHECKING:
    from jpties.extract.facts.roles import RolePhrase
    from jpties.extract.facts.view import FactView
    from jpties.model.mention import Mention

_BREAKS = frozenset(';:!?“”„«»"')
_FAR = 12
"""Words between an office and the body it is joined to ("in charge of the economy ... of the Region")."""
_SENT = frozenset({
    "Ambassador", "Consul", "Consul General", "Honorary Consul", "Honorary Consul General", "Chargé d'affaires",
})  # fmt: skip
"""Offices held for a country somewhere else."""
Body = tuple[str, str]
"""Entity id and English name, or the article's name."""


def body_of(view: FactView, phrase: RolePhrase) -> Body | None:
    """The place or organization that the office of a phrase belongs to, as the phrase itself says."""
    low = phrase.office.end if phrase.resumed_at is None else phrase.resumed_at
    high = phrase.person.start if phrase.person.start >= low else phrase.end
    inner = [n for n in view.named.within(phrase.start, phrase.end) if n.type in ("place", "organization")]
    if not view.spaced:
        before = [n for n in inner if n.end <= max(phrase.office.start, phrase.person.start)]
        return _named(before[-1]) if before else _adjective(view, phrase)
    sent = _adjective(view, phrase) if phrase.office.sense in _SENT and phrase.resumed_at is None else None
    if sent is not None:
        return sent
    for name in inner:
        if low <= name.start and name.end <= high and _joined(view, low, name.start):
            return _named(name)
    if phrase.resumed_at is None:
        before = [n for n in inner if n.end <= phrase.office.start]
        if before and _leads_up(view, before[-1].end, phrase.office.start):
            return _named(before[-1])
        found = _adjective(view, phrase)
        if found is not None:
            return found
    after = [n for n in inner if n.start >= max(phrase.person.end, low)]
    return _named(after[0]) if after and _joined(view, phrase.person.end, after[0].start) else None


def _named(mention: Mention) -> Body:
    name = english_name(mention.id, mention.name) if mention.type == "place" else mention.name
    return mention.id, name


def _joined(view: FactView, low: int, high: int) -> bool:
    """Whether the words between an office and a name join them: few, without a break."""
    between = view.text[low:high]
    if any(sign in between for sign in _BREAKS) or len(between.split()) > _FAR:
        return False
    words = between.lower().replace("’", "'").replace("'", "' ").split()
    if "," in between and (not words or words[-1] not in {*view.words.words("roles/joins"), "the"}):
        return False
    relative = "," in between and view.cues.any(low, high, "relative")
    return not relative and not view.cues.any(low, high, "role")


def _leads_up(view: FactView, low: int, high: int) -> bool:
    """Whether a name stands right before an office ("Tainan Mayor", "Japan's foreign minister")."""
    between = view.text[low:high]
    return "," not in between and len(between.split()) <= 4 and not any(sign in between for sign in _BREAKS)


def _adjective(view: FactView, phrase: RolePhrase) -> Body | None:
    """The country whose adjective stands right beside the office ("the Japanese consul", "le consul japonais")."""
    demonyms = standing_words(view.document.lang, spaced=view.spaced)[0]
    tokens = view.document.tokens
    first, last = tokens.first_at(phrase.office.start), tokens.first_at(phrase.office.end)
    for index in (first - 1, last):
        if 0 <= index < len(tokens) and phrase.start <= tokens.starts[index] < phrase.end:
            place = demonyms.get(tokens.words[index].lower())
            if place is not None:
                return place, english_name(place, tokens.words[index])
    return None
