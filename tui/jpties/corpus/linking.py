"""Joining the entities of all articles: by the rules, then as `names.yaml` and the notebook put them right.

Articles are read twice, one after the other, to join their entities and to count them: all together they are as large
as the texts, and as Python objects ten times that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpties.corpus.encoding import decoded
from jpties.corpus.keeping import kept
from jpties.corpus.replacing import Joined
from jpties.corpus.tallying import Tally
from jpties.extract.entities.linking import link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from jpties.corpus.correcting import Linked, Node
    from jpties.corpus.keeping import CountedEntity, Kept
    from jpties.corpus.store import CorpusStore
    from jpties.errors import FileProblem
    from jpties.model.analysis import Analysis
    from jpties.model.corrections import Correction


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
    again: dict[str, Kept] = {}
    of: Callable[[str], Mapping[str, str]]
    of = _corrected(store, corrections, again).of if corrections else link(store.local_entities()).of
    tally = Tally()
    for name, entities in _articles(store, again):
        tally.add(name, entities, of(name))
    store.relink(Joined(tally.links, tally.entities(), tally.occurrences(), tally.forms(), again, digest, faults))


def _articles(store: CorpusStore, again: Mapping[str, Kept]) -> Iterator[tuple[str, Sequence[CountedEntity]]]:
    """The entities of each article, of those that were made anew as they are now."""
    for name, entities in store.local_entities():
        yield name, again[name].entities if name in again else entities


def _analysis(store: CorpusStore, again: Mapping[str, Kept], name: str) -> Analysis:
    """An article as it is now."""
    return decoded(again[name].analysis) if name in again else store.original(name)


def _corrected(store: CorpusStore, corrections: Sequence[Correction], again: dict[str, Kept]) -> Linked:
    """The links as corrected; articles whose mentions are put right are made anew, in `again`."""
    from jpties.corpus.amending import amended  # deferred with the next: the rules, for corrected articles alone
    from jpties.corpus.correcting import ByWords, Linked

    texts = {row.name: row.text_sha256 for row in store.original_rows()}
    by_words = ByWords(corrections)
    forced: dict[Node, None] = {}
    for name, entities in store.local_entities():
        forms = (form for entity in entities for form in entity.forms)
        if by_words.touches(name, texts.get(name, ""), forms):
            before = store.original(name)
            analysis = amended(before, by_words.decider(before.article))
            if analysis is not before:
                again[name] = kept(analysis)
                known = {entity.id for entity in entities}
                forced |= {(name, entity.id): None for entity in again[name].entities if entity.id not in known}
    links = link(
        (name, [entity for entity in entities if (name, entity.id) not in forced])
        for name, entities in _articles(store, again)
    )

    def name_of(node: Node) -> str:
        """What an article calls an entity."""
        return next(entity.name for entity in _analysis(store, again, node[0]).entities if entity.id == node[1])

    linked = Linked(links, texts, corrections, forced)
    linked.correct(name_of)
    for name, made in linked.remade().items():
        analysis = _analysis(store, again, name)
        again[name] = kept(amended(analysis, lambda mention, made=made: made.get(mention.id)))  # type: ignore[misc]
    return linked
