"""The entities that a fact is about, main one first."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from jpties.extract.facts.cues import BITS, FINITE, bits_of
from jpties.extract.facts.places import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpties.extract.facts.attribution import Speakers
    from jpties.extract.facts.draft import Draft
    from jpties.extract.facts.references import References, Subject
    from jpties.extract.facts.sentences import Stretch
    from jpties.extract.facts.sides import Sides
    from jpties.extract.facts.view import FactView

_BESIDE = 4
"""Code points between a country and a place in it that belong together."""
_BRACKET = 24
"""Code points of a bracket that only says a party or another name."""
_FIRST_WORD = 40
"""Code points in which the first verb of a clause ends."""
_PRONOUN = 12
"""Code points from the start of a sentence in which a pronoun is its subject."""
_LISTED = 8
"""Code points between two names of a list."""
_START, _TYPE, _ID = attrgetter("start"), attrgetter("type"), attrgetter("id")
_CODED = len("place:xx")
"""Signs of the id of a country."""
_FINITE, _PRONOUNS, _RELATIVE = bits_of(*FINITE), BITS["pronoun"], BITS["relative"]
OF_PERSONS = frozenset({"event", "statement", "figure"})
"""Kinds of facts that are about persons, not about what they preside over."""
_OF_BOTH = frozenset({"agreement", "goal", "event"})
"""Kinds of facts that are of both sides of the article where they name nobody."""
_BARE = frozenset({"figure", "agreement", "goal", "background", "ranking"})
"""Kinds of facts that go on about what the fact before told."""


@dataclass(frozen=True, slots=True)
class About:
    """What the article knows that a quote takes for granted."""

    view: FactView
    """The article."""
    references: References
    """What words stand for."""
    speakers: Speakers
    """Who holds which office."""
    sides: Sides
    """The places that the article is about."""
    named: dict[int, Subject]
    """Each mention of the article as a subject, by the mention's identity."""

    def within(self, start: int, end: int) -> list[Subject]:
        """Who is named in a range."""
        return [self.named[id(mention)] for mention in self.view.named.within(start, end)]


def subjects_of(
    about: About,
    draft: Draft,
    stretch: Stretch,
    before: Sequence[Subject] = (),
    bodies: Sequence[tuple[int, int]] = (),
) -> list[Subject]:
    """Who a draft is about: named in the quote, meant in it, named before it in its sentence; the speaker first.

    Args:
        about: the article.
        draft: the fact in the making.
        stretch: its sentence.
        before: subjects of the fact before in the same block, for a quote that names nobody.
        bodies: ranges behind offices that name their bodies ("governor OF X PREFECTURE").
    """
    view, references, kind = about.view, about.references, draft.kind
    named = about.within(draft.start, draft.end)
    meant = references.meant(draft.start, draft.end, about.speakers, stretch.told)
    if draft.person is not None:
        return _of_role(about, draft, [*named, *meant])
    if bodies and kind in OF_PERSONS:
        named = [n for n in named if n.type == "person" or not any(a <= n.start < b for a, b in bodies)]
    found = [*_without_asides(view, draft, named), *meant]
    outer = _owner(about, draft, stretch, found) if kind == "figure" or draft.rule == "agreement/list" else []
    found = found or _named_around(about, draft, stretch)
    if kind not in ("statement", "goal"):
        own = found if draft.source is None else [subject for subject in found if subject.id != draft.source]
        found = own or list(before[:2]) or found
    if len(found) > 1:
        found = _without_whole_countries(view, sorted(found, key=_START))
    found = [*(found or _taken_over(about, draft, before)), *outer]
    if kind == "agreement":
        found += _other_side(about, found, draft.start, before)
    if view.spaced:
        found = [*_taken_up(about, draft, stretch, before, found), *found]
    if kind == "statement" and draft.speaker is not None and ":" in draft.speaker:
        found.insert(0, references.subject(draft.speaker, draft.start))
    return _once(found)


def _named_around(about: About, draft: Draft, stretch: Stretch) -> list[Subject]:
    """For a quote that names nobody: both sides for an agreement, else who is named before it, else after it."""
    if draft.kind == "agreement" and about.sides.pair:
        return _both_sides(about, draft)
    earlier = [subject for subject in about.within(stretch.start, draft.start) if not _is_area(subject.id)]
    return earlier[-2:] or about.within(draft.end, stretch.end)[:1]


def _both_sides(about: About, draft: Draft) -> list[Subject]:
    """The places that the article is about."""
    return [about.references.subject(place, draft.start) for place in about.sides.pair]


def _taken_over(about: About, draft: Draft, before: Sequence[Subject]) -> list[Subject]:
    """What a quote without any name goes on about."""
    if draft.kind in _OF_BOTH and about.sides.pair:
        return _both_sides(about, draft)
    return list(before[:2]) if draft.kind in _BARE else []


def _other_side(about: About, found: list[Subject], start: int, before: Sequence[Subject]) -> list[Subject]:
    """The other party of an agreement that names places of one side only: that of the fact before, else the main one."""
    if any(subject.type != "place" for subject in found):
        return []
    told = {about.sides.is_abroad(subject.id) for subject in found} - {None}
    if len(told) != 1:
        return []
    other = next((one for one in before if about.sides.is_abroad(one.id) == (not next(iter(told)))), None)
    main = about.sides.missing(subject.id for subject in found)
    return [other] if other else [about.references.subject(main, start)] if main else []


def _of_role(about: About, draft: Draft, found: list[Subject]) -> list[Subject]:
    """The holder of an office, its body (of a bare office the likely one), then what else is named."""
    holder = [subject for subject in found if subject.id == draft.person]
    if draft.body is not None:
        return _once([*holder, about.references.subject(draft.body[0], draft.start)])
    others = sorted((subject for subject in found if subject.type != "person"), key=lambda subject: subject.start)
    if not others and holder:
        body = about.sides.of_office(draft, holder[0].name)
        others = [about.references.subject(body, draft.start)] if body is not None else []
    return _once([*holder, *others])


def _without_asides(view: FactView, draft: Draft, named: list[Subject]) -> list[Subject]:
    """Without an organization alone in short brackets behind a name: a party, a short name."""
    if "organization" not in map(_TYPE, named):
        return named
    brackets = [
        (low, high)
        for low, high in view.shields(draft.start, draft.end)
        if view.text[low] in "(（" and high - low < _BRACKET and low > draft.start
    ]
    if not brackets:
        return named
    kept = [
        subject
        for subject in named
        if subject.type != "organization" or not any(low < subject.start < high for low, high in brackets)
    ]
    return kept or named


def _owner(about: About, draft: Draft, stretch: Stretch, found: list[Subject]) -> list[Subject]:
    """What the sentence began with, for a figure or an item of a list further on in it that names one thing or none."""
    if len(found) > 1 and len({subject.id for subject in found}) > 1:
        return []
    first = about.within(stretch.start, draft.start)[:1]
    return first if first and first[0].type in ("place", "organization") else []


def _taken_up(
    about: About, draft: Draft, stretch: Stretch, before: Sequence[Subject], found: list[Subject]
) -> list[Subject]:
    """Whom the first words go on about: a relative or a verb without a subject, then a pronoun."""
    told = stretch.told
    first = _antecedent(about, draft) if told & _RELATIVE else []
    first = first or (_shared(about, draft, stretch) if told & _FINITE else [])
    return [*first, *(_continued(about.view, draft, stretch, before, found) if told & _PRONOUNS else ())]


def _continued(
    view: FactView, draft: Draft, stretch: Stretch, before: Sequence[Subject], found: list[Subject]
) -> list[Subject]:
    """Whom a pronoun at the beginning takes up: the person of the fact before, for a ranking or figure its main subject."""
    if draft.start > stretch.start + _PRONOUN or "person" in map(_TYPE, found):
        return []
    pronouns = view.cues.within(draft.start, min(draft.end, draft.start + _PRONOUN), "pronoun")
    if not pronouns:
        return []
    pronoun = pronouns[0]
    neuter = view.text[pronoun.start : pronoun.end].lower() in view.words.words("clauses/neuters")
    before = [subject for subject in before if not (neuter and subject.type == "person")]
    persons = [subject for subject in before if subject.type == "person"][:1]
    first = pronoun.start == draft.start and draft.kind in ("ranking", "figure", "background")
    if not persons and first and before and not _in_list(before):
        return [before[0]]
    return persons


def _in_list(before: Sequence[Subject]) -> bool:
    """Whether the first of these begins a list of its kind: a pronoun does not take up one of several."""
    if len(before) == 1 or before[0].type != before[1].type:
        return False
    return 0 < before[1].start - before[0].start - len(before[0].name) <= _LISTED


def _without_whole_countries(view: FactView, found: list[Subject]) -> list[Subject]:
    """Without a country that only says where the place beside it lies ("Japan's Yamaguchi", "Fukuoka, Japan")."""
    if _CODED not in map(len, map(_ID, found)):
        return found
    kept = []
    for place, subject in enumerate(found):
        if len(subject.id) == _CODED and subject.id.startswith("place:"):
            below = f"{subject.id}-"
            beside = (found[n] for n in (place - 1, place + 1) if 0 <= n < len(found))
            if any(other.id.startswith(below) and _near(view, subject, other) for other in beside):
                continue
        kept.append(subject)
    return kept


def _near(view: FactView, one: Subject, other: Subject) -> bool:
    """Whether at most a sign or a short word parts two names."""
    first, last = sorted((one, other), key=lambda subject: subject.start)
    name = view.named.before(first.start + 1)
    end = name.end if name is not None and name.start == first.start else first.start + len(first.name)
    return 0 <= last.start - end <= _BESIDE


def _once(found: list[Subject]) -> list[Subject]:
    """Each entity once, where it comes first."""
    if len(found) < 2:
        return found
    return list({subject.id: subject for subject in reversed(found)}.values())[::-1]


def _shared(about: About, draft: Draft, stretch: Stretch) -> list[Subject]:
    """The subject of the clause before, for a clause that begins with its verb ("met A and VISITED B")."""
    view = about.view
    shared = draft.kind in _OF_BOTH or draft.kind in ("ranking", "background")
    if not shared or draft.start <= stretch.start:
        return []
    verbs = view.cues.within(draft.start, draft.start + _FIRST_WORD, *FINITE)
    if not verbs or verbs[0].start != draft.start:
        return []
    first = next(iter(view.cues.within(stretch.start, draft.start, *FINITE)), None)
    end = first.start if first is not None else draft.start
    named = about.within(stretch.start, end)
    meant = about.references.meant(stretch.start, end, about.speakers, stretch.told)
    found = sorted([*named, *meant], key=_START)
    return [subject for subject in found if subject.id not in (draft.speaker, draft.source)][:1]


def _antecedent(about: About, draft: Draft) -> list[Subject]:
    """The name right before a clause that begins with a word for it ("X, WHO has led ...")."""
    name = about.view.named.before(draft.start)
    if name is None or draft.start - name.end > _BESIDE or draft.kind == "figure":
        return []
    relative = about.view.cues.within(draft.start, draft.start + _FIRST_WORD, "relative")
    return [about.named[id(name)]] if relative and relative[0].start == draft.start else []


def _is_area(thing: str) -> bool:
    """Whether a place is an island or a mountain: it says where, and does nothing."""
    place = place_of(thing) if thing.startswith("place:") else None
    return place is not None and place.level == "area"
