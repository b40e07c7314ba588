"""An analysis with some of its mentions put right, and all that follows from them: entities, subjects, participants."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, cast

from jpties.extract.document import Document
from jpties.extract.facts.participants import participants
from jpties.extract.layout.sentences import sentences_of
from jpties.model.corrections import type_of
from jpties.model.mention import LocalEntity, Mention
from jpties.names.gazetteer import gazetteer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from jpties.model.analysis import Analysis
    from jpties.model.fact import Fact
    from jpties.model.mention import MentionType

DROPPED = ""
"""In place of an id: the mention names nothing."""
Decide: TypeAlias = "Callable[[Mention], tuple[str, str] | None]"
"""The id that a mention has (or `DROPPED`) and who says so; None where it stays as it is."""


def amended(analysis: Analysis, decide: Decide) -> Analysis:
    """The analysis with mentions changed or dropped; the very same where nothing is decided."""
    decisions = {mention.start: decide(mention) for mention in analysis.mentions}
    if not any(decisions.values()):
        return analysis
    mentions = tuple(
        changed
        for mention in analysis.mentions
        if (changed := _changed(mention, decisions[mention.start], analysis.article.text)) is not None
    )
    new_ids = {mention.start: mention.id for mention in mentions}
    before: dict[str, list[Mention]] = {}
    for mention in analysis.mentions:
        before.setdefault(mention.id, []).append(mention)
    touched = {mention.id for mention in analysis.mentions if decisions[mention.start] is not None}
    named = {entity_id: before[entity_id] for entity_id in touched}
    article = analysis.article
    lang = article.metadata.language
    document = Document(article.text, lang, article.blocks, sentences_of(article.text, article.blocks, lang))
    found = participants(document, article.metadata, mentions)
    return analysis._replace(
        mentions=mentions,
        entities=_entities(analysis, mentions, touched),
        facts=tuple(_fact(fact, named, new_ids) for fact in analysis.facts),
        partners=found.partners,
        regions=found.regions,
        ties=found.ties,
    )


def _changed(mention: Mention, decision: tuple[str, str] | None, text: str) -> Mention | None:
    if decision is None:
        return mention
    entity_id, source = decision
    if entity_id == DROPPED:
        return None
    kind = cast("MentionType", type_of(entity_id) or mention.type)
    return Mention(
        mention.start, mention.end, kind, entity_id, text[mention.start : mention.end], source, mention.block
    )


def _entities(analysis: Analysis, mentions: Sequence[Mention], touched: set[str]) -> tuple[LocalEntity, ...]:
    """What the article knows of its entities now: those that nobody touched stay, the others are made of their mentions."""
    known = {entity.id: entity for entity in analysis.entities}
    forms: dict[str, list[str]] = {}
    kinds: dict[str, MentionType] = {}
    for mention in mentions:
        if mention.type not in ("date", "quantity") and mention.block != "noise":
            forms.setdefault(mention.id, []).append(analysis.article.text[mention.start : mention.end])
            kinds[mention.id] = mention.type
    made = []
    for entity_id, words in forms.items():
        entity = known.get(entity_id)
        if entity is None:
            name = _place_name(entity_id) or max(words, key=len)
            entity = LocalEntity(entity_id, kinds[entity_id], name, tuple(dict.fromkeys(words)), ())
        elif entity_id in touched:
            left = tuple(form for form in entity.forms if form in words)
            entity = entity._replace(forms=left or entity.forms)
        made.append(entity)
    return tuple(made)


def _place_name(entity_id: str) -> str:
    """The English name of a place, empty for another thing."""
    try:
        return gazetteer().place(entity_id).name if entity_id.startswith("place:") else ""
    except KeyError:
        return ""


def _fact(fact: Fact, named: Mapping[str, Sequence[Mention]], new_ids: Mapping[int, str]) -> Fact:
    """The fact with what became of its subjects."""
    subjects: list[str] = []
    for subject in fact.subjects:
        subjects += _became(subject, fact, named, new_ids)
    speaker = fact.attributed_to
    if speaker is not None:
        speaker = next(iter(_became(speaker, fact, named, new_ids)), None)
    unique = tuple(dict.fromkeys(subjects))
    if unique == fact.subjects and speaker == fact.attributed_to:
        return fact
    return fact._replace(subjects=unique, attributed_to=speaker)


def _became(
    entity_id: str, fact: Fact, named: Mapping[str, Sequence[Mention]], new_ids: Mapping[int, str]
) -> list[str]:
    """What an entity of a fact is now: by its mentions in the quote, else by all of the article; nothing where dropped."""
    everywhere = named.get(entity_id)
    if everywhere is None:
        return [entity_id]
    here = [mention for mention in everywhere if fact.start <= mention.start < fact.end]
    return list(dict.fromkeys(new_ids[one.start] for one in here or everywhere if one.start in new_ids))
