"""The entities that a fact is about, main one first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.extract.facts.places import english_name

if TYPE_CHECKING:
    from jpties.extract.facts.draft import Draft
    from jpties.extract.facts.view import FactView
    from jpties.model.mention import Mention


def subjects_of(view: FactView, draft: Draft, sentence_start: int, sentence_end: int) -> list[Mention]:
    """The first mention of each entity named in the quote; where none is, of those named before it in its sentence."""
    found = view.named.within(draft.start, draft.end) or view.named.within(sentence_start, draft.start)[-2:]
    if not found:
        found = view.named.within(draft.end, sentence_end)[:1]
    unique = list({mention.id: mention for mention in reversed(found)}.values())[::-1]
    if draft.person is not None:
        unique.sort(key=lambda mention: mention.id != draft.person)
        unique = [mention for n, mention in enumerate(unique) if n == 0 or mention.type != "person"]
    elif draft.speaker is not None:
        unique.sort(key=lambda mention: mention.id != draft.speaker)
    return unique


def english_names(mentions: list[Mention]) -> list[str]:
    """Names for the English line: places in English, others as the article gives them."""
    return [english_name(mention.id, mention.name) if mention.type == "place" else mention.name for mention in mentions]
