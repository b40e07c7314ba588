"""All that a corpus says about one entity: names, places above, roles, mentions in context, facts, ties, neighbours."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpties.model.edtf import sort_key
from jpties.model.lineage import Lineage
from jpties.model.scope import Scope, facts_of
from jpties.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from jpties.model.analysis import Analysis
    from jpties.model.atlas import Atlas
    from jpties.model.fact import Fact, Tie
    from jpties.model.mention import MentionType
    from jpties.model.model import ArticleRow, EntityRow, Model
    from jpties.model.place import Place

SURVEYED = 200
"""Articles, the newest, whose texts are read for forms and neighbours; counts and facts are of all."""


@dataclass(frozen=True, slots=True)
class Form:
    """A way in which articles write the name."""

    text: str
    """As it stands, blank space as one space."""
    lang: str
    """Language of the articles."""
    count: int
    """How often."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """What is named beside the entity."""

    id: str
    """Its id."""
    type: MentionType
    """Its type."""
    name: str
    """Its name."""
    sentences: int
    """Sentences that name both."""
    articles: int
    """Articles that do."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A mention and the paragraph around it."""

    start: int
    """First code point of the mention."""
    end: int
    """Its end, exclusive."""
    first: int
    """First code point of the paragraph."""
    last: int
    """Its end, exclusive."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What the texts show beside facts."""

    forms: tuple[Form, ...]
    """Ways of writing the name, by language, the most frequent first."""
    neighbours: tuple[Neighbour, ...]
    """What stands beside it, the most often first."""
    articles: int
    """How many articles were read for it, the newest."""


@dataclass(frozen=True, slots=True)
class EntityPage:
    """What is known of an entity without reading the texts again."""

    entity: EntityRow
    """Id, type, name, counts."""
    place: Place | None
    """What the gazetteer knows of a place."""
    above: tuple[Place, ...]
    """The places above, nearest first."""
    names: tuple[tuple[str, str], ...]
    """(language, name) of a place by the gazetteer, by language."""
    articles: tuple[ArticleRow, ...]
    """The articles that mention it, newest first, those without a date last."""
    roles: tuple[tuple[ArticleRow, Fact], ...]
    """Facts about the offices it holds, the oldest article first."""
    facts: tuple[tuple[ArticleRow, Fact], ...]
    """All other facts that name it, by article (newest first) and place; of a place also those about places in it."""
    ties: tuple[Tie, ...]
    """Of a place the ties of which it is a side, of others those of the articles that name it."""


def entity_page(model: Model, atlas: Atlas, entity_id: str) -> EntityPage:
    """The page of an entity.

    Raises:
        KeyError: the corpus names no such entity.
    """
    entity = model.entity(entity_id)
    if entity is None:
        raise KeyError(entity_id)
    articles = _newest_first([model.row(name) for name in model.articles_of(entity_id) if name in model])
    order = {row.name: number for number, row in enumerate(articles)}
    roles: list[tuple[ArticleRow, Fact]] = []
    facts: list[tuple[ArticleRow, Fact]] = []
    for row, fact in facts_of(model, atlas, Scope(entity=entity_id)):
        is_role = fact.kind == "role" and entity_id in fact.subjects
        (roles if is_role else facts).append((row, fact))
    roles.sort(key=lambda one: (sort_key(one[1].as_of or one[0].published), one[0].name, one[1].start))
    facts.sort(key=lambda one: (order.get(one[0].name, len(order)), one[0].name, one[1].start))
    place, above, names = _of_place(atlas, entity_id)
    ties = _ties(model, atlas, entity_id, set(order))
    return EntityPage(entity, place, above, names, articles, tuple(roles), tuple(facts), ties)


def _newest_first(rows: Iterable[ArticleRow]) -> tuple[ArticleRow, ...]:
    listed = list(rows)
    dated = [row for row in listed if sort_key(row.published)[0] == 0]
    dated.sort(key=lambda row: (sort_key(row.published), row.name), reverse=True)
    return (*dated, *(row for row in listed if sort_key(row.published)[0] != 0))


def _of_place(atlas: Atlas, entity_id: str) -> tuple[Place | None, tuple[Place, ...], tuple[tuple[str, str], ...]]:
    """The place, those above, its names by language; nothing where it is no place or not known."""
    if not entity_id.startswith("place:"):
        return None, (), ()
    try:
        place = atlas.place(entity_id)
        listed = atlas.names(entity_id)
        names = tuple((lang, name) for lang in sorted(listed) for name in listed[lang])
        return place, atlas.parents(entity_id), names
    except KeyError:
        return None, (), ()


def _ties(model: Model, atlas: Atlas, entity_id: str, articles: set[str]) -> tuple[Tie, ...]:
    """The ties of the place itself first, then those of places in it, those with the most articles first."""
    lineage = Lineage(atlas)
    if entity_id.startswith("place:"):
        found = [
            tie
            for tie in model.ties
            if entity_id in lineage.of_code(tie.partner) or entity_id in lineage.of_code(tie.region)
        ]
    else:
        found = [tie for tie in model.ties if not articles.isdisjoint(tie.articles)]
    own = entity_id.removeprefix("place:")

    def rank(tie: Tie) -> tuple[bool, int, int, str, str]:
        """Own ties first, of these those with the most articles."""
        is_own = own in (tie.partner.lower(), tie.region.lower())
        return not is_own, -len(tie.articles), -tie.facts, tie.partner, tie.region

    return tuple(sorted(found, key=rank))


def passages_in(analysis: Analysis, entity_id: str) -> tuple[Passage, ...]:
    """The mentions of an entity in the article proper, in order, each with its paragraph."""
    blocks = iter(analysis.article.blocks)
    block = next(blocks, None)
    found = []
    for mention in analysis.mentions:
        if mention.id != entity_id or mention.block == "noise":
            continue
        while block is not None and block.end <= mention.start:
            block = next(blocks, None)
        inside = block is not None and block.start <= mention.start
        first, last = (block.start, block.end) if block is not None and inside else (mention.start, mention.end)
        found.append(Passage(mention.start, mention.end, first, max(last, mention.end)))
    return tuple(found)


def survey(
    model: Model,
    page: EntityPage,
    split: Callable[[Analysis], Iterable[tuple[int, int]]],
    go_on: Callable[[], bool] = lambda: True,
) -> Survey:
    """What the texts of the newest articles show: how the name is written, and what stands beside it.

    Args:
        model: the corpus.
        page: the entity's page.
        split: gives the ranges of the sentences of an article, in order.
        go_on: asked before each article; False ends the reading, as where the screen has gone.
    """
    forms: Counter[tuple[str, str]] = Counter()
    sentences: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    known: dict[str, tuple[MentionType, str]] = {}
    read = 0
    for row in page.articles[:SURVEYED]:
        if not go_on():
            break
        analysis = model.analysis(row.name)
        read += 1
        lang = analysis.article.metadata.lang.value
        for mention in analysis.mentions:
            if mention.id == page.entity.id and mention.block != "noise":
                forms[" ".join(analysis.article.text[mention.start : mention.end].split()), lang] += 1
            known.setdefault(mention.id, (mention.type, mention.name))
        beside = _beside(analysis, page.entity.id, split)
        sentences.update(beside)
        articles.update(set(beside))
    ranked = sorted(sentences, key=lambda one: (-sentences[one], -articles[one], one))
    return Survey(
        tuple(
            Form(*form, count) for form, count in sorted(forms.items(), key=lambda one: (one[0][1], -one[1], one[0]))
        ),
        tuple(Neighbour(one, *known[one], sentences[one], articles[one]) for one in ranked),
        read,
    )


def _beside(analysis: Analysis, entity_id: str, split: Callable[[Analysis], Iterable[tuple[int, int]]]) -> list[str]:
    """Ids of the names in the sentences that name the entity, each once a sentence."""
    mentions = [
        mention
        for mention in analysis.mentions
        if mention.block != "noise" and mention.type not in ("date", "quantity")
    ]
    found: list[str] = []
    at = 0
    for start, end in split(analysis):
        here: dict[str, None] = {}
        while at < len(mentions) and mentions[at].start < end:
            if mentions[at].start >= start:
                here[mentions[at].id] = None
            at += 1
        if entity_id in here:
            found += [one for one in here if one != entity_id]
    return found


def found_entities(
    entities: Sequence[EntityRow], words: str, named: Callable[[str], Collection[str]] = lambda _words: ()
) -> list[EntityRow]:
    """The entities that words given by hand may mean: that id, else that name, else those with the words in their names.

    Args:
        entities: of the corpus.
        words: an id, a code, a name or a part of one.
        named: gives the ids of what bears a name in any language; asked where no id and no shown name is meant.
    """
    wanted = fold(words.strip())
    if not wanted:
        return []
    by_id = [row for row in entities if fold(row.id) == wanted or fold(row.id).partition(":")[2] == wanted]
    found = by_id or [row for row in entities if fold(row.name) == wanted]
    if not found and (ids := named(words.strip())):
        found = [row for row in entities if row.id in ids]
    return found or [row for row in entities if wanted in fold(row.name) or wanted in fold(row.id)]
