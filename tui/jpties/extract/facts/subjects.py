"""The entities that a fact is about, main one first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.places import english_name
from jpties.extract.facts.references import Subject

_BESIDE = 4
"""Code points between a country and a place in it that belong together."""

if TYPE_CHECKING:
    from jpties.extract.facts.attribution import Speakers
    from jpties.extract.facts.draft import Draft
    from jpties.extract.facts.references import References
    from jpties.extract.facts.view import FactView
    from jpties.model.mention import Mention


def subjects_of(
    view: FactView, draft: Draft, sentence: tuple[int, int], references: References, speakers: Speakers
) -> list[Subject]:
    """Who a draft is about: named or meant in the quote, else named before it in its sentence; the speaker first."""
    named = [_named(mention) for mention in view.named.within(draft.start, draft.end)]
    if draft.person is not None:
        return _of_role(draft, [*named, *references.meant(draft.start, draft.end, speakers)])
    found = [*named, *references.meant(draft.start, draft.end, speakers)]
    if not found:
        found = [_named(mention) for mention in view.named.within(sentence[0], draft.start)[-2:]]
    if not found:
        found = [_named(mention) for mention in view.named.within(draft.end, sentence[1])[:1]]
    found = _without_whole_countries(view, sorted(found, key=lambda subject: subject.start))
    if draft.kind != "statement" and draft.kind != "goal":
        found = [subject for subject in found if subject.id != draft.source] or found
    if draft.kind == "statement" and draft.speaker is not None and ":" in draft.speaker:
        found.insert(0, references.subject(draft.speaker, draft.start))
    return _once(found)


def _of_role(draft: Draft, found: list[Subject]) -> list[Subject]:
    """The holder of an office, then its bodies and places."""
    others = [subject for subject in found if subject.type != "person"]
    holder = [subject for subject in found if subject.id == draft.person]
    return _once([*holder, *sorted(others, key=lambda subject: subject.start)])


def _without_whole_countries(view: FactView, found: list[Subject]) -> list[Subject]:
    """Without a country that only says where the place beside it lies ("Japan's Yamaguchi", "Fukuoka, Japan")."""
    kept = []
    for place, subject in enumerate(found):
        beside = [found[n] for n in (place - 1, place + 1) if 0 <= n < len(found)]
        country = subject.id.removeprefix("place:")
        if len(country) == 2 and any(
            _near(view, subject, other) and other.id.startswith(f"{subject.id}-") for other in beside
        ):
            continue
        kept.append(subject)
    return kept


def _near(view: FactView, one: Subject, other: Subject) -> bool:
    """Whether at most a sign or a short word parts two names."""
    first, last = sorted((one, other), key=lambda subject: subject.start)
    name = view.named.before(first.start + 1)
    end = name.end if name is not None and name.start == first.start else first.start + len(first.name)
    return 0 <= last.start - end <= _BESIDE


def _named(mention: Mention) -> Subject:
    """A named entity; a place by its English name."""
    name = english_name(mention.id, mention.name) if mention.type == "place" else mention.name
    return Subject(mention.id, name, mention.type, mention.start)


def _once(found: list[Subject]) -> list[Subject]:
    """Each entity once, where it comes first."""
    return list({subject.id: subject for subject in reversed(found)}.values())[::-1]
