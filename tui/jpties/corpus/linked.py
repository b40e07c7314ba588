"""An analysis with the ids of its article replaced by those of the corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jpties.model.analysis import Analysis
    from jpties.model.fact import Fact


def with_links(analysis: Analysis, links: Mapping[str, str], names: Mapping[str, str]) -> Analysis:
    """The analysis with corpus ids and names.

    Args:
        analysis: as made from the article alone.
        links: id within the article to id of the corpus, where they differ.
        names: id of the corpus to the name shown for it.
    """

    def corpus_id(entity_id: str) -> str:
        """The id that the corpus has for what the article names."""
        return links.get(entity_id, entity_id)

    mentions = tuple(
        mention._replace(id=corpus_id(mention.id), name=names.get(corpus_id(mention.id), mention.name))
        if mention.id in links or corpus_id(mention.id) in names
        else mention
        for mention in analysis.mentions
    )
    if not links:
        return analysis._replace(mentions=mentions)
    facts = tuple(linked_fact(fact, links) for fact in analysis.facts)
    entities = tuple(entity._replace(id=corpus_id(entity.id)) for entity in analysis.entities)
    return analysis._replace(mentions=mentions, facts=facts, entities=entities)


def linked_fact(fact: Fact, links: Mapping[str, str]) -> Fact:
    """The fact with corpus ids."""
    subjects = tuple(dict.fromkeys(links.get(subject, subject) for subject in fact.subjects))
    speaker = fact.attributed_to
    if speaker is not None:
        speaker = links.get(speaker, speaker)
    if subjects == fact.subjects and speaker == fact.attributed_to:
        return fact
    return fact._replace(subjects=subjects, attributed_to=speaker)


def linked_line(packed: str, links: Mapping[str, str]) -> str:
    """A fact as it is kept, and behind it the corpus ids of what it names."""
    ids = [f'"{corpus}"' for local, corpus in links.items() if local in packed]
    return " ".join([packed, *ids]) if ids else packed
