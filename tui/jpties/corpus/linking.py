"""Joining the entities of all articles: by the rules, then as `names.yaml` and the notebook put them right."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from jpties.corpus.keeping import entity_parts, kept
from jpties.extract.entities.linking import link
from jpties.model.corrections import type_of
from jpties.model.mention import LocalEntity
from jpties.model.model import EntityRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jpties.corpus.correcting import Linked, Node
    from jpties.corpus.keeping import EntityParts, Kept
    from jpties.corpus.store import CorpusStore
    from jpties.errors import FileProblem
    from jpties.model.analysis import Analysis
    from jpties.model.corrections import Correction

Counted = tuple[LocalEntity, int]
"""An entity of an article, and how often the article mentions it."""


def link_corpus(
    store: CorpusStore,
    corrections: Sequence[Correction] = (),
    digest: str = "",
    faults: Sequence[FileProblem] = (),
) -> None:
    """Join the entities of the articles, and count them over the corpus.

    Args:
        store: the articles; its links, counts and corrected articles are replaced.
        corrections: what people put right, in order; the last one wins.
        digest: name of these corrections, by which the next start knows that nothing is to be done.
        faults: what is wrong with them, kept for the next start.
    """
    articles = {name: [_counted(parts) for parts in rows] for name, rows in store.local_entities()}
    changed: dict[str, Kept] = {}
    if corrections:
        links = _corrected(store, articles, corrections, changed)
    else:
        links = link((name, [entity for entity, _count in entities]) for name, entities in articles.items())
    rows, occurrences = _counts(articles, links)
    store.relink(links, rows, occurrences, _forms(articles, links, rows), changed, digest, faults)


def _counted(parts: EntityParts | Sequence[object]) -> Counted:
    entity_id, kind, name, forms, keys, count = parts
    return LocalEntity(entity_id, kind, name, tuple(forms), tuple(keys)), count  # type: ignore[arg-type, return-value]


def _corrected(
    store: CorpusStore,
    articles: dict[str, list[Counted]],
    corrections: Sequence[Correction],
    changed: dict[str, Kept],
) -> dict[Node, str]:
    """The links as corrected; articles whose mentions are put right are made anew, in `articles` and `changed`."""
    from jpties.corpus.amending import amended  # deferred with the next: the rules, for corrected articles alone
    from jpties.corpus.correcting import ByWords, Linked

    texts = {row.name: row.text_sha256 for row in store.original_rows()}
    by_words = ByWords(corrections)
    again: dict[str, Analysis] = {}
    forced: set[Node] = set()
    for name, entities in articles.items():
        forms = (form for entity, _count in entities for form in entity.forms)
        if by_words.touches(name, texts.get(name, ""), forms):
            before = store.original(name)
            analysis = amended(before, by_words.decider(before.article))
            if analysis is not before:
                again[name] = analysis
                known = {entity.id for entity, _count in entities}
                articles[name] = [_counted(parts) for parts in entity_parts(analysis)]
                forced |= {(name, entity.id) for entity, _count in articles[name] if entity.id not in known}
    links = link(
        (name, [entity for entity, _count in entities if (name, entity.id) not in forced])
        for name, entities in articles.items()
    )
    linked = Linked(links, texts)
    links |= {node: linked.known_as(node[1]) for node in forced}
    linked = Linked(links, texts)
    names = {(name, entity.id): entity.name for name, entities in articles.items() for entity, _count in entities}
    linked.correct(corrections, names)
    for name, made in _remade(linked, links).items():
        again[name] = amended(again.get(name) or store.original(name), lambda mention, made=made: made.get(mention.id))  # type: ignore[misc]
        articles[name] = [_counted(parts) for parts in entity_parts(again[name])]
    changed |= {name: kept(analysis) for name, analysis in again.items()}
    return _final(articles, linked)


def _remade(linked: Linked, before: Mapping[Node, str]) -> dict[str, dict[str, tuple[str, str]]]:
    """What became of which entities in the articles whose mentions change with their entities: dropped, of another type, or places, which make ties.

    Another id of the same type is a matter of the links alone.
    """
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for node, rule in linked.rules.items():
        entity_id = linked.now[node]
        if entity_id == before[node]:
            continue
        kind = type_of(entity_id)
        if kind in ("", "place") or kind != type_of(before[node]):
            found.setdefault(node[0], {})[node[1]] = entity_id, rule
    return found


def _final(articles: Mapping[str, Iterable[Counted]], linked: Linked) -> dict[Node, str]:
    """The id of every entity that is left; those that were made anew have theirs already."""
    return {
        (name, entity.id): linked.now.get((name, entity.id), entity.id)
        for name, entities in articles.items()
        for entity, _count in entities
    }


def _counts(
    articles: Mapping[str, Iterable[Counted]], links: Mapping[Node, str]
) -> tuple[list[EntityRow], list[tuple[str, str]]]:
    """The entities of the corpus, and (entity, article) pairs."""
    mentions: Counter[str] = Counter()
    names: dict[str, Counter[str]] = {}
    types: dict[str, str] = {}
    occurrences: set[tuple[str, str]] = set()
    for article, entities in articles.items():
        for entity, count in entities:
            corpus_id = links.get((article, entity.id), entity.id)
            mentions[corpus_id] += count
            names.setdefault(corpus_id, Counter())[entity.name] += count
            types[corpus_id] = entity.type
            occurrences.add((corpus_id, article))
    in_articles = Counter(entity_id for entity_id, _article in occurrences)
    rows = [
        EntityRow(entity_id, types[entity_id], _shown_name(names[entity_id]), count, in_articles[entity_id])  # type: ignore[arg-type]
        for entity_id, count in mentions.items()
    ]
    return rows, sorted(occurrences)


def _forms(
    articles: Mapping[str, Iterable[Counted]], links: Mapping[Node, str], rows: Iterable[EntityRow]
) -> set[tuple[str, str, str]]:
    """(entity, type, form) for every name of every entity of the corpus, for the search index."""
    forms: set[tuple[str, str, str]] = {(row.id, row.type, row.name) for row in rows}
    for article, entities in articles.items():
        for entity, _count in entities:
            corpus_id = links.get((article, entity.id), entity.id)
            forms.update((corpus_id, entity.type, form) for form in (entity.name, *entity.forms))
    return forms


def _shown_name(names: Counter[str]) -> str:
    """The most frequent full form; of equals the longer, then the first by the alphabet."""
    return min(names, key=lambda name: (-names[name], -len(name), name))
