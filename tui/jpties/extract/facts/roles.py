"""Roles: which office a person holds in this article, from the words before or after the name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.extract.facts.body import body_of
from jpties.extract.facts.cues import FINITE, Cue
from jpties.extract.facts.draft import Draft
from jpties.extract.facts.role_openings import before_honorifics, lead_in
from jpties.extract.facts.role_verbs import led_by

if TYPE_CHECKING:
    from jpties.extract.facts.view import FactView
    from jpties.model.mention import Mention

_TOKENS_BACK = 28
_TOKENS_AHEAD = 5
_JOINED_AHEAD = 14
"""Signs between a Japanese name and the office behind it."""
_BREAKS = frozenset('.;:!?“”„«»"/|•·')
_HONORIFICS_JA = ("氏", "さん", "様", "博士")


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """A name with its office."""

    start: int
    """First code point of the phrase."""
    end: int
    """End, exclusive."""
    office: Cue
    """The word that names the office."""
    person: Mention
    """Whose it is."""
    resumed_at: int | None = None
    """Where a pronoun that takes up the office of the phrase before ends."""


def phrases_in(view: FactView, start: int, end: int) -> list[RolePhrase]:
    """The names of a sentence that have an office beside them, in order."""
    persons = view.persons.within(start, end)
    offices = [cue for cue in view.cues.within(start, end, "role") if not _owned(view, cue)] if persons else []
    if not offices and not view.cues.any(start, end, "role_verb"):
        return []
    phrases: list[RolePhrase] = []
    used: set[int] = set()
    for place, person in enumerate(persons):
        low = persons[place - 1].end if place else start
        high = next((other.start for other in persons[place + 1 :] if other.id != person.id), end)
        finder = _spaced_role if view.spaced else _joined_role
        phrase = finder(view, person, [cue for cue in offices if cue.start not in used], low, high)
        if phrase is None:
            phrase = _same_role(view, person, low, phrases) or _led(view, person, high)
        if phrase is None:
            continue
        phrase = _with_body(view, phrase, high)
        phrases.append(phrase)
        used.update(cue.start for cue in offices if phrase.start <= cue.start < phrase.end)
    return phrases


def _led(view: FactView, person: Mention, high: int) -> RolePhrase | None:
    """The office told by a verb behind the name ("NAME, who chairs BODY")."""
    led = led_by(view, person, high)
    return RolePhrase(person.start, led.end, led.verb, person) if led is not None else None


def _owned(view: FactView, office: Cue) -> bool:
    """Whether an English office only owns what follows ("the Prime Minister's Office"): nobody holds it here."""
    return view.document.lang == "en" and view.text[office.end : office.end + 2] in ("'s", "’s")


def best_phrases(view: FactView, phrases: list[RolePhrase]) -> dict[str, RolePhrase]:
    """For each person the phrase to show: the first with the fullest name, else the first."""
    fullest: dict[str, int] = {}
    for person in view.persons.items:
        if person.block != "noise":
            fullest[person.id] = max(fullest.get(person.id, 0), person.end - person.start)
    best: dict[str, RolePhrase] = {}
    for phrase in phrases:
        person = phrase.person
        known = best.get(person.id)
        full = person.end - person.start >= fullest.get(person.id, 0) - 1
        if known is None or (full and known.person.end - known.person.start < person.end - person.start):
            best[person.id] = phrase
    return best


def role_draft(view: FactView, phrase: RolePhrase) -> Draft:
    """The role as a fact, with what qualifies the office."""
    prefixes = view.cues.within(phrase.start, phrase.end, "role_prefix")
    near = [cue.sense for cue in prefixes if abs(cue.start - phrase.office.start) < 30]
    return Draft(
        "role",
        phrase.start,
        phrase.end,
        "role/office",
        cue=phrase.office,
        person=phrase.person.id,
        role=" ".join([*dict.fromkeys(near), phrase.office.sense]),
        body=body_of(view, phrase),
    )


def _with_body(view: FactView, phrase: RolePhrase, high: int) -> RolePhrase:
    """A phrase with the place or body that follows the name ("Governor X of Y Prefecture")."""
    if phrase.end != phrase.person.end or not view.spaced:
        return phrase
    body = next((n for n in view.named.within(phrase.end, min(high, phrase.end + 60)) if n.type != "person"), None)
    between = view.text[phrase.end : body.start].lower().split() if body is not None else []
    joins = view.words.words("roles/joins")
    if body is None or not 0 < len(between) <= 3 or not set(between) <= {*joins, *view.words.words("roles/articles")}:
        return phrase
    if between[0] in view.words.words("roles/body_joins"):
        return RolePhrase(phrase.start, body.end, phrase.office, phrase.person)
    return phrase


def _same_role(view: FactView, person: Mention, low: int, phrases: list[RolePhrase]) -> RolePhrase | None:
    """The office of the person before, taken up by a pronoun ("that of the prefecture of X, NAME")."""
    pronouns = view.cues.within(low, person.start, "same_role") if phrases else []
    if not pronouns:
        return None
    last = phrases[-1]
    return RolePhrase(last.start, person.end, last.office, person, pronouns[-1].end)


def _spaced_role(view: FactView, person: Mention, offices: list[Cue], low: int, high: int) -> RolePhrase | None:
    """The office before a name, else after it."""
    return _before(view, person, offices, low) or _after(view, person, offices, high)


def _before(view: FactView, person: Mention, offices: list[Cue], low: int) -> RolePhrase | None:
    """An office that leads up to the name without a break."""
    tokens = view.document.tokens
    ahead = [cue for cue in offices if low <= cue.start and cue.end <= person.start]
    if not ahead:
        return None
    name = before_honorifics(view, tokens.first_at(person.start))
    first = max(tokens.first_at(low), name - _TOKENS_BACK)
    index = name - 1
    nearest = ahead[-1]
    verbs = {cue.start for cue in view.cues.within(low, person.start, *FINITE) if not _inside(cue, nearest)}
    while index >= first and tokens.starts[index] >= nearest.end:
        word, at = tokens.words[index], tokens.starts[index]
        if word in _BREAKS or at in verbs:
            return None
        if word == "," and index != name - 1 and not _listed(view, nearest, at):
            return None
        if word in ")(" and not _bracketed(view, at, person.start):
            return None
        if index == name - 1 and view.cues.any(at, tokens.ends[index], "and"):
            return None
        index -= 1
    start, office = lead_in(view, _head(view, nearest, ahead), ahead, low)
    return RolePhrase(start, person.end, office, person)


def _head(view: FactView, office: Cue, offices: list[Cue]) -> Cue:
    """The office that another one only qualifies ("adviser of the cabinet of the prime minister, NAME")."""
    joins = view.words.words("roles/joins")
    for earlier in reversed([cue for cue in offices if cue.end <= office.start]):
        between = view.text[earlier.end : office.start]
        words = between.lower().replace("’", "'").replace("'", "' ").split()
        if not words or len(words) > 8 or words[0] not in joins or any(sign in between for sign in ",;:("):
            break
        if view.cues.any(earlier.end, office.start, "and", *FINITE):
            break
        office = earlier
    return office


def _inside(cue: Cue, other: Cue) -> bool:
    return other.start <= cue.start < other.end


def _bracketed(view: FactView, at: int, end: int) -> bool:
    """Whether a bracket belongs to a pair before the name."""
    return any(low <= at < high for low, high in view.shields(max(0, at - 60), end))


def _listed(view: FactView, office: Cue, comma: int) -> bool:
    """Whether a comma lies inside a long office ("in charge of the economy, employment, ...")."""
    before = view.text[max(0, office.start - 4) : office.start].strip().lower()
    articles = view.words.words("roles/articles")
    return comma > office.end and before.split(" ")[-1] in articles


def _after(view: FactView, person: Mention, offices: list[Cue], high: int) -> RolePhrase | None:
    """An office in apposition: "NAME, mayor of X," or "NAME (mayor of X)"."""
    tokens = view.document.tokens
    index = tokens.first_at(person.end)
    index = _skip_bracket(view, index, high)
    last = tokens.first_at(high)
    if index >= last or tokens.words[index] not in (",", "(", "-", "–"):
        return None
    opened = tokens.words[index] == "("
    for office in offices:
        place = tokens.first_at(office.start)
        if not index < place <= index + _TOKENS_AHEAD:
            continue
        if any(tokens.words[between] in ",.;()" for between in range(index + 1, place)):
            return None
        if view.cues.any(tokens.ends[index], office.start, *FINITE):
            return None
        return RolePhrase(person.start, _phrase_end(view, office, high, bracket=opened), office, person)
    return None


def _skip_bracket(view: FactView, index: int, high: int) -> int:
    """The token after a short bracket: a party, another spelling, an age."""
    tokens = view.document.tokens
    if index < len(tokens) and tokens.words[index] == "(":
        for ahead in range(index + 1, min(index + 6, len(tokens))):
            if tokens.words[ahead] == ")" and tokens.ends[ahead] <= high:
                office = view.cues.any(tokens.starts[index], tokens.ends[ahead], "role")
                return index if office else ahead + 1
    return index


def _phrase_end(view: FactView, office: Cue, high: int, *, bracket: bool) -> int:
    """Where an apposition ends: at a comma, a bracket, a verb, a full stop."""
    tokens = view.document.tokens
    end = office.end
    verbs = {cue.start for cue in view.cues.within(office.end, high, *FINITE)}
    for index in range(tokens.first_at(office.end), tokens.first_at(high)):
        word, at = tokens.words[index], tokens.starts[index]
        if word in ',;:.)(（“”»«"' or (at in verbs and not bracket):
            break
        if (
            view.cues.any(at, tokens.ends[index], "relative", "complementizer")
            and word.islower()
            and not _in_name(view, at)
        ):
            break
        if view.cues.any(at, tokens.ends[index], "and"):
            continue
        end = tokens.ends[index]
    return end


def _in_name(view: FactView, at: int) -> bool:
    name = view.named.before(at + 1)
    return name is not None and name.start <= at < name.end


def _joined_role(view: FactView, person: Mention, offices: list[Cue], low: int, high: int) -> RolePhrase | None:
    """A Japanese office: behind the name, or before it with の."""
    text = view.text
    at = person.end
    if at < high and text[at] in "（(":
        close = next((end for begin, end in view.shields(at, min(high, at + 40)) if begin == at), None)
        inside = next((cue for cue in offices if close and at < cue.start < close), None)
        if inside is not None and close is not None:
            return RolePhrase(person.start, close, inside, person)
        at = close or at
    for honorific in _HONORIFICS_JA:
        if text.startswith(honorific, at):
            at += len(honorific)
    before = [cue for cue in offices if low <= cue.start and cue.end <= person.start]
    for office in offices:
        between = text[at : office.start]
        if office.start >= at and office.end <= high and len(between) <= _JOINED_AHEAD and not _parted(between):
            return RolePhrase(
                _joined_start(view, person, low), _longest(offices, office).end, _longest(offices, office), person
            )
    if before and text[before[-1].end : person.start] in ("の", "・", "、", ""):
        office = before[-1]
        return RolePhrase(_joined_start(view, office, low), person.end, office, person)
    return None


def _longest(offices: list[Cue], office: Cue) -> Cue:
    """The longest office that begins at the same place."""
    return max((cue for cue in offices if cue.start == office.start), key=lambda cue: cue.end)


def _parted(between: str) -> bool:
    """Whether signs or particles stand between a name and an office."""
    return any(sign in "、。「」（）のはがをにでともや\n　" for sign in between)


def _joined_start(view: FactView, what: Mention | Cue, low: int) -> int:
    """Start of the body before a name ("鳥取県の"), over names joined by の and ・."""
    start = what.start
    while start > low and view.text[start - 1] in "の・":
        name = view.named.before(start)
        if name is None or name.end != start - 1 or name.start < low or name.type == "person":
            break
        start = name.start
    if start == what.start:
        name = view.named.before(start)
        if name is not None and name.end == start and name.start >= low and name.type in ("place", "organization"):
            start = name.start
    return start
