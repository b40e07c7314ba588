"""Who takes part in an act: the names of its quote, without places that only say where."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from jpties.extract.facts.places import english_name, place_of
from jpties.extract.facts.references import Subject
from jpties.extract.facts.standing import standing_words
from jpties.names.lexicon import lexicon

if TYPE_CHECKING:
    from jpties.extract.facts.draft import Draft
    from jpties.extract.facts.view import FactView
    from jpties.model.mention import Mention

_BESIDE = 5
"""Code points between a country and a place in it that belong together."""
_BEFORE = 24
"""Code points before a name in which a word says that it is only where."""
_ROLE_NEAR = 60
"""Code points between an office and its place."""


def present(view: FactView, start: int, end: int) -> list[Subject]:
    """The entities that a range names, each once, in order; a place by its English name."""
    found: dict[str, Subject] = {}
    for mention in view.named.within(start, end):
        found.setdefault(mention.id, subject_of(mention))
    return list(found.values())


def subject_of(mention: Mention) -> Subject:
    """A named entity; a place by its English name."""
    name = english_name(mention.id, mention.name) if mention.type == "place" else mention.name
    return Subject(mention.id, name, mention.type, mention.start)


def parties(view: FactView, draft: Draft) -> list[Subject]:
    """Those who agree: places and organizations; two persons or more where these are fewer than two."""
    kept: list[Mention] = []
    names = _plain(view, draft)
    for index, mention in enumerate(names):
        beside = [names[n] for n in (index - 1, index + 1) if 0 <= n < len(names)]
        whole = len(mention.id) == len("place:xx") and mention.id.startswith("place:")
        if whole and any(other.id.startswith(mention.id + "-") and _near(mention, other) for other in beside):
            continue
        if mention.type == "place" and (stands_where(view, mention) or _wide(mention.id)):
            continue
        kept.append(mention)
    things = _once([m for m in kept if m.type in ("place", "organization")])
    persons = _once([m for m in kept if m.type == "person"])
    return persons if len(things) < 2 and len(persons) > 1 else things or persons


def met(view: FactView, draft: Draft) -> list[Subject]:
    """Those who meet or visit, and for a visit the place where no body was visited; empty where fewer than two."""
    sense = draft.cue.sense if draft.cue else ""
    names = _plain(view, draft)
    if sense == "visited" and draft.cue is not None:
        names = _before_helpers(view, draft.cue.end, names)
    actors = _once([m for m in names if m.type in ("person", "organization")])
    if sense == "visited" and not any(actor.type == "organization" for actor in actors):
        goals = [m for m in names if m.type == "place" and not _of_office(view, m)]
        actors = sorted([*actors, *_once(goals)], key=lambda subject: subject.start)
        if not any(actor.type == "person" for actor in actors):
            return []
    if view.spaced and draft.cue is not None and names and names[0].start > draft.cue.start:
        return []  # who met them is not named: alone they would seem to have met each other
    return actors if len(actors) > 1 else []


def _before_helpers(view: FactView, verb: int, names: list[Mention]) -> list[Mention]:
    """The names up to a word behind the verb that says by whose help or in whose company."""
    helpers = view.words.words("clauses/helpers")
    behind = [name for name in names if name.start >= verb]
    for count, name in enumerate(behind):
        between = view.text[verb : name.start].lower().replace("’", "'").split()
        if not set(helpers).isdisjoint(between):
            return [other for other in names if other not in behind[count:]]
    return names


def _plain(view: FactView, draft: Draft) -> list[Mention]:
    """The names of a quote that stand in no bracket and in nobody's words."""
    shields = [
        (low, high)
        for low, high in view.shields(draft.start, draft.end)
        if view.text[low] in "(（[［" or high - low > _BEFORE
    ]
    names = view.named.within(draft.start, draft.end)
    return [name for name in names if not any(low <= name.start < high for low, high in shields)]


def stands_where(view: FactView, place: Mention) -> bool:
    """Whether a place only says where ("in Tokyo", "東京で")."""
    if not view.spaced:
        return view.text.startswith(view.words.words("clauses/locatives"), place.end)
    locatives, passed = _where_words(view.document.lang)
    before = view.text[max(0, place.start - _BEFORE) : place.start].lower().replace("’", "'").split()
    for word in reversed(before):
        if word in locatives:
            return True
        if word not in passed:
            break
    return False


def passed(view: FactView, place: Mention) -> bool:
    """Whether a place is only passed on the way ("via Seoul", "ソウル経由")."""
    words = view.words.words("clauses/passing")
    if not view.spaced:
        return view.text.startswith(words, place.end)
    before = view.text[max(0, place.start - _BEFORE) : place.start].lower().split()
    return bool(before) and before[-1] in words


@functools.cache
def _where_words(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words that say where, and those that may stand between them and a name: articles, classes, adjectives."""
    words = lexicon(lang)
    passed = (*words.words("roles/articles"), *words.words("clauses/place_classes"))
    return frozenset(words.words("clauses/locatives")), frozenset((*passed, *standing_words(lang, spaced=True)[0]))


def _wide(place_id: str) -> bool:
    """Whether a place is a part of the world ("Europe")."""
    place = place_of(place_id)
    return place is not None and not place.country


def _of_office(view: FactView, place: Mention) -> bool:
    """Whether a place belongs to an office beside it ("governor of X", "X Governor")."""
    around = view.cues.within(place.start - _ROLE_NEAR, place.end + _ROLE_NEAR, "role")
    for office in around:
        low, high = (office.end, place.start) if office.end <= place.start else (place.end, office.start)
        between = view.text[low:high].split()
        if low <= high and len(between) <= 5 and "," not in view.text[low:high]:
            return True
    return False


def _near(one: Mention, other: Mention) -> bool:
    """Whether at most a sign or a short word parts two names."""
    first, last = sorted((one, other), key=lambda mention: mention.start)
    return 0 <= last.start - first.end <= _BESIDE


def _once(mentions: list[Mention]) -> list[Subject]:
    """Each entity once, in order."""
    found: dict[str, Subject] = {}
    for mention in mentions:
        found.setdefault(mention.id, subject_of(mention))
    return list(found.values())
